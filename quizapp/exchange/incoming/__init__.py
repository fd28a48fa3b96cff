"""Questions that come from other programs' files: each format gives a table, whose columns become fields."""
