"""Documents to chunks, and chunks to a Chroma store, made once and kept."""

import hashlib
import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import chromadb
from chromadb.api import ClientAPI
from chromadb.config import Settings
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from tanya.embedding.embedder import Embedder


class Embedded(Embeddings):
    """An embedder of ours as LangChain takes it."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [list(map(float, row)) for row in self._embedder.embed_passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        return list(map(float, self._embedder.embed_query(text)))


def chunks_of(documents: Sequence[Document], size: int, overlap: int) -> list[Document]:
    """`chunk` numbers them in order; pages without text give none. size, overlap: characters."""
    chunks = RecursiveCharacterTextSplitter(chunk_size=size, chunk_overlap=overlap).split_documents(documents)
    return [
        Document(chunk.page_content, metadata={**chunk.metadata, "chunk": number})
        for number, chunk in enumerate(chunks)
        if chunk.page_content.strip()
    ]


def vectors_of(
    chunks: Sequence[Document], embedder: Embedder, cache: Path, note: Callable[[str], None]
) -> Chroma:
    """The store of these chunks by this embedder, from the cache where it is there."""
    folder = cache / f"chroma-{_fingerprint(chunks, embedder)}"
    if not folder.is_dir():
        note(f"embedding {len(chunks)} chunks into Chroma, once ...")
        _write(folder, chunks, embedder)
    return Chroma(client=_client(folder), embedding_function=Embedded(embedder))


def _write(folder: Path, chunks: Sequence[Document], embedder: Embedder) -> None:
    """Whole or not at all."""
    made = folder.with_suffix(".tmp")
    shutil.rmtree(made, ignore_errors=True)
    client = _client(made)
    ids = [str(chunk.metadata["chunk"]) for chunk in chunks]
    Chroma.from_documents(list(chunks), Embedded(embedder), ids=ids, client=client)
    client.close()  # type: ignore[attr-defined]
    made.rename(folder)


def _client(folder: Path) -> ClientAPI:
    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _fingerprint(chunks: Sequence[Document], embedder: Embedder) -> str:
    told = [(chunk.page_content, chunk.metadata) for chunk in chunks]
    return hashlib.sha256(json.dumps([embedder.fingerprint, told]).encode()).hexdigest()[:16]
