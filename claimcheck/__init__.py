"""claimcheck finds where several texts about one subject disagree, and what in them can be read two ways.

The package in the direction of the data; a module imports only from those above it.

    claimcheck/
      version.py        the version of the package
      errors.py         the few exceptions: findings are data, an exception means "could not look"
      tables.py         the tables of grammar words
      remembering.py    searches whose last answer is given again
      spans.py          where something stands: Span, Source
      intervals.py      exact intervals of numbers
      amounts.py        what a written figure says, to the letter and as it is read
      days.py           days of the proleptic Gregorian calendar
      edtf.py           the grammar of EDTF (ISO 8601-2)
      edtfdays.py       the days that a date of EDTF stands for
      periods.py        Period: a stretch of days at its written precision
      datewords.py      a period as people read it
      daycounts.py      the days between dates, and by how many a length in words may miss them
      times.py          Timestamp, Time: when a text was published, what a mention of a time can mean
      durations.py      calendar and fixed durations
      unitforms.py      units made of others: by a prefix, as squares and cubes
      units.py          canonical units and exact conversion
      quantities.py     Quantity: a figure with its unit
      entities.py       Entity, Reference: who and where
      enumerations.py   lists in running text
      decoding.py       bytes of a file and its text
      plain.py          the words of a file without its markup, and where they stand in it
      formats/          texts out of Word documents, PDF, HTML and Markdown; what files say of themselves
      documents.py      Document: an untouched text; lines and columns, UTF-16 and bytes
      registry.py       loading entities and looking them up by name
      claims.py         Mention, Claim, Passage, View
      claimsets.py      ClaimSet: the views that are checked together
      findings.py       Problem and the signed Finding
      calling.py        the names by which findings call bodies that no registry knows
      markup.py         places in files with markup, and in the words that are read
      acceptance.py     disagreements that were looked at and may stand
      pathsettings.py   what holds for some of the texts only
      configkeys.py     the keys of a configuration file
      configschema.py   the configuration file as JSON Schema
      config.py         what a run is told
      selection.py      which files some paths stand for
      data/             the tables: grammar words, units, properties, terms
      properties.py     the vocabulary of properties
      terms.py          which words for measured things mean one thing
      extract/          one document in, its View out: from layout through figures, times and names to statements
      claimfiles/       claim files in, Views out, and back
      subjects.py       whether two names, and two subjects, are of one thing
      persons.py        whether two names can be one person's
      kinship.py        how two items can stand to one another
      timing.py         whether two claims speak of one time
      relations.py      relate(): what two items are to one another, and why
      resolution.py     joint readings
      dating.py         readings of dates as intervals of days
      settling.py       readings that other claims fix
      renaming.py       names that another text says were given up
      network.py        what must come before what
      rulebook.py       @rule, and how rules are found
      rules/            one rule a file, its manual and its examples beside it
      pairing.py        which items are set side by side
      reduction.py      problems to findings, one for each disagreement
      report.py         Report: findings, coverage, comparisons
      review.py         what of a report is news: acceptances, baselines, changed lines
      reports/          one format a file: render(report) -> str
      tellings/         what two tellings of one thing have in common, and what parts them
      retelling/        which item of one text retells which of another
      affairs/          figures and dates that two reports of one affair tell differently
      counterparts/     statements of two texts that are on one subject, for `compare`
      engine.py         views and a rulebook in, a report out
      sheets/           the checking sheet: each item of a draft against its sources
      lsp/              the language server: what an editor shows while one types
      revisions/        what a new version of a text changed, and who states it the old way
      differences.py    what is new and gone between two reports kept as JSON
      notebooks.py      how a notebook shows texts and claims; plots
      testing.py        runs example pages, for rule authors outside too
      commands/         one command of the command line a file
      cli.py            the command line: options, and which command runs
      pytest_plugin.py  claim files as tests
      __main__.py       python -m claimcheck
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

from claimcheck.version import __version__ as __version__

if TYPE_CHECKING:
    from claimcheck import errors as errors
    from claimcheck.claimfiles import load as load
    from claimcheck.claims import Claim as Claim
    from claimcheck.claims import Mention as Mention
    from claimcheck.claims import View as View
    from claimcheck.claimsets import ClaimSet as ClaimSet
    from claimcheck.config import Config as Config
    from claimcheck.days import Day as Day
    from claimcheck.documents import Document as Document
    from claimcheck.documents import read as read
    from claimcheck.engine import check as check
    from claimcheck.engine import check_documents as check_documents
    from claimcheck.engine import compare as compare
    from claimcheck.extract.views import extract as extract
    from claimcheck.extract.views import find_mentions as find_mentions
    from claimcheck.findings import Finding as Finding
    from claimcheck.notebooks import plot as plot
    from claimcheck.periods import Period as Period
    from claimcheck.quantities import Quantity as Quantity
    from claimcheck.registry import Registry as Registry
    from claimcheck.report import Report as Report
    from claimcheck.revisions import revise as revise
    from claimcheck.sheets import sheet as sheet
    from claimcheck.spans import Source as Source
    from claimcheck.spans import Span as Span
    from claimcheck.times import Time as Time
    from claimcheck.times import Timestamp as Timestamp

# the modules of the libraries in pyproject.toml; they are imported when they are first used
_LIBRARIES = ("attrs", "cattrs", "dateutil", "jinja2", "pint", "rich", "sentencex", "simplemma", "tomli")

# without this, a checkout that was never installed would import well and fail later, at some text
if _missing := [name for name in _LIBRARIES if find_spec(name) is None]:
    raise ModuleNotFoundError(f"claimcheck is not installed here: {', '.join(_missing)} is missing; run: pip install .")

# public name: the module it lives in, which is imported when the name is first asked for
_HOMES = {
    "Claim": "claims",
    "ClaimSet": "claimsets",
    "Config": "config",
    "Day": "days",
    "Document": "documents",
    "Finding": "findings",
    "Mention": "claims",
    "Period": "periods",
    "Quantity": "quantities",
    "Registry": "registry",
    "Report": "report",
    "Source": "spans",
    "Span": "spans",
    "Time": "times",
    "Timestamp": "times",
    "View": "claims",
    "check": "engine",
    "check_documents": "engine",
    "compare": "engine",
    "find_mentions": "extract.views",
    "load": "claimfiles",
    "plot": "notebooks",
    "read": "documents",
    "revise": "revisions",
    "sheet": "sheets",
}
_MODULES = ("errors", "extract")  # public names that are modules; `extract` can be called as well
__all__ = [*_HOMES, *_MODULES, "__version__"]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"claimcheck.{name}")
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    value = getattr(import_module(f"claimcheck.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _CallableExtract(ModuleType):
    """The sub-package `claimcheck.extract`, which is also the public function of that name."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return import_module("claimcheck.extract.views").extract(*args, **kwargs)


class _Package(ModuleType):
    """This package, which keeps `claimcheck.extract([…])` working.

    The import system binds an imported sub-package as an attribute of its parent, over a function of the same name; so
    whether `claimcheck.extract` were the one or the other would depend on what was imported before. Here it is always
    the sub-package, and that can be called.
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "extract" and isinstance(value, ModuleType):
            value.__class__ = _CallableExtract
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
