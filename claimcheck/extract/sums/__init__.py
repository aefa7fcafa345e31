"""Figures of one sentence or text that arithmetic binds: parts and wholes, changes, averages, lengths, ages."""
