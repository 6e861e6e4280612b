"""The first screen."""

from mentorlog.insight.listing import Beginning
from mentorlog.render.parts import Column, Gap, Page, Row, Span, Table, text

_BEGIN = (
    ("I have a mentor", 'mentorlog new mentor "Ada Lovelace"'),
    ("I mentor somebody", 'mentorlog new mentee "Sam Okafor"'),
    ("We are peers, or a circle", 'mentorlog new peer "Kim"   new circle "Writing"'),
    ("I am looking for somebody", 'mentorlog new prospect "Grace Hopper"'),
    ("Just show me", "mentorlog demo"),
)


def beginning(view: Beginning) -> Page:
    """Return the page: where to begin, for each way of beginning."""
    rows = tuple((text(what), (Span(how, "command"),)) for what, how in _BEGIN)
    return (
        Row(text("mentorlog keeps a mentoring journal in plain files that only you have.")),
        Row(text("No account, no network. There is no journal yet. Begin where you are:")),
        Gap(),
        Table((Column(keep=1), Column()), rows, indent=2),
        Gap(),
        Row(text(f"The first of these makes the journal in {view.path}")),
        Row(text("(mentorlog init DIR: elsewhere). After that, one line after a conversation")),
        Row(text("is enough:")),
        Row((Span('mentorlog meet ada "What we talked about"', "command"),), indent=2),
    )
