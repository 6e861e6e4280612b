"""Gathers all that is held about somebody, and says what stays out because it is about others."""

from collections.abc import Iterator
from dataclasses import replace

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.exchange.about import markdown
from mentorlog.insight.about import About, Held, InGroup, elsewhere, members, my_goals, of_member
from mentorlog.insight.people import folded
from mentorlog.journal import forgetting
from mentorlog.journal.held import held, others
from mentorlog.journal.traces import traces
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship

NAMED = 10
"""So many lines are named beside the text; the others are counted."""


def about(session: Session, word: str, also: tuple[str, ...], *, on_screen: bool) -> About:
    """Return all that is held about whom a word means. Raises who-not-found, not-now."""
    person = session.person(word)
    if on_screen and session.discreet:
        raise failure(
            "not-now",
            what=f"What is private about {person.record.name} is kept off the screen.",
            why="The setting defaults.discreet is on.",
            hint=f"mentorlog export --about {person.who} --to FILE",
        )
    reader = session.journal.reader
    names = (person.record.name, *person.record.aliases, *also)
    homes = {who: held(reader, who) for who in (*session.journal.slugs(), ME)}
    groups = tuple(_groups(session, person, homes, names))
    told = (folded(name) for name in (person.who, *names))
    wanted = frozenset(told)
    mine = [*my_goals(homes[ME], person.who)]
    for who, found in homes.items():
        parts = elsewhere(found, wanted) if who != person.who else ()
        mine += (one if who == ME else replace(one, path="") for one in parts)
    view = About(
        who=person.who,
        name=person.record.name,
        on=session.today,
        private=0,
        held=tuple(homes[person.who]),
        mine=tuple(mine),
        groups=groups,
        other_files=tuple(others(reader, person.who)),
        left_out=tuple(_left_out(session, person, names, homes, groups)),
    )
    view = replace(view, private=sum(one.private for one in view.every))
    return replace(view, text=markdown(view))


def _groups(
    session: Session,
    person: Kept[Relationship],
    homes: dict[str, list[Held]],
    names: tuple[str, ...],
) -> Iterator[InGroup]:
    """Yield the circles and teams they are a member of, with their own part of each."""
    wanted = frozenset(folded(name) for name in names)
    for who, found in homes.items():
        entries = members(found, wanted) if who not in {person.who, ME} else ()
        theirs = [one for entry in entries for one in of_member(found, entry)]
        group = session.journal.relationship(who) if theirs else None
        if theirs:
            name = group.record.name if group else who
            yield InGroup(who=who, name=name, held=tuple(theirs))


def _left_out(
    session: Session,
    person: Kept[Relationship],
    names: tuple[str, ...],
    homes: dict[str, list[Held]],
    groups: tuple[InGroup, ...],
) -> Iterator[str]:
    for group in groups:
        texts = sum(one.kind == "meeting" and bool(one.text) for one in homes[group.who])
        meetings = "the text of 1 meeting" if texts == 1 else f"the texts of {texts} meetings"
        said = f"{meetings}, and " if texts else ""
        yield f"{group.name}: {said}what is about its other members"
    layout = session.journal.layout
    place = f"{layout.shown(layout.home(person.who))}/"
    broken = dict.fromkeys(one.path for one in session.journal.problems)
    yield from (f"{one}, which cannot be read" for one in broken if one.startswith(place))
    copies = len(forgetting.copies_of_home(layout, person.who))
    if copies:
        noun = "copy" if copies == 1 else "copies"
        yield f"{copies} {noun} in the trash or among the drafts of the journal"
    lines = traces(layout.root, (person.who, *names), [layout.home(person.who)])
    if lines:
        noun = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
        names_them = "names" if len(lines) == 1 else "name"
        yield f"what else stands in {noun} of other files that {names_them} {person.record.name}"
        shown = ", ".join(f"{layout.shown(path)}:{line}" for path, line in lines[:NAMED])
        session.say(f"Named elsewhere, for you to look at: {shown}{_more(len(lines))}")


def _more(count: int) -> str:
    return f" and {count - NAMED} more" if count > NAMED else ""
