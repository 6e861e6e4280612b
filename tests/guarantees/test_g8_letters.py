"""G8: letters and reports have texts of allow-listed keys of shared records, and no others.

Every text of every kind of record, shared and private, says which key it is. Each letter and report
is made in our words, and in words that give out everything a template can name. A year of mine is
for me alone: it has the listed keys of what is mine, too.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from mentorlog.exchange.allowed import ALLOWED, MINE, NOTES, WayOut, only
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Member, Relationship
from tests.guarantees.journals import Home
from tests.guarantees.marked import mark, marked, marks
from tests.guarantees.marked_journal import everything, written

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
    return written(tmp_path_factory.mktemp("g8"), everything)


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
