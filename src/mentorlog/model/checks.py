"""The few checks records make of themselves. Each raises ValueError with the field's name."""

from collections.abc import Sequence


class PlacedError(ValueError):
    """What is wrong with a part of a record; ``path`` leads to that part from the record."""

    def __init__(self, reason: str, *path: str | int) -> None:
        super().__init__(reason)
        self.path = path


def filled(field: str, value: str) -> None:
    """Refuse a required text that is empty or only white space."""
    if not value.strip():
        raise PlacedError(f"{field} must not be empty", field)


def within(field: str, value: int | None, low: int, high: int) -> None:
    """Refuse a number outside ``low`` to ``high``, both included; None means not said."""
    if value is not None and not low <= value <= high:
        raise PlacedError(f"{field} must be from {low} to {high}, not {value}", field)


def unique(field: str, values: Sequence[str]) -> None:
    """Refuse a list in which one id stands twice; the second one is the place."""
    for at, value in enumerate(values):
        if value in values[:at]:
            raise PlacedError(f"{field} has {value} twice", field, at, "id")
