"""What each signal of retrieval counts. benchmarks/README.md says how these numbers were found."""

from dataclasses import dataclass

from tanya.library.lexical import FieldWeights

_FIELDS = FieldWeights(title=0.6, breadcrumb=1.2, body=1.0)


@dataclass(frozen=True, slots=True)
class RetrievalWeights:
    fields: FieldWeights = _FIELDS
    pool: int = 60  # candidates that are looked at closely
    dense_pool: int = 60
    lexical: float = 1.0  # share of the best BM25 score
    dense: float = 3.0  # of the cosine, times what the embedder is worth
    coverage: float = 2.2  # of the concepts in the passage with its headings
    closeness: float = 0.5  # neighbouring concepts of the question stand together
    heading: float = 0.35  # of the concepts in the headings
    wanted: float = 0.6  # the wording of the kind of answer wanted
    exact: float = 6.0  # the very provision that the question names
    named: float = 3.0  # the question names this regulation
    region: float = 1.5
    year: float = 0.6
    kind: float = 1.0  # of KIND_PRIOR
    rank: float = 1.0  # of RANK_PRIOR
    echoed: float = -0.35  # our digest of a regulation whose official text is here too
    superseded: float = -0.8  # not in force on the date asked about
    titled: float = 2.4  # a report or guide whose own title the question names
    body: float = 0.2  # a pasal, before the annex that repeats it
    other_day: float = -3.0  # not in force, or not yet written, on the day that was set
    recital: float = -0.5  # Menimbang, Mengingat, Penutup
    answered: bool = True  # words count by how often provisions that answer say them
    explanation: float = -0.25  # Penjelasan, where the body may say it too


WEIGHTS = RetrievalWeights()

# Official text over our digest of it; a rule over a guide; a guide over one agency's report.
KIND_PRIOR = {"naskah": 0.30, "ringkasan": 0.24, "panduan": 0.0, "daerah": -1.2, "katalog": -0.6}
# The higher rule first, all else equal. A rule of one agency or region binds that one only.
RANK_PRIOR = {"UU": 0.12, "PP": 0.12, "Perpres": 0.10, "PermenPANRB": 0.08, "Permendagri": 0.05}
ONE_AGENCY = -0.5
