import pytest

from tanya.answering import Answering
from tanya.embedding.choosing import DEFAULT, embedder_of
from tanya.library.build import Build
from tests.invented import sky, sky_build, sky_home

__all__ = ["sky", "sky_build", "sky_home"]


@pytest.fixture(scope="session")
def answering(sky_build: Build) -> Answering:
    return Answering(sky_build, embedder_of(sky_build.manifest.embedding, DEFAULT, sky_build.embedder_folder))
