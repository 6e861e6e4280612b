"""Verbs of ``mentorlog note``: done, tried, told. They close the loop of what was noted."""

from dataclasses import replace
from typing import Annotated

import typer

from mentorlog.cli import refs, texts
from mentorlog.cli.command import command
from mentorlog.cli.options import On, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.said import Changed, Line
from mentorlog.model.kept import Kept
from mentorlog.model.note import Note

Id = Annotated[str, typer.Argument(metavar="ID", help="a note's id, or WHO with one open loop")]
LOOPS = ("advice", "hurdle", "thanks")


@command('mentorlog note done 7k3f "it worked"', "mentorlog note done ada", changes=True)
def done(session: Session, ref: Id, words: Words = None, on: On = None) -> Changed:
    """Close the loop: advice was tried and told, a hurdle taken, thanks said. TEXT: what came."""
    text = session.typed = texts.of_line(words)
    day = session.happened(on)
    with session.change(f"note done {ref}") as change:
        kept = _loop(session, ref, *LOOPS)
        note = kept.record
        tried = note.tried or (day if note.as_ != "thanks" else None)
        said = True if note.as_ != "hurdle" else note.said
        after = replace(note, tried=tried, outcome=text or note.outcome, said=said)
        kept = _closed(kept, after)
        change.save(kept)
    return _answer(session, "Closed", kept)


@command('mentorlog note tried 7k3f "half of it works"', "mentorlog note tried 7k3f --on yesterday",
         changes=True)  # fmt: skip
def tried(session: Session, ref: Id, words: Words = None, on: On = None) -> Changed:
    """Say that advice was tried, and in TEXT what came of it. Telling them is still open."""
    text = session.typed = texts.of_line(words)
    day = session.happened(on)
    with session.change(f"note tried {ref}") as change:
        kept = _loop(session, ref, "advice", "hurdle")
        after = replace(kept.record, tried=day, outcome=text or kept.record.outcome)
        kept = _closed(kept, after)
        change.save(kept)
    return _answer(session, "Tried", kept)


@command("mentorlog note told 7k3f", "mentorlog note told ada", changes=True)
def told(session: Session, ref: Id, on: On = None) -> Changed:
    """Say that they know: what came of their advice, or that thanks were said."""
    day = session.happened(on)
    with session.change(f"note told {ref}") as change:
        kept = _loop(session, ref, "advice", "thanks")
        after = replace(kept.record, said=True)
        if after.as_ == "thanks":  # the day it was said is what counts as being in touch
            after = replace(after, on=day)
        kept = _closed(kept, after)
        change.save(kept)
    return _answer(session, "Told", kept)


def _loop(session: Session, ref: str, *kinds: str) -> Kept[Note]:
    """Return the note that is meant, if it is of one of these kinds."""
    kept: Kept[Note] = refs.find_note(session, ref, kinds)
    if kept.record.as_ not in kinds:
        raise failure(
            "not-now",
            what=f'{kept.key} "{kept.record.text}" is a note of kind {kept.record.as_}.',
            why=f"This is for {', '.join(kinds[:-1])} and {kinds[-1]}.",
            hint=f"mentorlog show {kept.key}",
        )
    return kept


def _closed(before: Kept[Note], after: Note) -> Kept[Note]:
    if before.record == after:
        raise failure(
            "not-now",
            what=f'{before.key} "{after.text}" says so already.',
            why="",
            hint=f"mentorlog show {before.key}",
        )
    return replace(before, record=after)


def _answer(session: Session, label: str, kept: Kept[Note]) -> Changed:
    note = kept.record
    came = f": {note.outcome}" if note.outcome else ""
    lines = [Line(label=label, text=f"{kept.key}  {note.text}{came}")]
    if note.as_ == "advice" and note.open:
        command = f"mentorlog note told {kept.key}"
        lines.append(Line(label="Next", text="tell them; people like to hear", aside=command))
    return Changed(lines=tuple(lines), records=(kept,), tried=session.flags.dry_run)
