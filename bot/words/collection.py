"""What is said of the collection and of an answer's sources."""

NO_ANSWER_YET = "Belum ada jawaban dalam percakapan ini."
OF_THE_LAST = "Sumber jawaban terakhir:"
SEARCH = "Cari dokumen: /sumber laporan kinerja"
_KINDS = {
    "naskah": "naskah resmi",
    "ringkasan": "ringkasan kami (bukan naskah resmi)",
    "daerah": "dokumen daerah",
    "panduan": "panduan",
}


def holdings(counts: dict[str, int]) -> str:
    parts = ", ".join(f"{counts[kind]} {said}" for kind, said in _KINDS.items() if counts.get(kind))
    return f"Koleksi saya: {parts}." if parts else "Koleksi saya masih kosong."


def found(words: str, count: int, most: int) -> str:
    if not count:
        return f"Tidak ada dokumen yang memuat “{words}” dalam judulnya. Coba kata lain."
    shown = f"; {most} yang pertama" if count > most else ""
    return f"{count} dokumen memuat “{words}” dalam judulnya{shown}:"


def first_parts(most: int, count: int) -> str:
    return f"Yang tampak {most} bagian pertama dari {count}; yang lain dapat ditanyakan dengan namanya."
