"""What two people agreed to do when they disagree, from the newest agreement that says it."""

from itertools import chain

from mentorlog.formats import front
from mentorlog.formats.prose import sections
from mentorlog.formats.toml_text import NotTomlError, document
from mentorlog.journal.shelves import Layout

WORDS = ("disagree", "conflict")
"""Words in the heading of the section that is meant."""


def on_disagreement(layout: Layout, who: str) -> tuple[str, ...]:
    """Return the lines of that section; nothing where no agreement has one.

    A file that cannot be read as an agreement says nothing here: others name what is wrong in it.
    What one side wrote alone has been agreed by nobody.
    """
    for path in sorted((layout.home(who) / "agreements").glob("*.md"), reverse=True):
        try:
            parts = front.split(path.read_bytes().decode())
            alone = document(parts.head).get("draft_by")
        except (OSError, UnicodeDecodeError, front.UnclosedError, NotTomlError):
            continue
        if alone:
            continue
        said = (
            text.splitlines()
            for heading, text in sections(parts.body).items()
            if any(word in heading.casefold() for word in WORDS)
        )
        lines = tuple(line.strip("-* ") for line in chain.from_iterable(said))
        if found := tuple(filter(None, lines)):
            return found
    return ()
