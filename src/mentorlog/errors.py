"""Every failure a person can meet: what happened, why, and what to type next.

One table: id to class, message, reason and hint. A class decides the exit code. Exit code 1 is a
bug and has no entry here.
"""

from dataclasses import dataclass


class MentorlogError(Exception):
    """A failure with three parts. ``exit_code`` is what the process ends with."""

    exit_code = 1

    def __init__(self, id: str, what: str, why: str = "", hint: str = "") -> None:  # noqa: A002
        super().__init__(what)
        self.id = id
        self.what = what
        self.why = why
        self.hint = hint
        self.kept: str | None = None
        """Where the text that was typed has been kept, set by whoever kept it."""


class WrongUsageError(MentorlogError):
    """The command cannot be understood as it was typed, or an answer is missing."""

    exit_code = 2


class NotFoundError(MentorlogError):
    """What was named is not there."""

    exit_code = 3


class UnreadableError(MentorlogError):
    """A file that this command needs cannot be read as meant."""

    exit_code = 4


class ConflictError(MentorlogError):
    """Somebody else holds it, or it is already there."""

    exit_code = 5


class NotNowError(MentorlogError):
    """Understood, but not possible as things are."""

    exit_code = 6


class CannotWriteError(MentorlogError):
    """The disk, the folder or its permissions do not allow it."""

    exit_code = 7


class OtherProgramError(MentorlogError):
    """Another program failed: the editor, git."""

    exit_code = 8


class InterruptError(MentorlogError):
    """The person pressed Ctrl-C. Nothing is half-written."""

    exit_code = 130


DUE = 10
"""The exit code of a command that was asked whether something is due, and something is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table; the texts take the facts by name."""

    error: type[MentorlogError]
    what: str
    why: str = ""
    hint: str = ""


TABLE: dict[str, Entry] = {
    # 2: wrong usage, a missing answer, an ambiguous name
    "usage": Entry(WrongUsageError, "{what}", "{why}", "{hint}"),
    "unknown-command": Entry(
        WrongUsageError, 'There is no command "{word}".', "{near}", "mentorlog --help"
    ),
    "unknown-option": Entry(
        WrongUsageError,
        "{command} has no option {option}.",
        "{near}",
        "text that begins with a dash goes after --, e.g. {command} ... -- {option}",
    ),
    "missing-answer": Entry(
        WrongUsageError,
        "Nobody can be asked here, and this is missing: {missing}.",
        "Prompts need a terminal to read from and to ask on.",
        "{example}",
    ),
    "missing-word": Entry(WrongUsageError, "Something is missing: {missing}.", "", "{example}"),
    "new-needs-a-word": Entry(
        WrongUsageError,
        'What is "{name}" to you?',
        "{near} new takes one of six words before the name: "
        "mentor, mentee, peer, circle, team, prospect.",
        'mentorlog new mentor "{name}"   (they help you; mentee: you help them)',
    ),
    "ambiguous-name": Entry(
        WrongUsageError,
        '"{word}" could be {candidates}.',
        "",
        "use more of it, or one of these as listed",
    ),
    "ambiguous-date": Entry(
        WrongUsageError,
        '"{word}" can be read as more than one day.',
        "{why}",
        "write it as year-month-day, e.g. {example}",
    ),
    "unknown-date": Entry(
        WrongUsageError,
        '"{word}" is not a day I know.',
        "{why}",
        'e.g. 2026-12-01, today, yesterday, 3d, 2w, "next friday"',
    ),
    "bad-value": Entry(WrongUsageError, "{field} cannot be {value}.", "{why}", "{hint}"),
    "bad-owner": Entry(
        WrongUsageError,
        'Nobody here is called "@{owner}".',
        "An action belongs to @me, @them or @both{members}. {near}",
        "write \\@{owner} if it is only a word of the text",
    ),
    "text-refused": Entry(
        WrongUsageError,
        "Nothing was written: the text cannot be read as meant.",
        "What is wrong with it stands above.",
        "{hint}",
    ),
    "unknown-key": Entry(WrongUsageError, '{kind} has no key "{key}".', "{near}", "{hint}"),
    # 3: not found
    "no-journal": Entry(
        NotFoundError,
        "There is no journal at {path}.",
        "",
        'mentorlog new mentor "Their Name"   makes one; or mentorlog init DIR',
    ),
    "who-not-found": Entry(
        NotFoundError, 'No {state}relationship matches "{word}".', "{near}", "mentorlog list"
    ),
    "ref-not-found": Entry(NotFoundError, 'There is no {kind} "{ref}"{where}.', "{near}", "{hint}"),
    "file-not-found": Entry(
        NotFoundError, "{path} cannot be opened.", "{why}", "check the path, or use - for stdin"
    ),
    # 4: unreadable
    "unreadable": Entry(
        UnreadableError,
        "{path}:{line} cannot be read: {reason}.",
        "It was left as it is. Nothing is written to a file that cannot be read.",
        "mend the line in any editor, then: mentorlog check",
    ),
    # 5: conflict, locked, already there
    "locked": Entry(
        ConflictError,
        "The journal is being changed by {holder}.",
        "Waited {seconds} seconds; two writers at once could lose something.",
        "try again in a moment",
    ),
    "exists": Entry(ConflictError, "{what} is already there.", "{why}", "{hint}"),
    "conflict": Entry(
        ConflictError,
        "{path} was changed while you edited it.",
        "Nothing was overwritten: what stands there stays, and your text is in {copy}.",
        "{hint}",
    ),
    "sync-clash": Entry(
        ConflictError,
        "{count} on both machines, each time in another way.",
        "Nothing was changed here, and nothing was sent.",
        "mentorlog sync resolve   asks which to keep; --keep mine asks nothing",
    ),
    # 6: not possible now
    "not-now": Entry(NotNowError, "{what}", "{why}", "{hint}"),
    "no-history": Entry(NotNowError, "This journal has no history.", "{why}", "{hint}"),
    "no-remote": Entry(
        NotNowError,
        "This journal is brought together with no other.",
        "{why}",
        "mentorlog sync setup REMOTE   REMOTE is a git repository that both reach",
    ),
    "sync-refused": Entry(
        NotNowError,
        "The two journals cannot be brought together.",
        "{why} Nothing was changed here, and nothing was sent.",
        "{hint}",
    ),
    "newer-format": Entry(
        NotNowError,
        "This journal has format {format}; this mentorlog writes format {own}.",
        "A newer program made it. It can be read here, but not changed.",
        "update mentorlog",
    ),
    # 7: cannot write
    "cannot-write": Entry(CannotWriteError, "{path} cannot be written.", "{why}", "{hint}"),
    # 8: another program
    "editor-failed": Entry(
        OtherProgramError,
        "The editor ({command}) did not end well.",
        "{why}",
        "set EDITOR to a program that works here, e.g. EDITOR=nano",
    ),
    "git-failed": Entry(OtherProgramError, "git {doing} did not end well.", "{why}", "{hint}"),
    "remote-failed": Entry(
        OtherProgramError,
        "{remote} cannot be reached, or refuses.",
        "git says: {why}",
        "{hint}",
    ),
    # 130
    "interrupted": Entry(InterruptError, "Stopped.", "Nothing was half-written.{kept}", "{hint}"),
}


def failure(id: str, **facts: object) -> MentorlogError:  # noqa: A002
    """Return the error of this id with the facts filled in; raise it yourself."""
    entry = TABLE[id]
    spoken = {name: str(value) for name, value in facts.items()}
    filled = (" ".join(part.format(**spoken).split()) for part in (entry.what, entry.why))
    what, why = filled
    return entry.error(id, what, why, entry.hint.format(**spoken).strip())


def sentence(reason: object) -> str:
    """Return a reason, which is a phrase, as a sentence; names within it stay as they are."""
    words = str(reason)
    key = "_" in words.partition(" ")[0]  # of a file, and spelt so there
    return f"{words}." if key else f"{words[:1].upper()}{words[1:]}."
