"""Which folder is the journal: a flag, the environment, a parent folder, the setting, home."""

from collections.abc import Callable
from pathlib import Path

NAME = "mentorlog.toml"


def journal(asked: str | None, cwd: Path, home: Path, configured: Callable[[], str | None]) -> Path:
    """Return the journal's folder, whether or not it exists yet.

    ``asked`` is ``--journal`` or MENTORLOG_JOURNAL; ``configured`` is asked only when nothing
    nearer answers.
    """
    if asked:
        return (cwd / Path(asked).expanduser()).absolute()
    for folder in (cwd, *cwd.parents):
        if (folder / NAME).is_file():
            return folder
    setting = configured()
    return Path(setting).expanduser() if setting else home / "mentoring"
