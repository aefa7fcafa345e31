"""A text as it is laid out and worded: its blocks and zones, its passages, its sentences, their words, its tables, its language."""
