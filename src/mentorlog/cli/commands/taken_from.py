"""``--from ID``: what was noted becomes an action, a topic or a goal."""

from mentorlog.cli import refs
from mentorlog.cli.session import Session
from mentorlog.errors import failure
from mentorlog.model.kept import ME
from mentorlog.model.note import Note
from mentorlog.model.topic import Topic
from mentorlog.model.value import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is taken from a note or a topic: its person, its words, whether it is private."""

    who: str = ME
    text: str = ""
    private: bool = False
    meeting: str | None = None


def taken_from(session: Session, ref: str | None) -> Source:
    """Return what a note or topic gives, nothing for None. Raises ref-not-found.

    What grew out of a private record, or of one of mine alone, stays private: nothing shared may
    repeat it.
    """
    if ref is None:
        return Source()
    kept = refs.find(session, ref)
    if not isinstance(kept.record, Note | Topic):
        raise failure(
            "bad-value",
            field="--from",
            value=f'"{ref}"',
            why="It is neither a note nor a topic.",
            hint="mentorlog note   lists notes, mentorlog topic   topics",
        )
    record = kept.record
    meeting = record.meeting if isinstance(record, Note) else record.raised
    return Source(who=kept.who, text=record.text, private=kept.private, meeting=meeting)
