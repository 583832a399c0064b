"""What the pages share: templates, numbers in words, one question's fault told."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import resources

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from evals.comparing import Change
from evals.intervals import Interval
from evals.metrics import BY_KEY
from evals.ranking import DOCUMENT, PLACE
from evals.records import Outcome
from evals.reporting.plots import decimal
from evals.scoring import missing_facts
from evals.summary import ALL, HELD_OUT, SEEN
from tanya.text.dates import in_words

GROUPS = {ALL: "semua", SEEN: "dilihat", HELD_OUT: "disisihkan"}
_GRADES = {0: "", DOCUMENT: "dokumen benar", PLACE: "letak benar"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One question that went wrong; closed: held out, and not to be looked at."""

    outcome: Outcome
    missing: tuple[str, ...]  # facts
    found_at: str  # where the search had what was wanted
    closed: bool


def page(template: str, *, package: str = __package__, **values: object) -> str:
    """The whole file. package: that has the template, in its folder `templates`."""
    script = resources.files("evals.reporting").joinpath("templates/filter.js").read_text(encoding="utf-8")
    style = resources.files("evals.reporting").joinpath("templates/style.css").read_text(encoding="utf-8")
    return _templates(package).get_template(template).render(
        script=Markup(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        style=Markup(style),
        **values,
    )  # fmt: skip


def fault_of(one: Outcome, reveal: bool) -> Fault:
    missing = missing_facts(one.expected.facts, one.answer["text"])
    return Fault(one, missing, _found_at(one), one.held_out and not reveal)


def _found_at(one: Outcome) -> str:
    if not one.expected.documents:
        return ""
    ranks = {least: _rank(one, least) for least in (DOCUMENT, PLACE)}
    if ranks[DOCUMENT] is None:
        return "Dokumen yang benar tidak ada di antara temuan."
    if ranks[PLACE] is None:
        return f"Dokumen yang benar ada di urutan {ranks[DOCUMENT]}, letaknya tidak ditemukan."
    return f"Letak yang benar ada di urutan {ranks[PLACE]} temuan."


def _rank(one: Outcome, least: int) -> int | None:
    return next((rank for rank, grade in enumerate(one.ranked, 1) if grade >= least), None)


def _templates(package: str) -> Environment:
    # Questions, answers and quotes come from elsewhere: all is escaped, whatever the template's suffix.
    made = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(__package__)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "decimal": decimal,
        "with_interval": with_interval,
        "label": lambda key: BY_KEY[key].label,
        "grade": lambda grade: _GRADES[grade],
        "day": lambda started: in_words(datetime.fromisoformat(started).date()),
        "flat": _flat,
        "signed": signed,
        "verdict": verdict,
    }
    return made


def with_interval(told: Interval | None) -> str:
    if told is None:
        return "–"
    value, low, high = (decimal(one, 3) for one in (told.value, told.low, told.high))
    return f"{value} ({low}–{high})"


def signed(value: float) -> str:
    """Of a difference, with a real minus."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{decimal(abs(value), 3)}"


def verdict(change: Change, key: str) -> str:
    """`good` or `bad` where the difference is more than chance."""
    by = change.difference
    if not by.excludes_zero:
        return ""
    return "good" if (by.value > 0) is BY_KEY[key].more_is_better else "bad"


def _flat(told: Mapping[str, object], above: str = "") -> list[tuple[str, object]]:
    """A configuration as rows: `settings.embedding`, `tanya`."""
    rows: list[tuple[str, object]] = []
    for key, value in told.items():
        if isinstance(value, Mapping):
            rows += _flat(value, f"{above}{key}.")
        else:
            rows.append((f"{above}{key}", "–" if value is None else value))
    return rows
