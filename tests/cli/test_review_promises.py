"""What a look back promises beyond its screens: nothing is lost, nothing private is shown.

Those marked as expected to fail are known defects; whoever mends one takes its mark away.
"""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_context import unread
from tests.cli.world import World

HOME = "relationships/ada-lovelace"


@pytest.fixture
def ada(tmp_path: Path) -> World:
    world = World(tmp_path)
    world.done("new", "mentor", "Ada Lovelace")
    return world


def answered(world: World, answers: str, *more: str) -> Any:
    """Look back a day later."""
    world.day += timedelta(days=1)
    return world.done("review", "ada", "--json", "--answers", "-", *more, stdin=answers).json


def newest(world: World) -> str:
    """Return the text of the newest review's file."""
    reviews = world.home / "mentoring" / HOME / "private/reviews"
    found = sorted(reviews.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    return found[-1].read_text(encoding="utf-8")


# --- nothing is lost ------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["stage", "review"])
def test_a_reason_given_before_outlives_a_move_on_a_discreet_screen(ada: World, by: str) -> None:
    ada.done("stage", "ada", "--to", "cultivation", "--why", "she opened up")
    ada.done("config", "set", "defaults.discreet", "on")
    ada.day = ada.day.replace(year=2027, month=10)
    if by == "stage":
        ada.done("stage", "ada", "--to", "separation", "--why", "nearly done")
    else:
        answered(ada, 'stage = "on"\nstage_why = "nearly done"\n')
    text = ada.file(f"{HOME}/private/relationship.toml")
    assert "nearly done" in text
    assert "she opened up" in text


def test_a_check_in_made_while_the_review_is_open_is_kept(ada: World) -> None:
    ada.done("goal", "ada", "Run a study")
    ada.done("goal", "check-in", "run", "10", "begun")

    def elsewhere() -> None:
        ada.done("goal", "check-in", "run", "20", "meanwhile")

    found = ada.typed(["", "o", "30", "", "q"], "review", "ada", between={2: elsewhere})
    assert found.code == 0, found.err
    goal = tomllib.loads(ada.file(f"{HOME}/goals/run-a-study.toml"))
    assert [one["progress"] for one in goal["check_in"]] == [10, 20, 30]


def test_a_rhythm_agreed_while_the_review_is_open_is_kept(ada: World) -> None:
    ada.day = ada.day.replace(year=2027, month=10)

    def elsewhere() -> None:
        ada.done("edit", "ada", "--set", "rhythm=2w")

    typed = ["s", "s", "s", "s", "on", "", "q"]
    found = ada.typed(typed, "review", "ada", between={5: elsewhere})
    assert found.code == 0, found.err
    relationship = tomllib.loads(ada.file(f"{HOME}/relationship.toml"))
    assert len(relationship["transition"]) == 2
    assert relationship["rhythm"] == "2w"


def begun(world: World) -> None:
    """Break a review off after two answers."""
    assert world.typed(["It goes well", "feedback on drafts"], "review", "ada").code == 130


def test_a_dry_run_keeps_the_draft(ada: World) -> None:
    begun(ada)
    assert ada.typed(["y", "q"], "review", "ada", "--dry-run").code == 0
    assert "feedback on drafts" in ada.file(".mentorlog/drafts/review-ada-lovelace.toml")


def test_a_short_review_loses_nothing_of_the_draft(ada: World) -> None:
    begun(ada)
    assert ada.typed(["y", "q"], "review", "ada", "--short").code == 0
    drafts = ada.home / "mentoring/.mentorlog/drafts"
    kept = "".join(path.read_text(encoding="utf-8") for path in drafts.iterdir())
    assert "feedback on drafts" in newest(ada) + kept


def test_a_draft_with_a_value_that_cannot_be_is_no_bug(ada: World) -> None:
    assert ada.typed(["", "s", "4"], "review", "ada").code == 130
    draft = ada.home / "mentoring/.mentorlog/drafts/review-ada-lovelace.toml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("4", "9"), encoding="utf-8")
    assert ada.typed(["y", "q"], "review", "ada").code != 1


AREAS = "[areas]\nclinic = 3\n"


def with_an_area(world: World) -> None:
    answered(world, 'summary = "One"\n')
    answered(world, 'area_new = "Clinic 3 4"\n')


def test_an_area_is_asked_about_the_next_time(ada: World) -> None:
    with_an_area(ada)
    assert answered(ada, AREAS)["data"]["review"]["area"] == [
        {"name": "Clinic", "weight": 3, "satisfaction": 3}
    ]


def test_an_area_outlives_a_review_that_says_nothing_of_it(ada: World) -> None:
    with_an_area(ada)
    answered(ada, 'summary = "In a hurry"\n', "--short")
    assert "clinic" in ada.done("review", "ada", "--questions").out


def test_the_pulse_is_compared_with_the_last_time_it_was_answered(ada: World) -> None:
    answered(ada, "[pulse]\nworth = 3\n")
    answered(ada, 'summary = "In a hurry"\n')
    pulse = answered(ada, "[pulse]\nworth = 5\n")["data"]["pulse"]
    assert pulse[0] == {"name": "worth", "value": 5, "change": 2}


def test_no_answer_of_a_file_is_dropped_without_a_word(ada: World) -> None:
    for word in ("one", "two", "three", "four", "five", "six"):
        ada.done("goal", "ada", f"Goal {word}")
    answers = '[goals.goal-two]\nverdict = "d"\n'
    found = ada.call("review", "ada", "--answers", "-", stdin=answers)
    assert found.code != 0 or "Goal two" in found.out


@pytest.mark.parametrize("bring", ["[1]", "7", '"soon"'])
def test_what_is_to_be_brought_is_brought_or_refused(ada: World, bring: str) -> None:
    found = ada.call("review", "ada", "--answers", "-", stdin=f'start = "walk"\nbring = {bring}\n')
    assert found.code == 2 or "Start: walk" in found.out


def test_progress_of_a_verdict_taken_back_is_not_kept(ada: World) -> None:
    ada.done("goal", "ada", "Run a study")
    typed = ["", "o", "55", "b", "b", "d", "no time", "q"]
    assert ada.typed(typed, "review", "ada").code == 0
    goal = tomllib.loads(ada.file(f"{HOME}/goals/run-a-study.toml"))
    assert goal["status"] == "dropped"
    assert "check_in" not in goal


def test_the_reason_of_a_pause_ends_with_the_pause(ada: World) -> None:
    ada.done("goal", "ada", "Run a study")
    ada.done("goal", "pause", "run", "--why", "until the exam")
    answered(ada, "[goals.run-a-study]\nstill = false\n")
    assert "reason" not in tomllib.loads(ada.file(f"{HOME}/goals/run-a-study.toml"))


# --- nothing private is shown ---------------------------------------------------------------------


def test_together_shows_no_line_of_a_private_review(ada: World) -> None:
    answered(ada, 'keep = "her silence"\nchange = "less of her"\nstart = "look elsewhere"\n')
    found = ada.typed(["", "s", "", "", "", "q"], "review", "ada", "--together")
    for private in ("her silence", "less of her", "look elsewhere"):
        assert private not in found.out + found.err


def test_together_asks_about_no_private_goal(ada: World) -> None:
    ada.done("goal", "ada", "Find another mentor", "--private")
    found = ada.typed(["", "s", "q"], "review", "ada", "--together")
    assert "Find another mentor" not in found.out + found.err
    assert "another-mentor" not in ada.done("review", "ada", "--together", "--questions").out


def test_together_says_with_whom_of_my_own_goals_too(ada: World) -> None:
    ada.done("goal", "me", "Publish my first paper", "--with", "ada")
    answered(ada, '[goals.me-publish-my-first-paper]\nverdict = "o"\nprogress = 20\n', "--together")
    goal = tomllib.loads(ada.file("self/goals/publish-my-first-paper.toml"))
    assert goal["check_in"][0]["with"] == "ada-lovelace"


# --- nothing misleading is written ----------------------------------------------------------------


def test_a_no_to_what_is_offered_is_no_review(ada: World) -> None:
    found = ada.done("review", "ada", "--answers", "-", stdin='next = "n"\n')
    assert "nothing was written" in found.out


def test_the_next_day_is_not_in_the_past(ada: World) -> None:
    assert ada.call("review", "ada", "--answers", "-", stdin="next = 2020-01-01\n").code == 2


@pytest.mark.parametrize("words", ["n", "no"])
def test_a_bare_no_to_what_was_agreed_proposes_nothing(ada: World, words: str) -> None:
    ada.done("edit", "ada", "--set", "rhythm=2w")
    ada.call("review", "ada", "--answers", "-", stdin=f'agreement = "{words}"\n')
    topics = ada.home / "mentoring" / HOME / "topics.toml"
    assert not topics.exists() or f"Propose: {words}" not in topics.read_text(encoding="utf-8")


def test_an_area_of_one_word_is_refused_in_plain_words(ada: World) -> None:
    answered(ada, 'summary = "One"\n')
    found = ada.call("review", "ada", "--answers", "-", stdin='area_new = "Clinic"\n')
    assert found.code == 2
    assert "unpack" not in found.err


def test_a_refusal_ends_with_one_full_stop(ada: World) -> None:
    found = ada.call("review", "ada", "--answers", "-", stdin='next = "whenever"\n')
    assert ".." not in found.err


def test_quiet_leaves_what_is_needed_to_answer(ada: World) -> None:
    ada.done("goal", "ada", "Run a study")
    found = ada.typed(["", "x", "q"], "review", "ada", "--quiet")
    assert "Run a study" in found.err


def test_a_goal_that_changed_is_not_called_dropped(ada: World) -> None:
    ada.done("goal", "ada", "Run a study")
    found = ada.typed(["", "c", "Run two", "q"], "review", "ada")
    assert found.code == 0
    assert "dropped? >" not in found.err


def test_the_last_screen_fits_a_terminal(ada: World) -> None:
    answers = "[pulse]\nworth = 2\ntrust = 3\nsupport = 1\n"
    found = ada.done("review", "ada", "--answers", "-", stdin=answers)
    assert "Often lower at the start" in found.out
    assert max(map(len, found.out.splitlines())) <= 80


def test_enter_at_who_is_not_met_with_a_word_about_terminals(ada: World) -> None:
    found = ada.typed([""], "meet")
    assert "Prompts need a terminal" not in found.err


def test_an_unknown_member_is_answered_in_whole_sentences(ada: World) -> None:
    ada.done("new", "circle", "Writing", "--member", "Kim Park", "--member", "Kim Berg")
    found = ada.call("action", "writing", "bring cake @kin")
    assert "?." not in found.err
    assert "@kim, @kim" not in found.err


def test_three_months_is_not_today(ada: World) -> None:
    found = ada.call("goal", "me", "Learn", "--due", "3m")
    assert found.code == 2 or "today" not in found.out


def test_help_that_nobody_reads_ends_silently(tmp_path: Path) -> None:
    assert unread(tmp_path, "help", "--all") == (0, "")


def test_going_back_and_skipping_a_section_takes_its_answers_back(ada: World) -> None:
    found = ada.typed(["", "feedback", "b", "s", "q"], "review", "ada")
    assert "nothing was written" in found.out
