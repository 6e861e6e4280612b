"""Markdown files: TOML between two ``+++`` lines, then prose that is never re-serialised."""

from mentorlog.model.value import dataclass

FENCE = "+++"


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file in parts: ``opening`` + ``head`` + ``closing`` + ``body`` is the file.

    ``head`` is the TOML without its fences, ``closing`` the fence line as written. A file without
    front matter is all ``body``.
    """

    opening: str
    head: str
    closing: str
    body: str

    @property
    def fronted(self) -> bool:
        """Whether there is front matter."""
        return bool(self.opening)

    def whole(self, head: str) -> str:
        """Return the file with another head; everything else to the letter."""
        return self.opening + head + self.closing + self.body


class UnclosedError(ValueError):
    """The front matter was begun but no line ends it: the file is cut off."""


def split(text: str) -> Parts:
    """Return the parts of a Markdown file.

    Front matter begins only on the first line (a byte order mark before it is kept) and ends at
    the first later line that is exactly ``+++``. Raises UnclosedError where none is.
    """
    start = 1 if text.startswith("\ufeff") else 0
    first_end = text.find("\n", start) + 1
    if not first_end or text[start:first_end].rstrip("\r\n") != FENCE:
        if text[start:].rstrip("\r\n") == FENCE:
            raise UnclosedError
        return Parts("", "", "", text)
    place = first_end
    while place < len(text):
        end = text.find("\n", place) + 1 or len(text)
        if text[place:end].rstrip("\r\n") == FENCE:
            return Parts(text[:first_end], text[first_end:place], text[place:end], text[end:])
        place = end
    raise UnclosedError


def fresh(head: str, body: str) -> str:
    """Return the text of a new Markdown file."""
    return f"{FENCE}\n{head}{FENCE}\n{body}"
