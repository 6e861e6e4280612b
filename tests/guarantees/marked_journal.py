"""A journal in which every kind of record stands, and each text says which key of which it is."""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, get_args

from mentorlog.cli.table import RESERVED
from mentorlog.journal.change import Change
from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import BY_KIND, SHELVES
from mentorlog.model.action import Action
from mentorlog.model.agreement import Agreed, Agreement
from mentorlog.model.goal import Goal
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.note import Note
from mentorlog.model.relationship import Member, Relationship, Transition
from mentorlog.model.topic import Topic
from mentorlog.model.words import NoteKind
from tests.guarantees.journals import NOW, Home, made
from tests.guarantees.marked import DAY, mark, marked

HELD = DAY - timedelta(days=7)
AHEAD = DAY + timedelta(days=7)
STEM = f"{HELD.isoformat()}-held"

OWNER = f"""format = 1

[owner]
name = "{mark("owner.name")}"
email = "{mark("owner.email")}"

[help]
ombuds = "{mark("help.ombuds")}"
"""


def written(folder: Path, records: Callable[[Change], Iterable[Kept[Any]]]) -> Home:
    """Return a home with these records in its journal."""
    home = made(folder)
    home.write("mentorlog.toml", OWNER)
    journal = Journal(home.journal, RESERVED)
    rng = random.Random(8)  # noqa: S311 - ids
    with journal.change("all of it", rng, now=datetime.fromisoformat(NOW)) as change:
        for kept in records(change):
            change.save(kept)
    home.call("check").ok()
    return home


def everything(change: Change) -> Iterator[Kept[Any]]:
    """Yield every kind of record: of Ada, of somebody I would like to ask, and of mine."""
    yield from person("ada", name=f"Ada {mark('relationship.name')}", transition=(BEGUN,))
    yield from person("grace", name=f"Grace {mark('relationship.name')}", transition=())
    for who in ("ada", "grace", ME):
        for path in ("", "private-") if who != ME else ("self-",):
            yield from small(change, who, path)
    for path in ("", "private-"):
        yield from meetings("ada", path, (HELD, "held"), (AHEAD, "planned"))
        yield from meetings("grace", path, (AHEAD, "planned"))
    yield from agreements("ada")
    for who in ("ada", ME):
        yield from closed(who)


BEGUN = Transition(on=HELD, to="cultivation", canonical="cultivation", by="me")


def person(who: str, of: str = "", **facts: Any) -> Iterator[Kept[Any]]:
    """Yield both profiles of somebody; here as below ``of`` begins the name of each key."""
    member = marked(Member, f"{of}relationship.member")
    some = {"state": None, "answer": None, "sharing": None, "zone": "Asia/Kolkata"}
    record = marked(Relationship, f"{of}relationship", member=(member,), **some, **facts)
    yield Kept(who=who, key="", record=record)
    kind = BY_KIND["private relationship"].record
    yield Kept(who=who, key="", record=marked(kind, f"{of}private-relationship"), private=True)


def small(change: Change, who: str, path: str, of: str = "") -> Iterator[Kept[Any]]:
    """Yield notes of every kind, promises of either side, topics and goals."""
    private = bool(path)
    held = {} if private else {"meeting": STEM}
    rows: list[Any] = [marked(Topic, f"{of}{path}topic", id=change.new_id())]
    for kind in get_args(NoteKind):
        said = False if kind == "thanks" else None
        for more in ({}, held):
            key = f"{of}{path}note-{kind}"
            rows.append(
                marked(Note, key, id=change.new_id(), as_=kind, said=said, tried=DAY, **more)
            )
    for owner in ("me", "them", "both"):
        for done in (None, DAY):
            facts = {"id": change.new_id(), "owner": owner, "done": done}
            rows.append(marked(Action, f"{of}{path}action", **facts, **held))
    for record in rows:
        yield Kept(who=who, key=record.id, record=record, private=private)
    goal = marked(Goal, f"{of}{path}goal", closed=None, with_=("ada",) if who == ME else ())
    yield Kept(who=who, key=f"{path}goal", record=goal, private=private)


def meetings(who: str, path: str, *days: tuple[Any, str], of: str = "") -> Iterator[Kept[Any]]:
    """Yield meetings: a private one a day before each that is shared, and asides to these."""
    for day, status in days:
        on = day - timedelta(days=1) if path else day
        stems = [f"{on.isoformat()}-{status}", *([f"{day.isoformat()}-{status}"] if path else [])]
        for stem in stems:
            record = marked(Meeting, f"{of}{path}meeting", on=on, status=status, roles={})
            text = mark(f"{of}{path}meeting.text")
            yield Kept(who=who, key=stem, record=record, private=bool(path), text=text)


def agreements(who: str, of: str = "") -> Iterator[Kept[Any]]:
    """Yield the version that holds, with the word of either, and one that is private."""
    for version, path in ((1, "private-"), (2, "")):
        yes = [marked(Agreed, f"{of}{path}agreement.agreed", by=by) for by in ("me", "them")]
        facts = {"version": version, "draft_by": None, "agreed": tuple(yes)}
        record = marked(Agreement, f"{of}{path}agreement", **facts)
        text = mark(f"{of}{path}agreement.text")
        key = f"{HELD.isoformat()}-v{version}"
        yield Kept(who=who, key=key, record=record, private=bool(path), text=text)


def closed(who: str, of: str = "") -> Iterator[Kept[Any]]:
    """Yield what is always private: one of each kind that is left."""
    kinds = {"rating", "self", "review", "feedback", "concern", "closing", "assessment"}
    for shelf in [one for one in SHELVES if one.kind in kinds]:
        if shelf.kind in (NOT_MINE if who == ME else {"self"}):
            continue
        key = {"rating": STEM, "self": ""}.get(shelf.kind, f"{DAY.isoformat()}-{shelf.kind}")
        facts = {"meeting": STEM} if shelf.kind == "rating" else {}
        record = marked(shelf.record, f"{of}private-{shelf.kind}", **facts)
        text = mark(f"{of}private-{shelf.kind}.text") if shelf.form == "prose" else ""
        yield Kept(who=who, key=key, record=record, private=True, text=text)


NOT_MINE = {"rating", "feedback", "concern", "closing"}
"""Kinds of which I keep none about myself."""
