"""The few checks records make of themselves. Each raises ValueError with the field's name."""

from collections.abc import Sequence


def filled(field: str, value: str) -> None:
    """Refuse a required text that is empty or only white space."""
    if not value.strip():
        raise ValueError(f"{field} must not be empty")


def within(field: str, value: int | None, low: int, high: int) -> None:
    """Refuse a number outside ``low`` to ``high``, both included; None means not said."""
    if value is not None and not low <= value <= high:
        raise ValueError(f"{field} must be from {low} to {high}, not {value}")


def unique(field: str, values: Sequence[str]) -> None:
    """Refuse a list in which one id stands twice."""
    if len(set(values)) != len(values):
        twice = next(value for value in values if values.count(value) > 1)
        raise ValueError(f"{field} has {twice} twice")
