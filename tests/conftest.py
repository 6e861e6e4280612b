"""Options of the test run."""

import os

import pytest

# A test run has no context. git takes its time: tests that are about history switch it on.
os.environ["MENTORLOG_HISTORY"] = "off"  # noqa: TID251


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-stories",
        action="store_true",
        help="write what the program prints into the stories; then read every line",
    )
