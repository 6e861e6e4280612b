"""A conversation from its beginning to its end: asked, or answered from a file, then forgotten."""

from mentorlog.cli.conversation import KEYS, Answers, empty
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk, draft, from_file, hold, place
from mentorlog.errors import failure
from mentorlog.insight.said import Verbatim
from mentorlog.journal import drafts


def blank(talk: Talk) -> Verbatim:
    """Return the empty answers file."""
    return Verbatim(text=empty(talk.questions, f"Answers for: {talk.command}"))


def answers(session: Session, talk: Talk, file: str | None, *, fresh: bool) -> Answers:
    """Return the answers from a file, or from the person. Raises missing-answer, interrupted."""
    if file:
        return from_file(session, talk, file)
    if not session.interactive:
        raise failure(
            "missing-answer",
            missing="--answers FILE",
            example=f"{talk.command} --questions > answers.toml",
        )
    before = {} if fresh else draft(session, talk)
    for line in (KEYS, *talk.opening):
        session.tell(line)
    return hold(session, talk, before)


def forget(session: Session, talk: Talk) -> None:
    """Forget the draft of what was written; what was not asked about this time is kept."""
    if session.flags.dry_run:
        return
    folder, name = place(session, talk)
    asked = {question.key for question in talk.questions}
    typed = drafts.read(folder, name)
    left = {key: words for key, words in typed.items() if words and key not in asked}
    if left:
        drafts.keep(folder, name, left)
    else:
        drafts.discard(folder, name)
