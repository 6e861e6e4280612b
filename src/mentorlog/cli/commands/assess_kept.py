"""From the answers of an assessment to its record, and from records to what is shown of them."""

from collections.abc import Sequence

from mentorlog.cli.commands.assess_told import Asked, called
from mentorlog.cli.conversation import Answers
from mentorlog.cli.session import Session
from mentorlog.insight.assessed import Assessed, Done, Subject, counterpart, last_like
from mentorlog.insight.scores import Comparison, comparison, scores, sentences, values
from mentorlog.model.assessment import Assessment, ItemAnswer
from mentorlog.model.instrument import Instrument
from mentorlog.model.kept import ME, Kept


def kept(session: Session, found: Asked, answers: Answers) -> Assessed:
    """Write the assessment; return its scores and what changed."""
    session.typed = "\n".join(f"{key}: {value}" for key, value in answers.items())
    who, instrument = found.subject.who, found.instrument
    with session.change(f"assess {who} {instrument.id}") as change:
        if who != ME:
            session.fresh(who)
        record = Assessment(
            instrument=instrument.id,
            version=instrument.version,
            on=found.on,
            rater=found.rater,
            about=found.about,
            answer=tuple(
                ItemAnswer(item=one.id, value=answers[one.id])
                for one in sentences(instrument, found.subject.role(found.rater))
                if isinstance(answers.get(one.id), int)
            ),
            tags=found.tags,
        )
        key = change.new_stem("assessment", who, found.on, instrument.id)
        done = Kept(who=who, key=key, record=record, private=found.private or who == ME)
        everything = seen(session, who)
        change.save(done)
    return shown(session, found.subject, done, everything, tried=session.flags.dry_run)


def seen(session: Session, who: str) -> list[Done]:
    """Return the assessments that may be shown, newest first."""
    found = session.journal.assessments(who)
    return [one for one in found if not (one.private and session.discreet)]


def shown(
    session: Session,
    subject: Subject,
    done: Done,
    everything: Sequence[Done],
    *,
    tried: bool = False,
) -> Assessed:
    """Return one assessment with its scores, beside what ``everything`` else there is."""
    record = done.record
    library = called(session, record.instrument)
    instrument = library if library and library.version == record.version else None
    earlier = [one for one in everything if _order(one) < _order(done)]
    since, uncompared = last_like(record, earlier)
    role = subject.role(record.rater)
    before = values(instrument, since.record) if instrument and since else None
    compared = _compared(subject, instrument, done, everything)
    return Assessed(
        assessment=done,
        handle=subject.handle,
        name=subject.name,
        title=library.name if library else record.instrument,
        by=subject.by(record.rater),
        about=subject.about(record.rater, record.about),
        answered=len(values(instrument, record)) if instrument else len(record.answer),
        items=len(instrument.items(role or "")) if instrument else 0,
        scale=instrument.scale if instrument else None,
        domains=scores(instrument, role, values(instrument, record), before) if instrument else (),
        library=library.version if library else None,
        since=since.record.on if since else None,
        uncompared=uncompared,
        early=_early(session, subject) if instrument else "",
        compared=compared,
        advice=session.library.wordings("assess")["compare"].text if compared else "",
        today=session.today,
        tried=tried,
    )


def _order(done: Done) -> tuple[object, ...]:
    return done.record.on, len(done.key), done.key


def _compared(
    subject: Subject, instrument: Instrument | None, done: Done, everything: Sequence[Done]
) -> Comparison | None:
    """Return the comparison with somebody else's answers about the same; mine come first."""
    other = counterpart(done, everything) if instrument else None
    if instrument is None or other is None:
        return None
    mine, theirs = (other, done) if other.record.rater == ME else (done, other)
    names = (subject.by(mine.record.rater), subject.by(theirs.record.rater))
    role = subject.role(mine.record.rater)
    return comparison(instrument, role, names, (mine.record, theirs.record))


def _early(session: Session, subject: Subject) -> str:
    """Return the word for early numbers; none where the fit is poor."""
    relationship = subject.relationship
    if relationship is None or relationship.canonical != "initiation":
        return ""
    if session.journal.private(subject.who).fit == "poor":
        return ""
    return session.library.wordings("assess")["early"].text
