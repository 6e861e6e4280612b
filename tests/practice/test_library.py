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
        (OWN.replace('"One"', "1"), 6, "name: expected str, got int"),
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
    library = own(tmp_path, "lifecycles/flash.toml", OWN)
    library.survey()
    library.survey()
    assert sorted(line.split(":")[0] for line in told(library)) == [
        "practice/conversations/review.toml",
        "practice/lifecycles/mine.toml",
    ]
    ours = Library()
    ours.survey()
    assert told(ours) == []
