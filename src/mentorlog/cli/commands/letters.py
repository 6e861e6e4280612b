"""The texts that go to the other: before a meeting, after it, and between two."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.exchange.allowed import WayOut, allowed, bare, level
from mentorlog.exchange.letter import TemplateRefusedError, filled
from mentorlog.insight.called import owner_name
from mentorlog.insight.letters import Letter, sent_by
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship

Facts = dict[str, Any]


def ahead(session: Session, person: Kept[Relationship]) -> Letter:
    """Return the text before a meeting: what I would like to talk about, and what was promised."""
    picture = opened(session, person, "prep")
    planned = picture.planned_on(session.today) or picture.next_planned
    topics = raising("prep", picture)
    promised = promises("prep", picture.open_actions, picture, session.today)
    if not topics and not any(promised.values()):
        raise failure(
            "not-now",
            what=f"There is nothing to send ahead to {person.record.name}.",
            why="No shared topic and no shared promise is open.",
            hint=f'mentorlog topic {picture.handle} "..."',
        )
    facts = {
        **whom("prep", picture),
        "meeting": meeting("prep", planned, session.today),
        "topics": topics,
        **promised,
        "goals": out("prep", picture.open_goals),
    }
    return written(session, "prep", picture, facts, left(picture.open_topics, picture.open_actions))


def opened(session: Session, person: Kept[Relationship], way: str) -> Picture:
    """Return the picture of somebody to whom such a letter may go. Raises not-now."""
    if level(person.record) == "nothing" and not bare(way, person.record):
        raise closed(person)
    return session.journal.picture(person, session.today, notes=True, brief=True)


def closed(person: Kept[Relationship]) -> MentorlogError:
    """Return the failure where nothing of a relationship is to leave."""
    many = person.record.group or person.record.kind == "peer"
    return failure(
        "not-now",
        what=f"Nothing of {person.record.name} is to leave the journal.",
        why="Circles, teams and peers share nothing until you say so."
        if many
        else "You said so: its key sharing is nothing.",
        hint=f"mentorlog edit {person.who} --set sharing=essentials",
    )


def written(
    session: Session, kind: str, picture: Picture, facts: Facts, stayed: Iterable[str]
) -> Letter:
    """Return a letter of this kind, and say beside it what was left out.

    Raises unreadable where the person's own template cannot be filled in.
    """
    letter = drafted(session, kind, picture, facts, stayed)
    say_beside(session, letter, picture.handle)
    return letter


def drafted(
    session: Session, kind: str, picture: Picture, facts: Facts, stayed: Iterable[str]
) -> Letter:
    """Return a letter of this kind. Raises unreadable where a template cannot be filled in."""
    return Letter(
        way=kind,
        who=picture.who,
        name=picture.relationship.name,
        contact=picture.relationship.contact,
        text=filled_in(session, "letter", kind, facts),
        left_out=tuple(stayed),
    )


def say_beside(session: Session, letter: Letter, handle: str) -> None:
    """Say what was left out of a letter, and what logs that it went out."""
    sent = sent_by(letter.way, handle)
    stayed_out = f"left out: {', '.join(letter.left_out)}." if letter.left_out else ""
    asked = f"Sent it? {sent}" if sent else ""
    if asked or stayed_out:
        session.say("--- " + " ".join(filter(None, (stayed_out, asked))))


def filled_in(session: Session, kind: str, name: str, facts: Facts) -> str:
    """Return a template filled in. Raises unreadable where the person's own cannot be."""
    try:
        return filled(session.library.template(kind, name), facts)
    except TemplateRefusedError as wrong:
        path = f"practice/templates/{kind}/{name}.md"
        raise failure("unreadable", path=path, line=wrong.line, reason=wrong) from None


def whom(way: WayOut, picture: Picture) -> Facts:
    """Return who they are, as far as it may leave."""
    relationship = picture.relationship
    kept = Kept(who=picture.who, key="", record=relationship)
    name = (allowed(way, kept) or {}).get("name", "")
    first = name if relationship.group else name.split()[0]
    return {"name": name, "first": first, "group": relationship.group}


def out(way: WayOut, records: Iterable[Kept[Any]]) -> list[Facts]:
    """Return of these records what may leave this way."""
    return [facts for kept in records if (facts := allowed(way, kept)) is not None]


def raising(way: WayOut, picture: Picture) -> list[str]:
    """Return the words of what is to be raised, and from whom, where it is not from me."""
    lines = []
    for facts in out(way, picture.open_topics):
        by = facts["by"] or "me"
        name = "you" if by == "them" else owner_name(by, picture.relationship)
        lines.append(facts["text"] if by in {"me", "both"} else f"{facts['text']} (from {name})")
    return lines


def promises(
    way: WayOut, actions: Iterable[Kept[Any]], picture: Picture, today: date
) -> dict[str, list[Facts]]:
    """Return promises by whose they are: mine, ours, theirs, each with its day in words."""
    sides: dict[str, list[Facts]] = {"mine": [], "ours": [], "theirs": []}
    for facts in out(way, actions):
        side = {"me": "mine", "both": "ours"}.get(facts["owner"], "theirs")
        name = owner_name(facts["owner"], picture.relationship)
        due = spoken(facts["due"], today) if facts["due"] else ""
        sides[side].append({"text": facts["text"], "due": due, "owner": name})
    return sides


def meeting(way: WayOut, kept: Kept[Meeting] | None, today: date) -> Facts | None:
    """Return when and where a meeting is or was, in words; None where nothing of it may leave."""
    facts = allowed(way, kept) if kept else None
    if facts is None:
        return None
    at = facts.get("at")
    return {
        **facts,
        "day": spoken(facts["on"], today),
        "at": at.isoformat("minutes") if at else "",
        "minutes": facts.get("minutes") or "",
        "channel": facts.get("channel") or "",
    }


def spoken(day: date, today: date) -> str:
    """Return a day as a letter says it: ``Tue 23 March``, with the year where it is another."""
    return days.dated(day) if day.year == today.year else days.full(day, "long")


def left(*groups: Iterable[Kept[Any]]) -> list[str]:
    """Return what of these records stayed because it is private, counted by kind."""
    names = {
        "Action": "promise",
        "Topic": "topic",
        "Note": "note",
        "Goal": "goal",
        "Meeting": "meeting",
    }
    counts: dict[str, int] = {}
    for group in groups:
        for kept in group:
            if kept.private and kept.who != ME:
                kind = names[type(kept.record).__name__]
                counts[kind] = counts.get(kind, 0) + 1
    return [f"{n} private {kind}{'s' if n > 1 else ''}" for kind, n in counts.items()]
