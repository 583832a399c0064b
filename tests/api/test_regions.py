"""The region that an asker is of: called as people call it, and said to be unknown where it is."""

import httpx
import pytest

QUESTION = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"
UNKNOWN = "Koleksi ini tidak punya dokumen daerah “Kota Antah”"


@pytest.mark.parametrize("question", [QUESTION, "Berapa tarif parkir sepeda terbang?"])
def test_of_a_region_without_documents_an_answer_says_so(client: httpx.Client, question: str) -> None:
    answer = client.post("/v1/ask", json={"question": question, "region": "Kota Antah"}).json()
    assert answer["warnings"][0].startswith(UNKNOWN)
    assert "daftar daerah" in answer["warnings"][0]


@pytest.mark.parametrize("name", ["Kota Metro", "kota metro", "metro"])
def test_a_region_with_documents_is_known_however_it_is_called(client: httpx.Client, name: str) -> None:
    answer = client.post("/v1/ask", json={"question": QUESTION, "region": name}).json()
    assert not [said for said in answer["warnings"] if "tidak punya dokumen daerah" in said]
    listed = client.get("/v1/documents", params={"region": name}).json()["items"]
    assert {each["region"] for each in listed} == {"Kota Metro"}


def test_a_region_that_the_question_names_itself_is_no_mistake_of_the_portal(client: httpx.Client) -> None:
    answer = client.post("/v1/ask", json={"question": "Apa visi Kota Antah?"}).json()
    assert not [said for said in answer["warnings"] if "tidak punya dokumen daerah" in said]


def test_a_search_says_it_too(client: httpx.Client) -> None:
    asked = {"q": "laporan kinerja", "region": "Kota Antah"}
    assert client.get("/v1/search", params=asked).json()["warnings"][0].startswith(UNKNOWN)
    assert client.get("/v1/search", params=asked | {"region": "metro"}).json()["warnings"] == []
    assert client.get("/v1/search", params={"q": "laporan kinerja"}).json()["warnings"] == []
