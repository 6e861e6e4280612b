"""Goals as they are drawn: one line a goal, one fraction a relationship."""

from collections.abc import Sequence
from datetime import date

from mentorlog.model.goal import Goal
from mentorlog.model.kept import Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal with how far it is. ``progress`` in percent, None where nobody has said."""

    who: str
    key: str
    title: str
    status: str
    progress: int | None
    due: date | None
    said: date | None
    private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSum:
    """Mean progress in percent over a relationship's goals, and how many are reached."""

    mean: int
    reached: int
    total: int


def line(kept: Kept[Goal]) -> GoalLine:
    """Return a goal as drawn."""
    goal = kept.record
    last = goal.last_check_in
    return GoalLine(
        who=kept.who,
        key=kept.key,
        title=goal.title,
        status=goal.status,
        progress=goal.progress,
        due=goal.due,
        said=last.on if last else None,
        private=kept.private,
    )


def total(goals: Sequence[Kept[Goal]]) -> GoalSum | None:
    """Return the sum over goals that count (not dropped, not replaced), or None without any."""
    counted = [one.record for one in goals if one.record.status not in {"dropped", "changed"}]
    if not counted:
        return None
    return GoalSum(
        mean=round(sum(goal.progress or 0 for goal in counted) / len(counted)),
        reached=sum(1 for goal in counted if goal.status == "achieved"),
        total=len(counted),
    )
