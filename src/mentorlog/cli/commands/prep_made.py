"""What a prep sheet is made of: the picture of one person, and what the practice library offers."""

from mentorlog.cli.session import Session
from mentorlog.exchange.allowed import level
from mentorlog.insight.agenda import AgendaLine
from mentorlog.insight.asking import habit_of, of_kit, unasked
from mentorlog.insight.feedback import waiting
from mentorlog.insight.prep import Around, Offered, Sheet, sheet
from mentorlog.model import days
from mentorlog.model.kept import Kept
from mentorlog.model.meant import for_role
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship
from mentorlog.practice.library import Library

WINDOW = 4
"""Meetings that are opened, the next among them; with an aside and the one a year ago it is six."""

ASKED = 3
"""Questions of a kit that a sheet shows."""


def made(
    session: Session, person: Kept[Relationship], purpose: str | None, *, on_screen: bool
) -> Sheet:
    """Return the sheet for the next meeting with somebody; with ``on_screen`` nothing private."""
    private = not (on_screen or session.discreet)
    picture = session.journal.picture(person, session.today, notes=True, window=WINDOW, ahead=1)
    picture = picture if private else picture.discreet()
    of_today = picture.planned_on(session.today)
    planned = of_today or picture.next_planned
    meant = purpose or (planned.record.purpose if planned else None)
    if meant is None and picture.last_held is None and _new(person.record):
        meant = "first"
    last = picture.last_held
    meetings = session.journal.meetings(person.who)
    aside = meetings.aside(last.key) if last and private else None
    around = Around(
        offered=offered(session.library, picture, meant, today=bool(of_today)),
        aside=aside.text if aside else "",
        year_ago=_year_ago(session, picture, private=private),
        asked=tuple(waiting(session.journal.feedback(person.who))) if private else (),
        private=private,
        shares=level(person.record) != "nothing",
    )
    return sheet(picture, session.lifecycle(person.record), session.today, around)


def _new(relationship: Relationship) -> bool:
    """Whether the two have yet to begin: who has met for years needs no first conversation."""
    return relationship.canonical in {"prepare", "initiation"}


def offered(library: Library, picture: Picture, purpose: str | None, *, today: bool) -> Offered:
    """Return what the library offers: the kit of a purpose, or two questions and a habit.

    ``today`` says that the meeting is today, so that its file is counted already.
    """
    relationship = picture.relationship
    role = relationship.my_role
    turn = picture.on_file + (0 if today else 1)
    habit = habit_of(library.habits(), role=role, turn=turn)
    practise = habit[1] if habit else ""
    kit = library.kit(purpose) if purpose and purpose != "regular" else None
    if kit is None:
        questions = unasked(
            library.questions(),
            role=role,
            canonical=relationship.canonical,
            asked={one.question for one in relationship.asked},
            turn=turn,
        )
        return Offered(questions=tuple(one.text for one in questions), practise=practise)
    asked = of_kit(kit, library.questions(), role=role)
    return Offered(
        questions=tuple(one.text for one in asked[:ASKED]),
        practise=practise,
        before=tuple(one.text for one in for_role(kit.before, role)),
        bring=tuple(one.text for one in for_role(kit.bring, role)),
        kit=kit.name.lower(),
        parts=tuple(
            AgendaLine(kind="part", id="", text=part.text, minutes=part.minutes)
            for part in for_role(kit.agenda, role)
        ),
    )


def _year_ago(session: Session, picture: Picture, *, private: bool) -> Kept[Meeting] | None:
    """Return a meeting of a year ago, give or take a week, if it took place."""
    day = days.a_year_before(session.today)
    found = session.journal.meetings(picture.who).around(day)
    if found is None or not found.record.held or (found.private and not private):
        return None
    return found
