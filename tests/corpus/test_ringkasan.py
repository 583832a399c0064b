"""Our digests, as they must be whether or not their sources are at hand."""

import re
from collections import Counter

import pytest

from ingest.corpus.facts import FactSheet
from tanya.catalogue.catalogue import Catalogue
from tanya.domain.locator import Locator, NodeKind
from tanya.wording import NOT_OFFICIAL

_LEAST_FACTS = 5
_THIS = re.compile(r"\b(peraturan|undang-undang|perpres|permen) ini\b", re.IGNORECASE)
_REQUIRED = (
    "permenpanrb-53-2014 permenpanrb-12-2015 permenpanrb-89-2021 permenpanrb-1-2020 permenpanrb-5-2020 "
    "pp-8-2006 pp-30-2019 pp-94-2021 pp-60-2008 pp-39-2006 uu-25-2009 uu-30-2014 uu-28-1999 perpres-39-2019 "
    "permenpanrb-88-2021 permenpanrb-25-2020 permenpanrb-3-2023 permenpanrb-9-2023 permenpanrb-90-2021 "
    "perpres-29-2014 perpres-81-2010"
)


@pytest.mark.parametrize("stem", _REQUIRED.split())
def test_every_required_digest_is_there(digests: dict[str, FactSheet], stem: str) -> None:
    assert stem in digests


def test_a_digest_is_of_the_regulation_its_file_is_named_for(
    digests: dict[str, FactSheet], catalogue: Catalogue
) -> None:
    assert [stem for stem, sheet in digests.items() if sheet.document.id != stem] == []
    assert [stem for stem in digests if catalogue.get(stem) is None] == []


def test_every_digest_says_what_it_is_and_rests_on(digests: dict[str, FactSheet]) -> None:
    for stem, sheet in digests.items():
        assert NOT_OFFICIAL in sheet.document.title
        assert sheet.document.tentang, stem
        assert sheet.document.sources, stem
        assert len(sheet.facts) >= _LEAST_FACTS, stem


def test_every_fact_is_whole_sentences_under_a_topic(digests: dict[str, FactSheet]) -> None:
    odd = [
        f"{stem} {fact.place}: {fact.text}"
        for stem, sheet in digests.items()
        for fact in sheet.facts
        if not fact.text.endswith((".", ".)")) or not fact.text[0].isupper() or fact.topic.endswith(".")
    ]
    assert odd == []


def test_no_fact_is_said_twice(digests: dict[str, FactSheet]) -> None:
    times = Counter(fact.text for sheet in digests.values() for fact in sheet.facts)
    assert [text for text, count in times.items() if count > 1] == []


def test_a_fact_without_its_words_before_it_still_says_what_it_is_about(
    digests: dict[str, FactSheet],
) -> None:
    leaning = ("Itu ", "Hal itu ", "Hal ini ", "Ketentuan itu ", "Selain itu", "Mereka ", "Tersebut ", "Ia ")
    texts = [fact.text for sheet in digests.values() for fact in sheet.facts]
    assert [text for text in texts if text.startswith(leaning)] == []


def test_a_fact_that_speaks_of_this_rule_names_it(digests: dict[str, FactSheet]) -> None:
    nameless = [
        f"{stem} {fact.place}: {fact.text}"
        for stem, sheet in digests.items()
        for fact in sheet.facts
        if _THIS.search(fact.text) and (rule := sheet.document.regulation) and rule.short not in fact.text
    ]
    assert nameless == []


def test_locators_are_written_as_they_are_read(digests: dict[str, FactSheet]) -> None:
    places = {fact.locator for sheet in digests.values() for fact in sheet.facts if fact.locator}
    assert [place for place in places if Locator.parse(str(place)) != place] == []


def test_what_was_not_read_in_full_cites_no_annex(digests: dict[str, FactSheet]) -> None:
    """Figures of PermenPANRB 88/2021 come from worksheets that apply it, so no article is named for them."""
    facts = digests["permenpanrb-88-2021"].facts
    cited = [fact.place for fact in facts if fact.locator]
    assert [place for place in cited if place.steps[0].kind is NodeKind.LAMPIRAN] == []
