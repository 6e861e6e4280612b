"""Start the program. ``--version`` is answered before anything is imported."""

import gc
import sys

# A command lives for a tenth of a second: looking for garbage while modules load costs more than
# it frees. Long work still collects.
YOUNG = 50_000


def main() -> None:
    """Run mentorlog with the process's arguments and end with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from mentorlog import __version__  # noqa: PLC0415 - nothing else is needed

        sys.stdout.write(f"mentorlog {__version__}\n")
        return
    gc.set_threshold(YOUNG)
    from mentorlog.cli.app import run  # noqa: PLC0415 - see above
    from mentorlog.cli.context import Context  # noqa: PLC0415 - see above
    from mentorlog.errors import MentorlogError  # noqa: PLC0415 - see above

    try:
        context = Context.real()
    except MentorlogError as wrong:
        sys.stderr.write(f"{wrong.what}\n  {wrong.hint}\n")
        sys.exit(wrong.exit_code)
    sys.exit(run(sys.argv[1:], context))


if __name__ == "__main__":
    main()
