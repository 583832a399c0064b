"""Which embedder a setting names."""

from pathlib import Path

from tanya.embedding.embedder import Embedder
from tanya.embedding.langchain import langchain_embedder
from tanya.embedding.lsa import LsaEmbedder
from tanya.errors import EmbeddingError

DEFAULT = "lsa"


def embedder_of(made_with: str, setting: str, folder: Path) -> Embedder:
    """The embedder of an opened build; raises EmbeddingError when build and setting differ."""
    if made_with != setting:
        raise EmbeddingError(
            f"Indeks dibuat dengan embedding {made_with}, tetapi TANYA_EMBEDDING={setting}. "
            f"Samakan pengaturannya, atau jalankan lagi: tanya ingest"
        )
    return LsaEmbedder.load(folder) if setting == DEFAULT else langchain_embedder(setting)
