"""Operations on a map's text, beside the same operations on plain data."""
