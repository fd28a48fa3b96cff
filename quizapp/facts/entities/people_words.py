"""Words beside names that tell people from other things."""

from quizapp.facts.lexicon import word_set

RELATIVES = word_set(
    "wife husband son daughter brother sister mother father widow widower cousin nephew niece predecessor"
)
# Offices that no company is chosen for, as it may be as an adviser.
TITLED = frozenset({
    "minister", "governor", "president", "head of government", "foreign minister", "speaker", "local", "law",
    "deputy minister", "deputy head of government", "diplomat", "military", "secretary-general",
})  # fmt: skip
# What stands after a name and is no part of it.
LETTERS = word_set("TD QC KC SC SAN MSP MBE OBE CBE PhD FRS SJ OFM IAS IPS")
