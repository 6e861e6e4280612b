"""``mentorlog conclude``: a relationship ends, or goes on another way."""

from typing import Annotated

import typer

from mentorlog.cli import holding, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.conclude_kept import kept
from mentorlog.cli.commands.conclude_told import Ending, Told, asked_once, ending
from mentorlog.cli.options import By, On, Who, Words
from mentorlog.cli.session import Session
from mentorlog.model.words import CONTINUES

Reason = Annotated[
    str | None, typer.Option("--reason", metavar="REASON", help="goals-met, planned-end, ..., died")
]
Continuing = Annotated[
    str | None, typer.Option("--continues", metavar="|".join(CONTINUES), help="what you are now")
]
Rhythm = Annotated[
    str | None, typer.Option("--rhythm", metavar="RHYTHM", help="how often from now on")
]
Faded = Annotated[bool, typer.Option("--faded", help="it grew quiet; nothing is asked")]
Full = Annotated[bool, typer.Option("--full", help="the whole conversation, question by question")]
AnswersFile = Annotated[
    str | None, typer.Option("--answers", metavar="FILE", help="answers as TOML; - is stdin")
]
Empty = Annotated[bool, typer.Option("--questions", help="print the empty answers file")]
Fresh = Annotated[bool, typer.Option("--fresh", help="begin anew, without the kept draft")]


@command(
    "mentorlog conclude ada --reason goals-met --continues colleague --rhythm 6m",
    "mentorlog conclude ada --full",
    changes=True,
)
def run(
    session: Session,
    who: Who,
    words: Words = None,
    reason: Reason = None,
    continues: Continuing = None,
    rhythm: Rhythm = None,
    by: By = None,
    on: On = None,
    faded: Faded = False,  # noqa: FBT002
    full: Full = False,  # noqa: FBT002
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Bring a relationship to its end, or to what comes after: in one line, or in full.

    Every option may be left out; what you write stays private. --full goes through goals, what was
    learned, thanks, what is open and what continues; Ctrl-C keeps a draft. resume takes it up
    again.
    """
    text = session.typed = texts.of_line(words)
    whole = (full and reason != "died") or bool(answers)
    told = Told(text, reason, continues, rhythm, by, on, faded=faded, full=whole)
    found = ending(session, who, told)
    if questions:
        return holding.blank(found.talk)
    if not told.full:
        return kept(session, found, asked_once(session, found))
    return _held(session, found, answers, fresh=fresh)


def _held(session: Session, found: Ending, answers: str | None, *, fresh: bool) -> View:
    """Hold the whole conversation, or read the answers, and write them down."""
    said = holding.answers(session, found.talk, answers, fresh=fresh)
    view = kept(session, found, {**said, **found.flags})
    holding.forget(session, found.talk)
    if not answers:
        session.say(f"The same without being asked: {found.talk.command} --answers FILE")
    return view
