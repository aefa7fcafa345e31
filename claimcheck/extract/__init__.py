"""One document in, its view out: mentions, passages and claims. A file for each kind of thing that is read.

`claimcheck.extract` is also the public function of that name, which is `views.extract`; see `claimcheck/__init__.py`.
"""
