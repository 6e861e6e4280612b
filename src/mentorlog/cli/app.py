"""argv to one call to one view: the one place where exit codes and failures are decided."""

import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from typing import Any

from mentorlog.cli.context import Context
from mentorlog.cli.session import Flags, Session
from mentorlog.errors import MentorlogError, failure

BUG = 1
INTERRUPTED = 130
LONG = 40
"""A command line of more characters is worth keeping when it is not understood or written."""

Observer = Callable[[MentorlogError], None]


def _unobserved(error: MentorlogError) -> None:
    """Do nothing: only stories watch which failure a command ends with."""


def run(argv: Sequence[str], context: Context, observe: Observer = _unobserved) -> int:
    """Run one command and return its exit code. Nothing raises out of here.

    ``observe`` is told of a failure before it is reported.
    """
    sessions: list[Session] = []

    def opener(flags: Flags) -> Session:
        sessions.append(Session(context, flags))
        return sessions[-1]

    json = "--json" in argv[: argv.index("--")] if "--" in argv else "--json" in argv
    try:
        try:
            return _called(list(argv), context, sessions, opener)
        except KeyboardInterrupt:
            raise failure("interrupted", kept="", hint="") from None
    except MentorlogError as error:
        observe(error)
        _keep_line(error, argv, sessions)
        return _failed(error, context, sessions, _named(argv), json=json)
    except BrokenPipeError:
        return _closed(context)
    except Exception as bug:  # noqa: BLE001 - the last line of defence: no traceback for a person
        return _bug(bug, context, sessions, json=json, debug="--debug" in argv)


def _called(argv: list[str], context: Context, sessions: list[Session], opener: Any) -> int:
    from mentorlog.cli import help as help_  # noqa: PLC0415 - help needs no typer

    _refuse_bytes(argv)
    asked = help_.asked(argv)
    if asked is not None:
        context.stdout.write(asked)
        context.stdout.flush()
        return 0
    import typer  # noqa: PLC0415 - a third of the time of a small command

    from mentorlog.cli.lazy import Words, ordered  # noqa: PLC0415 - as typer
    from mentorlog.cli.output import finish  # noqa: PLC0415 - as typer

    root = Words(opener)
    try:
        with redirect_stdout(context.stdout):  # typer writes help itself
            view = root.main(args=argv, prog_name="mentorlog", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except MentorlogError as wrong:
        raise _with_verb(wrong, ordered(argv)) from None
    except typer.TyperException as wrong:
        raise _keeping(_usage(wrong, ordered(argv)), argv, context) from None
    if not sessions:  # help was shown, or typer made a code of Ctrl-C
        if view == INTERRUPTED:
            raise KeyboardInterrupt
        context.stdout.flush()
        return 0
    return finish(view, sessions[-1], " ".join(_words(ordered(argv))))


def _keeping(error: MentorlogError, argv: list[str], context: Context) -> MentorlogError:
    """Keep a long command line that could not be understood: there may be a note in it."""
    session = Session(context, Flags())
    session.typed = _long_line(argv)
    if session.typed:
        from mentorlog.cli.keep import kept_sentence  # noqa: PLC0415 - only on failure

        error.kept = kept_sentence(session)
    return error


def _keep_line(error: MentorlogError, argv: Sequence[str], sessions: list[Session]) -> None:
    """Let a long command line be kept that could not be written for want of room or permission."""
    if error.id == "cannot-write" and sessions and not (sessions[-1].typed or error.kept):
        sessions[-1].typed = _long_line(argv)


def _long_line(argv: Sequence[str]) -> str:
    """Return the command as it was typed, nothing where it is short enough to type again."""
    if sum(len(word) for word in argv) <= LONG:
        return ""
    from mentorlog.cli.command_line import command_line  # noqa: PLC0415 - only on failure

    return command_line(["mentorlog", *argv])


def _with_verb(error: MentorlogError, argv: list[str]) -> MentorlogError:
    """Where WHO was not found and looks like a verb, say so: ``goal chek-in`` is no person."""
    from mentorlog.cli.table import TABLE  # noqa: PLC0415 - already loaded when we come here
    from mentorlog.insight.people import near_words  # noqa: PLC0415 - as above

    verbs = TABLE[argv[0]].verbs if argv[0] in TABLE else {}
    said = next((word for word in argv[1:] if not word.startswith("-")), "")
    if error.id != "who-not-found" or said in verbs:
        return error
    if near := near_words(said, verbs):
        error.why = f"{error.why} {near}".strip()
    return error


def _named(argv: Sequence[str]) -> str | None:
    """Return the words of the command as far as they are known, for the JSON of a failure."""
    from mentorlog.cli.lazy import ordered  # noqa: PLC0415 - already loaded, or nearly nothing
    from mentorlog.cli.table import TABLE  # noqa: PLC0415 - as above

    words = _words(ordered(list(argv)))
    return " ".join(words) if words[0] in TABLE else None


def _words(argv: list[str]) -> list[str]:
    from mentorlog.cli.table import TABLE  # noqa: PLC0415 - already loaded when we come here

    verbs = TABLE[argv[0]].verbs if argv[0] in TABLE else {}
    verb = next((one for one in argv[1:] if not one.startswith("-")), "")
    return [argv[0], verb] if verb in verbs else [argv[0]]


def _refuse_bytes(argv: list[str]) -> None:
    for word in argv:
        try:
            word.encode()
        except UnicodeEncodeError:
            raise failure(
                "usage",
                what="Part of what was typed is not UTF-8.",
                why="The terminal or the script sends another encoding.",
                hint="set the terminal to UTF-8, or put the text in a file: --file FILE",
            ) from None


def _usage(wrong: Any, argv: list[str]) -> MentorlogError:
    """Return a typer complaint in three parts, with the nearest option."""
    words = " ".join(["mentorlog", *_words(argv)])
    option = getattr(wrong, "option_name", None)
    if option is not None and hasattr(wrong, "possibilities"):
        near = wrong.possibilities or []
        return failure(
            "unknown-option",
            command=words,
            option=_typed(option, argv),
            near=f"Did you mean {' or '.join(sorted(near))}?" if near else "",
        )
    message = str(getattr(wrong, "message", wrong)) or "That cannot be understood."
    message = _in_words(message)
    param = getattr(wrong, "param", None)
    if param is not None and getattr(param, "opts", None):
        message = f"{param.opts[0]}: {message}"
    if type(wrong).__name__ == "MissingParameter":
        name = getattr(getattr(wrong, "param", None), "metavar", None) or "an argument"
        message = f"{name} is missing."
    near = _near_verb(message, argv)
    what = f"{message}." if near else message
    return failure("usage", what=what, why=near, hint=f"{words} --help")


def _in_words(message: str) -> str:
    """Return a complaint without the parser's way to write a range."""
    before, range_, after = message.partition(" is not in the range ")
    first, _, last = after.rstrip(".").partition("<=x<=")
    return f"{before} is not from {first} to {last}." if range_ and last else message


def _typed(option: str, argv: list[str]) -> str:
    """Return the word as it was typed: of ``-tired`` the parser names its first letter alone."""
    if option.startswith("--"):
        return option
    letter = option[1:2]
    short = (word for word in argv if word.startswith("-") and not word.startswith("--"))
    return next((word.split()[0] for word in short if letter in word[1:]), option)


def _near_verb(message: str, argv: list[str]) -> str:
    """Return the verbs that a word too many may have been meant for: ``self reveiw``."""
    from mentorlog.cli.table import TABLE  # noqa: PLC0415 - already loaded when we come here
    from mentorlog.insight.people import near_words  # noqa: PLC0415 - as above

    if "unexpected extra argument" not in message or argv[0] not in TABLE:
        return ""
    first = next((word for word in argv[1:] if not word.startswith("-")), "")
    return near_words(first, TABLE[argv[0]].verbs)


def _failed(
    error: MentorlogError,
    context: Context,
    sessions: list[Session],
    command: str | None = None,
    *,
    json: bool,
) -> int:
    from mentorlog.cli.output import report  # noqa: PLC0415 - only on failure

    session = sessions[-1] if sessions else None
    if session and session.typed and not error.kept:
        from mentorlog.cli.keep import kept_sentence  # noqa: PLC0415 - only on failure

        error.kept = kept_sentence(session)
    try:
        report(error, context, session, command, json=json)
    except BrokenPipeError:
        _closed(context)
    return error.exit_code


def _closed(context: Context) -> int:
    """End silently: whoever read our output has seen enough."""
    import os  # noqa: PLC0415

    if context.stdout is sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _bug(
    bug: Exception, context: Context, sessions: list[Session], *, json: bool, debug: bool
) -> int:
    if debug:
        import traceback  # noqa: PLC0415

        traceback.print_exception(bug, file=context.stderr)
    error = MentorlogError(
        "bug",
        f"mentorlog met a mistake of its own: {type(bug).__name__}.",
        "Your files were left whole. This should not happen.",
        "the same command with --debug shows where; please report it without private text",
    )
    return _failed(error, context, sessions, json=json) or BUG
