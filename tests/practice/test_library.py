"""The practice library: the person's own files first, ours where they are broken."""

from pathlib import Path

import pytest

from mentorlog.practice.library import Library

OWN = """\
id = "four-stage"
name = "My four"

[[stage]]
id = "one"
name = "One"
canonical = "initiation"
"""


def own(root: Path, path: str, text: str) -> Library:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return Library(root)


def told(library: Library) -> list[str]:
    return [str(problem) for problem in library.problems]


def test_ours_serve_where_there_is_nothing_else(tmp_path: Path) -> None:
    for library in (Library(), Library(tmp_path / "none"), Library(tmp_path)):
        assert library.names() == ["circle", "flash", "four-phase", "four-stage"]
        assert library.lifecycle("four-stage").name == "Four stages"
        assert told(library) == []


def test_an_own_file_of_the_same_name_replaces_ours_whole(tmp_path: Path) -> None:
    library = own(tmp_path, "lifecycles/four-stage.toml", OWN)
    found = library.lifecycle("four-stage")
    assert found.name == "My four"
    assert [stage.id for stage in found.stage] == ["one"]
    assert library.lifecycle("four-stage") is found


def test_an_own_file_of_a_new_name_adds_one(tmp_path: Path) -> None:
    library = own(tmp_path, "lifecycles/mine.toml", OWN.replace("four-stage", "mine"))
    assert library.has("mine")
    assert library.lifecycle("mine").id == "mine"
    assert told(library) == []


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (OWN.replace("initiation", "start"), 7, "canonical: invalid enum value 'start'"),
        (OWN.replace('"One"', "1"), 6, "name: expected text in quotes, not a whole number"),
        ('id = "x"\nname = "X"\n', 1, "stage must name at least one stage"),
        ("id = \n", 1, "Invalid value"),
        ("", 1, "id is missing"),
    ],
)
def test_a_broken_own_file_is_a_located_problem_and_ours_serves(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    library = own(tmp_path, "lifecycles/four-stage.toml", text)
    assert library.lifecycle("four-stage").name == "Four stages"
    assert told(library)[0].startswith(f"practice/lifecycles/four-stage.toml:{line}: {reason}")
    before = told(library)
    library.lifecycle("four-stage")
    assert told(library) == before


def test_a_broken_file_of_a_new_name_is_one_problem_and_the_usual_path_serves(
    tmp_path: Path,
) -> None:
    library = own(tmp_path, "lifecycles/mine.toml", "id =\n")
    assert library.lifecycle("mine").id == "four-stage"
    assert [line.split(": ")[0] for line in told(library)] == ["practice/lifecycles/mine.toml:1"]


def test_an_unknown_path_says_which_are_known_and_the_usual_one_serves() -> None:
    library = Library()
    assert library.lifecycle("five-stage").id == "four-stage"
    assert not library.has("five-stage")
    [problem] = told(library)
    assert problem.endswith("known are circle, flash, four-phase, four-stage")


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    library = own(tmp_path, "lifecycles/flash.toml", "")
    (tmp_path / "lifecycles/flash.toml").write_bytes(b"\xff")
    assert library.lifecycle("flash").id == "flash"
    assert len(told(library)) == 1


SUPPORT = """\
[[support]]
id = "childcare"
name = "Help with children"
side = "personal"
about = "Somebody who takes them for an evening."
"""


def test_a_list_of_kinds_of_support_of_ones_own_replaces_ours(tmp_path: Path) -> None:
    found = own(tmp_path, "supports.toml", SUPPORT).supports()
    assert [one.id for one in found.support] == ["childcare"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SUPPORT.replace('"personal"', '"home"'), "4: side: invalid enum value 'home'"),
        (SUPPORT * 2, "7: support has childcare twice"),
        ("support = []\n", "1: support must name at least one kind"),
        (SUPPORT.replace('"Help with children"', '" "'), "3: name must not be empty"),
    ],
)
def test_a_broken_list_of_kinds_of_support_is_a_problem_and_ours_serves(
    tmp_path: Path, text: str, reason: str
) -> None:
    library = own(tmp_path, "supports.toml", text)
    library.survey()
    assert told(library) == [f"practice/supports.toml:{reason}"]
    assert len(library.supports().support) == 14


def test_a_template_of_ones_own_wins(tmp_path: Path) -> None:
    library = own(tmp_path, "templates/meeting/initiation.md", "Mine.\n")
    assert library.template("meeting", "initiation") == "Mine.\n"
    assert library.template("meeting", "cultivation") == Library().template(
        "meeting", "cultivation"
    )
    assert library.template("meeting", "none") == ""
    assert Library().template("meeting", "initiation")


def test_a_question_can_be_worded_ones_own_way(tmp_path: Path) -> None:
    ours = Library().wordings("new")
    key = next(iter(ours))
    table = "\n".join(f'[{key}]\ntext = "My words?"' for key in [key])
    library = own(tmp_path, "conversations/new.toml", f"note = 1\n{table}\n")
    found = library.wordings("new")
    assert found[key].text == "My words?"
    assert found.keys() == ours.keys()
    assert {name: words for name, words in found.items() if name != key} == {
        name: words for name, words in ours.items() if name != key
    }


@pytest.mark.parametrize("text", ["[x\n", '[x]\ntext = ""\n', "[x]\ntext = 1\n"])
def test_a_wording_that_cannot_be_read_is_a_problem_and_ours_serve(
    tmp_path: Path, text: str
) -> None:
    library = own(tmp_path, "conversations/new.toml", text)
    assert library.wordings("new").items() >= Library().wordings("new").items()
    assert told(library)[0].startswith("practice/conversations/new.toml:")


def test_a_template_that_cannot_be_read_is_a_problem_and_ours_serves(tmp_path: Path) -> None:
    ours = Library().template("meeting", "initiation")
    library = own(tmp_path, "templates/meeting/initiation.md", "")
    place = tmp_path / "templates/meeting/initiation.md"
    place.write_bytes(b"# a\n\xff\n")
    assert library.template("meeting", "initiation") == ours
    place.unlink()
    place.mkdir()
    assert library.template("meeting", "initiation") == ours
    shown = "practice/templates/meeting/initiation.md"
    assert told(library) == [f"{shown}:2: bytes that are not UTF-8", f"{shown}:1: is a directory"]


def test_a_survey_tells_all_that_is_wrong_in_ones_own_files_once(tmp_path: Path) -> None:
    own(tmp_path, "lifecycles/mine.toml", "id =\n")
    own(tmp_path, "conversations/review.toml", "[x\n")
    library = own(tmp_path, "lifecycles/flash.toml", OWN.replace("four-stage", "flash"))
    library.survey()
    library.survey()
    assert sorted(line.split(":")[0] for line in told(library)) == [
        "practice/conversations/review.toml",
        "practice/lifecycles/mine.toml",
    ]
    ours = Library()
    ours.survey()
    assert told(ours) == []


def test_a_folder_without_a_file_has_nothing_of_ones_own(tmp_path: Path) -> None:
    assert not Library().files.any
    assert not Library(tmp_path / "none").files.any
    (tmp_path / "lifecycles").mkdir()
    assert not Library(tmp_path).files.any
    (tmp_path / "kits").symlink_to(tmp_path / "nowhere", target_is_directory=True)
    assert Library(tmp_path).files.any


QUESTION = '[[question]]\nid = "{0}"\ntext = "What of {0}?"\n'
KIT = """\
id = "first"
name = "My first"
ask = ["matters-now"]

[[agenda]]
minutes = 30
text = "Talk."
"""
WAY = '[[way]]\nid = "cheer"\ntext = "Cheer."\n'
HABITS = """\
id = "conversation"
name = "Mine"
version = "a"
about = "me"
scale = {}

[[item]]
id = "wait"
name = "Waiting"
text = "I wait."
"""


def bank(library: Library) -> dict[str, str]:
    return {question.id: question.text for question in library.questions()}


def test_a_file_of_questions_of_the_same_name_replaces_ours_whole(tmp_path: Path) -> None:
    found = bank(own(tmp_path, "questions/goals.toml", QUESTION.format("mine")))
    ours = bank(Library())
    assert found["mine"] == "What of mine?"
    assert "matters-now" in ours
    assert "matters-now" not in found
    assert found.keys() - ours.keys() == {"mine"}


def test_a_file_of_questions_of_a_new_name_adds_its_own(tmp_path: Path) -> None:
    found = bank(own(tmp_path, "questions/aa.toml", QUESTION.format("mine")))
    assert found == {**bank(Library()), "mine": "What of mine?"}


def test_a_question_of_ones_own_serves_in_place_of_ours_in_whatever_file(tmp_path: Path) -> None:
    found = bank(own(tmp_path, "questions/aa.toml", QUESTION.format("matters-now")))
    assert found == {**bank(Library()), "matters-now": "What of matters-now?"}


def test_a_file_without_questions_takes_ours_away(tmp_path: Path) -> None:
    found = bank(own(tmp_path, "questions/closing.toml", "question = []\n"))
    assert found
    assert "began-again" in bank(Library())
    assert "began-again" not in found


def test_kit_ways_and_habits_of_ones_own_replace_ours(tmp_path: Path) -> None:
    own(tmp_path, "kits/first.toml", KIT)
    own(tmp_path, "kits/walk.toml", KIT.replace('id = "first"', 'id = "walk"'))
    own(tmp_path, "advocacy.toml", WAY)
    library = own(tmp_path, "instruments/conversation.toml", HABITS)
    kits = [library.kit(name) for name in ("first", "walk", "closing")]
    assert [kit.name for kit in kits if kit] == ["My first", "My first", "Closing conversation"]
    assert library.kit("dance") is None
    assert [way.id for way in library.ways()] == ["cheer"]
    assert [habit.id for habit in library.habits()] == ["wait"]
    library.survey()
    assert told(library) == []


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        ("questions/goals.toml", QUESTION.format("a") * 2, "5: question has a twice"),
        ("questions/goals.toml", QUESTION.format("a").replace("id", "name"), "1: id is missing"),
        ("questions/mine.toml", "", "1: question is missing"),
        (
            "questions/mine.toml",
            QUESTION.format("a") + 'topics = ["money"]\n',
            "4: topics: invalid enum value 'money'",
        ),
        ("kits/first.toml", KIT.replace("30", "0"), "6: minutes must be from 1 to 240, not 0"),
        ("kits/first.toml", KIT.replace("matters-now", "no-such"), '3: ask names "no-such", and'),
        (
            "kits/walk.toml",
            KIT.replace("matters-now", "no-such").replace('id = "first"', 'id = "walk"'),
            '3: ask names "no-such", and',
        ),
        ("advocacy.toml", WAY * 2, "5: way has cheer twice"),
        ("advocacy.toml", "[way\n", "1: "),
        (
            "instruments/conversation.toml",
            HABITS.replace('"a"', "1"),
            "3: version: expected text in quotes",
        ),
        (
            "instruments/conversation.toml",
            HABITS.replace("{}", "{ low = 5 }"),
            "5: low must be less than high, not 5 and 5",
        ),
    ],
)
def test_whatever_is_wrong_in_ones_own_files_is_found_and_ours_serve(
    tmp_path: Path, path: str, text: str, says: str
) -> None:
    library = own(tmp_path, path, text)
    library.survey()
    [problem] = told(library)
    assert problem.startswith(f"practice/{path}:{says}")
    assert {*bank(library)} == {*bank(Library())}
    assert library.ways() == Library().ways()
    assert library.habits() == Library().habits()


def test_our_kits_are_not_blamed_for_questions_that_a_person_took_away(tmp_path: Path) -> None:
    library = own(tmp_path, "questions/closing.toml", "question = []\n")
    library.survey()
    assert told(library) == []


def test_a_hint_is_said_in_ones_own_words_case_by_case(tmp_path: Path) -> None:
    text = (
        '[drifting]\ntext = "Tea?"\n[drifting.never-met]\ntext = "First tea?"\n[faded]\ntext = 1\n'
    )
    library = own(tmp_path, "hints.toml", text)
    found, ours = library.hint_wordings(), Library().hint_wordings()
    assert (found["drifting"].text, found["drifting.never-met"].text) == ("Tea?", "First tea?")
    assert found["drifting"].group is None
    assert {key for key in ours if found[key] != ours[key]} == {"drifting", "drifting.never-met"}
    [problem] = told(library)
    assert problem.startswith("practice/hints.toml:6: text: ")
