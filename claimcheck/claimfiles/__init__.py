"""Claim files: a person's word on what a text says, each claim tied to an exact quote of it.

tables.py        the format: one table of keys that everything else goes by
schema.py        schema(): the format as JSON Schema
folders.py       which files are claim files
places.py        where each key and value of a file stands
records.py       tables that know where they stand
reading.py       TOML and JSONL to records
structuring.py   a record's tables to typed ones, or all that is wrong with them
gathering.py     the records of one document together, and the document read
measured.py      the measured thing, from a reviewer's words
values.py        the value of a claim, through the grammar of `extract`
loading.py       load(): claims at the places of their quotes
writing.py       claim files as text; files replaced as a whole or not at all
editing.py       single keys changed, every other byte kept
refreshing.py    refresh(): after a source was edited
drafting.py      what was read from a text, as rows to review
extending.py     extend(): drafts behind what claim files say already
"""

from claimcheck.claimfiles.extending import Extended as Extended
from claimcheck.claimfiles.extending import extend as extend
from claimcheck.claimfiles.extending import filing as filing
from claimcheck.claimfiles.loading import load as load
from claimcheck.claimfiles.refreshing import Refreshed as Refreshed
from claimcheck.claimfiles.refreshing import refresh as refresh
from claimcheck.claimfiles.schema import schema as schema
from claimcheck.claimfiles.tables import Header as Header
from claimcheck.claimfiles.tables import Row as Row
from claimcheck.claimfiles.writing import claim_file as claim_file
from claimcheck.claimfiles.writing import write_whole as write_whole
