"""Which questions a review asks of whom, and in which order."""

from collections.abc import Mapping
from typing import Any

from mentorlog.cli.commands import review_read as read
from mentorlog.cli.commands.review_goals import goal_questions
from mentorlog.cli.conversation import Question
from mentorlog.cli.session import Session
from mentorlog.insight import looking_back
from mentorlog.insight.looking_back import Since, Ways
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.review import Area, Pulse, Review
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording

PULSE = tuple(name for name, _ in Pulse().items())
PROPOSED = {"more_of": "More of", "less_of": "Less of", "change": "Change", "start": "Start"}
"""What may be brought to the other, with the word that begins the topic."""


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier reviews said, each part from the newest that said it."""

    lines: Mapping[str, str]
    areas: tuple[Area, ...]
    pulse: Pulse | None


class Asking:
    """Makes the questions of one review."""

    def __init__(
        self,
        session: Session,
        picture: Picture,
        facts: Since,
        ways: Ways,
        last: Kept[Review] | None,
        past: Past,
        wordings: Mapping[str, Wording],
        *,
        together: bool,
    ) -> None:
        self.session = session
        self.picture = picture
        self.facts = facts
        self.ways = ways
        self.last = last
        self.past = past
        self.wordings = wordings
        self.together = together

    def short(self) -> tuple[Question, ...]:
        """Return how it goes, the pulse, and when to look next."""
        pulse = () if self.together else self._pulse()
        return (self._one("summary", "summary"), *pulse, self._next())

    def full(self) -> tuple[Question, ...]:
        """Return every question that has something to ask."""
        private = () if self.together else (*self._pulse(), *self._areas())
        return (
            self._one("summary", "summary"),
            *goal_questions(self.picture, self.wordings, together=self.together),
            self._one("more_of", "support"),
            self._one("less_of", "support"),
            *self._agreement(),
            *private,
            *self._lines(),
            *self._stage(),
            *self._end(),
            self._next(),
            self._bring(),
        )

    def _one(self, key: str, section: str, **given: Any) -> Question:
        wording = self.wordings[key]
        text = wording.said(
            "" if self.together else self.picture.relationship.my_role,
            name=self.picture.relationship.first_name,
        )
        return Question(key, section, text, why=wording.why, **given)

    def _agreement(self) -> tuple[Question, ...]:
        lines = looking_back.agreed_lines(self.picture, self.facts)
        if not lines:
            return ()
        return (self._one("agreement", "agreement", read=read.still, shown=lambda _: lines),)

    def _pulse(self) -> tuple[Question, ...]:
        return tuple(self._one(f"pulse.{name}", "pulse", read=read.scale) for name in PULSE)

    def _areas(self) -> tuple[Question, ...]:
        if self.last is None:
            return ()
        wording = self.wordings["area"]
        known = tuple(
            Question(
                f"areas.{area_key(area)}",
                "areas",
                wording.said("", area=f"{area.name}, weight {area.weight}"),
                read.scale,
                why=wording.why,
            )
            for area in self.past.areas
        )
        return (*known, self._one("area_new", "areas", read=read.area))

    def _lines(self) -> tuple[Question, ...]:
        def line(key: str) -> Question:
            words = self.past.lines.get(key.capitalize(), "")
            shown = (f'Last time: "{words}"',) if words else ()
            return self._one(key, "lines", shown=lambda _: shown)

        return (line("keep"), line("change"), line("start"))

    def _stage(self) -> tuple[Question, ...]:
        record = self.last.record if self.last else None
        if not looking_back.stage_worth_asking(self.ways, record, self.session.today):
            return ()
        lines = looking_back.stage_lines(self.ways, self.session.today)
        return (
            self._one("stage", "stage", read=read.stage(self.ways), shown=lambda _: lines),
            self._one("stage_why", "stage", when=lambda said: said.get("stage") in {"on", "back"}),
        )

    def _end(self) -> tuple[Question, ...]:
        relationship = self.picture.relationship
        ends = [days.full(relationship.ends)] if relationship.ends else []
        signs = [*ends, *relationship.ends_when]
        if not signs:
            return ()
        line = f"You would call it done: {'; '.join(signs)}."
        return (self._one("end", "end", read=read.still, shown=lambda _: (line,)),)

    def _next(self) -> Question:
        proposed = self.session.today + looking_back.NEXT
        return self._one(
            "next",
            "next",
            read=lambda words: read.next_day(self.session, words),
            shown=lambda _: (f"{days.full(proposed)} would be in 13 weeks.",),
        )

    def _bring(self) -> Question:
        return self._one(
            "bring",
            "bring",
            read=read.chosen,
            check=lambda words, said: read.offered(words, proposals(said)),
            shown=lambda said: tuple(
                f"  {number}  {topic}" for number, topic in enumerate(proposals(said).values(), 1)
            ),
            when=lambda said: bool(proposals(said)),
        )


def proposals(answers: Mapping[str, Any]) -> dict[str, str]:
    """Return what of the answers could be brought to the other, as topics, by key."""
    return {key: f"{word}: {answers[key]}" for key, word in PROPOSED.items() if answers.get(key)}


def area_key(area: Area) -> str:
    """Return the key of an area in an answers file: its name with hyphens for spaces."""
    return "-".join(area.name.casefold().replace(".", " ").split())
