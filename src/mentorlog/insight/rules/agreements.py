"""Rules about what was agreed: in writing, to be looked at again, and when it ends."""

import re
from datetime import date, timedelta

from mentorlog.insight.rules.case import ALL, Case, Found, Rule
from mentorlog.model import days, rhythm

YEAR = 365
"""Days after which a relationship is looked back on more seldom."""

_NUMBER = re.compile(r"-\d+$")
"""What the name of a second file of one day ends in."""

QUARTER = 90
"""Days after which an agreement is asked for again, where there still is none."""


def no_agreement(case: Case) -> Found | None:
    """Three meetings and thirty days without one; for two weeks of each quarter."""
    if case.picture.agreement or case.one.lifecycle == "flash":
        return None
    limits = case.limits
    meetings = case.meeting_after(case.known - timedelta(days=1), limits.no_agreement_meetings)
    if case.picture.on_file > len(case.picture.days):
        meetings = case.known
    since = case.due(case.known, limits.no_agreement_days)
    if meetings is None or since is None:
        return None
    spoken = case.spoken_for(max(since, meetings), QUARTER)
    if spoken is None:
        return None
    return Found(
        since=spoken,
        command="mentorlog agree {who}",
        facts={"count": len(case.days)},
    )


def review_due(case: Case) -> Found | None:
    """A look back is due: the day that was set, else 30 days, then 90, after a year 180.

    Mentors of more than five look back every 180 days. A look back counts for the agreement too.
    """
    again = case.picture.agreement_again
    last, asked = _last_review(case), _asked_for(case)
    if again and (asked is None or again < asked):
        return _set(again, case, "mentorlog agree renew {who}", "agreement")
    if asked:
        return _set(asked, case, "mentorlog review {who}", "set")
    start = max(last or case.known, case.known)
    if (
        case.meeting_after(last or case.known - timedelta(days=1), case.limits.review_meetings)
        is None
    ):
        return None
    since = case.due(start, _every(case, last))
    if since is None:
        return None
    return Found(
        since=since,
        command="mentorlog review {who}",
        variant="" if last else "first",
        facts={"days": (case.today - start).days},
    )


def _set(day: date, case: Case, command: str, variant: str) -> Found | None:
    if day > case.today:
        return None
    facts = {"date": days.spoken(day, case.today)}
    return Found(since=day, command=command, variant=variant, facts=facts)


def _every(case: Case, last: date | None) -> int:
    limits = case.limits
    if last is None:
        return limits.review_first_days
    long = (case.today - case.known).days > YEAR
    many = case.one.my_role == "mentor" and case.mentees > limits.review_many
    return limits.review_later_days if long or many else limits.review_next_days


def _last_review(case: Case) -> date | None:
    found = [day for stem in case.picture.reviews if (day := _day(stem))]
    return max(found, default=None)


def _asked_for(case: Case) -> date | None:
    """Return the day the newest look back set for the next one."""
    newest = next(iter(case.behind.reviews(1)), None) if case.picture.reviews else None
    return newest.record.next_review if newest else None


def assessment_due(case: Case) -> Found | None:
    """A year since something was rated with an instrument, where one was: the oldest of them."""
    newest: dict[str, date] = {}
    for stem in sorted(case.behind.assessed()):
        if day := _day(stem):
            newest[_NUMBER.sub("", stem[11:])] = day
    for item, last in sorted(newest.items(), key=lambda one: one[1]):
        if since := case.due(last, case.limits.assessment_days):
            return Found(
                since=since,
                command=f"mentorlog assess {{who}} {item}",
                facts={"date": days.short(last, case.today), "item": item},
            )
    return None


def end_near(case: Case) -> Found | None:
    """The end that was set is near, or the sign of it is there, and no last talk is planned."""
    ends, limits = case.one.ends, case.limits
    coming = (*case.picture.past, *case.picture.coming)
    if any(one.record.purpose == "closing" and one.record.status == "planned" for one in coming):
        return None
    if ends and case.today <= ends:
        ahead = max(limits.end_days, limits.end_meetings * (case.every or 0))
        since = ends - timedelta(days=ahead)
        facts = {"date": days.spoken(ends, case.today)}
        return _near(case, since, "", facts) if since <= case.today else None
    counted = [one.record for one in case.picture.goals if one.record.status != "dropped"]
    reached = [one.closed for one in counted if one.status == "achieved" and one.closed]
    if case.one.ends_when and not ends and counted and len(reached) == len(counted):
        return _near(case, max(reached), "sign", {"item": "; ".join(case.one.ends_when)})
    return None


def _near(case: Case, since: date, variant: str, facts: dict[str, str]) -> Found:
    command = (
        "mentorlog plan {who} next --for closing"
        if case.every
        else "mentorlog prep {who} --for closing"
    )
    return Found(since=since, command=command, variant=variant, facts=facts)


def end_passed(case: Case) -> Found | None:
    """The end that was set is over."""
    ends = case.one.ends
    if ends is None or case.today <= ends:
        return None
    return Found(
        since=ends + timedelta(days=1),
        command="mentorlog conclude {who}",
        facts={"date": days.short(ends, case.today)},
    )


def not_tapering(case: Case) -> Found | None:
    """In separation, still as often as before, and nobody means to talk about it."""
    now = case.one.now
    if now is None or case.every is None:
        return None
    if any(change.on >= now.on for change in case.one.rhythm_change):
        return None
    if any(one.record.for_ == "autonomy" for one in case.picture.open_topics):
        return None
    since = case.due(max(now.on, case.known), case.limits.taper_days)
    if since is None:
        return None
    return Found(
        since=since,
        command='mentorlog topic {who} "Shall we meet less often?" --for autonomy',
        facts={"rhythm": rhythm.spoken(case.one.rhythm)},
    )


def _day(stem: str) -> date | None:
    try:
        return date.fromisoformat(stem[:10])
    except ValueError:
        return None


RULES = (
    Rule("end-passed", 60, end_passed, dated=True),
    Rule("end-near", 42, end_near, dated=True),
    Rule(
        "no-agreement",
        26,
        no_agreement,
        kinds=ALL,
        stages=frozenset({"initiation", "cultivation"}),
    ),
    Rule("review-due", 20, review_due),
    Rule("rhythm-not-tapering", 18, not_tapering, stages=frozenset({"separation"})),
    Rule("assessment-due", 10, assessment_due),
)
