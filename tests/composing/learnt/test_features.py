"""What is told of a unit, whatever document it is of."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from tanya.composing.learnt.features import BESIDE, FEATURES, describe
from tanya.domain.answer import Hit
from tanya.domain.document import Document, Kind
from tanya.understanding.intent import Intent, Wanted
from tests.composing.making import asked, hit, rule, weighed

QUESTION = asked("siapa yang memeriksa tali balon", Wanted.ACTOR)
CHECKED = hit(
    "Tali balon diperiksa oleh Kepala Menara.", "Balon dicat merah setiap 3 (tiga) tahun.", score=2.0
)
STORED = hit("Juru Balon menyimpan keranjang.", document=rule(nomor="8"), pasal="12", score=1.5)


def rows(intent: Intent, hits: Sequence[Hit]) -> dict[str, dict[str, float]]:
    """What is told of each unit, by its text."""
    inquiry, units = weighed(intent, hits)
    described = describe(inquiry, units)
    assert described.shape == (len(units), len(FEATURES))
    return {
        unit.text: dict(zip(FEATURES, map(float, row), strict=True))
        for unit, row in zip(units, described, strict=True)
    }


def of(document: Document, *hits: Hit) -> list[Hit]:
    """The same passages in another document."""
    told = []
    for one in hits:
        place = one.passage.id.rpartition("#")[2]
        passage = replace(one.passage, id=f"{document.key}#{place}", document=document.key)
        told.append(replace(one, passage=passage, document=document))
    return told


def test_every_feature_has_a_name_of_its_own() -> None:
    assert len(set(FEATURES)) == len(FEATURES)


def test_renaming_a_document_its_file_and_its_id_changes_nothing() -> None:
    plain = rule()
    other = replace(plain, id="pp-99-1999", file="berkas-lain.pdf", sha256="1", pages=70)
    inquiry, units = weighed(QUESTION, of(plain, CHECKED))
    renamed, same = weighed(QUESTION, of(other, CHECKED))
    assert [unit.text for unit in units] == [unit.text for unit in same]
    assert np.array_equal(describe(inquiry, units), describe(renamed, same))


def test_a_report_too_is_known_by_its_words_alone() -> None:
    report = Document("daerah/kota-mega/lkip", Kind.DAERAH, "Laporan Kota Mega", "mega.pdf", "0", 9)
    other = replace(report, id="daerah/lain", file="salinan.pdf", sha256="1", pages=70)
    one, same = (describe(*weighed(QUESTION, of(document, CHECKED))) for document in (report, other))
    assert np.array_equal(one, same)


@pytest.mark.parametrize("wanted", list(Wanted))
def test_whatever_is_wanted_every_number_is_finite(wanted: Wanted) -> None:
    for text in ("siapa yang memeriksa tali balon", "99 hari", ""):
        inquiry, units = weighed(asked(text, wanted, measure="tahun"), [CHECKED, STORED, hit("-", pasal="3")])
        assert np.isfinite(describe(inquiry, units)).all()


@pytest.mark.parametrize("label", ["²", "5A", "I", "٣", "99999", ""])
def test_a_label_that_is_no_plain_number_does_no_harm(label: str) -> None:
    inquiry, units = weighed(QUESTION, [hit("Tali balon diperiksa.", pasal=label)])
    assert np.isfinite(describe(inquiry, units)).all()


def test_what_speaks_of_all_that_is_asked_covers_it() -> None:
    told = rows(QUESTION, [CHECKED, STORED])
    checked, stored = (
        told["Tali balon diperiksa oleh Kepala Menara."],
        told["Juru Balon menyimpan keranjang."],
    )
    assert (checked["own"], checked["missed"], checked["missing"]) == (1, 0, 0)
    assert 0 < stored["own"] < 1
    assert stored["missed"] == 2
    assert stored["missing_share"] == pytest.approx(1 / 3)


def test_what_is_told_beside_the_best_is_nothing_for_the_best_itself() -> None:
    told = rows(QUESTION, [CHECKED, STORED])
    for name in FEATURES[-BESIDE:]:
        assert max(row[name] for row in told.values()) == 0
    worst = told["Juru Balon menyimpan keranjang."]
    own = told["Tali balon diperiksa oleh Kepala Menara."]["bm25"]
    assert worst["bm25 beside the best"] == pytest.approx(worst["bm25"] - own)


def test_the_place_of_a_unit_in_its_pasal_is_told() -> None:
    told = rows(QUESTION, [CHECKED, STORED])
    whole, part = told[CHECKED.passage.text], told["Balon dicat merah setiap 3 (tiga) tahun."]
    assert (whole["is_pasal"], whole["holds"], whole["held"], whole["pasal"]) == (1, 2, 0, 1)
    assert (part["is_ayat"], part["holds"], part["held"], part["number"]) == (1, 0, 1, 2)
    assert told["Juru Balon menyimpan keranjang."]["pasal"] == 12


def test_how_its_passage_was_found_is_told() -> None:
    told = rows(QUESTION, [CHECKED, STORED])
    assert [told[CHECKED.passage.text][name] for name in ("rank", "gap", "documents")] == [0, 0, 1]
    assert [told[STORED.passage.text][name] for name in ("rank", "gap", "documents")] == [1, 0.5, 0.5]


def test_a_number_of_the_unit_that_was_asked_for_is_told() -> None:
    told = rows(asked("berapa tahun balon dicat", Wanted.FIGURE, measure="tahun"), [CHECKED])
    assert told["Balon dicat merah setiap 3 (tiga) tahun."]["counts"] == 1
    assert told["Tali balon diperiksa oleh Kepala Menara."]["counts"] == 0


def test_one_kind_of_answer_is_wanted() -> None:
    told = rows(QUESTION, [CHECKED])[CHECKED.passage.text]
    kinds = {name: value for name, value in told.items() if name.startswith("wanted_")}
    assert [name for name, value in kinds.items() if value] == ["wanted_actor"]


RIGHTS = "Juru balon berhak:\na. topi; dan\nb. pita."
MENTIONED = "Kepala Menara mencatat hak juru balon atas topi."


def test_a_provision_on_what_is_asked_is_told_from_one_that_mentions_it() -> None:
    told = rows(asked("hak juru balon", Wanted.LIST), [hit(RIGHTS), hit(MENTIONED, pasal="2")])
    rights, mentioned = told[RIGHTS], told[MENTIONED]
    assert rights["subject_covers"] > mentioned["subject_covers"]
    assert rights["subject_foreign"] == 0 < mentioned["subject_foreign"]
    assert (rights["opens"], mentioned["opens"]) == (1, 0)
    assert rights["opening_pure"] > mentioned["opening_pure"]


def test_a_heading_of_just_what_is_asked_is_told() -> None:
    headed = hit(RIGHTS)
    headed = replace(headed, passage=replace(headed.passage, breadcrumb=("BAB V HAK JURU", "Pasal 1")))
    told = rows(asked("hak juru", Wanted.LIST), [headed, hit(MENTIONED, pasal="2")])
    assert told[RIGHTS]["heading_fits"] == told[RIGHTS]["matter_heading"] == 1
    assert told[MENTIONED]["heading_fits"] == told[MENTIONED]["matter_heading"] == 0


def test_of_two_provisions_under_one_heading_the_first_is_told() -> None:
    told = rows(asked("hak juru balon"), [hit(MENTIONED, pasal="2"), hit(RIGHTS, pasal="1")])
    assert (told[RIGHTS]["first_below"], told[MENTIONED]["first_below"]) == (1, 0)
