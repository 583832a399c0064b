"""istilah.yaml -> Glossary; the only place that knows the file's format."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from tanya.errors import CorpusError
from tanya.glossary.glossary import Confusable, Glossary, Term


def load_glossary(path: Path) -> Glossary:
    """Read the glossary; raises CorpusError naming the term that breaks the format."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as fault:
        raise CorpusError(f"Glosarium {path.name} tidak dapat dibaca: {fault}") from fault
    return Glossary(
        terms=tuple(_term(item, path) for item in raw.get("terms") or ()),
        confusable=tuple(
            Confusable(tuple(item["terms"]), item["hint"]) for item in raw.get("confusable") or ()
        ),
        chat={str(key).lower(): str(value or "") for key, value in (raw.get("chat") or {}).items()},
    )


def _term(item: Mapping[str, Any], path: Path) -> Term:
    try:
        return Term(
            term=str(item["term"]),
            acronym=item["kind"] == "singkatan",
            meaning=item["meaning"],
            source=item["source"],
            explanation=item.get("explanation") or "",
            verified=bool(item.get("verified", True)),
            also=_strings(item.get("also")),
            misspelt=_strings(item.get("misspelt")),
            related=_strings(item.get("related")),
            locator=item.get("locator"),
        )
    except KeyError as fault:
        raise CorpusError(
            f"Glosarium {path.name}, istilah {item.get('term', '?')}: {fault} tidak ada."
        ) from fault


def _strings(values: object) -> tuple[str, ...]:
    return tuple(str(value) for value in values) if isinstance(values, list) else ()
