"""Documents on their way in: what is kept, under which name, and what is refused in one line."""

import asyncio
import contextlib
import io
import socket
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.admin.naming import MOST_BYTES, Unnamed, safe_name
from api.admin.receiving import MAX_FILES
from api.admin.shelter import Shelter
from tests.api.admin.bureau import BOATS, Bureau
from tests.hostile import office, pdf_structure


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("PP 8 Tahun 2031.pdf", "PP 8 Tahun 2031.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\naskah\\perahu.PDF", "perahu.pdf"),
        (".rahasia.md", "rahasia.md"),
        ("--keluarkan=x.txt", "keluarkan-x.txt"),
        ("merah\x1b[31m\nbaru.txt", "merah-31mbaru.txt"),
        ("fdp.\u202egnp.txt", "fdp.gnp.txt"),
        ("$(rm -rf ~).md", "(rm -rf -).md"),
        ("...   .html", "dokumen.html"),
        ("PP 8 (perubahan).pdf", "PP 8 (perubahan).pdf"),
    ],
)
def test_a_name_is_plain_and_leads_nowhere(written: str, kept: str) -> None:
    assert safe_name(written) == kept


def test_a_very_long_name_is_cut_between_letters_and_keeps_its_suffix() -> None:
    name = safe_name("é" * 300 + ".docx")
    assert len(name.encode()) <= MOST_BYTES
    assert name.endswith("é.docx")


@pytest.mark.parametrize("written", ["", "a", "a.exe", "..", "/", ".pdf", "a.pdf/", "\0"])
def test_what_is_no_document_by_its_name_is_not_taken(written: str) -> None:
    with pytest.raises(Unnamed, match="tidak didukung"):
        safe_name(written)


def test_a_file_is_kept_and_listed_as_not_yet_in_the_index(bureau: Bureau) -> None:
    (taken,) = bureau.upload(("perahu.md", BOATS.encode())).json()["items"]
    assert taken == {"name": "perahu.md", "standing": "baru", "size": len(BOATS), "reason": ""}
    assert (bureau.home / "unggahan" / "berkas" / "perahu.md").read_text() == BOATS
    (held,) = bureau.client.get("/v1/admin/uploads").json()["items"]
    assert (held["name"], held["indexed"]) == ("perahu.md", False)
    assert bureau.noted() == [("admin.unggah", "mulai"), ("admin.unggah", "baru")]


def test_nothing_is_overwritten_unless_it_is_asked_for(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", b"# Satu\n"))
    (same,) = bureau.upload(("perahu.md", b"# Satu\n")).json()["items"]
    (other,) = bureau.upload(("perahu.md", b"# Dua\n")).json()["items"]
    assert (same["standing"], other["standing"]) == ("sama", "ditolak")
    assert "sudah ada berkas lain dengan nama itu" in other["reason"]
    kept = bureau.home / "unggahan" / "berkas" / "perahu.md"
    assert kept.read_text() == "# Satu\n"
    (changed,) = bureau.upload(("perahu.md", b"# Dua\n"), replace="true").json()["items"]
    assert (changed["standing"], kept.read_text()) == ("diganti", "# Dua\n")


def test_two_files_of_one_name_in_one_upload_do_not_overwrite_each_other(bureau: Bureau) -> None:
    found = bureau.upload(("perahu.md", b"# Satu\n"), ("perahu.md", b"# Dua\n")).json()["items"]
    assert [one["standing"] for one in found] == ["baru", "ditolak"]


@contextlib.contextmanager
def without_audit(bureau: Bureau) -> Iterator[None]:
    """Its table is out of reach."""
    with contextlib.closing(sqlite3.connect(bureau.home / "state" / "tanya.db")) as database:
        database.execute("ALTER TABLE events RENAME TO events_away")
        yield
        database.execute("ALTER TABLE events_away RENAME TO events")


@contextlib.contextmanager
def events_seen(*names: str) -> Iterator[list[tuple[str, bool]]]:
    """The interpreter's audit events of these names, and whether an event loop ran in their thread."""
    seen: list[tuple[str, bool]] = []
    over = False

    def hook(event: str, _: object) -> None:
        if not over and event in names:
            seen.append((event, asyncio._get_running_loop() is not None))

    sys.addaudithook(hook)  # stays, and sees no more
    yield seen
    over = True


def _bomb() -> bytes:
    return next(iter(office.bombs()))


def _archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("a.txt", "a")
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("kosong.pdf", b"", "berkas kosong"),
        ("laman.pdf", b"<!doctype html><title>Masuk</title>", "isinya halaman web (HTML), bukan PDF"),
        ("biner.txt", b"a\0b", "bukan berkas teks"),
        ("arsip.docx", _archive(), "berkas DOCX rusak"),
        ("lama.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1aaaa", "dokumen Office lama"),
        ("program.exe", b"MZ", "format .exe tidak didukung"),
        ("../../x", b"x", "format tanpa akhiran tidak didukung"),
    ],
)
def test_what_is_not_what_it_says_is_refused_in_one_line_and_not_kept(
    bureau: Bureau, name: str, content: bytes, reason: str
) -> None:
    (refused,) = bureau.upload((name, content)).json()["items"]
    assert refused["standing"] == "ditolak"
    assert refused["reason"].startswith(reason)
    assert "\n" not in refused["reason"]
    assert bureau.client.get("/v1/admin/uploads").json()["items"] == []
    assert list((bureau.home / "unggahan").glob(".masuk-*")) == []


def test_hostile_files_are_a_line_each_and_the_good_one_beside_them_is_loaded(bureau: Bureau) -> None:
    broken = next(iter(pdf_structure.truncated()))
    taken = bureau.upload(
        ("bom.docx", _bomb()), ("potong.pdf", broken), ("perahu.md", BOATS.encode())
    ).json()["items"]
    names = [str(one["name"]) for one in taken if one["standing"] == "baru"]
    job = bureau.load(*names)
    assert job["state"] == "selesai"
    assert [row["document"] for row in job["rows"]] == ["pp-8-2031"]  # type: ignore[attr-defined]
    faults = {fault["file"]: fault["reason"] for fault in job["faults"]}  # type: ignore[attr-defined]
    assert faults.keys() == set(names) - {"perahu.md"}
    assert all(reason and "\n" not in reason for reason in faults.values())


@pytest.mark.parametrize(
    "sent",
    [
        {"json": {"files": []}},
        {"content": b"x", "headers": {"content-type": "multipart/form-data"}},
        {"content": b"x", "headers": {"content-type": "multipart/form-data; boundary=a"}},
        {"content": b"--a\r\n", "headers": {"content-type": "multipart/form-data; boundary=a"}},
        {"files": {"lain": ("a.md", b"a")}},
        {"data": {"files": "a"}, "files": {"files": ("a.md", b"a")}},
        {"files": [("files", (f"{n}.md", b"a")) for n in range(MAX_FILES + 1)]},
        {"files": {"files": ("a.md", b"a")}, "data": {"replace": "x" * 100}},
    ],
)
def test_what_is_no_such_form_is_said_and_leaves_nothing(bureau: Bureau, sent: dict[str, object]) -> None:
    answer = bureau.client.post("/v1/admin/uploads", **sent)  # type: ignore[arg-type]
    assert (answer.status_code, answer.json()["code"]) == (422, "INVALID")
    assert [path.name for path in (bureau.home / "unggahan").rglob("*") if path.is_file()] == []


def test_too_much_is_refused_before_it_is_read(bureau: Bureau) -> None:
    url = bureau.client.base_url
    head = (
        "POST /v1/admin/uploads HTTP/1.1\r\nHost: tanya\r\nContent-Length: 600000000\r\n"
        f"Authorization: {bureau.client.headers['authorization']}\r\n"
        "Content-Type: multipart/form-data; boundary=a\r\n\r\n"
    )
    with socket.create_connection((url.host, url.port or 80), timeout=10) as raw:
        raw.sendall(head.encode())
        answer = raw.recv(4096).decode()
    assert answer.startswith("HTTP/1.1 413 ")
    assert "BODY_TOO_LARGE" in answer


def test_what_cannot_be_noted_is_not_kept(bureau: Bureau) -> None:
    with without_audit(bureau):
        answer = bureau.upload(("perahu.md", BOATS.encode()))
    assert (answer.status_code, answer.json()["code"]) == (503, "STATE_UNAVAILABLE")
    assert bureau.client.get("/v1/admin/uploads").json()["items"] == []


def test_a_file_can_be_deleted_by_its_name(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", BOATS.encode()), ("kapal.md", b"# Kapal\n"))
    gone = bureau.client.delete("/v1/admin/uploads/perahu.md")
    assert (gone.status_code, gone.content) == (204, b"")
    assert [one["name"] for one in bureau.client.get("/v1/admin/uploads").json()["items"]] == ["kapal.md"]
    again = bureau.client.delete("/v1/admin/uploads/perahu.md")
    assert (again.status_code, again.json()["code"]) == (404, "UPLOAD_NOT_FOUND")
    assert [outcome for action, outcome in bureau.noted() if action == "admin.unggah.hapus"] == [
        "mulai",
        "ok",
        "mulai",
        "UPLOAD_NOT_FOUND",
    ]


@pytest.mark.parametrize("name", ["..%2Fpekerjaan.lock", "%2E%2E", "..%5Cpekerjaan.lock", "%2Fetc%2Fpasswd"])
def test_no_name_leads_out_of_the_folder(bureau: Bureau, name: str) -> None:
    bureau.load()
    assert bureau.client.delete(f"/v1/admin/uploads/{name}").status_code in (404, 405)
    assert (bureau.home / "unggahan" / "pekerjaan.lock").exists()


def test_a_file_stays_while_a_job_reads_it(bureau: Bureau) -> None:
    bureau.upload(("perahu.md", BOATS.encode()), ("kapal.md", b"# Kapal\n"))
    job = bureau.client.post("/v1/admin/jobs", json={"files": ["perahu.md"]}).json()["id"]
    kept = bureau.client.delete("/v1/admin/uploads/perahu.md")
    other = bureau.client.delete("/v1/admin/uploads/kapal.md")
    assert bureau.over(job)["state"] == "selesai"
    assert (kept.status_code, kept.json()["code"]) == (409, "INGEST_RUNNING")
    assert other.status_code == 204
    assert bureau.client.delete("/v1/admin/uploads/perahu.md").status_code == 204


def test_no_folder_is_made_or_cleared_where_requests_are_answered(bureau: Bureau) -> None:
    with events_seen("tempfile.mkdtemp", "shutil.rmtree") as seen:
        bureau.upload(("perahu.md", BOATS.encode()))
    assert {event for event, _ in seen} == {"tempfile.mkdtemp", "shutil.rmtree"}
    assert [event for event, in_loop in seen if in_loop] == []


def test_a_request_that_ends_while_another_begins_is_no_fault_of_it(tmp_path: Path) -> None:
    shelter = Shelter(tmp_path)
    shelter.close(shelter.open(0))
    # What is listed, and gone when it is looked at.
    (shelter.folder / ".masuk-lain").symlink_to(shelter.folder / "tidak-ada")
    assert shelter.open(0).is_dir()


def test_all_that_is_held_is_found_in_one_listing(tmp_path: Path) -> None:
    files = tmp_path / "unggahan" / "berkas"
    files.mkdir(parents=True)
    for name in ("a.md", "b.md"):
        (files / name).write_text(name)
    (files / "folder").mkdir()
    assert Shelter(tmp_path).paths() == {"a.md": files / "a.md", "b.md": files / "b.md"}
