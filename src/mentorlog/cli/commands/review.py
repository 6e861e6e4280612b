"""``mentorlog review``: look back at a relationship, question by question."""

from typing import Annotated

import typer

from mentorlog.cli import holding
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.review_asked import looked, meant
from mentorlog.cli.commands.review_kept import kept
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.insight.said import Changed, Line

Short = Annotated[bool, typer.Option("--short", help="how it goes, the pulse, when next")]
Together = Annotated[
    bool, typer.Option("--together", help="with the other in the room: nothing private is asked")
]
AnswersFile = Annotated[
    str | None, typer.Option("--answers", metavar="FILE", help="answers as TOML; - is stdin")
]
Empty = Annotated[bool, typer.Option("--questions", help="print the empty answers file")]
Fresh = Annotated[bool, typer.Option("--fresh", help="begin anew, without the kept draft")]


@command("mentorlog review ada", "mentorlog review ada --answers answers.toml", changes=True)
def run(
    session: Session,
    who: Who,
    short: Short = False,  # noqa: FBT002
    together: Together = False,  # noqa: FBT002
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Look back at a relationship: how it goes, the goals, what helps, what to change, what next.

    Every question can be skipped; anything answered is a complete review, and nothing answered
    writes nothing. Ctrl-C keeps a draft. Without a terminal give --answers FILE.
    """
    look = looked(session, session.person(who), short=short, together=together)
    if questions:
        return holding.blank(look.talk)
    said = meant(holding.answers(session, look.talk, answers, fresh=fresh))
    if not said:
        return Changed(lines=(Line(label="Nothing", text="was answered; nothing was written"),))
    view = kept(session, look, said)
    holding.forget(session, look.talk)
    return view
