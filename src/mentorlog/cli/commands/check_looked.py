"""What ``check`` looks at, and what ``--fix`` does about it."""

from mentorlog.cli.session import Session
from mentorlog.cli.table import TABLE
from mentorlog.errors import CannotWriteError, ConflictError, MentorlogError
from mentorlog.insight.listing import Checked
from mentorlog.journal.attention import survey_attention
from mentorlog.journal.health.examined import examined
from mentorlog.journal.health.leftovers import lock_note
from mentorlog.journal.health.path import Paths
from mentorlog.journal.health.standing import Case
from mentorlog.journal.lock import held
from mentorlog.model.finding import Mended


def looked(session: Session, done: tuple[Mended, ...] | None) -> Checked:
    """Look at everything, the practice files too, and return what was found."""
    journal, library = session.journal, session.library
    today = session.today
    found = examined(journal, _paths(session), today)
    for name in found.lifecycles:
        library.lifecycle(name)
    survey_attention(journal)
    if library.files.any:
        library.survey(TABLE)
    return Checked(
        problems=(*journal.problems, *library.problems),
        findings=found.findings,
        own_keys=found.own_keys,
        mended=done,
        trial=session.flags.dry_run,
        files=found.files,
        records=found.records,
    )


def mended(session: Session) -> tuple[Mended, ...]:
    """Mend under the lock what can be mended safely; return what was done, or would be."""
    note = lock_note(session.journal.layout)
    today, paths = session.today, _paths(session)
    with session.change("check --fix") as change:
        found = examined(session.journal, paths, today, locked=True)
        cases = [*([note] if note else []), *(one for one in found.cases if one.mend)]
        for one in cases:
            if one.mend:
                one.mend(change)
    return tuple(map(_said, cases))


def taken_along(session: Session) -> None:
    """Let what was edited by hand be in the history, where there is one that can be written now.

    After the look: taking the lock mends the note of a stopped program. Nothing of it keeps
    anybody from being told what was found.
    """
    history = session.journal.history
    if session.flags.dry_run or history is None or not history.on:
        return
    try:
        with held(session.journal.layout.machinery, "check"):
            history.by_hand()
    except (CannotWriteError, ConflictError):
        return  # to be read only, or somebody is at work: the next command takes them along
    except MentorlogError as wrong:
        session.say(f"What you edited is not in the history. {wrong.what} {wrong.why}")


def _said(case: Case) -> Mended:
    found = case.finding
    return Mended(rule=found.rule, path=found.path, line=found.line, what=case.done)


def _paths(session: Session) -> Paths:
    """Return every path that can be read, by its id."""
    library = session.library
    found = {name: library.lifecycle(name) for name in library.names()}
    broken = {one.path for one in library.problems}
    return {
        name: path
        for name, path in found.items()
        if f"practice/lifecycles/{name}.toml" not in broken
    }
