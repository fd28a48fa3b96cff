"""What a pattern of a relation is, and the pieces that patterns share."""

from typing import NamedTuple

from quizapp.facts.fact import Predicate

_FUNCTION = (
    "a|an|the|of|in|and|or|to|for|by|with|on|at|from|that|this|who|which|whose|where|when|is|was|are|were|be|been|has"
    "|beside|near|under|over|after|before|during|between|into|through|against|without|among|about|because|while|since"
    "|had|have|will|would|not|no|nor|never|said|says|as|than|but|if|its|his|her|their|may|might|could|should"
)
WORD = rf"(?!(?:{_FUNCTION}) )[a-z][a-z'-]*"  # a noun or quality, no small word of grammar

AND = "(?: and| , and| as well as| , as well as)"
THING = r"(?:the )?[BCLX]"
THINGS = rf"{THING}(?:(?: , {THING}){{0,6}}{AND} {THING})?"
STATES = rf"(?:the )?[CX](?:(?: , (?:the )?[CX]){{0,6}}{AND} (?:the )?[CX])?"
OWN = "(?:'s|')"  # of the possessive

QUALITIES = rf"(?:(?:{WORD}|D|N|\d+[a-z]+) ){{0,4}}"
THE = rf"(?:(?:the|a|an|its|both|one of the|one of) )?{QUALITIES}"  # up to the noun of a relation
# Up to the name of the other side: "the Leeds-based builder", "the Indian state of".
TO = (
    rf"(?:the |its |an? )?(?:(?:{WORD}|D|[CLX] {OWN}|[CX](?= {WORD} [BXP])|L(?= (?:{WORD} ){{1,2}}[BXP])) ){{0,4}}"
    r"(?:(?:state|province|region|city|district|county|republic|territory|kingdom|island|canton|department|governorate"
    r"|prefecture|oblast|municipality|emirate|autonomous community) of (?:the )?)?"
)
TITLE = (  # up to a person's name
    rf"(?:(?:the|his|her|a|{WORD}|O|D|B|N|,(?= (?:the|an?|his|her|[ODNBCPX]|former|late|then) )|C {OWN}"
    r"|[XL](?= [a-zO])) ){0,5}"
)
_SEEN = r"(?:seen|regarded|considered|described|known|billed) as"
TITLE_BARE = r"(?:(?:the|[ODBN]|former|late|then) ){0,4}"  # the same without verbs that may be among its words
_IS = (
    r"(?:is|was|are|were|became|becomes|remains?|has been|have been|has become|had been|will become|serves? as)"
    rf"(?: (?:{WORD} )?{_SEEN}| until T)?"
)
_STILL = (
    r"(?: also| now| already| still| today| both| all| currently| itself| long| widely| perhaps| by far| arguably"
    r"| easily| again| once again){0,2}"
)
# "Which"; "a sliver of land that".
_SORT = rf"(?:(?: , (?:an?|the) (?:(?:{WORD}|D|N|of) ){{1,5}}?| )(?:which|that|who))"
ASIDE = r'(?: of (?:the )?[BCLX])?(?: , [^,;:."]{1,90} ,)?'  # what is told between commas after a name
# Between a name and a noun that tells what it is: ", a"; ", which is the"; "is the".
BEING = (
    rf"(?:(?: , (?:aged )?[NY]| of [CL])? ,(?: (?:which|who)(?: in turn| itself)? {_IS}| (?:{WORD} )?{_SEEN})?"
    rf"| , (?:both|all|each) of (?:them|which|whom)(?: {_IS})?|{ASIDE}(?: itself)? {_IS}|{_SORT} {_IS}){_STILL} "
)
# Between a name and a verb that tells what it does: nothing; ", which"; ", a firm in L ,".
DOING = (
    rf"(?:{ASIDE}| ,|(?: , N)? ,? ?(?:which|who|that)(?: in T| T)?|{_SORT})(?: has| had| have)?{_STILL}(?: {WORD}ly)? "
)
# Before what is so now: not "a former member of", "an aspiring member of".
NOT_NOW = (
    "(?:former|ex|onetime|one-time|erstwhile|aspiring|prospective|potential|would-be|future|likely|possible|presumed"
    "|eventual|expected)"
)
NOW = rf"(?!(?:(?:the|a|an|its|not) )?(?:\w+ )?{NOT_NOW} )"
# "It", "the company" and the like mean what was told last; "and" goes on with the subject of the sentence.
COMPANY = r"(?:it|the (?:company|firm|group|bank|institute|agency|party|carrier|airline|retailer|miner)|and)"
FIRM = r"the (?:company|firm|group|bank|agency|party|carrier|airline|retailer|miner|charity|newspaper)(?= ')"
COUNTRY = r"(?:it|the (?:country|nation|republic|kingdom|island|state|territory|province|region|district|county)|and)"
SOMEBODY = r"(?:he|she|and)"

BUSINESS = (
    "(?:company|firm|group|maker|rival|rivals|bank|airline|carrier|brand|chain|operator|retailer|builder|producer"
    "|insurer|lender|broadcaster|newspaper|publisher|miner|startup|start-up|business|club|developer|supplier|arm|unit)"
)


class Pattern(NamedTuple):
    """A named pattern of a predicate, with a shadow that it matches and the tags that a sentence must have.

    One of `words` is part of every shadow that it matches, and if there are any, one of `also`.
    """

    name: str
    predicate: Predicate
    words: tuple[str, ...]
    pattern: str
    example: str
    needs: str = ""
    also: tuple[str, ...] = ()

    def fits(self, shadow: str) -> bool:
        """Whether a shadow that has one of the words has also one of the others."""
        return not self.also or any(word in shadow for word in self.also)
