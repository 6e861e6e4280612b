"""Own practice files that name what nobody knows, or lead round in a circle."""

from pathlib import Path

import pytest

from mentorlog.practice.library import Library

LIFECYCLE = """\
id = "mine"
name = "Mine"

[[stage]]
id = "one"
name = "One"
canonical = "initiation"

[[stage.item]]
id = "a"
text = "Do a."
"""
PAGE = '+++\nid = "mine"\ntitle = "Mine"\nabout = "It."\n{line}\n+++\nWords.\n'


def told(root: Path, path: str, text: str, commands: tuple[str, ...] = ("meet",)) -> list[str]:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    library = Library(root)
    library.survey(commands)
    return [str(problem) for problem in library.problems]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('fact = "hope-writen"', ":12: fact names"),
        ('command = "mentorlog meat {who}"', ":12: command names"),
        ('command = "rm -rf"', ":12: command names"),
        ('fact = "hope-written"', ""),
        ('command = "mentorlog meet {who}"', ""),
        ('command = "mentorlog"', ""),
    ],
)
def test_an_item_may_name_facts_and_commands_that_are_there(
    tmp_path: Path, line: str, said: str
) -> None:
    found = told(tmp_path, "lifecycles/mine.toml", f"{LIFECYCLE}{line}\n")
    assert len(found) == bool(said), found
    assert all(f"practice/lifecycles/mine.toml{said}" in one for one in found)


def test_a_file_calls_itself_by_its_name(tmp_path: Path) -> None:
    found = told(tmp_path, "lifecycles/other.toml", LIFECYCLE)
    assert found == ['practice/lifecycles/other.toml:1: id is "mine", and the file is called other']


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('see = ["mine"]', "the page itself"),
        ('see = ["active-listning"]', "Did you mean active-listening?"),
        ('rules = ["drifing"]', "Did you mean drifting?"),
        ('see = ["active-listening"]\nrules = ["drifting"]', ""),
    ],
)
def test_a_page_names_pages_and_hints_that_are_there(tmp_path: Path, line: str, said: str) -> None:
    found = told(tmp_path, "guidance/mine.md", PAGE.format(line=line))
    assert len(found) == bool(said), found
    assert all(one.startswith("practice/guidance/mine.md:5: ") and said in one for one in found)


def test_a_question_stands_once_in_files_of_ones_own(tmp_path: Path) -> None:
    row = '[[question]]\nid = "{}"\ntext = "How?"\n'
    told(tmp_path, "questions/one.toml", row.format("how-is-it"))
    found = told(tmp_path, "questions/two.toml", row.format("how-is-it"))
    assert [one.split(": ")[0] for one in found] == ["practice/questions/two.toml:2"]
    assert told(tmp_path, "questions/two.toml", row.format("what-you-hope")) == []


def test_a_question_names_kinds_of_support_that_are_there(tmp_path: Path) -> None:
    row = '[[question]]\nid = "how"\ntext = "How?"\nsupports = ["{}"]\n'
    assert told(tmp_path, "questions/one.toml", row.format("coaching")) == []
    [found] = told(tmp_path, "questions/one.toml", row.format("coching"))
    assert found.startswith("practice/questions/one.toml:4: ")


def test_a_situation_names_a_command_that_is_there(tmp_path: Path) -> None:
    text = '[[group]]\nname = "A"\nsituation = [{text = "b", command = "mentorlog meat"}]\n'
    [found] = told(tmp_path, "which.toml", text)
    assert found.startswith("practice/which.toml:3: command names")


@pytest.mark.parametrize("to", ["nowhere.toml", "mine.toml"], ids=["nowhere", "itself"])
@pytest.mark.parametrize("kind", ["lifecycles", "roadmaps", "kits", "questions"])
def test_a_link_that_leads_nowhere_or_to_itself_is_a_problem(
    tmp_path: Path, kind: str, to: str
) -> None:
    (tmp_path / kind).mkdir()
    (tmp_path / kind / "mine.toml").symlink_to(to)
    library = Library(tmp_path)
    library.survey()
    assert {problem.path for problem in library.problems} == {f"practice/{kind}/mine.toml"}
    assert library.lifecycle("four-stage").name == "Four stages"
    assert library.questions()


def test_ours_lead_everywhere() -> None:
    library = Library()
    library.survey(("meet",))
    assert library.problems == []


def test_a_rule_names_a_page_that_is_there(tmp_path: Path) -> None:
    row = '[[rule]]\nid = "drifting"\nname = "A"\nlooks_at = "B."\nwhen = "C."\nwhy = "D."\n'
    assert told(tmp_path, "rules.toml", f'{row}page = "agenda"\n') == []
    [found] = told(tmp_path, "rules.toml", f'{row}page = "agend"\n')
    assert found.startswith('practice/rules.toml:7: page names "agend"')
    assert "Did you mean agenda" in found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[drifting]\ntext = "{days}, {name}."', []),
        ('[drifting.no-rhythm]\ntext = "Tea?"', []),
        ('[drifing]\ntext = "Tea?"', [':1: no hint has the wording "drifing". Did you mean dr']),
        ('[drifting.tea]\ntext = "Tea?"', [':1: no hint has the wording "drifting.tea".']),
        (
            '[drifting]\ntext = "{days}."\nmentor = "{nam}?"',
            [':3: mentor names "{nam}", and nothing is filled in there. Did you mean name?'],
        ),
        ('[drifting]\ntext = ""', [":2: text must not be empty"]),
        (
            '[drifting]\ntext = "Tea?"\n[drifting.strong]\ntext = 1',
            [":4: text: expected text in quotes"],
        ),
        ("[drifting", [":1: "]),
    ],
)
def test_a_sentence_is_one_that_a_hint_asks_for(tmp_path: Path, text: str, said: list[str]) -> None:
    found = told(tmp_path, "hints.toml", text)
    assert len(found) == len(said), found
    for line, start in zip(found, said, strict=True):
        assert line.startswith(f"practice/hints.toml{start}")
