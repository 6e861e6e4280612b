"""One JSON shape: every view has a snapshot, and its keys are the view's field names."""

import io
import json
import random
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from mentorlog.cli.app import run
from mentorlog.cli.context import Context
from mentorlog.cli.table import TABLE
from mentorlog.render.pages import MODULES

NOW = datetime(2027, 3, 9, 10, 0)  # noqa: DTZ001 - the clock on the wall
REVIEW = b'summary = "Well"\nstart = "Questions ahead"\nbring = "1"\n[pulse]\nworth = 4\n'
ANSWERS = "active-listening = 4\nopen-questions = 3\nappreciation = 5\n"

COMMANDS: dict[str, tuple[str, ...]] = {
    "Beginning": ("status",),
    "Changed": ("new", "mentor", "Ada Lovelace", "--rhythm", "2w", "--since", "2027-01-05"),
    "Entries": ("history",),
    "OneEntry": ("history", "show", "1"),
    "Undone": ("undo",),
    "MeetingLogged": ("meet", "ada", "Outline", "--mine", "send draft due:fri", "--worth", "4"),
    "Status": ("status",),
    "Whole": ("show", "ada"),
    "People": ("list",),
    "Actions": ("action",),
    "Goals": ("goal", "list"),
    "OneGoal": ("goal", "show", "publish"),
    "Topics": ("topic", "ada"),
    "Notes": ("note",),
    "Sheet": ("prep", "ada"),
    "Sheets": ("prep", "--today"),
    "Letter": ("recap", "ada"),
    "Letters": ("letter", "ada"),
    "FileReport": ("report", "ada"),
    "ReferenceReport": ("report", "ada", "--for", "letter"),
    "YearReport": ("report", "me", "--for", "year"),
    "Due": ("due",),
    "DueCount": ("due", "--count"),
    "Away": ("away",),
    "GoalPlan": ("goal", "plan", "me"),
    "Roadmaps": ("goal", "roadmap"),
    "OneRoadmap": ("goal", "roadmap", "12-week"),
    "Record": ("show", "ada/last"),
    "Path": ("stage", "ada"),
    "Moves": ("stage", "ada", "--history"),
    "Checklists": ("checklist", "ada"),
    "QuestionList": ("questions", "ada", "--topic", "network"),
    "Guide": ("guide",),
    "GuideText": ("guide", "drifting"),
    "Which": ("guide", "which"),
    "HelpNow": ("guide", "help-now"),
    "Reviewed": ("review", "ada", "--answers", "-"),
    "Feedbacks": ("feedback",),
    "Concerns": ("concern",),
    "OneConcern": ("concern", "show", "ada"),
    "OneAgreement": ("agree", "show", "ada"),
    "AgreementDiff": ("agree", "diff", "ada"),
    "AgreementCompared": ("agree", "compare", "ada"),
    "Instruments": ("assess", "me"),
    "Assessed": ("assess", "show", "me/2027-03-09-conversation"),
    "AssessedOf": ("assess", "show", "me"),
    "Assessments": ("assess", "list"),
    "Timeline": ("timeline", "ada"),
    "Trend": ("trend", "ada"),
    "Network": ("network",),
    "Members": ("member", "writing"),
    "Removed": ("remove", "ada/last"),
    "Forgotten": ("forget", "ada/last", "--yes"),
    "Snoozed": ("snooze",),
    "Checked": ("check",),
    "Schema": ("check", "--schema", "action"),
    "Config": ("config",),
    "Recovered": ("recover",),
    "Own": ("self",),
    "Kinds": ("need", "--kinds"),
    "Needs": ("need",),
    "Opportunities": ("opportunity",),
    "About": ("export", "--about", "ada"),
    "Played": ("demo",),
    "SyncSet": ("sync", "setup", "stick.git"),
    "Synced": ("sync",),
}
"""Every view, and a command that answers with it; run in this order in one journal."""

BEFORE: dict[str, tuple[str, ...]] = {
    "Undone": ("note", "ada", "a slip"),
    "Topics": ("topic", "ada", "Credit for the data set", "--kind", "question"),
    "Notes": ("note", "ada", "Captions before text", "--as", "advice"),
    "Members": ("new", "circle", "Writing circle", "--member", "Kim Park"),
    "Goals": ("goal", "me", "Publish my first paper", "--with", "ada", "--due", "2027-05-01"),
    "Feedbacks": ("feedback", "ask", "ada", "Is it clear?", "--follow-up", "2w"),
    "Concerns": ("concern", "ada", "We cancel again and again", "--type", "safety"),
    "OneAgreement": ("agree", "ada", "Every second Tuesday", "--review", "1m"),
    "AgreementDiff": ("agree", "renew", "ada", "Every third Tuesday"),
    "AgreementCompared": ("agree", "draft", "ada", "--theirs", "ada.md", "--template", "quick"),
    "Assessed": ("assess", "me", "conversation", "--answers", "answers.toml"),
    "OneGoal": ("goal", "check-in", "publish", "40", "two", "sections"),
    "GoalPlan": ("goal", "milestone", "publish", "Outline agreed @ada due:2027-03-20"),
    "Moves": ("stage", "ada", "--to", "separation", "--why", "more alone", "--shared"),
    "Checklists": ("checklist", "add", "ada", "meet her group"),
    "QuestionList": ("questions", "asked", "who-else", "ada"),
    "HelpNow": ("config", "set", "help.ombuds", "ombuds@example.org"),
    "Forgotten": ("meet", "ada", "Credit", "--title", "Credit", "--mine", "ask Grace"),
    "Snoozed": ("snooze", "ada", "drifting"),
    "Own": ("self", "--strength", "patience", "--vision", "A small lab"),
    "Kinds": ("need", "coaching", "to", "write", "for", "a", "wider", "field"),
    "Needs": ("need", "asked", "coaching", "ada", "--answer", "later"),
    "Opportunities": ("opportunity", "EMBO", "workshop", "--deadline", "2027-05-01"),
}


AND_BEFORE: dict[str, tuple[str, ...]] = {
    "AgreementCompared": ("agree", "draft", "ada", "--mine", "--template", "quick",
                          "--answers", "mine.toml"),
}  # fmt: skip
"""What comes after that, where one command does not do."""


def call(home: Path, *argv: str) -> dict[str, Any]:
    out = io.StringIO()
    context = Context(
        env={"TZ": "Europe/London", "TMPDIR": str(home)},
        cwd=home,
        home=home,
        now=NOW,
        rng=random.Random(3),  # noqa: S311 - ids
        stdin=io.BytesIO(REVIEW),
        stdout=out,
        stderr=io.StringIO(),
        stdin_is_terminal=False,
        stdout_is_terminal=False,
        stderr_is_terminal=False,
    )
    assert run([*argv, "--json"], context) == 0, out.getvalue()
    answer: dict[str, Any] = json.loads(out.getvalue())
    return answer


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    home = tmp_path_factory.mktemp("home")
    (home / "answers.toml").write_text(ANSWERS, encoding="utf-8")
    (home / "mine.toml").write_text('[sections]\npurpose = "To write"\n', encoding="utf-8")
    (home / "ada.md").write_text("## What we hope for\n\nTo cut.\n", encoding="utf-8")
    git = ["git", "init", "-q", "--bare", "stick.git"]
    subprocess.run(git, cwd=home, check=True)
    found = {}
    for view, argv in COMMANDS.items():
        for before in (BEFORE, AND_BEFORE):
            if view in before:
                call(home, *before[view])
        found[view] = call(home, *argv)
    return found


def test_no_view_is_left_out() -> None:
    assert set(COMMANDS) == set(MODULES)


@pytest.mark.parametrize("view", COMMANDS)
def test_the_json_of_a_view_is_as_published(
    view: str, answers: dict[str, dict[str, Any]], snapshot: SnapshotAssertion
) -> None:
    assert answers[view] == snapshot(extension_class=JSONSnapshotExtension)


@pytest.mark.parametrize("view", COMMANDS)
def test_there_is_one_envelope(view: str, answers: dict[str, dict[str, Any]]) -> None:
    answer = answers[view]
    assert list(answer) == ["mentorlog", "command", "ok", "data", "problems"]
    assert (answer["mentorlog"], answer["ok"], answer["problems"]) == (1, True, [])
    assert answer["command"] == " ".join(_words(COMMANDS[view]))


def _words(argv: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a command: with its verb, where it has that verb."""
    verbs = TABLE[argv[0]].verbs
    return argv[: 2 if argv[1:2] and argv[1] in verbs else 1]
