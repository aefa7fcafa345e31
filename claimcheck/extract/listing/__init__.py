"""Lists in running text and on lines of their own, and how many things they are said to name."""
