"""The last screen of an end: what was written, what continues, and what may come next."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from mentorlog.cli.commands.conclude_read import ActionEnd
from mentorlog.cli.commands.conclude_told import Ending
from mentorlog.cli.session import Session
from mentorlog.insight.path import current
from mentorlog.insight.said import Line
from mentorlog.model import days
from mentorlog.model import rhythm as rhythms
from mentorlog.model.closing import Closing, HandedOver
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass

GOALS = {"reached": "reached", "taken": "taken along", "dropped": "let go"}
ACTIONS = {"done": "done", "handed": "handed over", "dropped": "dropped"}


@dataclass(slots=True)
class Settled:
    """What became of goals and actions, the thanks, and the records that say so."""

    goals: list[tuple[str, str]] = field(default_factory=list)
    actions: list[ActionEnd] = field(default_factory=list)
    handed: list[HandedOver] = field(default_factory=list)
    records: list[Kept[Any]] = field(default_factory=list)
    thanks: Note | None = None


def lines(
    session: Session,
    found: Ending,
    picture: Picture,
    after: Relationship,
    closing: Kept[Closing],
    settled: Settled,
) -> tuple[Line, ...]:
    """Return the last screen. After a death it says little, and offers nothing."""
    show = f"mentorlog show {picture.handle}/{closing.key}"
    file = Line(label="File", text=closing.key, aside=show)
    head = _head(found, picture.relationship, closing.record)
    if closing.record.reason == "died":
        return (*head, file)
    return (
        *head,
        *_stage(session, picture.relationship, after),
        *_continues(found, picture, after),
        *_settled(settled),
        *_open(picture, settled),
        file,
        *_next(session, found, picture.relationship),
    )


def _head(found: Ending, relationship: Relationship, closing: Closing) -> Iterator[Line]:
    wordings, name = found.wordings, relationship.name
    day = days.full(closing.on)
    if closing.reason == "died":
        yield Line(label="Kept", text=name)
        yield Line(label="", text=wordings["died"].text)
        return
    label = "Rests" if closing.reason == "faded" else "Concluded"
    yield Line(label=label, text=f"{name}, {day}, private")
    if relationship.prospect and closing.reason is None:
        yield Line(label="", text=wordings["prospect"].text)
    elif closing.reason == "faded":
        yield Line(label="", text=wordings["faded"].text)
    elif closing.reason:
        yield Line(label="Because", text=wordings[f"because.{closing.reason}"].text)


def _stage(session: Session, before: Relationship, after: Relationship) -> Iterator[Line]:
    if before.transition != after.transition:
        lifecycle = session.lifecycle(after)
        names = (current(before, lifecycle).name, current(after, lifecycle).name)
        yield Line(label="Stage", text=" -> ".join(names))


def _continues(found: Ending, picture: Picture, after: Relationship) -> Iterator[Line]:
    if after.continues:
        every = "" if after.ended else f", {rhythms.spoken(after.rhythm)}"
        text = f"{found.wordings[f'as.{after.continues}'].text}{every}"
        yield Line(label="From now", text=text)
    planned = picture.next_planned
    if after.ended and planned:
        text = f"{days.dated(planned.record.on)} is still planned"
        yield Line(label="Meeting", text=text, aside=f"mentorlog cancel {picture.handle}")


def _settled(settled: Settled) -> Iterator[Line]:
    goals = Counter(GOALS[end] for _, end in settled.goals)
    actions = Counter(ACTIONS[one.end] for one in settled.actions)
    for label, counted in (("Goals", goals), ("Actions", actions)):
        if counted:
            text = ", ".join(f"{count} {what}" for what, count in counted.items())
            yield Line(label=label, text=text)
    if settled.thanks:
        state = "said" if settled.thanks.said else "still to be said"
        yield Line(label="Thanks", text=f"{settled.thanks.id}  kept as a note, {state}")


def _open(picture: Picture, settled: Settled) -> Iterator[Line]:
    """Yield what stays open as it was: nothing is closed behind anybody's back."""
    left = (
        (len(picture.open_goals) - len(settled.goals), "goal"),
        (len(picture.open_actions) - len(settled.actions), "action"),
    )
    named = [f"{count} {noun}{'s' if count > 1 else ''}" for count, noun in left if count]
    if named:
        alone = sum(count for count, _ in left) == 1
        how = "left as it was" if alone else "left as they were"
        yield Line(label="Open", text=f"{' and '.join(named)}, {how}")


def _next(session: Session, found: Ending, before: Relationship) -> Iterator[Line]:
    if before.prospect:
        return
    text = found.wordings["after.self"].text
    yield Line(label="Next", text=text, aside="mentorlog self review")
    needs = [] if session.discreet else session.journal.myself().record.need
    kinds = session.library.supports()
    wanted = [kinds.name(one.support).casefold() for one in needs if one.open]
    if wanted:
        more = ", ..." if len(wanted) > 1 else ""
        text = found.wordings["after.prospect"].said("", needs=f"{wanted[0]}{more}")
        yield Line(label="", text=text, aside='mentorlog new prospect "..."')
