"""G8: letters and reports have texts of allow-listed keys of shared records, and no others.

Every text of every kind of record, shared and private, says which key it is. Each letter and report
is made in our words, and in words that give out everything a template can name. A year of mine is
for me alone: it has the listed keys of what is mine, too.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

from mentorlog.cli.table import RESERVED
from mentorlog.exchange.allowed import ALLOWED, MINE, NOTES, WayOut, only
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
from tests.guarantees.marked import DAY, mark, marked, marks

HELD = DAY - timedelta(days=7)
AHEAD = DAY + timedelta(days=7)
STEM = f"{HELD.isoformat()}-held"
PAGE = (Path(__file__).parents[2] / "docs/files/practice.md").read_text(encoding="utf-8")
OWN = "my-kind"

COMMANDS = {
    "asking": ("letter", "grace", "asking"),
    "invitation": ("letter", "grace", "invitation"),
    "thank-you": ("letter", "ada", "thank-you"),
    "hand-over": ("letter", "ada", "hand-over"),
    "recap": ("recap", "ada"),
    "update": ("update", "ada"),
    "prep": ("prep", "ada", "--send"),
    "agreement": ("agree", "export", "ada"),
    "file": ("report", "ada"),
    "reference": ("report", "ada", "--for", "letter"),
    "year": ("report", "me", "--for", "year"),
}

TEMPLATES = {"file": "file", "reference": "letter", "year": "year"}
"""Reports by their lists, and the names of their templates."""

SAID = {
    "asking": {"owner.name", "relationship.hope", "relationship.expertise", "relationship.via"},
    "invitation": {"owner.name", "topic.text", "relationship.preferences.style"},
    "thank-you": {"owner.name", "note-thanks.text", "note-advice.outcome", "action.text"},
    "hand-over": {"owner.name", "relationship.third_party", "goal.title", "action.text"},
    "recap": {"meeting.text", "note-insight.text", "action.text", "topic.text"},
    "update": {"note-win.text", "note-advice.outcome", "action.text", "goal.title"},
    "prep": {"action.text", "topic.text", "goal.title"},
    "agreement": {"owner.name", "relationship.name", "agreement.text", "agreement.agreed.how"},
    "file": {"owner.name", "note-win.text", "goal.measure", "goal.milestone.text"},
    "reference": {"owner.name", "goal.title", "goal.measure", "goal.skill"},
    "year": {"note-insight.text", "note-advice.outcome", "self-note-insight.text"},
}
"""What has to be in a letter, so that an empty one proves nothing."""


def listed(way: WayOut) -> set[str]:
    """Return the keys that may leave this way, as the marks name them."""
    found = set()
    for record, keys in ALLOWED[way].items():
        kind = record.__name__.casefold()
        kinds = [f"note-{one}" for one in NOTES[way]] if record is Note else [kind]
        told = ("", "self-") if way in MINE else ("",)
        found |= {f"{mine}{one}.{key}" for mine in told for one in kinds for key in keys}
    return found


def unlisted(found: set[str], *ways: WayOut) -> set[str]:
    """Return the keys that may leave by none of these ways; a listed table is all of it."""
    keys = set[str]().union(*map(listed, ways))
    return {one for one in found if not {one, one.rpartition(".")[0]} & keys}


def place(way: str) -> str:
    """Return the file of a person's own words for this way."""
    if way in TEMPLATES:
        return f"practice/templates/report/{TEMPLATES[way]}.md"
    return f"practice/templates/{'agreement/text' if way == 'agreement' else f'letter/{way}'}.md"


def names() -> dict[str, set[str]]:
    """Return what the page says a template of each kind can name."""
    found: dict[str, set[str]] = {way: set() for way in COMMANDS}
    letters, agreement, reports = PAGE.split("| Name | In |")[1:]
    for table, every in ((letters, LETTERS), (agreement, ("agreement",)), (reports, ())):
        for row in [line for line in table.split("\n") if line.startswith("| `")]:
            first, where, _ = row.strip("| ").split(" | ", 2)
            named = {"all": LETTERS, "both": every, "text": every, "form": (), "each": TEMPLATES}
            if table is reports:
                named |= {name: (way,) for way, name in TEMPLATES.items()}
            for way in named.get(where, where.split(", ")):
                found[way] |= set(re.findall(r"`(\w+)`", first))
    return found


LETTERS = tuple(way for way in COMMANDS if way != "agreement" and way not in TEMPLATES)


NAMES = names()


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = made(tmp_path_factory.mktemp("g8"))
    home.write("mentorlog.toml", OWNER)
    journal = Journal(home.journal, RESERVED)
    rng = random.Random(8)  # noqa: S311 - ids
    with journal.change("all of it", rng, now=datetime.fromisoformat(NOW)) as change:
        for kept in everything(change):
            change.save(kept)
    assert home.call("check").ok()
    return home


OWNER = f"""format = 1

[owner]
name = "{mark("owner.name")}"
email = "{mark("owner.email")}"

[help]
ombuds = "{mark("help.ombuds")}"
"""


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


def person(who: str, **facts: Any) -> Iterator[Kept[Any]]:
    member = marked(Member, "relationship.member")
    some = {"state": None, "answer": None, "sharing": None, "zone": "Asia/Kolkata"}
    record = marked(Relationship, "relationship", member=(member,), **some, **facts)
    yield Kept(who=who, key="", record=record)
    kind = BY_KIND["private relationship"].record
    yield Kept(who=who, key="", record=marked(kind, "private-relationship"), private=True)


def small(change: Change, who: str, path: str) -> Iterator[Kept[Any]]:
    """Yield notes of every kind, promises of either side, topics and goals."""
    private = bool(path)
    held = {} if private else {"meeting": STEM}
    rows: list[Any] = [marked(Topic, f"{path}topic", id=change.new_id())]
    for kind in get_args(NoteKind):
        said = False if kind == "thanks" else None
        for more in ({}, held):
            key = f"{path}note-{kind}"
            rows.append(
                marked(Note, key, id=change.new_id(), as_=kind, said=said, tried=DAY, **more)
            )
    for owner in ("me", "them", "both"):
        for done in (None, DAY):
            facts = {"id": change.new_id(), "owner": owner, "done": done}
            rows.append(marked(Action, f"{path}action", **facts, **held))
    for record in rows:
        yield Kept(who=who, key=record.id, record=record, private=private)
    goal = marked(Goal, f"{path}goal", closed=None, with_=("ada",) if who == ME else ())
    yield Kept(who=who, key=f"{path}goal", record=goal, private=private)


def meetings(who: str, path: str, *days: tuple[Any, str]) -> Iterator[Kept[Any]]:
    """Yield meetings: a private one a day before each that is shared, and asides to these."""
    for day, status in days:
        on = day - timedelta(days=1) if path else day
        stems = [f"{on.isoformat()}-{status}", *([f"{day.isoformat()}-{status}"] if path else [])]
        for stem in stems:
            record = marked(Meeting, f"{path}meeting", on=on, status=status, roles={})
            text = mark(f"{path}meeting.text")
            yield Kept(who=who, key=stem, record=record, private=bool(path), text=text)


def agreements(who: str) -> Iterator[Kept[Any]]:
    """Yield the version that holds, with the word of either, and one that is private."""
    for version, path in ((1, "private-"), (2, "")):
        yes = [marked(Agreed, f"{path}agreement.agreed", by=by) for by in ("me", "them")]
        facts = {"version": version, "draft_by": None, "agreed": tuple(yes)}
        record = marked(Agreement, f"{path}agreement", **facts)
        text = mark(f"{path}agreement.text")
        key = f"{HELD.isoformat()}-v{version}"
        yield Kept(who=who, key=key, record=record, private=bool(path), text=text)


def closed(who: str) -> Iterator[Kept[Any]]:
    """Yield what is always private: one of each kind that is left."""
    kinds = {"rating", "self", "review", "feedback", "concern", "closing", "assessment"}
    for shelf in [one for one in SHELVES if one.kind in kinds]:
        if shelf.kind in (NOT_MINE if who == ME else {"self"}):
            continue
        key = {"rating": STEM, "self": ""}.get(shelf.kind, f"{DAY.isoformat()}-{shelf.kind}")
        facts = {"meeting": STEM} if shelf.kind == "rating" else {}
        record = marked(shelf.record, f"private-{shelf.kind}", **facts)
        text = mark(f"private-{shelf.kind}.text") if shelf.form == "prose" else ""
        yield Kept(who=who, key=key, record=record, private=True, text=text)


NOT_MINE = {"rating", "feedback", "concern", "closing"}
"""Kinds of which I keep none about myself."""


def given_out(home: Home, way: str) -> set[str]:
    """Return the keys whose texts a letter has."""
    return marks(home.call(*COMMANDS[way]).ok().out)


@pytest.mark.parametrize("way", COMMANDS)
def test_our_letters_have_listed_keys_alone(home: Home, way: WayOut) -> None:
    (home.journal / place(way)).unlink(missing_ok=True)
    found = given_out(home, way)
    assert not unlisted(found, way)
    assert found >= SAID[way]


@pytest.mark.parametrize("way", COMMANDS)
def test_no_template_can_give_out_more(home: Home, way: WayOut) -> None:
    words = "\n".join(f"{{{{ {name} }}}}" for name in sorted(NAMES[way]))
    home.write(place(way), words)
    found = given_out(home, way)
    assert not unlisted(found, way)
    assert found >= SAID[way]


def test_a_kind_of_my_own_has_what_an_update_and_a_thank_you_have(home: Home) -> None:
    told = NAMES["update"] | NAMES["thank-you"]
    words = "\n".join(f"{{{{ {name} }}}}" for name in sorted(told))
    home.write(place(OWN), words)
    found = marks(home.call("letter", "ada", OWN).ok().out)
    assert not unlisted(found, "update", "thank-you")
    assert found >= SAID["update"] | SAID["thank-you"]


@pytest.mark.parametrize("way", TEMPLATES)
def test_the_facts_of_a_report_are_of_listed_keys_alone(home: Home, way: WayOut) -> None:
    (home.journal / place(way)).unlink(missing_ok=True)
    found = marks(home.call(*COMMANDS[way], "--json").ok().out)
    assert not unlisted(found, way)
    assert found >= SAID[way] - {"owner.name"}


@pytest.mark.parametrize("way", TEMPLATES)
def test_a_record_that_was_stripped_has_listed_keys_alone(way: WayOut) -> None:
    for record in ALLOWED[way]:
        kind = record.__name__.casefold()
        facts: dict[str, Any] = (
            {"as_": "win" if way != "year" else "thanks"} if record is Note else {}
        )
        path = f"note-{facts['as_']}" if record is Note else kind
        if record is Relationship:
            facts["member"] = (marked(Member, "relationship.member"),)
        whole = Kept(who="ada", key="", record=marked(record, path, **facts), text=mark("text"))
        stripped = only(way, whole)
        assert stripped is not None
        found = marks(repr(stripped))
        assert not unlisted(found, way), kind
        assert only(way, replace(whole, private=True)) is None


def test_every_way_out_is_tried() -> None:
    assert set(COMMANDS) == set(get_args(WayOut))
