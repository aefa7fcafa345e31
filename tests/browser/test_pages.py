"""The pages in a real Chromium: opened, filtered, followed, ticked, and without an issue that axe-core calls serious."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest

import claimcheck
from claimcheck.documents import Document
from claimcheck.engine import check_documents
from claimcheck.sheets import sheet

pytestmark = [pytest.mark.slow, pytest.mark.browser]

ONE = (
    "Harrow Bridge opened\n\nPublished: 3 July 2024\n\nThe Harrow Bridge was opened on 4 May 2019. Brill Council has 840 employees. "
    "It meets on 6/11. The NIA took part. <script>alert(1)</script> The wall was closed on 31 June.\n"
)
TWO = "The Harrow Bridge was opened on 6 May 2019. Brill Council has 8,400 employees.\n"
Opened = Callable[..., Any]
Issues = Callable[[Any], list[str]]


def box(page: Any, name: str) -> Any:
    return page.get_by_role("checkbox", name=re.compile(f"^{name}"))


def texts() -> list[Document]:
    return [Document(ONE, id="one.txt"), Document(TWO, id="two.txt", published="2024-07-02")]


def test_the_report_is_filtered_and_followed(opened: Opened) -> None:
    report = check_documents(texts())
    page = opened(report.to_html())
    findings = page.locator("article.finding:visible")
    total = findings.count()
    assert total == len(report.findings)
    assert page.locator("script").count() == 1
    box(page, "ambiguity").uncheck()
    assert findings.count() == total - len(report.ambiguities)
    page.get_by_role("button", name="Show all").click()
    page.locator("button.pick[data-rule='impossible-date']").click()
    assert findings.count() == 1
    assert page.locator("#shown").inner_text() == f"1 of {total} shown"
    page.locator("article.finding:visible figcaption a").first.click()
    assert page.locator("details[open] mark", has_text="31 June").first.is_visible()
    page.locator("details[open] a.found").first.click()
    assert re.search(r"#f\d+$", page.url)
    page.wait_for_function(
        "document.activeElement.matches('article.finding')"
    )  # the link is followed, and all are shown
    page.keyboard.press("/")
    page.keyboard.type("8,400")
    assert 0 < findings.count() < total
    page.get_by_role("button", name="Show all").click()
    page.locator("#findings-title").click()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.matches('article.finding')")


def test_claims_lead_to_their_words_and_back(opened: Opened) -> None:
    page = opened(check_documents(texts()).to_html())
    page.get_by_role("link", name="read two.txt").click()
    claim = page.locator("details[open] table.claims a").first
    claim.click()
    assert re.search(r"#d\d+-c1$", page.url)
    assert page.locator("details[open] .claimed").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened: Opened, issues: Issues, scheme: str) -> None:
    one, two = texts()
    page = opened(check_documents([one, two]).to_html(), scheme)
    for summary in page.locator("details > summary").all():
        summary.click()
    assert issues(page) == []
    assert issues(opened(check_documents([two]).to_html(), scheme)) == []
    assert issues(opened(sheet(one, [two]).to_html(), scheme)) == []
    assert issues(opened(claimcheck.revise(one, two, [one]).to_html(), scheme)) == []


def test_the_sheet_is_ticked(opened: Opened) -> None:
    one, two = texts()
    done = sheet(one, [two])
    page = opened(done.to_html())
    rows = page.locator("tr.item:visible")
    assert rows.count() == len(done.rows)
    box(page, "supported").uncheck()
    assert rows.count() == len(done.rows) - done.count("supported")
    rows.first.locator("input[type=checkbox]").check()
    assert page.locator("#ticked").inner_text() == f"1 of {len(done.rows)} ticked"
    rows.first.locator("textarea").fill("asked the council")


def test_the_sheet_keeps_ticks_and_notes_and_is_done_by_keyboard(opened: Opened) -> None:
    one, two = texts()
    done = sheet(one, [two])
    page = opened(done.to_html())
    box(page, "supported").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("asked <the> council")
    page.reload()
    first = page.locator("tr.item").first
    assert first.locator("input[type=checkbox]").is_checked()
    assert first.locator("textarea").input_value() == "asked <the> council"
    assert page.locator("#ticked").inner_text() == f"1 of {len(done.rows)} ticked"


def test_two_thousand_findings_open_quickly(opened: Opened) -> None:
    told = [
        Document("\n\n".join(f"The Port{n} Authority has {100 + n * 3 + k * 7} employees. It opened on 31 June {1900 + n % 100}." for n in range(1000)), id=f"{k}.txt")
        for k in range(2)
    ]  # fmt: skip
    report = check_documents(told)
    assert len(report.findings) >= 2000
    html = report.to_html()
    began = time.perf_counter()
    page = opened(html)
    box(page, "conflict").uncheck()
    box(page, "conflict").check()
    assert page.locator("#shown").inner_text().startswith(f"{len(report.findings)} of")
    assert time.perf_counter() - began < 20  # a second or two where nothing else runs
