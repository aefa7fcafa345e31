"""Drafted claim files: they load unchanged, say what was read, and leave alone what a person wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import claimcheck
from claimcheck.claimfiles import load, schema
from claimcheck.cli import main
from claimcheck.findings import Finding

Write = Callable[..., str]
TEXT = (
    "Published: 4 March 2023\n\n"
    "The Harbour Dues Act was adopted on 6 May 2019 and took effect in June 2020.\n"
    "More than 3,200 ferries entered Port Tamsin in 2021, up from 2,800 ferries that entered Port Tamsin in 2020.\n"
    "Ines Valder, director of the Tamsin Pilot Office, said so.\n"
)
OWN_RULES = {
    "value-not-in-quote",
    "unknown-term",
    "quote-missing",
    "quote-repeated",
    "duplicate-claim",
    "source-changed",
}


@pytest.fixture
def drafted(folder: Path, write: Write) -> Path:
    write(TEXT, "texts/ferries.txt")
    assert main(["extract", "texts"]) == 0
    return folder / "claims" / "ferries.toml"


def test_a_draft_is_a_claim_file_that_check_accepts(drafted: Path) -> None:
    text = drafted.read_text(encoding="utf-8")
    assert text.count("[[claims]]") == text.count('status = "draft"') > 2
    report = claimcheck.check(load("claims"))
    assert report.findings == ()


def test_what_rose_or_fell_is_drafted_and_disagrees_with_what_fell(folder: Path, write: Write) -> None:
    write(
        "Published: 4 May 2023\n\nTamsin's profit rose 12 percent in the first quarter of 2023. Inflation in Kalmara fell to 4.3 percent in April.\n",
        "texts/a.txt",
    )
    assert main(["extract", "texts"]) == 0
    written = Path("claims/a.toml").read_text("utf-8")
    assert 'value = "up 12 percent"' in written
    assert 'of = "profit by"' in written
    assert 'value = "down 4.3 percent"' in written
    assert 'of = "inflation to"' in written
    assert claimcheck.check(load("claims")).findings == ()
    write("Published: 4 May 2023\n\nTamsin's profit fell 12 percent in the first quarter of 2023.\n", "b.txt")
    claims = claimcheck.extract([claimcheck.read("b.txt")]).views
    report = claimcheck.check(claimcheck.ClaimSet((*load("claims").views, *claims)))
    assert [finding.rule for finding in report.findings] == ["trend-disagrees"]


def test_a_draft_says_what_was_read(drafted: Path) -> None:
    (view,) = claimcheck.extract([claimcheck.read("texts/ferries.txt")]).views
    read = {(c.property, c.source.quote, str(c.value)) for c in view.firm}
    filed = {(c.property, c.source.quote, str(c.value)) for c in load("claims")}
    assert filed == read


def test_a_second_run_changes_nothing(drafted: Path) -> None:
    before = drafted.read_bytes()
    assert main(["extract", "texts/ferries.txt"]) == 0
    assert drafted.read_bytes() == before
    assert [path.name for path in drafted.parent.glob("[!.]*")] == ["ferries.toml"]


def test_what_a_person_wrote_stays_byte_for_byte(drafted: Path, folder: Path) -> None:
    text = drafted.read_text(encoding="utf-8")
    reviewed = "# read by IV\n" + text.replace('status = "draft"', 'status = "reviewed"  # seen', 1)
    first, last = reviewed[: reviewed.rindex("[[claims]]")], reviewed[reviewed.rindex("[[claims]]") :]
    kept = first.rstrip("\n").replace("\n", "\r\n").encode()
    drafted.write_bytes(kept)
    assert main(["extract", "texts"]) == 0
    after = drafted.read_bytes()
    assert after.startswith(kept)
    assert after[len(kept) :].decode().replace("\r\n", "\n").strip() == last.strip()
    assert after.count(b"\r\n") == after.count(b"\n")


REVIEWED = """\
# kept by the desk
[[claims]] # first what matters
value = "> 3,200"   # as printed
unit = "ferry"
property = "count"
# between its keys
quote = "More than 3,200 ferries entered Port Tamsin in 2021"
status = "reviewed"
id = "ferries-2021"

# between two claims

[[claims]]
status = "reviewed"
quote = "3,200 ferries"
id = "ferries-again"
property = "count"
value = "3,200"
unit = "ferry"
note = "overlaps the first; for the data desk"

[document]
source = "../texts/ferries.txt"
# the end, without a line end"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("before", ["", "The harbour was busy 🚢, as every year.\n"])
def test_reviewed_claims_and_comments_stay_whatever_their_order(
    folder: Path, write: Write, newline: str, mark: bytes, before: str
) -> None:
    write(TEXT.replace("The Harbour", before + "The Harbour"), "texts/ferries.txt")
    file = folder / "claims" / "ferries.toml"
    file.parent.mkdir(exist_ok=True)
    kept = mark + REVIEWED.replace("\n", newline).encode()
    file.write_bytes(kept)
    assert main(["extract", "texts"]) == 0
    after = file.read_bytes()
    assert after.startswith(kept)
    drafts = after[len(kept) :].decode()
    assert 'value = "More than 3,200 ferries' not in drafts
    assert 'property = "adopted"' in drafts
    assert drafts.count("\n") == drafts.count(newline)
    assert {c.id for c in load("claims")} >= {"ferries-2021", "ferries-again"}
    assert main(["extract", "texts"]) == 0
    assert file.read_bytes() == after


def test_a_reviewed_claim_keeps_its_passage_when_the_text_grew_before_it(folder: Path, write: Write) -> None:
    text = TEXT + "In 2022 there were 3,200 ferries again.\n"
    start = text.index("3,200 ferries")
    write(text, "texts/ferries.txt")
    mine = f'[document]\nsource = "../texts/ferries.txt"\n\n[[claims]]\nid = "a"\nquote = "3,200 ferries"\nstart = {start}\n'
    mine += 'status = "reviewed"\nproperty = "count"\nvalue = "3,200"\nunit = "ferry"\n'
    write(mine, "claims/ferries.toml")
    write("An old line.\n" + text, "texts/ferries.txt")
    assert main(["extract", "texts"]) == 0  # the quote stands twice, and neither where the claim says
    after = (folder / "claims/ferries.toml").read_text("utf-8")
    assert after.startswith(mine)
    assert main(["extract", "texts"]) == 0
    assert (folder / "claims/ferries.toml").read_text("utf-8") == after


def test_a_new_file_names_its_schema_which_lies_beside_it(drafted: Path) -> None:
    assert drafted.read_text("utf-8").startswith("#:schema .claims.schema.json\n[document]\n")
    beside = json.loads((drafted.parent / ".claims.schema.json").read_text("utf-8"))
    assert beside == schema()


def test_claims_written_in_an_array_are_kept_and_the_rest_gets_a_file_of_its_own(folder: Path, write: Write) -> None:
    write(TEXT, "texts/ferries.txt")
    mine = '[document]\nsource = "../texts/ferries.txt"\n'
    mine = 'claims = [{id = "a", quote = "6 May 2019", property = "adopted", value = "2019-05-06"}]\n' + mine
    write(mine, "claims/ferries.toml")
    assert main(["extract", "texts"]) == 0
    assert (folder / "claims/ferries.toml").read_text(encoding="utf-8") == mine
    assert {c.id for c in load("claims/ferries-2.toml")}
    (view,) = claimcheck.extract([claimcheck.read("texts/ferries.txt")]).views
    assert len(load("claims")) == len(view.firm)


def test_two_texts_of_one_name_get_two_files(folder: Path, write: Write) -> None:
    write(TEXT, "texts/a/ferries.txt")
    write(TEXT, "texts/b/ferries.txt")
    assert main(["extract", "texts", "--to", "drafts", "--published", "2023-03-05"]) == 0
    assert sorted(path.name for path in (folder / "drafts").glob("[!.]*")) == ["ferries-2.toml", "ferries.toml"]
    assert {str(view.document.published) for view in load("drafts").views} == {"2023-03-05"}


def test_faulty_claim_files_stop_it_before_anything_is_written(
    folder: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write(TEXT, "texts/ferries.txt")
    write("[document]\nsauce = 1\n")
    assert main(["extract", "texts"]) == 2
    assert "sauce" in capsys.readouterr().err
    assert [path.name for path in (folder / "claims").iterdir()] == ["a.toml"]


@pytest.mark.parametrize("path", ["claims/a.toml", "-"])
def test_what_is_no_text_is_said(folder: Path, write: Write, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    write('[document]\nsource = "../seeds/a.txt"\n')
    assert main(["extract", path, "--to", "drafts"]) == 2
    assert path in capsys.readouterr().err


def test_the_articles_say_the_same_with_their_drafts(folder: Path) -> None:
    here = Path(__file__).parents[1] / "articles"
    texts = folder / "texts"
    texts.mkdir()
    for text in here.glob("*.txt"):
        (texts / text.name).write_bytes(text.read_bytes())
    assert main(["extract", "texts"]) == 0

    def told(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
        return finding.rule, finding.severity.value, tuple(sorted(source.quote for source in finding.sources))

    documents = [claimcheck.read(path, id=f"texts/{path.name}") for path in sorted(texts.glob("*.txt"))]
    both = claimcheck.check(claimcheck.claimsets.merge([*claimcheck.extract(documents).views, *load("claims").views]))
    alone = claimcheck.check(load("claims"))
    assert not OWN_RULES & {finding.rule for finding in (*both.findings, *alone.findings)}
    assert {told(f) for f in both.findings} == {told(f) for f in claimcheck.check_documents(documents).findings}


def test_what_a_body_has_is_drafted_under_its_name(folder: Path, write: Write) -> None:
    """Drafts of two texts hold the same conflict as the texts: none of it is lost on the way into the files."""
    write("The Tamsin Harbour Trust has 312 employees. It was founded on 2 May 1911.\n", "texts/a.txt")
    write("The Tamsin Harbour Trust has 480 employees and an adjusted operating profit of £14m.\n", "texts/b.txt")
    assert main(["extract", "texts"]) == 0
    drafts = (folder / "claims/a.toml").read_text("utf-8") + (folder / "claims/b.toml").read_text("utf-8")
    assert 'subject = "Tamsin Harbour Trust"' in drafts
    assert 'of = "employees had"' in drafts
    assert ":~" not in drafts
    texts = claimcheck.check_documents([claimcheck.read(f"texts/{name}.txt") for name in "ab"])
    files = claimcheck.check(load("claims"))
    assert [f.message for f in files.conflicts] == [f.message for f in texts.conflicts] != []
