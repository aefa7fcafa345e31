"""The rules: one file and one page of examples each, found by walking this folder."""
