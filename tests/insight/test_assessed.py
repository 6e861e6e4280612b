"""Scores by domain, what they are compared with, and two people's answers side by side."""

from typing import Any

import pytest

from mentorlog.insight.assessed import Subject, counterpart, fits, last_like, newest
from mentorlog.insight.scores import DomainScore, comparison, scores, sentences, values
from mentorlog.model.instrument import Instrument
from mentorlog.model.kept import ME
from mentorlog.model.relationship import Relationship
from tests.builders import ADA, TODAY, ago, assessment, circle, instrument, kept, relationship
from tests.builders import sentence as said

FULL = {"hears": 6, "plain": 5, "alone": 3, "praise": 4}


def with_ada(of: Relationship | None = None) -> Subject:
    return Subject(who=ADA, handle="ada", relationship=of or relationship())


def by_domain(answers: dict[str, int], before: dict[str, int] | None = None) -> list[DomainScore]:
    return list(scores(instrument(), "mentee", answers, before))


def test_a_domain_is_the_mean_of_what_was_answered() -> None:
    talk, growth = by_domain({"hears": 6, "plain": 5, "alone": 3})
    assert (talk.name, talk.mean, talk.answered, talk.items) == ("Talk", 5.5, 2, 2)
    assert (growth.mean, growth.answered, growth.items) == (3.0, 1, 2)


@pytest.mark.parametrize(("answered", "mean"), [(1, None), (2, 4.0), (4, 4.0), (0, None)])
def test_fewer_than_half_make_no_mean(answered: int, mean: float | None) -> None:
    items = [said(f"i{number}", domain="talk") for number in range(4)]
    given = {f"i{number}": 4 for number in range(answered)}
    [talk] = scores(instrument(*items), "mentee", given, None)
    assert (talk.mean, talk.answered) == (mean, answered)


def test_a_reverse_sentence_counts_the_other_way_round() -> None:
    items = (said("hears", domain="talk"), said("rushes", domain="talk", reverse=True))
    [talk] = scores(instrument(*items), "mentee", {"hears": 6, "rushes": 2}, None)
    assert talk.mean == 6.0


def test_what_is_of_no_domain_has_a_score_of_its_own() -> None:
    items = (said("hears", domain="talk"), said("more"))
    talk, rest = scores(instrument(*items), "mentee", {"more": 7}, None)
    assert (talk.mean, rest.name, rest.mean, rest.id) == (None, "The rest", 7.0, None)
    [alone] = scores(instrument(said("more"), domain=()), "mentee", {"more": 7}, None)
    assert alone.name == "All of it"


def test_a_sentence_for_another_role_is_not_asked() -> None:
    found = instrument(said("a", roles=("mentor",)), said("b", roles=("mentee",)), said("c"))
    assert [one.id for one in sentences(found, "mentee")] == ["b", "c"]
    assert [one.id for one in sentences(found, None)] == ["c"]
    [rest] = scores(found, "mentee", {"b": 3, "c": 5}, None)
    assert (rest.mean, rest.items) == (4.0, 2)


def test_sentences_are_asked_domain_by_domain() -> None:
    mixed = instrument(said("x"), said("alone", domain="growth"), said("hears", domain="talk"))
    assert [one.id for one in sentences(mixed, "mentee")] == ["hears", "alone", "x"]


def test_a_change_needs_a_mean_on_both_days() -> None:
    talk, growth = by_domain(FULL, {"hears": 4, "plain": 5})
    assert talk.change == 1.0
    assert growth.change is None
    assert by_domain(FULL)[0].change is None


def test_what_is_off_the_scale_counts_for_nothing() -> None:
    record = assessment({"hears": 70, "plain": 0, "alone": 7, "praise": 1})
    assert values(instrument(), record) == {"alone": 7, "praise": 1}


def test_compared_is_the_last_of_the_same_version() -> None:
    old, new = kept(assessment(FULL, ago(200))), kept(assessment(FULL, ago(100)))
    theirs = kept(assessment(FULL, ago(10), rater="them"))
    assert last_like(assessment(FULL, TODAY), [theirs, new, old]) == (new, None)
    assert last_like(assessment(FULL, TODAY), [theirs]) == (None, None)


def test_another_version_is_named_and_never_compared() -> None:
    old = kept(assessment(FULL, ago(200)))
    other = kept(assessment(FULL, ago(100), version="2"))
    assert last_like(assessment(FULL, TODAY), [other, old]) == (old, other)
    assert last_like(assessment(FULL, TODAY), [other]) == (None, other)
    assert last_like(assessment(FULL, TODAY, version="2"), [other, old]) == (other, None)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"rater": "them"}, True),
        ({}, False),
        ({"rater": "them", "version": "2"}, False),
        ({"rater": "them", "about": "me"}, False),
        ({"rater": "them", "instrument": "pulse"}, False),
    ],
)
def test_the_other_view_is_about_the_same_with_the_same_version(
    change: dict[str, Any], *, found: bool
) -> None:
    mine, other = kept(assessment(FULL)), kept(assessment(FULL, TODAY, **change))
    assert counterpart(mine, [other]) == (other if found else None)


def test_side_by_side_what_lies_far_apart_comes_first() -> None:
    mine = assessment({"hears": 5, "plain": 2, "alone": 3})
    theirs = assessment({"hears": 4, "plain": 6, "alone": 5, "praise": 1}, rater="them")
    found = comparison(instrument(), "mentee", ("you", "Ada"), (mine, theirs))
    assert [(one.item, one.first, one.second) for one in found.far] == [
        ("plain", 2, 6),
        ("alone", 3, 5),
    ]
    assert [one.item for one in found.near] == ["hears"]
    assert found.single == 1


def test_the_newest_of_each_rater_is_kept_whatever_its_version() -> None:
    new = kept(assessment(FULL, ago(1), version="2"))
    theirs = kept(assessment(FULL, ago(5), rater="them"))
    old = kept(assessment(FULL, ago(9)))
    assert newest([new, theirs, old]) == [new, theirs]


@pytest.mark.parametrize(
    ("about", "mentee", "peer", "group", "alone"),
    [
        ("me", False, False, False, True),
        ("other", True, True, True, False),
        ("relationship", True, True, True, False),
        ("mentor", True, False, False, False),
        ("mentee", True, False, False, False),
    ],
)
def test_an_instrument_fits_where_those_it_is_about_are(
    about: Any, *, mentee: bool, peer: bool, group: bool, alone: bool
) -> None:
    one: Instrument = instrument(about=about)
    assert fits(one, relationship()) is mentee
    assert fits(one, relationship(kind="peer", my_role="peer")) is peer
    assert fits(one, circle()) is group
    assert fits(one, None) is alone


def test_each_rater_answers_in_their_own_role() -> None:
    assert [with_ada().role(rater) for rater in (ME, "them")] == ["mentee", "mentor"]
    assert with_ada(relationship(my_role="mentor")).role("them") == "mentee"
    assert with_ada(circle(my_role="facilitator")).role("k7m2") == "member"
    assert Subject(who=ME, handle=ME, relationship=None).role(ME) is None


def test_people_are_called_as_everywhere() -> None:
    ada, group = with_ada(), with_ada(circle())
    assert (ada.by(ME), ada.by("them"), group.by("k7m2")) == ("you", "Ada", "Kim")
    assert ada.about(ME, ME) == "yourself"
    assert ada.about("them", "them") == "themselves"
    assert ada.about(ME, "both") == "both of you"
    assert group.about("k7m2", "both") == "Writing circle"
    assert group.about(ME, "p3x9") == "Pat"
