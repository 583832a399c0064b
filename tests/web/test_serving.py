"""The files of the page: types, tags, and what a browser may do with them."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.edge.headers import page_policy
from api.web import serving as module
from tanya.assistant import Assistant
from tanya.domain.answer import Status
from tests.web.conftest import Serving

_STATIC = Path(module.__file__).parent / "static"
_LONGEST = 150  # characters of a line of a script that is not the text of one
SERVED = sorted(
    path.relative_to(_STATIC).as_posix()
    for path in _STATIC.rglob("*")
    if path.suffix in {".js", ".mjs", ".css", ".svg", ".woff2"}
)


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False) as client:
        yield client


@pytest.mark.parametrize(
    "path", ["/", "/koleksi", "/banding", "/baca/pp-71-2031", "/baca/daerah/kota-metro-2018"]
)
def test_every_address_of_the_page_is_the_shell_with_a_strict_policy(client: httpx.Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    policy = dict(
        part.strip().split(" ", 1) for part in response.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in response.headers["content-security-policy"]


def test_the_shell_has_no_script_or_style_of_its_own(client: httpx.Client) -> None:
    shell = client.get("/").text
    assert "<style" not in shell
    assert "style=" not in shell
    assert shell.count("<script") == shell.count('<script type="module" src="/assets/') == 1


@pytest.mark.parametrize("name", SERVED)
def test_every_file_is_served_with_its_type_and_tag(client: httpx.Client, name: str) -> None:
    response = client.get(f"/assets/{name}")
    kinds = {
        "js": "text/javascript",
        "mjs": "text/javascript",
        "css": "text/css",
        "svg": "image/svg+xml",
        "woff2": "font/woff2",
    }
    assert response.headers["content-type"].split(";")[0] == kinds[name.rpartition(".")[2]]
    assert response.content == (_STATIC / name).read_bytes()
    again = client.get(f"/assets/{name}", headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(f"/assets/{name}").headers["content-length"] == str(len(response.content))


@pytest.mark.parametrize(
    "name",
    [
        "../serving.py",
        "..%2fserving.py",
        "%2e%2e/serving.py",
        "pages/",
        "",
        "app/tidak-ada.js",
        "vendor/README.md",
    ],
)
def test_nothing_but_the_files_of_the_page_is_served(client: httpx.Client, name: str) -> None:
    assert client.get(f"/assets/{name}").status_code == 404


def test_only_named_origins_may_frame_the_widget(serving: Serving, assistant: Assistant) -> None:
    closed = serving(assistant)
    opened = serving(assistant, TANYA_ALLOWED_ORIGINS="https://portal.contoh.go.id")
    policies = [
        httpx.get(f"{at}/bingkai", trust_env=False).headers["content-security-policy"]
        for at in (closed, opened)
    ]
    assert policies[0].endswith("frame-ancestors 'none'")
    assert policies[1].endswith("frame-ancestors https://portal.contoh.go.id")


@pytest.mark.parametrize("written", ["https://portal.contoh.go.id/", "https://Portal.Contoh.GO.ID:443"])
def test_an_origin_may_frame_however_it_is_written(
    serving: Serving, assistant: Assistant, written: str
) -> None:
    at = serving(assistant, TANYA_ALLOWED_ORIGINS=written)
    policy = httpx.get(f"{at}/bingkai", trust_env=False).headers["content-security-policy"]
    assert policy == page_policy(["https://portal.contoh.go.id"])


@pytest.mark.parametrize("path", ["/", "/koleksi", "/bingkai", "/pengelola"])
def test_there_is_one_policy_of_pages(client: httpx.Client, path: str) -> None:
    assert client.get(path).headers["content-security-policy"] == page_policy()


def test_a_page_may_show_no_picture_but_the_services_and_send_no_form() -> None:
    parts = [part.strip() for part in page_policy().split(";")]
    assert "img-src 'self' blob:" in parts
    assert "form-action 'none'" in parts
    assert not [part for part in parts if part.startswith("manifest-src")]


def test_the_page_is_there_without_a_key(serving: Serving, assistant: Assistant) -> None:
    at = serving(assistant, TANYA_API_KEY="rahasia-yang-cukup-panjang", TANYA_ANONYMOUS="tidak")
    assert httpx.get(f"{at}/", trust_env=False).status_code == 200
    assert httpx.get(f"{at}/v1/documents", trust_env=False).status_code == 401


def test_both_languages_have_the_same_texts() -> None:
    names = [
        {
            line.split(":")[0].strip().strip("'")
            for line in (_STATIC / "app" / f"texts.{language}.js").read_text().splitlines()
            if line.startswith("  ") and not line.startswith("  //")
        }
        for language in ("id", "en")
    ]
    assert names[0] == names[1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_percent_sign_stands_at_its_number(language: str) -> None:
    assert "} %" not in (_STATIC / "app" / f"texts.{language}.js").read_text()
    assert "} %" not in (_STATIC / "admin" / "texts.js").read_text()


@pytest.mark.parametrize("status", Status)
def test_the_reviewers_have_words_for_every_way_a_question_ends(status: Status) -> None:
    assert f"\n  'ended.{status}': '" in (_STATIC / "admin" / "texts.js").read_text()


@pytest.mark.parametrize("name", [name for name in SERVED if name.endswith(".js") and "texts" not in name])
def test_the_lines_of_a_script_are_short_enough_to_be_read(name: str) -> None:
    lines = (_STATIC / name).read_text().splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > _LONGEST] == []
