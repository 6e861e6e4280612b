"""``mentorlog note``: something to remember between meetings."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, get_args

import typer

from mentorlog.cli import promises, texts, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.note_line import line_of, refuse_stray
from mentorlog.cli.options import MaybeWho, On, Private, Tag, Words
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.called import owner_name
from mentorlog.insight.notes import AT_ONCE, Notes, by_kind
from mentorlog.insight.said import Changed
from mentorlog.model.kept import ME, Kept
from mentorlog.model.note import Note
from mentorlog.model.relationship import Relationship
from mentorlog.model.words import NoteKind

As = Annotated[
    str | None, typer.Option("--as", metavar="|".join(get_args(NoteKind)), help="what it is")
]
ByWhom = Annotated[
    str | None, typer.Option("--by", metavar="me|them|MEMBER", help="whose words or deed it is")
]
Way = Annotated[
    str | None, typer.Option("--way", metavar="WAY", help="for advocacy: the way it was done")
]
Unsaid = Annotated[bool, typer.Option("--unsaid", help="for thanks: still to be said")]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="listed: from this day")]


@command(
    'mentorlog note ada "Abstract accepted" --as win',
    "mentorlog note --as advice",
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    as_: As = None,
    on: On = None,
    by: ByWhom = None,
    way: Way = None,
    unsaid: Unsaid = False,  # noqa: FBT002
    private: Private = False,  # noqa: FBT002
    tag: Tag = None,
    since: Since = None,
) -> View:
    """Show notes by kind, or with TEXT write one down. WHO may be me: a note of yours alone.

    Kinds: note, insight, advice, win, hurdle, thanks, advocacy, contact. Contact, and thanks that
    were said, count as being in touch.
    """
    kind = one_of("--as", as_, get_args(NoteKind))
    text = texts.of_line(words)
    if not text and (on or by or way or unsaid or private):
        raise _wordless(who)
    if not text:
        return _listed(session, who, kind=kind, since=since, tags=tag)
    said = {"kind": kind, "on": on, "by": by, "way": way, "unsaid": unsaid, "tags": tag}
    return _added(session, who or "", text, said, private=private)


@command('mentorlog note add ada "Clinic data come late" --as hurdle',
         "mentorlog note add me What I noticed today", changes=True)  # fmt: skip
def add(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    as_: As = None,
    on: On = None,
    by: ByWhom = None,
    way: Way = None,
    unsaid: Unsaid = False,  # noqa: FBT002
    private: Private = False,  # noqa: FBT002
    tag: Tag = None,
) -> Changed:
    """Write a note down: mentorlog note WHO TEXT says the same."""
    kind = one_of("--as", as_, get_args(NoteKind))
    text = texts.of_line(words)
    if not text:
        raise _wordless(who)
    said = {"kind": kind, "on": on, "by": by, "way": way, "unsaid": unsaid, "tags": tag}
    return _added(session, who or "", text, said, private=private)


@command("mentorlog note list", "mentorlog note list ada --as win --since 2026-01-01")
def list_(
    session: Session,
    who: MaybeWho = None,
    as_: As = None,
    since: Since = None,
    tag: Tag = None,
) -> Notes:
    """Show notes by kind, of one person or of everybody; --as shows all of one kind."""
    kind = one_of("--as", as_, get_args(NoteKind))
    return _listed(session, who, kind=kind, since=since, tags=tag)


def _wordless(who: str | None) -> Exception:
    example = f'mentorlog note {who or "ada"} "what you want to remember"'
    return failure("missing-word", missing="WHO and TEXT" if not who else "TEXT", example=example)


def _listed(
    session: Session,
    who: str | None,
    *,
    kind: str | None,
    since: str | None,
    tags: Iterable[str] | None,
) -> Notes:
    slug = whose.who(session, who) if who else None
    people = whose.people(session, slug)
    homes = [*(one.who for one in people), *([ME] if slug in {None, ME} else [])]
    began = session.day(since, "past") if since else date.min
    found = [kept for home in homes for kept in session.journal.notes(home)]
    chosen = [
        kept
        for kept in found
        if kind in {None, kept.record.as_}
        and kept.record.on >= began
        and set(tags or ()) <= set(kept.record.tags)
        and not (session.discreet and kept.private and slug != ME)
    ]
    named = {one.who: one.record for one in people}
    return Notes(
        kinds=by_kind(chosen, None if kind or since or tags else AT_ONCE),
        names={slug: one.name for slug, one in named.items()},
        by={kept.key: _said_by(kept, named.get(kept.who)) for kept in chosen},
        today=session.today,
        who=slug,
        filtered=bool(kind or since or tags),
    )


def _said_by(kept: Kept[Note], relationship: Relationship | None) -> str:
    by = kept.record.by
    return owner_name(by, relationship) if by and relationship else ""


def _added(
    session: Session, who: str, text: str, said: dict[str, Any], *, private: bool
) -> Changed:
    session.typed = text
    kind: NoteKind = said["kind"] or "note"
    refuse_stray(session, kind, said)
    on = session.happened(said["on"])
    slug = whose.who(session, who)
    with session.change(f"note {slug}") as change:
        relationship = None if slug == ME else session.fresh(slug).record
        note = Note(
            id=change.new_id(),
            on=on,
            as_=kind,
            text=text,
            by=_named(said["by"], relationship, on) if said["by"] else _by(kind, relationship),
            said=not said["unsaid"] if kind == "thanks" else None,
            way=said["way"],
            tags=tuple(said["tags"] or ()),
        )
        kept: Kept[Note] = Kept(who=slug, key=note.id, record=note, private=private or slug == ME)
        change.save(kept)
    lines = line_of(session, kept, relationship)
    return Changed(lines=lines, records=(kept,), tried=session.flags.dry_run)


def _named(word: str, relationship: Relationship | None, on: date) -> str:
    """Return whose it is, as it was said; what is mine alone can only be mine."""
    if relationship is None:
        return promises.person(word, None, on)
    return promises.said_by(word, relationship, "--by", on)


def _by(kind: NoteKind, relationship: Relationship | None) -> str | None:
    """Return who said it where nobody said who: advice comes from whoever is the mentor."""
    if kind != "advice" or relationship is None:
        return None
    return promises.adviser(relationship)
