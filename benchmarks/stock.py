"""The plain LangChain pipeline that a developer would otherwise build, beside tanya, on the same questions.

    TANYA_HOME=HOME python benchmarks/stock.py [--which seen|held-out|all]

PyPDF text, RecursiveCharacterTextSplitter, Chroma with the embedder of the index, rank_bm25, and both of
them by reciprocal rank fusion, over the files that the index in TANYA_HOME was made from; what is read and
embedded is kept in --cache. Every question that has an answer is asked of each system in turn and timed.
Shows the share whose first chunk is of a right document, and the share of the facts that the three best
chunks say; writes them to --out as JSON.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click
from langchain_core.documents import Document

from benchmarks.plain.asking import System, answer_of, ask_all, chunks_by, passages_of, pictured
from benchmarks.plain.figures import (
    ANSWER,
    BM25,
    DENSE,
    ENSEMBLE,
    SEARCH,
    STEMMED,
    STEMMED_ENSEMBLE,
    Asked,
)
from benchmarks.plain.indexing import chunks_of, vectors_of
from benchmarks.plain.reading import documents_of
from benchmarks.plain.searching import Bm25, Dense, Ensemble, Search
from benchmarks.plain.telling import table, told
from benchmarks.plain.words import lower_words
from evals.command import WHICH
from evals.config import config_of, local_config
from evals.errors import EvalError
from evals.opening import bench
from evals.questions import FOLDER, Reference, references
from tanya.assembly import open_assistant
from tanya.embedding.choosing import embedder_of
from tanya.errors import TanyaError
from tanya.library.build import Build
from tanya.settings import Settings, settings_from
from tanya.text.analysis import analyse

ROOT = Path(__file__).parent.parent


def main(options: argparse.Namespace) -> None:
    started, settings = datetime.now(), settings_from(os.environ)
    with bench(settings) as held:
        pages = documents_of(held.build, options.cache, _note)
        chunks = chunks_of(pages, options.chunk, options.overlap)
        chosen = _chosen(held.corpus, options)
        with _ours(settings, options.k) as ours:
            systems = {**_plain(held.build, settings, chunks, options), **ours}
            asking = ask_all(systems, chosen)
            with click.progressbar(asking, length=len(chosen), label="asking", file=sys.stderr) as shown:
                asked = [Asked(r, pictured(r, pages), outcomes) for r, outcomes in shown]
        made = config_of(held.corpus, held.build.id, started) | local_config(settings, held.build)
    plain = {name: getattr(options, name) for name in ("chunk", "overlap", "k", "which")}
    plain |= {"pages": len(pages), "chunks": len(chunks)}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({**made, "stock": plain, **told(asked)}, indent=1), encoding="utf-8")
    print(f"{len(chunks)} chunks of {options.chunk} characters from {len(pages)} pages\n\n{table(asked)}")
    print(options.out)


def _chosen(corpus: str, options: argparse.Namespace) -> Sequence[Reference]:
    found = references(corpus, held_out=WHICH[options.which], folder=options.questions)
    if not (chosen := [reference for reference in found if reference.answerable]):
        raise EvalError(f"No question of {options.questions} fits this index: {corpus}, {options.which}.")
    return chosen


def _plain(
    build: Build, settings: Settings, chunks: Sequence[Document], options: argparse.Namespace
) -> Mapping[str, System]:
    embedder = embedder_of(build.manifest.embedding, settings.embedding, build.embedder_folder)
    words, stems = Bm25(chunks, lower_words), Bm25(chunks, analyse)
    vectors = Dense(vectors_of(chunks, embedder, options.cache, _note))
    searches: dict[str, Search] = {
        BM25: words,
        DENSE: vectors,
        ENSEMBLE: Ensemble(words, vectors),
        STEMMED: stems,
        STEMMED_ENSEMBLE: Ensemble(stems, vectors),
    }
    return {name: chunks_by(search, options.k) for name, search in searches.items()}


@contextmanager
def _ours(settings: Settings, k: int) -> Iterator[Mapping[str, System]]:
    # Each with caches of its own: what one has looked up would quicken the other.
    searching, answering = open_assistant(settings), open_assistant(settings)
    try:
        yield {SEARCH: passages_of(searching, k), ANSWER: answer_of(answering)}
    finally:
        searching.close()
        answering.close()


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def options_of(words: Sequence[str]) -> argparse.Namespace:
    """As given on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--which", choices=list(WHICH), default="all")
    parser.add_argument("--chunk", type=int, default=1000, help="characters of a chunk")
    parser.add_argument("--overlap", type=int, default=200)
    parser.add_argument("--k", type=int, default=10, help="chunks that each search brings")
    parser.add_argument("--questions", type=Path, default=FOLDER, help="another folder of questions")
    parser.add_argument("--cache", type=Path, default=ROOT / "var" / "stock")
    parser.add_argument("--out", type=Path, default=ROOT / "var" / "stock" / "stock.json")
    return parser.parse_args(words)


if __name__ == "__main__":
    try:
        main(options_of(sys.argv[1:]))
    except TanyaError as fault:
        sys.exit(str(fault))
