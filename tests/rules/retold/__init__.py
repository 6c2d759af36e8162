"""Tables of claims beside their quotes: CHANGED, with what is found, and THE_SAME, of which nothing is."""
