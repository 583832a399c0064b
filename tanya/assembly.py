"""Puts the parts together as the settings say."""

from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.embedding.choosing import embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings


def open_assistant(settings: Settings) -> Assistant:
    """Raises BuildError when there is no usable build, EmbeddingError when it needs another embedder."""

    def answering(build: Build) -> Answering:
        return Answering(
            build, embedder_of(build.manifest.embedding, settings.embedding, build.embedder_folder)
        )

    return Assistant(CurrentBuild(settings.home), answering)
