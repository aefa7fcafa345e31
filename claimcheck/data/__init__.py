"""The tables: grammar words, units, properties, terms, and the registry; each file says where its facts come from."""
