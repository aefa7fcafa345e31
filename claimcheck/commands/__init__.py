"""The commands of the command line, one a file: `run(options) -> int` is the exit status.

Two files serve the others: `inputs` (what the PATHs of a command line stand for) and `outputs` (terminals and files).
"""

COULD_NOT_LOOK = 2  # the exit status of a run that could not look, or not at all of what it was to look at
