"""Two years of the coach: healthy relationships are left in peace, a neglected one is noticed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mentorlog.insight.attention import FRESH, WEEK, Hint, hints, released
from mentorlog.insight.rules.case import Case
from mentorlog.model.goal import Goal
from mentorlog.model.picture import Picture
from tests.builders import (
    action,
    agreed,
    agreement,
    check_in,
    feedback,
    goal,
    kept,
    meeting,
    note,
    picture,
    planned,
    private,
    relationship,
    topic,
    transition,
)
from tests.insight.rules.coached import behind, said

START = date(2026, 1, 5)
DAYS = 731
RHYTHMS = ("1w", "2w", "2w", "3w", "1m")
DAY = timedelta(days=1)


class Healthy:
    """A relationship in which both do what they mean to, played day by day."""

    def __init__(self, number: int) -> None:
        self.who = f"p{number:02}"
        self.rhythm = RHYTHMS[number % len(RHYTHMS)]
        self.every = {"1w": 7, "2w": 14, "3w": 21, "1m": 30}[self.rhythm]
        self.began = START + timedelta(days=number)
        self.mentor = number % 3 != 0

    def met(self, today: date) -> list[date]:
        """Return the days they met up to a day: in rhythm, and now and then two days late."""
        late = (0, 2, 0, 1, 0)
        days = (
            self.began + timedelta(days=at * self.every + late[at % len(late)])
            for at in range(DAYS // self.every + 2)
        )
        return [day for day in days if day <= today]

    def on(self, today: date) -> Case:
        """Return how it looks on a day."""
        met = self.met(today)
        quarter = (today - self.began).days // 80
        looks = [self.began + timedelta(days=28 + 80 * at) for at in range(quarter + 1)]
        reviews = tuple(f"{day}-x4k2" for day in looks if day <= today)
        last = met[-1]
        soon = last + timedelta(days=self.every)
        said_thanks = [self.began + timedelta(days=20 + 60 * at) for at in range(13)]
        talked = [self.began + timedelta(days=10 + 50 * at) for at in range(15)]
        one = relationship(
            name=self.who.title(), my_role="mentor" if self.mentor else "mentee",
            rhythm=self.rhythm, created=self.began, started=self.began,
            transition=self.path(today),
        )  # fmt: skip
        held = kept(agreement(agreed("both", self.began)), f"{self.began}-x4k2")
        shown: Picture = picture(
            one, who=self.who, today=today, meetings=[*map(meeting, met), planned(soon)],
            goals=[self.goal(today)], topics=[topic(created=today - DAY, by="me")],
            actions=[action(created=last, due=soon + 4 * DAY)], agreement=held, reviews=reviews,
            private=private(fit="good"),
        )  # fmt: skip
        more = behind(
            notes=[note("thanks", on=day, said=True) for day in said_thanks[::-1] if day <= today],
            feedback=[
                feedback(direction, day)
                for day in talked[::-1]
                if day <= today
                for direction in ("asked", "given")
            ],
        )
        return Case(picture=shown, today=today, behind=more, mentees=10, deep=True)

    def path(self, today: date) -> tuple[Any, ...]:
        """Return the moves so far: into cultivation after half a year."""
        later = self.began + timedelta(days=180)
        moved = (transition("cultivation", later),) if later <= today else ()
        return (transition("initiation", self.began), *moved)

    def goal(self, today: date) -> Goal:
        """Return what is worked on: agreed, measured, and looked at each month."""
        looks = [self.began + timedelta(days=30 * at) for at in range(1, 25)]
        entries = tuple(check_in(day, 10) for day in looks if day <= today)
        return goal(
            created=self.began, measure="one report", due=START + timedelta(days=900),
            agreed={self.who: self.began}, check_in=entries,
            milestone=(),
        )  # fmt: skip


FIFTEEN = [Healthy(number) for number in range(15)]


def day_by_day(step: int = 1) -> Iterator[tuple[date, list[Hint]]]:
    """Yield the hints of all fifteen, day after day."""
    for at in range(20, DAYS, step):
        today = START + timedelta(days=at)
        yield today, [hint for one in FIFTEEN for hint in hints(one.on(today), said)]


def test_fifteen_healthy_relationships_keep_the_weekly_budget() -> None:
    seen: dict[tuple[str, str, date], date] = {}
    for today, every in day_by_day(3):
        for hint in released(every, today):
            if not hint.dated:
                seen.setdefault((hint.who, hint.rule, hint.since), today)
    weeks = Counter((day - START).days // WEEK.days for day in seen.values())
    assert max(weeks.values(), default=0) <= FRESH + 1  # a week of ours may touch two of theirs
    assert len(seen) <= DAYS // WEEK.days


def test_of_what_is_healthy_only_small_thoughts_are_told() -> None:
    rules = Counter(hint.rule for _, every in day_by_day(11) for hint in every)
    heavy = {"drifting", "faded", "actions-overdue", "review-due", "no-agreement", "goal-silent"}
    assert not heavy & set(rules)


# A neglected one: after two meetings nothing more happens. The day on which each first speaks.
NEGLECTED = {
    "goal-silent": 42,
    "actions-overdue": 28 + 4,
    "drifting": 14 + 21,
    "review-due": 30,
    "faded": 14 + 90,
}


def neglected(today: date) -> Case:
    """Return somebody who was met twice, and then forgotten."""
    met = [day for day in (START, START + timedelta(days=14)) if day <= today]
    shown = picture(
        relationship(my_role="mentor", created=START, started=START),
        today=today, meetings=list(map(meeting, met)), private=private(fit="good"),
        actions=[action(owner="them", created=START, due=START + timedelta(days=28))],
        goals=[goal(created=START, measure="m", due=START + timedelta(days=900),
                    agreed={"ada-lovelace": START})],
        agreement=kept(agreement(agreed("both", START)), f"{START}-x4k2"),
    )  # fmt: skip
    return Case(picture=shown, today=today, deep=True)


def test_a_neglected_one_is_noticed_on_the_day_the_table_says() -> None:
    first: dict[str, int] = {}
    for at in range(200):
        for hint in hints(neglected(START + timedelta(days=at)), said):
            first.setdefault(hint.rule, at)
    assert {rule: first[rule] for rule in NEGLECTED} == NEGLECTED
