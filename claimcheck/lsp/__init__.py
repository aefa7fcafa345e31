"""The language server: what an editor shows of texts and claim files while one types.

desk.py           what lies open and on disk, read and checked: a Look
marks.py          findings and faults at their places: what an editor underlines
hovers.py         what a passage is read as, and in which interval
passages.py       the other passages: where "go to definition" leads
claimplaces.py    which claim of a claim file stands at an offset
edits.py          changes that an editor offers: Action, FileEdit
actions.py        accept with a reason, refresh
drafts.py         add a claim for a span, pick one of its readings
completions.py    keys, properties, units, ids and choices in a claim file, however half-typed
wire.py           all of the above in the words of the protocol
server.py         the server itself (pygls, of the extra `lsp`)

All but the last two are pure functions from a look and an offset in code points to an answer.
"""
