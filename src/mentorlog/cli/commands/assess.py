"""``mentorlog assess``: rate with an instrument, sentence by sentence."""

from typing import Annotated

import typer

from mentorlog.cli import holding
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.assess_kept import kept, seen
from mentorlog.cli.commands.assess_told import (
    Asked,
    Told,
    all_of_them,
    asked,
    scale_words,
    subject,
)
from mentorlog.cli.commands.assess_verbs import listed
from mentorlog.cli.commands.review import AnswersFile, Empty, Fresh
from mentorlog.cli.conversation import empty
from mentorlog.cli.options import MaybeWho, On, Private, Tag
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.assessed import InstrumentLine, Instruments, fits
from mentorlog.insight.said import Changed, Line, Verbatim

MaybeInstrument = Annotated[
    str | None, typer.Argument(metavar="[INSTRUMENT]", help="its name, or the start of it")
]
Rater = Annotated[
    str | None,
    typer.Option("--rater", metavar="me|them|MEMBER", help="whose answers they are; yours"),
]
About = Annotated[
    str | None, typer.Option("--about", metavar="MEMBER", help="in a group: who is rated")
]


@command("mentorlog assess ada six-domains", "mentorlog assess ada expectations --rater them",
         changes=True)  # fmt: skip
def run(
    session: Session,
    who: MaybeWho = None,
    instrument: MaybeInstrument = None,
    rater: Rater = None,
    about: About = None,
    on: On = None,
    private: Private = False,  # noqa: FBT002
    tag: Tag = None,
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Rate with an instrument, sentence by sentence; without INSTRUMENT see which ones fit.

    A number, n where it does not apply, Enter to leave one out. What you rate of another is
    private. Ctrl-C keeps a draft. Without a terminal give --answers FILE.
    """
    told = Told(instrument=instrument or "", rater=rater, about=about, on=on, private=private,
                tags=tuple(tag or ()))  # fmt: skip
    if who is None or instrument is None:
        return _without(session, who, told, holds=bool(answers or questions or fresh))
    found = asked(session, who, told)
    return _blank(found) if questions else _held(session, found, answers, fresh=fresh)


def _held(session: Session, found: Asked, answers: str | None, *, fresh: bool) -> View:
    """Hold the conversation, or read the answers, and write them down."""
    said = holding.answers(session, found.talk, answers, fresh=fresh)
    if not any(isinstance(value, int) for value in said.values()):
        return Changed(lines=(Line(label="Nothing", text="was answered; nothing was written"),))
    view = kept(session, found, said)
    holding.forget(session, found.talk)
    if not answers:
        session.say(f"The same without being asked: {found.talk.command} --answers FILE")
    return view


def _without(session: Session, who: str | None, told: Told, *, holds: bool) -> View:
    """Return what there is to rate with, or without WHO what was rated."""
    if told.options or holds:
        missing = "INSTRUMENT" if who else "WHO and INSTRUMENT"
        example = f"mentorlog assess {who}" if who else "mentorlog assess ada six-domains"
        raise failure("missing-word", missing=missing, example=example)
    return _fitting(session, who) if who else listed(session, None)


def _blank(found: Asked) -> Verbatim:
    """Return the empty answers file, with what the numbers mean."""
    title = f"Answers for: {found.talk.command}\n# {scale_words(found.instrument)}"
    return Verbatim(text=empty(found.talk.questions, title))


def _fitting(session: Session, who: str) -> Instruments:
    """Return the instruments that fit, with when each was last used."""
    found = subject(session, who)
    done = seen(session, found.who)
    lines = []
    for one in all_of_them(session):
        if not fits(one, found.relationship):
            continue
        last = next((kept.record for kept in done if kept.record.instrument == one.id), None)
        lines.append(
            InstrumentLine(
                id=one.id,
                name=one.name,
                version=one.version,
                purpose=one.purpose or "",
                items=len(one.items(found.role("me") or "")),
                last=last.on if last else None,
                by=found.by(last.rater) if last else "",
            )
        )
    return Instruments(
        who=found.who,
        handle=found.handle,
        name=found.name,
        instruments=tuple(lines),
        today=session.today,
    )
