"""Where the real documents lie, when they do."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real documents: TANYA_SHARED_DATA, else ../shared/data beside the checkout."""
    checkout = Path(__file__).resolve().parents[2]
    folder = Path(os.environ.get("TANYA_SHARED_DATA") or checkout.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"dokumen nyata tidak ada di {folder}")
    return folder
