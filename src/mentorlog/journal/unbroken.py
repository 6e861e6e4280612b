"""Writing that Ctrl-C does not cut in two: a change is a matter of milliseconds."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unbroken() -> Iterator[None]:
    """Let Ctrl-C wait for nothing and break nothing: while several files are written it is passed.

    Each file alone is safe anyway; this keeps the records of one command together. Signals can be
    handled in the main thread only; elsewhere none arrives.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
