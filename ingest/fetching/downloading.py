"""From an address to a whole file of a known kind; or one line that says why not."""

import asyncio
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import httpx

from ingest.fetching.asking import Reach
from ingest.fetching.faults import BY_HAND, BrokenOff, of_status, wait_asked
from ingest.fetching.kinds import SHOWN, must_be_whole, suffix_of
from ingest.fetching.partial import OVERLAP, Mark, Part
from ingest.fetching.policy import host_of, shown
from ingest.limits import megabytes
from tanya.errors import FetchError

_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(?:\d{1,18}|\*)", re.ASCII)
_BUSY = (429, 503)
_UNSAID = 5.0  # seconds, where a busy server says none


@dataclass(frozen=True, slots=True)
class Download:
    """What came, still as the .part file at path."""

    path: Path
    suffix: str
    sha256: str
    size: int
    final: str  # the address it came from, after redirects
    mark: Mark


class _Other(Exception):
    """What is at hand is no beginning of what the server has."""


class _Busy(Exception):
    def __init__(self, host: str, seconds: float) -> None:
        super().__init__(host)
        self.host, self.seconds = host, seconds


async def download(reach: Reach, address: str, part: Part, known: Mark) -> Download | None:
    """None: the server says that what has the mark `known` is unchanged. Raises FetchError, one line."""
    try:
        async with asyncio.timeout(reach.policy.seconds):
            return await _patiently(reach, address, part, known)
    except TimeoutError as fault:
        seconds = f"belum selesai setelah {reach.policy.seconds:.0f} detik"
        raise FetchError(f"{seconds}; {_worth_of_a_try(part, address)}") from fault
    except BrokenOff as fault:
        raise FetchError(f"{fault}; {_worth_of_a_try(part, address)}") from fault
    except FetchError:
        part.give_up()
        raise


def _worth_of_a_try(part: Part, address: str) -> str:
    """What is told of the next one; what came without a mark is given up."""
    came = part.size
    part.give_up()
    if part.mark(address):
        return "coba lagi, yang sudah sampai dilanjutkan"
    if came and not part.size:  # nor is it a part from another address
        return (
            "server itu tidak memberi tanda untuk melanjutkan, jadi coba lagi mengambil semuanya; bila tetap "
            f"gagal, {BY_HAND}"
        )
    return f"coba lagi nanti; bila tetap gagal, {BY_HAND}"


async def _patiently(reach: Reach, address: str, part: Part, known: Mark) -> Download | None:
    """A busy server is asked a second time, where it does not want to be left alone for long."""
    try:
        return await _afresh(reach, address, part, known)
    except _Busy as busy:
        if busy.seconds > reach.policy.patience:
            raise _too_busy(busy) from busy
        await asyncio.sleep(busy.seconds)
    try:
        return await _afresh(reach, address, part, known)
    except _Busy as busy:
        raise _too_busy(busy) from busy


def _too_busy(busy: _Busy) -> FetchError:
    minutes = -(-busy.seconds // 60)
    return FetchError(
        f"{busy.host} meminta menunggu (terlalu banyak permintaan); coba lagi {minutes:.0f} menit lagi"
    )


async def _afresh(reach: Reach, address: str, part: Part, known: Mark) -> Download | None:
    """What is at hand is gone on with; where that turns out to be of something else, from the start."""
    try:
        return await _once(reach, address, part, known)
    except _Other:
        part.discard()
    try:
        return await _once(reach, address, part, known)
    except _Other as fault:
        raise FetchError("server mengirim bagian yang tidak diminta; coba lagi nanti") from fault


async def _once(reach: Reach, address: str, part: Part, known: Mark) -> Download | None:
    at_hand = part.mark(address)
    start = max(0, part.size - OVERLAP) if at_hand else 0
    headers = (
        {"Range": f"bytes={start}-", "If-Range": at_hand.as_range_condition}
        if at_hand
        else known.as_conditions
    )
    async with reach.opened(address, headers) as (response, url):
        if response.status_code == 304 and known and not at_hand:
            return None
        _must_be_sent(response, url, resuming=bool(at_hand))
        expected = b""
        if response.status_code == 206 and at_hand:
            _must_go_on(response, at_hand, start)
            expected = part.end_from(start)
        else:
            part.begin(address, Mark.of(response))
        try:
            await _receive(response, part, expected, reach.policy.most)
            must_be_whole(part.path)
        except FetchError:  # more of the same would not make it better
            part.discard()
            raise
        return _finished(part, url, at_hand or Mark.of(response))


def _must_be_sent(response: httpx.Response, url: httpx.URL, *, resuming: bool) -> None:
    status = response.status_code
    if status in _BUSY:
        raise _Busy(host_of(url), wait_asked(response, _UNSAID))
    if resuming and status == 416:
        raise _Other
    if status != 200 and not (resuming and status == 206):
        raise FetchError(f"{host_of(url)} {of_status(status)}")
    if (packed := response.headers.get("content-encoding", "identity").lower()) != "identity":
        # Never unpacked: a few kilobytes can hold gigabytes.
        raise FetchError(f"{host_of(url)} mengirim termampatkan ({packed[:20]}) walau diminta apa adanya")


def _must_go_on(response: httpx.Response, at_hand: Mark, start: int) -> None:
    sent = _RANGE.fullmatch(response.headers.get("content-range", ""))
    if sent is None or int(sent[1]) != start:
        raise _Other
    now = Mark.of(response)
    if (now.etag and at_hand.etag and now.etag != at_hand.etag) or (
        now.modified and at_hand.modified and now.modified != at_hand.modified
    ):
        raise _Other


async def _receive(response: httpx.Response, part: Part, expected: bytes, most: int) -> None:
    """expected: the bytes at hand that come once more, and must be the same."""
    _must_be_small_enough(part.size + _told(response) - len(expected), most)
    size, head, looked = part.size, b"", part.size > 0
    with part.path.open("ab") as file:
        async for chunk in response.aiter_raw():
            again = min(len(expected), len(chunk))
            if chunk[:again] != expected[:again]:
                raise _Other
            expected, fresh = expected[again:], chunk[again:]
            if not looked:
                head += fresh
                if looked := len(head) >= SHOWN:
                    suffix_of(head)
            size += len(fresh)
            _must_be_small_enough(size, most)
            file.write(fresh)
    if expected:
        raise _Other


def _told(response: httpx.Response) -> int:
    written = response.headers.get("content-length", "")
    return int(written[:18]) if written.isascii() and written.isdigit() else 0


def _must_be_small_enough(size: int, most: int) -> None:
    if size > most:
        raise FetchError(
            f"lebih besar dari batas {megabytes(most)}; bukan naskah peraturan, atau unduh sendiri"
        )


def _finished(part: Part, url: httpx.URL, mark: Mark) -> Download:
    with part.path.open("rb") as file:
        suffix = suffix_of(file.read(SHOWN))
        file.seek(0)
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Download(part.path, suffix, digest, part.size, shown(url), mark)
