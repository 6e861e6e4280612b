"""What happened, one line each: meetings, moves, notes, goals and all else that has a day."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from textwrap import shorten
from typing import Any

from mentorlog.insight import concern, feedback
from mentorlog.insight.assessed import Subject
from mentorlog.insight.called import owner_name
from mentorlog.insight.moves import Move
from mentorlog.insight.person import excerpt
from mentorlog.model import days, rhythm
from mentorlog.model.action import Action
from mentorlog.model.agreement import BOTH, Agreement
from mentorlog.model.assessment import Assessment
from mentorlog.model.closing import Closing
from mentorlog.model.concern import Concern
from mentorlog.model.feedback import Feedback
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.review import Review
from mentorlog.model.time_out import TimeOut
from mentorlog.model.value import dataclass

FIRST_WORDS = 96
"""Characters of what was said at a meeting; the rest is one command away."""

MEETINGS = {
    "held": "met",
    "cancelled": "cancelled",
    "missed": "missed",
    "rescheduled": "moved",
    "planned": "planned",
}
"""What a meeting of each status is called here."""

CONTINUES = {
    "peer": "you go on as peers",
    "colleague": "you go on as colleagues",
    "friend": "you go on as friends",
    "occasional": "you stay in touch now and then",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened on a day.

    ``kind`` is the kind of record it comes from, ``label`` what it is called; both are words to
    filter by. ``reason`` is why, where only I know it; ``aside`` says that a meeting has a private
    aside. ``who`` and ``ref`` say where the record stands.
    """

    on: date
    at: time | None = None
    kind: str
    label: str
    text: str
    who: str
    ref: str
    private: bool = False
    reason: str = ""
    aside: bool = False
    tags: tuple[str, ...] = ()


def event(kept: Kept[Any], on: date, kind: str, label: str, text: str, **more: Any) -> Event:
    """Return what happened with a record on a day; its tags and its privacy are the record's."""
    facts: dict[str, Any] = {
        "ref": kept.key if getattr(kept.record, "id", None) == kept.key else kept.ref,
        "private": kept.private,
        "tags": getattr(kept.record, "tags", ()),
    }
    return Event(on=on, kind=kind, label=label, text=text, who=kept.who, **{**facts, **more})


def of_meeting(kept: Kept[Meeting], one: Relationship, *, aside: bool) -> Event:
    """Return a meeting: its first words, or why it did not happen."""
    record = kept.record
    words = shorten(excerpt(kept).title, FIRST_WORDS, placeholder=" ...")
    label = MEETINGS[record.status]
    if not record.held:
        day = days.of_stem(record.moved_to or "")
        to = f"to {days.full(day)}" if day else ""
        by = f"by {owner_name(record.by, one)}" if record.by else ""
        unknown = "nobody said what became of it" if record.status == "planned" else ""
        why = ", ".join(filter(None, (to, by, unknown)))
        words = ": ".join(filter(None, (why, words)))
    return event(kept, record.on, "meeting", label, words, at=record.at, aside=aside)


def of_move(move: Move, who: str) -> Event:
    """Return a move on the path; a private reason stands apart."""
    path = f", on the path {move.lifecycle}" if move.lifecycle else ""
    why = f": {move.why}" if move.why and not move.private else ""
    return Event(
        on=move.on,
        kind="stage",
        label="stage",
        text=f"{move.name}{path}{why}",
        who=who,
        ref=who,
        reason=move.why if move.private else "",
    )


def of_relationship(kept: Kept[Relationship], reasons: Mapping[date, str]) -> Iterator[Event]:
    """Yield when a rhythm changed, when it rested and why, who came and left, whom I asked."""
    one = kept.record
    plain: dict[str, Any] = {"ref": kept.who, "tags": ()}
    before = ""
    for turn in sorted(one.rhythm_change, key=lambda turn: turn.on):
        every = rhythm.spoken(turn.every)
        yield event(kept, turn.on, "rhythm", "rhythm", f"{every}{before}", **plain)
        before = f"; before: {every}"
    for pause in one.pause:
        for found in of_time_out(kept, pause, "pause"):
            why = reasons.get(found.on, "") if found.on == pause.on else ""
            yield replace(found, reason=why)
    for member in one.member:
        if member.joined:
            yield event(kept, member.joined, "member", "joined", member.name, **plain)
        if member.left:
            yield event(kept, member.left, "member", "left", member.name, **plain)
    if one.asked_on:
        said = f"; the answer: {one.answer}" if one.answer else ""
        words = f"you asked whether they would{said}"
        yield event(kept, one.asked_on, "stage", "asked", words, **plain)


def of_time_out(kept: Kept[Any], out: TimeOut, label: str) -> Iterator[Event]:
    """Yield the first day of a time out, and the first day after it."""
    until = f"until {days.full(out.until)}" if out.until else "begins"
    plain: dict[str, Any] = {"ref": kept.who, "tags": ()}
    yield event(kept, out.on, "pause", label, until, **plain)
    over = "over, it goes on" if out.ended else "the day back"
    if out.back < date.max:
        yield event(kept, out.back, "pause", label, over, **plain)


def of_agreement(kept: Kept[Agreement], one: Relationship) -> Iterator[Event]:
    """Yield each day on which somebody said yes to a version."""
    record = kept.record
    if record.draft_by:
        return
    for day in sorted({yes.on for yes in record.agreed}):
        said = [yes.by for yes in record.agreed if yes.on == day]
        names = "both of you" if BOTH in said else " and ".join(owner_name(by, one) for by in said)
        form = f", {record.form}" if record.form else ""
        words = f"version {record.version}{form}: {names} said yes"
        yield event(kept, day, "agreement", "agreement", words)


def of_action(kept: Kept[Action], one: Relationship | None) -> Iterator[Event]:
    """Yield what became of a promise, and whose it was."""
    record = kept.record
    owner = owner_name(record.owner, one) if one else "you"
    words = f"{record.text} ({owner})" if one else record.text
    if record.done:
        yield event(kept, record.done, "action", "done", words)
    if record.dropped:
        why = f": {record.reason}" if record.reason else ""
        yield event(kept, record.dropped, "action", "dropped", f"{words}{why}")


def of_note(kept: Kept[Note], one: Relationship | None) -> Iterator[Event]:
    """Yield a note, and the day on which advice came true or a hurdle was taken."""
    record = kept.record
    by = f" ({owner_name(record.by, one)})" if record.by and one and one.group else ""
    unsaid = " (still to say)" if record.as_ == "thanks" and record.open else ""
    yield event(kept, record.on, "note", record.as_, f"{record.text}{by}{unsaid}")
    if record.tried and record.as_ in {"advice", "hurdle"}:
        label = "tried" if record.as_ == "advice" else "taken"
        words = f'"{record.text}": {record.outcome or label}'
        yield event(kept, record.tried, "note", record.as_, words)


def of_feedback(kept: Kept[Feedback], one: Relationship) -> Event:
    """Return feedback, in which direction it went and its first words."""
    record = kept.record
    member = f" ({owner_name(record.member, one)})" if record.member else ""
    words = f"{record.direction}{member}: {feedback.words(kept)}"
    return event(kept, record.on, "feedback", "feedback", words)


def of_review(kept: Kept[Review]) -> Event:
    """Return a look back: its summary, else the first line that was written."""
    lines = (line.strip("-*> ") for line in kept.text.splitlines() if not line.startswith("#"))
    together = "together" if kept.record.together else ""
    said = kept.record.summary or next(filter(None, lines), "")
    words = ": ".join(filter(None, (together, said)))
    return event(kept, kept.record.on, "review", "review", words or "you looked back")


def of_assessment(kept: Kept[Assessment], title: str, subject: Subject) -> Event:
    """Return what was rated, by whom, about whom."""
    record = kept.record
    words = f"{title}, by {subject.by(record.rater)}"
    about = subject.about(record.rater, record.about)
    words += "" if kept.who == ME else f", about {about}"
    return event(kept, record.on, "assessment", "assessment", words)


def of_concern(kept: Kept[Concern], one: Relationship) -> Iterator[Event]:
    """Yield the day a concern was written down, and the day it was settled."""
    record = kept.record
    member = f" ({owner_name(record.member, one)})" if record.member else ""
    words = f"{concern.words(kept)}{member}"
    yield event(kept, record.on, "concern", "concern", words)
    if record.settled:
        came = f"; {record.outcome}" if record.outcome else ""
        yield event(kept, record.settled, "concern", "concern", f"settled: {words}{came}")


def of_closing(kept: Kept[Closing]) -> Event:
    """Return the end: why, and what continues."""
    record = kept.record
    why = (record.reason or "").replace("-", " ")
    words = "; ".join(filter(None, (why, CONTINUES.get(record.continues or "", ""))))
    return event(kept, record.on, "closing", "closing", words or "it ended")
