"""The questions of an agreement: its sections, and what holds for all of it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from mentorlog.cli.command_line import command_line
from mentorlog.cli.commands.agree_told import BY, Agreeing
from mentorlog.cli.conversation import Question
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk
from mentorlog.cli.values import rhythm_of
from mentorlog.formats.prose import above, sections
from mentorlog.insight import agreement as seen
from mentorlog.model import days
from mentorlog.model.agreement import Agreement
from mentorlog.model.agreement_template import Section
from mentorlog.model.kept import Kept
from mentorlog.model.wording import Wording

FIRST, LATER = timedelta(days=30), timedelta(days=182)
"""What is proposed for looking at it again: first after a month, then half a year."""


def talk(session: Session, found: Agreeing) -> Talk:
    """Return the conversation about an agreement, or about one half of it."""
    return _Asking(session, found).talk()


class _Asking:
    """Makes the questions of one agreement."""

    def __init__(self, session: Session, found: Agreeing) -> None:
        self.session = session
        self.found = found
        self.relationship = found.picture.relationship
        self.halves = self._halves()

    def talk(self) -> Talk:
        """Return the conversation."""
        found, first = self.found, self.found.other
        told = found.told
        words = ["mentorlog", "agree", *([told.verb] if told.verb else []), found.picture.handle]
        words += ["--mine"] if told.alone else ["--full"] if told.full else []
        words += ["--template", told.template] if told.template else []
        opening = found.wordings["opening_draft" if told.alone else "opening"]
        return Talk(
            tuple(self._questions()),
            command_line(words),
            f"agree-{found.person.who}{'-mine' if told.alone else ''}",
            f"an agreement with {self.relationship.first_name}",
            (
                f"{found.template.name}. {opening.said(self.relationship.my_role, name=first)}",
                *self._in_a_line(),
            ),
        )

    def _in_a_line(self) -> tuple[str, ...]:
        """Return what was agreed in a line or two, where that is what stands."""
        newest = self.found.newest
        words = above(newest.text) if newest and not self.found.told.alone else ""
        return (self.found.wordings["so_far"].said("", said=_one_line(words)),) if words else ()

    def _questions(self) -> Iterator[Question]:
        for section in self.found.sections:
            yield self._section(section)
        if self.found.told.alone:
            return
        if not self.relationship.rhythm and self._about("rhythm"):
            yield self._one("rhythm", read=lambda words: rhythm_of("rhythm", words))
        if "review_on" not in self.found.flags:
            yield self._review()
        if not self.relationship.ends and self._about("ends"):
            yield self._one("ends", read=lambda words: self._to_come("ends", words))
        if "agreed" not in self.found.flags:
            yield self._one("agreed", read=_by)
            yield self._one("how", when=lambda said: said.get("agreed") == "both")

    def _about(self, fact: str) -> bool:
        return any(fact in one.about for one in self.found.sections)

    def _section(self, section: Section) -> Question:
        why = " ".join(
            filter(None, (section.why, f"E.g. {section.example}" if section.example else ""))
        )
        return Question(
            f"sections.{section.id}",
            section.id,
            section.said(self.relationship.my_role),
            why=why,
            shown=lambda _: self._shown(section),
        )

    def _shown(self, section: Section) -> tuple[str, ...]:
        """Return what stands above a question: the heading, a hint, and what is there already."""
        wordings = self.found.wordings
        said = self.found.known.get(section.id)
        lines = [section.heading.upper(), *([f"   {section.hint}"] if section.hint else [])]
        if said:
            lines.append(f"   {wordings['so_far'].said('', said=_one_line(said))}")
        for key, half in self.halves.items():
            if words := half.get(section.heading):
                name = self.found.other
                lines.append(f"   {wordings[key].said('', name=name, said=_one_line(words))}")
        return ("", *lines)

    def _halves(self) -> dict[str, dict[str, str]]:
        """Return what each side wrote alone, by heading, for writing down what holds."""
        if self.found.told.alone:
            return {}
        sides = seen.drafts(self.found.versions)
        keys = {"mine": "me", "theirs": "them"}
        return {key: sections(sides[by].text) for key, by in keys.items() if by in sides}

    def _one(
        self,
        key: str,
        *,
        read: Callable[[str], Any] = str.strip,
        when: Callable[[Mapping[str, Any]], bool] = lambda _: True,
        shown: tuple[str, ...] = (),
    ) -> Question:
        worded = self.found.wordings[key]
        name = self.found.other
        return Question(
            key,
            key,
            worded.said(self.relationship.my_role, name=name),
            read,
            why=Wording(text=worded.why or "-").said("", name=name),
            when=when,
            shown=lambda _: shown,
        )

    def _review(self) -> Question:
        proposed = self.found.on + (LATER if self.found.newest else FIRST)
        return self._one(
            "review_on",
            read=lambda words: _day_or_none(self.session, words, proposed),
            shown=("", f"{days.full(proposed)} would be in {_span(self.found.newest)}."),
        )

    def _to_come(self, key: str, words: str) -> date:
        day = self.session.day(words, "future")
        if day < self.found.on:
            raise ValueError(f"{key}: that day is over")
        return day


def _span(newest: Kept[Agreement] | None) -> str:
    return "half a year" if newest else "a month"


def _one_line(words: str) -> str:
    return " / ".join(line.strip() for line in words.splitlines() if line.strip())


def _by(words: str) -> str:
    said = {"y": "both", "yes": "both", "all": "both", "i": "me"}.get(words.casefold().strip())
    said = said or words.casefold().strip()
    if said not in BY:
        raise ValueError("me, or both")
    return said


def _day_or_none(session: Session, words: str, proposed: date) -> date | None:
    said = words.strip().casefold()
    if said in {"y", "yes"}:
        return proposed
    if said in {"n", "no", "none"}:
        return None
    day = session.day(words, "future")
    if day < session.today:
        raise ValueError("that day is over; y, n, or a day to come")
    return day
