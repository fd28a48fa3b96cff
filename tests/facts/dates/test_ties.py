"""Which event a date belongs to: sentences as newspapers of many regions write them."""

import pytest

from quizapp.corpus.date_expression import Expression, Tense
from quizapp.corpus.date_grammar import expressions
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.dates.tie import Reason, Tie
from quizapp.facts.dates.ties import tie
from quizapp.facts.fact import FactType
from quizapp.facts.lexicon import bundled
from quizapp.facts.sentence import Tag
from tests.facts.extracted import facts, sentences

# Printed on Wednesday, 16 May 2012.
TOLD = [
    ("The bridge over the Orla was closed on Monday after a lorry hit a pillar.", "2012-05-14"),
    ("Two fishermen drowned late Tuesday when their boat capsized off Cape Tern.", "2012-05-15"),
    ("Police arrested the clerk on Sunday night.", "2012-05-13"),
    ("The Lok Sabha passed the bill on Tuesday by voice vote.", "2012-05-15"),
    ("The rupee fell to a record low on Monday.", "2012-05-14"),
    ("Shares in the ferry company closed 4 percent higher on Tuesday.", "2012-05-15"),
    ("The governor vetoed the bill last Friday.", "2012-05-11"),
    ("The central bank cut its key rate to 3 percent in April.", "2012-04"),
    ("The two men were remanded in custody until 30 May.", "2012-05-30"),
    ("The trial, which opened on March 5, is expected to last six weeks.", "2012-03-05"),
    ("Voters go to the polls on Sunday.", "2012-05-20"),
    ("On a March morning in 1998 the miners walked out.", "1998-03"),
    ("The tower fell on one January afternoon of 1907.", "1907-01"),
    ("One November evening in 1938, the archive burned.", "1938-11"),
    ("In the summer of 1845 an earl built a telescope.", "1845"),
    ("The assembly told both islands in 1960 to talk.", "1960"),
    ("The manager told her staff on Monday to look for other work.", "2012-05-14"),
    ("The governor asked the committee on Tuesday to drop the case.", "2012-05-15"),
    ("Regulators told the airline last month to ground its fleet.", "2012-04"),
    ("A first suit, in 2004, had failed.", "2004"),
    ("The second attempt, in March, collapsed within hours.", "2012-03"),
    ("The next round, in June, will decide.", "2012-06"),
    ("Ruling on Monday on a suit of two fishermen, the judges threw out the levy.", "2012-05-14"),
    ("Arriving in Quelby on Sunday, the delegation signed the pact.", "2012-05-13"),
    ("In April Quelby announced that it would build a fence.", "2012-04"),
    ("In March Norway left the pact.", "2012-03"),
    ("The firm was fined after the brawl in Portsea four years ago.", "2008"),
    ("The islands were levelled five years ago this month by a storm.", "2007-05"),
    ("Troops crossed the river on the 3rd of this month.", "2012-05-03"),
    ("The committee meets on June 12 to decide.", "2012-06-12"),
    ("The new law comes into force on 1 July.", "2012-07-01"),
    ("The minister is due to visit Nairobi next week.", "2012-05-21/2012-05-27"),
    ("The council came into being in 1922.", "1922"),
    ("The union plans to strike on May 28 and 29.", "2012-05-28/2012-05-29"),
    ("The council rejected that account on Tuesday, insisting that it had paid.", "2012-05-15"),
    ("The right of islanders to settle in another came into force on Monday.", "2012-05-14"),
    ("Ada Quill took the seat after beating Bo Ganim by 214 votes Tuesday.", "2012-05-15"),
    ("Norway was absent from Monday's vote.", "2012-05-14"),
    ("The commissioner spoke by video with her counterpart, Bo Ganim, on Monday.", "2012-05-14"),
    ("The assembly meets in special session on Monday to vote.", "2012-05-21"),
    ("The governor has made masks compulsory from August 25.", "2012-08-25"),
    ("The council had promised a vote for June.", "2012-06"),
    ("The union has promised strikes for September.", "2012-09"),
    ("The talks had not gone well in March, when the ministers walked out.", "2012-03"),
    ("She is to be sworn in Jan. 4 at the palace.", "2013-01-04"),
    ("The next meeting is to open on the second Monday of June.", "2012-06-11"),
    ("The fair opened on the third Saturday of last month.", "2012-04-21"),
    ('"In 2005 we waited eleven weeks for bread," she said.', "2005"),
    ("The firm outbid its rival in 2007.", "2007"),
    ("Trading resumes on Monday.", "2012-05-21"),
    ("Campaigning ends at midnight on Thursday.", "2012-05-17"),
    ("A ceasefire agreed in February has largely held.", "2012-02"),
    ("The firm, founded in 1921 by two brothers, employs 300 people.", "1921"),
    ("He was born in 1948 in the port of Quelby.", "1948"),
    ("She has led the party since 2006.", "2006"),
    ("The dam was completed in 1974, two years behind schedule.", "1974"),
    ("The islands became independent in 1962.", "1962"),
    ("In 1999 the council sold the land to a developer.", "1999"),
    ("The mine has been idle since a fire in January.", "2012-01"),
    ("The company bought the yard in late 2010 for 12 million euros.", "2010"),
    ("The factory is to close by the end of the year.", "2012"),
    ("The court had ordered his release in December.", "2011-12"),
    ("The accord was signed in Quelby on 3 September 2004.", "2004-09-03"),
    ("The accord, signed in Quelby on 3 September 2004, expires this year.", "2004-09-03"),
    ("It was signed on the 3rd of September, 2004.", "2004-09-03"),
    ("The last census was held in 2001.", "2001"),
    ("Talks collapsed in March over the price of gas.", "2012-03"),
    ("Talks are to resume on Thursday in Geneva.", "2012-05-17"),
    ("The talks, which broke down on 2 April, resumed on Monday.", "2012-04-02;2012-05-14"),
    ("The company filed for bankruptcy protection on April 30.", "2012-04-30"),
    ("The storm made landfall at Tern Point early on Saturday.", "2012-05-12"),
    ("An earthquake of magnitude 6.1 struck the coast on Sunday, killing nine people.", "2012-05-13"),
    ("The Reds beat the Blues 3-1 on Saturday.", "2012-05-12"),
    ("She won silver at the championships in 2009.", "2009"),
    ("The opposition will hold a rally in the capital on Saturday.", "2012-05-19"),
    ("Exports rose 12 percent in the first quarter of 2012.", "2012-01/2012-03"),
    ("Unemployment fell to 5.4 percent in April.", "2012-04"),
    ("The vaccine was approved in November by European regulators.", "2011-11"),
    ("Ms Quill, who joined the bank in 1998, will succeed him in July.", "1998;2012-07"),
    ("Ms Quill will take over on August 1.", "2012-08-01"),
    ("Mr Okello resigned last week over the affair.", "2012-05-07/2012-05-13"),
    ("Mr Okello was sworn in yesterday.", "2012-05-15"),
    ("The court will rule on June 28.", "2012-06-28"),
    ("The deadline for bids is June 15.", "2012-06-15"),
    ("The deadline for bids passed on May 1.", "2012-05-01"),
    ("Parliament is expected to vote on the treaty in September.", "2012-09"),
    ("The strike, now in its third week, began on April 23.", "2012-04-23"),
    ("The strike started on Monday and is to end on Friday.", "2012-05-14;2012-05-18"),
    ("A second round will be held on June 10 if no candidate wins a majority.", "2012-06-10"),
    ("The festival runs from 12 to 20 July.", "2012-07-12/2012-07-20"),
    ("The war lasted from 1991 to 1994.", "1991/1994"),
    ("From 1991 to 1994 the islands were at war.", "1991/1994"),
    ("The islands were ruled by the crown until 1962.", "1962"),
    ("He served as mayor of Quelby from 1995 to 2003.", "1995/2003"),
    ("She was minister of fisheries from 2005 to 2008.", "2005/2008"),
    ("The bank, which was nationalised in 2008, made a profit last year.", "2008;2011"),
    ("Last year the bank made a profit of 3 million.", "2011"),
    ("Inflation reached 9 percent in 2011.", "2011"),
    ("The volcano last erupted in 1707.", "1707"),
    ("Since January the price of bread has doubled.", "2012-01"),
    ("Since taking office in 2010, she has closed nine schools.", "2010"),
    ("The president dissolved parliament on Monday evening, hours after the vote.", "2012-05-14"),
    ("On Monday evening the president dissolved parliament.", "2012-05-14"),
    ("Late on Monday, rebels attacked the post at Tern.", "2012-05-14"),
    ("Early this month, rebels attacked the post at Tern.", "2012-05"),
    ("Earlier this year the council raised its fees.", "2012"),
    ("The man, 43, was shot dead in his car in Quelby on February 11.", "2012-02-11"),
    ("The plane left Quelby at 6 a.m. on Tuesday and landed in Tern an hour later.", "2012-05-15"),
    ("The ship sank on the night of 13 January.", "2012-01-13"),
    ("The plant was built in the 1970s.", "197X"),
    ("In the early 1990s the harbour silted up.", "199X"),
    ("Three people were killed in clashes on Friday.", "2012-05-11"),
    ("Friday's vote was the closest in ten years.", "2012-05-11"),
    ("The crash in March killed nine people.", "2012-03"),
    ("A by-election will be held in Tern on June 7.", "2012-06-07"),
    ("Elections due in November have been put off until March next year.", "2013-03"),
    ("The election, set for October 14, may be delayed.", "2012-10-14"),
    ("The new terminal opens to passengers on Thursday.", "2012-05-17"),
    ("The ban takes effect on 1 January 2014.", "2014-01-01"),
    ("The pact takes effect from January 2013.", "2013-01"),
    ("The budget was adopted on December 20 after a long night.", "2011-12-20"),
    ("The regiment returned home in May 2009.", "2009-05"),
    ("The company said it would close the yard in June.", "2012-06"),
    ("The company said the yard had closed in March.", "2012-03"),
    ("The spokesman said that the two sides met in Vienna on Monday.", "2012-05-14"),
    ("According to the ministry, 14 people died on Sunday.", "2012-05-13"),
    ("The ministry said on Monday that talks would resume on June 1.", "2012-06-01"),
    ("Four officers were charged on Tuesday with theft.", "2012-05-15"),
    ("He was jailed for six years in 2003 for fraud.", "2003"),
    ("The club sacked its coach on Sunday, a day after a 4-0 defeat.", "2012-05-13"),
    ("He died on May 3, aged 91.", "2012-05-03"),
    ("Ada Quill, the novelist, has died. Born in Tern in 1931, she wrote nine books.", "1931"),
    ("Her first novel appeared in 1957.", "1957"),
    ("Her first novel, published in 1957, sold badly.", "1957"),
    ("The satellite was launched from Tern on May 9.", "2012-05-09"),
    ("The launch, twice delayed, is now planned for May 24.", "2012-05-24"),
    ("The spacecraft is scheduled to reach orbit in December 2013.", "2013-12"),
    ("The study, published on Tuesday in a journal, followed 4,000 patients.", "2012-05-15"),
    ("Researchers first described the frog in 1884.", "1884"),
    ("Nigeria qualified for the finals in October.", "2011-10"),
    ("Zambia won the cup in February, beating Ghana.", "2012-02"),
    ("The High Court in Pretoria on Tuesday set aside the contract.", "2012-05-15"),
    ("The Cabinet on Monday approved a wage rise for teachers.", "2012-05-14"),
    ("The CBI last month raided nine premises in Delhi.", "2012-04"),
    ("The state assembly will go to polls in February 2013.", "2013-02"),
    ("Turnout was lower than in 2007, when the islands first voted.", "2007"),
    ("It was the worst flood since 1953, when the old dyke broke.", "1953"),
    ("The mayor, who was elected in November, refused to comment.", "2011-11"),
    ("The mayor has refused to resign since the audit was leaked in March.", "2012-03"),
    ("Turkey, a member of the alliance since 1952, objected.", "1952"),
    ("Mr Okello, chairman since 2004, steps down in July.", "2004;2012-07"),
    ("The two states, at war until 1988, have no embassies.", "1988"),
    ("A court in Tern sentenced the former premier to four years in prison on Wednesday.", "2012-05-16"),
    ("The premier flew to Oslo on Wednesday.", "2012-05-16"),
    ("The company will report its results on May 22.", "2012-05-22"),
    ("The panel is to report back in October.", "2012-10"),
    ("She is expected to announce her decision on Friday.", "2012-05-18"),
    ("Parts of the pact were leaked in April.", "2012-04"),
    ("The claim was thrown out in 2010 and again in 2011.", "2010;2011"),
    ("The tax rose in 2009 and 2011.", "2009;2011"),
    ("The council, which has five members, meets again on June 5.", "2012-06-05"),
    ("The two firms merged in 2003 and split in 2008.", "2003;2008"),
    ("Sanctions imposed in 2006 were lifted in March.", "2006;2012-03"),
    ("The rebels, who took Tern in April, left on Sunday.", "2012-04;2012-05-13"),
    ("Mali's president was overthrown in a coup on March 22.", "2012-03-22"),
    ("The pipeline, under construction since 2009, will open in 2014.", "2009;2014"),
]


def tied(text: str) -> Tie:
    """What the only date of a sentence belongs to."""
    (sentence,) = sentences(text)
    clauses = Clauses(sentence, bundled())
    (at,) = [at for at, unit in enumerate(sentence.units) if unit.tag == Tag.DATE]
    value = sentence.units[at].value
    assert isinstance(value, Expression)
    return tie(clauses, at, value)


@pytest.mark.parametrize(("text", "days"), TOLD)
def test_every_dated_event_of_a_sentence_is_found_with_its_days(text: str, days: str) -> None:
    assert sorted(fact.normalised for fact in facts(FactType.EVENT_DATE, text)) == sorted(days.split(";"))


@pytest.mark.parametrize(
    ("text", "rule", "tense"),
    [
        ("On Monday the council signed the pact.", "fronted", Tense.PAST),
        ("The council on Monday signed the pact.", "before_verb", Tense.PAST),
        ("The council signed the pact on Monday.", "after_verb", Tense.PAST),
        ("The islands mourn after Monday's crash.", "before_noun", Tense.PAST),
        ("The harbour has been shut since a fire in January.", "after_noun", Tense.PAST),
        ("Voters go to the polls on Sunday.", "after_noun", Tense.FUTURE),
        ("Ada Quill, mayor since 2004, smiled.", "term", Tense.PAST),
        ("Fewer voted than in 2007, when the islands first elected a mayor.", "when", Tense.PAST),
        ("The council will sign the pact on Friday.", "after_verb", Tense.FUTURE),
    ],
)
def test_the_way_in_which_a_date_is_tied(text: str, rule: str, tense: Tense) -> None:
    found = tied(text)
    assert (found.reason, found.rule, found.tense) == (Reason.NONE, rule, tense)


def test_a_date_in_the_subject_is_of_the_noun_before_it() -> None:
    found = tied("The declaration of independence from the islands in February 2008 did not break the law.")
    assert (found.reason, found.verb) == (Reason.NONE, None)


def test_a_date_before_the_verb_of_a_body_is_of_the_verb() -> None:
    found = tied("The election commission on Monday certified the result.")
    assert found.verb is not None
    assert found.verb.form.base == "certify"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Resolution 12 of 1999 is in force.", Reason.NAMED),
        ("The 15 May Movement called it a farce.", Reason.NAMED),
        ("Next year is an election year.", Reason.NAMED),
        ("It is the third such case since March.", Reason.COMPARED),
        ("Never since 1945 had so many died.", Reason.COMPARED),
        ("Sales were up from 2010.", Reason.COMPARED),
        ("Compared with April 2011, prices rose.", Reason.COMPARED),
        ("Ada Quill, mayor until 2004, smiled.", Reason.TERM),
    ],
)
def test_dates_of_no_event(text: str, reason: Reason) -> None:
    assert tied(text).reason is reason


def test_the_first_monday_of_a_month_is_no_date() -> None:
    assert expressions(["It", "meets", "on", "the", "first", "Monday", "of", "the", "month", "."]) == []


def test_the_friday_of_another_week_is_not_that_of_this_one() -> None:
    assert facts(FactType.EVENT_DATE, "He had been called back on the Friday after a clerk fell ill.") == []


def test_a_second_date_of_a_verb_that_has_one_before_it_is_not_decided() -> None:
    text = "The ministers on Monday imposed a fine over the grounding of a boat in Quelby last month."
    assert [fact.normalised for fact in facts(FactType.EVENT_DATE, text)] == ["2012-05-14"]


def test_a_day_that_is_named_again_gives_no_second_fact() -> None:
    lines = ("The court fined the company on Tuesday.", "Tuesday's fine was the largest so far.")
    assert [fact.evidence[0].paragraph for fact in facts(FactType.EVENT_DATE, *lines)] == [1]
    text = "The case will be argued on Tuesday week, 29 May."
    assert [fact.normalised for fact in facts(FactType.EVENT_DATE, text)] == ["2012-05-29"]


def test_what_is_told_of_a_fronted_date_may_go_on_to_the_end():
    for text in ("In June 2011, when the river rose the mill stood.", "In June 2011, when the river rose."):
        assert [one.normalised for one in facts(FactType.EVENT_DATE, text)] in ([], ["2011-06"])


@pytest.mark.parametrize(
    ("line", "told", "when"),
    [
        ("In February a motion in much the same words failed by a single vote.", "motion", "2012-02"),
        ("The rule would come back next year, the president promised.", "come back", "2013"),
        ("A second season of drilling, on the border with Norland, is planned for December.", "season", "2012-12"),
        (
            "They raised the alert for Orla, a cone that had been silent, from amber to red on Tuesday.",
            "alert",
            "2012-05-15",
        ),
        ("The club won the cup in 2007, 2009 and 2011.", "cup", "2009"),
        ("That is what happened in Portsea on Sunday, when the union threw out its chairman.", "union", "2012-05-13"),
        ("The statute enters into force as planned next January.", "enters", "2013-01"),
    ],
)
def test_a_date_is_told_with_the_words_of_its_own_event(line: str, told: str, when: str) -> None:
    (found,) = [fact for fact in facts(FactType.EVENT_DATE, line) if fact.normalised == when]
    assert told in found.subject
