"""What comes between two machines: Ctrl-C, a full disk, somebody who sends at the same moment.

Whatever it is, it is told, nothing is lost, and the same again ends it.
"""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.cli.test_terminal import PATIENCE, ended
from tests.guarantees import full
from tests.guarantees.fake_git import fake_git
from tests.guarantees.journals import GUARD, PROGRAM, TOOLS, Ended, Home
from tests.guarantees.two_machines import CLASH, Machines, files, git, machine, machines

CANNOT_WRITE, FAILED = 7, 8
INTERRUPTED = 130
SLOW = ["ls-remote", "fetch", "status", "write-tree", "cat-file", "commit-tree", "push"]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Machines:
    """Return two machines of which each has something new."""
    two = machines(tmp_path_factory.mktemp("begun") / "all")
    two.desk.call("meet", "ada", "DESK1", "--title", "Same", "--mine", "DESK2").ok()
    two.desk.call("sync").ok()
    two.laptop.call("meet", "ada", "LAP1", "--title", "Same", "--private", "LAP2").ok()
    two.laptop.write("by-hand.txt", "LAP3\n")
    return two


@pytest.fixture
def two(begun: Machines, tmp_path: Path) -> Machines:
    return begun.copy(tmp_path / "all")


def ends_well(two: Machines) -> None:
    """Insist that the same again ends it, and that all is then on both."""
    two.laptop.call("sync").ok()
    two.desk.call("sync").ok()
    found = files(two.desk)
    assert found == files(two.laptop)
    text = b"\n".join(found.values())
    for word in (b"DESK1", b"DESK2", b"LAP1", b"LAP2", b"LAP3"):
        assert text.count(word) == 1, word
    assert not git(two.laptop.journal, "status", "--porcelain")


def leading(home: Home, *argv: str) -> Ended:
    """Run the program as the leader of a group of its own, as a terminal starts it."""
    ended = subprocess.run(
        [*PROGRAM, *argv], capture_output=True, env=home.env, cwd=home.path, timeout=GUARD,
        check=False, start_new_session=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@pytest.mark.parametrize("word", SLOW)
def test_ctrl_c_at_a_call_of_git_leaves_what_can_be_ended(two: Machines, word: str) -> None:
    unharmed = fake_git(two.path / "counting")
    two.copy(two.path.parent / "other").laptop.with_env(**unharmed.env).call("sync").ok()
    at = unharmed.calls.index(word) + 1
    harmed = fake_git(two.path / "bin", at=at, how="interrupt")
    said = leading(two.laptop.with_env(**harmed.env), "sync")
    assert said.code in {0, INTERRUPTED}, said
    assert "Traceback" not in said.err
    ends_well(two)


def test_ctrl_c_while_somebody_is_asked_changes_nothing(two: Machines) -> None:
    two.desk.call("edit", "ada", "--set", "minutes=50").ok()
    two.desk.call("sync").ok()
    two.laptop.call("edit", "ada", "--set", "minutes=55").ok()
    before, sent = files(two.laptop), git(two.stick, "rev-parse", "main")
    env = {**two.laptop.env, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    child = pexpect.spawn(
        shlex.join([*PROGRAM, "sync", "resolve"]), env=env, cwd=str(two.laptop.path),
        timeout=PATIENCE, encoding="utf-8",
    )  # fmt: skip
    child.expect_exact("Keep")
    child.sendintr()
    assert ended(child) == INTERRUPTED
    assert files(two.laptop) == before
    assert git(two.stick, "rev-parse", "main") == sent
    assert two.laptop.call("sync").code == CLASH


def test_a_full_disk_is_told_and_nothing_is_half_there(two: Machines) -> None:
    before = files(two.laptop)
    said = two.laptop.program([sys.executable, full.__file__, *PROGRAM, "sync"])
    assert said.code in {CANNOT_WRITE, FAILED}, said
    assert "Traceback" not in said.err
    assert files(two.laptop) == before
    ends_well(two)


def test_where_git_fails_it_is_told_and_nothing_is_taken_for_missing(two: Machines) -> None:
    for home in two.both:
        machine(home, without_private=True)
    unharmed = fake_git(two.path.parent / "counting")
    whole = two.copy(two.path.parent / "whole").laptop.with_env(**unharmed.env)
    whole.call("sync").ok()
    before, after = files(two.laptop), files(whole)
    for number, word in enumerate(unharmed.calls, start=1):
        if word in unharmed.calls[: number - 1]:
            continue
        one = two.copy(two.path.parent / word)
        harmed = fake_git(one.path / "bin", at=number, how="fail")
        said = one.laptop.with_env(**harmed.env).call("sync")
        assert said.code == FAILED, word
        assert "No space left on device" in said.err
        assert files(one.laptop) in (before, after), word
        one.laptop.call("sync").ok()
        assert files(one.laptop) == after, word
        sent = git(one.stick, "ls-tree", "-r", "--name-only", "main")
        assert sent == git(whole.path.parent / "stick.git", "ls-tree", "-r", "--name-only", "main")
        assert "private/meetings/2026-12-05" not in sent


def test_what_a_killed_merge_leaves_is_in_the_journal_where_check_names_it(two: Machines) -> None:
    two.desk.call("topic", "ada", "DESK4").ok()
    two.desk.call("sync").ok()
    two.laptop.call("topic", "ada", "LAP4").ok()
    unharmed = fake_git(two.path.parent / "counting")
    two.copy(two.path.parent / "other").laptop.with_env(**unharmed.env).call("sync").ok()
    at = unharmed.calls.index("merge-file") + 1
    killed = two.laptop.with_env(**fake_git(two.path / "bin", at=at).env).process("sync")
    assert killed.code < 0
    assert not list((two.laptop.path / "tmp").iterdir())
    left = [path for path in two.laptop.journal.rglob("*") if path.name.endswith("-theirs")]
    assert [path.relative_to(two.laptop.journal).parts[0] for path in left] == [".mentorlog"]
    assert "temporary-file" in two.laptop.call("check").out
    shutil.rmtree(left[0].parent)
    ends_well(two)


def test_a_repository_that_takes_nothing_is_told_with_its_words(two: Machines) -> None:
    hook = two.stick / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'closed on Sundays' >&2\nexit 1\n")
    hook.chmod(0o700)
    sent = git(two.stick, "rev-parse", "main")
    for _ in range(2):
        said = two.laptop.call("sync")
        assert said.code == FAILED
        assert "stick.git" in said.err
        assert "nothing is lost" in said.err
    assert git(two.stick, "rev-parse", "main") == sent
    hook.unlink()
    ends_well(two)


def test_a_stick_that_is_not_there_is_told(two: Machines) -> None:
    elsewhere = two.path / "elsewhere.git"
    two.stick.rename(elsewhere)
    before = files(two.laptop)
    assert two.laptop.call("sync").code == FAILED
    assert files(two.laptop) == before
    elsewhere.rename(two.stick)
    ends_well(two)


def test_what_somebody_sends_in_the_same_moment_is_brought_together_too(two: Machines) -> None:
    two.desk.call("topic", "ada", "DESK4").ok()
    told = two.laptop.with_env(**before_sending(two, desk_syncs(two), once=True)).call("sync").ok()
    assert "topics.toml" in told.out
    assert b"DESK4" in two.laptop.read("relationships/ada/topics.toml")
    ends_well(two)


def test_somebody_who_sends_each_time_is_not_waited_for_for_ever(two: Machines) -> None:
    entry = "commit-tree main^{tree} -p main -m more"
    who = "-c user.name=Me -c user.email=me@example.org"
    stick = f"git -C {shlex.quote(str(two.stick))} {who}"
    harm = f"{stick} update-ref refs/heads/main $({stick} {entry})"
    said = two.laptop.with_env(**before_sending(two, harm, once=False)).call("sync")
    assert said.code == FAILED
    assert "somebody else sent something each time" in said.err
    ends_well(two)


def desk_syncs(two: Machines) -> str:
    """Return what lets the desk sync in a shell."""
    env = [f"{name}={value}" for name, value in two.desk.env.items()]
    words = ["env", "-i", "-C", str(two.desk.path), *env, *PROGRAM, "sync"]
    return f"{shlex.join(words)} >&2"


def before_sending(two: Machines, harm: str, *, once: bool) -> dict[str, str]:
    """Return an environment whose git does something before it sends, once or each time."""
    folder = two.path / "bin"
    folder.mkdir()
    done = shlex.quote(str(folder / "done"))
    check = f"[ ! -e {done} ] && : >{done} &&" if once else ""
    (folder / "git").write_text(
        f"""#!/bin/sh
PATH={shlex.quote(TOOLS["PATH"])}
for word; do
    [ "$word" = push ] && {check} {{ {harm}; }}
done
exec git "$@"
"""
    )
    (folder / "git").chmod(0o700)
    return {"PATH": f"{folder}:{TOOLS['PATH']}"}
