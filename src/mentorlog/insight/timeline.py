"""Everything of a relationship in order, month by month."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from itertools import groupby

from mentorlog.insight.events import MEETINGS, Event
from mentorlog.insight.notes import KINDS as NOTES
from mentorlog.model.value import dataclass

KINDS = (
    "meeting", "stage", "agreement", "goal", "action", "note", "feedback", "review", "assessment",
    "concern", "pause", "closing", "rhythm", "member", "need", "opportunity",
)  # fmt: skip
"""The kinds of what happened, in the order of one day."""

LABELS: Mapping[str, str] = {
    **dict.fromkeys(MEETINGS.values(), "meeting"),
    **dict.fromkeys(("check-in", "milestone", "reached", "changed", "agreed"), "goal"),
    **dict.fromkeys(NOTES[1:], "note"),
    "done": "action",
    "dropped": "",
    "joined": "member",
    "left": "member",
    "asked": "stage",
    "away": "pause",
}
"""What single things are called, and of which kind they are; "" is more than one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What happened in one month; ``month`` is its first day."""

    month: date
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What happened between two days, both among them, by month; the newest month first.

    ``older`` counts what is older and was left out: None where that was not looked at. ``command``
    shows it. ``shared`` says that private records are left out; ``hidden`` that all of it is.
    """

    who: str
    handle: str
    name: str
    today: date
    since: date | None
    until: date
    months: tuple[Month, ...]
    older: int | None
    command: str
    oldest_first: bool = False
    shared: bool = False
    filtered: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which events are wanted. ``since`` None is from the beginning."""

    since: date | None
    until: date
    kinds: Collection[str] = ()
    tags: Collection[str] = ()
    oldest_first: bool = False
    shared: bool = False

    @property
    def filtered(self) -> bool:
        """Whether fewer than all are wanted."""
        return bool(self.kinds or self.tags)

    @property
    def told_by_names(self) -> bool:
        """Whether a file's name is enough to tell that what it tells of is wanted."""
        return not self.tags and not set(self.kinds) & set(MEETINGS.values())

    def wants(self, kind: str) -> bool:
        """Whether some of a kind may be wanted."""
        return not self.kinds or any(LABELS.get(one, one) in {kind, ""} for one in self.kinds)

    def chosen(self, one: Event) -> bool:
        """Whether an event is wanted, whenever it was."""
        if self.shared and one.private:
            return False
        kinds = not self.kinds or bool({one.kind, one.label} & set(self.kinds))
        return kinds and set(self.tags) <= set(one.tags)


def months(events: Iterable[Event], wanted: Wanted) -> tuple[Month, ...]:
    """Return the wanted events by month. Within one day each stands where it belongs."""
    first = wanted.since or date.min
    found = [one for one in events if wanted.chosen(one) and first <= one.on <= wanted.until]
    if wanted.shared:
        found = [replace(one, reason="", aside=False) for one in found]
    found.sort(key=_of_a_day)
    found.sort(key=lambda one: one.on, reverse=not wanted.oldest_first)
    return tuple(
        Month(month=month, events=tuple(group))
        for month, group in groupby(found, lambda one: one.on.replace(day=1))
    )


def _of_a_day(one: Event) -> tuple[int, time]:
    """Return the place of an event within its day: the meeting, then what came of it."""
    return KINDS.index(one.kind), one.at or time.min


def older(events: Iterable[Event], wanted: Wanted, unopened: int) -> int | None:
    """Return how much there is before the first day; ``unopened`` counts files by their names.

    None where only opening those files would tell.
    """
    if wanted.since is None:
        return 0
    first = wanted.since
    count = sum(1 for one in events if wanted.chosen(one) and one.on < first)
    return count + unopened if wanted.told_by_names or not unopened else None
