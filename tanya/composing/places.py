"""Where the text of a regulation that is not at hand may be had: only addresses that are known to hold it."""

_OWN_SITE = {
    # Printed at the foot of its own regulations.
    **dict.fromkeys(("PermenPANRB", "KepmenPANRB"), "jdih.menpan.go.id"),
    # Its records of laws were read there.
    **dict.fromkeys(("UU", "Perppu", "PP", "Perpres", "Keppres", "Inpres"), "peraturan.bpk.go.id"),
}
_ISSUER = "JDIH instansi penerbitnya"
_REGION = "JDIH pemerintah daerah penerbitnya"
_OF_REGIONS = ("Perda", "Pergub", "Perbup", "Perwali", "Kepgub", "Kepbup", "Kepwali")


def where_to_look(jenis: str | None) -> str:
    """`Silakan periksa di ..., atau minta pengelola ...`. jenis: None where it was not said."""
    spoken = jenis or ""
    place = _REGION if spoken.startswith(_OF_REGIONS) else _OWN_SITE.get(spoken, _ISSUER)
    return f"Silakan periksa di {place}, atau minta pengelola menambahkan naskahnya."
