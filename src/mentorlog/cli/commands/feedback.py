"""``mentorlog feedback``: what was asked for, what to come back to, what was said."""

from mentorlog.cli import texts, whose
from mentorlog.cli.command import command
from mentorlog.cli.commands.feedback_told import somebody
from mentorlog.cli.options import MaybeWho, Words
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight.feedback import FEW, FeedbackLine, Feedbacks, Said, line, parted
from mentorlog.journal import feedbacks
from mentorlog.model.kept import Kept
from mentorlog.model.relationship import Relationship


@command("mentorlog feedback", "mentorlog feedback ada")
def run(session: Session, who: MaybeWho = None, words: Words = None) -> Feedbacks:
    """Show what you asked for and has not come, what to come back to, and the newest feedback.

    Of each person the newest twelve are looked at. Feedback is private: it is written with ask,
    give or receive, and stays off the screen where defaults.discreet is on.
    """
    text = session.typed = texts.of_line(words)
    people = [somebody(session, who)] if who else whose.people(session, None)
    if text:
        raise failure(
            "usage",
            what="Was that asked for, given or received?",
            why="",
            hint=f'mentorlog feedback receive {who} "..."   (or: ask, give)',
        )
    slug = people[0].who if who else None
    return _listed(session, [] if session.discreet else people, slug)


def _listed(session: Session, people: list[Kept[Relationship]], slug: str | None) -> Feedbacks:
    journal = session.journal
    records = {one.who: one.record for one in people}
    kept = [said for who in records for said in journal.feedback(who)]
    kept.sort(key=lambda one: one.record.on, reverse=True)

    def as_line(said: Said) -> FeedbackLine:
        return line(said, records[said.who], session.today)

    waiting, follow_ups, newest = parted(kept, len(kept) if slug else FEW, as_line)
    return Feedbacks(
        waiting=waiting,
        follow_ups=follow_ups,
        newest=newest,
        names={who: record.name for who, record in records.items()},
        handles={who: journal.handle(who) for who in records},
        on_file={who: len(feedbacks.stems(journal.reader, who)) for who in records},
        today=session.today,
        who=slug,
        hidden=session.discreet,
    )
