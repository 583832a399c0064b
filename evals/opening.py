"""What is asked, opened as the settings say: an index in this process, or a running API."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

import yaml

from evals.asking import Api, Asks, Library
from evals.config import config_of, local_config
from evals.faults import Regions
from evals.mutations.gathering import gathered
from evals.mutations.mutating import SEED, Mutated, mutate
from evals.parts import Part
from evals.questions import Reference
from evals.sources import CORPUS
from tanya.assembly import answering_of
from tanya.chat.choosing import model_of
from tanya.chat.patience import PatientModel
from tanya.domain.document import Kind
from tanya.library.build import Build, open_current
from tanya.settings import Settings
from tanya.tuning import TUNED
from tanya.verifying.verifier import Verifier

DATA, SHIPPED, LAWS = "data", "shipped", "hukum"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked, with what is known of it; corpus: the questions that fit it."""

    asks: Asks
    corpus: str
    config: dict[str, object]


@dataclass(frozen=True, slots=True)
class Bench:
    """An opened index, to be asked as it is or with a part left out; model: what puts answers in words."""

    build: Build
    settings: Settings
    today: date
    model: PatientModel | None = None

    @property
    def corpus(self) -> str:
        """Which questions fit: those on the real documents where it holds official texts."""
        held = {document.kind for document in self.build.passages.documents()}
        return DATA if Kind.NASKAH in held else SHIPPED

    def whole(self) -> Asks:
        return self._asked(None)

    def without(self, part: Part) -> Asks:
        return self._asked(part)

    def mutated(self, chosen: Sequence[Reference], seed: int = SEED) -> Mutated:
        """What the verifier makes of right claims on these questions, corrupted and reworded."""
        build, today = self.build, self.today
        cases = gathered(answering_of(build, self.settings, TUNED), chosen, today)
        verifier = Verifier(build.passages, build.glossary)
        return mutate(cases, verifier, lambda slug: build.catalogue.force(slug, today), build.glossary, seed)

    def _asked(self, part: Part | None) -> Asks:
        build = part.build(self.build) if part else self.build
        tuning = part.without(TUNED) if part else TUNED
        answering = answering_of(build, self.settings, tuning, self.model)
        return Library(lambda q: answering.ask(q, self.today), build.passages.documents(), build.id)


@contextmanager
def bench(settings: Settings) -> Iterator[Bench]:
    """Raises BuildError when there is no usable index, EmbeddingError when it needs another embedder,
    SettingsError when the language model cannot be used.
    """
    build = open_current(settings.home)
    try:
        yield Bench(build, settings, date.today(), model_of(settings))
    finally:
        build.close()


@contextmanager
def subject(
    settings: Settings, corpus: str | None, address: str | None, key: str | None, started: datetime
) -> Iterator[Subject]:
    """The API at the address, else the index in the settings' home."""
    if address:
        with Api(address, key, shipped_regions()) as api:
            asked = corpus or SHIPPED
            yield Subject(api, asked, {**config_of(asked, api.build_id, started), "door": "api"})
        return
    with bench(settings) as held:
        asked = corpus or held.corpus
        told = config_of(asked, held.build.id, started) | local_config(settings, held.build)
        yield Subject(held.whole(), asked, told)


def shipped_regions() -> Regions:
    """Of our own regional facts; an API tells no regions, so that of other documents nothing is known."""
    files = sorted((CORPUS / "daerah").glob("*.yaml"))
    told = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    return {f"daerah/{one['id']}": one["region"] for one in told if one.get("region")}
