"""``mentorlog edit REF``: a text in the person's own editor, checked when it comes back."""

from pathlib import Path
from typing import Any

from mentorlog.cli import editable, editor, prompts
from mentorlog.cli.commands.edit_stages import strange_stages
from mentorlog.cli.keep import kept, kept_sentence
from mentorlog.cli.session import Session
from mentorlog.errors import MentorlogError, failure
from mentorlog.formats.toml_text import same
from mentorlog.insight.said import Changed, Line
from mentorlog.journal import edits, files
from mentorlog.journal.edits import Edited, Opened
from mentorlog.journal.texts import Trouble
from mentorlog.model.kept import Kept, Problem
from mentorlog.model.relationship import Relationship
from mentorlog.render.plain import inert

AGAIN = "e edit again · k keep it for later · d discard >"


def in_editor(session: Session, ref: str) -> Changed:
    """Let somebody edit what a reference names, and write what they made of it, if it is valid.

    What was typed is written, or kept for ``recover``, or is in the draft that an error names.
    """
    _refuse(session, ref)
    place = editable.place(session, ref)
    try:
        opened = edits.opened(session.journal.reader, place)
    except Trouble as trouble:
        first = trouble.problems[0]
        raise failure("unreadable", path=first.path, line=first.line, reason=first.reason) from None
    name = f"{place.who}-{place.key or opened.path.stem}"
    draft = editor.begun(session, opened.data or b"", name, opened.path.suffix)
    try:
        view = _talked(session, ref, opened, draft)
    except KeyboardInterrupt:
        raise _ended(session, draft, failure("interrupted", kept="", hint="")) from None
    except MentorlogError as wrong:
        raise _ended(session, draft, wrong) from None
    draft.unlink(missing_ok=True)
    return view


def _refuse(session: Session, ref: str) -> None:
    """Refuse where nobody can edit, and where what they typed would be for nothing."""
    by_key = f"mentorlog edit {ref} --set minutes=45"
    context, missing = session.context, "--set KEY=VALUE or --unset KEY"
    silent = session.flags.no_input or session.flags.json or context.env.get("MENTORLOG_NO_INPUT")
    if silent or context.stdin_is_closed:
        raise failure("missing-answer", missing=missing, example=by_key)
    if session.flags.dry_run:
        raise failure(
            "missing-word", missing=f"{missing}, for --dry-run", example=f"{by_key} --dry-run"
        )
    editor.refuse_nowhere(session, f"{missing}, or an editor (VISUAL or EDITOR)", by_key)


def _ended(session: Session, draft: Path, wrong: MentorlogError) -> MentorlogError:
    """Return an error that says where the text is: in the draft it names, or kept for later."""
    if wrong.id == "editor-failed":
        session.typed = ""  # the draft has all of it
    elif session.typed:
        wrong.kept = kept_sentence(session, draft)
    else:
        draft.unlink(missing_ok=True)
    return wrong


def _talked(session: Session, ref: str, opened: Opened, draft: Path) -> Changed:
    """Edit until the text is as it was, or valid, or no more is wanted of it."""
    given = opened.data or b""
    while True:
        data = editor.ran(session, draft, given)
        session.typed = "" if data == given else data.decode(errors="surrogateescape")
        if data == given:
            return _unchanged()
        try:
            edited = _checked(session, opened, data)
        except Trouble as trouble:
            said = _asked(session, ref, trouble.problems)
            if said == "k":
                return _for_later(session, draft)
            if said == "d":
                session.typed = ""
                return _unchanged()
        else:
            return _written(session, ref, opened, edited)


def _checked(session: Session, opened: Opened, data: bytes) -> Edited:
    reader = session.journal.reader
    edited = edits.edited(reader, opened, data)
    if isinstance(edited.record, Relationship):
        before = edits.before(reader, opened)
        strange = strange_stages(session, edited, before.record if before else None)
        path = reader.layout.shown(opened.path)
        if strange:
            raise Trouble(*(Problem(path=path, line=line, reason=why) for line, why in strange))
    return edited


def _asked(session: Session, ref: str, problems: tuple[Problem, ...]) -> str:
    """Say what is wrong, and return what is to be done: e, k or d. Raises text-refused."""
    screen = session.context.stderr
    for problem in problems:
        screen.write(inert(f"{problem}\n"))
    if not session.interactive:
        kept = "mentorlog recover 1   shows your text; " if session.typed else ""
        hint = f"{kept}mentorlog edit {ref}   opens it as it was"
        raise failure("text-refused", hint=hint)
    while True:
        said = prompts.ask(session.context, AGAIN, "e").casefold()[:1]
        if said in {"e", "k", "d"}:
            return said


def _unchanged() -> Changed:
    return Changed(lines=(Line(label="Nothing was changed.", text=""),))


def _for_later(session: Session, draft: Path) -> Changed:
    path = kept(session, draft)
    if path is None:
        raise files.cannot_write(session.recovery_folders()[0], OSError("no folder takes it"))
    session.typed = ""
    return Changed(lines=(Line(label="Kept", text=f"mentorlog recover   ({session.shown(path)})"),))


def _written(session: Session, ref: str, opened: Opened, edited: Edited) -> Changed:
    if edited.text == opened.text:  # but for its form, which stays
        session.typed = ""
        return _unchanged()
    reader = session.journal.reader
    before = edits.before(reader, opened)
    with session.change(f"edit {ref}") as change:
        copy = change.save_text(opened, edited.text)
    shown = reader.layout.shown(opened.path)
    if copy is not None:
        raise failure(
            "conflict",
            path=shown,
            copy=reader.layout.shown(copy),
            hint=f"take over what is to stay: mentorlog edit {ref}; then remove that copy",
        )
    if not opened.place.table:
        reader.mended(opened.path)
    return _said(opened, before, edited, shown)


def _said(opened: Opened, before: Edited | None, edited: Edited, shown: str) -> Changed:
    """Return what was changed, by its keys; a file that could not be read before is mended."""
    place, record = opened.place, edited.record
    kept = Kept(
        who=place.who, key=place.key, record=record, private=place.private, text=edited.prose
    )
    records = (kept,) if record is not None else ()
    if before is None and opened.data is not None:
        return Changed(lines=(Line(label="Mended", text=shown),), records=records)
    keys = _changed_keys(before, edited)
    name = record.name if isinstance(record, Relationship) else place.key or shown
    text = f"{name}: {', '.join(keys)}" if keys else f"{name}: how it is written, not what it says"
    return Changed(lines=(Line(label="Changed", text=text),), records=records)


def _changed_keys(before: Edited | None, edited: Edited) -> list[str]:
    was: Any = before.said if before else {}
    keys = dict.fromkeys([*edited.said, *was])
    changed = [key for key in keys if not same(was.get(key), edited.said.get(key))]
    text = (before.prose if before else "") != edited.prose
    return [*changed, *(["the text"] if text else [])]
