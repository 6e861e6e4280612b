"""The form of a text, which says nothing: byte order mark, line ends, the newline at its end.

Editors change it without being asked. What somebody edited gets back the form that it had.
"""

from mentorlog.formats.toml_text import BOM


def like(before: str, after: str) -> str:
    """Return ``after`` in the form of ``before``.

    Where the lines of ``before`` ended in two ways, those of ``after`` stay as they are. A newline
    that is all that an editor added at the end is taken for none.
    """
    if not before or not after:
        return after
    body = after.removeprefix(BOM)
    end = _end(before)
    if end:
        body = body.replace("\r\n", "\n").replace("\n", end)
    last = end or "\n"
    if before.endswith("\n") and not body.endswith("\n"):
        body += last
    mark = BOM if before.startswith(BOM) else ""
    return before if mark + body == before + last else mark + body


def _end(text: str) -> str:
    """Return how every line of a text ends; nothing where they end in two ways, or there is one."""
    lines = text.count("\n")
    both = text.count("\r\n")
    if not lines or 0 < both < lines:
        return ""
    return "\r\n" if both else "\n"
