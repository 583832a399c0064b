"""Which addresses are known: of the text itself where a person verified one, else official pages on it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import httpx
import yaml

from ingest.fetching.policy import host_of
from tanya.errors import CorpusError

_CUT = "…"  # a source that was written down shortened leads nowhere


def addresses(catalogue: Path) -> Mapping[str, str]:
    """By id, the `alamat` of its entries; raises CorpusError. One stands there only if a person opened it."""
    try:
        raw = yaml.safe_load(catalogue.read_text(encoding="utf-8"))
        found = {item["id"]: item.get("alamat") for item in raw["regulations"]}
    except (OSError, yaml.YAMLError, KeyError, TypeError) as fault:
        raise CorpusError(f"Katalog {catalogue.name} tidak dapat dibaca: {fault}") from fault
    return {name: str(address) for name, address in found.items() if address}


def pages(sources: Sequence[str], hosts: Sequence[str]) -> tuple[str, ...]:
    """Of an entry's sources, those on listed hosts: where a person finds the text's own address."""
    return tuple(one for one in sources if one.startswith("https://") and _CUT not in one and _on(one, hosts))


def _on(address: str, hosts: Sequence[str]) -> bool:
    try:
        return host_of(httpx.URL(address)) in hosts
    except httpx.InvalidURL:
        return False
