"""How often two people meet against how often they mean to, and when they would meet next."""

from datetime import date, timedelta

from mentorlog.model import rhythm
from mentorlog.model.limits import NORMAL, Limits
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.slots import slot_parts
from mentorlog.model.time_out import TimeOut

WEEK = 7


def agreed_days(relationship: Relationship) -> int | None:
    """Return the days between meetings that were agreed, or None."""
    return rhythm.days(relationship.rhythm)


def days_since(picture: Picture, today: date) -> int | None:
    """Return the days since the last meeting that took place, or None before the first."""
    last = picture.last_held
    return (today - last.record.on).days if last else None


def last_touch(picture: Picture) -> date | None:
    """Return the last day we were in touch: a meeting, thanks, feedback, a message."""
    held = picture.last_held
    touched = [day for day in (held.record.on if held else None, picture.contact) if day]
    return max(touched, default=None)


def drift(picture: Picture, today: date, limits: Limits = NORMAL) -> int:
    """Return 0 in rhythm, 1 mildly over it, 2 far over it.

    Counted from the last time we were in touch, time out taken out. Mild at 1.5 times the rhythm
    and at least a week over it, strong at 2.5 times; after 90 days where no rhythm was set;
    ``as-needed`` 180 days and mild only (the coach's table).
    """
    relationship = picture.relationship
    began = relationship.started or relationship.created
    last = last_touch(picture) or max(began, relationship.created)
    quiet = picture.clock(last, today)
    if relationship.rhythm == "as-needed":
        return 1 if quiet >= limits.drift_as_needed_days else 0
    agreed = agreed_days(relationship)
    if agreed is None:
        return 1 if quiet >= limits.drift_unset_days else 0
    if quiet >= limits.drift_strong * agreed:
        return 2
    return 1 if quiet >= mild(agreed, limits) else 0


def mild(agreed: int, limits: Limits = NORMAL) -> float:
    """Return the days from which a gap is out of rhythm: 1.5 times, and a week over it."""
    return max(limits.drift_mild * agreed, agreed + limits.drift_over_days)


def plan_command(picture: Picture, today: date) -> str:
    """Return a command that plans the next meeting and can be pasted as it is."""
    last = picture.last_held
    usual = next_usual(picture.relationship, last.record.on if last else None, today, picture.out)
    return f"mentorlog plan {picture.handle} {'next' if usual else '1w'}"


def next_usual(
    relationship: Relationship, last: date | None, today: date, out: tuple[TimeOut, ...] = ()
) -> date | None:
    """Return the day one would usually meet next, after today, or None without a rhythm.

    The rhythm counted from the last meeting, moved to the nearest usual weekday; never within
    time out.
    """
    every = agreed_days(relationship)
    weekday, _ = slot_parts(relationship.slot)
    if relationship.rhythm == "as-needed":
        return None
    if every is None:
        if weekday is None:
            return None
        every = WEEK
    if last is None and weekday is not None:  # a first meeting need not wait for the rhythm
        return today + timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)
    day = (last or today) + timedelta(days=every)
    if weekday is not None:
        day += timedelta(days=(weekday - day.weekday() + 3) % WEEK - 3)
    step = timedelta(days=WEEK if weekday is not None else every)
    while day <= today or any(one.covers(day) and one.back < date.max for one in out):
        day += step
    return day
