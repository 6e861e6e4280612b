"""Two machines that have the same journal, for what is done on either."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guarantees.two_machines import Machines, machines


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Machines:
    return machines(tmp_path_factory.mktemp("begun") / "all")


@pytest.fixture
def two(begun: Machines, tmp_path: Path) -> Iterator[Machines]:
    these = begun.copy(tmp_path / "all")
    yield these
    for home in these.both:
        assert not list(home.journal.rglob(".mentorlog-tmp-*"))
