"""What a trend is made of: reviews and ratings, goals, and the meetings of the time looked at."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.insight import trend_balance, trend_rated, trend_rhythm
from mentorlog.insight.trend import PARTS, Missing, Trend, goals
from mentorlog.insight.trend_balance import BalanceTrend
from mentorlog.insight.trend_rated import PulseTrend, WorthTrend
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.meeting import Meeting
from mentorlog.model.relationship import Relationship
from mentorlog.model.review import Review

Person = Kept[Relationship]


def of_person(session: Session, person: Person, of: str | None, since: date | None) -> Trend:
    """Return how it goes with somebody; nothing where the journal is discreet."""
    journal, slug = session.journal, person.who
    bare = Trend(
        who=slug,
        handle=journal.handle(slug),
        name=person.record.name,
        today=session.today,
        since=since,
        of=of,
        hidden=session.discreet,
    )
    if bare.hidden:
        return bare
    wanted = {of} if of else set(PARTS)
    began = min(person.record.created, person.record.started or person.record.created)
    begins = max(since or days.a_year_before(session.today), began)
    reviews = _reviews(session, slug, since) if wanted & {"pulse", "satisfaction"} else []
    met = _met(session, slug, begins) if wanted & {"rhythm", "balance"} else []
    met_on = [kept.record.on for kept in met]
    away = journal.settings.away
    found = replace(
        bare,
        pulse=_pulse(session, person, reviews, since) if "pulse" in wanted else None,
        satisfaction=trend_rated.satisfaction(reviews) if "satisfaction" in wanted else None,
        worth=_worth(session, slug, since) if "worth" in wanted else None,
        rhythm=trend_rhythm.kept(met_on, person.record, away, begins)
        if "rhythm" in wanted
        else None,
        goals=goals(journal.goals_with(slug), since) if "goals" in wanted else (),
        balance=_balance(session, person, met, begins) if "balance" in wanted else None,
    )
    return replace(found, missing=_missing(session, found, wanted, begins, met))


def mine(session: Session, of: str | None, since: date | None) -> Trend:
    """Return how my goals go; all else is between people."""
    if of not in {None, "goals"}:
        raise failure(
            "usage",
            what=f"{(of or '').capitalize()} is something between you and somebody.",
            why="Of yourself there are goals.",
            hint="mentorlog trend me",
        )
    bare = Trend(
        who=ME,
        handle=ME,
        name="Mine",
        today=session.today,
        since=since,
        of="goals",
        hidden=session.discreet,
    )
    if bare.hidden:
        return bare
    found = replace(bare, goals=goals(session.journal.goals(ME), since))
    return replace(found, missing=_missing(session, found, {"goals"}))


def _reviews(session: Session, slug: str, since: date | None) -> list[Review]:
    """Return the reviews from a day on; older ones are not opened."""
    first = since.isoformat() if since else ""
    stems = [stem for stem in session.journal.reviews(slug) if stem[:10] >= first]
    return [kept.record for stem in stems if (kept := session.journal.review(slug, stem))]


def _met(session: Session, slug: str, since: date) -> list[Kept[Meeting]]:
    """Return the meetings that took place from a day on, oldest first; older ones stay closed."""
    meetings = session.journal.meetings(slug)
    opened = map(meetings.open, meetings.within(since, session.today))
    return [kept for kept in opened if kept and kept.record.held]


def _pulse(
    session: Session, person: Person, reviews: list[Review], since: date | None
) -> PulseTrend | None:
    journal, slug = session.journal, person.who
    rated = [
        kept.record
        for kept in journal.assessments(slug)
        if since is None or kept.record.on >= since
    ]
    looks = trend_rated.looks(reviews, rated)
    found = trend_rated.pulse(looks, person.record)
    if found is None or not found.early:
        return found
    fits = trend_rated.early_fits(looks, found.early, journal.private(slug).fit)
    if not fits or any(kept.record.open for kept in journal.concerns(slug)):
        return found
    return replace(found, said=session.library.wordings("review")["early"].text)


def _worth(session: Session, slug: str, since: date | None) -> WorthTrend | None:
    first = since or date.min
    rated = (kept.record for kept in session.journal.ratings(slug))
    chosen = (one for one in rated if (days.of_stem(one.meeting) or date.min) >= first)
    return trend_rated.worth(chosen, days.of_stem)


def _balance(
    session: Session, person: Person, met: list[Kept[Meeting]], since: date
) -> BalanceTrend | None:
    journal, slug = session.journal, person.who
    found = trend_balance.balance(
        met,
        journal.topics(slug),
        journal.actions(slug),
        person.record,
        session.library.supports(),
        since,
    )
    return found and replace(found, said=session.library.wordings("trend")["balance"].text)


def _missing(
    session: Session,
    found: Trend,
    wanted: set[str],
    begins: date | None = None,
    met: Sequence[Kept[Meeting]] = (),
) -> tuple[Missing, ...]:
    """Return the parts of which nothing is on record, with the command that would fill each.

    Where there are only older meetings, than those from ``begins`` on, it is the one that shows
    them.
    """
    handle = found.handle
    journal = session.journal
    known = journal.goals(ME) if found.who == ME else journal.goals_with(found.who)
    going = next((kept.key for kept in known if kept.record.open), None)
    goal = f"check-in {going} 40" if going else f'{handle} "..."'
    older = begins and journal.meetings(found.who).within(None, begins - timedelta(days=1))
    commands = {
        "pulse": f"mentorlog review {handle}",
        "satisfaction": f"mentorlog review {handle}",
        "worth": f'mentorlog meet {handle} "..." --worth 4',
        "rhythm": f'mentorlog meet {handle} "..."',
        "goals": f"mentorlog goal {goal}",
        "balance": f'mentorlog meet {handle} "..." --support career',
    }
    since = dict.fromkeys(PARTS, found.since)
    if older:
        of_meetings = ("rhythm",) if met else ("rhythm", "balance")
        since |= dict.fromkeys(of_meetings, begins)
        commands |= dict.fromkeys(of_meetings, f"mentorlog trend {handle} --since {older[0][:10]}")
    empty = [part for part in PARTS if part in wanted and not getattr(found, part)]
    return tuple(Missing(part=part, since=since[part], command=commands[part]) for part in empty)
