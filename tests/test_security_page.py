"""What docs/security.md names as proof is there."""

import re
from pathlib import Path

_CHECKOUT = Path(__file__).parents[1]
_NAMED = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_test_that_is_named_as_proof_exists() -> None:
    named = _NAMED.findall((_CHECKOUT / "docs" / "security.md").read_text(encoding="utf-8"))
    assert len(named) > 50
    lost = [
        f"{path}::{name}"
        for path, name in named
        if not (_CHECKOUT / path).is_file() or f"def {name}(" not in (_CHECKOUT / path).read_text()
    ]
    assert lost == []
