"""What the settings of a git repository say, read as text: no program is started for it."""

import re
from pathlib import Path

_SECTION = re.compile(r"""\s*\[\s*(\w+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)""")
_URL = re.compile(r"""\s*url\s*=\s*"?([^"#;]*[^"#;\s])""", re.IGNORECASE)
_SECRET = re.compile(r"(?<=://)[^/@]*@")


def repository(root: Path) -> Path | None:
    """Return the folder that holds the history of the journal, or None where there is none.

    For a worktree or a submodule it stands somewhere else, and ``.git`` is a file that says where.
    """
    git = root / ".git"
    if git.is_dir():
        return git
    try:
        said = git.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    place = (root / said.removeprefix("gitdir:").strip()).resolve()
    shared = place / "commondir"
    return (place / shared.read_text().strip()).resolve() if shared.is_file() else place


def remotes(repository: Path) -> list[tuple[str, str]]:
    """Return the name and the address of each remote; names and passwords in one are left out."""
    try:
        text = (repository / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    found: list[tuple[str, str]] = []
    name = ""
    for line in text.splitlines():
        rest = line
        if section := _SECTION.match(line):
            name = section[2] if section[1].casefold() == "remote" and section[2] else ""
            rest = section[3]
        if name and (url := _URL.match(rest)):
            found.append((name, without_secret(url[1])))
    return found


def without_secret(address: str) -> str:
    """Return an address without the name and the password that may stand in it."""
    return _SECRET.sub("", address)
