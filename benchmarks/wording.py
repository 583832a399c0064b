"""What a language model's words add, and what they cost, told by a stand-in that needs no model.

    python benchmarks/wording.py HOME [data|shipped] [--most N] [--lies]

HOME is a TANYA_HOME with a build. The stand-in tells, of all that it is shown, the three sentences with most
words of the question, under their marks: it never lies and has no judgement. How many of its sentences are
beside the point is a floor for a real model; what a real one adds can only be measured with it
(`TANYA_LLM=... python -m evals`). With --lies every sentence is changed before it is told, and what goes
out is shown. Questions that are held out are not asked.
"""

import argparse
import re
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random

from evals.mutations.sentences import sentences_of
from evals.questions import Reference, references
from evals.scoring import Score, score
from tanya.assembly import answering_of
from tanya.chat.model import Message, Pieces, Usage, Waits
from tanya.chat.patience import PatientModel
from tanya.domain.answer import Answer, Question
from tanya.library.build import open_current
from tanya.settings import Settings
from tanya.text.analysis import analyse
from tanya.wire import answer_object
from tanya.writing.prompting import tokens

ROOT = Path(__file__).parent.parent
_PASSAGE = re.compile(r'<kutipan tanda="(\w+)"[^>]*>\n(.*?)\n</kutipan>', re.DOTALL)
_QUESTION = re.compile(r"<pertanyaan>\n(.*?)\n</pertanyaan>", re.DOTALL)
_SWAPPED = (
    ("wajib", "dapat"), ("dapat", "wajib"), ("dilarang", "wajib"), ("paling lambat", "paling cepat"),
    ("setelah", "sebelum"), ("sebelum", "setelah"), ("Menteri", "Gubernur"), ("Bupati", "Menteri"),
    ("kepada", "melalui"), ("bulan", "hari"), ("hari", "minggu"),
)  # fmt: skip
_TOLD = 3  # sentences
_NEAR = 0.3  # share of the question's words


class StandIn:
    name = "stand-in"

    def stream(self, messages: Sequence[Message], waits: Waits) -> Pieces:
        said = messages[-1].text
        asked = _QUESTION.search(said)
        wanted = set(analyse(asked[1])) if asked else set()
        ranked = sorted(self._sentences(said, wanted), reverse=True)[:_TOLD]
        yield "\n".join(f"{text} [{mark}]." for share, text, mark in ranked if share > _NEAR) or "TIDAK_ADA"
        yield Usage(sum(tokens(message.text) for message in messages), 0)

    def _sentences(self, said: str, wanted: set[str]) -> Iterator[tuple[float, str, str]]:
        for mark, text in _PASSAGE.findall(said):
            for one in sentences_of(text):
                yield len(wanted & set(analyse(one))) / (len(wanted) or 1), one, mark


class Liar(StandIn):
    """Tells every sentence with one thing changed."""

    def __init__(self) -> None:
        self._chance = Random(3)

    def _sentences(self, said: str, wanted: set[str]) -> Iterator[tuple[float, str, str]]:
        for share, text, mark in super()._sentences(said, wanted):
            if lies := self._lies(text):
                yield share, self._chance.choice(lies), mark

    def _lies(self, text: str) -> list[str]:
        if re.search(r"\.\s[A-Z]", text):
            return []  # two sentences, of which one would stay true
        words = text.split()
        changed = [re.sub(rf"\b{old}\b", new, text, count=1) for old, new in _SWAPPED]
        changed.append(re.sub(r"\d+", lambda found: str(int(found[0]) + 1), text, count=1))
        return [one for one in (*changed, " ".join([*words[:3], "tidak", *words[3:]])) if one != text]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("home", type=Path)
    parser.add_argument("corpus", choices=["data", "shipped"], nargs="?", default="data")
    parser.add_argument("--most", type=int, default=1000, help="questions")
    parser.add_argument("--lies", action="store_true")
    given = parser.parse_args()
    chosen = [one for one in references(given.corpus, held_out=False) if one.answerable][: given.most]
    settings, build = Settings(given.home, ROOT / "corpus"), open_current(given.home)
    stand_in = Liar() if given.lies else StandIn()
    model = PatientModel(stand_in, Waits(20, 60), settings.llm_budget)
    plain, worded = answering_of(build, settings), answering_of(build, settings, model=model)
    for answering in (plain, worded):
        answering.ask(chosen[0].question, date.today())
    before = [_asked(plain.ask, one) for one in chosen]
    after = [_asked(worded.ask, one) for one in chosen]
    _tell("quotes alone", [s for s, _, _ in before], [t for _, _, t in before])
    _tell("with its words", [s for s, _, _ in after], [t for _, _, t in after])
    written = [answer.writing for _, answer, _ in after if answer.writing]
    kept, dropped = (sum(getattr(one, name) for one in written) for name in ("kept", "dropped"))
    print(f"asked of the model {len(written)}, with its words {sum(one.kept > 0 for one in written)}")
    sent = _median(one.sent for one in written)
    print(f"sentences kept {kept}, dropped {dropped}; tokens sent, median {sent:.0f}")
    for _, answer, _ in after if given.lies else ():
        for sentence in answer.sentences[: answer.writing.kept] if answer.writing else ():
            print(f"went out: {sentence.text}")


def _asked(ask: Callable[[Question, date], Answer], reference: Reference) -> tuple[Score, Answer, float]:
    started = time.perf_counter()
    answer = ask(reference.question, date.today())
    return score(reference, answer_object(answer)), answer, 1000 * (time.perf_counter() - started)


def _tell(name: str, scores: Sequence[Score], milliseconds: Sequence[float]) -> None:
    pasal = [right for one in scores for right in one.pasal]
    facts = statistics.mean(one.facts for one in scores)
    print(
        f"{name}: right {sum(one.right for one in scores)} of {len(scores)}, facts {facts:.3f}, "
        f"needed sources cited {statistics.mean(one.recalled for one in scores):.3f}, "
        f"citations {len(pasal)} of which right {sum(pasal) / len(pasal):.3f}, "
        f"median {_median(milliseconds):.0f} ms"
    )


def _median(values: Iterable[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    main()
