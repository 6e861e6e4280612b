"""From what ``new`` was told to a relationship, and to its file."""

from dataclasses import fields
from datetime import date
from typing import Any

from mentorlog.cli.beginning import make
from mentorlog.cli.prospects import asking_of
from mentorlog.cli.session import Session
from mentorlog.cli.table import RESERVED
from mentorlog.cli.values import one_of, rhythm_of, slot_of
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats import datewords
from mentorlog.formats.decode import RefusedError, decode
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import names
from mentorlog.journal.change import Change
from mentorlog.model.begin import WORDS, begun, met_long
from mentorlog.model.kept import Kept
from mentorlog.model.path import Lifecycle, Stage
from mentorlog.model.relationship import Relationship
from mentorlog.model.value import dataclass
from mentorlog.model.words import CHANNELS

IS = {
    "mentor": "is your mentor; you are the mentee",
    "mentee": "is your mentee; you are the mentor",
    "peer": "is your peer",
    "circle": "is a circle you belong to",
    "team": "is a team you belong to",
    "prospect": "is somebody you would like to ask",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What ``new`` was told, in the words it was told in."""

    word: str
    name: str
    flash: bool = False
    reverse: bool = False
    assigned: bool = False
    since: str | None = None
    stage: str | None = None
    rhythm: str | None = None
    slot: str | None = None
    minutes: int | None = None
    channel: str | None = None
    hope: str | None = None
    ends: str | None = None
    ends_when: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    slug: str | None = None
    via: str | None = None
    contact: str | None = None
    tags: tuple[str, ...] = ()

    def command(self) -> list[str]:
        """Return the command line that says the same."""
        flags = {"members": "--member", "aliases": "--alias", "tags": "--tag"}
        words = ["mentorlog", "new", self.word, self.name]
        for spot in fields(self):
            value = getattr(self, spot.name)
            if spot.name in {"word", "name"} or not value:
                continue
            flag = flags.get(spot.name, f"--{spot.name.replace('_', '-')}")
            if value is True:
                words.append(flag)
            else:
                for one in value if isinstance(value, tuple) else (value,):
                    words += [flag, str(one)]
        return words


def made(session: Session, wanted: Wanted) -> tuple[Relationship, bool]:
    """Return the relationship and whether its stage was taken from how long they have met.

    Raises the failure of the first flag that cannot be; nothing is written.
    """
    word = WORDS[wanted.word]
    today = session.today
    since = datewords.since(wanted.since, today) if wanted.since else None
    default = session.maybe.settings.defaults.lifecycle if session.maybe.there else None
    chosen = default if default and word.lifecycle == "four-stage" else word.lifecycle
    lifecycle = session.library.lifecycle("flash" if wanted.flash else chosen)
    stage, taken = _stage(wanted, lifecycle, since, today)
    document: dict[str, Any] = {
        "name": wanted.name,
        "aliases": list(wanted.aliases),
        "kind": word.kind,
        "my_role": word.my_role,
        "lifecycle": lifecycle.id,
        "created": today,
        "reverse": wanted.reverse,
        "assigned": wanted.assigned,
        "hope": wanted.hope,
        "channel": one_of("--channel", wanted.channel, CHANNELS),
        "rhythm": rhythm_of("--rhythm", wanted.rhythm) if wanted.rhythm is not None else None,
        "slot": slot_of("--slot", wanted.slot) if wanted.slot else None,
        "minutes": wanted.minutes,
        "ends": session.day(wanted.ends, "future") if wanted.ends else None,
        "ends_when": list(wanted.ends_when),
        "via": wanted.via,
        "contact": wanted.contact,
        "tags": list(wanted.tags),
    }
    if word.kind in {"circle", "team"}:
        document["sharing"] = "nothing"
    try:
        relationship = decode(
            Relationship, {key: value for key, value in document.items() if value is not None}
        )
    except RefusedError as refusal:
        raise failure(
            "bad-value", field=wanted.name, value="begun like this", why=f"{refusal}.", hint=""
        ) from None
    if stage.canonical == "prepare":
        return relationship, False
    return begun(relationship, stage, since or today), taken


def written(session: Session, wanted: Wanted) -> Changed:
    """Write the relationship and return what was done."""
    relationship, taken = made(session, wanted)
    journal = session.maybe
    if not journal.there and not session.flags.dry_run:
        make(session, journal)
    with session.change(f"new {wanted.word} {wanted.name}") as change:
        slug = _slug(session, wanted, change)
        relationship = _with_members(relationship, wanted.members, change)
        kept = Kept(who=slug, key="", record=relationship)
        change.save(kept)
    handle = journal.handle(slug)
    path = session.shown(journal.layout.home(slug) / "relationship.toml")
    lines = [Line(label="New", text=f"{relationship.name} {IS[wanted.word]}")]
    if taken:
        stage = relationship.canonical
        lines.append(Line(label="Stage", text=f"you have met for long, so I take it to be {stage}"))
    lines += [
        Line(label="Written", text=path),
        Line(
            label="Next",
            text="after your next conversation",
            aside=f'mentorlog meet {handle} "..."',
        ),
    ]
    if relationship.lifecycle != "flash":
        lines.append(_in_writing(handle))
    if relationship.prospect:
        lines = [line for line in lines if line.label in {"New", "Stage", "Written"}]
        lines += asking.next if (asking := asking_of(session, kept, handle)) else ()
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)


def _in_writing(handle: str) -> Line:
    return Line(label="", text="put in writing how you work", aside=f"mentorlog agree {handle}")


def _stage(
    wanted: Wanted, lifecycle: Lifecycle, since: date | None, today: date
) -> tuple[Stage, bool]:
    preparing = Stage(id="prepare", name="Prepare", canonical="prepare")
    if wanted.stage:
        found = lifecycle.find(wanted.stage.casefold()) or lifecycle.at(wanted.stage.casefold())
        if found is None:
            raise unknown_stage(wanted.stage, lifecycle, "--stage")
        return found, False
    if wanted.word == "prospect":
        return lifecycle.at("prepare") or preparing, False
    if met_long(since, today) and (later := lifecycle.at("cultivation")):
        return later, True
    return lifecycle.first, False


def unknown_stage(word: str, lifecycle: Lifecycle, flag: str, near: str = "") -> MentorlogError:
    """Return the failure for a stage the lifecycle does not have, with the nearest."""
    said = word.casefold()
    ids = [stage.id for stage in lifecycle.stage]
    begun = [one for one in ids if said and one.startswith(said)]
    named = f"Did you mean {' or '.join(begun)}?" if begun else near_words(said, ids)
    return failure(
        "bad-value",
        field=flag,
        value=f'"{word}"',
        why=near or named,
        hint=f"{lifecycle.name}: {', '.join(ids)}",
    )


def _slug(session: Session, wanted: Wanted, change: Change) -> str:
    there = session.maybe.slugs()
    made = _usable(wanted.slug) if wanted.slug else names.slug(wanted.name, RESERVED, change.new_id)
    if made in there:
        raise failure(
            "exists",
            what=f"{wanted.name} ({made})",
            why="Two people may have one name.",
            hint=f"mentorlog show {made}   or, for another person, add --slug {made}-2",
        )
    return made


def _usable(slug: str) -> str:
    """Return a slug that somebody typed, if it can be a folder's name. Raises bad-value."""
    if not names.usable(slug, RESERVED):
        raise failure(
            "bad-value",
            field="--slug",
            value=f'"{slug}"',
            why="It is a word of the program, or no plain name.",
            hint="small letters, digits and hyphens, e.g. ada-lovelace",
        )
    return slug


def free_slug(session: Session, slug: str, who: str) -> str:
    """Return a slug for somebody who has another, if nobody else answers to it. Raises exists."""
    journal = session.journal
    home = journal.layout.home(_usable(slug))
    others = [one for one in journal.people().people if one.who != who]
    answering = (one for one in others if slug in (one.who, *map(str.casefold, one.record.aliases)))
    other = next(answering, None)
    if other or home.exists() or home.is_symlink():
        raise failure(
            "exists",
            what=f"{other.record.name if other else 'A folder'} ({slug})",
            why="Two people cannot have one folder, nor one short name.",
            hint=f"mentorlog show {other.who}" if other else f"another name: --slug {slug}-2",
        )
    return slug


def _with_members(
    relationship: Relationship, members: tuple[str, ...], change: Change
) -> Relationship:
    from dataclasses import replace  # noqa: PLC0415 - a name used once

    from mentorlog.model.relationship import Member  # noqa: PLC0415 - groups only

    if not members:
        return relationship
    joined = relationship.started or relationship.created
    made = tuple(Member(id=change.new_id(), name=name, joined=joined) for name in members)
    return replace(relationship, member=made)
