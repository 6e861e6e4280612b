"""Which version holds, what changed, two halves side by side, and what is known already."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from mentorlog.insight import agreement as seen
from mentorlog.insight.agreement_known import FACTS, known
from mentorlog.model.agreement import Agreement
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Preferences
from mentorlog.model.support import Support, Supports
from mentorlog.model.words import AgreementFact
from tests.builders import (
    TODAY,
    ago,
    agreed,
    agreement,
    ahead,
    circle,
    goal,
    kept,
    picture,
    relationship,
)

YES = (agreed("me"), agreed("them"))
SUPPORTS = Supports(
    support=(Support(id="coaching", name="Coaching", side="career", about="How to do it."),)
)


def version(number: int, *yes: Any, key: str = "", **changes: Any) -> Kept[Agreement]:
    return kept(agreement(*yes, version=number, **changes), key or f"2026-11-2{number}-a")


def test_the_newest_that_was_agreed_on_holds() -> None:
    all_ = [version(1, *YES), version(3), version(2, *YES)]
    assert [seen.standing_of(one, all_) for one in all_] == ["earlier", "waiting", "in force"]


def test_before_anybody_has_agreed_all_wait() -> None:
    all_ = [version(1), version(2, agreed("me"))]
    assert {seen.standing_of(one, all_) for one in all_} == {"waiting"}


def test_a_half_is_a_half_whatever_its_number() -> None:
    all_ = [version(1, *YES), version(2, draft_by="me")]
    assert seen.standing_of(all_[1], all_) == "draft"
    assert seen.whole(all_) == [all_[0]]


def test_halves_are_open_until_something_was_written_together_after_them() -> None:
    mine, theirs = version(2, draft_by="me"), version(2, key="b", draft_by="them")
    later = version(2, key="c", draft_by="me")  # by its name the later one
    assert seen.drafts([version(1, *YES), mine, theirs]) == {"me": mine, "them": theirs}
    assert seen.drafts([mine, later])["me"] == later  # the newer of two
    assert seen.drafts([mine, theirs, version(2)]) == {}


def test_the_next_number_counts_no_halves() -> None:
    assert seen.next_version([]) == 1
    assert seen.next_version([version(1), version(2, draft_by="me")]) == 2


def view(one: Kept[Agreement], **changes: Any) -> seen.OneAgreement:
    facts: dict[str, Any] = {"handle": "ada", "title": "Six questions", "today": TODAY}
    return seen.one_agreement(one, [one], relationship(), {"A": "b"}, **{**facts, **changes})


def test_it_is_late_from_the_day_after_it_was_to_be_looked_at() -> None:
    assert view(version(1, *YES, review_on=ahead(1))).late == 0
    assert view(version(1, *YES, review_on=TODAY)).late == 0
    assert view(version(1, *YES, review_on=ago(1))).late == 1
    assert view(version(1, review_on=ago(1))).late == 0  # it does not hold


def test_who_said_yes_is_named_and_whose_word_i_noted() -> None:
    found = view(version(1, agreed("me"), agreed("them", noted_by="me", how="by mail")))
    assert [(one.name, one.noted, one.how) for one in found.yes] == [
        ("you", False, ""), ("Ada", True, "by mail"),
    ]  # fmt: skip
    assert found.waits == ()
    assert view(version(1, agreed("both"))).yes[0].name == "you and Ada"


def test_a_half_waits_for_nobody() -> None:
    assert view(version(1, draft_by="me")).waits == ()


def test_what_differs_is_told_in_the_order_of_the_newer() -> None:
    before = {"Why": "To write", "Gone": "x", "Same": "s"}
    after = {"New": "y", "Why": "To speak", "Same": "s"}
    changes, same = seen.changed(before, after)
    assert [(one.heading, one.before, one.after) for one in changes] == [
        ("New", "", "y"), ("Why", "To write", "To speak"), ("Gone", "x", ""),
    ]  # fmt: skip
    assert same == 1


def test_two_halves_are_alike_but_for_case_space_and_the_last_stop() -> None:
    mine = {"A": "By  mail.", "B": "one"}
    found = seen.side_by_side(mine, {"A": "by mail", "B": "two", "C": "three"})
    assert [(one.heading, one.alike) for one in found] == [("A", True), ("B", False), ("C", False)]
    assert found[2].mine == ""


def test_every_fact_a_section_may_name_says_something_or_is_a_setting() -> None:
    assert set(get_args(AgreementFact)) - set(FACTS) == {"sharing"}


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("hope", "To write"),
        ("rhythm", "every 2 weeks"),
        ("slot", "Tue 09:00"),
        ("minutes", "45 minutes"),
        ("channel", "by video"),
        ("contact", "ada@example.org"),
        ("ends", "until Wed 30 Jun 2027"),
        ("ends_when", "the paper is out; I have a post"),
        ("third_party", "Kim"),
        ("gives", "Coaching"),
        ("goals", "Publish, by Sat 1 May 2027; Speak"),
        ("measures", "Publish: accepted"),
        ("preferences.reply_within", "Ada: answers within 2d"),
        ("preferences.off_limits", "Mentee: money"),
        ("sharing", ""),
    ],
)
def test_what_is_known_is_taken_over_in_words(fact: AgreementFact, said: str) -> None:
    one = relationship(
        hope="To write",
        rhythm="2w",
        slot="Tue 09:00",
        minutes=45,
        channel="video",
        contact="ada@example.org",
        ends=date(2027, 6, 30),
        ends_when=("the paper is out", "I have a post"),
        third_party="Kim",
        gives=("coaching",),
        sharing="notes",
        preferences=Preferences(reply_within="2d"),
        preferences_mine=Preferences(off_limits="money"),
    )
    goals = (
        kept(goal("Publish", due=date(2027, 5, 1), measure="accepted")),
        kept(goal("Speak")),
        kept(goal("Leave"), private=True),
    )
    assert known((fact,), picture(one, goals=goals), SUPPORTS) == said


def test_several_facts_stand_beside_each_other_and_what_is_unknown_is_left_out() -> None:
    one = relationship(rhythm="2w", minutes=45)
    assert known(("rhythm", "slot", "minutes"), picture(one), SUPPORTS) == (
        "every 2 weeks; 45 minutes"
    )


def test_members_are_those_who_are_still_there() -> None:
    kim, pat = circle().member
    group = circle(member=(kim, replace(pat, left=ago(3))))
    assert known(("members",), picture(group), SUPPORTS) == "Kim Park"
