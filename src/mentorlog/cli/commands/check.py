"""``mentorlog check``: what in the files cannot be read as meant. Changes nothing."""

from mentorlog.cli.command import command
from mentorlog.cli.session import Session
from mentorlog.insight.listing import Checked
from mentorlog.journal.survey import survey


@command("mentorlog check", "mentorlog check --json")
def run(session: Session) -> Checked:
    """Read every file and name each place that cannot be read as meant. Nothing is changed."""
    found = survey(session.journal)
    for slug in session.journal.slugs():
        person = session.journal.relationship(slug)
        if person:
            session.lifecycle(person.record)
    session.library.survey()
    problems = (*session.journal.problems, *session.library.problems)
    return Checked(
        problems=problems,
        files=found.files,
        records=found.records,
        leftovers=found.leftovers,
    )
