"""A question with what was found out about it before anything is looked up."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from tanya.catalogue.records import CatalogueEntry
from tanya.composing.choosing import Place
from tanya.composing.draft import Draft
from tanya.domain.answer import Question
from tanya.domain.document import Document
from tanya.domain.regulation import RegulationId
from tanya.library.build import Build
from tanya.retrieval.naming import Namer
from tanya.retrieval.resolving import Resolved, misnamed, resolve
from tanya.text.analysis import analyse
from tanya.text.dates import in_words
from tanya.text.jenis import is_of_region, is_regional
from tanya.text.references import Mention, find_regulations
from tanya.understanding.intent import Intent, Wanted
from tanya.understanding.placing import Placed
from tanya.understanding.understanding import Understanding
from tanya.wording import no_documents_of, no_rules_of

_HALF = (
    0.5  # of the question's words that must be of the regulation's subject, to read a wrong jenis as a slip
)


_OF_WHOLE = (Wanted.ABOUT, Wanted.CONTENTS, Wanted.FILE)


def _alone(leaning: "Asked") -> "Asked":
    return leaning


@dataclass(frozen=True, slots=True)
class Asked:
    intent: Intent
    named: tuple[Resolved, ...]  # the regulations it names
    today: date
    notes: tuple[str, ...] = ()  # how a name was read, where it was not read as it stands
    unknown_region: str = ""  # said where nothing is held of the region it is asked for
    near: tuple[Document, ...] = ()  # what the answer to the last question that stood alone rests on
    shown: tuple[Place, ...] = ()  # the provisions that the answer to the question before quotes
    leaning: "Asked | None" = None  # the same, where its words do not tell that it leans, as if it does
    instead: Draft | None = None  # what is said at once: it points at nothing that there is
    otherwise: str = ""  # said where the regulations named tell nothing of it: then nothing else may answer
    given: tuple[Document, ...] = ()  # the document asked of, where that was told beside the text
    # Adds to what leans what the answers before it rest on; those that are known in this turn once.
    with_the_last: Callable[["Asked"], "Asked"] = field(default=_alone, compare=False, repr=False)

    @property
    def on(self) -> date:
        return self.intent.as_of or self.today

    @property
    def remarks(self) -> tuple[str, ...]:
        """Said beside whatever comes of it, an answer or none: how the question was read."""
        return (self.unknown_region, *self.notes) if self.unknown_region else self.notes

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.given or tuple(d for resolved in self.named for d in resolved.documents)

    @property
    def entries(self) -> tuple[CatalogueEntry, ...]:
        return tuple(entry for resolved in self.named for entry in resolved.entries)

    @property
    def ids(self) -> frozenset[str] | None:
        """Of the regulations that it names; None when it names none."""
        found = {document.id for document in self.documents} | {entry.id for entry in self.entries}
        return frozenset(found) if self.named else None

    def apart(self) -> tuple["Asked", ...]:
        """A question for each regulation of which provisions of its own are asked, else this one alone."""
        if self.given or not self.intent.placed:
            return (self,)
        return tuple(self._of_placed(one) for one in self.intent.placed)

    def _of_placed(self, one: Placed) -> "Asked":
        mentions = tuple(self.intent.mentions[at] for at in one.names)
        intent = replace(self.intent, mentions=mentions, locators=one.locators, placed=())
        return replace(self, intent=intent, named=tuple(self.named[at] for at in one.names))

    def meant_by(self, resolved: Resolved, known: Iterable[RegulationId]) -> tuple[RegulationId, ...]:
        """Those of the known regulations that a name means; by its number alone, one that is not held."""
        own = {d.regulation for d in resolved.documents} | {e.regulation for e in resolved.entries}
        if own:
            return tuple(regulation for regulation in known if regulation in own)
        return tuple(r for r in known if resolved.mention.matches(r) and self._is_of_region(r))

    def _is_of_region(self, regulation: RegulationId) -> bool:
        """Each region numbers its own: `Perda 8/2023` means none of them until the region is named."""
        if not is_regional(regulation.jenis):
            return True
        return self.intent.region is not None and is_of_region(regulation.jenis, self.intent.region)

    @property
    def about(self) -> bool:
        """A regulation is named, and no more is asked than what it is."""
        intent = self.intent
        bare = intent.wanted is Wanted.GENERAL and not intent.concepts and not intent.locators
        return bool(self.named) and (bare or intent.wanted in _OF_WHOLE)


class Asking:
    """Understands questions and finds the regulations they name; made once a build."""

    def __init__(self, build: Build, understanding: Understanding) -> None:
        self._document = build.passages.document
        self._documents = build.passages.documents()
        self._regions = frozenset(document.region for document in self._documents)
        self._catalogue = build.catalogue
        self._understanding = understanding
        self._namer = Namer(build.catalogue, understanding.concepts)

    def asked(self, question: Question, today: date) -> Asked:
        on = question.as_of or today
        intent = self._understanding.understand(question, lambda text: self._namer.find(text, on))
        return self._of(intent, question, today)

    def named_in(self, text: str, on: date) -> tuple[str, ...]:
        """The words of text that name a regulation, by its number or by what it is about, in their order."""
        mentions = find_regulations(text) or self._namer.find(text, on)
        return tuple(text[mention.start : mention.end] for mention in mentions)

    def _of(self, intent: Intent, question: Question, today: date) -> Asked:
        read = [self._resolved(mention, intent) for mention in intent.mentions]
        notes = (*_day_read(intent, question), *(note for _, note in read if note))
        given = self._document(question.document) if question.document else None
        named = tuple(resolved for resolved, _ in read)
        return Asked(
            intent,
            named,
            today,
            notes,
            self._unknown_region(question, intent),
            given=(given,) if given else (),
            leaning=self._of(intent.leaning, question, today) if intent.leaning else None,
        )

    def _unknown_region(self, question: Question, intent: Intent) -> str:
        """Of the region that was told beside the question, or that its words name."""
        if question.region and not self._understanding.region(question.region):
            return no_documents_of(question.region)
        region = intent.region
        if region is None or question.region or intent.refusal or region in self._regions:
            return ""
        return no_rules_of(region)

    def _resolved(self, mention: Mention, intent: Intent) -> tuple[Resolved, str]:
        """What a name means; a wrong jenis is taken for a slip when the question speaks of the subject."""
        resolved = resolve(mention, self._documents, self._catalogue)
        if resolved.documents or resolved.entries:
            return resolved, ""
        other = misnamed(mention, self._catalogue)
        if other is None or not _speaks_of(intent, (other.tentang, *other.aliases)):
            return resolved, ""
        meant = other.regulation
        right = Mention(meant.jenis, meant.nomor, meant.tahun, mention.start, mention.end)
        note = f"{mention} tidak ada di katalog; yang saya jawab ialah {other.title}."
        return resolve(right, self._documents, self._catalogue), note


def _day_read(intent: Intent, question: Question) -> Iterator[str]:
    """Where a year in the words was taken for the day of the rule."""
    day = intent.question.as_of
    if day and question.as_of is None:
        yield f"Saya memeriksa aturan yang berlaku pada {in_words(day)}."


def _speaks_of(intent: Intent, names: Iterable[str]) -> bool:
    subject = {term for name in names for term in analyse(name)}
    concepts = [c for c in intent.concepts if c.wordings]
    shared = [c for c in concepts if any(set(w.terms) <= subject for w in c.wordings)]
    return bool(concepts) and len(shared) >= _HALF * len(concepts)
