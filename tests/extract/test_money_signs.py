"""Currencies as prices and old files write them; all made up for these tests."""

import pytest

from claimcheck.extract.numbers.quantities import find_quantities


def values(text: str) -> list[str]:
    return [str(value) for _, _, value in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The firm earned PS4m, or PS31,200 a head.", ["4,000,000 GBP", "31,200 GBP / head"]),
        ("Sales of Y=310 billion are seen.", ["310,000,000,000 JPY"]),
        ("He bought a PS5 and set y=3.", ["3"]),
        ("A bowl is Rp 45.000, a tram 1.350 Ft.", ["45,000 IDR", "1,350 HUF"]),
        ("At 0.125 forint a pin, a pear is 1.350 USD.", ["0.125 HUF", "1.35 USD"]),
        ("They paid rupees 700 and ringgit 15.", ["700 INR", "15 MYR"]),
        ("It is US$: 14.50; once it was 19 usd.", ["14.5 USD", "19 USD"]),
        ("It cost 160,00 pln.", ["160 PLN"]),
        ("The bus is 40 kr, the ferry 15 lei.", ["40 krone", "15 leu"]),
        ("ALL 40 towns, the TOP 15 and 6 SOS calls", ["40 town", "6 call"]),
        ("A fine of 900 рублей was set.", ["900 RUB"]),
        ("MXN $250, CAD $45.50 or USD $31", ["250 MXN", "45.5 CAD", "31 USD"]),
        ("It is 2.499,- Kč, €12,- or 9,– €, $4.20/100g.", ["2,499 CZK", "12 EUR", "9 EUR", "4.2 USD / 100 g"]),
        ("They paid 50 bitcoins, BTC 2 and 10 ringgits.", ["50 bitcoin", "2 bitcoin", "10 MYR"]),
        ("19,45", ["19.45"]),
        ("See 19,45 for that", []),
    ],
)
def test_signs(text: str, read: list[str]) -> None:
    assert values(text) == read
