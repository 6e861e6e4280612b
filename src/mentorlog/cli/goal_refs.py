"""From what a person types to a milestone, or to the goal that an action is for."""

from mentorlog.cli import refs
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.insight.people import near_words
from mentorlog.journal.names import read_id
from mentorlog.model.goal import Goal, Milestone
from mentorlog.model.kept import ME, Kept

Step = tuple[Kept[Goal], Milestone]
"""A milestone with the goal it belongs to."""


def find_milestone(session: Session, ref: str) -> Step:
    """Return the milestone of an id or the start of one, or the one open milestone of a goal.

    Raises ref-not-found, ambiguous-name.
    """
    journal = session.journal
    goals = [kept for slug in (*journal.slugs(), ME) for kept in journal.goals(slug)]
    steps = [(kept, step) for kept in goals for step in kept.record.milestone]
    found = _by_id(steps, ref) or _of_goal(session, steps, ref)
    if len(found) == 1:
        return found[0]
    if found:
        named = ", ".join(f"{step.id} ({step.text[:40]})" for _, step in found)
        raise failure("ambiguous-name", word=ref, candidates=named)
    raise failure(
        "ref-not-found",
        kind="open milestone",
        ref=ref,
        where="",
        near="",
        hint=f"mentorlog goal show {ref}",
    )


def _by_id(steps: list[Step], ref: str) -> list[Step]:
    said = read_id(ref)
    exact = [one for one in steps if one[1].id == said]
    begun = [one for one in steps if one[1].id.startswith(said)]
    if exact or len(said) < refs.SHORTEST:
        return exact[:1]
    return [one for one in begun if one[1].open] or begun


def _of_goal(session: Session, steps: list[Step], ref: str) -> list[Step]:
    try:
        goal: Kept[Goal] = refs.find_goal(session, ref)
    except MentorlogError as missing:
        if missing.id != "ref-not-found":
            raise
        near = near_words(read_id(ref), [step.id for _, step in steps])
        raise failure(
            "ref-not-found",
            kind="milestone",
            ref=ref,
            where="",
            near=near,
            hint="mentorlog goal plan   lists them",
        ) from None
    return [(goal, step) for step in goal.record.milestone if step.open]


def served(session: Session, slug: str, word: str, *, private: bool) -> str:
    """Return the name of the goal that an action with somebody means by ``goal:WORD``.

    Nothing shared may name a private goal; of mine only those they are part of are known there.
    """
    journal = session.journal
    known = [*journal.goals_with(slug), *(journal.goals(ME) if private else ())]
    said = word.casefold()
    exact = {one.ref: one for one in known if said in {one.key, one.ref}}
    found = exact or {one.ref: one for one in known if one.key.startswith(said)}
    if len(found) > 1:
        raise failure("ambiguous-name", word=word, candidates=", ".join(found))
    if not found:
        raise failure(
            "ref-not-found",
            kind="goal",
            ref=word,
            where="",
            near=near_words(said, [one.key for one in known]),
            hint=f"mentorlog goal {slug}   lists them",
        )
    kept: Kept[Goal] = next(iter(found.values()))
    if kept.private and kept.who != ME and not private:
        raise failure(
            "bad-value",
            field="A shared action",
            value=f"for the goal {kept.key}",
            why="That goal is private, and nothing shared may name it.",
            hint="the same with --private, or without the goal",
        )
    return kept.key
