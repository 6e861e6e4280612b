"""Everything of the person's own is read once, so that nothing wrong in it stays unseen."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from mentorlog.formats.statements import line_of
from mentorlog.model.kept import Problem
from mentorlog.model.kit import Kit
from mentorlog.model.roadmap import Roadmap
from mentorlog.model.words import CONCERN_TYPES
from mentorlog.practice import references
from mentorlog.practice.files import DATA

if TYPE_CHECKING:
    from mentorlog.practice.library import Library


def survey(library: "Library", commands: Collection[str] | None) -> None:
    """Read every practice file; what is wrong becomes a problem of the library.

    ``commands`` are the words there are, for files that name some.
    """
    for name in library.names():
        library.lifecycle(name)
    library.supports()
    for path in sorted((DATA / "conversations").glob("*.toml")):
        library.wordings(path.stem)
    for name in library.named("roadmaps"):
        library.one(Roadmap, f"roadmaps/{name}")
    for path in sorted((DATA / "templates").glob("*/*.md")):
        library.template(path.parent.name, path.stem)
    for name in library.letters():
        library.template("letter", name)
    library.ways()
    library.agreements()
    library.instruments()
    library.pages()
    library.standing()
    library.situations()
    library.offices()
    library.rules()
    library.sources()
    library.hint_wordings()
    known = {question.id for question in library.questions()}
    for name in library.named("kits"):
        _kit(library, name, known)
    for name in library.named("concerns"):
        _concern(library, name)
    references.survey(library, commands)


def _kit(library: "Library", name: str, known: Collection[str]) -> None:
    """Read a kit of the person's own, and note each question it names that nobody knows."""
    shown = f"practice/kits/{name}.toml"
    own = library.files.own(f"kits/{name}.toml")
    kit = library.files.read(Kit, own, shown) if own else None
    unknown = [at for at, one in enumerate(kit.ask) if one not in known] if kit else []
    if own and kit and unknown:
        text = own.read_bytes().decode()
        library.files.note(
            *(
                Problem(
                    path=shown,
                    line=line_of(text, ("ask", at)),
                    reason=f'ask names "{kit.ask[at]}", and no file of questions has it',
                )
                for at in unknown
            )
        )


def _concern(library: "Library", name: str) -> None:
    """Read a kind of concern, and note one that no concern can be of."""
    library.concern(name)
    if name not in CONCERN_TYPES:
        known = ", ".join(CONCERN_TYPES)
        reason = f"there is no kind of concern of this name; known are {known}"
        library.files.note(Problem(path=f"practice/concerns/{name}.toml", line=1, reason=reason))
