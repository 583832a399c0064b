"""The parts of retrieval and composing that can be left out, to see what each is worth."""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from tanya.glossary.glossary import Glossary
from tanya.glossary.thesaurus import Thesaurus
from tanya.library.build import Build
from tanya.library.lexical import FieldWeights
from tanya.tuning import Tuning

Numbers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """What is left out when the numbers are set so; glossary makes another one of the build's.

    thesaurus: False where it is the thesaurus that is left out.
    """

    name: str
    meaning: str  # for people
    retrieval: Numbers | None = None
    units: Numbers | None = None
    composing: Numbers | None = None
    learnt: bool = True  # ranked by the trees
    glossary: Callable[[Glossary], Glossary] | None = None
    thesaurus: bool = True

    def without(self, tuning: Tuning) -> Tuning:
        """The numbers with this part left out."""
        return Tuning(
            replace(tuning.retrieval, **(self.retrieval or {})),
            replace(tuning.units, **(self.units or {})),
            replace(tuning.composing, **(self.composing or {})),
            tuning.learnt and self.learnt,
        )

    def build(self, build: Build) -> Build:
        """The same stores, with the words that are left; closing one closes both."""
        if self.glossary is None and self.thesaurus:
            return build
        changed = copy(build)
        if self.glossary is not None:
            changed.glossary = self.glossary(build.glossary)
        if not self.thesaurus:
            changed.thesaurus = Thesaurus()
        return changed


_RERANKING = dict.fromkeys(
    (
        "coverage", "closeness", "heading", "wanted", "exact", "named", "region", "year", "kind", "rank",
        "echoed", "superseded", "titled", "body", "other_day", "recital", "explanation",
    ),
    0.0,
)  # fmt: skip

PARTS = (
    Part("fields", "hanya isi yang dicari, tanpa judul dan kepala bagian",
         {"fields": FieldWeights(0.0, 0.0, 1.0)}),
    Part("dense", "tanpa vektor", {"dense": 0.0, "dense_pool": 0}),
    Part("words", "skor BM25 tidak ikut dalam urutan akhir", {"lexical": 0.0}),
    Part("coverage", "tanpa cakupan konsep pertanyaan", {"coverage": 0.0}, {"own": 0.0, "context": 0.0}),
    Part("phrases", "tanpa kedekatan kata dan kata-kata beruntun",
         {"closeness": 0.0}, {"closeness": 0.0, "run": 0.0, "form_said": 0.0}),
    Part("headings", "kepala bagian tidak menambah nilai", {"heading": 0.0}, {"heading": 0.0}),
    Part("kind of answer", "tanpa melihat jenis jawaban yang diminta", {"wanted": 0.0}, {"wanted": 0.0}),
    Part("names", "tanpa nilai tambah bagi peraturan dan pasal yang disebut", {"exact": 0.0, "named": 0.0}),
    Part("region", "tanpa nilai tambah bagi daerah yang ditanyakan", {"region": 0.0}),
    Part("year", "tanpa nilai tambah bagi tahun yang ditanyakan", {"year": 0.0}),
    Part("titles", "judul laporan dan panduan tidak menambah nilai", {"titled": 0.0}),
    Part("kind of source", "naskah, ringkasan, dan laporan dianggap sama", {"kind": 0.0, "echoed": 0.0},
         {"indirect": 0.0}),
    Part("hierarchy", "UU sampai peraturan satu instansi dianggap sama", {"rank": 0.0}),
    Part("in force", "berlaku atau tidak dianggap sama", {"superseded": 0.0, "other_day": 0.0}),
    Part("structure", "batang tubuh, konsiderans, dan penjelasan dianggap sama",
         {"body": 0.0, "recital": 0.0, "explanation": 0.0}),
    Part("reranking", "hanya BM25 dan vektor", _RERANKING),
    Part("all but BM25", "hanya BM25", {**_RERANKING, "dense": 0.0, "dense_pool": 0}),
    Part("glossary", "tanpa kepanjangan, sinonim, dan istilah",
         glossary=lambda held: replace(held, terms=())),
    Part("answered words", "kata tidak ditimbang menurut seringnya jawaban menyebutnya", {"answered": False}),
    Part("slang", "tanpa ejaan percakapan", glossary=lambda held: replace(held, chat={})),
    Part("thesaurus", "tanpa padanan kata sehari-hari dalam bahasa peraturan", thesaurus=False),
    Part("passage rank", "urutan bagian tidak ikut memilih ketentuan", units={"passage": 0.0}),
    Part("rows", "baris tabel yang ditanyakan tidak menambah nilai", units={"named_row": 0.0, "label": 0.0}),
    Part("norms", "hak, kewajiban, dan larangan tidak dibedakan", units={"norm": 0.0}),
    Part("tidiness", "panjang, judul kosong, dan formulir tidak mengurangi nilai",
         units={"length": 0.0, "breadth": 0.0, "bare": 0.0, "form": 0.0}),
    Part("trees", "ketentuan diurutkan dengan bobot yang diatur tangan, bukan pohon", learnt=False),
    Part("floor", "menjawab seberapa pun lemah buktinya",
         composing={"floor": 0.0, "strange_floor": 0.0, "few_floor": 0.0, "least": 0.0}),
    Part("doubt", "yang diragukan dijawab tanpa kata ragu", composing={"sure": 0.0}),
    Part("likelihood", "selalu melihat jenis jawaban yang diminta, seyakin apa pun pohonnya",
         composing={"likely": 1.01, "likely_number": 1.01, "unlike": 1.01, "unmeasured": 1.01}),
    Part("siblings", "ayat lain dari pasal yang sama tidak ikut dikutip", composing={"sibling": 99.0}),
    Part("companions", "hanya satu ketentuan dalam jawaban", composing={"companions": 0}),
)  # fmt: skip
