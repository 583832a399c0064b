"""What a regulation's words tie together: its references, and what it changes in others."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.linking.amended import amended_by
from ingest.linking.changes import changes
from ingest.linking.references import Text, cross_references
from ingest.linking.tree import Tree
from ingest.records import Relation
from tanya.domain.document import Document, Node
from tanya.domain.links import Change, CrossReference


@dataclass(frozen=True, slots=True)
class Links:
    references: tuple[CrossReference, ...] = ()
    changes: tuple[Change, ...] = ()


def link(document: Document, roots: Sequence[Node], relations: Sequence[Relation]) -> Links:
    """Nothing for a text that is no regulation."""
    own = document.regulation
    if own is None:
        return Links()
    amended = amended_by(own, roots, relations)
    references = cross_references(Text(own, Tree(tuple(roots)), amended))
    return Links(references, changes(document, roots, amended))


__all__ = ["Links", "link"]
