"""Rules about goals: agreed, thin, silent, near their day, reached."""

from collections.abc import Iterator
from datetime import date, timedelta

from mentorlog.insight.goals import gaps
from mentorlog.insight.rules.case import Case, Found, Rule
from mentorlog.model import days
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept


def goal_due(case: Case) -> Found | None:
    """A goal is due within two weeks, or past its day."""
    for kept in case.picture.open_goals:
        due = kept.record.due
        if due and (due - case.today).days <= case.limits.goal_due_days:
            return Found(
                since=due - timedelta(days=case.limits.goal_due_days),
                command=f"mentorlog goal show {kept.key}",
                variant="past" if due < case.today else "",
                facts={"title": kept.record.title, "due": days.short(due, case.today)},
                records=(kept.ref,),
            )
    return None


def goal_reached(case: Case) -> Found | None:
    """A goal was reached lately, and nobody has been thanked since."""
    for kept in case.picture.goals:
        closed = kept.record.closed
        if kept.record.status != "achieved" or closed is None or case.spoken_for(closed) is None:
            continue
        if _thanked(case, closed):
            continue
        return Found(
            since=closed,
            command='mentorlog note {who} "..." --as thanks',
            variant="alone" if kept.private and kept.who == ME and not kept.record.with_ else "",
            facts={"title": kept.record.title},
            records=(kept.ref,),
        )
    return None


def _thanked(case: Case, since: date) -> bool:
    notes = (one.record for one in case.behind.notes())
    return any(one.as_ == "thanks" and one.on >= since for one in notes)


def goal_silent(case: Case) -> Found | None:
    """A goal that is worked on has not been looked at for six weeks, and two times the rhythm."""
    for kept in _going(case):
        last = kept.record.last_check_in
        start = last.on if last else kept.record.created or case.known
        twice = case.limits.goal_silent_meetings * (case.every or 0)
        since = case.due(start, max(case.limits.goal_silent_days, twice))
        if since:
            return Found(
                since=since,
                command=f"mentorlog goal check-in {kept.key}",
                variant="at-risk" if kept.record.status == "at-risk" else "" if last else "never",
                facts={"title": kept.record.title, "weeks": (case.today - start).days // 7},
                records=(kept.ref,),
            )
    return None


def goal_not_agreed(case: Case) -> Found | None:
    """A goal is two meetings old, and the other has not agreed to it."""
    for kept in _going(case):
        created = kept.record.created
        shared = kept.who == ME or not kept.private
        if created is None or not shared or case.picture.who in kept.record.agreed:
            continue
        since = case.meeting_after(created, case.limits.goal_agreed_meetings)
        if since:
            return Found(
                since=since,
                command=f"mentorlog goal agree {kept.key}",
                facts={"title": kept.record.title},
                records=(kept.ref,),
            )
    return None


def goal_thin(case: Case) -> Found | None:
    """A goal has no measure, no day or no next step: one goal and one thing at a time."""
    for kept in _going(case):
        created = kept.record.created
        lacks = [
            gap for gap in gaps(kept, case.picture.actions) if gap in {"measure", "due", "step"}
        ]
        since = case.due(created, case.limits.goal_thin_days) if created else None
        if lacks and since:
            return Found(
                since=since,
                command=f"mentorlog goal show {kept.key}",
                variant=lacks[0],
                facts={"title": kept.record.title},
                records=(kept.ref,),
            )
    return None


def _going(case: Case) -> Iterator[Kept[Goal]]:
    """Yield goals that are worked on; one that is only proposed waits for no look."""
    return (one for one in case.picture.open_goals if one.record.status != "proposed")


RULES = (
    Rule("goal-due", 40, goal_due, dated=True),
    Rule("goal-reached", 33, goal_reached),
    Rule("goal-silent", 24, goal_silent),
    Rule("goal-not-agreed", 21, goal_not_agreed, kinds=frozenset({"one-to-one"})),
    Rule("goal-thin", 5, goal_thin),
)
