import pytest

from tanya.quality.listing import listed, on_pages


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([], ""),
        ([7], "7"),
        ([3, 2], "2, 3"),
        ([2, 5, 6, 7, 6], "2, 5–7"),
        (list(range(1, 40, 2)), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …"),
    ],
)
def test_numbers_are_listed_as_people_do(numbers: list[int], told: str) -> None:
    assert listed(numbers) == told


def test_unknown_pages_are_not_told() -> None:
    assert (on_pages([0, 0]), on_pages([0, 3])) == ("", " (halaman 3)")
