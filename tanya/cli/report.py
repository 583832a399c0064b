"""An examined build as one HTML file that needs nothing else."""

import base64
from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment, PackageLoader, StrictUndefined

from tanya.cli.checkups import called, is_filed_otherwise, recognised_in_words, tables_in_words, totals
from tanya.quality.records import Checked, Quality
from tanya.quality.thumbnails import thumbnails
from tanya.text.dates import in_words

_MOST_PICTURES = 24  # of one document; who has seen so many knows the file


@dataclass(frozen=True, slots=True)
class Picture:
    """A doubtful page; data and link are addresses, None where the page cannot be shown."""

    page: int
    said: str
    data: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """What the report says of one document; more: doubtful pages that are not shown."""

    anchor: str
    checked: Checked
    pictures: tuple[Picture, ...]
    more: int


def report_html(quality: Quality) -> str:
    """Draws the doubtful pages, so it takes a while."""
    sections = [_section(number, checked) for number, checked in enumerate(quality.documents, 1)]
    return (
        _templates()
        .get_template("report.html.jinja")
        .render(
            quality=quality,
            sections=sections,
            linked=any(checked.figures.unresolved is not None for checked in quality.documents),
        )
    )


def _templates() -> Environment:
    # Titles and file names come from foreign files: everything is escaped, whatever the template's suffix.
    made = Environment(
        loader=PackageLoader("tanya.cli"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "called": called,
        "filed_otherwise": is_filed_otherwise,
        "day": lambda created: in_words(datetime.fromisoformat(created).date()),
        "recognised": recognised_in_words,
        "sentence": _sentence,
        "tables": tables_in_words,
        "totals": totals,
    }
    return made


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}"


def _section(number: int, checked: Checked) -> Section:
    shown = checked.spots[:_MOST_PICTURES]
    pdf = checked.source.drawable
    drawn = thumbnails(pdf, [page for page, _ in shown]) if pdf else {}
    pictures = tuple(
        Picture(
            page,
            "; ".join(said),
            _address(drawn[page]) if page in drawn else None,
            f"{pdf.as_uri()}#page={page}" if pdf else None,
        )
        for page, said in shown
    )
    return Section(f"dokumen-{number}", checked, pictures, len(checked.spots) - len(shown))


def _address(jpeg: bytes) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(jpeg).decode()}"
