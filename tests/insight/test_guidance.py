"""Which page a word means, and how pages are listed."""

import pytest

from mentorlog.insight.guidance import by_stage_and_need, named, rule_of, text_of, words
from mentorlog.model.hint_rule import HintRule
from mentorlog.model.page import GuidePage
from mentorlog.model.source import Source


def page(name: str, **changes: object) -> GuidePage:
    facts = {"id": name, "title": name.title(), "about": "About it.", "text": "Words."}
    return GuidePage(**{**facts, **changes})  # type: ignore[arg-type]


LISTEN = page("active-listening", title="Active listening", also=("hearing", "Zuhören"))
ASK = page("feedback-ask", title="Asking for feedback", also=("feedback",), topics=("talk",))
GIVE = page("feedback-give", title="Giving feedback", also=("feedback",), stages=("cultivation",))
ALL = (LISTEN, ASK, GIVE)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("active-listening", (LISTEN,)),
        ("Active  Listening", (LISTEN,)),
        ("hearing", (LISTEN,)),
        ("zuhoren", (LISTEN,)),
        ("act", (LISTEN,)),
        ("listening", (LISTEN,)),
        ("feedback", (ASK, GIVE)),
        ("giving", (GIVE,)),
        ("talk", (ASK,)),
        ("cultivation", (GIVE,)),
        ("ac", ()),
        ("", ()),
        ("zebra", ()),
    ],
)
def test_a_word_means_the_page_that_has_it_first(word: str, meant: tuple[GuidePage, ...]) -> None:
    assert named(word, ALL) == meant


def test_other_words_can_be_suggested_too() -> None:
    assert {"hearing", "zuhoren", "feedback-ask"} <= set(words(ALL))


def test_pages_stand_with_their_stage_and_the_rest_with_its_need() -> None:
    every = page("everywhere", stages=("prepare", "initiation", "cultivation", "separation",
                                       "redefinition"), topics=("talk",))  # fmt: skip
    found = by_stage_and_need((*ALL, every))
    assert [(one.name, [each.id for each in one.pages]) for one in found.groups] == [
        ("cultivation", ["feedback-give"]),
        ("talk", ["feedback-ask", "everywhere"]),
        ("any time", ["active-listening"]),
    ]


def test_a_page_passes_over_what_is_unknown() -> None:
    shown = page("distance", see=("active-listening", "nowhere"), sources=("x", "gone"))
    found = text_of(shown, (*ALL, shown), {"x": Source(title="A book", author="A. B.")})
    assert (found.id, found.title, found.rule) == ("distance", "Distance", None)
    assert [one.id for one in found.see] == ["active-listening"]
    assert found.sources == ("A. B.: A book",)


def test_a_hint_has_the_page_that_helps_first_and_then_those_that_explain_it() -> None:
    rule = HintRule(
        id="drifting", name="Apart", looks_at="A", when="B", why="C", page="far", sources=("x",)
    )
    far, also = page("far", rules=("drifting",)), page("also", rules=("faded", "drifting"))
    found = rule_of(rule, (LISTEN, also, far), {"x": Source(title="A book")})
    assert (found.id, found.title, found.text, found.rule) == ("drifting", "Apart", "", rule)
    assert [one.id for one in found.see] == ["far", "also"]
    assert found.sources == ("A book",)


@pytest.mark.parametrize("name", [None, "nowhere"])
def test_a_hint_without_a_page_stands_alone(name: str | None) -> None:
    rule = HintRule(id="drifting", name="Apart", looks_at="A", when="B", why="C", page=name)
    found = rule_of(rule, ALL, {})
    assert (found.see, found.sources) == ((), ())
