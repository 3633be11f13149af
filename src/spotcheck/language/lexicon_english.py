"""Words by which English bulletins are read; in lower case, as regular expressions where endings vary."""

from spotcheck.language.lexicon_predicates import NO_FAULT_NON

#: verbs and adjectives that say what a count of batches is
MEASURE_WORDS: dict[str, str] = {
    "nonconforming": (
        r"(?:was|were|been) refused(?! (?:to|by)\b)"
        r"|(?:being )?(?:under|subject to) (?:an? )?(?:[a-z]+ )?recalls?|sub-?par|shoddy|named and shamed"
        r"|shamed|threw out|condemned|faulted|blacklisted"
        r"|less than (?:satisfactory|adequate|acceptable|perfect|ideal|compliant)|adversely|unfavourably"
        r"|objected to|found fault with|took issue with|flops?|duds?|positives|rejections?|fails|adverse"
        r"|reported (?:against|adversely)|fell outside"
        r"|in excess of (?:the )?(?:[a-z-]+ ){0,3}?(?:limits?|mrls?|maximum|levels?|thresholds?)"
        r"|over (?:the )?(?:mrls?|limits?)|(?:above|over|beyond) (?:[a-z']+ ){1,8}?(?:ceiling|threshold|limit)"
        r"|fail(?:ed|s|ing|ures?)?(?! rates?| categor)|non-?\s?complian(?:t|ce)(?! rates?)"
        r"|non-?\s?conform\w*(?! rates?)|unsafe(?! rate)|unsatisfactory(?! rate)|sub-?standard"
        r"|not of standard quality|(?:did|do|does|were|was|are|is|had|has|have|be|being)(?: not"
        r"|n't)(?: (?:yet|even|always|entirely|properly|adequately"
        r"|completely))?(?: fully)?(?: (?:been )?found)?(?: to)?(?: be)?(?: in)? ?(?:safety )?(?:in order"
        r"|comply|qualified|meet|conform|compliant|compliance|satisfactory|safe|pass|satisfy|up to|carry"
        r"|bear|of standard|correctly|labelled|declared|met|include|give|offer|publish|identify|specify"
        r"|mention|provide|display|state|list|show|indicate|register|reach|achieve|attain|work|live|detect"
        r"|sound|activate|disclose|respect|have|fulfil|follow|match|display)\w*"
        r"|not (?:to )?(?:be )?(?:in )?(?:full |fully )?(?:compl|conform|satisfactory|satisfy|safe|meet"
        r"|pass|fulfil)\w*|(?:not|n't|never) (?:(?:been|being) )?(?!expect|requir|ask|oblig|suppos|need|allow)[a-z-]+(?:ed|wn|en)(?: (?:or|and"
        r"|nor) [a-z-]+ed)? to (?:meet|comply|conform|satisfy|fulfil)\w*|not? compl\w+|not meet\w*|(?:did|do|does) not(?=\s*[.,;)]|\s*$)|violat\w+"
        r"|defective|dangerous|counterfeits?|fakes?|misbranded|mis-?labell?ed|breach(?:ed|es|ing)?"
        r"|(?<!not )(?<!n't )(?<!without )exceed(?:ed|ing|s)?|violative|positive(?! results? for)"
        r"|(?:was|were|are|is) yet to|f[ae]ll(?:s|ing)? short|rejected|adulterated|irregular\w*|deficien\w+"
        r"|infring\w+|contaminated|tested positive|positive for"
        r"|contain(?:ed|ing) (?:undeclared|excessive|prohibited|banned|illegal|high|unsafe|too|serious)\w*"
        r"|(?:above|beyond) (?:the |all |their |its )?(?:[a-z-]+ ){0,3}?(?:limits?|mrls?|limit values?"
        r"|maximum|thresholds?|norms?|permitted levels?|legal levels?|maximum levels?|acceptable levels?"
        r"|levels? of concern|guideline (?:levels?|values?)|action levels?|reference (?:levels?|values?)"
        r"|(?:authori[sz]ed|permitted|allowed|maximum) temperature)"
        r"|(?:show|present|reveal|exhibit|display)(?:ed|s)? (?:[a-z]+ ){0,2}(?:adulteration|contamination"
        r"|non-?compliances?|defects|faults|irregularities|deficiencies|problems|breaches)"
        r"|(?:found|were|was|being) guilty|over the (?:legal |permitted )?limit|hazardous|harmful|illegal(?:ly)?"
        r"|(?:pos|present|represent)(?:e|ed|es|s|ing)? (?:an? )?(?:[a-z-]+ ){0,3}(?:risk|hazard|danger"
        r"|threat)s?|posed? a|posing a|in breach|did not (?:carry|bear)|faulty"
        r"|(?<!not )(?<!n't )(?:contain|found with|detected with|found to have|had)(?:ed|ing"
        r"|s)? (?:[\w-]+ ){0,4}?(?:undeclared|restricted|excess(?:ive)?|prohibited|banned|illegal"
        r"|high(?:er)?|elevated|unsafe|dangerous|toxic|hazardous|harmful|unauthori[sz]ed|non-permitted"
        r"|unapproved|too (?:much|many|high))|under-?\s?weight|turned away|stopped working|tipped over"
        r"|toppled|collapsed|overheated|caught fire|melted|shattered|came apart|fell apart"
        r"|(?:cheaper|different|another) (?:species|fish|meat|variety) (?:than|from)|with too [a-z]+ an?"
        r"|(?:was|were|are|is|proved) (?:too [a-z]+|wrong|faulty|false|short)"
        r"|refused (?:entry|import|admission)|(?:carried|bore|gave|displayed) no|(?:could|may|might) have caused"
        r"|(?:offered|gave|provided|had|with|contained) too (?:little|few|much|many)|(?<!in )short(?=[.,;])"
        r"|bad(?= ?[(.,;])|(?:could|may|might) (?:choke|catch|ignite|burn|trap|strangle|cause|deliver|give"
        r"|lead to|result in|pose)|spurious|nsq|inferior|flunk\w+|below (?:the )?(?:required )?standards?"
        r"|below par|with(?:out| no) (?:[a-z-]+ ){0,4}(?:warnings?|labels?|labelling|marks?|markings?"
        r"|instructions|certificates?|approval|licen[cs]es?|documentation)"
        r"|(?:less|more) (?:[a-z]+ ){0,3}than the (?:standards?|law|rules?|regulations?|limit) (?:allows?"
        r"|permits?)|(?:less|more) (?:[a-z]+ ){0,3}than (?:is |was |were )?(?:stated|declared|claimed"
        r"|labelled|promised|advertised|allowed|permitted)|short(?= by|[- ]weight|[- ]measure)"
        r"|over the (?:[a-z]+ ){0,2}(?:limit|target|maximum|threshold)"
        r"|br(?:oke|eak|eaks|eaking) (?:[a-z]+ ){0,3}(?:rules?|laws?|regulations?|standards?)|flouted"
        r"|fell foul|under-?deliver\w*|(?:off|out of) specification|(?:lay|lies|lying|fell|falling) outside|not (?:marketable|saleable)"
        r"|overdosed|underdosed|in error(?=[ ,.;(]*(?:\(|$|[,.;]))|carr(?:y|ied|ies|ying) (?:an? )?(?:[a-z]+ ){0,3}risk|short[- ]weight|underweight"
        r"|out of tolerance|contain(?:ed|ing|s)? (?:[a-z]+ )?other|worrying|low[- ]quality|poor[- ]quality"
        r"|tainted|found to contain(?! no\b)|found to have(?! (?:complied|met|passed|no\b|been|satis))"
        r"|contain(?:ed|ing|s)? (?:[a-z-]+ ){0,4}other than|non-declared|caught|inflammable|flammable"
        r"|problematic|flagged|questioned|impugned|unfit|unqualified|disqualified|prohibited|undeclared"
        r"|incorrect\w*|banned|missing|exceeders?|lack(?:ed|ing|s)?|leak(?:ed|ing)?"
        r"|(?:had|have|has|with) (?:an? )?(?:[a-z]+ )?(?:inadequate|insufficient|unstable|sharp|weak|poor"
        r"|faulty|defective|loose|exposed|misleading|incorrect) [a-z]+"
        r"|with (?!no |few )(?:[a-z-]+ ){0,2}(?:faults|defects|problems|irregularities|violations"
        r"|deficiencies|shortcomings|inaccuracies|discrepancies|anomalies|abnormalities|inconsistencies"
        r"|contraventions|infringements|breaches|non-?compliances|non-?conformities)"
        r"|made up of (?:an? )?(?:unspecified|undeclared|other|unknown)"
        r"|not (?:identified|declared|listed|mentioned|stated|named|disclosed) (?:on|in)|(?:of|with) (?:the )?wrong"
        r"|outside (?:the |all )?(?:accepted|permitted|legal|allowed|tolerance|specified)"
        r"|had no(?! (?:[a-z-]+ ){0,3}?(?:residues?|traces?|defects?|faults?|flaws?|problems?|issues?"
        r"|violations?|breach|non-?complian|contamina|concerns?|failures?|deficienc|irregularit"
        r"|shortcomings|errors?))|had (?!no |not |few |neither )(?:[a-z]+ ){0,3}(?:defects?|faults?|problems?|issues?"
        r"|deficienc(?:y|ies)|errors?|irregularit(?:y|ies))"
    ),
    "conforming": (
        r"had (?:none|no or low levels|none or low levels)|(?:found|shown|proved|proven|seen) not to (?:contain|have|exceed|pose|violate|breach)"
        r"|(?:of|with|to) standard quality|cleared(?! (?:none|no|customs|the way|up|out|away|from|off))"
        r"|(?:found|tested|produc(?:ed|ing)|gave|with|were|was) negative(?: results?)?|(?:not|n't|without) exceed\w*"
        r"|(?:not|n't) contain (?:[\w-]+ ){0,3}?(?:undeclared|excess(?:ive)?|prohibited|banned|illegal"
        r"|high(?:er)?|unsafe|dangerous|toxic|hazardous|harmful|unauthori[sz]ed|above)\w*"
        r"|(?:below|under|within|not above) (?:the |all |these )?(?:[a-z-]+ ){0,3}(?:limits?|mrls?"
        r"|(?<!risk )levels?|thresholds?|tolerances?|targets?|norms?)|complied"
        r"|(?<!non-)(?<!non)complying|(?<!non-)(?<!non)complian(?:t|ce)(?! rate| level)"
        r"|pass(?:ed|es|ing)?(?! rate)|satisfactory(?! rate)"
        r"|(?<!non-)(?<!non)conform(?:ed|ing|s|ity)?(?! rate)|met"
        r"|safe(?! rate|ty| limit| levels?\b| threshold| range| maximum| concentration)|in compliance"
        r"|(?<!un)(?<!dis)qualified(?! rates?| ratio)|up to standard"
        r"|(?:had|showed|have|has) no (?:[a-z-]+ ){0,3}?(?:residues?|traces?|defects?|faults?|flaws?"
        r"|problems?|issues?|violations?|breach(?:es)?|non-?compliances?|contamination|concerns?|failures?"
        r"|deficienc(?:y|ies)|irregularities|shortcomings|errors?)"
        r"|with no (?:issues?|problems?|faults?|defects?|irregularities)|no (?:issues?|problems)"
        r"|lived up to|legal(?=[.,;])|(?:gave|offered|provided) (?:full|adequate|sufficient)"
        r"|(?:was|were) (?:all )?clean|as (?:claimed|advertised|promised|described|declared|stated)"
        r"|passes(?= ?[.,;(]|$)|as per (?:the )?standards?"
        r"|(?:above|up to|within|meeting|in line with) (?:the )?(?:[a-z]+ )?standards?"
        r"|(?:giv|dispens|show|deliver)(?:ing|e|es|ed)? (?:the )?(?:correct|accurate|full)|(?<!in)accurate"
        r"|in (?:good )?order|complies|meet(?:s|ing)?|found to be in order"
    ),
    "sampled": (
        r"sampled|spot-checked|picked(?= (?:[^.;]{1,60} )?at random| [\d,]+ (?:[a-z]+ )?samples)"
        r"|(?:reported|entered|uploaded|logged|recorded)(?: (?:the )?results (?:for|of|on))?(?= [\d,]+ (?:[a-z]+ )?samples)"
        r"|(?:reported|entered|uploaded|logged|recorded|submitted) (?:the )?results (?:for|of|on)"
        r"|pulled(?= [\d,]+ (?:[^.;]{1,60} for (?:[a-z]+ )?(?:test|analys|examin|check)|(?:[a-z-]+ ){0,2}(?:(?:and|or) [\d,]+ (?:[a-z-]+ ){0,2})?samples\b))"
        r"|ha(?:ve|s|d) yet to be (?:analy|test|examin|check)\w*"
        r"|(?:still|currently|now|presently) (?:being|under|undergoing) (?:analy|test|examin|investigat"
        r"|assess|review|process)\w*"
        r"|await(?:ing|ed|s)? (?:the )?(?:[a-z]+ )?(?:analysis|results?|tests?|testing|examination)"
        r"|(?:stopped|selected|held|pulled|set aside|singled out|chosen"
        r"|picked out)(?= (?:[\d,]+ )?(?:of (?:them|these|those) )?(?:for|to undergo) (?:further "
        r"|laboratory |closer |physical |detailed )?(?:examin|inspect|test|analy|check|screen))"
        r"|sent(?= [^.;]{1,120} to (?:an? |the |its |our |their |two |three )?(?:[a-z-]+ ){0,3}laborator)"
        r"|(?:were|was|been) (?:forwarded|dispatched|referred)|collection(?= total)|sample size"
        r"|took delivery of|brought (?:home|back)|got hold of|snapped up|amassed|assembled(?= [\d,]+ )"
        r"|laid hands on|hired|rented"
        r"|drew(?! (?:an? |the |its |sharp |strong )?(?:[a-z]+ )?(?:warning|criticism|complaint|fire"
        r"|attention|fine|ban|recall|reprimand)s?\b)|took away|(?:test )?purchases? of|collected"
        r"|collection of|sent (?:for|to)|sent(?=(?: [\w,]+){1,4} (?:for|to)\b)"
        r"|sent(?= [^.;]{1,240} for (?:laboratory |further |safety )?(?:test|analys|examin))|purchased"
        r"|bought|(?<!action )(?<!action was )(?<!action is )(?<!action been )taken(?! (?:back|out|off|down|away"
        r"|to task|for \d|against))|drawn|procured"
        r"|obtained(?! (?:(?:an?|the|only|full|overall) )*(?:full|good|high|low|pass|fail|satisf|marks?\b"
        r"|scores?\b|points?\b|ratings?\b|grades?\b))|(?<!of )selected|picked up|acquired|gathered|lifted"
        r"|received(?! (?:[a-z-]+ ){0,4}?(?:ratings?|scores?|grades?|stars?|marks|awards?|recommendations?)\b)(?! (?:[a-z-]+ ){0,2}(?:tests?|testing"
        r"|analys[ie]s|examination)\b)(?! (?:an? "
        r"|the )?(?:[a-z]+ )?(?:poor|fail|bad|low|warning|clean|pass|all-clear|don|unsatis|satis|good"
        r"|full))|submitted|ordered(?! to\b| off\b)(?! (?:the |all |its |their )?(?:manufactur|maker|import"
        r"|trader|retailer|shop|firm|compan|seller|supplier|business|produc|distribut|owner|operator|them\b"
        r"|it\b))(?! [^,;.]{1,40}? (?:off the|to (?:be|stop|recall|withdraw|remove|destroy|pull|take|clear"
        r"|cease|halt|improve|correct|fix|rectify|comply|pay|close|issue|refund|return|replace|relabel)\b"
        r"|withdrawn|recalled|removed|destroyed))|sampling"
        r"|took(?! \w+ of them (?:off|down)| (?:the|all|its|their|every|a) (?:[a-z]+ )?(?:strain|load"
        r"|weight|tests?|heat|impacts?|pressure)\b| (?:part|place|action|effect)\b"
        r"| (?:too|so|longer|more|less|up|over|ages)\b| [\w-]+ (?:days|weeks|months|hours))|collecting|sourced"
    ),
    "tested": (
        r"(?<=were )(?:cultured|tried|put (?:on the scales?|under the microscope|to the test))|(?<=was )cultured|(?:studying|examining|analy[sz]ing"
        r"|inspecting|checking|screening|weighing"
        r"|scanning)(?= (?:about |nearly |some |over |more than |around |almost )?[\d,]+ )"
        r"|(?<=been )under (?:random |spot |routine )?(?:inspection|examination|checks?)"
        r"|(?:measured|looked for|searched for|quantified|determined|assayed|screened for|checked for"
        r"|tested for)(?= [^,;.\d]{3,80}? (?:in|on|among|across) (?:about |some |over |nearly "
        r"|a total of )?[\d,]+ )|took a (?:[a-z]+ )?look at"
        r"|(?:(?<=was )|(?<=were )|(?<=been ))(?:measured|quantified|assayed|titrated|determined)(?= (?:in|on|for) )"
        r"|(?:analys[ei]s|testing|tests|examination|screening) (?:is|was|are|were|ha(?:s|ve) been)"
        r" (?:(?:now|already) )?(?:complete|completed|finished|concluded|done) (?:for|on|of)"
        r"|(?:tests?|checks?|inspections?) by (?:[a-z'’]+ ){1,5}?(?:on|of)(?= \d)"
        r"|(?<!planned )(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|surveys?|examinations?|reviews?"
        r"|inspections?|checks?|screenings?|stud(?:y|ies)|analysis|analyses|assessments?|evaluations?"
        r"|tests?|reports?) (?:on|of|into|covering"
        r"|for)(?= (?:(?:a|total|of|about|some|over|nearly|more|than|around|all|the|another|further"
        r"|approximately|almost) )*\d)|sequenced(?= [^,;.]{3,80}? (?:for|of|from|in) )"
        r"|(?:sequenced|barcoded|genotyped|fingerprinted|assayed|profiled)(?= [\d,]+ )"
        r"|tested(?! (?:(?:at or )?(?:outside|above|over|beyond|within|below) (?:the |all "
        r"|legal )?(?:[a-z]+ ){0,3}?(?:limit|maximum|level|threshold|range|norm)|high\b|higher|clean\b"
        r"|clear\b|safe\b|too|as un|un(?!til|der)|non|adverse|poor|badly|well\b"
        r"|(?:very )?(?:good|well|excellent|acceptable)\b))"
        r"|the (?:first|second|third|fourth|fifth|other|latter"
        r"|former) (?:(?:investigation|survey|project|study|part|round|phase|test|check|inquiry) )?(?:cover"
        r"|concern)ed|verified|calibrated"
        r"|(?<=were )(?:dna-)?(?:sequenced|barcoded|genotyped|fingerprinted|assayed|profiled)"
        r"|(?<=were )opened|(?<=was )opened|scrutini[sz]ed|vetted|dissected|put to the test|tried out"
        r"|(?<=were )compared(?! (?:to|with|against|as|\d))|put(?= [^.;]{1,60} through)|on test|reported on"
        r"|(?:results|findings) (?:for|on|of|from)(?= [\d,]+ )|swabbed|trialled|trialed|studied|probed"
        r"|monitored|appraised|audited|went over|swept|mystery-shopped|x-rayed|cut open|opened(?= [\d,]+ )"
        r"|compared(?= \d)|weighed|scanned|x-rayed"
        r"|(?:surveys?|checks?|stud(?:y|ies)|tests?|sweeps?|investigations?|samples?|exercises?|campaigns?"
        r"|projects?) (?:span(?:ned|s)|encompass(?:ed|es)|target(?:ed|s)|involv(?:ed|es)|looked at"
        r"|focus(?:ed|es) on)(?= (?:a total of |about |some |over |more than |nearly )?[\d,]+ )"
        r"|went through|analy[sz]ed|examined|checked|screened|assessed(?! (?:as|to be|at) )|inspected"
        r"|evaluated|investigated|test(?:ing|s) (?:of|on)|underwent"
        r"|received(?= (?:[a-z-]+ ){0,2}(?:tests?|testing|analys[ie]s|examination)\b)|analyses|analysis of"
        r"|(?:inspections?|checks?|examinations?|assessments?|tests?|surveillance|monitoring|stud(?:y|ies)"
        r"|surveys?)(?: (?:was|were|has been|have been) (?:run|conducted|performed|carried out|undertaken"
        r"|made|done)(?: (?:in|between|during|from|by)(?: (?!show|found|reveal|on\b|of\b)[a-z()]+){1,7}?)?"
        r"| (?:conducted|performed|carried out|undertaken"
        r"|done)(?: (?!show|found|reveal|rates?\b|indicat|that\b"
        r"|which\b)[a-z()]+){0,9}?)?(?: for(?: [a-z-]+){1,4})? (?:of|on|over|covering|against)(?= )"
        r"|surveyed|survey (?:of|on)|reviewed|looked at|controlled"
        r"|(?:ran|runs|conducted|performed|carried out) (?:[a-z]+ ){0,2}tests? (?:for|on)(?= )"
        r"|(?:checks?|inspections?|tests?|surveys?|surveillance|monitoring|operations?|controls?|sweeps?"
        r"|sampling|projects?|campaigns?|stud(?:y|ies)|programmes?|exercises?|analys[ie]s|reviews?|audits?"
        r"|investigations?) (?:(?:in|by|of|on|for|at) (?:[a-z]+ ){1,4}?)?cover(?:ed|ing|s)"
        r"|(?<!notifications )covered(?= (?:(?:about|some|over|nearly|almost|around|more than"
        r"|a total of) )?[\d,]+ (?:[a-z-]+ ){0,2}samples\b)|(?<=sets )completed|(?<=samples )completed"
        r"|(?<=tests )completed"
        r"|verifications? (?:of|on)(?= (?:about |some |over |nearly |around |a total of )?[\d,]+ )"
        r"|verifications? (?:was|were) (?:carried out|conducted|performed|made|done) on"
        r"|went (?:on )?to (?:[a-z]+ ){0,3}lab\w*|reports? on|reports of(?= \d)"
        r"|(?:test|laboratory) results (?:for|of|on)"
        r"|(?:results|reports) (?:(?:were|are|ha(?:ve|d) been|came|ha(?:ve|d) come) )?(?:available|back|in|received"
        r"|known) for|(?:research|stud(?:y|ies)|experiments?|trials?) (?:was|were) (?:conducted|carried out"
        r"|done|performed|run) on|tests? in(?= [\d,]+ )|c[ao]me back(?= (?:from|so far|to)\b|[.,;])"
        r"|subjected to|testing(?! (?:laborator|labs?\b|centre|center|facilit|institut|agenc|bod(?:y|ies)\b"
        r"|equipment|regime|kits?\b|standards?\b|methods?\b|protocols?\b|compan))"
        r"|(?:inspections?|tests?|checks?|sampling|quarantine|examinations?"
        r"|surveillance)(?: and (?:quarantine|testing|sampling|inspection|examination"
        r"|analysis))? (?:actions?|procedures?|work|operations?|campaigns?|programmes?|activities"
        r"|controls?) (?:on|of|for|over|covering)(?= )"
    ),
}  # fmt: skip

#: adjectives that say of a batch that it failed
BAD_ADJECTIVE = (
    r"out-of-(?!home|town|hours|pocket)[a-z]+|(?:poor|low)-quality|uncertified|unregistered|unlicen[cs]ed"
    r"|unlabell?ed|unapproved|unauthori[sz]ed|violating|offending|tampered|bogus|infringing|overdosed"
    r"|underweight|falsified|spurious|nsq|fake|inaccurate|inadequate|incorrect|mis-?labell?ed|misbranded"
    r"|expired|leaking|positive|rotten|illicit|unfit|rejected|tainted|mouldy|failed|failing|non-?(?!"
    + NO_FAULT_NON
    + (
        r")\w+|unsafe|unsatisfactory|sub-?standard|dangerous|defective|counterfeit|adulterated|contaminated"
        r"|faulty|unqualified|illegal|hazardous|violative|disqualified"
    )
)
#: what leads a list of bad goods in: the affected products include, unsafe toys were
BAD_LIST = (
    r"\b(?:"
    + BAD_ADJECTIVE
    + r"|affected|problematic)\s+(?:[a-z-]+ ){0,2}?[a-z]+s (?:found |identified |detected |discovered )?"
    r"(?:includ(?:ed|es?)|compris(?:ed|es?)|consisted of|were|are)"
)
#: of these, those that only a test can say
TESTED_BAD = (
    r"failed|failing|non-?compliant|non-?conforming|unsatisfactory|sub-?standard|unqualified|disqualified"
    r"|violative"
)
#: beginnings of marks that are the verb of their clause
FINITE = (
    r"leaked|tipped|toppled|collapsed|overheated|caught|melted|shattered|came|stopped|tested positive"
    r"|fell short|exceed|below|under|within|not exceed\w*|failed|fails?|passed|pass(?:es)?|complied|comply"
    r"|complies|met|meet|exceeded|exceeds?|contained|contains?|breached|violated?|lacked|lacks?|posed?"
    r"|underwent|conformed|conforms?|satisfied|did|do|does|were|was|are|is|had|has|have|not meet"
    r"|not compl\w+|took"
)
AUXILIARY = (
    r"was|were|is|are|be|been|being|has|have|had|got|found|deemed|declared|considered|judged|classified"
    r"|rated|proved|proven|remained|shown|confirmed|reported|labelled|ruled|out"
)
ADVERBS = (
    r"[a-z]+ly|also|all|both|then|not|to be|to have|been|as|to|be|in|too|still|later|either|in total|of"
    r"|classified|found|declared|reported|subsequently|being"
)
#: what turns a verdict that stands behind it, by what it is known at sight, and the words that may stand between
NEGATIONS = (
    r"(?:\bnot|n't|(?<!with )(?<!had )(?<!found )\bno|\bnever|\bwithout|\bneither|\bnor|\bfree (?:of|from)"
    r"|\bclear of|\bunable to|\bfar from|\bhardly|\bcannot|\banything but)"
)
NEGATION_SIGNS = (
    "not",
    "n't",
    " no ",
    "never",
    "without",
    "neither",
    "nor ",
    "free ",
    "clear of",
    "unable",
    "far from",
    "hardly",
    "anything but",
)
BEHIND_NEGATION = (
    r"an?|any|the|been|be|to|found|have|contain(?:ing|ed)?|show(?:n|ing)?|in|fully|entirely|all|of|as"
    r"|deemed|considered|judged|classed|rated|declared|pose|posing|raise|reveal|detect|exhibit|yield"
    r"|detectable|signs?|evidence|traces?|[a-z]+ly"
)
#: verbs by which a percentage is a share, and words that open a list of shares in brackets
RELATED = (
    r"relat(?:ed|ing) to|concern(?:ed|ing)|involv(?:ed|ing)"
    r"|(?:was |were |are |is )?(?:about|linked to|linked with|related to|connected (?:to|with)"
    r"|associated with|attributed to|due to|down to|caused by|to do with|attributable to|over|because of)"
    r"|dealt with|stemm(?:ed|ing) from|came under|c[ao]me from|came to|originated (?:in|from)"
    r"|fell (?:under|into)|arose from|pertain(?:ed|ing) to|referred to|belonged to"
)
LIST_CUES = (
    r"distributed|divided|split|breakdown|main|most|majority|mostly|commonest|common|frequent(?:ly)?"
    r"|biggest|largest|leading|top|chiefly|mainly|predominantly|primarily|followed by|includ(?:e|es|ed|ing)"
    r"|others?|the rest|the remainder|came from|originated (?:in|from)|notified|reported|ranked"
)
#: words behind which compliance is only asked for or wished
WISHES = (
    r"whether|if|ensure|ensuring|ensures|must|should|shall|required|need|needs|needed|in order to|verify"
    r"|assess whether|determine|how (?:many|well|far)|help|helping|obliged|to check|expected"
)
#: nouns of what is found in a batch that fails
FAULTS = (
    r"departures?|deviations?|anomal(?:y|ies)|discrepanc(?:y|ies)|abnormalit(?:y|ies)|inaccurac(?:y|ies)"
    r"|inconsistenc(?:y|ies)|contraventions?|non-?conformit(?:y|ies)|violations?|faults?|defects?|problems"
    r"|irregularities|failures?|breach(?:es)?|rejections?|shortcomings|non-?compliances?|infringements"
    r"|deficiencies|exceedances?"
)
#: what a list of faults is headed by, besides them, and its verb
CAUSES = r"reasons|causes|hazards|risks|issues|faults?|concerns|errors|grounds"
#: grades of faults, and verdicts that are neither good nor bad
GRADES = (
    r"critical|major|minor|serious|severe|moderate|slight|significant|medium|low|high|grave|formal"
    r"|substantive|trivial"
)
UNDECIDED = r"borderline|investigative|inconclusive|pending|indeterminate|marginal|undetermined|undecided"
CONSISTED = r"were|was|are|included?|concerned|involved|comprised|related to"
#: verbs that say of a group how it stands, and what it had
STATES_OF = (
    r"were|was|are|is|(?:had|has|have)(?! (?:been |also |already |now |yet )*(?:[a-z]+ed|found|taken|bought"
    r"|drawn|sent|begun|made|seen|shown|set)\b)|show(?:s|ed)?|exhibit(?:s|ed)?|display(?:s|ed)?"
    r"|record(?:s|ed)?|register(?:s|ed)?|account(?:s|ed)|represent(?:s|ed)?|ma(?:de|ke) up"
    r"|constitut(?:es?|ed)|compris(?:es?|ed)|emerg(?:es?|ed)|remain(?:s|ed)?|topp?(?:s|ed)|ranks?|ranked"
    r"|fared?|perform(?:s|ed)?|saw|posted|fail(?:s|ed)?|pass(?:es|ed)?|contain(?:s|ed)?|proved|turned out"
    r"|led|came|c[ao]me|did|scored?|compli?(?:y|es|ed)|exceed(?:s|ed)?|present(?:s|ed)?|suffer(?:s|ed)?"
    r"|posed?|stood|reach(?:es|ed)?"
    r"|(?:(?:has|have|had) )?(?:rose|risen|fell|fallen|dropped|increased|decreased|declined|climbed|grew"
    r"|grown|soared|surged|jumped|doubled|tripled|halved|improved|gone (?:up|down)|went (?:up|down))"
    r"|receiv(?:es?|ed)|accumulated|yielded|generated|attracted|continued?|tended"
)
#: what is said of a substance found in a batch
FOUND = (
    r"showed up|cropped up|popped up|surfaced|occurr?ed|encountered|seen|established|determined|ascertained"
    r"|turned up|reported|recorded|isolated|recovered|picked up|discovered|measured|spotted|detected|found"
    r"|identified|confirmed|demonstrated|present|observed|noted|noticed|quantified|evident|apparent|uncovered"
)
#: verbs of who finds it, and verbs that begin another clause behind them
FOUND_ACTIVE = (
    r"found|finding|detect(?:ed|ing)|identif(?:ied|ying)|discover(?:ed|ing)|uncover(?:ed|ing)"
    r"|reveal(?:ed|ing)|turned up|picked up|yielded|isolat(?:ed|ing)|record(?:ed|ing)|not(?:ed|ing)"
    r"|observed|confirmed|spotted|saw|sees|finds|detects|reveals|discovers|uncovers|identifies"
)
FINITE_AGAIN = (
    r"were|was|had|did|failed|passed|bought|sampled|collected|tested|visited|inspected|that|which|who"
    r"|and then"
)
#: and where it is found
FOUND_IN = (
    rf"(?:{FOUND}) (?:in|on|among)"
    r"|(?:isolated|recovered|cultured|obtained|detected|reported|identified|confirmed) from"
)
#: verbs whose object is what was found to fail: found three heaters without the mark
FINDING = (
    r"found|finding|identified|detected|discovered|uncovered|spotted|turned up|came across|revealed"
    r"|threw up|unearthed|exposed|picked up"
)
#: what is said of a mark or a document of a batch that fails: labelling was faulty on 41%
FAULTY_ON = (
    r"(?:faulty|wrong|missing|incorrect|absent|lacking|inadequate|defective|illegible|incomplete) (?:on|in"
    r"|from|for|at)"
)
#: bare verbs whose object is what was tested, or sampled: visit 127 traders and check 1,942 products
BARE_TESTED = (
    r"(?:focus(?:ed|es|ing)? on|tri(?:ed|es) out)"
    r"|(?:rat|review|evaluat|check|test|inspect|examin|analy[sz]|screen|assess)(?:e|es|s|ing)?"
)
BARE_SAMPLED = r"(?:buy|purchas|collect|sampl|tak|order|obtain)(?:e|es|s|ing)?"
#: enterprises named by their trade, which is their scope
TRADES = (
    r"restaurants?|takeaways?|caf[eé]s|butchers|bakeries|caterers|stalls|supermarkets|hotels|canteens"
    r"|markets|pharmacies|schools|online (?:sellers|traders|stores|shops)"
)

NOUNS: dict[str, str] = {
    "kind": (
        r"(?:kinds?|(?:[a-z]+ )?species|types?|categor(?:y|ies)|product types?|product categories"
        r"|product groups?|varieties|(?:product|food|commodity) classes|classes of products?"
        r"|commodit(?:y|ies))"
    ),
    "enterprise": (
        r"(?:venues?|(?:store|supermarket|restaurant|grocery|retail|shop|pharmacy"
        r"|hotel)?(?: store)? ?chains?|(?:production|sales|selling|operating|business|manufacturing"
        r"|processing|dairy|bakery|packing|bottling|industrial|slaughtering|milling) (?:units|entities)"
        r"|locations|entrepreneurs|dairies|abattoirs|slaughterhouses|breweries|wineries|enterprises?|firms?"
        r"|makers (?:and|or) (?:sellers|dealers|traders|distributors|retailers|importers)"
        r"|compan(?:y|ies)|manufacturers?|business(?:es)?|sellers?|traders?|retailers?|shops?|stores?"
        r"|producers?|outlets?|importers?|exporters?|growers|packers|bottlers|millers|mills"
        r"|refiner(?:y|ies)|roasters|merchants|beekeepers|farmers|jewellers|opticians|hairdressers"
        r"|launderettes|clinics|pubs|inns|diners|cafeterias|kiosks|booths|stockists|resellers|franchisees"
        r"|cooperatives|brewers|bakers|(?:[a-z]+-)?mills|godowns|depots|bazaars|industrial units"
        r"|(?:food|milk|sale|retail) points|(?:biscuit|sweet|car|toy|food|drug|clothing|furniture) ?makers"
        r"|premises|suppliers?|vendors?|factories|entities|plants?|processors?|caterers?|wholesalers?"
        r"|distributors?|establishments|licensees|economic operators|food business operators|operators?"
        r"|shopkeepers|storekeepers|stallholders|street vendors|hawkers|peddlers|hoteliers|defaulters"
        r"|violators|offenders|proprietors|butcheries|creameries|confectioneries|boutiques|minimarkets"
        r"|minimarts|hypermarkets|drugstores|dhabas|food courts"
        r"|(?:food|eating|[a-z]+-serving|takeaway) places|marriage halls|banquet halls|restaurants?"
        r"|supermarkets?|takeaways?|caf[eé]s|butchers|bakeries|caterers|stalls|distributors|sites|dealers?"
        r"|dealerships|fishmongers|grocers|greengrocers|garages|salons|facilities|workshops|e-shops"
        r"|webshops|(?:filling |petrol |gas |railway )?stations|(?:petrol |fuel )bunks|pharmacies|schools|hospitals|hotels"
        r"|canteens|malls|warehouses|eateries|kitchens|farms|forecourts|online stores|websites?|web ?shops)"
    ),
    "case": (
        r"(?:cases?|(?:follow-up|enforcement|corrective|regulatory|disciplinary) actions"
        r"|(?:on-the-spot|administrative|fixed|spot|court) fines"
        r"|(?:follow-up |original |new )?(?:alerts?|notifications?)"
        r"|(?:[a-z]+ )?(?:notices|warnings|orders|letters)|citations|sanctions|closures|seizures|reprimands"
        r"|summonses|injunctions|prosecutions?|FIRs?|first information reports?|lawsuits?|(?:fixed )?penalty notices"
        r"|penalty charge notices|show[- ]cause notices|infringement notices|legal (?:notices|proceedings)"
        r"|criminal proceedings|penalt(?:y|ies)|convictions?|court cases|civil (?:cases|suits)"
        r"|criminal cases|suits?|(?:accident|incident|complaint|injury) reports|complaints?|grievances"
        r"|(?:consumer )?disputes|(?:product |safety |voluntary |compulsory )?recalls|accidents|incidents"
        r"|instances|injur(?:y|ies)|(?:simple |formal |official )?cautions)"
    ),
    "item": (
        r"(?:(?:price )?(?:overcharges?|undercharges?|errors)|parameters?"
        r"|(?:test|safety|inspection|testing) items?|shortcomings"
        r"|requirements|non-?compliances|violations|infringements|breaches|deficiencies|irregularities"
        r"|non-?conformities|failed items?|defects|faults|errors|mistakes|flaws|contraventions"
        r"|discrepancies|omissions|anomalies|safety (?:failures|issues|problems|concerns))"
    ),
    "batch": (
        r"(?:batch(?:es)?|(?:product|price) lines|(?:price|barcode) scans|[a-z]+ing chains?"
        r"|(?:lighting|fairy light|gold|silver|snow|bicycle|bike|key|neck|dummy|soother|pacifier|watch"
        r"|dog) chains?|(?:phone|pencil|pillow|charging|display|battery|carry|jewellery|tablet|laptop"
        r"|spectacle) cases|attempts?|occasions|sample groups?|samples?|products?|items?|specimens?|units?"
        r"|models?|toys?|articles?|goods|listings?|lots?|brands?|appliances|chargers?|lamps?|cosmetics"
        r"|garments?|devices?|helmets?|pieces?|foods|(?:test )?purchases|consignments|shipments|parcels"
        r"|swabs|packs?|bottles|jars|tins|packets|cartons|sachets|tubs"
        r"|food samples|adaptors?|alarms?|lights|balloons|jewellery|necklaces|masks|creams?|batteries"
        r"|cables|plugs|dolls|costumes|bikes|scooters|heaters|hairdryers|cots|mattresses|pushchairs|seats"
        r"|candles|sunglasses|clothes|clothing|apparel|shoes|vapes|e-cigarettes)"
    ),
    "other": (
        r"(?:constituencies|(?:[a-z]+ )?panchayats|barangays|upazilas|woredas|sub-?districts|localities|zones|townships"
        r"|hamlets|neighbourhoods|suburbs|cantons|governorates|emirates|countr(?:y|ies)|metros"
        r"|municipalities|counties|communes|prefectures|boroughs|parishes|tehsils|talukas|wards|states?"
        r"|cities|towns|voivodeships|towns/cities|villages|agencies|governments?|universities|experts|omps"
        r"|investigations|requests|enquiries|inquiries|calls|applications|agrichemicals|permits|people"
        r"|persons|teams|officers?|inspectors?|offices|posts|inspectorates|ministries|laborator(?:y|ies)|labs"
        r"|(?:taste|tasting|sensory|expert|consumer) panels"
        r"|(?:sales?|import|trade|marketing) (?:bans?|stops?|prohibitions?)|schemes|marketplaces?"
        r"|platforms?|member states|visits?|inspections?|questionnaires|rounds|pence|cents|responses"
        r"|answers|interviews|consumers?|buyers|shoppers|customers|parents|users|patients|drivers|women|men"
        r"|volunteers|readers|victims|smokers|teenagers|students|districts?|provinces?|authorities|regions?"
        r"|members|children|referrals|undertakings|raids|deaths|fatalities|burns|lacerations"
        r"|hospitali[sz]ations|illnesses|poisonings|electrocutions|regulations|standards|directives|studies"
        r"|surveys|experiments|commitments?|stop sales|stop distributions|actions?"
        r"|participants|handlers|workers|employees|spot checks"
        r"|(?:leading|main|major|top|biggest) (?:problems|reasons|causes)"
        r"|(?:major |main )?complaint categories|continents|sub-?projects|(?:[a-z-]+ )?organi[sz]ations"
        r"|(?:(?:research|public|state|financial|academic|scientific|international) )?institutions|ports?"
        r"|sections?|chapters?|pages?|staff|market cent(?:er|re)s|(?:fish )?ponds|markets?|elements|segments|genes|phthalates|metals|pesticides"
        r"|mycotoxins|analytes|metabolites|congeners|contaminants"
        r"|compounds?|additives|toxins|pathogens|points? scale|stars?|program(?:me)?s?|languages"
        r"|respondents|categories of risk|adults|households|fires|associations|groups|local authorities"
        r"|councils|residents|licen[cs]es?|permits?|courses|areas|production lines|suspects|arrests"
        r"|smugglers|traffickers|person-times|man-hours|steps|ways|approaches|methods|techniques|strategies"
        r"|reasons|risks|percent|households|weeks)"
    ),
}  # fmt: skip

SCOPES: dict[str, dict[str, str]] = {
    **{word: {"channel": "online"} for word in (
        "bought online|purchased online|sold online|online marketplaces|online marketplace|"
        "from websites|from web shops|online channel|online|e-commerce|over the internet|internet"
    ).split("|")},
    **{word: {"channel": "offline"} for word in (
        "offline|in-store|physical stores|high street|in store|in stores|in physical stores|"
        "from shops|in shops|physical shops|bricks-and-mortar|brick-and-mortar stores|"
        "brick-and-mortar"
    ).split("|")},
    **{word: {"stage": "production"} for word in (
        "in production|within production|production stage|production link|production sector|at the factory"
    ).split("|")},
    **{word: {"stage": "distribution"} for word in (
        "in distribution|within distribution|distribution stage|distribution link|distribution sector|in trade"
    ).split("|")},
    **{word: {"channel": "online", "sales_mode": "livestream"} for word in (
        "livestream|livestreams|livestreaming|live-streaming|live stream|live streams|livestream sales"
    ).split("|")},
    "in offline distribution": {"channel": "offline", "stage": "distribution"},
    **{word: {"programme_kind": "special"} for word in "special checks|special".split("|")},
    **{word: {"programme_kind": "follow-up"} for word in "follow-up checks|follow-up".split("|")},
    **{word: {"programme_kind": "re-check"} for word in "re-check checks|re-checks|re-check".split("|")},
    **{word: {"programme_kind": "monitoring"} for word in "monitoring checks".split("|")},
}  # fmt: skip


#: what a single firm does, behind its noun
TRADING = frozenset(
    "selling supplying offering stocking importing exporting making producing manufacturing distributing "
    "operating serving advertising marketing found".split()
)
#: enterprises by their place in the trade, which is their scope in a list
TRADED = frozenset(
    "importers manufacturers distributors wholesalers retailers producers sellers traders exporters "
    "caterers".split()
)
#: verbs that are of samples only where samples are named: received 500 complaints
WEAK = r"received|took|taken|submitted|gathered|investigated|reviewed|undertook|drawn"
#: of the nouns of other things, people: what they say or do is no rate of a check
PEOPLE = (
    r"people|persons|consumers?|buyers|shoppers|customers|parents|users|patients|drivers|women|men"
    r"|volunteers|readers|victims|smokers|teenagers|students|children|respondents|participants|adults"
    r"|households|residents|members|staff|officers?|inspectors?|farmers|interviewees|motorists|citizens|travellers|diners"
)
#: what is found in goods, and counted there: at least one undeclared allergen
SUBSTANCES = (
    r"allergens?|pesticides?|residues?|substances?|contaminants?|chemicals?|additives?|metals?"
    r"|preservatives?|dyes|toxins?|ingredients?|compounds?"
)
