"""Shows a view as text or JSON, and failures in three parts. Results on stdout, the rest beside."""

from typing import Any

from mentorlog.cli.context import Context
from mentorlog.cli.session import Session
from mentorlog.errors import DUE, InterruptError, MentorlogError, UnreadableError
from mentorlog.insight.said import Changed, Verbatim
from mentorlog.model.kept import Problem
from mentorlog.render.plain import inert


def finish(view: Any, session: Session, command: str) -> int:
    """Show the view of a command that did its work and return the exit code."""
    context = session.context
    problems = _problems(session)
    if session.flags.json:
        from mentorlog.formats.jsonable import VERSION, dumps, jsonable  # noqa: PLC0415

        envelope = {
            "mentorlog": VERSION,
            "command": command,
            "ok": True,
            "data": jsonable(view),
            "problems": jsonable(problems),
        }
        context.stdout.write(dumps(envelope) + "\n")
    else:
        if view is not None and not (session.flags.quiet and _told(view)):
            context.stdout.write(drawn(view, context))
        for problem in problems:
            _complain(problem, context)
    context.stdout.flush()
    if problems:  # what may be missing weighs more than what is due
        return UnreadableError.exit_code
    return DUE if getattr(view, "presses", False) else 0


def drawn(view: Any, context: Context) -> str:
    """Return a view as it looks on this output: Rich on a terminal, else plain lines."""
    if isinstance(view, Verbatim):
        return view.text
    from mentorlog.render import pages, plain  # noqa: PLC0415

    page = pages.page(view)
    if context.rich:
        from mentorlog.render.terminal import paint  # noqa: PLC0415 - Rich, only on terminals

        return paint.painted(page, context.columns, color=context.color)
    return plain.lines(page)


def report(
    error: MentorlogError,
    context: Context,
    session: Session | None,
    command: str | None,
    *,
    json: bool,
) -> None:
    """Say what happened, why, and what to type next: on stderr, or as JSON on stdout."""
    if json:
        from mentorlog.formats.jsonable import VERSION, dumps, jsonable  # noqa: PLC0415

        problems = _problems(session) if session else []
        envelope = {
            "mentorlog": VERSION,
            "command": command,
            "ok": False,
            "data": None,
            "problems": jsonable(problems),
            "error": {
                "code": error.id,
                "message": " ".join(filter(None, (error.what, error.why))),
                "hint": error.hint,
                "kept": error.kept,
            },
        }
        context.stdout.write(dumps(envelope) + "\n")
        context.stdout.flush()
        return
    if session and session.interactive and isinstance(error, InterruptError):
        context.stderr.write("\n")  # the prompt stands on this line
    parts = [_wrapped(" ".join(filter(None, (error.what, error.why))), context)]
    if error.kept:
        parts.append(_wrapped(error.kept, context))
    if error.hint:
        parts.append(f"  {error.hint}")
    context.stderr.write(inert("\n".join(parts)) + "\n")
    for problem in _problems(session) if session else []:
        if f"{problem.path}:{problem.line} " not in error.what:
            _complain(problem, context)


def _problems(session: Session) -> list[Problem]:
    journal = session.opened
    found = list(journal.problems) if journal else []
    return [*found, *(session.library.problems if journal else [])]


def _complain(problem: Problem, context: Context) -> None:
    context.stderr.write(inert(f"{_wrapped(str(problem), context)}\n"))
    if problem.mend:
        context.stderr.write(inert(f"  {problem.mend}\n"))


def _wrapped(sentence: str, context: Context) -> str:
    """Return what went wrong with its words whole on a terminal; elsewhere one line is one line."""
    if not context.stderr_is_terminal:
        return sentence
    from textwrap import fill  # noqa: PLC0415 - where something went wrong

    return "\n".join(
        fill(line, context.columns, break_long_words=False, break_on_hyphens=False)
        for line in sentence.split("\n")
    )


def _told(view: Any) -> bool:
    """Whether the view only says what a change did; --quiet silences that and nothing else."""
    return isinstance(view, Changed) or hasattr(view, "tried")
