"""Names: official bodies, companies, countries and places, what they stand for, and whose they are."""
