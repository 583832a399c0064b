"""What no answer may do, whatever its score."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from evals.scoring import Score
from tanya.catalogue.catalogue import Catalogue
from tanya.domain.answer import Status
from tanya.domain.document import Kind
from tanya.wire import CitationObject

Regions = Mapping[str, str]  # by document id; a document of no region is left out

_LEVELS = ("provinsi ", "kabupaten ", "kota ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def faults(scores: Sequence[Score], regions: Regions) -> list[str]:
    """One line each: a document of another region, a revoked rule without a warning, a template's blank."""
    return [
        f"{one.reference.id}: {fault} ({citation['document']} {citation['locator']})"
        for one in scores
        for citation in one.answer["citations"]
        for fault in _faults(one, citation, regions)
    ]


def refused(one: Score) -> bool:
    """Whether a question that has no answer got none: an answer with citations would be one."""
    return not (one.answer["status"] == Status.ANSWERED and one.answer["citations"])


def region_mixups(one: Score, regions: Regions) -> tuple[str, ...]:
    """The regions that are cited though the question is about others; nothing when it is about none."""
    wanted = _wanted(one, regions)
    found = [regions[c["document"]] for c in one.answer["citations"] if c["document"] in regions]
    return tuple(dict.fromkeys(region for region in found if wanted and _bare(region) not in wanted))


def in_force_errors(one: Score, catalogue: Catalogue, today: date) -> tuple[str, ...]:
    """The regulations that the answer rests on though they are over, and it does not say so.

    Told three ways: by the answer's own mark; by the catalogue, where the answer's mark says otherwise; by
    the warning that the question expects.
    """
    if not one.given:
        return ()
    found = [c["document"] for c in one.answer["citations"] if _rests_on_the_past(one, c, catalogue, today)]
    if one.reference.warnings and not one.warned:
        found += [c["document"] for c in one.answer["citations"][:1]]
    return tuple(dict.fromkeys(found))


def _rests_on_the_past(one: Score, citation: CitationObject, catalogue: Catalogue, today: date) -> bool:
    if citation["in_force"] is False:
        return not _warned(one, citation)
    if citation["kind"] == Kind.KATALOG or _speaks_of_another_year(one, citation):
        return False
    day = one.reference.question.as_of or today
    return catalogue.force(citation["document"], day).in_force is False and not _warned(one, citation)


def _speaks_of_another_year(one: Score, citation: CitationObject) -> bool:
    """Whether a year is named that is not the regulation's own: then its day is the answer's to tell."""
    question = one.reference.question
    years = _YEAR.findall(" ".join((*question.context, question.text)))
    return any(year not in citation["document"].split("-") for year in years)


def _faults(one: Score, citation: CitationObject, regions: Regions) -> list[str]:
    found = []
    if "${" in citation["quote"]:
        found.append("a blank of a template is quoted")
    if citation["in_force"] is False and not _warned(one, citation):
        found.append("a revoked rule is cited without a warning")
    wanted = _wanted(one, regions)
    if wanted and (region := regions.get(citation["document"])) and _bare(region) not in wanted:
        found.append(f"a document of {region} is cited")
    return found


def _warned(one: Score, citation: CitationObject) -> bool:
    """Some warning names the regulation by number and year, as its id does."""
    number, year = citation["document"].split("-")[-2:]
    return any(number in warning and year in warning for warning in one.answer["warnings"])


def _wanted(one: Score, regions: Regions) -> set[str]:
    """The regions the question is about, without their level: people write `Jawa Barat`."""
    named = [one.reference.question.region] if one.reference.question.region else []
    ids = {id.rpartition("/")[2]: region for id, region in regions.items()}
    right = [ids[name] for d in one.reference.documents if (name := d.rpartition("/")[2]) in ids]
    return {_bare(region) for region in (*named, *right)}


def _bare(region: str) -> str:
    lower = region.lower()
    return next((lower.removeprefix(level) for level in _LEVELS if lower.startswith(level)), lower)
