"""A conversation: questions in order, each of which may be skipped, gone back from, explained.

Enter skips, or keeps what was answered before going back; ``s`` skips the section, ``b`` goes
back, ``?`` says why it is asked, ``q`` saves and ends. Pure but for the two functions it is given:
one that asks and one that says.
"""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import field
from json import dumps
from typing import Any

from mentorlog.errors import MentorlogError
from mentorlog.model.value import dataclass

Answers = dict[str, Any]
Ask = Callable[[str], str]
Say = Callable[[str], None]

KEYS = "Enter skips   s skips the section   b back   ? why I ask   q saves and ends"


def _words(said: str) -> str:
    return said


def _always(answers: Mapping[str, Any]) -> bool:
    del answers
    return True


def _anything(value: Any, answers: Mapping[str, Any]) -> None:
    del value, answers


def _nothing(answers: Mapping[str, Any]) -> Sequence[str]:
    del answers
    return ()


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``key`` is its place in an answers file, dots for tables.

    ``read`` turns what was typed into a value and ``check`` holds it against the answers so far;
    both raise ValueError or a failure with the reason. ``when`` says whether it is asked, and
    ``shown`` what stands above it, given the answers so far.
    """

    key: str
    section: str
    text: str
    read: Callable[[str], Any] = _words
    default: str = ""
    why: str = ""
    shown: Callable[[Mapping[str, Any]], Sequence[str]] = field(default=_nothing)
    when: Callable[[Mapping[str, Any]], bool] = field(default=_always)
    check: Callable[[Any, Mapping[str, Any]], None] = field(default=_anything)


class Stopped(Exception):  # noqa: N818 - not a failure: the person pressed Ctrl-C
    """The conversation was broken off.

    ``typed`` is what was answered so far, word for word; empty where a question was passed over.
    """

    def __init__(self, typed: dict[str, str]) -> None:
        super().__init__()
        self.typed = typed


def converse(
    questions: Sequence[Question],
    ask: Ask,
    say: Say,
    given: Mapping[str, Any] | None = None,
    passed: Container[str] = (),
) -> Answers:
    """Return the answers. What is ``given``, or was ``passed`` over before, is not asked again.

    Raises Stopped with what was typed so far on Ctrl-C.
    """
    known = dict(given or {})
    answers: Answers = dict(known)
    typed: dict[str, str] = {}
    trail: list[int] = []
    place = 0
    while place < len(questions):
        question = questions[place]
        if question.key in known or question.key in passed or not question.when(answers):
            place += 1
            continue
        try:
            said = _asked(question, answers, typed.get(question.key, ""), ask, say)
        except KeyboardInterrupt:
            raise Stopped(typed) from None
        if said == "q":
            break
        if said == "b":
            place = trail.pop() if trail else place
            continue
        trail.append(place)
        if said == "s":
            after = _after(questions, place)
            for skipped in questions[place:after]:
                answers.pop(skipped.key, None)
                typed.pop(skipped.key, None)
            place = after
            continue
        if said and not _taken(question, said, answers, say):
            trail.pop()
            continue
        typed[question.key] = said or typed.get(question.key, "")
        place += 1
    return _asked_for(questions, answers)


def _asked_for(questions: Sequence[Question], answers: Answers) -> Answers:
    """Return the answers without those whose question fell away after going back."""
    fallen = {one.key for one in questions if not one.when(answers)}
    return {key: value for key, value in answers.items() if key not in fallen}


def _asked(question: Question, answers: Answers, before: str, ask: Ask, say: Say) -> str:
    for line in question.shown(answers):
        say(line)
    offered = f" [{before or question.default}]" if before or question.default else ""
    while True:
        said = ask(f"{question.text}{offered} >").strip()
        if said != "?":
            return said
        say(f"   {question.why or 'It helps you later to see what changed.'}")


def _after(questions: Sequence[Question], place: int) -> int:
    section = questions[place].section
    while place < len(questions) and questions[place].section == section:
        place += 1
    return place


def _taken(question: Question, said: str, answers: Answers, say: Say) -> bool:
    try:
        value = question.read(said)
        question.check(value, answers)
        answers[question.key] = value
    except MentorlogError as wrong:
        say(f"   {wrong.what} {wrong.why}".rstrip() + (f" {wrong.hint}" if wrong.hint else ""))
    except ValueError as wrong:
        say(f"   {wrong}")
    else:
        return True
    return False


def from_document(questions: Sequence[Question], document: Mapping[str, Any]) -> Answers:
    """Return the answers of an answers file; empty ones are skipped.

    Raises ValueError naming the key whose value cannot be taken, or that nobody asks for.
    """
    said = flattened(document)
    unknown = said.keys() - {question.key for question in questions}
    if unknown:
        raise UnknownAnswerError(min(unknown))
    answers: Answers = {}
    for question in questions:
        words = _line(said.get(question.key, ""))
        if not words:
            continue
        try:
            if not question.when(answers):
                raise ValueError("this is not asked after the other answers")  # noqa: TRY301
            value = question.read(words)
            question.check(value, answers)
            answers[question.key] = value
        except MentorlogError as wrong:
            raise ValueError(f"{question.key}: {wrong.what} {wrong.why}".strip()) from None
        except ValueError as wrong:
            raise ValueError(f"{question.key}: {wrong}") from None
    return answers


def still_good(questions: Sequence[Question], typed: Mapping[str, str]) -> dict[str, str]:
    """Return of what was typed before what can still be taken; the rest will be asked anew."""
    good: dict[str, str] = {}
    for question in questions:
        if question.key in typed:
            try:
                from_document(questions, {**good, question.key: typed[question.key]})
            except ValueError:
                continue
            good[question.key] = typed[question.key]
    return good


def _line(value: Any) -> str:
    """Return a value of an answers file as it would have been typed."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


class UnknownAnswerError(ValueError):
    """An answers file has a key that no question of this conversation has."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def flattened(document: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Return nested tables as dotted keys."""
    flat: dict[str, Any] = {}
    for key, value in document.items():
        name = f"{above}{key}"
        if isinstance(value, Mapping):
            flat |= flattened(value, f"{name}.")
        else:
            flat[name] = value
    return flat


def empty(questions: Sequence[Question], title: str) -> str:
    """Return the empty answers file: TOML with every question as a comment above its key."""
    lines = [f"# {title}", "# An answer left empty is skipped.", ""]
    table = ""
    for question in sorted(questions, key=lambda one: "." in one.key):
        above, _, name = question.key.rpartition(".")
        if above != table:
            lines += ["", f"[{'.'.join(map(_key, above.split('.')))}]"]
            table = above
        offered = f"   [{question.default}]" if question.default else ""
        lines += [f"# {question.text}{offered}", f'{_key(name)} = ""']
    return "\n".join(lines) + "\n"


def _key(name: str) -> str:
    """Return a key as TOML writes it: in quotes where it is no plain word."""
    return name if _PLAIN.fullmatch(name) else dumps(name, ensure_ascii=False)


_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
