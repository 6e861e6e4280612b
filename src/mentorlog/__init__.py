"""mentorlog: a mentoring journal in plain files."""

__version__ = "0.1.0"
