"""The seam for history: one entry per change, in a sentence a person understands.

Nothing is recorded yet; the files are the only memory until git history arrives.
"""

from collections.abc import Sequence
from pathlib import Path


def record(root: Path, sentence: str, changed: Sequence[Path]) -> None:
    """Take note of one change to the journal at ``root``: what was done, to which files."""
    del root, sentence, changed
