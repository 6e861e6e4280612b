"""What a look at myself begins with, and which questions it asks."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mentorlog.cli.commands import review_read as read
from mentorlog.cli.conversation import Question
from mentorlog.cli.session import Session
from mentorlog.cli.talk import Talk
from mentorlog.formats.prose import sections
from mentorlog.model import days
from mentorlog.model.kept import ME, Kept
from mentorlog.model.own import Myself
from mentorlog.model.review import Review
from mentorlog.model.support import Supports
from mentorlog.model.value import dataclass
from mentorlog.model.wording import Wording

LISTS = ("strengths", "values", "interests")
LINES = ("learned", "stop", "start")
NEED_WORDS = {"y": "still", "yes": "still", "still": "still", "met": "met", "drop": "drop"}


@dataclass(frozen=True, slots=True)
class Look:
    """What I look at: me as I was shown, and the conversation about it."""

    record: Myself
    supports: Supports
    talk: Talk


def looked(session: Session) -> Look:
    """Return everything a look at myself begins with.

    Where the journal is discreet nothing of what stands there is shown, so it asks as if for the
    first time; what is answered is added all the same.
    """
    hidden = session.discreet
    record = Myself() if hidden else session.journal.myself().record
    past = () if hidden else tuple(_past(session))
    asking = _Asking(session, record, past, session.library.wordings("self"))
    talk = Talk(
        questions=tuple(asking.questions()),
        command="mentorlog self review",
        draft="self-review",
        opening=(_since(session, past),),
        begun="a look at yourself here",
    )
    return Look(record, asking.supports, talk)


def _past(session: Session) -> Iterator[Kept[Review]]:
    """Yield earlier looks at myself, the newest first."""
    for stem in reversed(session.journal.reviews(ME)):
        if kept := session.journal.review(ME, stem):
            yield kept


def _since(session: Session, past: tuple[Kept[Review], ...]) -> str:
    if not past:
        return "Everything you say here stays with you."
    last = past[0].record.on
    spent = (session.today - last).days
    return f"Since {days.short(last, session.today)} ({spent} day{'s' if spent != 1 else ''})."


class _Asking:
    """Makes the questions."""

    def __init__(
        self,
        session: Session,
        record: Myself,
        past: tuple[Kept[Review], ...],
        wordings: Mapping[str, Wording],
    ) -> None:
        self.session = session
        self.record = record
        self.past = past
        self.wordings = wordings
        self.supports = session.library.supports()

    def questions(self) -> Iterator[Question]:
        """Yield the questions in order."""
        yield self._one("summary", "summary", shown=self._last_summary())
        for name in LISTS:
            yield self._list(name)
        yield self._vision()
        for support in dict.fromkeys(one.support for one in self.record.need if one.open):
            yield self._need(support)
        yield self._one("need_new", "needs", read=self._new_need)
        for key in LINES:
            yield self._one(key, "lines", shown=self._last_line(key.capitalize()))
        yield self._one("next", "next", read=lambda words: read.next_day(self.session, words))

    def _one(
        self,
        key: str,
        section: str,
        *,
        wording: str = "",
        title: str = "",
        shown: tuple[str, ...] = (),
        read: Callable[[str], Any] = str.strip,
    ) -> Question:
        worded = self.wordings[wording or key]
        return Question(
            key,
            section,
            worded.said("", title=title),
            read,
            why=worded.why,
            shown=lambda _: shown,
        )

    def _list(self, name: str) -> Question:
        standing = getattr(self.record, name)
        if not standing:
            return self._one(name, "me", read=changes)
        title = name.capitalize()
        return self._one(
            name,
            "me",
            wording="again",
            title=title,
            shown=(f"{title} so far: {', '.join(standing)}",),
            read=lambda words: changes(words, standing),
        )

    def _vision(self) -> Question:
        if not self.record.vision:
            return self._one("vision", "me")
        shown = (f"You wrote: {self.record.vision}",)
        return self._one("vision", "me", wording="vision_still", shown=shown, read=read.still)

    def _need(self, support: str) -> Question:
        need = self.record.needed(support)
        why = f": {need.why}" if need and need.why else ""
        title = f"{self.supports.name(support)}{why}"
        return self._one(f"needs.{support}", "needs", wording="need", title=title, read=_need_word)

    def _new_need(self, words: str) -> str:
        found = self.supports.begun(words.split())
        if found is None:
            ids = ", ".join(one.id for one in self.supports.support)
            raise ValueError(f"begin with a kind of support: {ids}")
        kind, count = found
        if self.record.needed(kind.id) and count == len(words.split()):
            raise ValueError(f"{kind.id} is written down already")
        return words.strip()

    def _last_summary(self) -> tuple[str, ...]:
        said = (kept.record.summary for kept in self.past)
        return tuple(f'Last time: "{words}"' for words in [next(filter(None, said), "")] if words)

    def _last_line(self, heading: str) -> tuple[str, ...]:
        said = (sections(kept.text).get(heading) for kept in self.past)
        return tuple(f'Last time: "{words}"' for words in [next(filter(None, said), "")] if words)


def changes(words: str, standing: tuple[str, ...] = ()) -> str:
    """Return a list's changes as they were typed. Raises ValueError where one says nothing."""
    new, gone = parted(words)
    if not new and not gone:
        raise ValueError("words, with commas between")
    known = {one.casefold() for one in standing}
    for one in gone:
        if one.casefold() not in known:
            raise ValueError(f"{one} is not among them")
    return words.strip()


def parted(words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is new and what is taken away: ``writing, -haste``."""
    parts = [part.strip() for part in words.split(",")]
    new = tuple(part for part in parts if part and not part.startswith("-"))
    gone = tuple(part[1:].strip() for part in parts if part.startswith("-") and part[1:].strip())
    return new, gone


def _need_word(words: str) -> str:
    said = NEED_WORDS.get(words.strip().casefold())
    if said is None:
        raise ValueError("y, met, or drop")
    return said
