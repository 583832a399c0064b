"""Reading one YAML file of the corpus, with faults that name file, entry and field."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ingest.corpus.facts import Fact
from tanya.domain.locator import Locator
from tanya.errors import CorpusError

# libyaml is ten times as fast where it is there; both build plain values only.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A mapping read from a file of the corpus."""

    name: str
    sha256: str
    values: Mapping[str, Any]

    def text(self, field: str) -> str:
        """A field that must be there."""
        value = self.values.get(field)
        if value is None or not str(value).strip():
            raise CorpusError(f"Korpus {self.name}: '{field}' tidak diisi.")
        return str(value).strip()

    def optional(self, field: str) -> str | None:
        value = self.values.get(field)
        return None if value is None else str(value).strip() or None

    def strings(self, field: str) -> tuple[str, ...]:
        value = self.values.get(field) or ()
        return (value,) if isinstance(value, str) else tuple(str(item) for item in value)

    def year(self, field: str) -> int | None:
        value = self.values.get(field)
        if value is not None and not isinstance(value, int):
            raise CorpusError(f"Korpus {self.name}: '{field}' harus tahun, bukan {value!r}.")
        return value

    def date(self, field: str) -> date | None:
        """None when there is none, or the file says only year or month."""
        value = self.values.get(field)
        return value if isinstance(value, date) else None

    def facts(self) -> tuple[Fact, ...]:
        items = self.values.get("facts")
        if not isinstance(items, list) or not items:
            raise CorpusError(f"Korpus {self.name}: tidak ada satu pun 'facts'.")
        return tuple(self._fact(number, item) for number, item in enumerate(items, 1))

    def _fact(self, number: int, item: object) -> Fact:
        if not isinstance(item, Mapping):
            raise CorpusError(f"Korpus {self.name}, fakta ke-{number}: bukan pasangan topic dan text.")
        topic, text = (item.get(field) for field in ("topic", "text"))
        if not topic or not text:
            raise CorpusError(f"Korpus {self.name}, fakta ke-{number}: 'topic' atau 'text' tidak diisi.")
        return Fact(
            topic=str(topic).strip(),
            text=str(text).strip(),
            locator=self._locator(number, item.get("locator")),
            sources=tuple(str(source) for source in item.get("sources") or ()),
        )

    def _locator(self, number: int, written: object) -> Locator | None:
        if written is None:
            return None
        if (locator := Locator.parse(str(written))) is None:
            raise CorpusError(f"Korpus {self.name}, fakta ke-{number}: locator {written!r} tidak dikenal.")
        return locator


def read_yaml(path: Path) -> YamlFile:
    """Raises CorpusError when the file is not a YAML mapping."""
    try:
        content = path.read_bytes()
        values = yaml.load(content, Loader=_LOADER)  # noqa: S506 - one of the two above  # nosec B506
    except (OSError, yaml.YAMLError) as fault:
        reason = " ".join(str(fault).split())
        raise CorpusError(f"Korpus {path.name} tidak dapat dibaca: {reason}") from fault
    if not isinstance(values, Mapping):
        raise CorpusError(f"Korpus {path.name}: isinya bukan pasangan kunci dan nilai.")
    return YamlFile(path.name, hashlib.sha256(content).hexdigest(), values)
