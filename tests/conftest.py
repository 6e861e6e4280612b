"""Options of the test run."""

import os
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, settings

import mentorlog

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


REPEATED = ("tests/guarantees/", "tests/cli/test_demo.py", "tests/insight/test_two_years.py")
"""Tests that go the same ways hundreds of times. To count the lines takes as long again as they do,
and the other tests go each of these ways, too."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What is loaded while nothing is counted would never be.
    for module in walk_packages(mentorlog.__path__, "mentorlog."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for item in items:
        if item.nodeid.startswith(REPEATED):
            item.add_marker("no_cover")
