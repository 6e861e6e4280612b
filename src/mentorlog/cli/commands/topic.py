"""``mentorlog topic``: what to raise next time."""

from typing import Annotated, Any, get_args

import typer

from mentorlog.cli import promises, texts, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.taken_from import taken_from
from mentorlog.cli.options import From, MaybeWho, Private, Tag, Words
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.insight.called import owner_name
from mentorlog.insight.said import Changed, Line
from mentorlog.insight.topics import Topics, gone, waiting
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.topic import Topic
from mentorlog.model.words import Purpose, TopicKind

ByWhom = Annotated[
    str | None, typer.Option("--by", metavar="me|them|MEMBER", help="who brings it; you, if unsaid")
]
For = Annotated[
    str | None, typer.Option("--for", metavar="PURPOSE", help="for a conversation: career, ...")
]
Kind = Annotated[
    str | None, typer.Option("--kind", metavar="|".join(get_args(TopicKind)), help="what it is")
]
All = Annotated[bool, typer.Option("--all", help="those that were raised or dropped, too")]


@command(
    "mentorlog topic ada",
    'mentorlog topic ada "Is the spring workshop worth the detour?" --for career',
    changes=True,
)
def run(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    by: ByWhom = None,
    for_: For = None,
    kind: Kind = None,
    private: Private = False,  # noqa: FBT002
    from_: From = None,
    tag: Tag = None,
    everything: All = False,  # noqa: FBT002
) -> View:
    """Show what is to be raised, or with TEXT add a topic for the next meeting.

    What is not raised carries forward, with a count. meet ticks topics off: --raised ID.
    """
    text = texts.of_line(words)
    if not text and not from_ and (by or for_ or kind or private or tag):
        raise _wordless(who)
    if not text and not from_:
        return _listed(session, who, everything=everything)
    said = {"by": by, "for": for_, "kind": kind, "tags": tag, "private": private, "from": from_}
    return _added(session, who, text, said)


@command('mentorlog topic add ada "Credit for the data set"',
         "mentorlog topic add ada Whom could we ask? --private", changes=True)  # fmt: skip
def add(
    session: Session,
    who: MaybeWho = None,
    words: Words = None,
    by: ByWhom = None,
    for_: For = None,
    kind: Kind = None,
    private: Private = False,  # noqa: FBT002
    from_: From = None,
    tag: Tag = None,
) -> Changed:
    """Add a topic: mentorlog topic WHO TEXT says the same."""
    text = texts.of_line(words)
    if not text and not from_:
        raise _wordless(who)
    said = {"by": by, "for": for_, "kind": kind, "tags": tag, "private": private, "from": from_}
    return _added(session, who, text, said)


@command("mentorlog topic list", "mentorlog topic list ada --all")
def list_(session: Session, who: MaybeWho = None, everything: All = False) -> Topics:  # noqa: FBT002
    """Show what is to be raised, with how often it was carried forward."""
    return _listed(session, who, everything=everything)


def _wordless(who: str | None) -> Exception:
    example = f'mentorlog topic {who or "ada"} "what you would like to talk about"'
    return failure("missing-word", missing="WHO and TEXT" if not who else "TEXT", example=example)


def _listed(session: Session, who: str | None, *, everything: bool) -> Topics:
    slug = whose.who(session, who) if who else None
    people = whose.people(session, slug)
    pictures = [session.picture(one) for one in people if slug or not one.record.ended]
    return Topics(
        waiting=tuple(line for one in pictures for line in waiting(one)),
        raised=tuple(line for one in pictures for line in gone(one)) if everything else (),
        names={one.who: one.relationship.name for one in pictures},
        handles={one.who: one.handle for one in pictures},
        today=session.today,
        who=slug,
    )


def _added(session: Session, who: str | None, text: str, said: dict[str, Any]) -> Changed:
    session.typed = text
    source = taken_from(session, said["from"])
    slug = whose.who(session, who) if who else source.who
    text = text or source.text
    if slug == ME:
        raise failure(
            "not-now",
            what="A topic is raised with somebody.",
            why="",
            hint='mentorlog topic WHO "..."   or, for yourself: mentorlog note me "..."',
        )
    purpose = one_of("--for", said["for"], get_args(Purpose))
    kind = one_of("--kind", said["kind"], get_args(TopicKind))
    with session.change(f"topic {slug}") as change:
        person = session.fresh(slug)
        promises.refuse_ended(person.record, slug)
        by = (
            promises.said_by(said["by"], person.record, "--by", session.today)
            if said["by"]
            else "me"
        )
        topic = Topic(
            id=change.new_id(),
            text=text,
            by=by,
            created=session.today,
            kind=kind,
            for_=purpose,
            tags=tuple(said["tags"] or ()),
        )
        private = said["private"] or source.private
        kept: Kept[Topic] = Kept(who=slug, key=topic.id, record=topic, private=private)
        change.save(kept)
    line = _line(kept, person.record)
    return Changed(lines=(line,), records=(kept,), tried=session.flags.dry_run)


def _line(kept: Kept[Topic], relationship: Relationship) -> Line:
    topic = kept.record
    facts = [
        f"for {topic.for_}" if topic.for_ else "",
        f"by {owner_name(topic.by, relationship)}" if topic.by and topic.by != "me" else "",
        "private" if kept.private else "",
    ]
    aside = ", ".join(filter(None, facts)) or f"with {relationship.first_name}"
    return Line(label="To raise", text=f"{kept.key}  {topic.text}", aside=aside)
