"""Assessment items: stems, keys, distractors, flaws, forms and the packs they travel in."""
