"""What is said to us and asks nothing of the regulations: who we are, what we hold, that we were wrong.

No pattern here holds a repetition inside another that has no bound: a question is a stranger's text.
"""

import re

from tanya.text.analysis import word_set
from tanya.understanding.greeting import courtesy_in, plain_words
from tanya.understanding.intent import Talk

_UNSAID = word_set("sih ya dong kak min pak bu kok nih tuh sebenarnya sebenernya deh yah ini itu")
_SOURCES = (
    r"(?:dokumen|peraturan|aturan|regulasi|sumber|data|file|berkas|koleksi|referensi|bahan|naskah)(?:nya|mu)?"
)
_MACHINE = r"(?:robot|bot|ai|mesin|program|manusia|orang(?: (?:asli|beneran|sungguhan))?|human|person)"
_WRONG = (
    r"(?:salah(?: semua| terus)?|ngaco|ngawur|keliru|aneh|jelek|kurang (?:tepat|jelas|pas|sesuai)"
    r"|tidak (?:nyambung|sesuai|benar|tepat|jelas|pas|cocok|membantu))"
)
_SAID = (
    (
        Talk.WHO,
        r"siapa (?:kamu|namamu|nama kamu)",
        r"(?:nama )?kamu siapa(?: namanya)?",
        r"(?:siapa|bot) apa",
        r"perkenalkan diri(?:mu)?",
        rf"(?:apa(?:kah)? )?(?:kamu )?{_MACHINE}(?: atau {_MACHINE})?",
        r"kamu buatan siapa",
        r"tanya apa",
        r"apa tanya",
        r"siapa yang (?:membuat|bikin|buat|menciptakan|membuatmu|menciptakanmu)(?: kamu)?",
        r"who are you",
        r"what are you",
        rf"are you (?:a |an )?{_MACHINE}",
    ),
    (
        Talk.ABILITIES,
        r"(?:apa|hal apa) (?:saja )?(?:yang )?(?:bisa|dapat|mampu) (?:kamu )?"
        r"(?:jawab|bantu|lakukan|dijawab|ditanyakan)(?: saja)?",
        r"kamu (?:bisa|dapat|mampu)(?: (?:apa|jawab|bantu|melakukan)){0,3}(?: saja)?",
        r"(?:bisa|boleh) (?:tanya|nanya|bertanya)(?: apa)?(?: saja)?",
        r"bisa apa(?: saja)?|bisa bantu(?: saya)?(?: apa)?(?: saja)?",
        r"bantuan|help|menu|(?:can you )?help me",
        r"(?:bagaimana )?cara (?:pakai|pakainya|bertanya|tanya)(?: kamu| bot)?(?: bagaimana)?",
        r"contoh pertanyaan(?:nya)?",
        r"(?:saya )?(?:mau|ingin|pengen|hendak|butuh) (?:tanya|nanya|bertanya|bantuan)",
        r"(?:saya )?bingung",
        r"maaf (?:ganggu|mengganggu)",
        r"jawab(?: saya)?",
        r"what can you do",
        r"how (?:do|can) i use (?:this|you)",
    ),
    (
        Talk.ACKNOWLEDGED,
        r"(?:(?:saya|mau|ingin|oke|nah|sekarang) ){0,3}(?:ganti|pindah|beda) (?:topik|bahasan|tema"
        r"|pertanyaan)(?: (?:dulu|ah|saja))?",
        r"(?:(?:saya|mau|ingin|ada|boleh) ){1,3}(?:tanya|nanya|bertanya|pertanyaan) (?:hal |yang |soal )?"
        r"lain(?:nya)?",
    ),
    (
        Talk.DOCUMENTS,
        rf"ada {_SOURCES} (?:apa|mana)(?: saja)?(?: (?:di sini|kamu))?",
        rf"{_SOURCES} (?:apa|mana)(?: saja)? (?:yang )?(?:kamu|ada|tersedia|dimiliki)"
        r"(?: (?:ada|kamu|punya|miliki|tahu|ketahui|kuasai|pakai|pegang|simpan|baca|di|sini|dalam)){0,4}",
        rf"kamu (?:punya|tahu|pegang|pakai|baca) {_SOURCES} (?:apa|mana)(?: saja)?",
        rf"(?:daftar|list|apa saja|berapa|berapa banyak|jumlah) {_SOURCES}"
        r"(?: (?:yang|ada|kamu|punya|miliki|tersedia|di|sini)){0,5}",
        r"(?:apakah )?(?:datamu|dokumenmu|(?:data|dokumen) kamu) (?:dari mana|terbaru|terakhir|lengkap)",
        rf"{_SOURCES} (?:yang )?kamu (?:(?:punya|miliki) )?(?:apa|berapa)(?: saja)?",
        rf"(?:kamu )?(?:pakai |punya |memakai )?{_SOURCES} (?:kamu )?(?:sampai|hingga|per)"
        r" (?:tahun|bulan|tanggal|kapan)(?: (?:berapa|apa|kapan))?",
        r"(?:what|which) (?:documents|regulations|sources)(?: (?:do|you|have|are|there|here|know)){0,5}",
    ),
    (
        Talk.SURE,
        r"(?:(?:apa(?:kah)?|kamu|anda|apa kamu|apa anda) )?(?:sudah )?(?:yakin|serius|pasti|tidak salah)"
        r"(?: (?:kamu|anda|benar|begitu|gitu|itu benar))?",
        r"apa(?:kah)? (?:benar|betul)(?: (?:begitu|gitu|demikian|nih|sih))?"
        r"|(?:benar|betul) (?:begitu|gitu|demikian|nih|sih)"
        r"|(?:masa|masak|beneran|seriusan)(?: (?:begitu|gitu|demikian|nih|sih))?",
        r"(?:apa |mana )buktinya|bisa dipercaya(?: tidak)?|(?:are you |you )?sure",
    ),
    (
        Talk.PLAINER,
        r"(?:(?:tolong|coba|bisa|mohon|boleh|jelaskan|terangkan|sampaikan|tulis|pakai|dengan|dalam|lagi|yang"
        r"|lebih|bahasa|kata|kalimat|versi|secara) ){0,7}"
        r"(?:sederhana|simpel|gampang|mudah|awam|ringkas|singkat)"
        r"(?:nya)?(?: (?:dipahami|dimengerti|saja|apa|bagaimana))?",
        r"(?:saya )?(?:tidak|kurang|belum) (?:paham|mengerti|ngerti|mudeng)(?: maksudnya)?",
    ),
    (
        Talk.COMPLAINT,
        rf"(?:kamu |jawaban(?:mu|nya)? |jawaban kamu )?{_WRONG}(?: jawaban(?:mu|nya)?)?(?: kamu)?",
        r"bukan(?: yang)?|gajelas|gaje|gitu|begitu",
        r"bukan (?:maksud saya|maksudku|yang saya (?:maksud|tanyakan|tanya))",
        r"(?:kamu )?(?:bodoh|payah|goblok)",
        r"(?:that is )?wrong(?: answer)?",
        r"kenapa (?:jawaban(?:mu|nya)? )?salah",
    ),
)
_PATTERNS = tuple((talk, re.compile("|".join(patterns))) for talk, *patterns in _SAID)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxyz]{6}")  # `PMPRB` and `RPJMD` have five
_SHORTEST_MASH = 4


def talk_in(text: str) -> Talk | None:
    """What text says to us; None for a question that deserves a look."""
    words = plain_words(text)
    if not words:
        return Talk.NOTHING
    if talk := courtesy_in(words):
        return talk
    if all(map(_is_mash, words)):
        return Talk.GARBLED
    line = " ".join(word for word in words if word not in _UNSAID)
    return next((talk for talk, pattern in _PATTERNS if pattern.fullmatch(line)), None)


def _is_mash(word: str) -> bool:
    """Fingers run over the keys: `asdfgh`, `qwerty`, `xkcdqwrtz`."""
    if len(word) < _SHORTEST_MASH or not word.isalpha():
        return False
    most = max(_SHORTEST_MASH, -(-2 * len(word) // 3))
    pieces = (word[at : at + most] for at in range(len(word) - most + 1))
    return any(piece in row for piece in pieces for row in _ROWS) or bool(_CONSONANTS.search(word))
