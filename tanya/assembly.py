"""Puts the parts together as the settings say."""

from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.embedding.choosing import embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings
from tanya.tuning import TUNED, Tuning


def open_assistant(settings: Settings) -> Assistant:
    """Raises BuildError when there is no usable build, EmbeddingError when it needs another embedder."""
    return Assistant(CurrentBuild(settings.home), lambda build: answering_of(build, settings))


def answering_of(build: Build, settings: Settings, tuning: Tuning = TUNED) -> Answering:
    """Raises EmbeddingError when the build needs another embedder than the settings name."""
    embedder = embedder_of(build.manifest.embedding, settings.embedding, build.embedder_folder)
    return Answering(build, embedder, tuning)
