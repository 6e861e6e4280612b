"""An open action as it is listed, and how often something was carried from meeting to meeting."""

from datetime import date

from mentorlog.insight.called import owner_name
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """An open action as listed; ``carried`` counts the meetings it was carried over."""

    kept: Kept[Action]
    owner: str
    late: int
    carried: int


def action_line(kept: Kept[Action], picture: Picture, today: date) -> ActionLine:
    """Return an action with its owner's name and how often it was carried over."""
    return ActionLine(
        kept=kept,
        owner=owner_name(kept.record.owner, picture.relationship),
        late=kept.record.late(today),
        carried=carried(kept.record.created, picture),
    )


def carried(created: date, picture: Picture) -> int:
    """Return how many of the newest meetings came after the day something was written down."""
    return sum(1 for kept in picture.held if kept.record.on > created)
