"""Run a program for which every disk is full: ``full.py WORDS``. No file can grow."""

import os
import resource
import sys

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - that is all it is for
