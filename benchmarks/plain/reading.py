"""Files to LangChain documents, as a developer reads them: PyPDF page by page, other texts whole."""

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import docx
from docx.oxml.ns import qn
from langchain_core.documents import Document
from pypdf import PdfReader

from evals.errors import EvalError
from tanya.library.build import Build
from tanya.library.manifest import Source

_Note = Callable[[str], None]


def documents_of(build: Build, cache: Path, note: _Note) -> list[Document]:
    """A document a page, of all that the build holds: `document` is the build's id of it, `file` its name,
    `page` 1-based, 0 where the source has none. Read once, and kept in the cache.

    Raises EvalError naming a file that is not as it was when the build read it.
    """
    sources = build.manifest.sources
    kept = cache / f"pages-{_fingerprint(build, sources)}.jsonl"
    if not kept.is_file():
        note(f"reading {len(sources)} files by PyPDF, once ...")
        found = [*(page for source in sources for page in _pages(build, source)), *_own_texts(build)]
        cache.mkdir(parents=True, exist_ok=True)
        written = kept.with_suffix(".tmp")
        written.write_text("".join(_line(one) for one in found), encoding="utf-8")
        written.replace(kept)
    lines = kept.read_text(encoding="utf-8").splitlines()
    return [Document(page_content=text, metadata=told) for text, told in map(json.loads, lines)]


def texts_in(path: Path) -> Iterable[str]:
    """A text a page where the file has pages, else one."""
    if path.suffix == ".pdf":
        logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of what it mends
        return (page.extract_text() for page in PdfReader(path).pages)
    if path.suffix == ".docx":
        paragraphs = docx.Document(str(path)).element.body.iter(qn("w:p"))  # those in tables too
        return ("\n".join("".join(p.itertext(qn("w:t"))) for p in paragraphs),)
    return (path.read_text(encoding="utf-8", errors="replace"),)


def _pages(build: Build, source: Source) -> Iterator[Document]:
    path, held = Path(source.path), build.passages.document(source.document)
    if held is None or not path.is_file() or _sha256(path) != source.sha256:
        raise EvalError(f"{source.path} is not the file that the index was made from; run: tanya ingest")
    for number, text in enumerate(texts_in(path), 1):
        page = number if path.suffix == ".pdf" else 0
        yield Document(text, metadata={"document": held.id, "file": held.file, "page": page})


def _own_texts(build: Build) -> Iterator[Document]:
    """Our own texts as the build holds them: as YAML they would read badly, and nobody else has them."""
    read = {source.document for source in build.manifest.sources}
    for held in build.passages.documents():
        if held.key not in read:
            words = "\n\n".join(passage.text for passage in build.passages.passages_of(held.key))
            yield Document(
                f"{held.title}\n\n{words}", metadata={"document": held.id, "file": held.file, "page": 0}
            )


def _line(page: Document) -> str:
    return json.dumps([page.page_content, page.metadata]) + "\n"


def _fingerprint(build: Build, sources: Iterable[Source]) -> str:
    told = [(source.document, source.sha256) for source in sources]
    code = _sha256(Path(__file__))
    return hashlib.sha256(json.dumps([code, build.manifest.corpus, *told]).encode()).hexdigest()[:16]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
