"""Over two hundred hostile or broken files, the same bytes every time.

`write_all(folder)` writes ten of each family, named `family-0.pdf` to `family-9.pdf`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile import office, pdf_content, pdf_drawn, pdf_streams, pdf_structure, places, text, web

Family = Callable[[], Iterator[bytes]]
FAMILIES: dict[str, tuple[str, Family]] = {
    "potong": ("pdf", pdf_structure.truncated),
    "bita": ("pdf", pdf_structure.flipped),
    "xref": ("pdf", pdf_structure.cross_references),
    "pohon": ("pdf", pdf_structure.page_trees),
    "lingkaran": ("pdf", pdf_structure.circles),
    "halaman": ("pdf", pdf_structure.pages),
    "flate": ("pdf", pdf_streams.flate),
    "penyaring": ("pdf", pdf_streams.other_filters),
    "objstm": ("pdf", pdf_streams.object_streams),
    "gambar": ("pdf", pdf_streams.images),
    "lembar": ("pdf", pdf_drawn.sheets),
    "corat": ("pdf", pdf_drawn.drawings),
    "skrip": ("pdf", pdf_content.active),
    "sandi": ("pdf", pdf_content.encrypted),
    "fon": ("pdf", pdf_content.fonts),
    "isi": ("pdf", pdf_content.contents),
    "bom": ("docx", office.bombs),
    "entitas": ("docx", office.entities),
    "rusak": ("docx", office.broken),
    "tabel": ("docx", office.tables),
    "tautan": ("docx", office.links),
    "laman": ("html", web.pages),
    "laman-aktif": ("html", web.active),
    "laman-dalam": ("html", web.nested),
    "baris": ("md", text.lines),
    "naskah": ("txt", text.regulations),
    "tumpukan": ("md", text.heaps),
    "aneh": ("txt", text.strange),
    "aksara": ("txt", text.signs),
    "tanda": ("md", text.marked),
}


def write_all(folder: Path, every: int = 1) -> list[Path]:
    """Every file of each family, or one of so many, into an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for order, (name, (suffix, family)) in enumerate(FAMILIES.items()):
        for number, content in enumerate(family()):
            if (number + order) % every == every - 1:
                path = folder / f"{name}-{number}.{suffix}"
                path.write_bytes(content)
                written.append(path)
    return written


__all__ = ["FAMILIES", "places", "write_all"]
