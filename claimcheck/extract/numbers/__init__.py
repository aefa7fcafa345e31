"""Figures: numerals and number words, their units and currencies, what is said around them, and what they count."""
