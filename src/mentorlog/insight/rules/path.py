"""Rules about the path: the fit, the early stage, growing apart well, and after the end."""

from collections.abc import Iterator
from datetime import date, timedelta

from mentorlog.insight.rules.case import Case, Found, Rule
from mentorlog.model import days
from mentorlog.model.goal import Goal

AGAIN = 90
"""Days after which being ready, or leaning, is said again."""

SURE = 4
"""Of five: how sure one is of a skill, and what the sentences about being ready are given."""

BAD_ENDS = frozenset({"mismatch", "concern", "died"})
"""Ends after which nobody is asked to stay in touch."""

FORMAL_EARLY, FORMAL_LATE = 0.25, 0.85
"""By these shares of a programme's time one usually works, and usually begins to let go."""


def fit_open(case: Case) -> Found | None:
    """Nobody has said whether it is the right match, two meetings in and before a look back."""
    fit = case.picture.private.fit
    second = case.meeting_after(case.known - timedelta(days=1), case.limits.fit_meetings)
    if case.one.assigned or second is None or fit in {"good", "poor"} or case.picture.reviews:
        return None
    if case.one.canonical != "initiation":
        return None
    since = second if fit == "undecided" else case.spoken_for(second)
    if since is None:
        return None
    return Found(
        since=since,
        command="mentorlog review {who} --short",
        facts={"count": len(case.days)},
    )


def early_dip(case: Case) -> Found | None:
    """Early ratings are low: that is common, and tends to pass. Never where something is wrong."""
    if case.picture.private.fit == "poor" or any(one.record.open for one in case.behind.concerns()):
        return None
    newest = next(iter(case.behind.reviews(1)), None)
    pulse = newest.record.pulse if newest else None
    if newest is None or pulse is None or (pulse.trust is not None and pulse.trust <= 2):  # noqa: PLR2004 - the table
        return None
    mean = pulse.mean
    since = newest.record.on
    if mean is None or mean > case.limits.low or case.spoken_for(since) is None:
        return None
    return Found(since=since, command="mentorlog guide early-stage", records=(newest.ref,))


def pulse_falling(case: Case) -> Found | None:
    """Over three looks back the pulse went down by one or more."""
    newest = list(case.behind.reviews(3))
    means = [one.record.pulse.mean for one in newest if one.record.pulse]
    if len(means) < 3 or None in means:  # noqa: PLR2004 - the table: three
        return None
    last, before, first = (float(mean or 0) for mean in means)
    if not (last <= before <= first and first - last >= case.limits.pulse_fall):
        return None
    return Found(
        since=newest[0].record.on,
        command="mentorlog trend {who} --of pulse",
        facts={"count": len(means)},
        records=tuple(one.ref for one in newest),
    )


def leaning(case: Case) -> Found | None:
    """A skill has reached its target, and the same is still asked about."""
    for goal in _skilled(case):
        since = _at_target(goal)
        word = (goal.skill or "").casefold()
        if since is None or not word:
            continue
        asked = [
            one
            for one in case.picture.topics
            if one.record.created > since and word in one.record.text.casefold()
        ]
        if len(asked) < case.limits.leaning_topics:
            continue
        enough = sorted(one.record.created for one in asked)[case.limits.leaning_topics - 1]
        if spoken := case.spoken_for(enough, AGAIN):
            return Found(
                since=spoken,
                command="mentorlog guide independence",
                facts={"item": goal.skill or ""},
                records=tuple(one.key for one in asked),
            )
    return None


def ready(case: Case) -> Found | None:
    """What one set out for is reached, and one meets as often as before."""
    since, skill = _ready_since(case)
    said = _said_ready(case) if since is None and case.deep else None
    since = since or said
    if since is None or any(change.on >= since for change in case.one.rhythm_change):
        return None
    if any(
        one.record.for_ == "autonomy" and one.record.created >= since for one in case.picture.topics
    ):
        return None
    spoken = case.spoken_for(since, AGAIN)
    if spoken is None:
        return None
    return Found(
        since=spoken,
        command='mentorlog topic {who} "Shall we meet less often?" --for autonomy',
        variant="skill" if skill else "said" if said else "",
        facts={"item": skill},
        records=tuple(one.ref for one in case.picture.goals if one.record.status == "achieved"),
    )


def _ready_since(case: Case) -> tuple[date | None, str]:
    counted = [
        one.record for one in case.picture.goals if one.record.status not in {"dropped", "changed"}
    ]
    closed = [one.closed for one in counted if one.status == "achieved" and one.closed]
    if counted and len(closed) == len(counted):
        return max(closed), ""
    reached = [
        (day, goal.skill or "") for goal in _skilled(case) if (day := _at_target(goal, sure=True))
    ]
    return max(reached, default=(None, ""))


def _said_ready(case: Case) -> date | None:
    """Return the day on which somebody said of themselves that most goes well without help."""
    answer = case.behind.answered("readiness")
    if answer is None or not answer.answer or answer.rater != answer.about:
        return None
    values = answer.values.values()
    return answer.on if sum(values) >= SURE * len(values) else None


def _skilled(case: Case) -> Iterator[Goal]:
    return (one.record for one in case.picture.goals if one.record.skill and one.record.target)


def _at_target(goal: Goal, *, sure: bool = False) -> date | None:
    """Return the day a skill reached its target; ``sure`` asks for confidence of 4 or more, too."""
    target = goal.target or 0
    for entry in sorted(goal.check_in, key=lambda one: one.on):
        confident = not sure or (entry.confidence or 0) >= SURE
        if entry.rating and entry.rating >= target and confident:
            return entry.on
    return None


def stage_long(case: Case) -> Found | None:
    """In a programme with an end, longer in this stage than is usual by then."""
    began, ends, now = case.one.started, case.one.ends, case.one.now
    if not case.one.assigned or began is None or ends is None or now is None or ends <= began:
        return None
    share = {"initiation": FORMAL_EARLY, "cultivation": FORMAL_LATE}.get(case.one.canonical)
    if share is None:
        return None
    since = began + timedelta(days=round(share * (ends - began).days))
    if not since <= case.today <= ends:
        return None
    return Found(
        since=since,
        command="mentorlog stage {who}",
        facts={"item": now.to, "weeks": (case.today - now.on).days // 7},
    )


def stay_in_touch(case: Case) -> Found | None:
    """It was concluded and goes on slowly, and the slow rhythm has passed."""
    every = case.every or case.limits.stay_in_touch_days
    start = max(case.touched, case.one.state_since or date.min)
    since = case.due(start, every)
    if since is None or case.coming or case.behind.why_ended() in BAD_ENDS:
        return None
    return Found(
        since=since,
        command='mentorlog note {who} "..." --as contact',
    )


def prospect_waiting(case: Case) -> Found | None:
    """I asked 45 days ago, and there is no answer."""
    asked = case.one.asked_on or case.one.created
    if case.one.answer not in {None, "later"}:
        return None
    since = case.due(asked, case.limits.prospect_days)
    if since is None:
        return None
    return Found(
        since=since,
        command="mentorlog guide asking",
        variant=_waiting(case),
        facts={
            "days": (case.today - asked).days,
            "weeks": (case.today - asked).days // 7,
            "who": case.one.via or "",
        },
    )


def _waiting(case: Case) -> str:
    """Return what is waited for: an answer, a later time, or my own first line."""
    if case.one.answer:
        return "later"
    if case.one.asked_on:
        return ""
    return "via" if case.one.via else "unasked"


def back_from_pause(case: Case) -> Found | None:
    """The day a pause was meant to end has come."""
    until = case.one.paused_until
    if until is None or until > case.today:
        return None
    return Found(
        since=until,
        command="mentorlog resume {who}",
        facts={"date": days.short(until, case.today)},
    )


CULTIVATION = frozenset({"cultivation"})

RULES = (
    Rule("pulse-falling", 32, pulse_falling, stages=frozenset({"cultivation", "separation"}),
         private=True, deep=True),
    Rule("ready-for-independence", 27, ready, stages=CULTIVATION),
    Rule("fit-open", 19, fit_open, kinds=frozenset({"one-to-one", "peer"}), private=True),
    Rule("early-dip", 17, early_dip, stages=frozenset({"initiation"}), private=True, deep=True),
    Rule("leaning", 15, leaning, stages=frozenset({"cultivation", "separation"})),
    Rule("stage-long", 10, stage_long),
)  # fmt: skip
AFTER = (Rule("stay-in-touch", 25, stay_in_touch),)
BEFORE = (Rule("prospect-waiting", 29, prospect_waiting, stages=frozenset({"prepare"})),)
RESTING = (Rule("back-from-pause", 52, back_from_pause, dated=True),)
