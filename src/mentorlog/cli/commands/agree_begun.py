"""An agreement begins: with whom, which template, and what is known already."""

from dataclasses import replace
from datetime import date
from typing import Any

from mentorlog.cli.commands.agree_questions import talk
from mentorlog.cli.commands.agree_told import BY, Agreeing, Told
from mentorlog.cli.session import Session
from mentorlog.cli.values import one_of
from mentorlog.errors import failure
from mentorlog.formats.prose import sections
from mentorlog.insight import agreement as seen
from mentorlog.insight.agreement_known import known
from mentorlog.model.agreement import Agreement
from mentorlog.model.agreement_template import AgreementTemplate, Section
from mentorlog.model.kept import Kept
from mentorlog.model.picture import Picture
from mentorlog.model.relationship import Relationship


def agreeing(session: Session, who: str, told: Told) -> Agreeing:
    """Return everything an agreement begins with. Raises bad-value for what cannot be."""
    person = session.person(who)
    picture = session.journal.picture(person, session.today)
    versions = tuple(session.journal.agreements(person.who))
    newest = next(iter(seen.whole(versions)), None)
    template = _template(session, picture.relationship, told, newest)
    last = session.library.agreement(newest.record.template or "") if newest else None
    before = last.section if last else ()
    wordings = session.library.wordings("agree")
    flags = _flags(session, told)
    found = Agreeing(
        person,
        picture,
        versions,
        template,
        before,
        _known(session, picture, (template.section, before), newest),
        flags,
        told,
        session.happened(told.on),
        wordings,
    )
    return replace(found, talk=talk(session, found))


def _flags(session: Session, told: Told) -> dict[str, Any]:
    by = one_of("--by", told.by, BY)
    if told.how and by != "both" and not told.text:
        why = "It says how the other said yes."
        hint = "add --by both"
        raise failure("bad-value", field="--how", value=f'"{told.how}"', why=why, hint=hint)
    again = _again(session, told.review) if told.review else None
    said = {"agreed": by, "how": told.how, "review_on": again}
    return {key: value for key, value in said.items() if value is not None}


def _again(session: Session, words: str) -> date:
    day = session.day(words, "future")
    if day < session.today:
        hint = "e.g. --review 1m"
        why = "That day is over."
        raise failure("bad-value", field="--review", value=f'"{words}"', why=why, hint=hint)
    return day


def _template(
    session: Session, relationship: Relationship, told: Told, newest: Kept[Agreement] | None
) -> AgreementTemplate:
    """Return what it is made with: named, the full one of this kind, the last one, or quick."""
    library = session.library
    fitting = [one for one in library.agreements() if one.fits(relationship.kind)]
    if told.template:
        one_of("--template", told.template, tuple(one.id for one in library.agreements()))
        name = told.template
    elif told.full:
        full = (one.id for one in fitting if one.form == "full")
        name = next(full, "one-to-one")
    else:
        name = (newest.record.template if newest else None) or "quick"
    found = library.agreement(name) or library.agreement("quick")
    assert found is not None  # noqa: S101 - ours is there
    return found


def _known(
    session: Session,
    picture: Picture,
    templates: tuple[tuple[Section, ...], tuple[Section, ...]],
    newest: Kept[Agreement] | None,
) -> dict[str, str]:
    """Return by section what stands already: in the newest version, else what facts say.

    A section of another template that has the same id or heading is the same section.
    """
    these, before = templates
    supports = session.library.supports()
    said = sections(newest.text) if newest else {}
    by_id = {one.id: said[one.heading] for one in before if one.heading in said}
    found = {}
    for one in these:
        words = said.get(one.heading) or by_id.get(one.id) or known(one.about, picture, supports)
        if words:
            found[one.id] = words
    return found
