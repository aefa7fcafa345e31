"""Which item of one text retells which of another: a draft's of its sources, one report's of the next.

called.py       the names of a sentence
speakers.py     who is quoted
nearness.py     how close its words stand to a figure
plainnames.py   names that no registry knows: persons, places, ships
ranks.py        places in an order, and how often
cells.py        what head and label say of a figure of a table
items.py        figures, dates and bodies with the words around them
values.py       what two values are to one another
restating.py    whether two mentions restate one another, whatever texts they stand in
phrases.py      some words of a sentence as they stand in it
affinity.py     whether two texts tell of one affair; then more counts as a restatement:
rowunits.py     the unit of a row, in its label
sorts.py        whether two items may be one fact in other words: employees and people
wide.py         a third for 33 percent
widedates.py    the late 1980s for 1988
exactness.py    whether one says all that another says: 412 bears out 400, 400 not 412
reckoning.py    what two values of a sentence come to
likeness.py     how much two items have in common
candidates.py   what each item may retell, and what speaks against it
grains.py       what may be told otherwise of what
choosing.py     which of its candidates an item retells
reckoned.py     what a draft has reckoned from a sentence
joined.py       which sentences retell something of which
pairs.py        what is set against, or a part of, what is retold
things.py       whether two values are of two things that have one name
otherwise.py    what is told otherwise
matching.py     which item of the other texts each one of a text retells
updates.py      what a later text has more of
"""
