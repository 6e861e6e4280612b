"""Pages of guidance: Markdown, with TOML between two ``+++`` lines above it."""

from dataclasses import fields
from pathlib import Path

from mentorlog.formats import front
from mentorlog.formats.decode import decode
from mentorlog.formats.toml_text import document
from mentorlog.model.kept import Problem
from mentorlog.model.page import GuidePage, PageHead
from mentorlog.practice.files import DATA, PracticeFiles


def page(files: PracticeFiles, name: str) -> GuidePage | None:
    """Return the page of this name, the person's own before ours; None where there is neither.

    A broken one of the person's is a problem, and ours serves.
    """
    if name not in files.named("guidance", "md"):
        return None
    place = f"guidance/{name}.md"
    own = files.own(place)
    if own and (found := _read(files, own, f"practice/{place}")):
        return found
    shipped = DATA / place
    if not shipped.is_file():
        return None
    parts = front.split(shipped.read_text(encoding="utf-8"))
    return _whole(decode(PageHead, document(parts.head)), parts.body)


def _read(files: PracticeFiles, path: Path, shown: str) -> GuidePage | None:
    text = files.text(path, shown)
    if text is None:
        return None
    try:
        parts = front.split(text)
    except front.UnclosedError:
        reason = "the front matter has no closing +++ line; is the file cut off?"
        files.note(Problem(path=shown, line=1, reason=reason))
        return None
    said = files.parsed(parts.head, shown, above=1)
    head = None if said is None else files.decoded(PageHead, said, parts.head, shown, above=1)
    if head and not parts.body.strip():
        line = text.count("\n")
        files.note(Problem(path=shown, line=line, reason="there is no text below the head"))
        return None
    return _whole(head, parts.body) if head else None


def _whole(head: PageHead, text: str) -> GuidePage:
    said = {spot.name: getattr(head, spot.name) for spot in fields(head)}
    return GuidePage(**said, text=text.strip("\r\n") + "\n")
