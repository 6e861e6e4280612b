"""Where a relationship is on its path, and what of the checklist is done."""

from collections.abc import Iterable
from typing import Any

import pytest

from mentorlog.insight.facts import parting
from mentorlog.insight.path import FACTS, checklist, current, steps
from mentorlog.model.own import Myself
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import OwnItem, Preferences, RhythmChange, Tick
from tests.builders import (
    ADA,
    BEGAN,
    TODAY,
    action,
    ago,
    agreed,
    agreement,
    ahead,
    check_in,
    goal,
    item,
    kept,
    lifecycle,
    meeting,
    need,
    note,
    opportunity,
    picture,
    planned,
    prospect,
    relationship,
    stage,
    topic,
    transition,
)

FLASH = lifecycle(stage("initiation", id="meeting", name="Meeting"), stage("redefinition"))


def drawn(of: Any, path: Any = None) -> list[tuple[str, str]]:
    return [(step.name, step.mark) for step in steps(of, path or lifecycle())]


def test_the_path_shows_what_is_behind_here_and_ahead() -> None:
    assert drawn(relationship(transition=(transition("cultivation"),))) == [
        ("Initiation", "done"),
        ("Cultivation", "now"),
        ("Separation", "ahead"),
        ("Redefinition", "ahead"),
    ]


def test_preparing_is_drawn_only_while_it_lasts() -> None:
    assert drawn(prospect())[:2] == [("Prepare", "now"), ("Initiation", "ahead")]
    assert drawn(relationship())[0] == ("Initiation", "now")


def test_a_path_without_preparing_has_it_for_prospects() -> None:
    assert drawn(prospect(), FLASH)[0] == ("Prepare", "now")
    assert current(prospect(), FLASH).canonical == "prepare"


def test_who_went_back_to_preparing_is_there_on_every_path() -> None:
    back = relationship(transition=(transition(), transition("prepare", TODAY)))
    for path in (lifecycle(), FLASH):
        assert current(back, path).canonical == "prepare"
        assert drawn(back, path)[0] == ("Prepare", "now")


def test_a_stage_the_path_does_not_know_is_found_by_its_meaning() -> None:
    moved = relationship(transition=(transition("initiation", to="kick-off"),))
    assert current(moved, FLASH).id == "meeting"


def test_a_stage_that_is_nowhere_on_the_path_is_its_first() -> None:
    moved = relationship(transition=(transition("cultivation", to="deep"),))
    assert current(moved, FLASH).id == "meeting"


def test_of_two_stages_of_one_meaning_the_named_one_counts() -> None:
    path = lifecycle(stage("cultivation", id="a"), stage("cultivation", id="b"))
    moved = relationship(transition=(transition("cultivation", to="b"),))
    assert [step.mark for step in steps(moved, path)] == ["done", "now"]


def test_the_checklist_is_that_of_the_stage_and_my_role() -> None:
    path = lifecycle(
        stage("initiation", item("all"), item("theirs", roles=("mentor",))),
        stage("cultivation", item("later")),
    )
    found = checklist(picture(), path)
    assert [one.item for one in found.items] == ["all"]
    assert (found.stage, found.name) == ("initiation", "Initiation")
    assert (found.done, found.open) == (0, ("all",))


def test_own_items_come_after_those_of_the_stage() -> None:
    own = (
        OwnItem(id="tea", stage="initiation", text="Have tea."),
        OwnItem(id="cake", stage="cultivation", text="Have cake."),
    )
    ticked = (Tick(item="tea", on=BEGAN),)
    path = lifecycle(stage("initiation", item("all")), stage("cultivation"))
    found = checklist(picture(relationship(item=own, tick=ticked)), path)
    assert [(one.item, one.text, one.done) for one in found.items] == [
        ("all", "Do all.", False),
        ("tea", "Have tea.", True),
    ]


def test_an_own_item_of_a_stage_that_is_not_on_the_path_is_not_lost() -> None:
    path = lifecycle(stage("initiation"), stage("cultivation"))
    own = (
        OwnItem(id="tea", stage="kick-off", text="Have tea."),
        OwnItem(id="cake", stage="separation", text="Have cake."),
        OwnItem(id="pie", stage="initiation", text="Have pie.", dropped=TODAY),
    )
    assert checklist(picture(relationship(item=own)), path).open == ("tea", "cake")


def test_a_tick_says_when_and_wins_over_the_fact() -> None:
    path = lifecycle(stage("initiation", item("hope", fact="hope-written")))
    ticked = relationship(hope="Write", tick=(Tick(item="hope", on=BEGAN),))
    [found] = checklist(picture(ticked), path).items
    assert (found.done, found.shown_by) == (True, "ticked 21 Nov 2026")


def test_a_command_names_the_person() -> None:
    path = lifecycle(stage("initiation", item("a", command="mentorlog review {who}"), item("b")))
    found = checklist(picture(), path).items
    assert [one.command for one in found] == ["mentorlog review ada", ""]


def test_an_unknown_fact_shows_nothing() -> None:
    path = lifecycle(stage("initiation", item("a", fact="moon-full")))
    assert not checklist(picture(), path).items[0].done


def with_(**changes: Any) -> Picture:
    return picture(relationship(**changes))


def letting_go(**changes: Any) -> Picture:
    moves = (transition(), transition("separation", ago(30)))
    return picture(relationship(transition=moves), **changes)


def every(rhythm: str) -> RhythmChange:
    return RhythmChange(on=TODAY, every=rhythm)


SELF = "in your notes on yourself"
MET = [meeting(ago(day)) for day in (3, 9, 15)]
SHOWN: list[tuple[str, Picture, str, Iterable[Picture]]] = [
    (
        "first-meeting-held",
        picture(meetings=[meeting(ago(3))]),
        "met 6 Mar 2027",
        [picture(), picture(meetings=[planned(ahead(1)), meeting(ago(1), status="missed")])],
    ),
    ("meetings>=3", picture(meetings=MET), "3 meetings", [picture(meetings=MET[1:])]),
    (
        "meetings>=3",
        picture(meetings=[*MET, meeting(ago(1), status="cancelled")]),
        "3 meetings",
        [picture(meetings=[*MET[1:], meeting(ago(1), status="cancelled")])],
    ),
    (
        "meetings>=3",
        picture(meetings=[meeting(ago(day)) for day in range(9)]),
        "6 or more meetings",
        [],
    ),
    ("goals>=1", picture(goals=[goal()]), "1 goal", [picture()]),
    ("goals>=1", picture(goals=[goal("a"), goal("b")]), "2 goals", []),
    (
        "goals-agreed",
        picture(goals=[goal(agreed={ADA: TODAY}), goal("b", status="dropped")]),
        "it is agreed",
        [picture(), picture(goals=[goal("a", agreed={ADA: TODAY}), goal("b")])],
    ),
    (
        "goals-agreed",
        picture(
            goals=[
                goal(agreed={ADA: TODAY}),
                kept(goal("b", agreed={ADA: TODAY}), who="me", private=True),
                kept(goal("c"), private=True),
            ]
        ),
        "all 2 are agreed",
        [picture(goals=[kept(goal("c", agreed={ADA: TODAY}), private=True)])],
    ),
    (
        "goals-measured",
        picture(goals=[goal(measure="Accepted"), goal("b", status="dropped")]),
        "every goal has one",
        [picture(), picture(goals=[goal(measure="x"), goal("b")])],
    ),
    ("rhythm-agreed", with_(rhythm="2w"), "2w", [with_(rhythm=None)]),
    ("slot-agreed", with_(slot="Tue 09:00"), "Tue 09:00", [picture()]),
    ("channel-agreed", with_(channel="video"), "video", [picture()]),
    (
        "style-known",
        with_(preferences=Preferences(style="direct", availability="mornings")),
        "direct",
        [picture(), with_(preferences=Preferences(off_limits="family"))],
    ),
    ("style-known", with_(preferences=Preferences(availability="mornings")), "mornings", []),
    ("hope-written", with_(hope="Write"), "written", [picture()]),
    ("end-agreed", with_(ends=TODAY, ends_when=("a",)), "ends 9 Mar 2027", [picture()]),
    ("end-agreed", with_(ends_when=("paper", "grant")), "paper, grant", []),
    (
        "agreement-signed",
        picture(agreement=kept(agreement(agreed("both")))),
        "version 1, 9 Mar 2027",
        [picture()],
    ),
    ("topics>=1", picture(topics=[topic(raised="x")]), "1 listed", [picture()]),
    (
        "actions-done>=1",
        picture(actions=[action(done=TODAY), action(id="b")]),
        "1 done",
        [picture(), picture(actions=[action(), action(id="b", dropped=TODAY)])],
    ),
    (
        "insights>=1",
        picture(notes=[note("insight")]),
        "1 written down",
        [picture(notes=[note("win")])],
    ),
    (
        "advice>=1",
        picture(notes=[note("advice")]),
        "1 written down",
        [picture(notes=[note("win")])],
    ),
    ("wins>=1", picture(notes=[note("win")]), "1 written down", [picture(notes=[note("note")])]),
    (
        "thanks-said",
        picture(notes=[note("thanks", said=True)]),
        "said 21 Nov 2026",
        [picture(notes=[note("thanks")]), picture(notes=[note("thanks", said=False)]), picture()],
    ),
    (
        "check-ins>=1",
        picture(goals=[goal(check_in=(check_in(TODAY, 5),)), goal("b")]),
        "1 looked at",
        [picture(goals=[goal()])],
    ),
    ("reviewed>=1", picture(reviews=("2027-01-01-a",)), "1 so far", [picture()]),
    (
        "support-both",
        picture(
            meetings=[meeting(ago(1), support=("career",)), meeting(ago(9), support=("personal",))]
        ),
        "both in the last meetings",
        [picture(meetings=[meeting(ago(1), support=("career",))]), picture()],
    ),
    ("talk-asked", with_(asked_on=TODAY), "asked 9 Mar 2027", [picture()]),
    ("beginning-decided", picture(), "began 21 Nov 2026", [with_(transition=())]),
    ("beginning-decided", with_(transition=(), answer="no"), "they said no", []),
    (
        "self-known",
        picture(myself=Myself(strengths=("order",), values=("calm",))),
        SELF,
        [picture(), picture(myself=Myself(strengths=("order",)))],
    ),
    ("self-known", picture(myself=Myself(strengths=("a",), vision="b")), SELF, []),
    (
        "needs>=1",
        picture(myself=Myself(need=(need("coaching"), need("access")))),
        "2 named",
        [picture(), picture(myself=Myself(need=(need("coaching", until=TODAY),)))],
    ),
    (
        "opportunities>=1",
        picture(myself=Myself(opportunity=(opportunity(),))),
        "1 written down",
        [picture(), picture(myself=Myself())],
    ),
    ("help-known", picture(help=("ombuds", "programme")), "ombuds, programme", [picture()]),
    ("feedback-heard", picture(heard=TODAY), "asked or heard 9 Mar 2027", [picture()]),
    ("actions>=1", picture(actions=[action()]), "1 written down", [picture()]),
    (
        "advocacy>=1",
        picture(notes=[note("advocacy")]),
        "1 written down",
        [picture(notes=[note("win")])],
    ),
    *(
        (
            way,
            picture(notes=[note("advocacy", way=way)]),
            "1 written down",
            [picture(notes=[note("advocacy")]), picture(notes=[note("advocacy", way="other")])],
        )
        for way in (
            "ask-for-it",
            "become-known",
            "show-honest-work",
            "practise-first-words",
            "back-a-new-mentor",
            "see-them-across",
        )
    ),
    (
        "in-touch",
        picture(notes=[note("contact", on=ago(2))]),
        "in touch 7 Mar 2027",
        [picture(notes=[note("win")])],
    ),
    (
        "readiness-discussed",
        picture(meetings=[meeting(ago(1), purpose="autonomy")]),
        "talked about 8 Mar 2027",
        [picture(meetings=[meeting(ago(1)), planned(ahead(1), purpose="autonomy")])],
    ),
    (
        "readiness-discussed",
        picture(topics=[topic(for_="autonomy", raised="2027-03-02-x4k2")]),
        "talked about 2 Mar 2027",
        [
            picture(topics=[topic(for_="autonomy"), topic(raised="2027-03-02-x4k2")]),
            picture(topics=[topic(for_="autonomy", raised="kick-off")]),
        ],
    ),
    (
        "rhythm-widened",
        with_(rhythm_change=(every("2w"), every("6w"))),
        "every 6 weeks, before it every 2 weeks",
        [
            picture(),
            with_(rhythm_change=(every("6w"),)),
            with_(rhythm_change=(every("6w"), every("2w"))),
            with_(rhythm_change=(every("as-needed"), every("2w"))),
        ],
    ),
    (
        "rhythm-widened",
        with_(rhythm_change=(every("2w"), every("as-needed"))),
        "as needed, before it every 2 weeks",
        [],
    ),
    (
        "wins-alone>=1",
        picture(notes=[note("win", tags=("alone",))]),
        "1 written down",
        [picture(notes=[note("win"), note("insight", tags=("alone",))])],
    ),
    (
        "thanks-at-the-end",
        letting_go(notes=[note("thanks", said=True, on=TODAY)]),
        "said 9 Mar 2027",
        [
            picture(notes=[note("thanks", said=True, on=TODAY)]),
            letting_go(notes=[note("thanks", said=False, on=TODAY)]),
            letting_go(notes=[note("thanks", said=True, on=ago(31))]),
        ],
    ),
    (
        "learned-at-the-end",
        letting_go(notes=[note("insight", on=ago(30))]),
        "1 written down",
        [letting_go(notes=[note("insight", on=ago(31))])],
    ),
    (
        "reviewed-at-the-end",
        letting_go(reviews=("2026-12-01-a", "2027-03-01-b")),
        "looked back 1 Mar 2027",
        [letting_go(reviews=("2026-12-01-a",)), letting_go(reviews=("by-hand",)), letting_go()],
    ),
    (
        "reviewed-at-the-end",
        with_(state="concluded", state_since=TODAY),
        "concluded 9 Mar 2027",
        [with_(state="paused", state_since=TODAY)],
    ),
    (
        "feedback-at-the-end",
        letting_go(heard=TODAY),
        "asked or heard 9 Mar 2027",
        [picture(heard=TODAY), letting_go(heard=ago(31)), letting_go()],
    ),
    (
        "self-reviewed-at-the-end",
        letting_go(self_reviews=("2027-03-01-b",)),
        "looked back 1 Mar 2027",
        [picture(self_reviews=("2027-03-01-b",)), letting_go(self_reviews=("2026-12-01-a",))],
    ),
    ("continues-known", with_(continues="colleague"), "colleague", [picture()]),
    (
        "contact-agreed",
        with_(continues="colleague", rhythm="6m"),
        "every 6 months",
        [with_(rhythm="6m")],
    ),
    ("contact-agreed", with_(continues="nothing", rhythm="2w"), "nothing is planned", []),
    (
        "nothing-owed",
        picture(actions=[action(done=TODAY), action(id="b", owner="them")]),
        "nothing of yours is open",
        [picture(), picture(actions=[action(done=TODAY), action(id="b", owner="both")])],
    ),
]


@pytest.mark.parametrize(("fact", "true", "words", "false"), SHOWN)
def test_a_fact_is_shown_by_records_and_by_nothing_less(
    fact: str, true: Picture, words: str, false: Iterable[Picture]
) -> None:
    one = item("a", fact=fact)
    path = lifecycle(stage("prepare", one), stage("initiation", one))
    [found] = checklist(true, path).items
    assert (found.done, found.shown_by) == (True, words)
    for without in false:
        [found] = checklist(without, path).items
        assert (found.done, found.shown_by) == (False, "")


def test_letting_go_ends_when_one_moves_back() -> None:
    back = (transition("separation", ago(30)), transition("cultivation", ago(20)))
    assert parting(picture(relationship(transition=back))) is None
    again = (*back, transition("separation", ago(9)), transition("redefinition", ago(2)))
    assert parting(picture(relationship(transition=again))) == ago(9)


def test_every_fact_is_tried_here() -> None:
    assert {fact for fact, *_ in SHOWN} == set(FACTS)
