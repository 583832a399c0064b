"""Parsed files by content: reading a long PDF is costly, and its bytes say all.

An entry is two lines of JSON: a header (what made it, a checksum of the rest, what is worth knowing),
then the tree and the passages. A refusal to read is kept too. A damaged entry counts as absent.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from ingest.atomic import write_whole
from ingest.building.records import ReadingHeader
from ingest.limits import LIMITS, megabytes
from ingest.records import ParsedFile
from tanya.errors import ReadError
from tanya.library.codec import decode, encode


@dataclass(frozen=True, slots=True)
class CacheEntry:
    """Either header or refusal is there."""

    path: Path
    pipeline: str
    checksum: str  # of the tree and the passages
    header: ReadingHeader | None
    refusal: str | None


def entry_path(folder: Path, sha256: str, file_name: str) -> Path:
    """The name belongs to the key: metadata falls back on it."""
    key = hashlib.sha256(f"{sha256}\0{file_name}".encode(errors="surrogateescape")).hexdigest()
    return folder / key[:2] / f"{key}.json"


def write_parsed(path: Path, pipeline: str, parsed: ParsedFile) -> None:
    header = ReadingHeader(
        document=parsed.document,
        pasal=parsed.pasal,
        characters=sum(len(passage.text) for passage in parsed.passages),
        passages=len(parsed.passages),
        warnings=parsed.warnings,
        unseen=parsed.unseen,
        unresolved=parsed.unresolved,
        annexes=parsed.annexes,
        annex_only=parsed.annex_only,
    )
    body = json.dumps(encode(parsed), ensure_ascii=False)
    if len(body) > LIMITS.parsed:
        raise ReadError(
            f"{parsed.document.file}: hasil bacaannya {megabytes(len(body))}, "
            f"lebih dari batas {megabytes(LIMITS.parsed)}; pecah menjadi beberapa berkas"
        )
    _write(path, [pipeline, _checksum(body), encode(header), None], body)


def write_refusal(path: Path, pipeline: str, reason: str) -> None:
    _write(path, [pipeline, _checksum(""), None, reason], "")


def read_entry(path: Path) -> CacheEntry | None:
    """None when there is none or it is damaged."""
    try:
        head, _, body = path.read_text(encoding="utf-8").partition("\n")
        pipeline, checksum, header, refusal = json.loads(head)
        if checksum != _checksum(body):
            return None
        known = None if header is None else decode(ReadingHeader, header)
    except (OSError, ValueError, TypeError):
        return None
    return CacheEntry(path, pipeline, checksum, known, refusal)


def load_parsed(path: Path) -> ParsedFile:
    """The whole of an entry that read_entry() found sound.

    Raises ValueError where an older code wrote it, and its records are others now.
    """
    with path.open(encoding="utf-8") as lines:
        next(lines)
        return decode(ParsedFile, json.loads(lines.read()))


def _write(path: Path, head: list[object], body: str) -> None:
    write_whole(path, f"{json.dumps(head, ensure_ascii=False)}\n{body}")


def _checksum(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:32]
