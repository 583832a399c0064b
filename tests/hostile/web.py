"""Web pages of great depth, breadth and length."""

from collections.abc import Iterator


def pages() -> Iterator[bytes]:
    for body in _bodies():
        yield f"<!doctype html><html><body>{body}</body></html>".encode()


def _bodies() -> Iterator[str]:
    yield "<div>" * 200_000 + "Pasal 1"
    yield "<span><b>" * 100_000 + "Pasal 1"
    yield "<p>" + "<i>a</i>" * 200_000
    yield f'<p title="{"x" * 3_000_000}">Pasal 1</p>'
    yield "<p " + " ".join(f"a{number}=1" for number in range(200_000)) + ">Pasal 1</p>"
    yield "&lt;&amp;&#x10FFFF;&#99999999999;&nbsp;" * 100_000
    yield "<table><tr><td>" * 20_000 + "Pasal 1"
    yield "<table>" + "<tr><td>a<td>b" * 150_000 + "</table>"
    yield "<ul><li>" * 50_000 + "Pasal 1"
    yield "<!-- " + "- " * 1_500_000


def active() -> Iterator[bytes]:
    away = "http://192.0.2.1/ambil"  # answers nobody (RFC 5737)
    bodies = (
        f'<script src="{away}"></script><p>Pasal 1</p>',
        f'<img src="{away}" onerror="alert(1)"><link rel="stylesheet" href="{away}"><p>Pasal 1</p>',
        f'<meta http-equiv="refresh" content="0;url={away}"><iframe src="file:///etc/passwd"></iframe>',
        f'<object data="{away}"><embed src="{away}"><p>Pasal 1</p>',
        f"<script>{'x();' * 400_000}",
        "<svg>" + "<g>" * 100_000 + "<text>Pasal 1",
        "<template>" * 50_000 + "Pasal 1",
        "<select>" + "<option>" * 300_000 + "Pasal 1",
        "<a href=javascript:alert(1)>Pasal 1</a>" * 100_000,
        "<h1>" * 30_000 + "Pasal 1" + "\x1b[2J\x1b]0;judul\x07\x9b31m \u202e terbalik",
    )
    for body in bodies:
        yield f"<html><body>{body}</body></html>".encode()


def nested() -> Iterator[bytes]:
    """Deeper and longer than any page, in odd encodings."""
    yield b"<html>" + b"<div>" * 1_000_000 + b"Pasal 1"
    yield b"<html>" + b"<b><i>" * 700_000 + b"Pasal 1"
    yield b"<html>" + b"<a" * 1_000_000
    yield b"<html><p>" + b"&" * 3_000_000
    yield b"<html><p>" + b"Pasal 1<br>" * 700_000
    yield "<html><p>Pasal 1</p>".encode("utf-16") * 1_000
    yield b"<html>" + b"<p>Pa\0sal 1\0</p>" * 200_000
    yield b"<html><meta charset=utf-7><p>+ADw-script+AD4-" + b"\xff\x00\xfe" * 500_000
    wide = b'<td rowspan="1000000000" colspan="1000000000">1</td>'
    yield b"<html><table>" + (b"<tr>" + wide * 100 + b"</tr>") * 500 + b"</table>"
    yield b"<html><p title='" + b"x" * 9_000_000 + b"'>Pasal 1</p>"
    yield b"<html><plaintext>" + b"</plaintext><p>" * 400_000
