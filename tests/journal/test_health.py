"""What can be read and cannot be meant is named with its place; what is well is left in peace."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random
from typing import Any, get_args

import pytest

from mentorlog.formats.keys import to_key
from mentorlog.journal.health.everything import Everything
from mentorlog.journal.health.examined import Examined, examined
from mentorlog.journal.health.words import NAMES, words
from mentorlog.journal.journal import Journal
from mentorlog.journal.shelves import SHELVES
from mentorlog.model.finding import RULES
from mentorlog.model.kept import ME
from mentorlog.practice.library import Library
from tests import builders
from tests.builders import ADA, BEGAN, TODAY, action, kept, meeting, note, topic
from tests.journal.folders import files, keep, leave, made, told

HOME = f"relationships/{ADA}"
LIBRARY = Library()
PATHS = {name: LIBRARY.lifecycle(name) for name in LIBRARY.names()}
GONE = 4999999
"""No process has this number: Linux and macOS have none so high."""


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return made(tmp_path)


def look(journal: Journal) -> Examined:
    """Examine a journal as it stands now."""
    return examined(Journal(journal.root), PATHS, TODAY)


def found(journal: Journal) -> list[str]:
    """Return the place and the rule of each finding."""
    return [f"{one.path}:{one.line} {one.rule}" for one in look(journal).findings]


def fixed(journal: Journal) -> list[str]:
    """Mend what can be mended; return what is said of it."""
    fresh = Journal(journal.root)
    with fresh.change("check --fix", Random(1)) as change:  # noqa: S311 - no secret
        cases = [one for one in examined(fresh, PATHS, TODAY, locked=True).cases if one.mend]
        for one in cases:
            assert one.mend
            one.mend(change)
    return [one.done for one in cases]


ACTION = """\
[[action]]
id = "7k3f"
text = "Send the draft"
owner = "{owner}"
created = 2026-11-21
{more}
"""
MEETING = """\
+++
on = {on}
status = "{status}"
{more}
+++
{text}
"""
RELATIONSHIP = """\
name = "Ada Lovelace"
kind = "one-to-one"
my_role = "mentee"
lifecycle = "{path}"
created = 2026-11-21
started = 2026-11-21
{state}
[[transition]]
on = {on}
to = "{to}"
canonical = "{canonical}"
{more}
"""


def an_action(more: str = "", owner: str = "me") -> str:
    return ACTION.format(more=more, owner=owner)


def a_meeting(
    more: str = "", *, on: str = "2026-11-21", status: str = "held", text: str = ""
) -> str:
    return MEETING.format(on=on, status=status, more=more, text=text)


def a_move(
    to: str = "initiation",
    on: str = "2026-11-21",
    *,
    canonical: str = "initiation",
    path: str = "four-stage",
    state: str = "",
    more: str = "",
) -> str:
    facts = {"to": to, "on": on, "canonical": canonical, "path": path, "state": state}
    return RELATIONSHIP.format(**facts, more=more)


MEETING_FILE = "meetings/2026-11-21-x4k2.md"

BROKEN: dict[str, tuple[Mapping[str, str], str]] = {
    "a key near a known one": (
        {"actions.toml": an_action("deu = 2026-12-01")},
        "actions.toml:6 near-key",
    ),
    "a key near a known one in a part": (
        {"relationship.toml": a_move(more='whyy = "so"')},
        "relationship.toml:12 near-key",
    ),
    "a key near a known one above a text": (
        {MEETING_FILE: a_meeting('titel = "Talk"')},
        f"{MEETING_FILE}:4 near-key",
    ),
    "rows under a name that nobody reads": (
        {"actions.toml": an_action().replace("action", "acton")},
        "actions.toml:1 near-key",
    ),
    "a goal that is not there": (
        {"actions.toml": an_action('goal = "publish"')},
        "actions.toml:6 nowhere",
    ),
    "a goal of somebody else": (
        {"actions.toml": an_action('goal = "grace/publish"')},
        "actions.toml:6 nowhere",
    ),
    "a meeting that is not there": (
        {"actions.toml": an_action('meeting = "2026-11-20-x4k2"'), MEETING_FILE: a_meeting()},
        "actions.toml:6 nowhere",
    ),
    "a rating of a meeting that is not there": (
        {"private/ratings.toml": '[[rating]]\nmeeting = "2026-11-21-x4k2"\nworth = 4\n'},
        "private/ratings.toml:2 nowhere",
    ),
    "a topic that is not there": (
        {MEETING_FILE: a_meeting('raised = ["h7aa"]')},
        f"{MEETING_FILE}:4 nowhere",
    ),
    "a meeting moved to nowhere": (
        {MEETING_FILE: a_meeting('moved_to = "2026-12-21-x4k2"', status="rescheduled")},
        f"{MEETING_FILE}:4 nowhere",
    ),
    "a review of a goal that is not there": (
        {
            "private/reviews/2026-11-21-x4k2.md": "+++\non = 2026-11-21\n\n[[goal]]\n"
            'goal = "me/publish"\nverdict = "on-track"\n+++\n'
        },
        "private/reviews/2026-11-21-x4k2.md:5 nowhere",
    ),
    "an action handed over that is not there": (
        {
            "private/closings/2026-11-21-x4k2.md": "+++\non = 2026-11-21\n\n[[handed_over]]\n"
            'action = "7k3f"\nwhom = "Kim"\n+++\n'
        },
        "private/closings/2026-11-21-x4k2.md:5 nowhere",
    ),
    "a box of an action that is not there": (
        {MEETING_FILE: a_meeting('title = "T"', text="## Actions\n- [ ] send it ^7k3f")},
        f"{MEETING_FILE}:7 nowhere",
    ),
    "somebody nobody knows": (
        {"goals/study.toml": 'title = "Study"\nwith = ["grace"]\n'},
        "goals/study.toml:2 nobody",
    ),
    "the agreement of somebody nobody knows": (
        {"goals/study.toml": 'title = "Study"\nagreed = { grace = 2026-11-21 }\n'},
        "goals/study.toml:2 nobody",
    ),
    "a look with somebody nobody knows": (
        {"goals/study.toml": 'title = "S"\n[[check_in]]\non = 2026-11-21\nwith = "grace"\n'},
        "goals/study.toml:4 nobody",
    ),
    "an owner who is nobody": ({"actions.toml": an_action(owner="kim")}, "actions.toml:4 nobody"),
    "somebody absent who is no member": (
        {MEETING_FILE: a_meeting('absent = ["k7m2"]')},
        f"{MEETING_FILE}:4 nobody",
    ),
    "a role of somebody who is no member": (
        {MEETING_FILE: a_meeting('roles = { facilitator = "k7m2" }')},
        f"{MEETING_FILE}:4 nobody",
    ),
    "a private goal named where all can see it": (
        {
            "actions.toml": an_action('goal = "publish"'),
            "private/goals/publish.toml": 'title = "P"\n',
        },
        "actions.toml:6 names-private",
    ),
    "a private meeting named where all can see it": (
        {
            "actions.toml": an_action('meeting = "2026-11-21-x4k2"'),
            f"private/{MEETING_FILE}": a_meeting(),
        },
        "actions.toml:6 names-private",
    ),
    "a private topic named where all can see it": (
        {
            MEETING_FILE: a_meeting('raised = ["h7aa"]'),
            "private/topics.toml": '[[topic]]\nid = "h7aa"\ntext = "T"\ncreated = 2026-11-21\n',
        },
        f"{MEETING_FILE}:4 names-private",
    ),
    "a stage that the path does not have": (
        {"relationship.toml": a_move("begin")},
        "relationship.toml:10 unknown-stage",
    ),
    "a move before the beginning": (
        {"relationship.toml": a_move(on="2026-11-20")},
        "relationship.toml:9 before-start",
    ),
    "a move on a day to come": (
        {"relationship.toml": a_move(on="2027-03-10")},
        "relationship.toml:9 move-to-come",
    ),
    "an end without its move": (
        {"relationship.toml": a_move(state='state = "concluded"')},
        "relationship.toml:7 not-moved",
    ),
    "a meeting held on a day to come": (
        {"meetings/2027-03-10-x4k2.md": a_meeting(on="2027-03-10")},
        "meetings/2027-03-10-x4k2.md:2 held-to-come",
    ),
    "a box ticked by hand": (
        {
            "actions.toml": an_action(),
            MEETING_FILE: a_meeting('title = "T"', text="## Actions\n- [x] send it ^7K3F"),
        },
        f"{MEETING_FILE}:7 ticked-box",
    ),
    "a box ticked in a text without facts": (
        {"actions.toml": an_action(), MEETING_FILE: "We met.\n\n## Actions\n- [x] so ^7k3f\n"},
        f"{MEETING_FILE}:4 ticked-box",
    ),
    "a box that is no action": (
        {MEETING_FILE: a_meeting('title = "T"', text="## Actions\n- [ ] send it")},
        f"{MEETING_FILE}:7 loose-box",
    ),
    "an unfinished text": ({".mentorlog-tmp-1a2b": "na"}, ".mentorlog-tmp-1a2b:1 temporary-file"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_it_is_named_with_its_place_and_alone(name: str, journal: Journal) -> None:
    left, place = BROKEN[name]
    for path, text in left.items():
        leave(journal, path, text)
    assert found(journal) == [f"{HOME}/{place}"]
    [one] = look(journal).findings
    assert one.mend, "nobody says what to do about it"
    assert one.fix <= RULES[one.rule]


WELL: dict[str, Mapping[str, str]] = {
    "nothing": {},
    "keys of one's own": {
        "actions.toml": an_action('mood = "well"\n[action.place]\nroom = 4'),
        "extra.toml": "so = 1\n",
    },
    "a key near one that stands there already": {"actions.toml": an_action('next = "well"')},
    "a goal of mine that they have a part in": {
        "actions.toml": an_action('goal = "mine"'),
        "../../self/goals/mine.toml": f'title = "Mine"\nwith = ["{ADA}"]\n',
    },
    "a goal of mine named where only I see it": {
        "private/actions.toml": an_action('goal = "mine"'),
        "../../self/goals/mine.toml": 'title = "Mine"\n',
    },
    "a private goal named where only I see it": {
        "private/actions.toml": an_action('goal = "publish"'),
        "private/goals/publish.toml": 'title = "P"\n',
    },
    "a record named by its whole address": {
        "actions.toml": an_action(f'goal = "{ADA}/publish"'),
        "goals/publish.toml": 'title = "P"\n',
    },
    "a meeting that cannot be read": {
        "actions.toml": an_action('meeting = "2026-11-21-x4k2"'),
        MEETING_FILE: "+++\non =\n+++\n",
    },
    "topics that cannot be read": {
        MEETING_FILE: a_meeting('raised = ["h7aa"]'),
        "topics.toml": "x",
    },
    "a topic in a row that cannot be read": {
        MEETING_FILE: a_meeting('raised = ["h7aa"]'),
        "topics.toml": '[[topic]]\nid = "h7aa"\ntext = 4\n',
    },
    "members nobody can read": {
        "relationship.toml": "name = 4",
        "actions.toml": an_action(owner="k7m2"),
    },
    "a move back": {
        "relationship.toml": a_move(
            "cultivation",
            canonical="cultivation",
            more='\n[[transition]]\non = 2026-11-22\nto = "initiation"\ncanonical = "initiation"',
        )
    },
    "a move from another path": {
        "relationship.toml": a_move(
            path="four-phase",
            more='\n[[transition]]\non = 2026-11-22\nto = "launch"\n'
            'canonical = "initiation"\nlifecycle = "four-phase"',
        )
    },
    "a path that nobody knows": {"relationship.toml": a_move("begin", path="mine")},
    "an end on the last stage": {
        "relationship.toml": a_move(
            "redefinition", canonical="redefinition", state='state = "concluded"'
        )
    },
    "a prospect who said no": {
        "relationship.toml": 'name = "Ada"\nkind = "one-to-one"\nmy_role = "mentee"\n'
        'lifecycle = "four-stage"\ncreated = 2026-11-21\nstate = "concluded"\n'
    },
    "a plan of long ago": {MEETING_FILE: a_meeting(status="planned")},
    "a meeting held today": {"meetings/2027-03-09-x4k2.md": a_meeting(on="2027-03-09")},
    "a box of an action that is open, done or dropped": {
        "actions.toml": an_action("done = 2026-11-22")
        + an_action("dropped = 2026-11-22").replace("7k3f", "9m2x")
        + an_action().replace("7k3f", "b3c4"),
        MEETING_FILE: a_meeting(
            text="## Actions\n- [x] a ^7k3f\n- [x] b ^9m2x\n- [ ] c ^b3c4\n- [ ] d ^7k3f\n"
        ),
    },
    "boxes elsewhere": {MEETING_FILE: a_meeting(text="## To do\n- [ ] a\n- [x] b ^7k3f\n")},
    "a box with the words of an action": {
        "actions.toml": an_action(),
        MEETING_FILE: a_meeting(text="## Actions\n- [ ] Send the draft due:fri\n- [x] so\n"),
    },
    "an action in a file that cannot be read": {
        "actions.toml": "x",
        MEETING_FILE: a_meeting(text="## Actions\n- [x] a ^7k3f\n"),
    },
}


@pytest.mark.parametrize("name", WELL)
def test_it_is_no_matter_of_a_finding(name: str, journal: Journal) -> None:
    for path, text in WELL[name].items():
        leave(journal, path, text)
    assert found(journal) == []


def test_keys_of_ones_own_are_listed(journal: Journal) -> None:
    leave(journal, "actions.toml", an_action('mood = "well"\n[action.place]\nroom = 4'))
    leave(
        journal,
        "goals/study.toml",
        'title = "S"\n[[milestone]]\nid = "m3c8"\ntext = "T"\nzoom = 1\n',
    )
    assert [f"{one.path} {one.key}" for one in look(journal).own_keys] == [
        f"{HOME}/goals/study.toml milestone.zoom",
        f"{HOME}/actions.toml action.mood",
        f"{HOME}/actions.toml action.place",
    ]


def test_members_may_be_named_and_so_may_those_who_left(journal: Journal) -> None:
    keep(journal, kept(builders.circle(), "", who="writing"))
    leave(journal, MEETING_FILE, a_meeting('absent = ["k7m2", "me"]\nturn = "p3x9"'), who="writing")
    leave(journal, "actions.toml", an_action(owner="k7m2"), who="writing")
    assert found(journal) == []
    leave(journal, "actions.toml", an_action(owner="k7m3"), who="writing")
    [one] = look(journal).findings
    assert one.what == (
        'owner names "k7m3", who is no member of Writing circle. Did you mean k7m2?'
    )


def test_what_was_removed_is_said_to_be_in_the_trash(journal: Journal) -> None:
    keep(
        journal,
        kept(builders.goal("Publish"), "publish"),
        kept(topic()),
        kept(meeting(BEGAN), "2026-11-21-x4k2"),
    )
    leave(journal, "actions.toml", an_action('goal = "publish"'))
    leave(journal, MEETING_FILE, a_meeting('raised = ["h7aa"]'))
    assert found(journal) == []
    with journal.change("remove", Random(1)) as change:  # noqa: S311 - no secret
        change.remove(kept(builders.goal("Publish"), "publish"))
        change.remove(kept(topic()))
    assert [one.what.partition("; ")[2] for one in look(journal).findings] == [
        "it is in the trash"
    ] * 2


A_TOPIC = '[[topic]]\nid = "7k3f"\ntext = "T"\ncreated = 2026-11-21\n'
A_GOAL = 'title = "S"\n[[milestone]]\nid = "7k3f"\ntext = "T"\n'
MYSELF = '[[opportunity]]\nid = "7k3f"\nname = "N"\n'


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ({"actions.toml": an_action()}, {"topics.toml": A_TOPIC}),
        ({"actions.toml": an_action()}, {"goals/s.toml": A_GOAL}),
        ({"goals/a.toml": A_GOAL}, {"private/goals/b.toml": A_GOAL}),
        ({"actions.toml": an_action()}, {"../../self/self.toml": MYSELF}),
    ],
)
def test_an_id_in_two_files_is_named_at_both(
    first: dict[str, str], other: dict[str, str], journal: Journal
) -> None:
    for path, text in {**first, **other}.items():
        leave(journal, path, text)
    [one] = look(journal).findings
    assert one.rule == "same-id"
    places = " ".join((f"{one.path}:{one.line}", one.what))
    for path in (*first, *other):
        assert f"{path.removeprefix('../../')}:" in places


def test_what_a_stopped_move_left_is_taken_out_where_it_was(journal: Journal) -> None:
    keep(journal, kept(action(), who=ME), kept(note()))
    keep(journal, kept(action(id="9m2x"), who=ME))
    leave(journal, "actions.toml", an_action())
    [one] = look(journal).findings
    assert (one.path, one.rule, one.fix) == (f"{HOME}/actions.toml", "twin", True)
    assert fixed(journal) == ["7k3f taken out here; it stands at self/actions.toml:2"]
    assert found(journal) == []
    assert [one.key for one in journal.actions(ME)] == ["7k3f", "9m2x"]
    assert [path.name for path in journal.root.glob(".mentorlog/trash/*/**/*.toml")] == [
        "actions-7k3f.toml"
    ]


def test_of_two_shared_rows_the_older_file_gives_its_own_away(journal: Journal) -> None:
    keep(journal, kept(builders.relationship(name="Bo Ek"), "", who="bo"))
    for who, on in (("bo", 1), (ADA, 2)):
        place = leave(journal, "actions.toml", an_action(), who=who)
        os.utime(place, (on, on))
    fixed(journal)
    assert [one.key for one in journal.actions(ADA)] == ["7k3f"]
    assert journal.actions("bo") == []


def test_of_two_files_of_one_moment_nobody_knows_which_is_older(journal: Journal) -> None:
    keep(journal, kept(builders.relationship(name="Bo Ek"), "", who="bo"))
    for who in ("bo", ADA):
        os.utime(leave(journal, "actions.toml", an_action(), who=who), (1, 1))
    assert fixed(journal) == []
    [one] = look(journal).findings
    assert (one.rule, one.mend) == ("twin", "mentorlog move 7k3f --to bo")


def test_rows_that_differ_are_for_the_person_to_compare(journal: Journal) -> None:
    keep(journal, kept(action(), who=ME))
    leave(journal, "actions.toml", an_action('mood = "well"'))
    before = files(journal)
    assert fixed(journal) == []
    assert found(journal) == ["self/actions.toml:2 twin"]
    assert files(journal) == before


def test_a_ticked_box_is_taken_over_and_nothing_else_is_touched(journal: Journal) -> None:
    text = "# mine\n" + an_action('mood = "well" # so') + "\n# end\n"
    place = leave(journal, "actions.toml", text)
    noted = leave(
        journal, MEETING_FILE, a_meeting(text="## Actions\n- [x] it ^7k3f\n- [x] it ^7k3f\n")
    )
    before = noted.read_bytes()
    assert fixed(journal) == ["7k3f Send the draft: done, Tue 9 Mar 2027"]
    assert place.read_text(encoding="utf-8") == text.replace(
        'mood = "well" # so\n', 'mood = "well" # so\ndone = 2027-03-09\n'
    )
    assert noted.read_bytes() == before
    assert found(journal) == []


def test_a_ticked_box_waits_where_its_action_cannot_be_written(journal: Journal) -> None:
    leave(journal, "actions.toml", an_action() + "[[action]]\nid = 4\n")
    leave(journal, MEETING_FILE, a_meeting(text="## Actions\n- [x] it ^7k3f\n"))
    assert fixed(journal) == []
    [one] = look(journal).findings
    assert (one.fix, one.mend) == (False, f"mend {HOME}/actions.toml first")


def test_an_unfinished_text_goes_to_the_trash_whole(journal: Journal) -> None:
    left = leave(journal, "meetings/.mentorlog-tmp-1a2b", "We m")
    assert fixed(journal) == ["the unfinished text put into the trash"]
    assert not left.exists()
    [kept_] = journal.root.glob(".mentorlog/trash/*/**/.mentorlog-tmp-1a2b")
    assert kept_.read_text(encoding="utf-8") == "We m"
    assert found(journal) == []


def test_what_others_may_be_writing_is_left_to_them(journal: Journal) -> None:
    leave(journal, "../../.mentorlog/drafts/.mentorlog-tmp-1a2b", "summ")
    leave(journal, "../../.mentorlog/trash/2026/.mentorlog-tmp-3c4d", "summ")
    leave(journal, "../../.git/index.lock", "")
    leave(journal, "../../.git/.mentorlog-tmp-5e6f", "")
    assert fixed(journal) == []
    assert found(journal) == [
        ".git/index.lock:1 git-lock",
        ".mentorlog/drafts/.mentorlog-tmp-1a2b:1 temporary-file",
    ]


def test_only_an_empty_draft_goes(journal: Journal) -> None:
    leave(journal, "../../.mentorlog/drafts/review-bo.toml", 'summary = "We"\n')
    leave(journal, "../../.mentorlog/drafts/review-ada.toml", " \n")
    assert found(journal) == [".mentorlog/drafts/review-ada.toml:1 empty-draft"]
    fixed(journal)
    assert [one.name for one in journal.layout.machinery.glob("drafts/*")] == ["review-bo.toml"]


@pytest.mark.parametrize("text", [f'{{"pid": {GONE}}}', '{"pid": 0}', "{", "[]", '{"pid": "x"}'])
def test_a_note_on_the_lock_of_nobody_is_named_and_goes(text: str, journal: Journal) -> None:
    note_ = leave(journal, "../../.mentorlog/lock.json", text)
    assert found(journal) == [".mentorlog/lock.json:1 lock-note"]
    fixed(journal)
    assert not note_.exists()


def test_a_note_on_the_lock_of_somebody_is_theirs(journal: Journal) -> None:
    leave(journal, "../../.mentorlog/lock.json", f'{{"pid": {os.getpid()}, "doing": "meet"}}')
    assert found(journal) == []


def test_a_private_folder_others_can_enter_is_named_with_its_mend(journal: Journal) -> None:
    private = leave(journal, "private/ratings.toml", "").parent
    mine = leave(journal, "../../self/notes.toml", "").parent.resolve()
    for folder in (journal.root, *private.parents[:2], private, mine):
        folder.chmod(0o755)
    assert found(journal) == [f"{HOME}/private:1 open-to-others", "self:1 open-to-others"]
    [_, one] = look(journal).findings
    assert one.mend == f"chmod -R go-rwx {journal.root}/self"
    private.parent.chmod(0o700)
    mine.chmod(0o700)
    assert found(journal) == []


def test_a_newer_format_is_named_and_everything_read(journal: Journal) -> None:
    leave(journal, "../../mentorlog.toml", "# mine\nformat = 2\n")
    leave(journal, "actions.toml", an_action(owner="kim"))
    assert found(journal) == [
        "mentorlog.toml:2 newer-format",
        f"{HOME}/actions.toml:4 nobody",
    ]


def test_settings_are_looked_at_even_where_they_were_read_before(journal: Journal) -> None:
    leave(journal, "../../mentorlog.toml", 'format = 1\n[owner]\nnam = "Maria"\n')
    assert journal.settings.format == 1
    one = examined(journal, PATHS, TODAY)
    assert [case.finding.rule for case in one.cases] == ["near-key"]


def test_settings_that_cannot_be_read_are_a_problem_and_no_finding(journal: Journal) -> None:
    leave(journal, "../../mentorlog.toml", "format = ")
    fresh = Journal(journal.root)
    assert examined(fresh, PATHS, TODAY).cases == ()
    assert [line.partition(": ")[0] for line in told(fresh)] == ["mentorlog.toml:1"]


def test_each_record_is_kept_with_its_line_and_long_texts_are_not(journal: Journal) -> None:
    keep(journal, kept(action()), kept(action(id="9m2x")), kept(meeting(BEGAN), text="x" * 99))
    everything = Everything(Journal(journal.root))
    assert [one.line("id") for one in everything.of("action")] == [2, 8]
    assert [one.kept.text for one in everything.of("meeting")] == [""]


def test_every_key_that_names_something_is_one_of_a_record() -> None:
    assert set(NAMES) <= {one for shelf in SHELVES for one in keys_of(shelf.record)}


def keys_of(kind: Any) -> Iterator[tuple[str, str]]:
    """Yield every key of a record class and of those below it."""
    if not is_dataclass(kind):
        for inner in get_args(kind):
            yield from keys_of(inner)
        return
    for spot in fields(kind):
        yield getattr(kind, "__name__", ""), to_key(spot.name)
        yield from keys_of(spot.type)


def test_words_are_found_at_every_depth() -> None:
    one = builders.goal(
        with_=("ada", "bo"),
        agreed={"ada": BEGAN},
        check_in=(builders.check_in(with_="bo"),),
    )
    assert [(word.said, word.path) for word in words(one)] == [
        ("ada", ("with", 0)),
        ("bo", ("with", 1)),
        ("ada", ("agreed", "ada")),
        ("bo", ("check_in", 0, "with")),
    ]
    assert list(words(builders.private())) == []
