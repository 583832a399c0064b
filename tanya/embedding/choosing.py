"""Which embedder a setting names."""

from pathlib import Path

from tanya.embedding.embedder import Embedder
from tanya.embedding.langchain import langchain_embedder
from tanya.embedding.static import StaticEmbedder
from tanya.errors import EmbeddingError

DEFAULT = "tanya"


def embedder_of(made_with: str, setting: str, folder: Path) -> Embedder:
    """The embedder of an opened build; raises EmbeddingError when build and setting differ.

    folder: where the build keeps the vectors that it was made with, so that a newer tanya reads it too.
    """
    if made_with != setting:
        raise EmbeddingError(
            f"Indeks dibuat dengan embedding {made_with}, tetapi TANYA_EMBEDDING={setting}. "
            f"Samakan pengaturannya, atau jalankan lagi: tanya ingest"
        )
    return StaticEmbedder.load(folder) if setting == DEFAULT else langchain_embedder(setting)
