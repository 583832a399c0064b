"""Where the text of a regulation that is not at hand may be had: only addresses that are known to hold it."""

from tanya.text.jenis import is_regional

_OWN_SITE = {
    # Printed at the foot of its own regulations.
    **dict.fromkeys(("PermenPANRB", "KepmenPANRB"), "jdih.menpan.go.id"),
    # Its records of laws were read there.
    **dict.fromkeys(("UU", "Perppu", "PP", "Perpres", "Keppres", "Inpres"), "peraturan.bpk.go.id"),
}
_ISSUER = "JDIH instansi penerbitnya"
_REGION = "JDIH pemerintah daerah penerbitnya"


def where_to_look(jenis: str | None) -> str:
    """`Silakan periksa di ..., atau minta pengelola ...` jenis: None where it was not said."""
    return f"Silakan periksa di {_place(jenis or '')}, atau minta pengelola menambahkan naskahnya."


def where_to_get(jenis: str) -> str:
    """Where the file of a regulation may be had."""
    return f"Berkasnya tidak saya kirim; naskah resminya dapat dicari dan diunduh di {_place(jenis)}."


def _place(jenis: str) -> str:
    return _REGION if is_regional(jenis) else _OWN_SITE.get(jenis, _ISSUER)
