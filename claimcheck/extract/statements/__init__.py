"""Statements: of figures, of dates, of offices, of belonging, of partnership, of what was done."""
