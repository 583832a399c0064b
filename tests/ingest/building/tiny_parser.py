"""A parser of files that say what they are: `PP 7/2031 Kapal Udara`, then one pasal a line.

It stands in where the build is tried and not the reading, and it can die as a hostile file would make it.
"""

import errno
import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ingest.recognition.pages import Seen, with_pictures
from ingest.recognition.store import PictureStore
from ingest.records import Page, ParsedFile, Reading
from tanya.domain.document import Document, Kind, Node, PageRange, Passage, Span
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId
from tanya.errors import ReadError

_orders = [0]  # that this process has carried out


def parse(path: Path, pictures: PictureStore | None) -> ParsedFile:
    _orders[0] += 1
    content = path.read_bytes()
    _count_reading(path)
    head, *lines = content.decode().splitlines() or [""]
    _harm(head, lines)
    seen = Seen(())
    match head.split(" ")[0]:
        case "BERUBAH":
            head = "PP 7/2031 Kapal Udara"
            path.write_text("Ditulis selama dibaca.")
        case "GAMBAR":
            head = "PP 7/2031 Kapal Udara"
            seen = _pictured(len(lines), pictures)
            os.utime(path)  # while it is read
        case "HILANG":
            path.unlink()
            raise FileNotFoundError(errno.ENOENT, "No such file or directory", str(path))
        case "HABIS" if _orders[0] > 1:
            raise MemoryError
        case "HABIS":
            head = "PP 7/2031 Kapal Udara"
        case "SALAH":
            raise ValueError("tidak terduga")
        case "CAKRAM":
            raise OSError(errno.EIO, "Input/output error")
        case "PUSTAKA":
            raise OSError("lubang di tengah")
        case "PANJANG":
            raise ValueError("Traceback:\n  baris 98\nsebab " + "jauh " * 100)
        case "":
            raise ReadError(f"{path.name} kosong")
    document = _document(head, path.name, hashlib.sha256(content).hexdigest())
    nodes = tuple(_node(number, line) for number, line in enumerate(lines, 1))
    passages = tuple(_passage(document, i, n) for i, n in enumerate(nodes, 1))
    return ParsedFile(document, nodes, passages, warnings=seen.warnings, sheets=seen.sheets)


def _pictured(count: int, pictures: PictureStore | None) -> Seen:
    """So many pages that are pictures."""
    pages = tuple(Page(number, "") for number in range(1, count + 1))
    return with_pictures(Reading(pages, pictured=(1.0,) * count), pictures)


def _harm(head: str, lines: list[str]) -> None:
    """What ends or outlasts the process."""
    match head.split(" ", maxsplit=1)[0]:
        case "MATI":
            os.kill(os.getpid(), signal.SIGKILL)
        case "LAMA":
            time.sleep(60)
        case "SIBUK":
            while True:
                pass
        case "RAKUS":
            _ = [bytearray(50_000_000) for _ in range(100)]
        case "SISA":
            Path(tempfile.gettempdir(), "sisa").write_text("x")
            Path(lines[0]).with_suffix(f".{os.getpid()}.tmp").write_text("x")
            subprocess.Popen(["sleep", "60"])
            os.kill(os.getpid(), signal.SIGKILL)
        case "LINGKUNGAN":
            print(" ".join(sorted(os.environ)), file=sys.stderr, flush=True)
            os.kill(os.getpid(), signal.SIGKILL)


def _count_reading(path: Path) -> None:
    with (path.parent / ".dibaca").open("a") as file:
        file.write(f"{path.name}\n")


def _document(head: str, file: str, sha256: str) -> Document:
    jenis, number, title = head.split(" ", 2)
    if jenis != "PP":
        return Document(f"panduan/{number}", Kind.PANDUAN, title, file, sha256, 1)
    nomor, _, tahun = number.partition("/")
    regulation = RegulationId(jenis, nomor, int(tahun))
    return Document(
        regulation.slug, Kind.NASKAH, f"{regulation} tentang {title}", file, sha256, 1, regulation, title
    )


def _node(number: int, line: str) -> Node:
    locator = Locator.of((NodeKind.PASAL, str(number)))
    return Node(NodeKind.PASAL, locator, f"Pasal {number}\n{line}", PageRange(1, 1))


def _passage(document: Document, number: int, node: Node) -> Passage:
    span = Span(node.locator, node.kind, 0, len(node.text), node.pages)
    return Passage(
        f"{document.key}#{number}", document.key, node.locator, ("BAB I",), node.text, node.pages, (span,)
    )
