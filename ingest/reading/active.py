"""What a PDF would have a viewer do: run scripts, start programs, open what it carries. Here none is done."""

import mmap
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

WARNING = "PDF ini memuat skrip atau lampiran; hanya teksnya yang dibaca"
_NAMES = ("/JavaScript", "/Launch", "/EmbeddedFiles", "/EmbeddedFile", "/RichMedia")
_IN_BYTES = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z])")


def is_active(path: Path, catalogue: Mapping[str, Any]) -> bool:
    """Whether its bytes say so, or its catalogue, which may be packed; looks no deeper."""
    names, opening = _held(catalogue, "/Names"), _held(catalogue, "/OpenAction")
    if "/AA" in catalogue or opening.get("/S") in _NAMES or any(name in names for name in _NAMES):
        return True
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return bool(_IN_BYTES.search(content))


def _held(catalogue: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    try:
        found = catalogue[key]  # unlike get() it follows a reference
    except KeyError:
        return {}
    return found if isinstance(found, Mapping) else {}
