"""Verbs of ``mentorlog need``: asked, met, drop."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, get_args

import typer

from mentorlog.cli import mine, whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.need import said
from mentorlog.cli.options import On, Why
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.own import Myself, Need, Request
from mentorlog.model.words import Answer

SupportAndWho = Annotated[
    list[str],
    typer.Argument(metavar="SUPPORT WHO...", help="a kind of support; somebody, or a plain name"),
]
SupportName = Annotated[
    str, typer.Argument(metavar="SUPPORT", help="a kind of support, by id or name")
]
AnswerWord = Annotated[
    str | None, typer.Option("--answer", metavar="yes|no|later", help="what they said")
]


@command("mentorlog need asked coaching ada",
         "mentorlog need asked sponsorship Grace Hopper --answer later --on yesterday",
         changes=True)  # fmt: skip
def asked(
    session: Session, words: SupportAndWho, answer: AnswerWord = None, on: On = None
) -> Changed:
    """Write down of whom I asked a kind of support, and later what they answered.

    WHO may be somebody who is not in the journal. An answer goes to the last time I asked them.
    """
    word = one_of("--answer", answer, get_args(Answer))
    day = session.happened(on)
    with session.change(f"need asked {words[0]}") as change:
        kept, before, rest = _open(session, words)
        who, name = _whom(session, rest, words)
        request = Request(who=who, on=day, answer=word)
        after = _with(before, request, again=on is not None or word is None)
        kept = replace(kept, record=kept.record.with_need(after, before))
        session.typed = " ".join(words)
        change.save(kept)
    return _asked_said(session, kept, after, request, name)


def _with(need: Need, request: Request, *, again: bool) -> Need:
    """Return the need with a request: asked ``again``, or the answer to an earlier one."""
    return replace(need, asked=(*need.asked, request)) if again else need.answered(request)


def _whom(session: Session, words: str, typed: list[str]) -> tuple[str, str]:
    if not words or words.casefold() in whose.MYSELF:
        raise failure(
            "missing-word",
            missing="WHO",
            example=f"mentorlog need asked {typed[0]} ada",
        )
    return mine.somebody(session, words)


def _asked_said(
    session: Session, kept: Kept[Myself], need: Need, request: Request, name: str
) -> Changed:
    kind = session.library.supports().name(need.support)
    answer = f": {request.answer}" if request.answer else ""
    known = request.who in session.journal.slugs()
    new = "" if known else f'mentorlog new prospect "{name}"'
    lines = [Line(label="Asked", text=f"{name} for {kind.lower()}{answer}", aside=new)]
    if known and request.answer == "yes":
        lines += _gives(session, need.support, request.who)
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _gives(session: Session, support: str, who: str) -> list[Line]:
    """Return how to write down that somebody who said yes gives it, where that is not known."""
    person = session.journal.relationship(who)
    if person is None or support in person.record.gives:
        return []
    gives = ",".join((*person.record.gives, support))
    command = f"mentorlog edit {session.journal.handle(who)} --set gives={gives}"
    return [Line(label="Thought", text="write down that they give it", aside=command)]


@command("mentorlog need met coaching", "mentorlog need met friendship --on 2026-10-01",
         changes=True)  # fmt: skip
def met(session: Session, support: SupportName, on: On = None) -> Changed:
    """Say that a need is met; it stays on record with its day."""
    day = session.happened(on)
    return _ended(session, support, "Met", lambda need: replace(need, until=day))


@command('mentorlog need drop coaching --why "I found my own way"', "mentorlog need drop exposure",
         changes=True)  # fmt: skip
def drop(session: Session, support: SupportName, why: Why = None, on: On = None) -> Changed:
    """Say that a need is no more, though it was not met; it stays on record."""
    day = session.happened(on)
    session.typed = why or ""
    return _ended(session, support, "Dropped", lambda need: replace(need, dropped=day, reason=why))


def _ended(session: Session, support: str, label: str, end: Callable[[Need], Need]) -> Changed:
    with session.change(f"need {label.lower()} {support}") as change:
        kept, before, _ = _open(session, support.split())
        kept = replace(kept, record=kept.record.with_need(end(before), before))
        change.save(kept)
    line = Line(label=label, text=said(session.library.supports().name(before.support), before))
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _open(session: Session, words: list[str]) -> tuple[Kept[Myself], Need, str]:
    """Return me, the open need that words begin with, and the rest of them.

    Raises bad-value for no kind of support, ref-not-found for one that is not needed.
    """
    kept = mine.standing(session)
    first = words[0].casefold() if words else ""
    if need := kept.record.needed(first):  # also one whose kind the person no longer lists
        return kept, need, " ".join(words[1:])
    kind, rest = mine.support(session, words)
    need = kept.record.needed(kind.id)
    if need is None:
        going = [one.support for one in kept.record.need if one.open]
        raise failure(
            "ref-not-found",
            kind="open need",
            ref=kind.id,
            where="",
            near=near_words(kind.id, going) or (f"Open are {', '.join(going)}." if going else ""),
            hint=f'mentorlog need {kind.id} "..."   writes it down',
        )
    return kept, need, rest
