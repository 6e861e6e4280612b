"""The one module that writes. A file is the old one or the new one, never half of either.

A write goes to a temporary file beside the target, is flushed to the disk, takes over the
target's mode, replaces it, and the folder is flushed too. Symbolic links are resolved first, so a
linked file stays a link. ``on_step`` is called before each step: the tests of the guarantees stop
the process there.
"""

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mentorlog.errors import MentorlogError, failure

FILE_MODE = 0o600
FOLDER_MODE = 0o700
TEMPORARY = ".mentorlog-tmp-"
"""Prefix of temporary files; ``check`` knows leftovers by it."""


def _no_fault(step: str, path: Path) -> None:
    """Do nothing: the place where a test stops the process."""


on_step: Callable[[str, Path], None] = _no_fault


def write(path: Path, data: bytes) -> None:
    """Replace the file at ``path`` (or make it) by one holding ``data``. Raises cannot-write."""
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f"{TEMPORARY}{os.urandom(4).hex()}")
    try:
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else FILE_MODE
        folder(target.parent)
        _fill(temporary, data, mode)
        on_step("replace", target)
        temporary.replace(target)
        on_step("flush-folder", target)
        _flush_folder(target.parent)
    except OSError as trouble:
        _discard(temporary)
        raise cannot_write(path, trouble) from trouble
    except BaseException:
        _discard(temporary)
        raise


def create(path: Path, data: bytes, mode: int = FILE_MODE) -> bool:
    """Make a new file that nobody else has made; return False where the name is taken.

    The text is complete before the name exists: a temporary file is linked to it.
    """
    temporary = path.with_name(f"{TEMPORARY}{os.urandom(4).hex()}")
    try:
        folder(path.parent)
        _fill(temporary, data, mode)
        on_step("link", path)
        try:
            os.link(temporary, path, follow_symlinks=False)
        except FileExistsError:
            return False
        except OSError:  # a file system without hard links
            return _create_in_place(path, data, mode)
        on_step("flush-folder", path)
        _flush_folder(path.parent)
    except OSError as trouble:
        raise cannot_write(path, trouble) from trouble
    finally:
        _discard(temporary)
    return True


def take_away(path: Path, into: Path) -> None:
    """Give a file or a folder another name, in one step: at no time is it gone.

    Whatever stands there at that moment comes along, a hand edit of a second ago too. A link stays
    a link to the same thing. ``into`` must be nobody's name yet. Raises cannot-write.
    """
    try:
        folder(into.parent)
        on_step("take-away", path)
        if path.is_symlink() and path.parent != into.parent:
            into.symlink_to(path.parent / path.readlink())
            on_step("unlink", path)
            path.unlink()
        else:
            path.rename(into)
        on_step("flush-folder", into)
        _flush_folder(into.parent)
        _flush_folder(path.parent)
    except OSError as trouble:
        raise cannot_write(path, trouble) from trouble


def let_go(path: Path, data: bytes, root: Path) -> None:
    """Remove a file that holds just what stands elsewhere by now, and what it leaves empty.

    One that holds anything else stays: somebody wrote to it in the meantime. So does one that
    cannot be looked at, for nothing is lost by that.
    """
    with suppress(OSError):
        if path.read_bytes() != data:
            return
        on_step("let-go", path)
        path.unlink()
        place = path.parent
        while place != root:
            place.rmdir()
            place = place.parent


def delete(path: Path, root: Path) -> None:
    """Delete a file, a link or a folder with all in it, and what that leaves empty below ``root``.

    A link is deleted, never what it leads to. What is gone already is no trouble. Raises
    cannot-write.
    """
    try:
        _delete(path)
        _flush_folder(path.parent)
        with suppress(OSError):  # something else stands in it
            for place in path.relative_to(root).parents[:-1]:
                (root / place).rmdir()
    except FileNotFoundError:
        return
    except OSError as trouble:
        raise cannot_write(path, trouble) from trouble


def link(path: Path, target: str) -> None:
    """Let a link stand at ``path``, in place of what is there. Raises cannot-write."""
    temporary = path.with_name(f"{TEMPORARY}{os.urandom(4).hex()}")
    try:
        folder(path.parent)
        on_step("link", path)
        temporary.symlink_to(target)
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as trouble:
        _discard(temporary)
        raise cannot_write(path, trouble) from trouble


def mode_of(path: Path) -> int:
    """Return the permissions of a file, those of a new one where there is none."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return FILE_MODE


def folder(path: Path) -> None:
    """Make a folder, and those above it, for the owner alone; existing ones are left alone."""
    if path.is_dir():
        return
    folder(path.parent)
    on_step("folder", path)
    path.mkdir(mode=FOLDER_MODE, exist_ok=True)


def cannot_write(path: Path, trouble: OSError) -> MentorlogError:
    """Return the error that names the file and the cause."""
    cause = trouble.strerror or str(trouble)
    return failure(
        "cannot-write",
        path=path,
        why=f"{cause}.",
        hint="make room or give yourself permission there, then type it again",
    )


def _fill(path: Path, data: bytes, mode: int) -> None:
    on_step("open", path)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
    with os.fdopen(descriptor, "wb") as file:
        on_step("write", path)
        file.write(data)
        file.flush()
        on_step("flush", path)
        os.fsync(file.fileno())
        os.fchmod(file.fileno(), mode)


def _create_in_place(path: Path, data: bytes, mode: int) -> bool:
    try:
        _fill(path, data, mode)
    except FileExistsError:
        return False
    _flush_folder(path.parent)
    return True


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for inner in sorted(path.iterdir()):
            _delete(inner)
        on_step("delete", path)
        path.rmdir()
        return
    on_step("delete", path)
    path.unlink(missing_ok=True)


def _flush_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # some network file systems cannot; the file itself is flushed
        pass
    finally:
        os.close(descriptor)


def _discard(path: Path) -> None:
    with suppress(OSError):  # what went wrong before is what the person must hear of
        path.unlink(missing_ok=True)
