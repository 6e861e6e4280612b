"""Documents to records. msgspec decides; when it refuses, pydantic says everything that is wrong.

The two disagree at the edges (pydantic takes ``true`` for 1), so only one of them may judge.
Pydantic is imported on the way to an error message and nowhere else.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

import msgspec

from mentorlog.formats.keys import fields_of, to_key
from mentorlog.model.value import dataclass

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing wrong with a document: the path of its key and the reason in plain words."""

    path: tuple[str | int, ...]
    reason: str


class RefusedError(ValueError):
    """The document is not a record of the class asked for; at least one complaint says why."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__("; ".join(complaint.reason for complaint in complaints))
        self.complaints = complaints


def decode(cls: type[R], document: Mapping[str, object]) -> R:
    """Return the record a parsed document stands for. Unknown keys are left for the file.

    Raises RefusedError with every complaint when it is not one.
    """
    data = fields_of(document, cls)
    try:
        return msgspec.convert(data, cls, strict=True)
    except msgspec.ValidationError as refusal:
        first = _from_msgspec(str(refusal))
        first = replace(first, path=(*first.path, *_within(refusal.__cause__)))
        others = [one for one in _from_pydantic(cls, data) if one.path != first.path]
        if _KEY_UNSAID in str(refusal) and any(_below(one, first) for one in others):
            raise RefusedError(tuple(others)) from None
        raise RefusedError((first, *others)) from None


# Patterns for messages alone: compiled when there is one to read.
_AT = r"^(?P<reason>.*?)(?: - at `\$?(?P<path>.*)`)?$"
_STEP = r"\.?([^.\[\]]+)|\[(\d+)\]"
_KEY_UNSAID = "[...]"
"""What msgspec says for a key of a table in which every key may stand."""

_KINDS = r"Expected `([^`]+)`, got `([^`]+)`"
_WORDS = {
    "int": "a whole number", "float": "a number", "str": "text in quotes", "bool": "true or false",
    "date": "a date", "time": "a time", "datetime": "a date with a time", "array": "a list",
    "object": "a table",
}  # fmt: skip
_PLAIN = frozenset({"bool", "int", "float", "str"})


def _from_msgspec(message: str) -> Complaint:
    match = re.match(_AT, message, re.DOTALL)
    reason, path = (match["reason"], match["path"]) if match else (message, None)
    steps = tuple(
        int(index) if index else to_key(name) for name, index in re.findall(_STEP, path or "")
    )
    missing = re.fullmatch(r"Object missing required field `(.+)`", reason)
    if missing:
        return Complaint((*steps, to_key(missing[1])), f"{to_key(missing[1])} is missing")
    name = _named(steps)
    kinds = re.fullmatch(_KINDS, reason)
    if kinds:
        wanted, got = (_in_words(one) for one in kinds.groups())
        reason = f"Expected {wanted}, not {got}"
    plain = reason.replace("`", "")
    if plain.startswith(("Expected", "Invalid")):
        plain = f"{name}: {plain[0].lower()}{plain[1:]}" if name else plain
    return Complaint(steps, plain)


def _in_words(kinds: str) -> str:
    """Return the kinds of value that msgspec names, as a person would say them."""
    said = (_WORDS.get(kind, kind) for kind in kinds.split(" | ") if kind != "null")
    return " or ".join(said) or "nothing"


def _within(cause: object) -> tuple[str | int, ...]:
    """Return where in a record its own refusal lies, as far as it says so."""
    path: tuple[str | int, ...] = getattr(cause, "path", ())
    return tuple(step if isinstance(step, int) else to_key(step) for step in path)


def _below(one: Complaint, other: Complaint) -> bool:
    return one.path[: len(other.path)] == other.path


def _named(steps: tuple[str | int, ...]) -> str:
    return next((step for step in reversed(steps) if isinstance(step, str)), "")


def _from_pydantic(cls: type[Any], data: object) -> list[Complaint]:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - only for error messages

    try:
        TypeAdapter(cls).validate_python(data)
    except ValidationError as refusal:
        complaints = [
            Complaint(
                (*steps, *_within(error.get("ctx", {}).get("error"))),
                _said(_named(steps), error["type"], error["msg"]),
            )
            for error in refusal.errors(include_url=False)
            for steps in [tuple(s if isinstance(s, int) else to_key(s) for s in error["loc"])]
        ]
        return list(dict.fromkeys(map(_of_one_value, complaints)))
    return []


def _of_one_value(complaint: Complaint) -> Complaint:
    """Return pydantic's complaint about one of the kinds a value may be of, as about the value."""
    *steps, kind = complaint.path or ("",)
    if kind not in _PLAIN or not steps:
        return complaint
    return Complaint(tuple(steps), f"{_named(tuple(steps))}: expected text, a number or true/false")


def _said(name: str, kind: str, message: str) -> str:
    """Return pydantic's complaint in the words that msgspec's are given."""
    if kind == "missing":
        return f"{name} is missing"
    plain = message.removeprefix("Value error, ").removeprefix("Input ")
    return f"{name or 'it'}: {plain}"
