"""What deserves attention, and why: each hint names its rule, its facts and what helps.

The rules here are those an everyday picture can answer. One hint a relationship and five in all
are shown, heaviest first. Nothing fires while paused, before anything has begun, in the first two
weeks of a relationship that existed before the journal did, or while somebody may not be safe.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mentorlog.insight.rhythm import agreed_days, days_since, drift, last_touch, plan_command
from mentorlog.model import days, rhythm
from mentorlog.model.picture import Picture

SHOWN = 5
"""Hints on one screen."""

SETTLING = timedelta(days=14)
"""No hints for so long after entering a relationship that already existed."""

GRACE = 3
"""Days somebody else's action may be late before it is worth a question."""

FIRST_REVIEW, NEXT_REVIEW = 30, 90
"""Days until the first look back, and between later ones (the coach's table)."""

NEAR_DUE = 14
"""Days before a goal's due day at which it is mentioned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One thing worth a look. ``weight`` orders; ``facts`` are the records behind it."""

    rule: str
    weight: int
    who: str
    name: str
    text: str
    command: str
    facts: tuple[str, ...] = ()


Rule = Callable[[Picture, date], Hint | None]


def hints(picture: Picture, today: date) -> tuple[Hint, ...]:
    """Return the hints for one relationship, heaviest first; none where silence is right."""
    relationship = picture.relationship
    entered_late = relationship.started and relationship.started < relationship.created
    if not relationship.active or relationship.prospect or picture.rests(today):
        return ()
    if picture.unsafe:  # no word that leads back to them
        return ()
    if entered_late and today < relationship.created + SETTLING:
        return ()
    silenced = {
        snooze.rule
        for snooze in picture.private.snooze
        if snooze.until is None or today < snooze.until
    }
    found = (rule(picture, today) for rule in RULES)
    return tuple(
        sorted(
            (hint for hint in found if hint and hint.rule not in silenced),
            key=lambda hint: -hint.weight,
        )
    )


def heaviest(all_hints: Iterable[tuple[Hint, ...]]) -> tuple[Hint, ...]:
    """Return the heaviest hint of each relationship, heaviest first."""
    firsts = [one[0] for one in all_hints if one]
    return tuple(sorted(firsts, key=lambda hint: (-hint.weight, hint.name)))


def _hint(rule: str, weight: int, picture: Picture, text: str, command: str, *facts: str) -> Hint:
    return Hint(
        rule=rule,
        weight=weight,
        who=picture.who,
        name=picture.relationship.first_name,
        text=text,
        command=command,
        facts=facts,
    )


def _drifting(picture: Picture, today: date) -> Hint | None:
    level = drift(picture, today)
    if not level or picture.next_planned or picture.planned_on(today):
        return None
    quiet = days_since(picture, today)
    agreed = agreed_days(picture.relationship)
    if quiet is None:
        text = "No meeting is on record yet."
        if picture.past:
            text = "None of the newest meetings took place."
        fact = "no held meeting"
    else:
        last = last_touch(picture) or today
        counted = picture.clock(last, today)
        text = f"{quiet} days since you met"
        text += f", {counted} without the time out" if counted < (today - last).days else ""
        text += f", meant to be {rhythm.spoken(picture.relationship.rhythm)}." if agreed else "."
        fact = picture.last_held.ref if picture.last_held else ""
    return _hint("drifting", 60 + 20 * level, picture, text, plan_command(picture, today), fact)


def _outcome_unknown(picture: Picture, today: date) -> Hint | None:
    for kept in picture.past:
        if kept.record.status == "planned" and kept.record.on < today:
            text = f"Did you meet on {days.dated(kept.record.on)}?"
            command = f"mentorlog meet {picture.handle} --on {kept.record.on}"
            return _hint("meeting-outcome-unknown", 90, picture, text, command, kept.ref)
    return None


def _next_unset(picture: Picture, today: date) -> Hint | None:
    relationship = picture.relationship
    every = agreed_days(relationship)
    ever_planned = any(kept.record.status != "held" for kept in picture.past)
    last = picture.last_held
    if relationship.slot or not ever_planned or every is None or last is None:
        return None
    quiet = picture.clock(last.record.on, today)
    if picture.next_planned or picture.planned_on(today) or quiet < 0.75 * every:
        return None
    command = f"mentorlog plan {picture.handle} next"
    return _hint("next-meeting-unset", 30, picture, "The next meeting is not set.", command)


def _theirs_overdue(picture: Picture, today: date) -> Hint | None:
    late = [
        kept
        for kept in picture.open_actions
        if not kept.record.mine and kept.record.late(today) > GRACE
    ]
    if not late:
        return None
    first = late[0]
    text = f'"{first.record.text}" was due {days.short(first.record.due or today, today)}: ask?'
    return _hint(
        "actions-overdue", 50, picture, text, f"mentorlog action {picture.handle}", first.key
    )


def _review_due(picture: Picture, today: date) -> Hint | None:
    relationship = picture.relationship
    if len(picture.held) < 2:  # noqa: PLR2004 - the table: after 2 meetings
        return None
    began = max(relationship.started or relationship.created, relationship.created)
    last = max(filter(None, map(_dated, picture.reviews)), default=None)
    since = last or began
    if picture.clock(since, today) < (NEXT_REVIEW if last else FIRST_REVIEW):
        return None
    text = f"{(today - since).days} days since you looked back together or alone."
    if not last:
        text = f"{(today - since).days} days in: a first look back?"
    return _hint("review-due", 20, picture, text, f"mentorlog review {picture.handle}")


def _dated(stem: str) -> date | None:
    """Return the day a file is named for; a name given by hand may have none."""
    try:
        return date.fromisoformat(stem[:10])
    except ValueError:
        return None


def _goal_due(picture: Picture, today: date) -> Hint | None:
    for kept in picture.open_goals:
        due = kept.record.due
        if due and (due - today).days <= NEAR_DUE:
            when = (
                f"was due {days.short(due, today)}"
                if due < today
                else f"is due {days.short(due, today)}"
            )
            command = f"mentorlog goal {picture.handle}"
            return _hint(
                "goal-due", 40, picture, f'"{kept.record.title}" {when}.', command, kept.ref
            )
    return None


RULES: tuple[Rule, ...] = (
    _outcome_unknown,
    _drifting,
    _theirs_overdue,
    _goal_due,
    _next_unset,
    _review_due,
)
