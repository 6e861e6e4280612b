"""``mentorlog list``: everybody in the journal."""

from typing import Annotated

import typer

from mentorlog.cli.command import command
from mentorlog.cli.options import Tag
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.listing import People
from mentorlog.insight.status import person_line
from mentorlog.model.begin import WORDS

As = Annotated[
    str | None,
    typer.Option("--kind", metavar="|".join(WORDS), help="only those who are this to me"),
]


@command("mentorlog list", "mentorlog list --kind mentee --tag thesis")
def run(session: Session, kind: As = None, tag: Tag = None) -> People:
    """List every relationship, with its stage and its meetings. Past ones come last."""
    if kind is not None and kind not in WORDS:
        raise failure(
            "bad-value",
            field="--kind",
            value=f'"{kind}"',
            why=f"It is one of {', '.join(WORDS)}.",
            hint="mentorlog list",
        )
    pictures = [session.picture(person, brief=True) for person in session.journal.relationships()]
    chosen = [
        one
        for one in pictures
        if kind in {None, one.relationship.other} and set(tag or ()) <= set(one.relationship.tags)
    ]
    lines = [person_line(one, session.lifecycle(one.relationship), session.today) for one in chosen]
    order = {"active": 0, "paused": 1, "concluded": 2}
    lines.sort(key=lambda one: (order[one.state], one.name))
    return People(people=tuple(lines), today=session.today, filtered=bool(kind or tag))
