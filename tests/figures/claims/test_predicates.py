"""What the clauses of offices and of the press say of what was checked: each in words of its own."""

import pytest

from spotcheck.figures.claims.english.predicates import verdict

FAILED = """
came in light
weighed in underweight
became dangerously hot
became too hot
blew a fuse
blew up
bore a counterfeit mark
bore false marks
bore no batch number
bore the mark unlawfully
breached the limit
broke free
broke the ban
broke the rules
broke within a week
came apart
came back over the limit
came bottom
came from species other than what was written on the label
came in at less than half of its claimed SPF
came in below their advertised ratings
came loose
came up positive for salmonella
came with instructions that were not in English
carried E. coli
carried a fake CE mark
carried a risk
carried misleading labels
carried no instructions
carried the CE mark illegally
caught fire
charged more than the shelf price
cheated customers
collapsed under load
consumed more power than claimed
contained added sugar
contained allergens not listed on the label
contained foreign DNA
contained horsemeat
contained lead above the legal limit
contained less meat than declared
contained less wool than labelled
contained more sugar than stated
contained no trace of the active ingredient
contained none of the herb
contained peanut
contained syrup
contained undeclared milk
contained up to ten times the limit
could cause fires
could harm children
could make people ill
could make you sick
could not be called honey
could not meet the specified standards
defied the order
delivered less than promised
deviated from the declared value
did badly
did not contain the species named
did not display prices
did not follow the rules
did not live up to the hype
did not match the label
did not pass muster
did not qualify as extra virgin
did not switch off
did not work at all
did poorly
differed from the label
disappointed
displayed no price
drew criticism
earned bottom marks
exaggerated their capacity
exploded
faded after one wash
failed at least one test
failed inspection
failed on at least one count
failed one or more tests
failed to ask for ID
failed to go off
failed to trigger
fell apart
fell at the first hurdle
fell below the standard
fell foul of the rules
fell short by a wide margin
flouted the law
flunked the inspection
frayed
gave electric shocks
gave false readings
gave no information on the maker
gave readings that were too high
gave short measure
gave the wrong weight
gave wrong change
got a failing grade
got it wrong
got too hot
grew salmonella
had a fake CE mark
had a plug without a fuse
had a pump that did not pass an inspection
had at least one residue
had bacteria
had been cut with cheaper oil
had been refrozen
had been substituted
had been swapped for cheaper fish
had been watered down
had broken seals
had cracks
had dangerously high levels of lead
had detectable levels of phthalates
had easily accessible batteries
had expired
had exposed wires
had faecal bacteria
had fallen short of the claim
had forged certificates
had frayed cords
had gone off
had illegible labels
had inadequate insulation
had incomplete labels
had labels only in Chinese
had labels that could not be read
had lapsed certificates
had lead levels over the limit
had levels of lead higher than allowed
had misleading claims
had mould
had multiple residues
had no CE mark
had no address of the importer
had no earth connection
had no fuse
had no labels in the local language
had no licence
had not been approved
had parts that could come loose
had pesticides
had rusty cans
had small parts that broke off
had swollen lids
had ten times the legal level
had the wrong plug
had to be withdrawn
had torn packaging
had traces of peanut
had twice the permitted level
had undersized cables
had worrying levels of arsenic
harbored drug-resistant bacteria
harboured listeria
ignored the ban
lacked any labelling
lacked labels
leaked
let consumers down
let in water
lost their colour
made unproven claims
masqueraded as
may cause cancer
melted
missed the mark
missed their claims
needed to be recalled
needed urgent work
omitted the list of ingredients
ought to be recalled
over-read
overcharged customers
overheated
overstated fuel economy
performed badly
pilled
posed a choking hazard
presented a serious risk
proved to be tilapia
raised concerns
ran in the wash
ran too hot
reached five times the limit
received an F
required attention
ripped
rolled away
scanned at the wrong price
scored below 50
scored poorly
scored zero
set off alarm bells
shed fibres
short-changed customers
should never have been sold
should not have been on sale
showed residues
showed residues above the limit
showed signs of tampering
showed the wrong price
shrank by more than allowed
skipped the checks
slid down
smelled off
snapped
sold alcohol to the volunteers
sold the girl an e-cigarette
split
stayed lit
stayed silent
stopped working
tasted bitter
tasted rancid
tested positive for salmonella
tilted over
tipped over
topped the limit
toppled
tore open
tripped up
turned out to be acrylic
turned out to be farmed
turned out to be something else
turned up positive
under-read
understated the fat content
used asbestos
used banned dyes
used more energy than stated
used the logo without permission
was made of almost pure lead
weighed incorrectly
weighed less than stated
went over the limit
went silent
went up in flames
were a danger to life
were a different species
were a fire risk
were a hazard
were actually pork
were adulterated with sugar syrup
were at high risk
were being sold after expiry
were below par
were bogus
were bulked out with rice flour
were cheap imitations
were classed as high risk
were clones
were contaminated
were counterfeit
were crawling with bacteria
were criticised
were death traps
were declared not of standard quality
were declared unsafe
were deemed a risk
were deemed high risk
were deemed unfit
were dented
were described wrongly
were dirty
were double the limit
were doubtful
were exposed as fakes
were fake
were forgeries
were found to be giving away more fuel than registered
were found wanting
were given a red rating
were given the thumbs down
were graded poor
were illegal to sell
were in bad repair
were in breach
were in poor condition
were inaccurate by more than two degrees
were infested
were issued with notices
were judged unacceptable
were laced with sildenafil
were leaking
were linked to illness
were mispriced
were missing the manufacturer's address
were not cod
were not entitled to the mark
were not extra virgin
were not fit for purpose
were not free range
were not genuine
were not labelled
were not labelled in English
were not organic
were not registered
were not the species on the label
were not up to scratch
were not what they claimed to be
were of a different species
were off by more than the tolerance
were out by more than 10%
were out of date
were over the limit
were overpriced
were padded with filler
were passed off as
were past their use-by date
were pirated
were poorly made
were potentially lethal
were priced wrongly
were questionable
were ranked poor
were rated dangerous
were really catfish
were refrozen
were refused entry
were rejected
were revealed to be fakes
were several times over the limit
were short-changing motorists
were shorter than claimed
were shut down
were slammed
were smaller than claimed
were soapy
were sold as beef but contained pork
were sold as something they were not
were sold under the wrong name
were something other than advertised
were spiked with
were substituted
were suspected fakes
were suspicious
were tainted with
were teeming with germs
were treated with banned pesticides
were turned back at the border
were uncertified
were underweight
were unfit to eat
were unhygienic
were unlicensed
were unmasked as fakes
were unregistered
were unsatisfactory
were without labels
were wrong
worked poorly
would be banned today
would have failed
would not pass
yielded listeria
"""
PASSED = """
asked for proof of age
bore the mark rightfully
came back clean
came top
carried no risk
charged the right price
cleared all the tests
contained what the label said
corresponded to the label
declined the sale
delivered the protection claimed
did well
earned top marks
followed the rules
gave accurate readings
gave correct weight
gave full measure
gave no cause for concern
gave the right weight
got a passing grade
got it right
had no pesticides
had valid certificates
hit the mark
impressed
lived up to the claim
matched the label
met their claims
obeyed the rules
offered the claimed protection
passed inspection
passed muster
performed well
played by the rules
posed no threat to health
provided the protection promised on their packages
raised no red flags
refused the sale
refused to sell
remained below the threshold
satisfied the requirements
scanned correctly
scored full marks
showed no residues
showed nothing untoward
showed residues within the limit
showed the correct price
smelled fine
stayed below the limit
stayed within the law
tested clean
tested negative
toed the line
weighed correctly
were above board
were above standard
were authentic
were below the legal limit
were beyond reproach
were declared safe
were deemed low risk
were entitled to the mark
were fit for purpose
were free from pesticides
were free of both bacteria
were genuine
were given a clean bill of health
were given the thumbs up
were good to eat
were in good condition
were legal
were negative
were on target
were original
were originals
were priced correctly
were properly labelled
were residue-free
were right
were spot on
were the real thing
were up to scratch
won praise
worked
worked well
would pass
"""


@pytest.mark.parametrize("words", FAILED.split("\n")[1:-1])
def test_what_failed_is_told_by_its_predicate(words):
    assert verdict(f" {words}") == "nonconforming"


@pytest.mark.parametrize("words", PASSED.split("\n")[1:-1])
def test_what_passed_is_told_by_its_predicate(words):
    assert verdict(f" {words}") == "conforming"
