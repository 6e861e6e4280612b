"""The coach, introduced to the records it looks at and to the words it speaks in."""

from collections.abc import Sequence
from datetime import date

from mentorlog.cli.session import Session
from mentorlog.insight import attention
from mentorlog.insight.attention import Hint, Said
from mentorlog.insight.own import covering
from mentorlog.insight.rules.case import Case, Found
from mentorlog.insight.rules.own import Mine
from mentorlog.model.limits import Limits, limits
from mentorlog.model.picture import Picture


def hints(
    session: Session, picture: Picture, *, deep: bool = True, mentees: int = 0
) -> tuple[Hint, ...]:
    """Return the hints for one relationship, heaviest first.

    ``deep`` looks into its newest meetings and its notes as well. ``mentees`` counts those I
    mentor. Where the journal is discreet, nothing that rests on private records is found.
    """
    case = Case(
        picture=picture,
        today=session.today,
        limits=limits_of(session, picture),
        behind=session.journal.behind(picture.who, session.today),
        mentees=mentees,
        deep=deep,
    )
    found = attention.hints(case, said(session))
    return tuple(one for one in found if not one.private) if session.discreet else found


def of_all(
    session: Session, pictures: Sequence[Picture], *, deep: bool = False
) -> dict[str, tuple[Hint, ...]]:
    """Return the hints for each relationship, by its slug."""
    mentees = sum(1 for one in pictures if mentored(one))
    return {one.who: hints(session, one, deep=deep, mentees=mentees) for one in pictures}


def about_me(session: Session, pictures: Sequence[Picture]) -> tuple[Hint, ...]:
    """Return the hints about me: needs, whom I lean on, how many I mentor."""
    if session.discreet:
        return ()
    settings = session.journal.settings
    mine = Mine(
        myself=session.journal.myself().record,
        today=session.today,
        limits=limits(settings.attention),
        gives=covering(one.relationship for one in pictures),
        names={one.who: one.relationship.name for one in pictures},
        mentees=[_began(one) for one in pictures if mentored(one)],
        capacity=settings.defaults.capacity,
    )
    return attention.about_me(mine, said(session))


def mentored(picture: Picture) -> bool:
    """Whether it is somebody I mentor now."""
    one = picture.relationship
    return one.my_role == "mentor" and one.active and not one.prospect


def limits_of(session: Session, picture: Picture) -> Limits:
    """Return the thresholds in force for a relationship: the journal's, then its own."""
    return limits(session.journal.settings.attention, picture.private.attention)


def said(session: Session) -> Said:
    """Return what gives a hint its sentence: the practice library's, read at the first one."""

    def sentence(rule: str, found: Found, case: Case | None) -> str:
        wordings = session.hint_wordings
        wording = wordings.get(f"{rule}.{found.variant}") or wordings[rule]
        facts = {key: str(fact) for key, fact in found.facts.items()}
        if "support" in facts:
            facts["support"] = session.library.supports().name(facts["support"]).lower()
        if case is None:
            return wording.said("", **facts)  # type: ignore[arg-type]  # no fact is called group
        one = case.one
        facts = {"name": one.first_name, **facts}
        return wording.said(one.my_role, group=one.group, **facts)

    return sentence


def _began(picture: Picture) -> date:
    return picture.relationship.started or picture.relationship.created
