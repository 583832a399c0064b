"""Pictures of cited pages, written to files."""

from collections.abc import Iterator
from pathlib import Path

from tanya.assistant import Assistant
from tanya.domain.answer import Citation
from tanya.errors import ReadError
from tanya.imaging import page_images
from tanya.quality.records import FileState

_FORMATS = (".png", ".jpg", ".jpeg")


def save_images(assistant: Assistant, citation: Citation, file: Path) -> Iterator[str]:
    """Write the citation's pages to file, or file-1, file-2 ... when there are several; a line for each.

    Raises ReadError when the pages cannot be had: the source is no PDF, is gone, or is another by now.
    """
    original = assistant.original(citation.document)
    source = original.path
    if source is None or source.suffix.lower() != ".pdf":
        raise ReadError(f"{citation.document.file} bukan PDF, jadi tidak ada gambar halamannya")
    if original.state is FileState.HILANG:
        raise ReadError(
            f"{source.name} tidak ada lagi di tempatnya; kembalikan atau masukkan ulang berkasnya"
        )
    if original.state is FileState.BERUBAH:  # its pages may say something else by now
        raise ReadError(f"{source.name} berubah sejak dimasukkan; perbarui indeks dengan: tanya ingest")
    if file.suffix.lower() not in _FORMATS:
        raise ReadError(f"{file.name}: pakai nama berkas yang berakhiran .png atau .jpg")
    pages = citation.pages
    printed = assistant.printed_lines(citation.document, pages)
    for picture in page_images(source, pages.first, pages.last, citation.quote, printed):
        target = file if pages.first == pages.last else _numbered(file, picture.page - pages.first + 1)
        try:
            picture.image.save(target)
        except OSError:
            raise ReadError(f"{target}: tidak dapat ditulis; periksa foldernya") from None
        marked = "" if picture.marked else " (kata-katanya tidak dapat ditandai)"
        yield f"Gambar halaman {picture.page}: {target}{marked}"


def _numbered(file: Path, number: int) -> Path:
    return file.with_stem(f"{file.stem}-{number}")
