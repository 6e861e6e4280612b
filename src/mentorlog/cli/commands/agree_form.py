"""The form the other fills in, and what of it is theirs when it comes back."""

from mentorlog.cli.commands.agree_told import Agreeing
from mentorlog.cli.commands.letters import filled_in
from mentorlog.cli.session import Session
from mentorlog.formats.prose import above, composed, sections
from mentorlog.model.meant import for_role

OTHER = {"mentee": "mentor", "mentor": "mentee"}
"""Whose questions the other answers; between peers and in groups they are the same."""


def form(session: Session, found: Agreeing, names: tuple[str, ...]) -> str:
    """Return the form: every section with the question as it is put to the other."""
    wordings = found.wordings
    role = OTHER.get(found.picture.relationship.my_role, found.picture.relationship.my_role)
    facts = {
        "names": names,
        "above": wordings["form.above"].text,
        "below": wordings["form.below"].text,
        "sections": [
            {"heading": one.heading, "question": one.said(role), "hint": one.hint or ""}
            for one in for_role(found.template.section, role)
        ],
    }
    return filled_in(session, "agreement", "form", facts)


def without_form(text: str, session: Session, found: Agreeing) -> str:
    """Return of a form that came back what is theirs, to the letter; lines of ours are left out."""
    ours = {line.strip() for line in form(session, found, ()).splitlines() if line.strip()}
    ours |= {f"> {one.said(role)}" for one in found.template.section for role in OTHER}
    title = next(iter(text.splitlines()), "")
    lines = text.splitlines()
    if title.startswith("# "):
        lines = lines[1:]
    headed = {line for line in ours if line.startswith("## ")}
    kept = [line for line in lines if line.strip() in headed or line.strip() not in ours]
    prose = "\n".join(kept)
    first = above(prose)
    return "\n".join(filter(None, (f"{first}\n" if first else "", composed(sections(prose)))))
