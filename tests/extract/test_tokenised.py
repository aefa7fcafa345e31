"""Figures whose signs a tokeniser set apart, and halves behind digits; all made up for these tests."""

import pytest

from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the mill paid dm 3 . 2 billion , or rs . 500 crore .", ["3,200,000,000 DEM", "5,000,000,000 INR"]),
        ("it sold 12 , 500 boats at $ 4 . 375 a share .", ["12,500 boat", "4.375 USD / share"]),
        ("a 30 , 000 - square - foot hall , a $ 3 - a - share gain", ["30,000 ft^2", "3 USD / share"]),
        ("the 25 - year - old man threw a 50 - cent piece .", ["25 years", "50 cent"]),
        # no figure of two, and no hyphen
        ("the 100 , 200 and 400 metres", ["100", "200 m", "400 m"]),
        ("1 . 2 eggs\n2 . 3 pears", ["1", "2 egg", "2", "3 pear"]),
        ("he was 50 - and tired ; it ran 50 - years on end", ["50", "50"]),
        ("# 4 million were sold ; see # 12 .", ["4,000,000"]),
        # halves behind digits
        ("He is 3 and a half years old; 12 and a half of them left.", ["3.5 years", "12", "0.5"]),
    ],
)
def test_signs_set_apart(text: str, read: list[str]) -> None:
    assert values(text) == read
