"""What deserves attention, and why: each hint names its rule, its facts and what helps.

Every rule stands in ``insight/rules``. Silence comes first: nothing fires while paused, away,
before anything has begun, after an end from which nothing continues, in the first two weeks of a
relationship that existed before the journal did, or while somebody may not be safe.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from mentorlog.insight.rules import agreements, goals, meetings, path, promises, talk
from mentorlog.insight.rules.case import Case, Found, Rule
from mentorlog.insight.rules.own import RULES as OWN
from mentorlog.insight.rules.own import Mine
from mentorlog.model.value import dataclass

SHOWN = 5
"""Hints on one screen."""

WEEK = timedelta(days=7)
FRESH = 3
"""New hints a week for the whole journal; what a person set a day for is not counted."""

SETTLING = timedelta(days=14)
"""No hints for so long after entering a relationship that already existed."""

ME = "me"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One thing worth a look. ``weight`` orders; ``facts`` are the records behind it.

    ``since`` is the day from which it holds. ``private`` ones rest on private records; ``dated``
    ones on a day that somebody set.
    """

    rule: str
    weight: int
    who: str
    name: str
    text: str
    command: str
    facts: tuple[str, ...] = ()
    since: date = date.min
    private: bool = False
    dated: bool = False


Said = Callable[[str, Found, Case | None], str]
"""Gives the sentence of what a rule found: its rule's id, what was found, and where."""

RULES: tuple[Rule, ...] = (
    *meetings.RULES,
    *promises.RULES,
    *goals.RULES,
    *agreements.RULES,
    *talk.RULES,
    *path.RULES,
)
"""What is looked at while a relationship is going."""

EVERY: tuple[Rule, ...] = (*RULES, *path.AFTER, *path.BEFORE, *path.RESTING)
"""Every rule about a relationship."""

ABOUT_ME: tuple[str, ...] = tuple(rule for rule, _, _ in OWN)
"""The ids of the rules about me."""

THRESHOLDS: dict[str, tuple[str, ...]] = {
    "next-meeting-unset": ("next_unset",),
    "drifting": (
        "drift_mild", "drift_over_days", "drift_strong", "drift_unset_days",
        "drift_as_needed_days",
    ),
    "faded": ("faded", "faded_least_days", "faded_unset_days"),
    "rhythm-differs": ("rhythm_differs", "rhythm_meetings"),
    "prep-open": ("prep_days",),
    "first-meeting-unprepared": ("first_meeting_days",),
    "short-meetings": ("short_share", "short_meetings"),
    "cancelled-often": ("cancelled", "cancelled_of"),
    "actions-overdue": ("grace_days",),
    "action-carried": ("action_carried",),
    "mentor-does-the-work": ("mentor_share", "mentor_actions"),
    "topic-carried": ("topic_carried",),
    "one-sided-topics": ("one_sided_meetings",),
    "no-agreement": ("no_agreement_meetings", "no_agreement_days"),
    "review-due": (
        "review_first_days", "review_next_days", "review_later_days", "review_meetings",
        "review_many",
    ),
    "goal-not-agreed": ("goal_agreed_meetings",),
    "goal-thin": ("goal_thin_days",),
    "goal-silent": ("goal_silent_days", "goal_silent_meetings"),
    "goal-due": ("goal_due_days",),
    "assessment-due": ("assessment_days",),
    "only-career": ("support_meetings",),
    "only-personal": ("support_meetings",),
    "feedback-not-asked": ("feedback_days",),
    "feedback-not-given": ("feedback_days",),
    "advice-untold": ("advice_days",),
    "thanks-missing": ("thanks_days", "thanks_meetings"),
    "fit-open": ("fit_meetings",),
    "early-dip": ("low",),
    "pulse-falling": ("pulse_fall",),
    "leaning": ("leaning_topics",),
    "rhythm-not-tapering": ("taper_days",),
    "end-near": ("end_days", "end_meetings"),
    "stay-in-touch": ("stay_in_touch_days",),
    "over-reliance": ("reliance_people", "reliance_needs", "reliance_share"),
    "prospect-waiting": ("prospect_days",),
}  # fmt: skip
"""The thresholds that a rule goes by, by its id; the others have none that can be set."""

IDS: tuple[str, ...] = tuple(dict.fromkeys([*(rule.id for rule in EVERY), *ABOUT_ME]))
"""The ids of all rules."""


def hints(case: Case, said: Said) -> tuple[Hint, ...]:
    """Return the hints for one relationship, heaviest first; none where silence is right."""
    found = [
        _hint(rule, one, case, said)
        for rule in _rules(case)
        if rule.id not in case.limits.off
        and not _snoozed(rule.id, case)
        and rule.applies(case)
        and (one := rule.fires(case))
        and one.since <= case.today
    ]
    heavy = [one for one in found if one.weight >= case.limits.least]
    return tuple(sorted(heavy, key=lambda hint: -hint.weight))


def about_me(mine: Mine, said: Said) -> tuple[Hint, ...]:
    """Return the hints about me, heaviest first."""
    found = [
        Hint(
            rule=rule,
            weight=weight,
            who=ME,
            name="You",
            text=said(rule, one, None),
            command=one.command,
            since=one.since,
            private=rule != "capacity",
        )
        for rule, weight, fires in OWN
        if rule not in mine.limits.off and weight >= mine.limits.least and (one := fires(mine))
    ]
    return tuple(found)


def _rules(case: Case) -> tuple[Rule, ...]:
    """Return the rules that may speak at all, given how it stands."""
    one, today = case.one, case.today
    if case.picture.unsafe:  # no word that leads back to them
        return ()
    if one.state == "paused":
        return path.RESTING
    if case.picture.rests(today):
        return ()
    entered_late = one.started and one.started < one.created
    if entered_late and today < one.created + SETTLING:
        return ()
    if one.state == "concluded":
        return () if one.ended else path.AFTER
    return path.BEFORE if one.prospect else RULES


def _snoozed(rule: str, case: Case) -> bool:
    """Whether a rule is silenced here: the last snooze of it counts, a later day or for good."""
    last = [one for one in case.picture.private.snooze if one.rule == rule][-1:]
    return any(one.until is None or case.today < one.until for one in last)


def _hint(rule: Rule, one: Found, case: Case, said: Said) -> Hint:
    return Hint(
        rule=rule.id,
        weight=rule.weight if one.weight is None else one.weight,
        who=case.picture.who,
        name=case.one.first_name,
        text=said(rule.id, one, case),
        command=one.command.replace("{who}", case.picture.handle),
        facts=one.records,
        since=one.since,
        private=rule.private,
        dated=rule.dated,
    )


def released(every: Iterable[Hint], today: date) -> tuple[Hint, ...]:
    """Return the hints whose turn has come: three new ones a week for the whole journal.

    They come in the order of the day from which they hold, the heavier first. Each takes a place in
    its week; where a week is full it waits. Nothing is stored: the days are in the records. What
    a person set a day for takes no place and never waits.
    """
    places: list[date] = []
    out: list[Hint] = []
    for hint in sorted(every, key=lambda one: (one.since, -one.weight, one.name, one.rule)):
        if hint.dated:
            out.append(hint)
            continue
        turn = hint.since
        if len(places) >= FRESH:
            turn = max(turn, places[-FRESH] + WEEK)
        places.append(turn)
        if turn <= today:
            out.append(hint)
    return tuple(out)


def heaviest(every: Iterable[Hint]) -> tuple[Hint, ...]:
    """Return the heaviest hint of each relationship, heaviest first."""
    firsts: dict[str, Hint] = {}
    for hint in sorted(every, key=lambda one: (-one.weight, one.name, one.rule)):
        firsts.setdefault(hint.who, hint)
    return tuple(firsts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What a screen shows of the hints: those shown, how many there are, how many are private.

    ``drifting`` are the slugs of those who drift, whether it is their hint that is shown or not.
    """

    shown: tuple[Hint, ...]
    total: int
    private: int
    drifting: frozenset[str] = frozenset()


def worth(
    every: Sequence[Hint], today: date, *, private: bool = False, everything: bool = False
) -> Worth:
    """Return what a screen shows: one a relationship and five in all, whose turn has come.

    ``private`` shows those that rest on private records too; else they are counted. ``everything``
    shows every hint there is.
    """
    open_ = [one for one in every if private or not one.private]
    hidden = len(every) - len(open_)
    if everything:
        shown = tuple(sorted(open_, key=lambda one: (-one.weight, one.name, one.rule)))
    else:
        shown = heaviest(released(open_, today))[:SHOWN]
    drifting = frozenset(one.who for one in every if one.rule == "drifting")
    return Worth(shown=shown, total=len(open_), private=hidden, drifting=drifting)
