"""What no answer may do, whatever its score."""

from collections.abc import Mapping, Sequence

from evals.scoring import Score
from tanya.domain.answer import Status
from tanya.wire import CitationObject

Regions = Mapping[str, str]  # by document id; a document of no region is left out

_LEVELS = ("provinsi ", "kabupaten ", "kota ")


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
