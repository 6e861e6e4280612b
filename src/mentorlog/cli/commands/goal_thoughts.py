"""What is worth a thought about a goal: the wording is practice data, the command is ours."""

from mentorlog.cli.session import Session
from mentorlog.insight import goals
from mentorlog.insight.goals import Gap
from mentorlog.insight.said import Line
from mentorlog.model.action import Action
from mentorlog.model.goal import Goal
from mentorlog.model.kept import Kept


def gaps(session: Session, kept: Kept[Goal], actions: list[Kept[Action]]) -> tuple[Gap, ...]:
    """Return what a goal lacks, first things first, each as a question with its command."""
    found = goals.gaps(kept, actions)
    waiting = goals.missing(kept)
    first = waiting[0] if waiting else ""
    if first and session.journal.unsafe(first):
        found = tuple(gap for gap in found if gap != "agreed")
    which = f" --who {session.journal.handle(first)}" if len(kept.record.with_) > 1 else ""
    commands = {
        "measure": f'mentorlog edit {kept.ref} --set measure="..."',
        "due": f"mentorlog edit {kept.ref} --set due=12w",
        "step": f'mentorlog goal milestone {kept.ref} "..."',
        "agreed": f"mentorlog goal agree {kept.ref}{which}",
    }
    wordings = session.library.wordings("goal") if found else {}
    return tuple(
        Gap(
            gap=gap,
            text=wordings[gap].said("", name=name_of(session, first)),
            command=commands[gap],
        )
        for gap in found
    )


def thought(session: Session, about: str, command: str) -> Line:
    """Return a line with one thing worth a thought, and the command that follows from it."""
    wording = session.library.wordings("goal")[about]
    return Line(label="Thought", text=wording.said(""), aside=command)


def name_of(session: Session, slug: str) -> str:
    """Return the first name of somebody, or the slug of one who is gone from the journal."""
    journal = session.journal
    person = journal.relationship(slug) if slug in journal.slugs() else None
    return person.record.first_name if person else slug
