"""What a look back begins with: what has been since the last one, and what speaks for a move."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from mentorlog.insight.path import current, times_met
from mentorlog.insight.rhythm import agreed_days
from mentorlog.model import days, rhythm
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.picture import Picture
from mentorlog.model.review import Review
from mentorlog.model.value import dataclass

LOOK = timedelta(days=182)
"""After half a year in a stage it is worth asking, signs or not."""

NEXT = timedelta(weeks=13)
"""What is proposed for the next look back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What has been since the last review, or since the beginning."""

    since: date
    first: bool
    held: int
    agreed: int | None
    done: int
    actions: int
    goals_moved: int
    mean_gap: int | None
    mean_minutes: int | None


def begins(picture: Picture, last: Review | None) -> date:
    """Return the day a look back begins: the last review, else what the journal has seen."""
    if last:
        return last.on
    relationship = picture.relationship
    return max(relationship.started or relationship.created, relationship.created)


def since(
    picture: Picture, meetings: Sequence[Kept[Meeting]], last: Review | None, today: date
) -> Since:
    """Return the sum; ``meetings`` are all that took place since the day the last review was."""
    relationship = picture.relationship
    began = begins(picture, last)
    held = sorted(kept.record.on for kept in meetings if kept.record.held)
    every = agreed_days(relationship)
    made = [one.record for one in picture.actions if one.record.created >= began]
    gaps = [(after - before).days for before, after in pairwise(held)]
    lengths = [one.record.minutes for one in meetings if one.record.minutes]
    return Since(
        since=began,
        first=last is None,
        held=len(held),
        agreed=max(1, picture.clock(began, today) // every) if every and today > began else None,
        done=sum(1 for action in made if action.done),
        actions=len(made),
        goals_moved=sum(
            1
            for goal in picture.goals
            if any(entry.on > began for entry in goal.record.check_in)
            or (goal.record.closed and goal.record.closed > began)
        ),
        mean_gap=round(sum(gaps) / len(gaps)) if gaps else None,
        mean_minutes=round(sum(lengths) / len(lengths)) if lengths else None,
    )


def sentence(facts: Since, today: date) -> str:
    """Return ``Since 14 Dec (84 days): 5 meetings of 6 agreed, 7 of 9 actions done``."""
    spent = (today - facts.since).days
    agreed = f" of {facts.agreed} agreed" if facts.agreed else ""
    parts = [f"{facts.held} meeting{'s' if facts.held != 1 else ''}{agreed}"]
    if facts.actions:
        parts.append(f"{facts.done} of {facts.actions} actions done")
    if facts.goals_moved:
        parts.append(f"{facts.goals_moved} goal{'s' if facts.goals_moved > 1 else ''} moved")
    noun = "day" if spent == 1 else "days"
    return f"Since {days.short(facts.since, today)} ({spent} {noun}): {', '.join(parts)}."


def agreed_lines(picture: Picture, facts: Since) -> tuple[str, ...]:
    """Return what was agreed beside what is: rhythm, length, end."""
    relationship = picture.relationship
    lines = []
    if picture.agreement:
        version = picture.agreement.record.version
        command = f"mentorlog agree show {picture.handle}"
        lines.append(f"You have an agreement, version {version}: {command}")
    if relationship.rhythm:
        real = f"; really every {facts.mean_gap} days" if facts.mean_gap else ""
        lines.append(f"You meant to meet {rhythm.spoken(relationship.rhythm)}{real}.")
    if relationship.minutes:
        real = f"; really about {facts.mean_minutes}" if facts.mean_minutes else ""
        lines.append(f"{relationship.minutes} minutes each{real}.")
    if relationship.ends:
        lines.append(f"It is to end on {days.full(relationship.ends)}.")
    return tuple(lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Where one could move from here, and what speaks for moving on."""

    here: Stage
    since: date | None
    onward: Stage | None
    back: Stage | None
    signs: tuple[str, ...]


def ways(picture: Picture, lifecycle: Lifecycle) -> Ways:
    """Return the ways from here. Signs are facts, never a decision."""
    relationship = picture.relationship
    here = current(relationship, lifecycle)
    ids = [stage.id for stage in lifecycle.stage]
    place = ids.index(here.id) if here.id in ids else -1
    onward = lifecycle.stage[place + 1] if place + 1 < len(ids) else None
    back = lifecycle.stage[place - 1] if place > 0 else None
    return Ways(
        here=here,
        since=relationship.now.on if relationship.now else None,
        onward=onward,
        back=back,
        signs=_signs(picture, here.canonical) if onward else (),
    )


def _signs(picture: Picture, canonical: str) -> tuple[str, ...]:
    counted = [
        one.record for one in picture.goals if one.record.status not in {"dropped", "changed"}
    ]
    reached = sum(1 for goal in counted if goal.status == "achieved")
    signs = []
    if canonical == "initiation" and len(picture.held) > 2 and counted:  # noqa: PLR2004
        goals = "goal" if len(counted) == 1 else "goals"
        signs.append(f"{times_met(picture)} and {len(counted)} {goals} set")
    if canonical == "cultivation" and counted and reached == len(counted):
        signs.append(f"{reached} of {len(counted)} goals reached")
    return tuple(signs)


def stage_worth_asking(found: Ways, last: Review | None, today: date) -> bool:
    """Whether to ask about the stage: signs exist, or half a year since it was looked at."""
    looked = max(
        filter(None, (found.since, last.on if last and last.stage else None)), default=None
    )
    return bool(found.signs) or (looked is not None and today - looked >= LOOK)


def stage_lines(found: Ways, today: date) -> tuple[str, ...]:
    """Return where we are since when, and what speaks for the next stage."""
    began = f" since {days.short(found.since, today)}" if found.since else ""
    line = f"You are in {found.here.name.lower()}{began}."
    if found.signs and found.onward:
        line += f" Speaking for {found.onward.name.lower()}: {', '.join(found.signs)}."
    return (line,)
