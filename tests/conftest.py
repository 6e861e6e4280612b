"""Options of the test run."""

import os

import pytest
from hypothesis import HealthCheck, settings

# A test run has no context. git takes its time: tests that are about history switch it on.
os.environ["MENTORLOG_HISTORY"] = "off"  # noqa: TID251

# No test measures time, so none fails because a machine is slow at the moment.
settings.register_profile("timeless", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("timeless")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-stories",
        action="store_true",
        help="write what the program prints into the stories; then read every line",
    )


REPEATED = (
    "tests/architecture/",
    "tests/cli/test_demo.py",
    "tests/docs/",
    "tests/formats/test_edit.py",
    "tests/formats/test_merge_random.py",
    "tests/formats/test_round_trip.py",
    "tests/formats/test_rows.py",
    "tests/formats/test_statements.py",
    "tests/guarantees/",
    "tests/insight/test_two_years.py",
    "tests/practice/",
    "tests/render/test_plain.py",
)
"""Tests that go the same ways hundreds of times. To count the lines takes as long again as they do,
and the other tests go each of these ways, too."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.nodeid.startswith(REPEATED):
            item.add_marker("no_cover")
