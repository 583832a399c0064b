"""Questions for a person to look at, and what is taken from them into the evaluation."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from api.admin.cases import TO_DO, cases
from evals.errors import EvalError
from evals.questions import references
from tanya.state.records import Feedback, Reviewed, Scope, Verdict
from tests.api.access.conftest import Opening
from tests.api.access.house import House
from tests.keeping import kept

NOW = datetime.now(UTC)
ASKER, UNIT = "key:k_budi", "dinas"  # the unit of keys that a house makes


def _asked(house: House, answer_id: str, **changes: object) -> None:
    house.state.answers.keep(replace(kept(answer_id, ASKER, NOW, tenant=UNIT), **changes))  # type: ignore[arg-type]


def test_what_is_worth_a_look_is_told_with_its_evidence_and_what_was_said(house: Opening) -> None:
    there = house()
    _asked(there, "j_tidakbantu", citations=("pp-7-2031 Pasal 1 angka 1",))
    there.state.feedback.give(ASKER, "j_tidakbantu", Verdict.DOWN, ["pasal keliru"], "yang saya cari tarif")
    _asked(there, "j_baikbaik")
    (found,) = there.client.get("/v1/admin/review", headers=there.key(Scope.ADMIN)).json()["items"]
    assert found["worth"] == ["down"]
    assert found["citations"] == [{"document": "pp-7-2031", "locator": "Pasal 1 angka 1"}]
    assert found["feedback"][0]["comment"] == "yang saya cari tarif"
    assert (found["done"], "owner" in found) == (None, False)


def test_it_is_filtered_marked_and_found_as_done(house: Opening) -> None:
    there = house()
    admin = there.key(Scope.ADMIN)
    _asked(there, "j_diragukan", doubted=True)
    _asked(there, "j_tertolak", status="NO_EVIDENCE")

    def ids(**query: object) -> list[str]:
        answer = there.client.get("/v1/admin/review", params=query, headers=admin)  # type: ignore[arg-type]
        return sorted(one["id"] for one in answer.json()["items"])

    assert ids(worth="refused") == ["j_tertolak"]
    marked = there.client.put("/v1/admin/review/j_tertolak", json={"done": True}, headers=admin)
    assert marked.json() == {"id": "j_tertolak", "done": True}
    assert (ids(done=False), ids(done=True)) == (["j_diragukan"], ["j_tertolak"])
    assert there.client.put("/v1/admin/review/j_lain", json={"done": True}, headers=admin).status_code == 404


def test_an_administrator_of_a_unit_sees_marks_and_exports_that_unit_alone(house: Opening) -> None:
    there = house()
    admin = there.key(Scope.ADMIN)  # of the unit `dinas`
    _asked(there, "j_dinas", doubted=True, tenant="dinas")
    _asked(there, "j_bpkad", doubted=True, tenant="bpkad")
    listed = there.client.get("/v1/admin/review", headers=admin).json()["items"]
    assert [one["id"] for one in listed] == ["j_dinas"]
    assert there.client.put("/v1/admin/review/j_bpkad", json={"done": True}, headers=admin).status_code == 404
    exported = there.client.get("/v1/admin/review/cases", headers=admin).text
    assert "tinjau-dinas" in exported
    assert "tinjau-bpkad" not in exported


def test_a_cursor_that_no_page_gave_is_said(house: Opening) -> None:
    there = house()
    answer = there.client.get("/v1/admin/review", params={"cursor": "zzz"}, headers=there.key(Scope.ADMIN))
    assert (answer.status_code, answer.json()["code"]) == (404, "CURSOR_UNKNOWN")


@pytest.fixture
def reviewed() -> Reviewed:
    said = Feedback(
        "f_abcdefgh",
        ASKER,
        "j_abcdefgh",
        Verdict.DOWN,
        ("pasal keliru",),
        "baris\n- id: sisipan\n# lain",
        NOW,
    )
    one = replace(kept("j_abcdefgh", ASKER, NOW), context=("Apa itu balon: udara?",), region="Kota Metro")
    return Reviewed(one, (said,))


def test_a_case_holds_what_was_asked_and_notes_what_was_wrong(reviewed: Reviewed) -> None:
    written = cases([reviewed], NOW)
    (case,) = yaml.safe_load(written)
    assert case["question"] == reviewed.kept.question
    assert case["context"] == ["Apa itu balon: udara?"]
    assert (case["status"], case["documents"]) == (TO_DO, [])
    assert "  # Kutipan yang diberikan: PP 7/2031, Pasal 1 angka 1\n" in written
    assert (
        "  # Tanggapan: tidak membantu. Alasan: pasal keliru. Keterangan: baris - id: sisipan # lain\n"
        in written
    )


def test_nothing_to_review_is_an_empty_list() -> None:
    assert yaml.safe_load(cases([], NOW)) == []


def test_a_case_counts_once_it_is_completed_and_is_refused_by_name_before(
    reviewed: Reviewed, tmp_path: Path
) -> None:
    file = tmp_path / "tinjauan.yaml"
    file.write_text(cases([reviewed], NOW))
    with pytest.raises(EvalError, match="tinjau-abcdefgh"):
        references("data", folder=tmp_path)
    done = (
        file.read_text()
        .replace(f"kind: {TO_DO}", "kind: definisi")
        .replace(f"style: {TO_DO}", "style: formal")
    )
    file.write_text(done.replace(f"status: {TO_DO}", "status: ANSWERED"))
    (found,) = references("data", folder=tmp_path)
    assert found.question.text == reviewed.kept.question
    assert found.question.region == "Kota Metro"
