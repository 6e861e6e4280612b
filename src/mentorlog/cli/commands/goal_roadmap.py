"""``mentorlog goal roadmap``: milestones laid as offsets from a start."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from mentorlog.cli import refs, texts, whose
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.goal_milestone import line_of
from mentorlog.cli.commands.goal_set import first_thought, said
from mentorlog.cli.options import MaybeWho
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight import roadmaps
from mentorlog.insight.people import near_words
from mentorlog.insight.roadmaps import OneRoadmap, Roadmaps
from mentorlog.insight.said import Changed, Line
from mentorlog.journal.change import Change
from mentorlog.model import days
from mentorlog.model import roadmap as model
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.kept import ME, Kept
from mentorlog.model.relationship import Relationship
from mentorlog.model.roadmap import Roadmap, RoadmapStep
from mentorlog.model.value import dataclass
from mentorlog.model.words import Role

Name = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME] [TITLE]...", help="a roadmap, and what the goal is called"),
]
Start = Annotated[
    str | None, typer.Option("--start", metavar="DAY", help="the first day; when you two began")
]
Onto = Annotated[
    str | None, typer.Option("--goal", metavar="GOAL", help="lay it on a goal that is there")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """What a roadmap made: the goal as it is now, its new milestones, the first day."""

    kept: Kept[Goal]
    steps: tuple[Milestone, ...]
    new: bool


@command("mentorlog goal roadmap", "mentorlog goal roadmap ada 12-week --start 2027-01-11",
         changes=True)  # fmt: skip
def roadmap(
    session: Session,
    who: MaybeWho = None,
    words: Name = None,
    start: Start = None,
    goal: Onto = None,
) -> View:
    """Lay a roadmap: a goal with dated milestones, each owned by one of you or both.

    Without WHO it lists the roadmaps; with a NAME alone it shows one. WHO may be me.
    """
    name, *title = words or [""]
    if not name:
        return _shown(session, who, laying=bool(start or goal))
    session.typed = texts.of_line(title)
    slug = whose.who(session, who or ME)
    chosen = _found(session, name)
    person = None if slug == ME else session.person(slug).record
    began = session.day(start, "future") if start else None
    first = began or roadmaps.start(chosen, person.started if person else None, session.today)
    with session.change(f"goal roadmap {slug} {name}") as change:
        laid = _laid(session, change, slug, chosen, first, goal, session.typed)
    return _told(session, chosen, person, laid, first, asked=bool(start))


def _shown(session: Session, word: str | None, *, laying: bool) -> View:
    """Return every roadmap, or the one of this name."""
    library = session.library
    names = library.named("roadmaps")
    if laying or (word and word not in names):
        raise failure(
            "missing-word",
            missing=f"NAME, one of {', '.join(names)}",
            example=f"mentorlog goal roadmap {word or 'ada'} {names[0]}",
        )
    if word:
        return OneRoadmap(roadmap=_found(session, word))
    found = (library.one(Roadmap, f"roadmaps/{name}") for name in names)
    return Roadmaps(roadmaps=tuple(one for one in found if one))


def _found(session: Session, name: str) -> Roadmap:
    library = session.library
    names = library.named("roadmaps")
    meant = [name] if name in names else [one for one in names if one.startswith(name.casefold())]
    if len(meant) > 1:
        raise failure("ambiguous-name", word=name, candidates=", ".join(meant))
    found = library.one(Roadmap, f"roadmaps/{meant[0]}") if meant else None
    if found:
        return found
    if library.problems:  # one of the person's own, which cannot be read
        first = library.problems[-1]
        raise failure("unreadable", path=first.path, line=first.line, reason=first.reason)
    near = near_words(name, names) or f"There are {', '.join(names)}."
    raise failure(
        "ref-not-found", kind="roadmap", ref=name, where="", near=near,
        hint="mentorlog goal roadmap   lists them",
    )  # fmt: skip


def _laid(
    session: Session,
    change: Change,
    slug: str,
    chosen: Roadmap,
    first: date,
    onto: str | None,
    title: str,
) -> _Laid:
    """Save the goal with the milestones of a roadmap; those it has already stay as they are."""
    before = _onto(session, slug, onto) if onto else None
    kept = before or _goal(session, change, slug, chosen, first, title)
    there = {step.text for step in kept.record.steps}
    role = _role(session, kept)
    steps = tuple(
        Milestone(
            id=change.new_id(),
            text=step.text,
            due=_day(first, step.after),
            owner=model.person_word(step.owner, role),
        )
        for step in _mine(chosen, role)
        if step.text not in there
    )
    if not steps:
        raise failure(
            "exists",
            what=f'All of {chosen.id} on "{kept.record.title}"',
            why="Nothing was laid twice.",
            hint=f"mentorlog goal show {kept.ref}",
        )
    record = replace(kept.record, milestone=(*kept.record.milestone, *steps))
    laid = replace(kept, record=record)
    change.save(laid)
    return _Laid(kept=laid, steps=steps, new=before is None)


def _mine(chosen: Roadmap, role: Role | None) -> tuple[RoadmapStep, ...]:
    """Return the steps that somebody can own: a mentor's only where there is a mentor."""
    return tuple(step for step in chosen.step if role or step.owner != "mentor")


def _onto(session: Session, slug: str, ref: str) -> Kept[Goal]:
    kept: Kept[Goal] = refs.find_goal(session, ref)
    if slug == kept.who or slug in kept.record.with_:
        return kept
    raise failure(
        "bad-value",
        field="--goal",
        value=f'"{ref}"',
        why=f"{kept.ref} is no goal with {slug}.",
        hint=f"mentorlog goal {slug}   lists them",
    )


def _goal(
    session: Session, change: Change, slug: str, chosen: Roadmap, first: date, title: str
) -> Kept[Goal]:
    named = title or chosen.title or chosen.name
    standing = (kept for kept in session.journal.goals(slug) if kept.record.open)
    same = next((kept for kept in standing if kept.record.title == named), None)
    if same:
        raise failure(
            "exists",
            what=f'A goal "{named}"',
            why="",
            hint=f"mentorlog goal roadmap {slug} {chosen.id} --goal {same.ref}   or another TITLE",
        )
    goal = Goal(
        title=named,
        created=session.today,
        measure=chosen.measure,
        due=_day(first, chosen.length),
    )
    return Kept(who=slug, key=change.new_goal_key(slug, named), record=goal)


def _role(session: Session, kept: Kept[Goal]) -> Role | None:
    """Return my role towards whoever "them" is in a goal; None where I am alone with it."""
    if kept.who != ME:
        return session.person(kept.who).record.my_role
    others = kept.record.with_
    if len(others) == 1 and others[0] in session.journal.slugs():
        return session.person(others[0]).record.my_role
    return "peer" if others else None


def _day(first: date, after: str) -> date:
    try:
        return model.day(first, after)
    except (OverflowError, ValueError):
        raise failure(
            "bad-value", field="--start", value=first.isoformat(),
            why="The calendar ends before the roadmap does.", hint="an earlier day",
        ) from None  # fmt: skip


def _step(session: Session, kept: Kept[Goal], step: Milestone) -> Line:
    """Return the line of a milestone among many: its day in short."""
    day = days.short(step.due, session.today) if step.due else ""
    return replace(line_of(session, kept, step), aside=day)


def _told(
    session: Session,
    chosen: Roadmap,
    person: Relationship | None,
    laid: _Laid,
    first: date,
    *,
    asked: bool,
) -> Changed:
    today = session.today
    count = "1 milestone" if len(laid.steps) == 1 else f"{len(laid.steps)} milestones"
    lines = [Line(label="Roadmap", text=f"{chosen.name}: {count} from {days.full(first)}")]
    if person and person.started and person.started != first and not asked:
        began = days.full(person.started)
        lines.append(Line(label="Start", text=f"today; from {began} some of it would be late"))
    late = sum(1 for step in laid.steps if step.late(today))
    if late:
        lines.append(Line(label="Past", text=f"{late} of them lie before today"))
    left = len(chosen.step) - len(_mine(chosen, _role(session, laid.kept)))
    if left:
        lines.append(Line(label="Without", text=f"{left} that are a mentor's to do"))
    lines.append(said(session, laid.kept))
    lines += [_step(session, laid.kept, step) for step in laid.steps]
    lines += first_thought(session, laid.kept) if laid.new else ()
    return Changed(lines=tuple(lines), records=(laid.kept,), tried=session.flags.dry_run)
