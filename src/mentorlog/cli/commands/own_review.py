"""``mentorlog self review``: look at myself from time to time, question by question."""

from mentorlog.cli import holding
from mentorlog.cli.command import View, command
from mentorlog.cli.commands.own_kept import kept
from mentorlog.cli.commands.own_questions import looked
from mentorlog.cli.commands.review import AnswersFile, Empty, Fresh
from mentorlog.cli.session import Session
from mentorlog.insight.said import Changed, Line


@command("mentorlog self review", "mentorlog self review --answers answers.toml", changes=True)
def review(
    session: Session,
    answers: AnswersFile = None,
    questions: Empty = False,  # noqa: FBT002
    fresh: Fresh = False,  # noqa: FBT002
) -> View:
    """Look at myself: strengths, values, interests, vision, what I need, what I learned.

    Every question can be skipped; anything answered is a complete review, and nothing answered
    writes nothing. Ctrl-C keeps a draft. Without a terminal give --answers FILE.
    """
    look = looked(session)
    if questions:
        return holding.blank(look.talk)
    said = holding.answers(session, look.talk, answers, fresh=fresh)
    if not any(said.values()):
        return Changed(lines=(Line(label="Nothing", text="was answered; nothing was written"),))
    view = kept(session, look, said)
    holding.forget(session, look.talk)
    if not answers:
        session.say("The same without being asked: mentorlog self review --answers FILE")
    return view
