"""The dataclasses of this program, made in a quarter of the time.

``dataclasses.dataclass(frozen=True)`` compiles six methods for every class. An everyday command
loads seventy classes, and spent a third of its time on that. Here ``__init__`` alone is compiled;
equality, hash, representation and refusal to change are written once, and shared by all.
"""

import dataclasses
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, slots: bool = True, kw_only: bool = False, frozen: bool = False) -> Any:
        """Decorate a class as ``dataclasses.dataclass`` does, with the same fields and rules."""

        def made(cls: type[Any]) -> type[Any]:
            made_of = dataclasses.dataclass(repr=False, eq=False, slots=slots, kw_only=kw_only)
            plain = made_of(cls)
            plain.__eq__ = _equal
            plain.__repr__ = _shown
            plain.__hash__ = _hash if frozen else None
            if frozen:
                plain.__setattr__ = _set_once
                plain.__delattr__ = _refuse
            return plain

        return made


def _values(record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in record.__dataclass_fields__)


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return _values(self) == _values(other)


def _hash(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    told = zip(self.__dataclass_fields__, _values(self), strict=True)
    return f"{self.__class__.__qualname__}({', '.join(f'{name}={one!r}' for name, one in told)})"


def _set_once(self: Any, name: str, one: Any) -> None:
    # __init__ fills each field once; whatever comes later is a change.
    if hasattr(self, name):
        _refuse(self, name)
    object.__setattr__(self, name, one)


def _refuse(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"{self.__class__.__qualname__} keeps its {name}")
