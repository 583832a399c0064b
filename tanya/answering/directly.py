"""What is answered, refused or asked back without searching."""

from tanya.answering.addressed import Addressed
from tanya.answering.asked import Asked
from tanya.answering.clarifying import Clarifying
from tanya.answering.comparisons import Comparisons
from tanya.composing.draft import Draft
from tanya.composing.governing import GoverningComposer
from tanya.grading.grading import Grading
from tanya.library.build import Build


class Directly:
    """Made once a build."""

    def __init__(
        self, build: Build, clarifying: Clarifying, addressed: Addressed, comparisons: Comparisons
    ) -> None:
        self._clarifying = clarifying
        self._addressed = addressed
        self._comparisons = comparisons
        self._governing = GoverningComposer(build.passages, build.catalogue)
        self._grading = Grading(build)

    def compose(self, asked: Asked) -> Draft | None:
        """The first way that fits; None where it has to be searched."""
        return (
            asked.instead
            or self._clarifying.of_what(asked)
            or self._addressed.unclear_name(asked)
            or self._governing.compose(asked.intent, asked.on)
            or self._grading.compose(asked.intent, asked.ids, asked.on)
            or self._comparisons.compose(asked)
            or self._addressed.of_regulation(asked)
            or self._addressed.at_place(asked)
            or self._clarifying.about_what(asked)
        )
