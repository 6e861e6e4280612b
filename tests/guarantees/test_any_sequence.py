"""G10 and all the rest: whatever is typed in whatever order, the journal says what a model says.

After each step the views are held against the model; undo of any number of steps gives the files of
then, byte for byte, and the model of then. To try many more: raise the two numbers at the end.
"""

import copy
import tempfile
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.cli.world import World
from tests.guarantees.plain_journal import Meeting, Person, Plain, Thing
from tests.guarantees.test_g10_undone import tree
from tests.guarantees.two_machines import git

DRAWN = st.data()
PAST = [f"2026-11-{day}" for day in range(10, 21)]
AHEAD = [f"2026-12-{day}" for day in range(10, 21)]
NAMES = {
    "ada-king": "Ada King", "bo-ek": "Bo Ek", "cy": "Cy", "dee": "Dee", "eva": "Eva",
    "li-lei": "李雷", "oyvind": "Øyvind", "p": "P",
}  # fmt: skip
MOST = 4
"""So many people, and steps taken back at once."""


class Step(NamedTuple):
    """What there was after a command, or after an edit by hand, and the entry that says so."""

    tree: dict[str, bytes]
    plain: Plain
    entry: str
    by_hand: bool


class AnySequence(RuleBasedStateMachine):
    """Somebody who types commands, and what they would expect to read."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.world = World(Path(self.folder.name), env={"MENTORLOG_HISTORY": ""})
        self.plain = Plain()
        self.numbers = count(1)
        self.past: list[Step] = []

    @initialize()
    def begin(self) -> None:
        self.world.done("init")
        self.done()

    def teardown(self) -> None:
        found = self.world.call("check", "--json").json if self.past else {"problems": []}
        assert found["problems"] == []
        if self.past:
            git(self.root, "fsck", "--strict")
            assert not git(self.root, "status", "--porcelain")
        self.folder.cleanup()

    @property
    def root(self) -> Path:
        return self.world.home / "mentoring"

    # --- what it is made of

    def word(self) -> str:
        return f"word{next(self.numbers):03}"

    def pick(self, data: st.DataObject, some: Iterable[str]) -> str:
        return data.draw(st.sampled_from(sorted(some)))

    def free(self) -> set[str]:
        return NAMES.keys() - self.plain.taken()

    def entries(self) -> int:
        return int(git(self.root, "rev-list", "--count", "HEAD"))

    def typed(self, *argv: str) -> Any:
        """Type a command that changes something: it is one entry, and a step that can be undone."""
        before = self.entries()
        said = self.read(*argv)
        assert self.entries() == before + 1, argv
        return said

    def done(self, *, by_hand: bool = False) -> None:
        """Keep what there is now, for whoever goes back to it."""
        entry = git(self.root, "rev-parse", "HEAD").strip()
        self.past.append(Step(tree(self.world), copy.deepcopy(self.plain), entry, by_hand))

    def back(self) -> None:
        """Take the last step back: ``undo`` takes a command, an edit by hand needs its number."""
        step = self.past.pop()
        entries = git(self.root, "rev-list", "HEAD").split()
        self.world.done("undo", *([str(entries.index(step.entry) + 1)] if step.by_hand else []))
        assert tree(self.world) == self.past[-1].tree

    def id(self, words: str) -> str:
        """Return the id of the row with these words, as it stands in its file."""
        for path in self.root.rglob("*.toml"):
            for row in path.read_text(encoding="utf-8").split("[[")[1:]:
                if f'text = "{words}"' in row:
                    return row.partition('id = "')[2][:4]
        message = f"nothing says {words}"
        raise AssertionError(message)

    # --- people

    @precondition(lambda self: len(self.plain.people) < MOST and self.free())
    @rule(data=DRAWN, kind=st.sampled_from(["mentor", "mentee", "peer"]))
    def new(self, data: st.DataObject, kind: str) -> None:
        slug = self.pick(data, self.free())
        self.typed("new", kind, NAMES[slug], "--slug", slug)
        self.plain.people[slug] = Person(NAMES[slug])
        self.done()

    @precondition(lambda self: self.plain.people and self.free())
    @rule(data=DRAWN)
    def rename(self, data: st.DataObject) -> None:
        slug = self.pick(data, self.plain.people)
        now = self.pick(data, self.free())
        self.typed("rename", slug, NAMES[now], "--slug", now)
        self.plain.rename(slug, now, NAMES[now])
        self.done()

    @precondition(lambda self: len(self.plain.people) > 1)
    @rule(data=DRAWN)
    def remove(self, data: st.DataObject) -> None:
        slug = self.pick(data, self.plain.people)
        self.typed("remove", slug, "--yes")
        self.plain.remove(slug)
        self.done()

    @precondition(lambda self: self.plain.people)
    @rule(data=DRAWN)
    def pause_or_resume(self, data: st.DataObject) -> None:
        slug = self.pick(data, self.plain.people)
        person = self.plain.people[slug]
        self.typed(
            *(("resume", slug) if person.paused else ("pause", slug, "--until", "2027-03-01"))
        )
        person.paused = not person.paused
        self.done()

    @precondition(lambda self: self.plain.people)
    @rule(data=DRAWN, minutes=st.integers(10, 90))
    def edit(self, data: st.DataObject, minutes: int) -> None:
        slug = self.pick(data, self.plain.people)
        if self.plain.people[slug].minutes != minutes:
            self.typed("edit", slug, "--set", f"minutes={minutes}")
            self.plain.people[slug].minutes = minutes
            self.done()

    @precondition(lambda self: self.plain.people)
    @rule(data=DRAWN)
    def by_hand(self, data: st.DataObject) -> None:
        slug, words = self.pick(data, self.plain.people), self.word()
        path = self.root / "relationships" / slug / "relationship.toml"
        path.write_bytes(b"# " + words.encode() + b"\n" + path.read_bytes())
        self.plain.comments[words] = slug
        before = self.entries()
        self.world.done("history")
        assert self.entries() == before + 1
        self.done(by_hand=True)

    # --- meetings

    @precondition(lambda self: self.plain.people)
    @rule(data=DRAWN, private=st.booleans(), promise=st.booleans(), on=st.sampled_from(PAST))
    def meet(self, data: st.DataObject, private: bool, promise: bool, on: str) -> None:  # noqa: FBT001
        slug, words = self.pick(data, self.plain.people), self.word()
        if self.plain.planned(slug):
            return
        more = ["--private", f"aside-{words}"] if private else []
        more += ["--mine", f"promised-{words}"] if promise else []
        self.typed("meet", slug, words, "--title", words, "--on", on, *more)
        self.plain.meetings[words] = Meeting(slug, on, aside=f"aside-{words}" if private else "")
        if promise:
            self.plain.actions[f"promised-{words}"] = Thing(slug)
        self.done()

    @precondition(lambda self: self.plain.people)
    @rule(data=DRAWN, on=st.sampled_from(AHEAD))
    def plan_or_cancel(self, data: st.DataObject, on: str) -> None:
        slug = self.pick(data, self.plain.people)
        if planned := self.plain.planned(slug):
            self.typed("cancel", slug)
            self.plain.meetings[planned[0]].status = "cancelled"
        else:
            words = self.word()
            self.typed("plan", slug, on, "--title", words)
            self.plain.meetings[words] = Meeting(slug, on, "planned")
        self.done()

    # --- promises, topics, notes, goals

    @precondition(lambda self: self.plain.people)
    @rule(data=DRAWN, kind=st.sampled_from(["action", "topic", "note", "goal"]))
    def add(self, data: st.DataObject, kind: str) -> None:
        slug, words = self.pick(data, self.plain.people), self.word()
        self.typed(kind, "add", slug, words)
        things = {"action": self.plain.actions, "topic": self.plain.topics,
                  "note": self.plain.notes, "goal": self.plain.goals}  # fmt: skip
        things[kind][words] = Thing(slug, "active" if kind == "goal" else "open")
        self.done()

    @precondition(lambda self: self.plain.open(self.plain.actions))
    @rule(data=DRAWN, verb=st.sampled_from(["done", "drop"]))
    def end_action(self, data: st.DataObject, verb: str) -> None:
        self._turn(data, self.plain.actions, "action", verb, self.plain.open(self.plain.actions))

    @precondition(lambda self: self.plain.open(self.plain.actions, "done", "drop"))
    @rule(data=DRAWN)
    def reopen_action(self, data: st.DataObject) -> None:
        ended = self.plain.open(self.plain.actions, "done", "drop")
        self._turn(data, self.plain.actions, "action", "reopen", ended)

    @precondition(lambda self: self.plain.open(self.plain.topics))
    @rule(data=DRAWN, verb=st.sampled_from(["done", "drop"]))
    def end_topic(self, data: st.DataObject, verb: str) -> None:
        met = {one.who for one in self.plain.meetings.values() if one.status == "held"}
        at_none = {words for words, one in self.plain.topics.items() if one.who not in met}
        waiting = {*self.plain.open(self.plain.topics)}
        if verb == "done" and not waiting - at_none:
            return  # a topic is raised at a meeting
        some = waiting - at_none if verb == "done" else waiting
        self._turn(data, self.plain.topics, "topic", verb, some)

    @precondition(lambda self: self.plain.open(self.plain.topics, "done", "drop"))
    @rule(data=DRAWN)
    def reopen_topic(self, data: st.DataObject) -> None:
        ended = self.plain.open(self.plain.topics, "done", "drop")
        self._turn(data, self.plain.topics, "topic", "reopen", ended)

    def _turn(
        self,
        data: st.DataObject,
        things: dict[str, Thing],
        kind: str,
        verb: str,
        some: Iterable[str],
    ) -> None:
        words = self.pick(data, some)
        self.typed(kind, verb, self.id(words))
        things[words].state = "open" if verb == "reopen" else verb
        self.done()

    @precondition(lambda self: self.plain.actions)
    @rule(data=DRAWN)
    def remove_or_move_an_action(self, data: st.DataObject) -> None:
        words = self.pick(data, self.plain.actions)
        others = self.plain.people.keys() - {self.plain.actions[words].who}
        if others and not words.startswith("promised"):
            to = self.pick(data, others)
            self.typed("move", self.id(words), "--to", to)
            self.plain.actions[words].who = to
        else:
            self.typed("remove", self.id(words))
            del self.plain.actions[words]
        self.done()

    @precondition(lambda self: self.plain.open(self.plain.goals, "active"))
    @rule(data=DRAWN, progress=st.integers(1, 99))
    def check_in(self, data: st.DataObject, progress: int) -> None:
        title = self.pick(data, self.plain.open(self.plain.goals, "active"))
        self.typed("goal", "check-in", title, str(progress), self.word())
        self.plain.goals[title].progress = progress
        self.done()

    @precondition(lambda self: self.plain.goals)
    @rule(data=DRAWN)
    def turn_goal(self, data: st.DataObject) -> None:
        title = self.pick(data, self.plain.goals)
        goal = self.plain.goals[title]
        turns = {"active": [("pause", "paused"), ("reach", "achieved"), ("drop", "dropped")]}
        verb, state = data.draw(st.sampled_from(turns.get(goal.state, [("reopen", "active")])))
        self.typed("goal", verb, title)
        goal.state = state
        self.done()

    # --- what changes nothing

    @rule(
        line=st.sampled_from(
            ["meet nobody words", "action done zzzz", "new mentor", "goal reach no-such-goal",
             "config set owner.colour blue", "pause nobody", "undo 9999", "remove nobody"]
        ),
        dry=st.booleans(),
    )  # fmt: skip
    def what_cannot_be_done(self, line: str, dry: bool) -> None:  # noqa: FBT001
        before = self.entries()
        ended = self.world.call(*line.split(), *(["--dry-run"] if dry else []))
        assert ended.code, line
        assert self.entries() == before
        assert tree(self.world) == self.past[-1].tree

    @precondition(lambda self: self.plain.people)
    @rule(
        data=DRAWN,
        line=st.sampled_from(["meet {} x --mine y", "remove {} --yes", "rename {} N --slug n"]),
    )
    def what_is_only_tried(self, data: st.DataObject, line: str) -> None:
        before = self.entries()
        self.world.done(*line.format(self.pick(data, self.plain.people)).split(), "--dry-run")
        assert self.entries() == before
        assert tree(self.world) == self.past[-1].tree

    # --- back

    @precondition(lambda self: len(self.past) > 1)
    @rule(data=DRAWN)
    def undo(self, data: st.DataObject) -> None:
        for _ in range(data.draw(st.integers(1, min(MOST, len(self.past) - 1)))):
            self.back()
        self.plain = copy.deepcopy(self.past[-1].plain)

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo_and_redo(self) -> None:
        *_, step = self.past
        self.back()
        self.world.done("undo", "1")
        assert tree(self.world) == step.tree
        self.past.append(step)

    # --- what one reads

    @invariant()
    def the_views_say_what_is_there(self) -> None:
        if self.plain.people:
            self._people()
            self._rows()
            self._goals()
            self._meetings()

    def read(self, *argv: str) -> Any:
        ended = self.world.call(*argv, "--json")
        assert ended.code == 0, ended.out
        return ended.json["data"]

    def _people(self) -> None:
        shown = {one["who"]: one for one in self.read("list")["people"]}
        assert {who: one["name"] for who, one in shown.items()} == {
            slug: person.name for slug, person in self.plain.people.items()
        }
        for slug, person in self.plain.people.items():
            assert (shown[slug]["state"] == "paused") == person.paused
            mine = [one for one in self.plain.actions.values() if one.who == slug]
            assert shown[slug]["mine"] == len([one for one in mine if one.state == "open"])
        for words, slug in self.plain.comments.items():
            path = self.root / "relationships" / slug / "relationship.toml"
            assert f"# {words}\n" in path.read_text(encoding="utf-8")

    def _rows(self) -> None:
        said = self.read("action")
        assert sorted(one["kept"]["text"] for one in [*said["mine"], *said["theirs"]]) == (
            self.plain.open(self.plain.actions)
        )
        waiting = self.read("topic")["waiting"]
        assert sorted(one["kept"]["text"] for one in waiting) == self.plain.open(self.plain.topics)
        assert {one["kept"]["text"]: one["kept"]["who"] for one in waiting}.items() <= {
            (words, one.who) for words, one in self.plain.topics.items()
        }

    def _goals(self) -> None:
        shown = {one["title"]: (one["who"], one["status"], one["progress"])
                 for one in self.read("goal")["goals"]}  # fmt: skip
        alive = {title: (one.who, one.state, one.progress)
                 for title, one in self.plain.goals.items() if one.state == "active"}  # fmt: skip
        assert alive.items() <= shown.items()
        assert {*shown} <= {*self.plain.open(self.plain.goals, "active", "paused")}

    def _meetings(self) -> None:
        shown = set()
        for slug in self.plain.people:
            told = self.read("timeline", slug, "--since", "2026-01-01")
            events = [one for month in told["months"] for one in month["events"]]
            shown |= {(slug, one["on"], one["text"], one["aside"]) for one in events
                      if one["kind"] == "meeting"}  # fmt: skip
        assert shown == {
            (one.who, one.day, words, bool(one.aside))
            for words, one in self.plain.meetings.items() if one.status == "held"
        }  # fmt: skip


TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = settings(
    max_examples=6,
    stateful_step_count=25,
    deadline=None,
    phases=[phase for phase in Phase if phase is not Phase.shrink],
)
