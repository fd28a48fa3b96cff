"""Words beside names that tell people from other things."""

from quizapp.facts.lexicon import word_set

RELATIVES = word_set(
    "wife husband son daughter brother sister mother father widow widower cousin nephew niece predecessor"
)
TRADES = word_set(
    "musician economist lawyer farmer banker businessman businesswoman tycoon magnate singer actor actress writer poet"
    " novelist engineer physicist chemist biologist geologist historian architect footballer striker midfielder"
    " goalkeeper defender cyclist swimmer sprinter boxer pianist painter sculptor philosopher theologian dissident"
    " blogger entrepreneur industrialist financier oligarch unionist barrister attorney surgeon nurse teacher"
    " headteacher midwife fisherman trader driver pilot astronaut cosmonaut veteran general colonel major brigadier"
)
# Offices that no company is chosen for, as it may be as an adviser.
TITLED = frozenset({
    "minister", "governor", "president", "head of government", "foreign minister", "speaker", "local", "law",
    "deputy minister", "deputy head of government", "diplomat", "military", "secretary-general",
})  # fmt: skip
# What stands after a name and is no part of it.
LETTERS = word_set("TD QC KC SC SAN MSP MBE OBE CBE PhD FRS SJ OFM IAS IPS")
