"""A place for what git is to read or write besides the history, for the person alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mentorlog.journal.files import TEMPORARY, cannot_write
from mentorlog.journal.git import Git


@contextmanager
def scratch(git: Git) -> Iterator[Callable[[str], Path]]:
    """Yield what names files that go when the block ends. Raises cannot-write.

    They stand in the machinery, where there is one: whoever is killed leaves texts behind, private
    ones too, and ``check`` finds them there.
    """
    machinery = git.root / ".mentorlog"
    within = machinery if machinery.is_dir() else None
    try:
        with TemporaryDirectory(prefix=TEMPORARY, dir=within) as folder:
            yield lambda name: Path(folder) / f"{TEMPORARY}{name}"
    except OSError as trouble:
        raise cannot_write(within or Path("TMPDIR"), trouble) from None
