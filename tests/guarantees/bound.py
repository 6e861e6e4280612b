"""Run a program that the modes of files bind, as they bind everybody but root: ``bound.py WORDS``.

Root's power to write anywhere is given up for good before the program starts. Where there is none
to give up, the modes bind anyhow.
"""

import ctypes
import os
import sys

PR_CAPBSET_DROP = 24
OVERRIDES = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""

if __name__ == "__main__":
    if sys.platform == "linux" and os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for power in OVERRIDES:
            if libc.prctl(PR_CAPBSET_DROP, power, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "root would not be bound")
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - that is all it is for
