"""An agreement is written in the person's own editor, section by section."""

from mentorlog.cli.command import View
from mentorlog.cli.commands.agree_kept import text_of, written
from mentorlog.cli.commands.agree_told import Agreeing
from mentorlog.cli.editor import edited as in_editor
from mentorlog.cli.session import Session
from mentorlog.formats.prose import above, composed, sections
from mentorlog.insight.people import near_words
from mentorlog.insight.said import Changed, Line
from mentorlog.model.agreement_template import Section


def edited(session: Session, found: Agreeing) -> View:
    """Write what the person made of the sections; nothing where they left it as it was."""
    begun = blank(found)
    text = in_editor(session, begun, "agreement")
    prose = without_questions(text, found)
    if text == begun or not prose.strip():
        return Changed(lines=(Line(label="Nothing", text="was changed; nothing was written"),))
    session.typed = prose
    for heading in unknown(prose, found):
        near = near_words(heading, [one.heading for one in found.sections])
        session.say(f'Kept as a section of your own: "{heading}". {near}'.rstrip())
    return written(session, found, prose, found.flags, found.template.form)


def blank(found: Agreeing) -> str:
    """Return the text to be edited: each section with its question, and what stands already."""
    standing = sections(text_of(found, {}))
    role = found.picture.relationship.my_role
    ours = {
        one.heading: f"{_comment(one, role)}\n\n{standing.get(one.heading, '')}"
        for one in found.sections
    }
    own = {name: words for name, words in standing.items() if name not in ours}
    return composed({**ours, **own})


def without_questions(text: str, found: Agreeing) -> str:
    """Return the text without the questions that were put there, and without empty sections."""
    role = found.picture.relationship.my_role
    for one in found.sections:
        text = text.replace(_comment(one, role), "")
    first = above(text)
    return "\n".join(filter(None, (f"{first}\n" if first else "", composed(sections(text)))))


def unknown(prose: str, found: Agreeing) -> list[str]:
    """Return the headings that no section has: perhaps one of them is only mistyped."""
    known = found.headings
    before = sections(found.newest.text) if found.newest else {}
    return [one for one in sections(prose) if one not in known and one not in before]


def _comment(one: Section, role: str) -> str:
    return f"<!-- {one.said(role)} -->"
