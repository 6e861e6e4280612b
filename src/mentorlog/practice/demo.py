"""Reads the demonstration: a file for each thread of it, and the tour."""

from mentorlog.formats.decode import decode
from mentorlog.formats.toml_text import document
from mentorlog.model.demo import Demo, Thread, Tour
from mentorlog.practice.files import DATA

TOUR = "tour"


def demo() -> Demo:
    """Return all steps, oldest first, and the tour; on one day the thread's name decides."""
    folder = DATA / "demo"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}
    tour = decode(Tour, document(texts.pop(TOUR)))
    threads = [decode(Thread, document(text)) for text in texts.values()]
    steps = [step for thread in threads for step in thread.step]
    return Demo(step=tuple(sorted(steps, key=lambda step: -step.ago)), tour=tour)
