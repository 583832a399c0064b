"""Why an order was given up tells whether it is worth another try, and what else is spared for it."""

import pytest

from ingest.building.orders import CHANGED, disk_fault, is_heavy, is_passing, stumbled


@pytest.mark.parametrize(
    ("reason", "passing", "heavy"),
    [
        (CHANGED, True, False),
        (disk_fault("Input/output error"), True, False),
        (stumbled("ValueError: entah"), False, False),
        ("belum selesai dibaca setelah 30 detik", False, True),
        ("butuh lebih dari 900 MB memori untuk dibaca", False, True),
        ("program yang membaca gambarnya mati (kode -24)", False, True),
    ],
)
def test_a_reason_passes_or_is_heavy_or_neither(reason: str, passing: bool, heavy: bool) -> None:
    assert (is_passing(reason), is_heavy(reason)) == (passing, heavy)
