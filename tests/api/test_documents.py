"""Documents: listed, opened, read provision by provision, and seen page by page."""

import io
from collections.abc import Iterator

import httpx
import numpy as np
import pytest
from PIL import Image

from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.settings import Settings
from tests.api.service import answering, unlimited
from tests.clinic import clinic

__all__ = ["clinic"]

WHOLE = "pp-1-2031"  # four pasal on two pages


@pytest.fixture(scope="module")
def hospital(clinic: Settings) -> Iterator[Assistant]:
    opened = open_assistant(clinic)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def papers(hospital: Assistant, clinic: Settings) -> Iterator[httpx.Client]:
    with answering(hospital, unlimited(clinic)) as client:
        yield client


def pages(client: httpx.Client, **asked: object) -> Iterator[httpx.Response]:
    """Every page of the list, by the cursor of the one before."""
    cursor: dict[str, str] = {}
    while True:
        page = client.get("/v1/documents", params={**asked, **cursor})  # type: ignore[arg-type]
        assert page.status_code == 200
        yield page
        if page.json()["next"] is None:
            return
        cursor = {"cursor": page.json()["next"]}


def test_page_by_page_every_document_is_listed_once(client: httpx.Client, assistant: Assistant) -> None:
    listed = [item for page in pages(client, limit=7) for item in page.json()["items"]]
    held = sorted((document.id, document.kind.value) for document in assistant.documents())
    assert [(item["id"], item["kind"]) for item in listed] == held
    assert {page.json()["total"] for page in pages(client, limit=20)} == {len(held)}


def test_the_link_header_leads_to_the_next_page(client: httpx.Client) -> None:
    first = client.get("/v1/documents", params={"limit": 3, "kind": "ringkasan"})
    address = first.links["next"]["url"]
    second = client.get(address).json()
    assert second["items"]
    assert {item["kind"] for item in second["items"]} == {"ringkasan"}
    assert not {i["id"] for i in second["items"]} & {i["id"] for i in first.json()["items"]}


def test_the_last_page_has_no_link(client: httpx.Client) -> None:
    (*_, last) = pages(client, limit=20)
    assert "link" not in last.headers


@pytest.mark.parametrize("words", ["sakip", "sistem akuntabilitas kinerja"])
def test_an_acronym_and_the_words_it_stands_for_find_the_same_documents(
    client: httpx.Client, words: str
) -> None:
    found = {item["id"] for page in pages(client, q=words) for item in page.json()["items"]}
    assert {"perpres-29-2014", "daerah/kota-metro-2018"} <= found
    assert "uu-5-2014" not in found


def test_a_short_word_is_found_where_a_word_begins(client: httpx.Client) -> None:
    found = [item["title"] for page in pages(client, q="rb") for item in page.json()["items"]]
    assert any("Reformasi Birokrasi" in title for title in found)
    assert not [title for title in found if "Informasi Publik" in title]


def test_documents_are_found_by_words_of_their_title_and_by_region(client: httpx.Client) -> None:
    found = client.get("/v1/documents", params={"q": "pelaporan KEUANGAN"}).json()["items"]
    assert [item["id"] for item in found] == ["pp-8-2006"]
    region = next(item["name"] for item in client.get("/v1/regions").json()["items"])
    ours = client.get("/v1/documents", params={"region": region}).json()["items"]
    assert ours
    assert {item["region"] for item in ours} == {region}


def test_a_list_that_the_client_has_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/v1/documents")
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "private, no-cache"
    for written in (tag, f"W/{tag}", f'"lain", {tag}', "*"):
        again = client.get("/v1/documents", headers={"If-None-Match": written})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/v1/documents", headers={"If-None-Match": '"lain"'}).status_code == 200


def test_a_document_tells_its_standing_and_its_contents(papers: httpx.Client) -> None:
    found = papers.get(f"/v1/documents/{WHOLE}").json()
    assert (found["id"], found["kind"], found["pages"], found["page_images"]) == (WHOLE, "naskah", 2, True)
    assert found["standing"]["label"] in ("Berlaku", "Belum diverifikasi")

    def flat(branches: list[dict[str, object]]) -> Iterator[str]:
        for branch in branches:
            yield str(branch["locator"])
            yield from flat(branch["children"])  # type: ignore[arg-type]

    places = list(flat(found["outline"]))
    assert [place for place in places if place.startswith("Pasal")] == [
        "Pasal 1",
        "Pasal 2",
        "Pasal 3",
        "Pasal 4",
    ]
    assert not any("ayat" in place for place in places)


def test_a_revoked_rule_says_by_what(client: httpx.Client) -> None:
    standing = client.get("/v1/documents/permenpanrb-12-2015").json()["standing"]
    assert standing == {
        "label": "Dicabut oleh PermenPANRB 88/2021",
        "in_force": False,
        "by": "permenpanrb-88-2021",
    }


def test_a_document_that_is_not_held_is_a_404(client: httpx.Client) -> None:
    for address in ("pp-77-2031", "pp-77-2031/provision?locator=Pasal+1", "pp-77-2031/pages/1.png"):
        missing = client.get(f"/v1/documents/{address}")
        assert (missing.status_code, missing.json()["code"]) == (404, "DOCUMENT_NOT_FOUND")


def test_a_provision_stands_between_its_neighbours(papers: httpx.Client) -> None:
    read = papers.get(f"/v1/documents/{WHOLE}/provision", params={"locator": "Pasal 2"}).json()
    assert read["text"].startswith("Pasal 2")
    assert (read["before"]["locator"], read["after"]["locator"]) == ("Pasal 1", "Pasal 3")
    assert [part["locator"] for part in read["inside"]] == ["Pasal 2 ayat (1)", "Pasal 2 ayat (2)"]
    within = papers.get(f"/v1/documents/{WHOLE}/provision", params={"locator": "pasal 2 AYAT (2)"}).json()
    assert [part["locator"] for part in within["above"]] == ["Pasal 2"]
    assert (within["before"]["locator"], within["after"]) == ("Pasal 2 ayat (1)", None)


def test_every_part_of_every_document_can_be_read_by_the_address_that_is_listed(
    client: httpx.Client, assistant: Assistant
) -> None:
    def check(branches: list[dict[str, object]], where: dict[str, str]) -> int:
        read = 0
        for branch in branches:
            place = {"locator": str(branch["locator"]), "kind": where["kind"]}
            found = client.get(f"/v1/documents/{where['id']}/provision", params=place)
            assert (found.status_code, found.json().get("locator")) == (200, branch["locator"])
            read += 1 + check(branch["children"], where)  # type: ignore[arg-type]
        return read

    read = 0
    for document in assistant.documents()[:12]:
        where = {"id": document.id, "kind": document.kind.value}
        whole = client.get(f"/v1/documents/{document.id}", params={"kind": document.kind.value}).json()
        read += check(whole["outline"][:10], where)
    assert read > 40


@pytest.mark.parametrize("locator", ["Pasal 99", "bukan letak", "Pasal"])
def test_a_place_that_is_not_there_is_a_404(papers: httpx.Client, locator: str) -> None:
    missing = papers.get(f"/v1/documents/{WHOLE}/provision", params={"locator": locator})
    assert (missing.status_code, missing.json()["code"]) == (404, "NO_SUCH_PROVISION")


def picture(client: httpx.Client, page: int, **asked: object) -> httpx.Response:
    return client.get(f"/v1/documents/{WHOLE}/pages/{page}.png", params=asked)  # type: ignore[arg-type]


def marked(response: httpx.Response) -> int:
    """How many points are yellow."""
    assert response.headers["content-type"] == "image/png"
    points = np.asarray(Image.open(io.BytesIO(response.content)).convert("RGB"))
    red, green, blue = points[..., 0], points[..., 1], points[..., 2]
    return int(((red > 200) & (green > 180) & (blue < 190)).sum())


def test_a_page_is_drawn_as_wide_as_asked_with_the_provision_marked(papers: httpx.Client) -> None:
    plain, with_mark = (
        picture(papers, 1, width=600),
        picture(papers, 1, width=600, locator="Pasal 2 ayat (1)"),
    )
    assert Image.open(io.BytesIO(with_mark.content)).width == 600
    assert marked(with_mark) > marked(plain) + 500


def test_on_another_page_nothing_is_marked(papers: httpx.Client) -> None:
    assert marked(picture(papers, 2, width=600, locator="Pasal 2 ayat (1)")) == marked(
        picture(papers, 2, width=600)
    )


def test_a_page_that_the_client_has_is_not_drawn_again(papers: httpx.Client) -> None:
    first = picture(papers, 1, width=300)
    again = papers.get(
        f"/v1/documents/{WHOLE}/pages/1.png",
        params={"width": 300},
        headers={"If-None-Match": first.headers["etag"]},
    )
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("width", [199, 2001])
def test_a_width_outside_its_bounds_is_refused(papers: httpx.Client, width: int) -> None:
    assert picture(papers, 1, width=width).json()["code"] == "INVALID"


def test_a_page_that_does_not_exist_and_a_digest_have_no_picture(
    papers: httpx.Client, client: httpx.Client
) -> None:
    for missing in (picture(papers, 3), client.get("/v1/documents/pp-8-2006/pages/1.png")):
        assert (missing.status_code, missing.json()["code"]) == (404, "NO_PAGE_IMAGE")


def test_a_file_that_changed_since_it_was_read_is_not_shown(
    papers: httpx.Client, hospital: Assistant
) -> None:
    (document,) = hospital.held("pp-2-2031")
    file = hospital.original(document).path
    assert file is not None
    was = file.read_bytes()
    try:
        file.write_bytes(was + b"\n% other\n")
        missing = papers.get("/v1/documents/pp-2-2031/pages/1.png")
        assert missing.json()["code"] == "NO_PAGE_IMAGE"
        assert str(file) not in missing.text
    finally:
        file.write_bytes(was)
    assert papers.get("/v1/documents/pp-2-2031/pages/1.png").status_code == 200


@pytest.mark.parametrize("missing", ["pp-99-2099", "pp-99-2099/pasal/1", f"{WHOLE}/pasal/99"])
def test_what_does_not_exist_is_not_said_to_be_unchanged(papers: httpx.Client, missing: str) -> None:
    held = papers.get(f"/v1/documents/{WHOLE}").headers["etag"]
    for tag in ("*", held):
        answer = papers.get(f"/v1/documents/{missing}", headers={"If-None-Match": tag})
        assert answer.status_code == 404


@pytest.mark.parametrize("other", ["pp-2-2031", f"{WHOLE}/pasal/2", f"{WHOLE}?kind=naskah"])
def test_the_tag_of_one_thing_is_not_that_of_another(papers: httpx.Client, other: str) -> None:
    held = papers.get(f"/v1/documents/{WHOLE}").headers["etag"]
    assert papers.get(f"/v1/documents/{other}", headers={"If-None-Match": held}).status_code == 200
    assert papers.get(f"/v1/documents/{WHOLE}", headers={"If-None-Match": held}).status_code == 304


def test_a_document_whose_file_went_away_is_told_anew(papers: httpx.Client, hospital: Assistant) -> None:
    held = papers.get("/v1/documents/pp-2-2031").headers["etag"]
    (document,) = hospital.held("pp-2-2031")
    file = hospital.original(document).path
    assert file is not None
    away = file.rename(file.with_name("pergi.pdf"))
    try:
        anew = papers.get("/v1/documents/pp-2-2031", headers={"If-None-Match": held})
    finally:
        away.rename(file)
    assert (anew.status_code, anew.json()["page_images"]) == (200, False)
