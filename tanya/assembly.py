"""Puts the parts together as the settings say."""

from tanya.answering import Answering
from tanya.assistant import Assistant
from tanya.chat.choosing import model_of
from tanya.chat.patience import PatientModel
from tanya.embedding.choosing import embedder_of
from tanya.library.build import Build
from tanya.library.watch import CurrentBuild
from tanya.settings import Settings
from tanya.sharing.served_vectors import vectors_of
from tanya.tuning import TUNED, Tuning


def open_assistant(settings: Settings) -> Assistant:
    """Raises BuildError when there is no usable build, EmbeddingError when it needs another embedder,
    SettingsError when the language model cannot be used.
    """
    model = model_of(settings)
    builds = CurrentBuild(settings.home, vectors=vectors_of(settings.chroma_url))
    return Assistant(builds, lambda build: answering_of(build, settings, model=model), model=model)


def answering_of(
    build: Build, settings: Settings, tuning: Tuning = TUNED, model: PatientModel | None = None
) -> Answering:
    """model: see model_of(). Raises EmbeddingError when the build needs another embedder than is set."""
    embedder = embedder_of(build.manifest.embedding, settings.embedding, build.embedder_folder)
    return Answering(build, embedder, tuning, model)
