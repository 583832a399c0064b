"""A web page's words as a browser shows them: labels it counts, lists in lists, and what a form holds."""

from pathlib import Path

import pytest

from ingest.reading import read
from tanya.errors import ReadError

SAID = "<h2>Balon</h2>" + "<p>Balon dinilai oleh penilai yang naik ke menara setiap tahun.</p>" * 5


def lines(folder: Path, body: str) -> list[str]:
    path = folder / "a.html"
    path.write_text(f"<html><body>{body}</body></html>")
    return [line for line in read(path).pages[0].text.split("\n") if line]


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2."]),
        ('<ol type="a">', ["a.", "b."]),
        ('<ol type="A" start="3">', ["C.", "D."]),
        ('<ol type="i">', ["i.", "ii."]),
        ('<ol type="I" start="9">', ["IX.", "X."]),
        ('<ol style="list-style-type: lower-alpha">', ["a.", "b."]),
        ('<ol style="list-style-type:none">', ["-", "-"]),
        ('<ol start="999999">', ["-", "-"]),
        ("<ol reversed>", ["2.", "1."]),
        ('<ol reversed start="9" type="a">', ["i.", "h."]),
        ('<ol start="-1">', ["-", "0."]),
        ('<ol start="balon">', ["1.", "2."]),
        ("<ul>", ["-", "-"]),
    ],
)
def test_an_item_bears_the_label_that_a_browser_shows(
    tmp_path: Path, opening: str, labels: list[str]
) -> None:
    found = lines(tmp_path, f"{opening}<li>kain; dan</li><li><p>tali.</p></li></{opening[1:3]}>")
    assert found == [f"{labels[0]} kain; dan", f"{labels[1]} tali."]


def test_an_item_may_say_its_own_number(tmp_path: Path) -> None:
    assert lines(tmp_path, '<ol><li value="4">kain</li><li>tali</li></ol>') == ["4. kain", "5. tali"]


def test_a_list_in_an_item_has_lines_of_its_own(tmp_path: Path) -> None:
    inner = '<ol type="a"><li>kain; dan</li><li><div>tali:<ul><li>rami</li></ul></div></li></ol>'
    found = lines(
        tmp_path, f"<ol><li>Balon <b>merah</b> terdiri atas:{inner}serta tiang.</li><li>Menara</li></ol>"
    )
    assert found == [
        "1. Balon merah terdiri atas:",
        "a. kain; dan",
        "b. tali:",
        "- rami",
        "serta tiang.",
        "2. Menara",
    ]


def test_a_list_right_inside_a_list_is_read(tmp_path: Path) -> None:
    found = lines(tmp_path, "<ul><li>kain</li><ol><li>tali</li></ol>menara<!-- tidak --><b>angsa</b></ul>")
    assert found == ["- kain", "1. tali", "menara", "angsa"]


def test_a_page_that_stands_in_one_form_is_read_without_its_fields(tmp_path: Path) -> None:
    fields = "<select><option>Pilih tahun</option></select><button>Cari</button><textarea>Tulis</textarea>"
    found = lines(tmp_path, f"<form>{fields}{SAID}</form>")
    assert found[0] == "## Balon"
    assert len(found) == 6
    assert not any(word in " ".join(found) for word in ("Pilih", "Cari", "Tulis"))


def test_a_form_beside_the_text_is_left_out(tmp_path: Path) -> None:
    assert "Nama pengguna" not in lines(tmp_path, f"<form><p>Nama pengguna</p></form>{SAID}")


def test_a_page_to_log_in_says_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="halaman web tanpa teks"):
        lines(tmp_path, "<form><p>Nama pengguna</p><p>Kata sandi</p></form>")
