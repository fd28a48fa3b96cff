"""The verbs of a sentence with their helpers: has been signed, will open, is due to leave, did not agree."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import compress, count

from quizapp.corpus.date_expression import Tense
from quizapp.corpus.remembered import Remembered
from quizapp.facts.clauses.clause_words import may_be_adverb, small_words
from quizapp.facts.clauses.settled_verbs import Settling
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.clauses.verbs import Form, Shape, verbs
from quizapp.facts.lexicon import Lexicons

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
_HAVE = frozenset({"has", "have", "had", "having"})
_FUTURE = frozenset({"will", "shall", "'ll"})
_WISH = frozenset({"would", "could", "may", "might", "should", "must", "can", "cannot"})
_AUXILIARY = _BE | _HAVE | _FUTURE | _WISH | {"do", "does", "did"}
_BE_OR_HAVE = _BE | _HAVE
_PAST = frozenset({"was", "were", "had", "did", "been", "has", "have", "having"})
_PRESENT = frozenset({"is", "are", "am", "has", "have", "do", "does"})
_NOW = _PRESENT - _HAVE
_NAMES = frozenset("ABCEFLOPUX")  # tags of what may be a subject
_FIGURES = frozenset("MNV")  # and of what was forecast, put or cost
_ASIDE = 14  # units of an aside in commas
_NEVER_PASSIVE = frozenset({"fail", "fall", "rise", "grow", "collapse", "expire", "shrink", "slump", "tumble", "soar"})
_AFTER_NOUN = frozenset({",", ".", "is", "was", "has", "had", "will"})


_BEING = Form("be", "was", "been", frozenset(), frozenset({Shape.PAST}))
_HAVING = Form("have", "had", "had", frozenset(), frozenset({Shape.PAST}))
# Looking a member up in its class is slow.
_BASE, _THIRD, _PASTS = Shape.BASE, Shape.THIRD, Shape.PAST
_PARTICIPLE, _GERUND = Shape.PARTICIPLE, Shape.GERUND


def verb_groups(words: Sequence[str], tags: Sequence[str], lexicons: Lexicons) -> tuple[Verb, ...]:
    """The verbs among the words of a shadow, from the left; `tags` are those of its units."""
    groups = _Groups(words, tags, lexicons)
    return tuple(Settling(groups.words, groups.tags, groups.small).among(list(groups.found())))


@cache
def _beginning(lexicons: Lexicons) -> Remembered[bool]:
    """Whether a verb with its helpers may begin with a word, by its form alone."""
    forms = verbs(lexicons).forms
    return Remembered(lambda word: word in forms or word.endswith(("ed", "ing")) or word == "to" or word in _AUXILIARY)


class _Groups:
    """One pass over the words of a sentence."""

    __slots__ = ("beginning", "known", "small", "tags", "words")

    def __init__(self, words: Sequence[str], tags: Sequence[str], lexicons: Lexicons) -> None:
        self.words = [*words, ""]  # so that there is always a next word
        self.tags = [*tags, ""]
        self.known = verbs(lexicons)
        self.small = small_words(lexicons)
        self.beginning = _beginning(lexicons)

    def found(self) -> Iterator[Verb]:
        """All that may be a verb by its own form and by what stands before it."""
        free = 0
        for at in compress(count(), map(self.beginning.__getitem__, self.words)):
            if at < free or self.tags[at]:
                continue
            verb = self._at(at)
            after_verb = 0 < at == free  # to approve plans
            if verb is not None and not (after_verb and verb.present and verb.first == verb.head):
                yield verb
                free = verb.last

    def _at(self, at: int) -> Verb | None:
        word = self.words[at]
        if word in _AUXILIARY:
            being = word == "being" and at > 0 and self.words[at - 1] in self.small.prepositions  # came into being
            return None if being else self._helped(at)
        if word == "to":
            return self._infinitive(at)
        form = self.known.form(word)
        if form is None or self._of_a_noun(at):
            return None
        if _PASTS in form.shapes or (_PARTICIPLE in form.shapes and _BASE not in form.shapes):
            return self._past(at, form)
        return self._gerund(at, form) if _GERUND in form.shapes else self._present(at, form)

    def _present(self, at: int, form: Form) -> Verb | None:
        """A form that is a noun as often: leaves, meet, talks."""
        shape = _THIRD if _THIRD in form.shapes else _BASE
        if not (self._after_subject(at, shape) or (shape is _THIRD and self._after_aside(at))):
            return None
        return Verb(at, at + 1, at, form, shape, Tense.UNKNOWN, finite=True, present=True)

    def _after_aside(self, at: int) -> bool:
        """Whether a comma stands before and an object after: "her party, which lost, denies it"."""
        after, tag = self.words[at + 1], self.tags[at + 1]
        if at < 2 or self.words[at - 1] != ",":  # noqa: PLR2004 - a name and a comma
            return False
        if bool(tag and tag in _NAMES) or after in self.small.determiners or after in self.small.pronouns:
            return True
        moves = after in self.small.adverbs or tag == "T" or (after in self.small.prepositions and after != "of")
        return moves and self._aside_before(at - 1)

    def _aside_before(self, comma: int) -> bool:
        """Whether another comma stands before, and before that a subject that has had no verb yet."""
        first = next((at for at in range(comma - 1, max(0, comma - _ASIDE), -1) if self.words[at] == ","), 0)
        if not first:
            return False
        forms = (self._form(at) for at in range(first))
        return not any(form is not None and _PASTS in form.shapes for form in forms) and not any(
            self.words[at] in _AUXILIARY for at in range(first)
        )

    def _of_a_noun(self, at: int) -> bool:
        """Whether an article or the like stands before, or a possessive after."""
        determined = at > 0 and not self.tags[at - 1] and self.words[at - 1] in self.small.determiners
        form = self.known.form(self.words[at])
        past = form is not None and form.shapes == {_PASTS}  # to live in another came to an end
        return (determined and not past) or self.words[at + 1] == "'s" or self._after_that(at, form)

    def _after_that(self, at: int, form: Form | None) -> bool:
        """Whether "that" is no relative: rejected that account."""
        if at < 2 or self.words[at - 1] != "that" or form is None or _BASE not in form.shapes:  # noqa: PLR2004
            return False
        verb = self._form(at - 2)
        return verb is not None and _PASTS in verb.shapes

    def _form(self, at: int) -> Form | None:
        return None if at >= len(self.words) or self.tags[at] else self.known.form(self.words[at])

    def _skip(self, at: int) -> int:
        """Over adverbs and denials, and one date between helper and verb: was on Monday sentenced."""
        while self.words[at] and (may_be_adverb(self.words[at], self.small) or self.words[at] in self.small.denials):
            at += 1
        date = at + (self.words[at] in {"on", "in"})
        return date + 1 if self.tags[date : date + 1] == ["T"] and self._form(date + 1) else at

    def _helped(self, first: int) -> Verb:
        """A group that begins with a helper."""
        helpers: list[str] = []
        at = end = first
        while True:
            while self.words[at] in _AUXILIARY and not self.tags[at]:
                helpers.append(self.words[at])
                at += 1
                end = at
            at = self._skip(at)
            if self.words[at] not in _AUXILIARY or self.tags[at]:
                break
        denied = any(word in self.small.denials for word in self.words[first:at])
        ahead = self._ahead(at) if helpers[-1] in _BE_OR_HAVE else None
        if ahead is not None:
            must = helpers[-1] in {"had", "having"}  # had to leave: and did
            return ahead._replace(first=first, finite=True, denied=denied, tense=Tense.PAST if must else Tense.FUTURE)
        form = self._form(at)
        shape = _fitting(form, helpers[-1])
        if form is None or shape is None:
            return _bare(first, end, helpers, denied=denied)
        passive = helpers[-1] in _BE and shape is _PARTICIPLE
        return Verb(
            first=first,
            last=at + 1,
            head=at,
            form=form,
            shape=shape,
            tense=_tense(helpers),
            finite=True,
            passive=passive,
            denied=denied,
            perfect=helpers[0] in {"has", "have"},
            wished=_is_wished(helpers),
            present=helpers[0] in _NOW,
            helper=" ".join(helpers) if passive else "",
        )

    def _ahead(self, at: int) -> Verb | None:
        """What follows "to" after a form of "to be" or "to have": is to open, was due to leave, has to be ratified."""
        if self.words[at] in self.small.ahead and self.words[at + 1] == "to":
            at += 1
        return self._infinitive(at) if self.words[at] == "to" and not self.tags[at] else None

    def _infinitive(self, to: int) -> Verb | None:
        at = self._skip(to + 1)
        word = self.words[at]
        if self.tags[at]:
            return None
        if word in {"be", "have"}:
            return self._infinitive_of_helper(to, at)
        form = self.known.form(word)
        if form is None or _BASE not in form.shapes:
            return None
        return Verb(to, at + 1, at, form, _BASE, Tense.FUTURE, finite=False)

    def _infinitive_of_helper(self, to: int, at: int) -> Verb:
        """To be signed, to have signed, to be (a member)."""
        word = self.words[at]
        after = self._skip(at + 1)
        form = self._form(after)
        if form is None or _PARTICIPLE not in form.shapes:
            copula = _BEING if word == "be" else _HAVING
            return Verb(to, at + 1, at, copula, _BASE, Tense.FUTURE, finite=False, helper=word)
        passive = word == "be"
        tense = Tense.FUTURE if passive else Tense.PAST
        helper = word if passive else ""
        return Verb(to, after + 1, after, form, _PARTICIPLE, tense, finite=False, passive=passive, helper=helper)

    def _past(self, at: int, form: Form) -> Verb | None:
        """A word in -ed or irregular: finite, unless what stands around it says that it describes a noun."""
        before = self.words[at - 1] if at else ""
        if before in self.small.prepositions and before not in self.small.openers and not self.tags[at - 1]:
            return None
        if _BASE in form.shapes and not (self._after_subject(at) or before == ","):
            return None  # put, cost, hit
        held = (
            "report" in form.kinds and self.words[at + 1] == "to" and self.words[at + 2 : at + 3] in (["be"], ["have"])
        )
        passive = self.words[at + 1] == "by" and form.base not in _NEVER_PASSIVE  # but: a motion failed by a vote
        finite = _PASTS in form.shapes and not passive and not held  # a sum believed to be small
        return Verb(at, at + 1, at, form, _PASTS if finite else _PARTICIPLE, Tense.PAST, finite=finite)

    def _gerund(self, at: int, form: Form) -> Verb | None:
        before = self.words[at - 1] if at else ""
        begun, after = (self._form(at - 1) if at else None), self._form(at + 1)
        if at == 0 and after is not None and _THIRD in after.shapes:
            return None  # trading resumes
        fits = before in self.small.prepositions or before in self.small.openers or before in {"", ",", '"'}
        noun = before == "of" and self.words[at + 1] in _AFTER_NOUN  # a season of drilling, in May, is planned
        if noun or self.words[at + 1] == "of" or not (fits or (begun is not None and _PASTS in begun.shapes)):
            return None
        return Verb(at, at + 1, at, form, _GERUND, Tense.UNKNOWN, finite=False)

    def _after_subject(self, at: int, shape: Shape = _PASTS) -> bool:
        """Whether a word that may be a noun stands where a verb does: after a name, a pronoun or a likely noun."""
        index = at - 1
        while index > 0 and (may_be_adverb(self.words[index], self.small) or self.tags[index] == "T"):
            index -= 1 + (self.tags[index] == "T" and self.words[index - 1] == "on")
        if index < 0:
            return False
        word, tag = self.words[index], self.tags[index]
        if tag == "X" and shape is not _PASTS and index and self.words[index - 1] in self.small.determiners:
            return self.tags[at + 2 : at + 3] == [
                "T"
            ]  # not the Quelby-led rules; but a deal with the LPH lapses in May
        if tag:
            return tag in _NAMES or (shape is _PASTS and tag in _FIGURES)
        if word in self.small.pronouns or word == "and":
            return True
        if not word.isalpha() or any(
            word in kind for kind in (self.small.determiners, self.small.prepositions, self.small.openers)
        ):
            return False
        plural = word[-1] == "s" and word[-2:] not in {"ss", "us", "is"}
        return shape is _PASTS or plural == (shape is _BASE)


def _is_wished(helpers: Sequence[str]) -> bool:
    return not _WISH.isdisjoint(helpers) and "have" not in helpers


def _bare(first: int, end: int, helpers: Sequence[str], *, denied: bool) -> Verb:
    """A group of helpers alone: "to be" or "to have" itself."""
    be = helpers[-1] in _BE
    return Verb(
        first=first,
        last=end,
        head=end - 1,
        form=_BEING if be else _HAVING,
        shape=_PASTS,
        tense=_tense(helpers),
        finite=True,
        denied=denied,
        wished=_is_wished(helpers),
        present=helpers[0] in _PRESENT and helpers[-1] != "been",
        helper=helpers[-1],
    )


def _tense(helpers: Sequence[str]) -> Tense:
    if helpers[0] in _FUTURE or (helpers[0] in _WISH and "have" not in helpers):
        return Tense.FUTURE
    if helpers[0] in _WISH:
        return Tense.UNKNOWN  # would have signed
    return Tense.PAST if _PAST.intersection(helpers) else Tense.UNKNOWN


def _fitting(form: Form | None, helper: str) -> Shape | None:
    """Which shape a word has after a helper, None if it does not fit there."""
    if form is None:
        return None
    wanted: tuple[Shape, ...] = (_BASE,)
    if helper in _BE:
        wanted = (_PARTICIPLE, _GERUND)
    elif helper in _HAVE:
        wanted = (_PARTICIPLE,)
    return next((shape for shape in wanted if shape in form.shapes), None)
