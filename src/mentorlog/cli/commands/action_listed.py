"""Which open actions are listed, in which order."""

from datetime import date

from mentorlog.cli import whose
from mentorlog.cli.session import Session
from mentorlog.insight.carried import ActionLine, action_line
from mentorlog.insight.listing import Actions
from mentorlog.model.action import Action
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which open actions are wanted; nothing said wants them all."""

    mine: bool = False
    theirs: bool = False
    overdue: bool = False
    goal: str | None = None

    @property
    def filtered(self) -> bool:
        """Whether fewer than all are wanted."""
        return self.mine or self.theirs or self.overdue or bool(self.goal)


def listed(session: Session, who: str | None, chosen: Chosen) -> Actions:
    """Return the open actions of everybody, of one person, or mine alone for ``me``."""
    journal = session.journal
    lines: list[ActionLine] = []
    names: dict[str, str] = {}
    grouped = False
    slug = whose.who(session, who) if who else None
    for person in whose.people(session, slug):
        picture = session.picture(person)
        names[person.who] = person.record.name
        lines += [action_line(one, picture, session.today) for one in picture.open_actions]
        grouped = grouped or (slug is not None and person.record.group)
    if slug == ME or (slug is None and not session.discreet):
        lines += [_mine(kept, session.today) for kept in journal.actions(ME) if kept.record.open]
    goal = _goal(session, chosen.goal) if chosen.goal else None
    lines = [
        line
        for line in lines
        if (not chosen.overdue or line.late)
        and (goal is None or line.kept.record.goal in {goal.key, goal.ref})
    ]
    lines.sort(key=lambda one: (one.owner if grouped else "", one.kept.record.due or date.max))
    both = chosen.mine == chosen.theirs
    return Actions(
        mine=tuple(line for line in lines if line.kept.record.mine and (both or chosen.mine)),
        theirs=tuple(
            line for line in lines if not line.kept.record.mine and (both or chosen.theirs)
        ),
        names=names,
        today=session.today,
        who=slug,
        filtered=chosen.filtered,
    )


def _mine(kept: Kept[Action], today: date) -> ActionLine:
    return ActionLine(kept=kept, owner="you", late=kept.record.late(today), carried=0)


def _goal(session: Session, named: str) -> Kept[Goal]:
    from mentorlog.cli import refs  # noqa: PLC0415 - a plain list looks nothing up

    found: Kept[Goal] = refs.find_goal(session, named)
    return found
