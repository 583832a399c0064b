"""A PDF with prose and tables, as its tests draw it."""

from collections.abc import Sequence
from pathlib import Path

from fpdf import FPDF

from ingest.reading import read

ROWS = ("Kota", "Balon"), ("Awan", "14"), ("Mega", "31")
SAID = ["| Kota | Balon |", "| Awan | 14 |", "| Mega | 31 |"]
WHITE, BLUE = 255, (200, 220, 255)


class Sheet(FPDF):
    """A page of prose and tables, from the top down."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.set_font("Helvetica", size=12)
        self.add_page()

    def prose(self, text: str) -> None:
        self.multi_cell(0, 8, text, new_x="LMARGIN", new_y="NEXT")

    def ruled(self, rows: Sequence[Sequence[str]], borders: str = "ALL", width: float = 120) -> None:
        with self.table(rows, borders_layout=borders, width=width, first_row_as_headings=False):
            pass

    def lines(self, page: int = 1) -> list[str]:
        """What is read of the page."""
        self.output(str(self.path))
        return lines(self.path, page)


def lines(path: Path, page: int = 1) -> list[str]:
    return [line.strip() for line in read(path).pages[page - 1].text.split("\n") if line.strip()]
