"""Rules about meeting: rhythm, what was planned, the next time."""

from datetime import date, timedelta
from itertools import pairwise

from mentorlog.insight.rhythm import drift, mild, next_usual, plan_command
from mentorlog.insight.rules.case import Case, Found, Rule
from mentorlog.model import days, rhythm
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting

HAPPENED = frozenset({"held", "planned"})
RHYTHM, LENGTH, EASIER = (
    "What rhythm suits us really?",
    "Is our usual length still right?",
    "What would make it easier to meet?",
)
"""Topics that are proposed, and not twice."""


def outcome_unknown(case: Case) -> Found | None:
    """A planned meeting is over, and nobody said what became of it."""
    over = [
        kept
        for kept in case.picture.past
        if kept.record.status == "planned" and kept.record.on < case.today
    ]
    if not over:
        return None
    on = over[0].record.on
    return Found(
        since=on + timedelta(days=1),
        command=f"mentorlog meet {{who}} --on {on}",
        variant="several" if len(over) > 1 else "",
        facts={"date": days.dated(on), "count": len(over)},
        records=tuple(kept.ref for kept in over),
    )


def next_unset(case: Case) -> Found | None:
    """Three quarters of the rhythm have passed, where meetings are planned, and none is."""
    planned = any(kept.record.status != "held" for kept in case.picture.past)
    if case.one.slot or not planned or case.every is None or case.met is None or case.coming:
        return None
    since = case.due(case.met, case.limits.next_unset * case.every)
    if since is None:
        return None
    usual = next_usual(case.one, case.met, case.today, case.picture.out)
    return Found(
        since=since,
        command=f"mentorlog plan {{who}} {'next' if usual else '1w'}",
        variant="about" if usual else "",
        facts={"date": days.dated(usual)} if usual else {},
        records=_last(case),
    )


def drifting(case: Case) -> Found | None:
    """Longer apart than was agreed: mild at 1.5 times the rhythm, strong at 2.5 times."""
    level = drift(case.picture, case.today, case.limits)
    if not level or case.coming or _faded_on(case) <= case.today:
        return None
    since = case.met if case.met == case.touched or case.met is None else case.touched
    facts: dict[str, str | int] = {
        "days": (case.today - (since or case.known)).days,
        "count": case.picture.clock(case.touched, case.today),
        "rhythm": rhythm.spoken(case.one.rhythm),
        "title": _owed(case),
    }
    return Found(
        since=_drift_since(case, level),
        command=plan_command(case.picture, case.today),
        variant=_drift_words(case, level),
        facts=facts,
        records=_last(case),
        weight=60 + 20 * level,
    )


def _drift_words(case: Case, level: int) -> str:
    """Return which wording says best how it is."""
    unset = "" if case.every else "-no-rhythm"
    if case.met is None:
        return "none-held" if case.picture.past else "never-met"
    if case.picture.clock(case.touched, case.today) < (case.today - case.touched).days:
        return f"time-out{unset}"
    if case.touched > case.met:
        return f"in-touch{unset}"
    if _owed(case):
        return "mine-too"
    if case.one.rhythm == "as-needed":
        return "as-needed"
    if case.every is None:
        return "no-rhythm"
    return "strong" if level > 1 else ""


def _owed(case: Case) -> str:
    """Return what I promised and is late: it keeps people from writing."""
    late = (one.record for one in case.picture.open_actions if one.record.mine)
    return next((one.text for one in late if one.late(case.today)), "")


def faded(case: Case) -> Found | None:
    """Very long apart: it may rest. Said for two weeks, then no more."""
    since = _faded_on(case)
    if case.coming or case.spoken_for(since) is None:
        return None
    owed = _owed(case)
    return Found(
        since=since,
        command="mentorlog conclude {who} --faded",
        variant="never-met" if case.met is None else "mine-too" if owed else "",
        facts={"weeks": (case.today - (case.met or case.known)).days // 7, "title": owed},
        records=_last(case),
    )


def rhythm_differs(case: Case) -> Found | None:
    """The real rhythm is not the agreed one: the median of the last gaps is far above it.

    The names of the files tell the days; only where they do, the meetings are looked into.
    """
    every, least = case.every, case.limits.rhythm_meetings
    newest = case.days[: least + 1]
    if every is None or len(newest) < least or _gap(newest) <= case.limits.rhythm_differs * every:
        return None
    held = [one.record.on for one in case.behind.meetings(least + 4) if one.record.held]
    held = held[: least + 1]
    if len(held) < least or (real := _gap(held)) <= case.limits.rhythm_differs * every:
        return None
    since = case.spoken_for(held[0], case.limits.review_next_days)
    if since is None or case.waits(RHYTHM):
        return None
    agreed = rhythm.spoken(case.one.rhythm)
    return Found(
        since=since,
        command=f'mentorlog topic {{who}} "{RHYTHM}"',
        facts={"real": f"every {round(real)} days", "rhythm": agreed},
        records=_last(case),
    )


def prep_open(case: Case) -> Found | None:
    """A meeting in two days, and nothing of mine to raise."""
    planned = _planned(case, case.limits.prep_days)
    if planned is None or not _held_before(case) or _mine_to_raise(case):
        return None
    on = planned.record.on
    return Found(
        since=on - timedelta(days=case.limits.prep_days),
        command='mentorlog topic {who} "..."',
        variant=_part(planned, case),
        facts={"due": days.spoken(on, case.today)},
        records=(planned.ref,),
    )


def first_unprepared(case: Case) -> Found | None:
    """The first meeting within a week, and neither a goal nor a topic."""
    planned = _planned(case, case.limits.first_meeting_days)
    if planned is None or _held_before(case) or case.picture.goals or case.picture.open_topics:
        return None
    on = planned.record.on
    return Found(
        since=on - timedelta(days=case.limits.first_meeting_days),
        command="mentorlog questions {who}",
        facts={"due": days.spoken(on, case.today)},
        records=(planned.ref,),
    )


def short_meetings(case: Case) -> Found | None:
    """The last three were far shorter than agreed."""
    agreed, most = case.one.minutes, case.limits.short_meetings
    lengths = [one for one in case.picture.held if one.record.minutes][:most]
    if agreed is None or len(lengths) < most:
        return None
    minutes = [one.record.minutes or 0 for one in lengths]
    if any(one >= case.limits.short_share * agreed for one in minutes) or case.waits(LENGTH):
        return None
    return Found(
        since=lengths[0].record.on,
        command=f'mentorlog topic {{who}} "{LENGTH}"',
        facts={"minutes": round(sum(minutes) / most), "agreed": agreed},
        records=tuple(one.ref for one in lengths),
    )


def cancelled_often(case: Case) -> Found | None:
    """Two of the last four did not take place, and one of the newest two.

    A morning opens the newest until two took place; only where one fell out, more are looked into.
    """
    if all(one.record.status in HAPPENED for one in case.picture.past[:2]):
        return None
    newest = case.behind.meetings(case.limits.cancelled_of)
    gone = [one for one in newest if one.record.status not in HAPPENED]
    if len(newest) < case.limits.cancelled_of or len(gone) < case.limits.cancelled:
        return None
    if case.waits(EASIER):
        return None
    return Found(
        since=gone[0].record.on,
        command=f'mentorlog topic {{who}} "{EASIER}"',
        variant=_who_cancelled({one.record.by for one in gone}),
        facts={"count": len(gone)},
        records=tuple(one.ref for one in gone),
    )


def _part(planned: Kept[Meeting], case: Case) -> str:
    """Return what I do in that meeting, or that they have brought something."""
    if planned.record.roles.get("facilitator") == "me":
        return "facilitating"
    if planned.record.turn == "me":
        return "turn"
    return "theirs" if case.picture.open_topics else ""


def _who_cancelled(by: set[str | None]) -> str:
    if by == {"me"}:
        return "mine"
    return "theirs" if by and not by & {"me", None, "both"} else ""


def _last(case: Case) -> tuple[str, ...]:
    return (case.picture.last_held.ref,) if case.picture.last_held else ()


def _drift_since(case: Case, level: int) -> date:
    limits, every = case.limits, case.every
    if case.one.rhythm == "as-needed":
        return case.after(case.touched, limits.drift_as_needed_days)
    if every is None:
        return case.after(case.touched, limits.drift_unset_days)
    days_over = limits.drift_strong * every if level > 1 else mild(every, limits)
    return case.after(case.touched, days_over)


def _faded_on(case: Case) -> date:
    limits, every = case.limits, case.every
    if case.one.rhythm == "as-needed":
        return case.after(case.touched, 2 * limits.drift_as_needed_days)
    if every is None:
        return case.after(case.touched, limits.faded_unset_days)
    return case.after(case.touched, max(limits.faded * every, limits.faded_least_days))


def _gap(newest_first: tuple[date, ...] | list[date]) -> float:
    from statistics import median  # noqa: PLC0415 - where there are meetings enough to tell

    return float(median((later - sooner).days for later, sooner in pairwise(newest_first)))


def _planned(case: Case, within: int) -> Kept[Meeting] | None:
    planned = case.picture.planned_on(case.today) or case.picture.next_planned
    near = planned and planned.record.on - case.today <= timedelta(days=within)
    return planned if near else None


def _held_before(case: Case) -> bool:
    return case.met is not None


def _mine_to_raise(case: Case) -> bool:
    return any(kept.record.by in {None, "me", "both"} for kept in case.picture.open_topics)


RULES = (
    Rule("meeting-outcome-unknown", 90, outcome_unknown, dated=True),
    Rule("drifting", 80, drifting),
    Rule("faded", 50, faded),
    Rule("next-meeting-unset", 30, next_unset),
    Rule("prep-open", 45, prep_open, dated=True),
    Rule("first-meeting-unprepared", 44, first_unprepared, dated=True),
    Rule("rhythm-differs", 22, rhythm_differs),
    Rule("cancelled-often", 28, cancelled_often),
    Rule("short-meetings", 14, short_meetings, deep=True),
)
