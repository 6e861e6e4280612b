"""Pages of guidance: short, sourced, for both sides, with one thing to do tomorrow."""

import re
import shlex

import pytest
from typer.core import TyperCommand

from mentorlog.cli.command import built
from mentorlog.cli.lazy import load
from mentorlog.cli.session import Flags, Session
from mentorlog.cli.table import TABLE
from mentorlog.model.page import GuidePage
from mentorlog.practice.library import DATA, Library

LIBRARY = Library()
PAGES = LIBRARY.pages()
SOURCES = LIBRARY.sources()

KNOWN = {
    "active-listening", "advocacy", "agenda", "agreeing", "appreciation", "asking", "being-named",
    "career-transitions", "circles", "closing-well", "communicating-work", "conflict", "credit",
    "difficult-conversation", "early-stage", "feedback", "first-meeting", "fit", "grow",
    "independence", "knowing-yourself", "meeting-shapes", "mentoring-others", "negotiating",
    "network", "open-questions", "professional-and-authentic", "questions-people-ask", "ready",
    "responsible-conduct", "self-advocacy", "smart", "staying-in-touch", "time-and-projects",
    "two-kinds-of-support", "whom-to-turn-to",
}  # fmt: skip
"""Every page there is, or that another may already name."""

LONGER = {"difficult-conversation", "questions-people-ask"}
"""A worksheet, and many short answers."""

TOPICS = {
    "conversation", "goals", "skills", "career", "wellbeing", "network", "feedback", "conflict",
    "independence", "closing",
}  # fmt: skip

TO_COME = {"agree"}
"""Words of commands that pages may name before they are in the table."""

WORN = {
    "actionable", "alignment", "best-in-class", "buy-in", "deliverables", "empower", "holistic",
    "impactful", "journey", "leverage", "mindset", "onboarding", "paradigm", "proactive", "robust",
    "stakeholder", "stakeholders", "synergies", "synergy", "touchpoint", "utilise", "utilize",
}  # fmt: skip
"""Words that say less than they sound."""

ELSEWHERE = re.compile(
    r"\b(apprentices?|bakery|customer|food bank|founders|hospitals?|midwife|nurses?|nursing|rota"
    r"|shift|tender|volunteers?|ward|workshop)\b"
)
"""Places of work that are no laboratory."""

_COMMAND = re.compile(r"`(mentorlog [^`\n]+)`|^(?:\$ )?(mentorlog .+)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ .+$", re.MULTILINE)

each_page = pytest.mark.parametrize("page", PAGES, ids=[page.id for page in PAGES])


def commands(text: str) -> list[list[str]]:
    """Return the commands in a page's code, each as its words."""
    spans = [*re.findall(r"`[^`\n]+`", text), *_FENCED.findall(text)]
    found = (match for span in spans for match in _COMMAND.finditer(span))
    return [shlex.split(match[1] or match[2])[1:] for match in found]


def options(module: str, function: str) -> set[str]:
    """Return every option a command has."""

    def never(flags: Flags) -> Session:
        raise AssertionError(flags)

    made: TyperCommand = built(load(module, function), function, never)
    return {option for param in made.params for option in param.opts}


def test_there_is_no_page_that_is_not_known() -> None:
    files = {path.name for path in (DATA / "guidance").iterdir()}
    assert files <= {f"{name}.md" for name in KNOWN}
    assert {page.id for page in PAGES} == {name.removesuffix(".md") for name in files}


@each_page
def test_a_page_is_read_in_a_minute(page: GuidePage) -> None:
    assert len(page.text.split()) <= (480 if page.id in LONGER else 320)


@each_page
def test_a_page_says_in_a_line_what_it_is_about(page: GuidePage) -> None:
    assert len(page.about) <= 76
    assert page.about.endswith(".")
    assert len(page.title) <= 50


@each_page
def test_a_page_rests_on_something(page: GuidePage) -> None:
    assert page.sources
    assert set(page.sources) <= set(SOURCES)


@each_page
def test_a_page_leads_to_two_or_three_others(page: GuidePage) -> None:
    assert 2 <= len(set(page.see)) == len(page.see) <= 3
    assert set(page.see) <= KNOWN - {page.id}


@each_page
def test_a_page_is_listed_under_a_topic_of_ours(page: GuidePage) -> None:
    assert set(page.topics) <= TOPICS


@each_page
def test_a_page_ends_with_one_thing_to_try(page: GuidePage) -> None:
    headings = _HEADING.findall(page.text)
    assert headings.count("## Try") == 1
    assert headings[-1] == "## Try"
    assert page.text.split("## Try")[1].strip()


@each_page
def test_a_command_that_a_page_names_can_be_typed(page: GuidePage) -> None:
    for word, *rest in commands(page.text):
        if word in TO_COME - set(TABLE):
            continue
        entry = TABLE[word]
        verb = rest[0] if rest and rest[0] in entry.verbs else ""
        if word == "guide" and rest and not verb:
            assert rest[0] in KNOWN
        named = {one for one in rest if re.fullmatch("--[a-z-]+", one)}
        assert named <= options(entry.verbs.get(verb, entry.module), verb or "run")


@each_page
def test_a_page_has_no_worn_words(page: GuidePage) -> None:
    words = re.findall(r"[a-z][a-z-]*", f"{page.title} {page.about} {page.text}".casefold())
    assert WORN.isdisjoint(words)


@each_page
def test_a_page_has_words_that_one_can_say(page: GuidePage) -> None:
    assert page.text.count('"') >= 4
    assert page.text.count('"') % 2 == 0


def test_pages_are_not_from_laboratories_alone() -> None:
    assert len([page for page in PAGES if ELSEWHERE.search(page.text)]) >= 3


def test_a_command_is_found_in_code_and_nowhere_else() -> None:
    text = 'mentorlog x, `mentorlog topic WHO "a b"`\n\n```sh\n$ mentorlog guide which\n```\n'
    assert commands(text) == [["topic", "WHO", "a b"], ["guide", "which"]]
