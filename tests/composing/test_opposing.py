"""What rules the contrary of what is asked is no sure answer, and what rules as asked stands before it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tanya.assistant import Assistant
from tanya.composing.doubting import DOUBT
from tanya.composing.opposing import contrary, ruling_first
from tanya.composing.unit import Unit
from tanya.domain.answer import Question, Status
from tanya.domain.locator import NodeKind
from tanya.understanding.intent import Intent, Wanted
from tests.composing.making import asked, hit, matcher, rule, unit

RIGHTS = asked("hak juru mudi", Wanted.LIST)
RIGHT = unit("Juru mudi berhak memperoleh:\na. kompas;\nb. bekal.", answers=0.1)
DUTY = unit("Juru mudi wajib:\na. melapor;\nb. berjaga.", answers=0.8)


def opposed(one: Unit, intent: Intent) -> str:
    return contrary(one, intent, matcher(intent))


def first(units: Sequence[Unit], intent: Intent) -> Unit:
    return ruling_first(units[:1], units, intent, matcher(intent))[0]


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("hak juru mudi", "Juru mudi wajib melapor.", "kewajiban, bukan hak"),
        ("kewajiban juru mudi", "Juru mudi berhak atas bekal.", "hak, bukan kewajiban"),
        ("larangan juru mudi", "Juru mudi wajib melapor.", "kewajiban, bukan larangan"),
        ("sanksi juru mudi", "Juru mudi dilarang mabuk.", "larangan, bukan sanksi"),
        ("sanksi memuat mesiu", "Kapal wajib memuat barang, kecuali:\na. mesiu.", "kewajiban, bukan sanksi"),
        (
            "muatan terlarang apa saja",
            "(1) Tidak termasuk muatan terlarang adalah garam.",
            "hal yang tidak termasuk di dalamnya",
        ),
        (
            "muatan kena bea apa saja",
            "Yang dikecualikan dari bea adalah garam.",
            "hal yang tidak termasuk di dalamnya",
        ),
    ],
)
def test_a_provision_that_rules_the_contrary_says_what_it_rules(question: str, text: str, said: str) -> None:
    assert opposed(unit(text), asked(question, Wanted.LIST)) == said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("hak juru mudi", "Juru mudi berhak atas bekal dan wajib menjaganya."),
        ("hak juru mudi", "Pemilik kapal wajib memberi bekal."),
        ("hak dan kewajiban juru mudi", "Juru mudi wajib melapor."),
        ("sanksi juru mudi", "Juru mudi yang mabuk dan dilarang berlayar tetap berlayar dipidana kurungan."),
        ("muatan yang dikecualikan dari bea apa", "Yang dikecualikan dari bea adalah garam."),
        ("muatan yang tidak terlarang apa", "Tidak termasuk muatan terlarang adalah garam."),
        ("muatan yang dilarang apa", "Kapal wajib memuat segala barang, kecuali:\na. mesiu;\nb. angsa."),
        ("ceritakan juru mudi", "Juru mudi wajib melapor."),
    ],
)
def test_what_may_well_answer_is_not_contrary(question: str, text: str) -> None:
    assert not opposed(unit(text), asked(question, Wanted.LIST))


def test_who_asks_of_one_case_is_not_answered_by_the_kind_of_norm() -> None:
    assert not opposed(DUTY, asked("hak cuti juru mudi berapa hari", Wanted.FIGURE))


def test_an_item_rules_what_its_list_opens_with() -> None:
    whole = DUTY.hit.passage.text
    start = whole.index("a. melapor;")
    place = DUTY.span.locator.down(NodeKind.HURUF, "a")
    span = replace(DUTY.span, locator=place, kind=NodeKind.HURUF, start=start, end=start + 11)
    assert opposed(replace(DUTY, span=span, text="a. melapor;"), RIGHTS) == "kewajiban, bukan hak"


def test_a_pasal_of_which_one_ayat_gives_it_is_not_contrary() -> None:
    found = hit("(1) Juru mudi wajib melapor.", "(2) Juru mudi berhak atas bekal.")
    one = replace(unit(found.passage.text), hit=found, span=found.passage.spans[0])
    assert not opposed(one, RIGHTS)


def test_the_time_for_an_objection_is_not_the_time_for_the_decision() -> None:
    late = unit("Keberatan diajukan paling lambat 30 hari.")
    assert opposed(late, asked("jangka waktu jawaban izin layar", Wanted.DEADLINE))
    assert not opposed(late, asked("jangka waktu mengajukan keberatan", Wanted.DEADLINE))


def test_who_asks_on_about_an_objection_asks_of_it() -> None:
    late = unit("Keberatan diajukan paling lambat 30 hari.")
    on = asked("paling lambat kapan", Wanted.DEADLINE)
    before = replace(on, question=Question(on.text, ("cara mengajukan keberatan",)))
    assert opposed(late, on)
    assert not opposed(late, before)


def test_what_rules_as_asked_stands_before_the_contrary_though_less_likely() -> None:
    assert first([DUTY, RIGHT], RIGHTS) is RIGHT


def test_of_what_rules_as_asked_the_list_is_shown() -> None:
    one = unit("Juru mudi berhak tidur.", answers=0.3)
    assert first([DUTY, one, RIGHT], RIGHTS) is RIGHT
    assert first([DUTY, one, RIGHT], asked("hak juru mudi")) is one


def test_another_rule_does_not_take_the_place_of_the_one_found() -> None:
    elsewhere = unit(RIGHT.text, document=rule(nomor="9"), answers=0.3)
    assert first([DUTY, elsewhere], RIGHTS) is DUTY


def test_what_is_hardly_likely_does_not_stand_before_the_contrary() -> None:
    assert first([DUTY, replace(RIGHT, answers=0.01)], RIGHTS) is DUTY


def test_what_rules_it_stands_before_what_points_to_it() -> None:
    pointing = unit("Ketentuan lebih lanjut mengenai hak juru mudi diatur dengan peraturan.", answers=0.5)
    assert first([pointing, replace(RIGHT, answers=0.4)], RIGHTS).text == RIGHT.text
    assert first([pointing, RIGHT], RIGHTS) is pointing


def test_what_is_no_part_of_the_thing_asked_for_comes_after_what_is() -> None:
    what = asked("muatan terlarang apa saja", Wanted.LIST)
    denying = unit("(1) Tidak termasuk muatan terlarang adalah garam.", answers=0.8)
    giving = unit("Muatan terlarang adalah mesiu.", answers=0.3)
    assert first([denying, giving], what) is giving
    assert first([denying, giving, replace(RIGHT, answers=0.2)], what) is giving
    assert first([denying, replace(giving, answers=0.02)], what) is denying


def test_the_contrary_is_shown_in_doubt_with_what_it_rules(sky: Assistant) -> None:
    answer = sky.ask(Question("sanksi bagi juru balon yang membawa angsa"))
    assert answer.status is Status.PARTIAL
    assert answer.text.startswith(f"{DOUBT} Ketentuan ini memuat larangan, bukan sanksi.")
