from datetime import date

import pytest

from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import CatalogueEntry, Event, EventKind, Evidence, Standing
from tanya.domain.document import Document, Kind, Node, Passage
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.reading import Sheet, WordsFrom
from tanya.domain.regulation import RegulationId
from tanya.glossary.glossary import Glossary, Term
from tanya.library.codec import decode, decode_locator, encode, encode_locator


def test_a_tree_comes_back_as_it_was(roots: tuple[Node, ...]) -> None:
    assert decode(tuple[Node, ...], encode(roots)) == roots


def test_a_passage_with_its_spans_comes_back_as_it_was(passages: tuple[Passage, ...]) -> None:
    assert decode(Passage, encode(passages[0])) == passages[0]


def test_a_document_keeps_its_dates_and_its_absent_fields(document: Document) -> None:
    assert decode(Document, encode(document)) == document
    assert decode(Document, encode(document)).kind is Kind.NASKAH


def test_a_catalogue_comes_back_with_its_lookups() -> None:
    event = Event(
        EventKind.DICABUT, "pp-8-2032", Evidence.NASKAH, ("pp-8-2032",), date(2032, 1, 2),
        Locator.of((NodeKind.PASAL, "6")),
    )  # fmt: skip
    entry = CatalogueEntry(
        "pp-7-2031", RegulationId("PP", "7", 2031), "Kapal", Standing.DICABUT, "", Evidence.NASKAH, (),
        events=(event,),
    )  # fmt: skip
    again = decode(Catalogue, encode(Catalogue((entry,))))
    assert again.get("pp-7-2031") == entry


def test_a_glossary_comes_back_as_it_was() -> None:
    glossary = Glossary((Term("AKIP", True, "arti", "sumber"),), chat={"brp": "berapa"})
    assert decode(Glossary, encode(glossary)) == glossary


def test_a_topic_is_not_taken_for_a_heading() -> None:
    topic = Locator.of((NodeKind.TOPIK, "Target 2018"), (NodeKind.HURUF, "a"))
    assert decode_locator(encode_locator(topic)) == topic


def test_a_value_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        decode(RegulationId, ["PP", "7"])


def test_a_value_written_before_its_record_grew_has_what_it_is_without() -> None:
    assert decode(Sheet, [7, 900, "teks"]) == Sheet(7, 900, WordsFrom.TEKS)


def test_a_value_with_more_than_its_record_is_refused() -> None:
    with pytest.raises(ValueError, match="longer"):
        decode(RegulationId, ["PP", "7", 2031, "lagi"])


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError):
        encode(object())
