"""A pack drafted from the facts of articles, without a person's hand."""
