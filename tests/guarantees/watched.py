"""Run mentorlog and write down what leads out of it: ``watched.py NOTES WORDS``, a line each."""

import json
import sys
from pathlib import Path

OUT = ("socket.", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn",
       "pty.spawn", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")  # fmt: skip


def watch(notes: str) -> None:
    """Write down each event of Python's own audit that begins so, before it happens."""

    def seen(event: str, about: tuple[object, ...]) -> None:
        if event.startswith(OUT):
            with Path(notes).open("a", encoding="utf-8") as file:
                file.write(json.dumps([event, [str(one) for one in about]]) + "\n")

    sys.addaudithook(seen)


if __name__ == "__main__":
    watch(sys.argv[1])
    sys.argv[1:] = sys.argv[2:]
    from mentorlog.__main__ import main

    main()
