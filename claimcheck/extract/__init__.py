"""One document in, its view out: mentions, passages and claims. A file for each kind of thing that is read.

From the layout of a text up to what it states; a package imports only from those above it, and of those side by side none.

    text/          how a text is laid out and worded: blocks, zones, passages, sentences, words, tables, its language
    numbers/       figures: numerals, number words, units, what is said around a figure and what it counts
    calendar/      times: dates, parts and lengths of time, what relative ones count from, when a text was written
    naming/        names: bodies, companies, places; what they stand for and whose they are (beside `calendar`)
    listing/       lists in running text and on lines of their own (beside `calendar`)
    discourse/     of whom or what a clause speaks, who says it, whether it is asserted
    sums/          figures that arithmetic binds: parts and wholes, changes, averages, lengths
    statements/    statements: figures, dates, offices, belonging, partners, deeds (beside `sums`)
    views.py       the order in which all of it is read

`claimcheck.extract` is also the public function of that name, which is `views.extract`; see `claimcheck/__init__.py`.
"""
