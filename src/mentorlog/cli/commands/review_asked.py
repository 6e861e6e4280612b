"""The questions of a review: which are asked of whom, and in which order."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentorlog.cli import prompts
from mentorlog.cli.commands import review_read as read
from mentorlog.cli.commands.review_goals import goal_questions
from mentorlog.cli.conversation import (
    KEYS,
    Answers,
    Question,
    Stopped,
    converse,
    from_document,
    still_good,
)
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.formats.prose import sections
from mentorlog.insight import looking_back
from mentorlog.insight.looking_back import Since, Ways
from mentorlog.journal import drafts
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.review import Area, Pulse, Review
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


def _past(session: Session, picture: Picture, *, together: bool) -> Past:
    """Return what was said before; with the other in the room only what was said together."""
    lines: dict[str, str] = {}
    areas: dict[str, Area] = {}
    pulse: Pulse | None = None
    for stem in reversed(picture.reviews):
        kept = session.journal.review(picture.who, stem)
        if kept is None or (together and not kept.record.together):
            continue
        lines = lines or sections(kept.text)
        areas = {area_key(area): area for area in kept.record.area} | areas
        pulse = pulse or kept.record.pulse
    return Past(lines, tuple(areas.values()), pulse)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a review looks at: the relationship, what was since, and the questions."""

    person: Kept[Relationship]
    picture: Picture
    since: Since
    ways: Ways
    last: Kept[Review] | None
    past: Past
    questions: tuple[Question, ...]
    together: bool
    wordings: Mapping[str, Wording]


def looked(session: Session, person: Kept[Relationship], *, short: bool, together: bool) -> Looked:
    """Return everything a review of this person begins with."""
    picture = session.picture(person, notes=True)
    journal = session.journal
    stems = picture.reviews
    last = journal.review(person.who, stems[-1]) if stems else None
    record = last.record if last else None
    began = looking_back.begins(picture, record)
    meetings = journal.meetings(person.who)
    held = [kept for stem in meetings.until(session.today) if stem[:10] > began.isoformat()
            or (record is None and stem[:10] == began.isoformat())
            if (kept := meetings.open(stem))]  # fmt: skip
    facts = looking_back.since(picture, held, record, session.today)
    found = looking_back.ways(picture, session.lifecycle(person.record))
    wordings = session.library.wordings("review")
    past = _past(session, picture, together=together)
    asked = _Asked(session, picture, facts, found, last, past, wordings, together=together)
    questions = asked.short() if short else asked.full()
    return Looked(person, picture, facts, found, last, past, questions, together, wordings)


def answered(session: Session, look: Looked, *, fresh: bool) -> Answers:
    """Hold the conversation; Ctrl-C keeps what was answered as a draft."""
    context = session.context
    draft = {} if fresh else still_good(look.questions, _draft(session, look))
    given = from_document(look.questions, draft)
    session.tell(KEYS)
    session.tell(looking_back.sentence(look.since, session.today))
    _tell_last(session, look)
    try:
        return converse(
            look.questions, lambda text: prompts.ask(context, text), session.tell, given, draft
        )
    except Stopped as stopped:
        typed = {**draft, **stopped.typed}
        if not any(typed.values()):
            raise failure("interrupted", kept="", hint="") from None
        drafts.keep(*_place(session, look), typed)
        raise failure(
            "interrupted",
            kept=" What you answered is kept as a draft.",
            hint=f"mentorlog review {look.picture.handle}   offers to go on",
        ) from None


def meant(answers: Answers) -> Answers:
    """Return the answers that say something: a no to what was only offered is none."""
    return {
        key: value
        for key, value in answers.items()
        if key != "more_goals" and not (key == "next" and value is None)
    }


def forget_draft(session: Session, look: Looked) -> None:
    """Forget the draft of a review that was written; what this one did not ask about is kept."""
    folder, name = _place(session, look)
    asked = {question.key for question in look.questions}
    typed = drafts.read(folder, name)
    left = {key: words for key, words in typed.items() if words and key not in asked}
    if left:
        drafts.keep(folder, name, left)
    else:
        drafts.discard(folder, name)


def _place(session: Session, look: Looked) -> tuple[Path, str]:
    return session.journal.layout.machinery / "drafts", f"review-{look.picture.who}"


def _draft(session: Session, look: Looked) -> dict[str, str]:
    folder, name = _place(session, look)
    typed = drafts.read(folder, name)
    if not typed:
        return {}
    question = "You began a look back here. Go on with it? [yes] >"
    said = "yes" if session.flags.yes else prompts.ask(session.context, question, "yes")
    if said.casefold() not in {"y", "yes"}:
        drafts.discard(folder, name)
        return {}
    return typed


def _tell_last(session: Session, look: Looked) -> None:
    for heading in ("Start", "Change"):
        words = look.past.lines.get(heading)
        if words:
            session.tell(f'Then you wrote: {heading.casefold()}: "{words}"')


class _Asked:
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
