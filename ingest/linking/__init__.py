"""What a regulation's words tie together: its references, and what it changes in others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.linking.amended import amended_by, named_otherwise
from ingest.linking.changes import changes
from ingest.linking.references import Text, cross_references
from ingest.linking.starting import start
from ingest.linking.tree import Tree
from ingest.records import Relation
from tanya.domain.document import Document, Node
from tanya.domain.links import Change, CrossReference


@dataclass(frozen=True, slots=True)
class Links:
    references: tuple[CrossReference, ...] = ()
    changes: tuple[Change, ...] = ()
    effective: date | None = None  # from when the text applies, as it says itself
    doubt: str = ""  # where the text contradicts itself on what it amends


def link(document: Document, roots: Sequence[Node], relations: Sequence[Relation]) -> Links:
    """Nothing for a text that is no regulation."""
    own = document.regulation
    if own is None:
        return Links()
    amended = amended_by(own, roots, relations)
    references = cross_references(Text(own, Tree(tuple(roots)), amended))
    effective = start(document, roots, amended)
    doubt = named_otherwise(own, roots, relations)
    return Links(references, changes(roots, amended, effective), effective, doubt)


__all__ = ["Links", "link"]
