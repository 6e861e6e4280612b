"""Verbs of ``mentorlog feedback``: ask, give, receive, and coming back to it."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import refs, texts
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.feedback_kept import written
from mentorlog.cli.commands.feedback_told import Told
from mentorlog.cli.options import On, Tag, Who, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.formats.prose import below
from mentorlog.insight.feedback import words as first_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model import days
from mentorlog.model.feedback import Feedback
from mentorlog.model.kept import Kept

SINCE = "Since then"
"""The heading below which what came of it is written."""

Member = Annotated[
    str | None, typer.Option("--with", metavar="MEMBER", help="of a circle or team: which one")
]
FollowUp = Annotated[
    str | None, typer.Option("--follow-up", metavar="DAY", help="when to come back to it")
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="reinforcing or redirecting")
]
Situation = Annotated[
    str | None, typer.Option("--situation", metavar="TEXT", help="when and where it was")
]
Behaviour = Annotated[
    str | None, typer.Option("--behaviour", metavar="TEXT", help="what was done or said")
]
Impact = Annotated[str | None, typer.Option("--impact", metavar="TEXT", help="what came of it")]
Intent = Annotated[str | None, typer.Option("--intent", metavar="TEXT", help="how it was meant")]
Response = Annotated[
    str | None, typer.Option("--response", metavar="TEXT", help="what was said to it")
]
Guided = Annotated[bool, typer.Option("--guided", help="be asked, question by question")]
AnswersFile = Annotated[
    str | None, typer.Option("--answers", metavar="FILE", help="answers as TOML; - is stdin")
]
Empty = Annotated[bool, typer.Option("--questions", help="print the empty answers file")]
Extra = Annotated[bool, typer.Option("--extra", help="it answers nothing you asked for")]
FeedbackRef = Annotated[
    str, typer.Argument(metavar="REF", help="WHO/RECORD; WHO where there is one to come back to")
]


@command(
    'mentorlog feedback ask ada "Do my questions help you?"',
    'mentorlog feedback ask writing "How was my talk?" --with kim --follow-up 2w',
    changes=True,
)
def ask(
    session: Session,
    who: Who,
    words: Words = None,
    on: On = None,
    with_: Member = None,
    follow_up: FollowUp = None,
    tag: Tag = None,
) -> View:
    """Write down what you have asked somebody to tell you about; it waits until they do.

    With --follow-up there is a day to ask again. "-" as TEXT reads standard input.
    """
    return written(
        session,
        who,
        Told(
            direction="asked",
            text=_text(session, words),
            on=on,
            member=with_,
            tags=tuple(tag or ()),
            said=_said(follow_up=follow_up),
        ),
    )


@command(
    'mentorlog feedback give sam "Your summary made the meeting short"',
    "mentorlog feedback give sam --guided",
    changes=True,
)
def give(
    session: Session,
    who: Who,
    words: Words = None,
    on: On = None,
    with_: Member = None,
    follow_up: FollowUp = None,
    tag: Tag = None,
    kind: Kind = None,
    situation: Situation = None,
    behaviour: Behaviour = None,
    impact: Impact = None,
    intent: Intent = None,
    response: Response = None,
    guided: Guided = False,  # noqa: FBT002
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
) -> View:
    """Write down feedback that you gave. One line is complete; it is always private.

    --guided asks situation, behaviour, impact and response, one by one; each may be skipped, and
    Ctrl-C keeps a draft. "-" as TEXT reads standard input.
    """
    said = _said(
        kind=kind,
        situation=situation,
        behaviour=behaviour,
        impact=impact,
        intent=intent,
        response=response,
        follow_up=follow_up,
    )
    return written(
        session,
        who,
        Told(
            direction="given",
            text=_text(session, words),
            on=on,
            member=with_,
            tags=tuple(tag or ()),
            said=said,
            guided=guided,
            answers=answers,
            questions=questions,
        ),
    )


@command(
    'mentorlog feedback receive ada "Shorter sentences" --kind redirecting --follow-up 3w',
    "mentorlog feedback receive ada --guided",
    changes=True,
)
def receive(
    session: Session,
    who: Who,
    words: Words = None,
    on: On = None,
    with_: Member = None,
    follow_up: FollowUp = None,
    tag: Tag = None,
    kind: Kind = None,
    situation: Situation = None,
    behaviour: Behaviour = None,
    impact: Impact = None,
    intent: Intent = None,
    response: Response = None,
    guided: Guided = False,  # noqa: FBT002
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    extra: Extra = False,  # noqa: FBT002
) -> View:
    """Write down feedback that you were given. One line is complete; it is always private.

    It answers what you asked this person for the longest ago, and that is said; --extra does not.
    --guided asks one thing after another. "-" as TEXT reads standard input.
    """
    said = _said(
        kind=kind,
        situation=situation,
        behaviour=behaviour,
        impact=impact,
        intent=intent,
        response=response,
        follow_up=follow_up,
    )
    return written(
        session,
        who,
        Told(
            direction="received",
            text=_text(session, words),
            on=on,
            member=with_,
            tags=tuple(tag or ()),
            said=said,
            guided=guided,
            answers=answers,
            questions=questions,
            extra=extra,
        ),
    )


def _said(**typed: str | None) -> dict[str, str]:
    return {key: words or "" for key, words in typed.items()}


def _text(session: Session, words: list[str] | None) -> str:
    text = texts.of_line(words)
    return texts.of_file(session, "-") if text == "-" else text


@command(
    'mentorlog feedback done ada "Three talks without notes since"',
    "mentorlog feedback done ada/2026-11-21-x4k2 --on yesterday",
    changes=True,
)
def done(session: Session, ref: FeedbackRef, words: Words = None, on: On = None) -> Changed:
    """Say that you came back to feedback, and with TEXT what became of it.

    A request that nobody answered is let go by it: it waits no longer.
    """
    text = session.typed = _text(session, words)
    day = session.happened(on)
    with session.change(f"feedback done {ref}") as change:
        before = refs.find_feedback(session, ref)
        _refuse(before, day, text, ref)
        prose = below(before.text, SINCE, text) if text.strip() else before.text
        kept = replace(before, record=replace(before.record, followed=day), text=prose)
        change.save(kept)
    line = Line(label="Let go" if before.record.waiting else "Done", text=first_words(kept))
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _refuse(kept: Kept[Feedback], day: date, text: str, ref: str) -> None:
    """Refuse a day before it was said, and to come back to it twice without a word."""
    if day < kept.record.on:
        raise failure(
            "bad-value",
            field="--on",
            value=day.isoformat(),
            why=f"The feedback is of {days.full(kept.record.on)}.",
            hint="",
        )
    if kept.record.followed and not text.strip():
        raise failure(
            "not-now",
            what=f"You came back to {kept.ref} on {days.full(kept.record.followed)}.",
            why="",
            hint=f'mentorlog feedback done {ref} "..."   adds a line to it',
        )
