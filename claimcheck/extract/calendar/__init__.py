"""Times: dates, parts and lengths of time, what relative ones count from, and when a text was written."""
