"""Records with plain values, for tests that care about one of them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from mentorlog.model.action import Action
from mentorlog.model.agreement import Agreed, Agreement
from mentorlog.model.assessment import Assessment, ItemAnswer
from mentorlog.model.closing import Closing
from mentorlog.model.concern import Concern
from mentorlog.model.feedback import Feedback
from mentorlog.model.goal import CheckIn, Goal, Milestone
from mentorlog.model.instrument import Domain, Instrument, InstrumentItem
from mentorlog.model.kept import Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.own import Need, Opportunity
from mentorlog.model.path import Item, Lifecycle, Stage
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import (
    Member,
    PrivateRelationship,
    Relationship,
    Snooze,
    Transition,
)
from mentorlog.model.review import Review
from mentorlog.model.scale import Scale
from mentorlog.model.topic import Topic
from mentorlog.model.words import Canonical, ConcernType, Direction, NoteKind

R = TypeVar("R")

TODAY = date(2027, 3, 9)
"""A Tuesday."""

BEGAN = date(2026, 11, 21)
ADA = "ada-lovelace"


def ago(number: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=number)


def ahead(number: int) -> date:
    """Return the day so many days after today."""
    return TODAY + timedelta(days=number)


def transition(
    canonical: Canonical = "initiation", on: date = BEGAN, /, **changes: Any
) -> Transition:
    """Return a move to the stage that is named like its canonical stage."""
    facts = {"on": on, "to": canonical, "canonical": canonical, "by": "me"}
    return Transition(**{**facts, **changes})


def relationship(**changes: Any) -> Relationship:
    """Return my mentor Ada, in the initiation stage, every two weeks."""
    facts: dict[str, Any] = {
        "name": "Ada Lovelace",
        "kind": "one-to-one",
        "my_role": "mentee",
        "lifecycle": "four-stage",
        "created": BEGAN,
        "started": BEGAN,
        "rhythm": "2w",
        "transition": (transition(),),
    }
    return Relationship(**{**facts, **changes})


def prospect(**changes: Any) -> Relationship:
    """Return somebody with whom nothing has begun."""
    return relationship(**{"started": None, "transition": (), **changes})


def circle(**changes: Any) -> Relationship:
    """Return a writing circle of two others and me."""
    members = (Member(id="k7m2", name="Kim Park"), Member(id="p3x9", name="Pat Roe"))
    facts = {"name": "Writing circle", "kind": "circle", "my_role": "member", "member": members}
    return relationship(**{**facts, **changes})


def private(*snoozed: Snooze, **changes: Any) -> PrivateRelationship:
    """Return what only I know."""
    return PrivateRelationship(snooze=snoozed, **changes)


def meeting(on: date = BEGAN, **changes: Any) -> Meeting:
    """Return a meeting that took place."""
    return Meeting(**{"on": on, "status": "held", **changes})


def planned(on: date, **changes: Any) -> Meeting:
    """Return a meeting still to come."""
    return meeting(on, **{"status": "planned", **changes})


def action(text: str = "Send the draft", **changes: Any) -> Action:
    """Return an open action of mine."""
    return Action(**{"id": "7k3f", "text": text, "owner": "me", "created": BEGAN, **changes})


def topic(text: str = "Which journal?", **changes: Any) -> Topic:
    """Return a topic that waits."""
    return Topic(**{"id": "h7aa", "text": text, "created": BEGAN, **changes})


def note(kind: NoteKind = "insight", text: str = "Write daily", **changes: Any) -> Note:
    """Return a note of this kind."""
    return Note(**{"id": "n4bb", "on": BEGAN, "as_": kind, "text": text, **changes})


def feedback(direction: Direction = "received", on: date = BEGAN, /, **changes: Any) -> Feedback:
    """Return feedback that Ada gave me, or of another direction."""
    return Feedback(on=on, direction=direction, **changes)


def concern(kind: ConcernType = "drift", on: date = BEGAN, /, **changes: Any) -> Concern:
    """Return a concern of this type that is open."""
    return Concern(on=on, type=kind, **changes)


def agreed(by: str, on: date = TODAY, **changes: Any) -> Agreed:
    """Return somebody's yes."""
    return Agreed(by=by, on=on, **changes)


def agreement(*yes: Agreed, **changes: Any) -> Agreement:
    """Return the first version, with who has said yes."""
    return Agreement(**{"version": 1, "agreed": yes, **changes})


def closing(on: date = TODAY, **changes: Any) -> Closing:
    """Return an end of which nothing more is said."""
    return Closing(on=on, **changes)


def review(on: date = TODAY, **changes: Any) -> Review:
    """Return a look back of which nothing more is said."""
    return Review(on=on, **changes)


def goal(title: str = "Publish my first paper", **changes: Any) -> Goal:
    """Return a goal that is being worked on."""
    return Goal(title=title, **changes)


def milestone(text: str = "Outline agreed", **changes: Any) -> Milestone:
    """Return a step that is not done."""
    return Milestone(**{"id": "m3c8", "text": text, **changes})


def check_in(on: date = BEGAN, progress: int | None = None, **changes: Any) -> CheckIn:
    """Return how a goal stood on a day."""
    return CheckIn(on=on, progress=progress, **changes)


def need(support: str = "coaching", **changes: Any) -> Need:
    """Return a kind of support that I would like."""
    return Need(support=support, **changes)


def opportunity(name: str = "EMBO workshop", **changes: Any) -> Opportunity:
    """Return something I might try for."""
    return Opportunity(**{"id": "e3mb", "name": name, **changes})


def instrument(*items: InstrumentItem, **changes: Any) -> Instrument:
    """Return an instrument about the mentor: two domains of two sentences, 1 to 7."""
    facts: dict[str, Any] = {
        "id": "work",
        "name": "How we work",
        "version": "1",
        "about": "mentor",
        "scale": Scale(low=1, high=7),
        "domain": (Domain(id="talk", name="Talk"), Domain(id="growth", name="Growth")),
        "item": items
        or (
            sentence("hears", domain="talk"),
            sentence("plain", domain="talk"),
            sentence("alone", domain="growth"),
            sentence("praise", domain="growth"),
        ),
    }
    return Instrument(**{**facts, **changes})


def sentence(name: str, **changes: Any) -> InstrumentItem:
    """Return a sentence of an instrument."""
    return InstrumentItem(**{"id": name, "text": f"It {name}.", **changes})


def assessment(answers: Mapping[str, int], on: date = BEGAN, /, **changes: Any) -> Assessment:
    """Return my answers about Ada."""
    facts: dict[str, Any] = {
        "instrument": "work",
        "version": "1",
        "on": on,
        "rater": "me",
        "about": "them",
        "answer": tuple(ItemAnswer(item=one, value=value) for one, value in answers.items()),
    }
    return Assessment(**{**facts, **changes})


def item(name: str, **changes: Any) -> Item:
    """Return a checklist item."""
    return Item(**{"id": name, "text": f"Do {name}.", **changes})


def stage(canonical: Canonical = "initiation", /, *items: Item, **changes: Any) -> Stage:
    """Return a stage named like its canonical stage."""
    name = canonical.capitalize()
    facts = {"id": canonical, "name": name, "canonical": canonical, "item": items}
    return Stage(**{**facts, **changes})


def lifecycle(*stages: Stage, **changes: Any) -> Lifecycle:
    """Return a path of these stages, or of the usual five."""
    usual = tuple(
        stage(name)
        for name in ("prepare", "initiation", "cultivation", "separation", "redefinition")
    )
    return Lifecycle(**{"id": "four-stage", "name": "Four", "stage": stages or usual, **changes})


def kept(record: R, key: str | None = None, who: str = ADA, **changes: Any) -> Kept[R]:
    """Return a record with an address; the key is its id, its day, or the slug of its title."""
    return Kept(who=who, key=_key(record) if key is None else key, record=record, **changes)


def _key(record: object) -> str:
    if isinstance(record, Meeting | Feedback | Concern | Closing | Assessment | Review):
        return f"{record.on.isoformat()}-x4k2"
    if isinstance(record, Goal):
        return record.title.casefold().replace(" ", "-")
    return str(getattr(record, "id", ""))


def kept_all(records: Iterable[Any], who: str = ADA) -> tuple[Kept[Any], ...]:
    """Return records with addresses; what has one keeps it."""
    return tuple(one if isinstance(one, Kept) else kept(one, who=who) for one in records)


def picture(
    of: Relationship | None = None,
    *,
    meetings: Iterable[Meeting | Kept[Meeting]] = (),
    today: date = TODAY,
    who: str = ADA,
    **changes: Any,
) -> Picture:
    """Return all that is known of a relationship; ``meetings`` are sorted into past and coming."""
    records: dict[str, Any] = {
        name: kept_all(changes.pop(name, ()), who)
        for name in ("actions", "topics", "notes", "goals")
    }
    by_day = sorted(kept_all(meetings, who), key=lambda one: one.record.on)
    past = [one for one in reversed(by_day) if one.record.on <= today]
    made = Picture(
        who=who,
        handle=who.partition("-")[0],
        relationship=of or relationship(),
        private=private(),
        past=tuple(past[:6]),
        coming=tuple(one for one in by_day if one.record.on > today),
        on_file=len(past),
        days=tuple(one.record.on for one in past[:12]),
        **records,
    )
    return replace(made, **changes)
