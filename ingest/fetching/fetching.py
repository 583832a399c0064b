"""One official text: asked for, compared with what was accepted before, and put in its place or beside it."""

from dataclasses import replace
from datetime import datetime

from ingest.fetching.asking import Reach
from ingest.fetching.downloading import Download, download
from ingest.fetching.partial import Mark
from ingest.fetching.records import Content, Entry, Kind, Outcome, Wanted
from ingest.fetching.shelf import CHANGED, TEXTS, Shelf, place
from ingest.limits import megabytes

_MEGA = 1_000_000


async def fetch(wanted: Wanted, shelf: Shelf, reach: Reach, now: datetime) -> Outcome:
    """Raises FetchError, one line; then everything is as it was, and a broken transfer can go on."""
    entry = shelf.entries().get(wanted.id)
    on = now.isoformat(timespec="seconds")
    part = shelf.part(wanted.id)
    there = entry is not None and shelf.must_be_sound(entry)
    known = _mark(entry.content) if entry and there and entry.content.address == wanted.address else Mark()
    came = await download(reach, wanted.address, part, known)
    if came is None and entry:
        return _same(wanted, shelf, entry, replace(entry, checked=on))
    assert came  # without an entry nothing was asked to be unchanged
    content = _content(wanted, came, on)
    if entry is None:
        outcome = _new(wanted, shelf, came, content)
    elif came.sha256 == entry.content.sha256:
        outcome = _again(wanted, shelf, came, content, entry)
    else:
        outcome = _changed(wanted, shelf, came, content, entry)
    part.discard()
    return outcome


def _new(wanted: Wanted, shelf: Shelf, came: Download, content: Content) -> Outcome:
    put = replace(content, file=place(TEXTS, wanted.id, content))
    shelf.take(came.path, put.file, put.sha256)
    shelf.note(wanted.id, Entry(put, put.on))
    return Outcome(Kind.NEW, f"{_facts(put)}, disimpan di {shelf.at(put)}")


def _again(wanted: Wanted, shelf: Shelf, came: Download, content: Content, entry: Entry) -> Outcome:
    """The accepted content, perhaps by another address or with another mark; a lost file is put back."""
    put = replace(content, file=entry.content.file, on=entry.content.on)
    shelf.take(came.path, put.file, put.sha256)
    return _same(wanted, shelf, entry, replace(entry, content=put, checked=content.on))


def _changed(wanted: Wanted, shelf: Shelf, came: Download, content: Content, entry: Entry) -> Outcome:
    """Kept beside: whether the new text is right is for a person to say; what waited before is outdated."""
    beside = replace(content, file=place(CHANGED, wanted.id, content))
    shelf.take(came.path, beside.file, beside.sha256)
    noted = replace(entry, changes=(beside,), checked=beside.on, asked=wanted.address)
    shelf.note(wanted.id, noted)
    shelf.drop(entry.changes, noted)
    return Outcome(
        Kind.CHANGED,
        f"alamatnya kini memberi isi lain ({_facts(beside)}; yang lama sha256 {entry.content.sha256[:12]}, "
        f"{entry.content.on[:10]}). Yang lama tetap dipakai, yang baru ada di {shelf.at(beside)}. "
        f"Setelah diperiksa: tanya corpus terima {wanted.id}",
    )


def _same(wanted: Wanted, shelf: Shelf, before: Entry, after: Entry) -> Outcome:
    """The accepted text stands; what waited is outdated, as the address gives it no more."""
    noted = replace(after, changes=(), asked=wanted.address)
    shelf.note(wanted.id, noted)
    shelf.drop(before.changes, noted)
    return Outcome(Kind.SAME, f"sejak {noted.content.on[:10]}, sha256 {noted.content.sha256[:12]}")


def _content(wanted: Wanted, came: Download, on: str) -> Content:
    return Content(
        address=wanted.address,
        final=came.final,
        sha256=came.sha256,
        size=came.size,
        file=f"{wanted.id}{came.suffix}",
        on=on,
        etag=came.mark.etag,
        modified=came.mark.modified,
    )


def _mark(content: Content) -> Mark:
    return Mark(content.etag, content.modified)


def _facts(content: Content) -> str:
    size = megabytes(content.size) if content.size >= _MEGA else f"{content.size // 1000} kB"
    return f"{size}, sha256 {content.sha256[:12]}"
