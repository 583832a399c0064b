"""What is said beside an answer."""

from datetime import date

from tanya.answering.asked import Asked
from tanya.answering.cautions import Cautions
from tanya.composing.draft import Claim, Draft
from tanya.composing.history import Amendments
from tanya.domain.answer import Citation, Question, Status
from tanya.domain.document import PageRange
from tanya.domain.locator import Locator, NodeKind
from tanya.library.build import Build
from tanya.understanding.intent import Intent, Wanted
from tanya.verifying.verifier import Verified
from tanya.wording import CAUTION, NOT_WHOLE
from tests.composing.making import rule

ASKED = Asked(Intent(Question("balon?"), "balon?", Wanted.GENERAL, ()), (), date(2036, 1, 1))
PARTLY = Verified(Status.PARTIAL, (), ())


def beside(build: Build, draft: Draft, verified: Verified = PARTLY) -> tuple[str, ...]:
    return Cautions(build, Amendments(build.passages, build.catalogue)).beside(ASKED, draft, verified)


def test_an_answer_of_which_a_part_was_not_proven_says_so(sky_build: Build) -> None:
    assert beside(sky_build, Draft(Status.ANSWERED)) == (NOT_WHOLE,)


def test_what_says_its_doubt_itself_says_it_once(sky_build: Build) -> None:
    assert beside(sky_build, Draft(Status.PARTIAL, opening="Saya kurang yakin.")) == ()
    assert beside(sky_build, Draft(Status.PARTIAL, warnings=("Tanpa data.",))) == ("Tanpa data.",)


def test_that_a_sentence_was_not_proven_is_said_whatever_the_draft_warns_of(sky_build: Build) -> None:
    lost = Verified(Status.PARTIAL, (), (), (Claim("Balon terbang.", ()),))
    assert beside(sky_build, Draft(Status.ANSWERED, warnings=(CAUTION,)), lost) == (CAUTION, NOT_WHOLE)


def test_a_quote_in_pieces_is_warned_of(sky_build: Build) -> None:
    text = "Paling ban yak 34 (tiga puluh em pat) balon yan g terbang tid ak diikat."
    place = Locator.of((NodeKind.PASAL, "9"))
    cited = Citation(1, rule(), place, PageRange(), text, True)
    (warning,) = beside(sky_build, Draft(Status.ANSWERED), Verified(Status.ANSWERED, (), (cited,)))
    assert warning.startswith("Teks Pasal 9 PP 7/2031 di berkas yang saya punya rusak:")


def test_a_whole_answer_is_not_doubted(sky_build: Build) -> None:
    assert beside(sky_build, Draft(Status.ANSWERED), Verified(Status.ANSWERED, (), ())) == ()
