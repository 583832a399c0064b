import re

from hypothesis import given
from hypothesis import strategies as st

from tanya.deeplinks import (
    LONGEST,
    Place,
    answer_code,
    answer_of,
    digest_of,
    place_code,
    place_of,
    provision_link,
)
from tanya.domain.document import Kind
from tanya.domain.locator import Locator, NodeKind

AYAT = Locator.of((NodeKind.PASAL, "19"), (NodeKind.AYAT, "2"))
_LETTERS = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


def test_a_provision_is_a_short_code_that_people_can_read() -> None:
    assert place_code(Kind.NASKAH, "pp-8-2006", AYAT) == "npp-8-2006_p19_y2"


def test_a_link_to_a_provision_opens_the_bot_with_its_code() -> None:
    link = provision_link("tanya_bot", Kind.RINGKASAN, "pp-8-2006", AYAT)
    assert link == "https://t.me/tanya_bot?start=prpp-8-2006_p19_y2"


def test_a_document_without_a_provision_has_a_code_too() -> None:
    code = place_code(Kind.NASKAH, "pp-8-2006")
    assert place_of(code) == Place(Kind.NASKAH, "pp-8-2006")


def test_the_folder_of_an_id_is_told_by_its_kind() -> None:
    code = place_code(Kind.DAERAH, "daerah/kota-awan-2031", AYAT)
    assert code == "dkota-awan-2031_p19_y2"
    assert place_of(code) == Place(Kind.DAERAH, "daerah/kota-awan-2031", "", AYAT)


def test_a_long_id_is_told_by_its_digest() -> None:
    long = "daerah/" + "kota-" * 20
    code = place_code(Kind.DAERAH, long, AYAT)
    assert place_of(code) == Place(Kind.DAERAH, "", digest_of(long), AYAT)


def test_a_heading_is_told_by_its_digest() -> None:
    heading = Locator.of((NodeKind.JUDUL, "Predikat nilai"))
    code = place_code(Kind.RINGKASAN, "pp-8-2006", heading)
    assert place_of(code) == Place(Kind.RINGKASAN, "pp-8-2006", locator_digest=digest_of("“Predikat nilai”"))


def test_a_row_of_a_table_is_told_by_the_table_that_an_outline_lists() -> None:
    table = Locator.of((NodeKind.LAMPIRAN, "I"), (NodeKind.TABEL, "2.1"))
    code = place_code(Kind.NASKAH, "pp-8-2006", table.down(NodeKind.BARIS, "3"))
    assert place_of(code) == Place(Kind.NASKAH, "pp-8-2006", locator_digest=digest_of(str(table)))


_locators = st.lists(st.tuples(st.sampled_from(NodeKind), st.text(max_size=20)), min_size=1, max_size=9)
_ids = st.from_regex(r"[a-z0-9/-]{1,80}", fullmatch=True)


@given(st.sampled_from(Kind), _ids, _locators)
def test_every_place_fits_into_a_link_and_is_understood(
    kind: Kind, document: str, steps: list[tuple[NodeKind, str]]
) -> None:
    code = place_code(kind, document, Locator.of(*steps))
    assert len(code) <= LONGEST
    assert _LETTERS.fullmatch(f"p{code}")
    place = place_of(code)
    assert place is not None
    assert place.kind is kind
    assert document == place.document or digest_of(document) == place.document_digest


@given(st.text(max_size=80))
def test_what_is_no_code_is_no_place(text: str) -> None:
    place = place_of(text)
    assert place is None or place.document or place.document_digest


def test_an_answer_of_each_kind_of_owner_fits_into_a_link() -> None:
    answer = "j_k7m2x9q4w8r3t6y5u2n4"
    for owner in ("anon", "k_b4n8m2x6z9p3r7t5y2w6", "telegram:sha256:" + "9f" * 32):
        code = answer_code(owner, answer)
        assert _LETTERS.fullmatch(code)
        assert answer_of(code) == (owner, answer)


def test_an_owner_whose_name_does_not_fit_has_no_link() -> None:
    assert answer_code("oidc:someone@example.go.id", "j_k7m2x9q4w8r3t6y5u2n4") == ""


def test_what_is_no_answers_code_is_none() -> None:
    assert answer_of("pnpp-8-2006") is None
