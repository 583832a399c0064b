"""Properties are checked without a clock: the machine may be busy. Long modules are begun first."""

import pytest
from hypothesis import HealthCheck, settings

# Each takes a minute or more: whoever begins one of them last is waited for by all others.
_LONGEST = (
    "hostile/test_ingest.py",
    "bot/journeys/test_hostile.py",
    "web/test_admin.py",
    "bot/receiving/test_webhook.py",
    "ingest/building/test_crash.py",
    "api/admin/test_builds.py",
    "bot/journeys/test_journeys.py",
    "api/admin/test_jobs.py",
)

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.path.as_posix().endswith(_LONGEST))
