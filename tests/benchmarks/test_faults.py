"""The fault suite itself, and a small true sample of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.faults import __main__ as suite
from benchmarks.faults.records import Finding, LeftOut, Trial, Ward
from tanya.settings import Settings
from tests.shipped import shipped

__all__ = ["shipped"]

Held = Callable[..., tuple[int, str]]


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    """Holds trials, and gives the exit status with the report."""

    def hold(home: Path = tmp_path, rounds: int = 1, **trials: Trial) -> tuple[int, str]:
        monkeypatch.setattr(suite, "TRIALS", trials)
        report = tmp_path / "laporan" / "report.md"
        words = [str(home), "--rounds", str(rounds), "--report", str(report)]
        return suite.main(suite.arguments(words)), report.read_text("utf-8")

    return hold


def good(_: Ward) -> Iterator[Finding]:
    yield Finding("answers", "12 of 12")


def bad(_: Ward) -> Iterator[Finding]:
    yield Finding("answers", "11 of 12", good=False)


def breaks(_: Ward) -> Iterator[Finding]:
    yield Finding("answers", "12 of 12")
    raise RuntimeError("the service never answered")


def impossible(_: Ward) -> Iterator[Finding]:
    raise LeftOut("no disk here")
    yield


def test_figures_are_reported_and_the_suite_passes(held: Held) -> None:
    status, report = held(first=good)
    assert status == 0
    assert "- answers: 12 of 12\n" in report


def test_a_figure_that_is_not_as_it_has_to_be_fails_the_suite(held: Held) -> None:
    status, report = held(first=bad, second=good)
    assert status == 1
    assert "- **WRONG** answers: 11 of 12\n" in report
    assert "1 findings are not as they have to be" in report


def test_a_trial_that_breaks_off_fails_the_suite_and_the_others_are_held(held: Held) -> None:
    status, report = held(first=breaks, second=good)
    assert status == 1
    assert "**WRONG** broke off: RuntimeError: the service never answered" in report
    assert report.count("- answers: 12 of 12") == 2


def test_a_trial_that_cannot_be_held_here_is_told_and_fails_nothing(held: Held) -> None:
    status, report = held(first=impossible)
    assert status == 0
    assert "- left out: no disk here" in report


def test_a_killed_service_has_what_it_said_it_kept(held: Held, shipped: Settings) -> None:
    status, report = held(shipped.home, rounds=4, kill=suite.killed_services)
    assert status == 0, report


def test_the_service_answers_within_two_gigabytes(held: Held, shipped: Settings) -> None:
    status, report = held(shipped.home, rounds=4, memory=suite.little_memory)
    if "left out" in report:
        pytest.skip("prlimit is not here (util-linux)")
    assert status == 0, report
