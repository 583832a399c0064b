"""`python -m evals encode`: learns the vectors of subwords that come with the package."""

import os
from contextlib import closing
from datetime import date
from pathlib import Path

import click

from evals.encoding.lessons import Lesson, found_beside
from evals.encoding.pairs import pairs_on_documents, pairs_on_laws
from evals.encoding.provisions import provisions_of
from evals.encoding.tokens import tokenizer_of
from evals.errors import EvalError
from evals.questions import FOLDER_LAWS, references
from evals.sources import DATA
from tanya.assembly import answering_of
from tanya.embedding.subwords import FOLDER
from tanya.library.build import open_current
from tanya.settings import settings_from
from tanya.tuning import Tuning

_ARCHIVE = DATA / "uu-pp.tar.xz"


@click.command("encode")
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=_ARCHIVE)
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), default=FOLDER, help="Where the vectors go."
)
def encode_command(archive: Path, into: Path) -> None:
    """Learn the vectors of subwords from ARCHIVE and the index in TANYA_HOME; then `learn` has to follow.

    Laws that are held out as a whole, and the reference questions, are not learnt from. It takes some twenty
    minutes on two cores.
    """
    try:
        # Here, as the other commands do without torch.
        from evals.encoding.learning import learnt  # noqa: PLC0415
        from evals.encoding.saving import save  # noqa: PLC0415
    except ImportError as fault:
        raise EvalError(f"Torch tidak dapat dimuat ({fault}); pasang torch.") from fault
    laws = provisions_of(archive, _held_out())
    of_laws = pairs_on_laws(laws)
    settings = settings_from(os.environ)
    with closing(open_current(settings.home)) as build:
        answering = answering_of(build, settings, Tuning(learnt=False))
        of_documents = found_beside(answering, pairs_on_documents(build), date.today())
    click.echo(f"{len(laws)} ketentuan; pertanyaan: {len(of_laws)} dan {len(of_documents.pairs)}")
    tokenizer = tokenizer_of(laws, [*of_laws, *of_documents.pairs])
    save(learnt(tokenizer, laws, [Lesson(of_laws, laws), of_documents]), tokenizer, into)
    click.echo(str(into))


def _held_out() -> set[str]:
    held = references("hukum", held_out=True, folder=FOLDER_LAWS)
    return {name for one in held for source in one.sources for name in source.documents}
