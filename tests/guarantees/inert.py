"""What may never reach a terminal: characters that steer it, or turn the direction of writing."""

import re

OURS = re.compile(r"\x1b\[(?:0|1|2|1;3[1-6]|3[1-6])?m")
"""The styles that the program paints with; text of people uses others in these tests."""

STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def steering(said: str, *, painted: bool = False) -> list[str]:
    """Return what would steer a terminal, each with some words around it."""
    words = OURS.sub("", said) if painted else said
    return [
        ascii(words[max(0, found.start() - 20) : found.end() + 20])
        for found in STEERING.finditer(words)
    ]
