"""Rules about what is said: feedback, advice, thanks, both kinds of support."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice

from mentorlog.insight.called import owner_name
from mentorlog.insight.rules.case import ALL, PAIRS, Case, Found, Rule
from mentorlog.model import days
from mentorlog.model.concern import Concern
from mentorlog.model.feedback import Feedback
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting

HALF_YEAR = 182
_OF = {True: "-member", False: ""}
CAREER = frozenset({"career", "sponsorship", "exposure", "coaching", "protection", "assignments"})
PERSONAL = frozenset({"personal", "role-modelling", "acceptance", "counselling", "friendship"})
"""The two sides of support that a meeting is tagged with (Kram 1983)."""


def feedback_not_asked(case: Case) -> Found | None:
    """Nobody has asked for feedback, or heard any, for 120 days."""
    return _no_feedback(case, frozenset({"asked", "received"}), "mentorlog feedback ask {who}")


def feedback_not_given(case: Case) -> Found | None:
    """I have given none for 120 days. What works well comes first."""
    return _no_feedback(case, frozenset({"given"}), "mentorlog feedback give {who}")


def _no_feedback(case: Case, directions: frozenset[str], command: str) -> Found | None:
    if _troubled(case) or case.met is None:
        return None
    said = (one.record for one in case.behind.feedback() if one.record.direction in directions)
    newest = next(iter(said), None)
    last = newest.on if newest else None
    since = case.due(max(last or case.known, case.known), case.limits.feedback_days)
    spoken = case.spoken_for(since, case.limits.feedback_days) if since else None
    if spoken is None:
        return None
    return Found(
        since=spoken,
        command=f'{command} "..."',
        variant=_never_or_heard(newest) if "asked" in directions else "",
        facts={"days": (case.today - (last or case.known)).days},
    )


def _never_or_heard(newest: Feedback | None) -> str:
    if newest is None:
        return "never"
    return "heard" if newest.direction == "received" and newest.asked_on is None else ""


def follow_up(case: Case) -> Found | None:
    """The day to come back to feedback has come, and nobody has come back to it."""
    for one in case.behind.feedback():
        again = one.record.follow_up if one.record.to_follow else None
        if again and again <= case.today:
            return Found(
                since=again,
                command="mentorlog feedback {who}",
                variant=f"{one.record.direction}{_OF[bool(one.record.member)]}",
                facts={
                    "date": days.short(one.record.on, case.today),
                    "who": owner_name(one.record.member or "them", case.one),
                },
                records=(one.ref,),
            )
    return None


def look_again(case: Case) -> Found | None:
    """The day to look again at what stands between us has come."""
    for one in case.behind.concerns():
        again = one.record.look_again
        looked = max((step.on for step in one.record.steps), default=date.min)
        if again and looked < again <= case.today and one.record.open:
            return Found(
                since=again,
                command=f"mentorlog concern show {{who}}/{one.key}",
                variant="easing" if one.record.status == "easing" else "",
                facts={"date": days.short(_known_of(one.record, again), case.today)},
                records=(one.ref,),
            )
    return None


def _known_of(concern: Concern, again: date) -> date:
    """Return the day that is spoken of: where it was easing, that of the last word on it."""
    if concern.status != "easing":
        return again
    return concern.steps[-1].on if concern.steps else concern.on


def advice_untold(case: Case) -> Found | None:
    """Advice six weeks old that was neither tried nor told about."""
    for one in reversed(case.behind.notes()):
        note = one.record
        if note.as_ != "advice" or not note.open or note.tried or note.by == "me":
            continue
        since = case.due(note.on, case.limits.advice_days)
        if since:
            return Found(
                since=since,
                command=f'mentorlog note done {one.key} "..."',
                facts={"title": note.text},
                records=(one.key,),
            )
    return None


def thanks_missing(case: Case) -> Found | None:
    """Nothing was thanked for, for 90 days and three meetings, and there is something."""
    if _troubled(case):
        return None
    notes = case.behind.notes()
    said = [
        one.record.on
        for one in notes
        if one.record.as_ == "thanks" and one.record.said is not False
    ]
    start = max([*said, case.known])
    since = case.due(start, case.limits.thanks_days)
    met = case.meeting_after(start, case.limits.thanks_meetings)
    what = _for_what(case, start)
    if since is None or met is None or what is None:
        return None
    variant, title, whose, ref = what
    return Found(
        since=max(since, met),
        command=(
            f"mentorlog note told {ref}"
            if variant == "unsaid"
            else 'mentorlog note {who} "..." --as thanks'
        ),
        variant=variant,
        facts={"title": title, "who": whose},
        records=(ref,),
    )


def _for_what(case: Case, start: date) -> tuple[str, str, str, str] | None:
    """Return what there is to thank for: a promise of theirs kept, or advice that came of it.

    The wording, what it was, whose, and the record.
    """
    unsaid = (one for one in case.behind.notes() if one.record.as_ == "thanks" and one.record.open)
    if waiting := next(unsaid, None):
        return "unsaid", waiting.record.text, case.one.first_name, waiting.key
    done = [
        one
        for one in case.picture.actions
        if one.record.done and one.record.done >= start and not one.record.mine
    ]
    if done:
        newest = max(done, key=lambda one: one.record.done or start)
        return "action", newest.record.text, owner_name(newest.record.owner, case.one), newest.key
    helped = (
        one
        for one in case.behind.notes()
        if one.record.as_ == "advice" and one.record.outcome and one.record.by != "me"
    )
    found = next(helped, None)
    return ("advice", found.record.text, case.one.first_name, found.key) if found else None


def only_career(case: Case) -> Found | None:
    """The newest six tagged meetings were all about work."""
    return _one_sided(case, career=True)


def only_personal(case: Case) -> Found | None:
    """The newest six tagged meetings were all about the person."""
    return _one_sided(case, career=False)


def _one_sided(case: Case, *, career: bool) -> Found | None:
    most = case.limits.support_meetings
    tagged = list(islice((one for one in _held(case, 2 * most) if one.record.support), most))
    if len(tagged) < most:
        return None
    kinds = {kind for one in tagged for kind in one.record.support}
    side, other = (CAREER, PERSONAL) if career else (PERSONAL, CAREER)
    if not _keeps_to(kinds, side, other) or _keeps_to(_agreed_tags(case), side, other):
        return None
    since = case.spoken_for(tagged[0].record.on, HALF_YEAR)
    if since is None:
        return None
    return Found(
        since=since,
        command=f"mentorlog questions {{who}} --topic {'wellbeing' if career else 'career'}",
        facts={"count": most},
        records=tuple(one.ref for one in tagged),
    )


def _keeps_to(kinds: AbstractSet[str], side: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return bool(kinds & side) and not kinds & other


def _agreed_tags(case: Case) -> AbstractSet[str]:
    """Return what the agreement is tagged with: it may say that it is about one side alone."""
    agreed = case.picture.agreement
    return frozenset(agreed.record.tags) if agreed else frozenset()


def _held(case: Case, most: int) -> Sequence[Kept[Meeting]]:
    return [one for one in case.behind.meetings(most) if one.record.held]


def _troubled(case: Case) -> bool:
    """Whether something stands between us: then nothing is asked for and nobody is to thank."""
    return any(one.record.open for one in case.behind.concerns())


RULES = (
    Rule("concern-look-again", 55, look_again, dated=True, private=True),
    Rule("feedback-follow-up", 48, follow_up, dated=True, private=True),
    Rule("feedback-not-asked", 12, feedback_not_asked, kinds=ALL, deep=True),
    Rule("feedback-not-given", 11, feedback_not_given, kinds=ALL, deep=True),
    Rule("only-career", 9, only_career, kinds=PAIRS, stages=frozenset({"cultivation"}), deep=True),
    Rule(
        "only-personal", 8, only_personal, kinds=PAIRS, stages=frozenset({"cultivation"}), deep=True
    ),
    Rule("advice-untold", 7, advice_untold, roles=frozenset({"mentee", "peer"}), deep=True),
    Rule("thanks-missing", 6, thanks_missing, deep=True),
)
