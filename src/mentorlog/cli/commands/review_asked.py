"""A look back as a conversation: what it begins with, what is answered, what is kept of it."""

from collections.abc import Mapping

from mentorlog.cli.commands.review_questions import Asking, Past, area_key
from mentorlog.cli.conversation import Answers, Question
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk
from mentorlog.formats.prose import sections
from mentorlog.insight import looking_back
from mentorlog.insight.looking_back import Since, Ways
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.model.review import Area, Pulse, Review
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording


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
    talk: Talk


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
    asked = Asking(session, picture, facts, found, last, past, wordings, together=together)
    questions = asked.short() if short else asked.full()
    talk = Talk(
        questions=questions,
        command=f"mentorlog review {picture.handle}",
        draft=f"review-{picture.who}",
        begun="a look back here",
        opening=(looking_back.sentence(facts, session.today), *_last_words(past)),
    )
    return Looked(person, picture, facts, found, last, past, questions, together, wordings, talk)


def _last_words(past: Past) -> list[str]:
    said = ((heading, past.lines.get(heading)) for heading in ("Start", "Change"))
    return [f'Then you wrote: {heading.casefold()}: "{words}"' for heading, words in said if words]


def meant(answers: Answers) -> Answers:
    """Return the answers that say something: a no to what was only offered is none."""
    return {
        key: value
        for key, value in answers.items()
        if key != "more_goals" and not (key == "next" and value is None)
    }
