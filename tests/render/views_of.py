"""The pages that look back, made from plain values: one of everything that each can show."""

from typing import Any

from mentorlog.insight import trend_rhythm
from mentorlog.insight.attention import Hint
from mentorlog.insight.events import Event
from mentorlog.insight.hours import Hours
from mentorlog.insight.report import FileReport
from mentorlog.insight.timeline import Timeline, Wanted, months
from mentorlog.insight.trend import PARTS, Missing, Trend, goals
from mentorlog.insight.trend_balance import balance
from mentorlog.insight.trend_rated import looks, pulse, satisfaction, worth
from mentorlog.model.days import of_stem
from mentorlog.model.kept import ME
from mentorlog.model.meeting import Rating
from mentorlog.model.review import Area, Pulse, Review
from mentorlog.model.support import Support, Supports
from mentorlog.model.time_out import TimeOut
from mentorlog.render.pages.hints import hint_rows
from mentorlog.render.pages.report import filereport
from mentorlog.render.pages.timeline import timeline
from mentorlog.render.pages.trend import trend
from mentorlog.render.parts import Page
from tests.builders import (
    ADA,
    BEGAN,
    TODAY,
    action,
    ago,
    check_in,
    goal,
    kept,
    kept_all,
    meeting,
    relationship,
    topic,
)

LONG = "Which journal is read by the people I would like to work with, and who knows one of them?"
SUPPORTS = Supports(
    support=(
        Support(id="coaching", name="Coaching", side="career", about="They help."),
        Support(id="friendship", name="Friendship", side="personal", about="They like me."),
    )
)
REPORT = """\
# Mentoring, 8 Feb to 9 Mar 2027

## Received

Ada Lovelace, mentor: 3 meetings, 2 h 30 min.

- Publish my first paper: 20 to 55 %
  - an outline that both of us can read in one sitting and that the others of the group know
- 李雷 (Li Lei) joined

### Hours

Where no length is known, none is counted, and the report says of how many meetings that is so.
"""


def happened(number: int, label: str, words: str, **changes: Any) -> Event:
    """Return something that happened so many days ago."""
    facts = {"kind": "note", "who": ADA, "ref": f"n{number}bb"}
    return Event(on=ago(number), label=label, text=words, **{**facts, **changes})


def timelines() -> Page:
    """Return four months with a person."""
    ref = f"{ADA}/{ago(3)}-x4k2"
    found = [
        happened(3, "meeting", "Outline agreed", kind="meeting", ref=ref, aside=True),
        happened(3, "insight", LONG),
        happened(9, "win", "李雷 read it", private=True),
        happened(40, "paused", "until 1 Mar", reason="a move"),
        happened(108, "began", ""),
        happened(2, "review", "well", kind="review", who=ME, private=True),
    ]
    view = Timeline(
        who=ADA,
        handle="ada",
        name="Ada Lovelace",
        today=TODAY,
        since=ago(120),
        until=TODAY,
        months=months(found, Wanted(since=ago(120), until=TODAY)),
        older=4,
        command="mentorlog timeline ada --since 2025",
    )
    return timeline(view)


def _trend(of: str | None = None) -> Trend:
    reviews = [
        Review(
            on=ago(day),
            pulse=Pulse(worth=value, trust=5, movement=2, support=3, rhythm=4),
            area=(Area(name="Writing", weight=3, satisfaction=value),),
        )
        for day, value in ((90, 3), (50, 2), (5, 4))
    ]
    met = [ago(day) for day in (3, 17, 31, 80, 94)]
    tagged = [
        kept(meeting(day, support=("coaching",) if at else ("friendship",)), key=f"m{at}")
        for at, day in enumerate(met)
    ]
    rated = [Rating(meeting=f"{day}-x4k2", worth=1 + at) for at, day in enumerate(met)]
    return Trend(
        who=ADA,
        handle="ada",
        name="Ada Lovelace",
        today=TODAY,
        since=ago(120),
        of=of,
        pulse=pulse(looks(reviews), relationship()),
        satisfaction=satisfaction(reviews),
        worth=worth(rated, of_stem),
        rhythm=trend_rhythm.kept(
            met, relationship(), [TimeOut(on=ago(70), until=ago(50))], ago(120)
        ),
        goals=goals(
            kept_all(
                [goal(check_in=(check_in(BEGAN, 20), check_in(ago(30), 35), check_in(ago(1), 55)))]
            )
        ),
        balance=balance(
            tagged,
            kept_all([topic(by="me", raised="m1"), topic(by="them", raised="m2", id="h8aa")]),
            kept_all([action(created=ago(9)), action(owner="them", created=ago(8), id="8k3f")]),
            relationship(),
            SUPPORTS,
            ago(120),
        ),
        missing=()
        if of
        else (Missing(part="assessments", since=ago(120), command="mentorlog assess ada"),),
    )


def report() -> Page:
    """Return the evidence of a month."""
    empty = Hours()
    view = FileReport(
        who=ADA, name="Ada Lovelace", named=True, since=ago(29), until=TODAY,
        given=empty, received=empty, shared=empty, roles=(), text=REPORT,
    )  # fmt: skip
    return filereport(view)


def hint(words: str, **changes: Any) -> Hint:
    """Return a hint that says this."""
    facts: dict[str, Any] = {
        "rule": "drifting", "weight": 80, "who": ADA, "name": "Ada", "text": words,
        "command": "mentorlog plan ada next",
    }  # fmt: skip
    return Hint(**{**facts, **changes})


def hints() -> Page:
    """Return a short hint, a long one and a private one."""
    return (
        *hint_rows(hint("21 days since you met."), "Ada  "),
        *hint_rows(hint(f"Not raised in four meetings: {LONG}"), "李雷  "),
        *hint_rows(
            hint("How is it now?", private=True, command="mentorlog concern show ada"), "Ada  "
        ),
        *hint_rows(hint("21 days since you met."), "A look    ", 0),
    )


PAGES: dict[str, Page] = {
    "timeline": timelines(),
    "trend": trend(_trend()),
    **{f"trend-{part}": trend(_trend(part)) for part in PARTS},
    "report": report(),
    "hints": hints(),
}
