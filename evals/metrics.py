"""The metrics, each from one question at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from evals.ranking import DOCUMENT, PLACE, hit_at, ndcg, reciprocal_rank
from evals.records import Share
from evals.seen import Seen


@dataclass(frozen=True, slots=True)
class Metric:
    """`of` is None for a question that the metric says nothing about."""

    key: str
    label: str  # for people
    meaning: str
    of: Callable[[Seen], Share | None]
    more_is_better: bool = True
    goal: float | None = None  # of the held-out third: at least that, or at most where less is better

    def reaches(self, value: float) -> bool:
        """Whether the goal is reached; also where none is set."""
        if self.goal is None:
            return True
        return value >= self.goal if self.more_is_better else value <= self.goal


def _ranking(measure: Callable[[tuple[int, ...]], float]) -> Callable[[Seen], Share | None]:
    """Of questions whose right document is known."""
    return lambda seen: (measure(seen.score.ranked), 1.0) if _has_document(seen) else None


def _placing(measure: Callable[[tuple[int, ...]], float]) -> Callable[[Seen], Share | None]:
    """Of questions whose right locator is known."""
    return lambda seen: (measure(seen.score.ranked), 1.0) if _has_locator(seen) else None


def _has_document(seen: Seen) -> bool:
    return seen.score.reference.answerable and bool(seen.score.reference.documents)


def _has_locator(seen: Seen) -> bool:
    return _has_document(seen) and bool(seen.score.reference.locators)


def _facts(seen: Seen) -> Share | None:
    reference = seen.score.reference
    return (seen.score.facts, 1.0) if reference.answerable and reference.facts else None


def _cite_precision(seen: Seen) -> Share | None:
    cited = seen.score.pasal
    return (sum(cited) / len(cited), 1.0) if _has_document(seen) and cited else None


def _cite_recall(seen: Seen) -> Share | None:
    return (seen.score.recalled, 1.0) if _has_document(seen) else None


def _verbatim(seen: Seen) -> Share | None:
    told = [found for found in seen.quotes if found is not None]
    return (float(sum(told)), float(len(told))) if told else None


def _refusal_precision(seen: Seen) -> Share | None:
    """Of those refused: what may be refused, and what must be."""
    return (float(not seen.wrongly_refused), 1.0) if seen.refused else None


def _refusal_recall(seen: Seen) -> Share | None:
    return None if seen.score.reference.answerable else (float(not seen.wrongly_given), 1.0)


def _refused_wrongly(seen: Seen) -> Share | None:
    return (float(seen.wrongly_refused), 1.0) if seen.score.reference.answerable else None


def _follow_up(seen: Seen) -> Share | None:
    return (float(seen.score.right), 1.0) if seen.score.reference.follow_up else None


def _worded(seen: Seen) -> Share | None:
    model = seen.score.answer.get("model")  # a run from before there were models tells none
    return (float(model["kept"] > 0), 1.0) if model else None


def _words_proven(seen: Seen) -> Share | None:
    model = seen.score.answer.get("model")
    said = model["kept"] + model["dropped"] if model else 0
    return (float(model["kept"]), float(said)) if model and said else None


METRICS = (
    Metric("right", "Benar seluruhnya", "status, sumber, letak, fakta, dan peringatannya benar sekaligus",
           lambda seen: (float(seen.score.right), 1.0)),
    Metric("status", "Status benar", "statusnya salah satu yang dibenarkan",
           lambda seen: (float(seen.score.status), 1.0)),
    Metric("document@1", "Dokumen hit@1", "temuan pertama dari dokumen yang benar",
           _ranking(lambda ranked: hit_at(ranked, DOCUMENT, 1)), goal=0.92),
    Metric("document@5", "Dokumen hit@5", "dokumen yang benar ada di antara lima temuan pertama",
           _ranking(lambda ranked: hit_at(ranked, DOCUMENT, 5))),
    Metric("document mrr", "Dokumen MRR", "rata-rata 1/peringkat dokumen benar yang pertama",
           _ranking(lambda ranked: reciprocal_rank(ranked, DOCUMENT))),
    Metric("locator@1", "Letak hit@1", "temuan pertama memuat ketentuan yang benar",
           _placing(lambda ranked: hit_at(ranked, PLACE, 1))),
    Metric("locator@5", "Letak hit@5", "ketentuan yang benar ada di antara lima temuan pertama",
           _placing(lambda ranked: hit_at(ranked, PLACE, 5)), goal=0.95),
    Metric("locator mrr", "Letak MRR", "rata-rata 1/peringkat ketentuan benar yang pertama",
           _placing(lambda ranked: reciprocal_rank(ranked, PLACE))),
    Metric("ndcg@10", "nDCG@10", "urutan temuan: letak benar bernilai 2, dokumen benar 1", _ranking(ndcg)),
    Metric("facts", "Fakta tersampaikan", "bagian fakta wajib yang ada dalam jawaban", _facts, goal=0.88),
    Metric("citation precision", "Presisi kutipan", "kutipan yang dari dokumen dan pasal yang benar",
           _cite_precision, goal=0.95),
    Metric("citation recall", "Kelengkapan kutipan", "sumber yang diperlukan dan benar dikutip",
           _cite_recall),
    Metric("verbatim", "Kutipan persis", "kutipan yang ada kata demi kata di naskahnya", _verbatim, goal=1.0),
    Metric("refusal precision", "Presisi penolakan", "penolakan yang memang pada tempatnya",
           _refusal_precision),
    Metric("refusal recall", "Penolakan yang perlu", "pertanyaan tak terjawab yang tidak dijawab",
           _refusal_recall, goal=0.95),
    Metric("refused wrongly", "Salah tolak", "pertanyaan terjawab yang tidak dijawab",
           _refused_wrongly, more_is_better=False, goal=0.03),
    Metric("in-force errors", "Bersandar pada yang dicabut", "aturannya dicabut, dan itu tidak dikatakan",
           lambda seen: (float(bool(seen.outdated)), 1.0), more_is_better=False, goal=0.0),
    Metric("region mix-ups", "Daerah tertukar", "jawaban yang mengutip daerah lain",
           lambda seen: (float(bool(seen.regions)), 1.0), more_is_better=False, goal=0.0),
    Metric("follow-ups", "Pertanyaan lanjutan benar", "benar seluruhnya, dari yang bersandar pada percakapan",
           _follow_up, goal=0.90),
    Metric("worded", "Dirangkai model", "jawaban dengan kalimat model bahasa, dari yang diminta kepadanya",
           _worded),
    Metric("words proven", "Kalimat model terbukti", "kalimat model yang terbukti, dari yang bertanda",
           _words_proven),
)  # fmt: skip
BY_KEY = {metric.key: metric for metric in METRICS}
