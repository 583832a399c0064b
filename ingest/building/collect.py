"""Which files a build shall hold: those asked for, and those it held before."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.building.admission import refusal
from ingest.building.folder import Passed, entries
from ingest.building.records import InputFile, Request
from tanya.library.manifest import Source


@dataclass(frozen=True, slots=True)
class Collection:
    files: tuple[InputFile, ...]  # in the order of their paths, each path once
    notes: tuple[str, ...]


def collect(request: Request, earlier: Sequence[Source]) -> Collection:
    """Files are hashed only when their size or time of change is not what it was."""
    found, notes = _asked(request.paths)
    known = {Path(source.path): source for source in earlier}
    files = {path: _input_file(path, known.get(path), asked=True) for path in found}
    if not request.only:
        for path, source in known.items():
            if path not in files:
                files[path] = _earlier_file(path, source)
    named = {name: _named(name, files.values(), known) for name in request.remove}
    notes += [f"Tidak ada yang bernama {name} di indeks" for name, paths in named.items() if not paths]
    removed = {path for paths in named.values() for path in paths}
    kept = []
    for path in sorted(files):
        if path in removed:
            notes.append(f"Dikeluarkan: {path.name}")
        elif not files[path].here and request.forget_vanished:
            notes.append(f"Dikeluarkan karena berkasnya tidak ada lagi: {path}")
        else:
            kept.append(files[path])
            if not files[path].here:
                notes.append(f"{path} tidak ada lagi; isi terakhirnya tetap dipakai (buang: --bersihkan)")
    return Collection(tuple(kept), tuple(notes))


def _asked(paths: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """A file named by the user is tried whatever its suffix; of a folder only its own that we can read."""
    found: list[Path] = []
    notes: list[str] = []
    for path in paths:
        if not path.is_dir():
            found.append(path.resolve())
            continue
        for entry in entries(path.resolve()):
            if isinstance(entry, Passed):
                notes.append(f"Dilewati: {entry.path.name} ({entry.reason})")
            else:
                found.append(entry)
    return found, notes


def _input_file(path: Path, known: Source | None, asked: bool) -> InputFile:
    earlier = known.sha256 if known else None
    try:
        status = path.stat()
        file = InputFile(path, "", status.st_size, status.st_mtime_ns, asked, earlier=earlier)
        if refused := refusal(path, status):
            return replace(file, refusal=refused)
        same = known and (known.size, known.modified) == (file.size, file.modified)
        return replace(file, sha256=known.sha256 if known and same else _sha256(path))
    except OSError as fault:
        reason = f"tidak dapat dibuka ({fault.strerror or fault}); periksa letak dan izin berkas"
        return InputFile(path, "", 0, 0, asked, earlier=earlier, refusal=reason)


def _earlier_file(path: Path, source: Source) -> InputFile:
    if path.is_file():
        return _input_file(path, source, asked=False)
    return InputFile(
        path, source.sha256, source.size, source.modified, asked=False, here=False, earlier=source.sha256
    )


def as_before(file: InputFile) -> InputFile:
    """The file as the build so far holds it; no size or time, so that the next ingest looks at it again."""
    return replace(file, sha256=file.earlier or file.sha256, size=-1, modified=-1, here=False, refusal=None)


def _named(name: str, files: Iterable[InputFile], known: Mapping[Path, Source]) -> list[Path]:
    """The files the name means: by path, by file name, or by the document they gave."""
    found = []
    for file in files:
        document = known[file.path].document if file.path in known else ""
        own = {file.path.name, str(file.path), document, document.partition(":")[2]} - {""}
        if name in own or str(Path(name).resolve()) in own:
            found.append(file.path)
    return found


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
