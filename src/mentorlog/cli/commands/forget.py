"""``mentorlog forget``: one record or a whole relationship, deleted from the files."""

from mentorlog.cli import prompts
from mentorlog.cli.command import View, command
from mentorlog.cli.command_line import command_line
from mentorlog.cli.commands.forget_done import forget
from mentorlog.cli.commands.forget_found import Target, found, unfinished
from mentorlog.cli.commands.remove import RefOrWho
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line


@command("mentorlog forget sam", "mentorlog forget 7k3f --yes", changes=True)
def run(session: Session, ref: RefOrWho) -> View:
    """Delete a record, or all there is of a person, from the files; nothing brings it back.

    What the trash and drafts of the journal hold of it goes, too, and your goals do not name a
    person any more. Then it says what still does, and what to do about that. It asks you to type
    the name first; without a terminal --yes is needed.
    """
    target = found(session, ref)
    if not _agreed(session, target):
        return Changed(lines=(Line(label="Kept", text=f"{target.name}, all as it was"),))
    return forget(session, ref, target)


def _agreed(session: Session, target: Target) -> bool:
    """Whether it is wanted, when all that goes is named: the name typed in full, or --yes."""
    if session.flags.yes or session.flags.dry_run or unfinished(session, target):
        return True
    what = " with ".join(filter(None, (target.name, ", ".join(target.along))))
    if not session.interactive:
        line = command_line(["mentorlog", "forget", target.typed, "--yes"])
        raise failure(
            "missing-answer",
            missing=f"--yes, for this deletes {what} for good",
            example=f"{line}   (mentorlog remove keeps it in the trash)",
        )
    asked = f"This deletes {what} for good. Type {target.typed} to go on, or Enter to keep it >"
    return prompts.ask(session.context, asked).strip() == target.typed
