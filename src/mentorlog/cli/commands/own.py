"""``mentorlog self``: what I am good at, what matters to me, where I want to go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import typer

from mentorlog.cli import mine
from mentorlog.cli.command import View, command
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight import own, progress
from mentorlog.insight.own import Own, Unsaid
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import ME
from mentorlog.model.own import Myself, joined

Strength = Annotated[
    list[str] | None,
    typer.Option("--strength", metavar="TEXT", help="something I am good at; repeatable"),
]
Value = Annotated[
    list[str] | None,
    typer.Option("--value", metavar="TEXT", help="something that matters to me; repeatable"),
]
Interest = Annotated[
    list[str] | None,
    typer.Option("--interest", metavar="TEXT", help="something I am curious about; repeatable"),
]
Vision = Annotated[
    str | None,
    typer.Option("--vision", metavar="TEXT", help="where I want to go; the old one is kept"),
]

PARTS = {
    "strengths": "--strength",
    "values": "--value",
    "interests": "--interest",
    "vision": "--vision",
}
"""The parts of me that are written down, and the option for each."""


@command("mentorlog self", 'mentorlog self --strength patience --vision "A small lab of my own"',
         changes=True)  # fmt: skip
def run(
    session: Session,
    strength: Strength = None,
    value: Value = None,
    interest: Interest = None,
    vision: Vision = None,
) -> View:
    """Show what is mine: strengths, values, interests, vision, needs and goals; or add to it.

    All of it is private. To take something away: mentorlog edit me --set strengths="..."
    """
    given = (strength, value, interest, None if vision is None else [vision])
    said = {part: words for part, words in zip(PARTS, given, strict=True) if words}
    return _added(session, said) if said else shown(session)


def shown(session: Session) -> Own:
    """Return what is mine on one screen; nothing of it where the journal is discreet."""
    journal = session.journal
    if session.discreet:
        return Own(today=session.today, hidden=True)
    record = journal.myself().record
    unsaid = () if journal.problems else _unsaid(session, record)
    people = journal.relationships() if record.need or record.opportunity else []
    reviewed, coming = _looks(session)
    return Own(
        strengths=record.strengths,
        values=record.values,
        interests=record.interests,
        vision=record.vision,
        unsaid=unsaid,
        needs=own.needs(record, people, session.library.supports()) if record.need else (),
        opportunities=own.opportunities(record, people, session.today),
        goals=tuple(progress.line(one) for one in journal.goals(ME) if one.record.open),
        reviewed=reviewed,
        next_review=coming,
        today=session.today,
    )


def _looks(session: Session) -> tuple[date | None, date | None]:
    """Return the day of the last look at myself, and of the next where one was set."""
    for stem in reversed(session.journal.reviews(ME)):
        if kept := session.journal.review(ME, stem):
            return kept.record.on, kept.record.next_review
    return None, None


def _unsaid(session: Session, record: Myself) -> tuple[Unsaid, ...]:
    missing = [part for part in PARTS if not getattr(record, part)]
    wordings = session.library.wordings("self") if missing else {}
    return tuple(
        Unsaid(
            part=part,
            question=wordings[part].text.partition("  ")[0],
            command=f'mentorlog self {PARTS[part]} "..."',
        )
        for part in missing
    )


def _added(session: Session, said: Mapping[str, Sequence[str]]) -> Changed:
    session.typed = "\n".join(one for words in said.values() for one in words)
    _refuse_empty(said)
    with session.change("self") as change:
        kept = mine.standing(session)
        before = kept.record
        after = more(before, said)
        notes = (
            (mine.former_vision(change, before.vision, session.today),)
            if before.vision and before.vision != after.vision
            else ()
        )
        kept = replace(kept, record=after)
        change.save(kept)
    lines = [
        *_joined_lines(before, said),
        *vision_lines(before, after, [note.key for note in notes], said="vision" in said),
    ]
    return Changed(lines=tuple(lines), records=(kept, *notes), tried=session.flags.dry_run)


def more(record: Myself, said: Mapping[str, Sequence[str]]) -> Myself:
    """Return me with more in my lists, and with the new vision where one was said."""
    lists: dict[str, Any] = {
        part: joined(getattr(record, part), words)
        for part, words in said.items()
        if part != "vision"
    }
    vision = said["vision"][0].strip() if "vision" in said else record.vision
    return replace(record, **lists, vision=vision)


def _refuse_empty(said: Mapping[str, Sequence[str]]) -> None:
    for part, words in said.items():
        if not all(one.strip() for one in words):
            raise failure(
                "bad-value",
                field=PARTS[part],
                value="without words",
                why="There is nothing to write down.",
                hint="to take it away: mentorlog edit me --unset vision"
                if part == "vision"
                else f'e.g. mentorlog self {PARTS[part]} "..."',
            )


def _joined_lines(before: Myself, said: Mapping[str, Sequence[str]]) -> Iterator[Line]:
    for part, words in said.items():
        if part == "vision":
            continue
        known = getattr(before, part)
        new = joined(known, words)[len(known) :]
        there = len(words) > len(new)
        label = part.capitalize()
        if new:
            yield Line(label=label, text=", ".join(new), aside=f"{len(known) + len(new)} in all")
        if there:
            yield Line(label=label, text="the rest was there already" if new else "there already")


def vision_lines(before: Myself, after: Myself, notes: Sequence[str], *, said: bool) -> list[Line]:
    """Return what is said of a vision that was written down, and where the old one is kept."""
    if after.vision is None:
        return []
    if after.vision == before.vision:
        return [Line(label="Vision", text="is so already")] if said else []
    lines = [Line(label="Vision", text=after.vision)]
    kept = "the old one is kept as a note"
    return lines + [Line(label="", text=kept, aside=f"mentorlog show {key}") for key in notes]
