from tanya.text.naming import all_of, one_of


def test_names_are_joined_as_a_sentence_has_them() -> None:
    assert [all_of(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "A",
        "A dan B",
        "A, B, dan C",
    ]
    assert [one_of(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "A",
        "A atau B",
        "A, B, atau C",
    ]
