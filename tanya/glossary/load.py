"""istilah.yaml -> Glossary; the only place that knows the file's format."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tanya.errors import CorpusError
from tanya.glossary.glossary import Confusable, Glossary, Term
from tanya.yaml_mapping import listed, read_mapping

_CALLED = "Glosarium"


def load_glossary(path: Path) -> Glossary:
    """Read the glossary; raises CorpusError naming the term that breaks the format."""
    raw = read_mapping(path, _CALLED)
    confusable = listed(raw, "confusable", path, _CALLED)
    return Glossary(
        terms=tuple(_term(item, path) for item in listed(raw, "terms", path, _CALLED)),
        confusable=tuple(Confusable(tuple(item["terms"]), item["hint"]) for item in confusable),
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
            f"{_CALLED} {path.name}, istilah {item.get('term', '?')}: {fault} tidak ada."
        ) from fault


def _strings(values: object) -> tuple[str, ...]:
    return tuple(str(value) for value in values) if isinstance(values, list) else ()
