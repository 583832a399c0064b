"""The documents of a build, written to its text stores one at a time."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from ingest.building.choose import Choice
from ingest.building.contradictions import contradictions
from ingest.building.embedding import embedded_text
from ingest.building.parsed_cache import load_parsed
from ingest.building.records import Progress
from ingest.building.standing import Text, called, with_texts
from ingest.corpus.digests import unshadowed
from ingest.corpus.facts import FactSheet
from ingest.corpus.shipped import Corpus
from ingest.corpus.standing import CATALOGUE_ID, catalogue_document
from ingest.records import ParsedFile
from tanya.catalogue.catalogue import Catalogue
from tanya.catalogue.records import Contradiction
from tanya.domain.document import Document, Kind, regulation_slug
from tanya.library.layout import BuildFiles
from tanya.library.lexical import LexicalWriter
from tanya.library.manifest import DocumentEntry
from tanya.library.passages_writer import PassageWriter
from tanya.text.short_forms import ShortForm, settled, short_forms
from tanya.text.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Written:
    """What the other parts of a build need to know of its texts."""

    documents: tuple[DocumentEntry, ...]
    nodes: int
    ids: tuple[str, ...]
    texts: tuple[str, ...]  # to embed, one a passage
    vocabulary: Vocabulary
    stems: dict[str, str]
    short_forms: tuple[ShortForm, ...]
    catalogue: Catalogue  # with what the texts say of each other
    contradictions: tuple[Contradiction, ...]


def write_texts(files: BuildFiles, choices: Sequence[Choice], corpus: Corpus, progress: Progress) -> Written:
    """Fill passages.db and the word index: the ingested files, then our own documents."""
    progress.begin("Menulis indeks", len(choices) + len(corpus.documents))
    noted = _Noted()
    with PassageWriter(files.passages) as store, LexicalWriter(files.lexical) as lexical:

        def put(parsed: ParsedFile) -> None:
            store.add(parsed.document, parsed.roots, parsed.passages)
            store.add_printed(parsed.document, parsed.printed)
            store.add_links(parsed.document.key, parsed.references, parsed.changes)
            store.add_reading(parsed.document, parsed.sheets, parsed.remarks)
            lexical.add(parsed.document, parsed.passages)
            noted.note(parsed)
            progress.advance()

        for choice in choices:
            document = called(choice.document, corpus.catalogue)
            put(_named(load_parsed(choice.reading.entry), document))
        catalogue = with_texts(corpus.catalogue, noted.official)
        for own in _own_documents(corpus, catalogue, noted.addresses):
            put(own)
        nodes, vocabulary, stems = store.nodes, lexical.vocabulary, lexical.stems
    return Written(
        tuple(noted.entries),
        nodes,
        tuple(noted.ids),
        tuple(noted.texts),
        vocabulary,
        stems,
        settled(noted.short_forms),
        catalogue,
        contradictions(corpus.catalogue, noted.official, choices),
    )


@dataclass(slots=True)
class _Noted:
    """Filled as the documents pass by."""

    entries: list[DocumentEntry] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    short_forms: Counter[ShortForm] = field(default_factory=Counter)
    official: list[Text] = field(default_factory=list)
    addresses: dict[str, frozenset[str]] = field(default_factory=dict)  # of each official text

    def note(self, parsed: ParsedFile) -> None:
        document = parsed.document
        self.entries.append(_entry(parsed))
        self.ids += [passage.id for passage in parsed.passages]
        self.texts += [embedded_text(document, passage) for passage in parsed.passages]
        self.short_forms.update(form for passage in parsed.passages for form in short_forms(passage.text))
        if document.kind is Kind.NASKAH:
            nodes = (node for root in parsed.roots for node in root.walk())
            self.official.append(Text(document, parsed.relations, parsed.effective))
            slug = regulation_slug(document.id)
            told = frozenset(str(node.locator).casefold() for node in nodes)
            self.addresses[slug] = self.addresses.get(slug, frozenset()) | told


def _own_documents(
    corpus: Corpus, catalogue: Catalogue, official: Mapping[str, AbstractSet[str]]
) -> Iterator[ParsedFile]:
    """Our own texts as this build shows them: the digests give way to official texts."""
    for sheet in corpus.documents:
        shown: FactSheet | None = sheet
        document = sheet.document
        if document.kind is Kind.RINGKASAN and (addresses := official.get(document.id)):
            shown = unshadowed(sheet, addresses)
        elif document.id == CATALOGUE_ID:
            shown = catalogue_document(catalogue, document.file, document.sha256)
        if shown:
            yield shown.parsed()


def _named(parsed: ParsedFile, document: Document) -> ParsedFile:
    if parsed.document == document:
        return parsed
    passages = tuple(
        replace(passage, id=f"{document.key}#{passage.id.rpartition('#')[2]}", document=document.key)
        for passage in parsed.passages
    )
    references = tuple(
        replace(one, regulation=document.regulation)
        if document.regulation and one.regulation == parsed.document.regulation
        else one
        for one in parsed.references
    )
    return replace(parsed, document=document, passages=passages, references=references)


def _entry(parsed: ParsedFile) -> DocumentEntry:
    document = parsed.document
    return DocumentEntry(
        key=document.key,
        file=document.file,
        sha256=document.sha256,
        pages=document.pages,
        pasal=parsed.pasal if document.kind is Kind.NASKAH else 0,
        passages=len(parsed.passages),
    )
