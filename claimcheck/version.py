"""The version of the package, for the command line, the reports and the language server."""

__version__ = "0.1.0"
