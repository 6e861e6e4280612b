"""What another machine can send that is no record: links, strange names, other formats."""

import pytest

from tests.guarantees.two_machines import CLASH, Machines, by_hand, files, git, meet

ADA = "relationships/ada"
REFUSED = 6


def test_a_link_is_brought_as_a_link_and_its_change_too(two: Machines) -> None:
    link = two.desk.journal / "papers"
    link.symlink_to("../papers")
    meet(two)
    assert str((two.laptop.journal / "papers").readlink()) == "../papers"
    link.unlink()
    link.symlink_to("../elsewhere")
    meet(two)
    assert str((two.laptop.journal / "papers").readlink()) == "../elsewhere"
    link.unlink()
    meet(two)
    assert not (two.laptop.journal / "papers").is_symlink()


def test_a_link_here_and_a_file_there_is_decided_by_somebody(two: Machines) -> None:
    (two.desk.journal / "papers").symlink_to("../papers")
    two.laptop.write("papers", "A LIST\n")
    two.desk.call("sync").ok()
    assert two.laptop.call("sync").code == CLASH
    two.laptop.call("sync", "resolve", "--keep", "mine").ok()
    assert two.laptop.read("papers") == b"A LIST\n"
    assert meet(two)["papers"] == b"A LIST\n"
    assert not (two.desk.journal / "papers").is_symlink()


def test_a_link_of_theirs_never_leads_a_file_out_of_the_journal(two: Machines) -> None:
    outside = two.path / "outside"
    outside.mkdir()
    (two.desk.journal / "loose").symlink_to(outside)
    meet(two)
    tip = git(two.stick, "rev-parse", "main").strip()
    blob = git(two.stick, "hash-object", "-w", two.desk.journal / "mentorlog.toml").strip()
    inner = _made(two, f"100644 blob {blob}\tfile.toml\n")
    tree = git(two.stick, "ls-tree", tip).replace("120000 blob", "gone").splitlines()
    kept = [line for line in tree if not line.startswith("gone")]
    _entry(two, "\n".join([*kept, f"040000 tree {inner}\tloose"]) + "\n")
    ended = two.laptop.call("sync")
    assert ended.code == REFUSED
    assert not list(outside.iterdir())
    (two.laptop.journal / "loose").unlink()
    two.laptop.call("sync").ok()
    assert (two.laptop.journal / "loose/file.toml").is_file()
    assert not list(outside.iterdir())


@pytest.mark.parametrize("name", ["..", ".git", ".GIT", "."])
def test_a_name_that_no_journal_has_is_refused(two: Machines, name: str) -> None:
    blob = git(two.stick, "hash-object", "-w", two.desk.journal / "mentorlog.toml").strip()
    inner = _made(two, f"100644 blob {blob}\tconfig\n")
    tree = git(two.stick, "ls-tree", "main")
    _entry(two, f"{tree}040000 tree {inner}\t{name}\n")
    before = files(two.laptop)
    ended = two.laptop.call("sync")
    assert ended.code == REFUSED
    assert f'"{name}/config"' in ended.err
    assert files(two.laptop) == before


def test_a_folder_there_that_is_a_file_here_is_refused(two: Machines) -> None:
    two.desk.write("papers/list.md", "A LIST\n")
    two.laptop.write("papers", "A LIST\n")
    two.desk.call("sync").ok()
    ended = two.laptop.call("sync")
    assert ended.code == REFUSED
    assert "papers" in ended.err
    assert two.laptop.read("papers") == b"A LIST\n"


def test_a_repository_within_is_its_own(two: Machines) -> None:
    inner = two.desk.write("code/readme.md", "CODE\n").parent
    git(inner, "init", "-q")
    git(inner, "add", "readme.md")
    git(inner, "commit", "-qm", "Begin")
    for home in (*two.both, two.desk):
        home.call("sync").ok()
    assert not (two.laptop.journal / "code").exists()
    assert two.desk.read("code/readme.md") == b"CODE\n"


# --- what is there is none of ours


def test_a_journal_of_a_newer_format_is_left_alone(two: Machines) -> None:
    by_hand(two.desk, "mentorlog.toml", "format = 1", "format = 2")
    git(two.desk.journal, "commit", "-qam", "newer")
    git(two.desk.journal, "push", "-q", "origin", "HEAD:main")
    two.laptop.call("topic", "ada", "Of the laptop").ok()
    before = files(two.laptop)
    ended = two.laptop.call("sync")
    assert ended.code == REFUSED
    assert "format 2" in ended.err
    assert files(two.laptop) == before


def test_a_journal_with_settings_nobody_can_read_is_left_alone(two: Machines) -> None:
    two.desk.write("mentorlog.toml", b"format = \xff\n")
    git(two.desk.journal, "commit", "-qam", "broken")
    git(two.desk.journal, "push", "-q", "origin", "HEAD:main")
    ended = two.laptop.call("sync")
    assert ended.code == REFUSED
    assert "mentorlog.toml" in ended.err


def _made(two: Machines, tree: str) -> str:
    """Return the tree that git makes of these lines, whatever is in them."""
    raw = b""
    for line in tree.splitlines():
        about, _, name = line.partition("\t")
        mode, _, id_ = about.split()
        raw += mode.lstrip("0").encode() + b" " + name.encode() + b"\0" + bytes.fromhex(id_)
    path = two.path / "tree"
    path.write_bytes(raw)
    return git(two.stick, "hash-object", "-t", "tree", "--literally", "-w", path).strip()


def _entry(two: Machines, tree: str) -> None:
    """Let the repository stand at an entry of such a tree."""
    made = git(two.stick, "commit-tree", _made(two, tree), "-p", "main", "-m", "by hand").strip()
    git(two.stick, "update-ref", "refs/heads/main", made)
