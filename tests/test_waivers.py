"""Advisories are waived for a time and with a reason, and what was not checked is never a pass."""

from datetime import UTC, datetime, timedelta
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

_CHECKOUT = Path(__file__).parents[1]
_ADVISORY = {"id": "CVE-2031-1", "aliases": ["GHSA-x"], "fix_versions": ["2"]}


@pytest.fixture(scope="module")
def audit() -> ModuleType:
    loader = SourceFileLoader("audit", str(_CHECKOUT / "scripts" / "audit"))
    spec = spec_from_loader("audit", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_no_waiver_has_run_out_and_each_is_of_a_package_in_the_lock(audit: ModuleType) -> None:
    known, locked = audit.waivers(), (_CHECKOUT / "requirements-dev.lock").read_text()
    assert audit.run_out(known, datetime.now(UTC).date()) == ()
    assert [waiver.id for waiver in known if f"\n{waiver.package}==" not in f"\n{locked}"] == []
    assert all(len(waiver.reason) > 40 for waiver in known)


def test_a_waiver_runs_out_on_the_day_after_its_last(audit: ModuleType) -> None:
    (waiver, *_) = audit.waivers()
    assert audit.run_out((waiver,), waiver.until) == ()
    assert audit.run_out((waiver,), waiver.until + timedelta(days=1)) == (waiver,)


@pytest.mark.parametrize(
    ("package", "waived", "outcome"),
    [
        ({"version": "1", "vulns": []}, set(), "CLEAN"),
        ({"version": "1", "vulns": [_ADVISORY]}, set(), "FOUND"),
        ({"version": "1", "vulns": [_ADVISORY]}, {"CVE-2031-1"}, "CLEAN"),
        ({"version": "1", "vulns": [_ADVISORY]}, {"GHSA-x"}, "CLEAN"),
        ({"skip_reason": "not found on PyPI"}, {"CVE-2031-1"}, "NOT_CHECKED"),
    ],
)
def test_what_is_neither_clean_nor_waived_is_told(
    audit: ModuleType, package: dict[str, object], waived: set[str], outcome: str
) -> None:
    assert audit.judged([{"name": "contoh", **package}], waived) == getattr(audit, outcome)
