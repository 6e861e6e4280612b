"""``mentorlog rename``: another name, and with --slug another folder."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from mentorlog.cli import texts
from mentorlog.cli.command import command
from mentorlog.cli.commands.new_made import free_slug
from mentorlog.cli.options import Who
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship

if TYPE_CHECKING:
    from mentorlog.journal.change import Change

Named = Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="the new name")]
Slug = Annotated[str | None, typer.Option("--slug", metavar="SLUG", help="the folder's new name")]


@command(
    'mentorlog rename ada "Ada King"',
    "mentorlog rename ada Ada King --slug ada-king",
    changes=True,
)
def run(session: Session, who: Who, name: Named = None, slug: Slug = None) -> Changed:
    """Give a person, circle or team another name; with --slug the folder gets another one too.

    The old folder's name still finds them, and what names them in other files follows.
    """
    called = texts.of_line(name).strip()
    if not called and not slug:
        example = f'mentorlog rename {who} "Their New Name"'
        raise failure("missing-word", missing="NAME or --slug", example=example)
    with session.change(f"rename {who}") as change:
        person, _ = session.standing(session.person(who))
        wanted = _wanted(session, person, slug)
        after = _renamed(person, called or person.record.name, wanted)
        change.save(replace(after, who=person.who))
        follow = _followed(session, change, person.who, wanted) if wanted != person.who else 0
    lines = _said(person, after, follow)
    return Changed(lines=lines, records=(after,), tried=session.flags.dry_run)


def _wanted(session: Session, person: Kept[Relationship], slug: str | None) -> str:
    """Return the slug to have: the one asked for where nobody else answers to it."""
    if slug is None or slug == person.who:
        return person.who
    return free_slug(session, slug, person.who)


def _renamed(person: Kept[Relationship], name: str, slug: str) -> Kept[Relationship]:
    """Return the person as called from now on; the old slug stays among the aliases."""
    was = person.record
    if name == was.name and slug == person.who:
        raise failure(
            "not-now",
            what=f"{was.name} is called so already, and so is the folder.",
            why="",
            hint=f"mentorlog show {person.who}",
        )
    aliases = [alias for alias in was.aliases if alias != slug]
    if slug != person.who and person.who not in aliases:
        aliases.append(person.who)
    return replace(person, who=slug, record=replace(was, name=name, aliases=tuple(aliases)))


def _followed(session: Session, change: "Change", old: str, new: str) -> int:
    """Rename the folder and what names it; return how many records that were."""
    from mentorlog.journal.mentions import mentions  # noqa: PLC0415 - few renames are of folders
    from mentorlog.model.references import with_slug  # noqa: PLC0415 - as above

    count = 0
    for kept in mentions(session.journal, old):
        record = with_slug(kept.record, old, new)
        if record != kept.record:
            change.save(replace(kept, record=record))
            count += 1
    change.rename_home(old, new)
    return count


def _said(was: Kept[Relationship], now: Kept[Relationship], follow: int) -> tuple[Line, ...]:
    lines = []
    if was.record.name != now.record.name:
        lines.append(Line(label="Renamed", text=f"{was.record.name} is {now.record.name} now"))
    if was.who != now.who:
        text = f"relationships/{now.who}; {was.who} still finds them"
        lines.append(Line(label="Folder", text=text, aside=f"mentorlog show {now.who}"))
    if follow:
        noun = "record names" if follow == 1 else "records name"
        lines.append(Line(label="Follows", text=f"{follow} {noun} the new folder"))
    return tuple(lines)
