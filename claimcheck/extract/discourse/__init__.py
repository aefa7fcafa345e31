"""What a clause says and of whom: its verb, its subject, what stands for what, who speaks, whether it is asserted."""
