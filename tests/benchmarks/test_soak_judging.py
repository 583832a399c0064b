from benchmarks.soaking.judging import Said, judged

ANSWERS = (("a1", "a2"), ("b1",), ("b1",))


def said(*texts: str) -> list[Said]:
    return [Said(text, float(at)) for at, text in enumerate(texts)]


def test_whole_and_in_order_is_right() -> None:
    verdict = judged(ANSWERS, said("a1", "a2", "b1", "b1"))
    assert (verdict.missing, verdict.strange, verdict.doubles) == (0, (), ())
    assert verdict.firsts == (0.0, 2.0, 3.0)


def test_what_comes_once_more_right_after_itself_is_a_double() -> None:
    verdict = judged(ANSWERS, said("a1", "a1", "a2", "b1", "b1", "b1"))
    assert [double.text for double in verdict.doubles] == ["a1", "b1"]
    assert (verdict.missing, verdict.strange) == (0, ())


def test_what_never_came_is_missed() -> None:
    assert judged(ANSWERS, said("a1", "a2", "b1")).missing == 1


def test_what_comes_out_of_turn_is_strange() -> None:
    verdict = judged(ANSWERS, said("b1", "a1", "a2", "b1", "b1"))
    assert (verdict.strange, verdict.missing) == (("b1",), 0)


def test_one_wrong_message_is_one_fault_and_what_comes_after_it_is_right() -> None:
    verdict = judged((("a",), ("b",), ("c",), ("d",)), said("a", "gangguan", "c", "d", "d"))
    assert (verdict.strange, verdict.missing) == (("gangguan",), 1)
    assert verdict.firsts == (0.0, 2.0, 3.0)
    assert [double.text for double in verdict.doubles] == ["d"]


def test_what_comes_once_more_after_something_else_is_strange() -> None:
    verdict = judged((("a",), ("b",)), said("a", "b", "a"))
    assert (verdict.strange, verdict.missing) == (("a",), 0)
