"""Rules about promises and topics: late, carried, and who does the work."""

from datetime import date, timedelta

from mentorlog.insight.called import owner_name
from mentorlog.insight.rules.case import ALL, PAIRS, Case, Found, Rule
from mentorlog.model import days
from mentorlog.model.action import Action
from mentorlog.model.kept import Kept
from mentorlog.model.topic import Topic

ASK = "mentorlog action {who}"
"""What helps with promises of others: to see them, and to ask."""


def mine_overdue(case: Case) -> Found | None:
    """A promise of mine is past its day."""
    late = [one for one in case.picture.open_actions if _late(one, case) and one.record.mine]
    if not late:
        return None
    together = late[0].record.owner == "both"
    variant = "several" if len(late) > 1 else "together" if together else ""
    return _overdue(case, late, 1, variant, "mentorlog action done {id}")


def theirs_overdue(case: Case) -> Found | None:
    """A promise of theirs is late by more than the days of grace: worth a friendly question."""
    grace = case.limits.grace_days
    late = [
        one for one in case.picture.open_actions if not one.record.mine and _late(one, case) > grace
    ]
    if not late:
        return None
    variant = "theirs" if late[0].record.owner == "them" else "member"
    if len(late) > 1:
        variant = "theirs-several"
    return _overdue(case, late, grace + 1, variant, ASK)


def _late(kept: Kept[Action], case: Case) -> int:
    return kept.record.late(case.today)


def _overdue(case: Case, late: list[Kept[Action]], after: int, variant: str, command: str) -> Found:
    first = late[0]
    due = first.record.due or case.today
    return Found(
        since=due + timedelta(days=after),
        command=command.replace("{id}", first.key),
        variant=variant,
        facts={
            "title": first.record.text,
            "due": days.short(due, case.today),
            "count": len(late),
            "who": owner_name(first.record.owner, case.one),
        },
        records=tuple(one.key for one in late),
    )


def action_carried(case: Case) -> Found | None:
    """A promise was carried over two meetings, and it has no day or is past it."""
    for one in case.picture.open_actions:
        record = one.record
        due = record.due
        since = case.meeting_after(record.created, case.limits.action_carried)
        if since is None or (due and due >= case.today):
            continue
        return Found(
            since=max(since, due + timedelta(days=1)) if due else since,
            command=f"mentorlog action drop {one.key}" if record.owner == "me" else ASK,
            variant=_whose(record),
            facts={
                "title": record.text,
                "count": case.meetings_after(record.created),
                "who": owner_name(record.owner, case.one),
            },
            records=(one.key,),
        )
    return None


def _whose(action: Action) -> str:
    if action.owner == "me":
        return "" if action.due else "undated"
    return {"both": "together", "them": "theirs"}.get(action.owner, "member")


def mentor_does_the_work(case: Case) -> Found | None:
    """Of the last twelve promises most are mine, and I am the mentor."""
    newest = sorted(case.picture.actions, key=lambda one: (one.record.created, one.key))
    newest = newest[-case.limits.mentor_actions :]
    mine = sum(one.record.owner == "me" for one in newest)
    if len(newest) < case.limits.mentor_actions or mine <= case.limits.mentor_share * len(newest):
        return None
    return Found(
        since=newest[-1].record.created,
        command="mentorlog guide independence",
        facts={"count": mine},
        records=tuple(one.key for one in newest if one.record.owner == "me"),
    )


def topic_carried(case: Case) -> Found | None:
    """A topic was carried more than three times."""
    for one in case.picture.open_topics:
        since = case.meeting_after(one.record.created, case.limits.topic_carried)
        if since:
            return Found(
                since=since,
                command=_begun(variant := _bringer(one.record), one.key),
                variant=variant,
                facts={
                    "title": one.record.text,
                    "count": case.meetings_after(one.record.created),
                    "who": owner_name(one.record.by or "me", case.one),
                },
                records=(one.key,),
            )
    return None


def _bringer(topic: Topic) -> str:
    if topic.by not in {None, "me", "both"}:
        return "theirs" if topic.by == "them" else "member"
    return "difficult" if topic.kind == "difficult" else ""


def _begun(variant: str, key: str) -> str:
    """Return what helps with a topic that waits: to let go of what others brought is theirs."""
    own = {"": f"mentorlog topic drop {key}", "difficult": "mentorlog guide difficult-conversation"}
    return own.get(variant, "mentorlog prep {who}")


def one_sided_topics(case: Case) -> Found | None:
    """The mentor, or one of two peers, raised every topic of the last four meetings."""
    most = case.limits.one_sided_meetings
    raised = [one for one in case.picture.topics if one.record.raised]
    stems = sorted({one.record.raised or "" for one in raised}, reverse=True)[:most]
    newest = [one for one in raised if one.record.raised in stems]
    if len(stems) < most or any(one.record.by not in {None, "me"} for one in newest):
        return None
    day = _day(stems[0])
    if day is None:
        return None
    return Found(
        since=day,
        command="mentorlog guide agenda",
        facts={"count": most},
        records=tuple(one.key for one in newest),
    )


def _day(stem: str) -> date | None:
    try:
        return date.fromisoformat(stem[:10])
    except ValueError:
        return None


RULES = (
    Rule("actions-overdue", 70, mine_overdue, dated=True),
    Rule("actions-overdue", 50, theirs_overdue),
    Rule("topic-carried", 35, topic_carried),
    Rule("action-carried", 34, action_carried),
    Rule("mentor-does-the-work", 16, mentor_does_the_work, kinds=ALL, roles=frozenset({"mentor"})),
    Rule(
        "one-sided-topics",
        13,
        one_sided_topics,
        kinds=PAIRS,
        roles=frozenset({"mentor", "peer"}),
    ),
)
