"""A weight belongs to the name right before it."""

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assembly import open_assistant
from tanya.composing.labelled import weighed_by_name
from tanya.composing.unit import Unit
from tanya.domain.answer import Question, Status
from tanya.settings import Settings
from tanya.understanding.intent import Intent, Wanted
from tests.composing.making import asked, matcher, rule, unit

QUESTION = asked("bobot pengecatan balon", Wanted.WEIGHT)


def weighed(found: Unit, question: Intent = QUESTION) -> list[Unit]:
    return weighed_by_name([found], question, matcher(question))


@pytest.mark.parametrize(
    "text",
    [
        "2. Pengecatan Balon (bobot 30)",
        "komponen pengecatan balon sebesar 30 persen",
        "| 2 | Pengecatan Balon | 25% |",
    ],
)
def test_the_weight_of_what_is_asked_stands_right_behind_its_name(text: str) -> None:
    assert weighed(unit(text))


@pytest.mark.parametrize(
    "text",
    [
        "1. Pengecatan Balon telah dilakukan (bobot 6)",
        "Pengecatan Balon",
        "1. Bukti pengecatan balon\n2. Bukti pengikatan (bobot 6)",
        "Pengikatan Balon (bobot 30)",
        "nilai a. bila pengecatan balon > 90%",
    ],
)
def test_of_a_longer_name_or_another_it_is_not_the_weight(text: str) -> None:
    assert weighed(unit(text)) == []


def test_a_rule_that_is_no_longer_in_force_tells_no_weight() -> None:
    current = unit("Pengecatan Balon (bobot 30)")
    revoked = replace(current, hit=replace(current.hit, signals=(("force", -1.0),)))
    assert weighed(revoked) == []


def test_where_no_weight_is_asked_none_is_told() -> None:
    assert weighed(unit("Pengecatan Balon (bobot 30)"), asked("pengecatan balon")) == []


def test_what_the_title_says_need_not_stand_beside_the_figure() -> None:
    question = asked("bobot pengecatan balon dalam festival", Wanted.WEIGHT)
    text = "2. Pengecatan Balon (bobot 30)"
    assert weighed(unit(text, rule(title="Penilaian Festival")), question)
    assert weighed(unit(text), question) == []


@pytest.mark.parametrize(
    "text",
    [
        "Balon dinilai: pengecatan 30, pengikatan 45, keranjang 25.",
        "Menurut aturan nomor 12 tahun 2031: pengecatan 62,5%, pengikatan 37,5%; jumlah 100%",
    ],
)
def test_where_no_part_is_named_the_weights_of_all_are_told(text: str) -> None:
    question = asked("bobot komponen penilaian balon", Wanted.WEIGHT)
    told = unit(text, rule(title="Penilaian Balon"))
    of_one = unit("Pengikatan (bobot 45) terbagi atas tali 20 dan simpul 25.", rule(title="Penilaian Balon"))
    assert weighed_by_name([of_one, told], question, matcher(question)) == [told]


def test_of_a_part_that_is_named_the_weights_of_all_are_no_answer() -> None:
    question = asked("bobot bendera penilaian balon", Wanted.WEIGHT)
    told = unit("Balon dinilai: pengecatan 30, pengikatan 45, keranjang 25.", rule(title="Penilaian Balon"))
    assert weighed_by_name([told], question, matcher(question)) == []


# So many that each part is a passage of its own.
_CRITERIA = "\n".join(
    f"- {number}. Bukti ke-{number} disimpan rapi oleh pemilik balon di gudang yang kering, jauh dari api."
    for number in range(1, 19)
)
_FORM = f"""\
# Lembar Penilaian Lomba Balon

## 1. Pengecatan Balon (bobot 30)

### 1. Pengecatan Balon telah direncanakan (bobot 6)

{_CRITERIA}

### 2. Pengecatan Balon telah dilaksanakan (bobot 24)

{_CRITERIA}

"""


def test_a_heading_tells_the_weight_of_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    (tmp_path / "masuk" / "lomba.md").write_text(_FORM)
    (tmp_path / "corpus").mkdir()
    ingest(Request((tmp_path / "masuk",)), Place(tmp_path / "home", tmp_path / "corpus"))
    assistant = open_assistant(Settings(home=tmp_path / "home", corpus=tmp_path / "corpus"))
    try:
        answer = assistant.ask(Question("berapa bobot pengecatan balon dalam lomba?"))
    finally:
        assistant.close()
    assert answer.status is Status.ANSWERED
    assert answer.citations[0].quote == "1. Pengecatan Balon (bobot 30)"
