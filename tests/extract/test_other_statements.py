"""Claims of figures, times, lengths, lists and scores that no closer reader takes; and that loose ones meet no rule."""

from __future__ import annotations

import pytest

from claimcheck.claims import Claim
from claimcheck.documents import Document
from claimcheck.engine import check_documents
from claimcheck.extract.views import read_view
from claimcheck.kinship import Relation
from claimcheck.relations import relate
from claimcheck.rulebook import claims_of
from claimcheck.times import Time


def read(text: str) -> list[Claim]:
    return list(read_view(Document(text, id="t", published="2024-05-06")).claims)


@pytest.mark.parametrize(
    ("text", "property", "quote", "subject", "value"),
    [
        ("Then came Olga Tann, 57, of Gorn.", "age", "Olga Tann, 57", "Olga Tann", "57"),
        ("The search lasted seven days.", "lasts", "seven days", "search", "7 days"),
        ("The strike began in May. It lasted 20 days.", "lasts", "20 days", "strike", "20 days"),
        ("Bo Ekman was jailed for two years.", "duration", "two years", "Bo Ekman", "2 years"),
        ("Rowan Town beat Gorn United 3-2 on Sunday.", "score", "3-2", "Rowan Town", "3; 2"),
        ("The council passed it by 8 votes to 7.", "score", "8 votes to 7", "council", "8; 7"),
        ("Pellan Mills painted its shop on 4 May.", "held", "4 May", "Pellan Mills", None),
        ("Shares of Pellan Mills rose 4 percent.", "trend", "rose 4 percent", "Pellan Mills", None),
        ("The visitors came to Lowby, Croatia.", "place", "Lowby, Croatia", "Lowby", "Croatia"),
    ],
)
def test_what_a_text_says_with_its_values(
    text: str, property: str, quote: str, subject: str, value: str | None
) -> None:
    found = [c for c in read(text) if c.property == property]
    assert [(c.source.quote, c.subject) for c in found] == [(quote, subject)]
    assert value is None or str(found[0].value) == value


def test_a_trial_ends_where_a_verdict_comes_after_its_weeks() -> None:
    claims = read("He was convicted yesterday after an eight-week trial. The trial opened on 3 January.")
    said = {
        c.property: c.value.edtf if isinstance(c.value, Time) else str(c.value) for c in claims if c.subject == "trial"
    }
    assert said == {"lasts": "8 weeks", "ended": "2024-05-05", "started": "2024-01-03"}


def test_a_loose_claim_is_related_softly_and_is_no_business_of_rules() -> None:
    one, two = (c for c in read("It began with 40 boats. It ended with 60 boats.") if c.kind == "quantity")
    assert one.loose
    assert relate(one, two)[0] is not Relation.SAME
    assert claims_of(one) is None


TRUE = [
    # figures of one kind that are of other things, told of one name
    ("The Anna Mar carried 46 cars. A sister ship carried 14 cars.",),
    ("Pellan Mills sold 40 carts in Gorn and 60 carts in Lowby.",),
    ("Rowan Town won 3-2 in May. Rowan Town lost 1-0 in June.",),
    ("Mayor Olga Tann, 57, spoke.", "Singer Vera Tann, 31, sang."),
    # two trials that only their texts know apart
    ("A two-week trial ended in Gorn. The trial opened on 3 May.", "The trial opened in Lowby in January 2020."),
    ("The union turned down a three-year contract and wants a two-year contract.",),
    ("Bo Ekman was jailed for two years in May, and for nine years in June.",),
]


@pytest.mark.parametrize("texts", TRUE)
def test_true_texts_are_silent(texts: tuple[str, ...]) -> None:
    documents = [Document(text, id=f"t{n}", published="2024-08-06") for n, text in enumerate(texts)]
    assert [f.message for f in check_documents(documents).conflicts] == []
