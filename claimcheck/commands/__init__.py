"""The commands of the command line, one a file: `run(options) -> int` is the exit status.

Two files serve the others: `inputs` (what the PATHs of a command line stand for) and `outputs` (terminals and files).
"""
