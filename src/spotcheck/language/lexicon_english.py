"""Words by which English bulletins are read; in lower case, as regular expressions where endings vary."""

from spotcheck.language.lexicon_predicates import NO_FAULT_NON

#: verbs and adjectives that say what a count of batches is
MEASURE_WORDS: dict[str, str] = {
    "nonconforming": (
        r"(?:was|were|been) refused(?! (?:to|by)\b)|(?:being )?(?:under|subject to) (?:an? )?(?:[a-z]+ )?recalls?|sub-?par|shoddy|named and shamed|shamed|threw out|condemned|faulted|blacklisted|less than (?:satisfactory|adequate|acceptable|perfect|ideal|compliant)|adversely|unfavourably|objected to|found fault with|took issue with|flops?|duds?|positives|rejections?|fails|adverse|reported (?:against|adversely)|fell outside|in excess of (?:the )?(?:[a-z-]+ ){0,3}?(?:limits?|mrls?|maximum|levels?|thresholds?)|over (?:the )?(?:mrls?|limits?)|(?:above|over|beyond) (?:[a-z']+ ){1,8}?(?:ceiling|threshold|limit)|fail(?:ed|s|ing|ures?)?(?! rates?| categor)|non-?\s?complian(?:t|ce)(?! rates?)|non-?\s?conform\w*(?! rates?)|unsafe(?! rate)|unsatisfactory(?! rate)|sub-?standard|not of standard quality"
        r"|(?:did|do|does|were|was|are|is|had|has|have|be|being)(?: not|n't)(?: (?:yet|even|always|entirely|properly|adequately|completely))?(?: fully)?(?: (?:been )?found)?(?: to)?(?: be)?(?: in)? ?(?:safety )?(?:in order|comply|qualified|meet|conform|compliant|compliance|satisfactory|safe|pass|satisfy|up to|carry|bear|of standard|correctly|labelled|declared|met|include|give|offer|publish|identify|specify|mention|provide|display|state|list|show|indicate|register|reach|achieve|attain|work|live|detect|sound|activate|disclose|respect|have|fulfil|follow|match|display)\w*"
        r"|not (?:to )?(?:be )?(?:in )?(?:full |fully )?(?:compl|conform|satisfactory|satisfy|safe|meet|pass|fulfil)\w*|not? compl\w+|not meet\w*|(?:did|do|does) not(?=\s*[.,;)]|\s*$)|violat\w+|defective|dangerous|counterfeits?|fakes?|misbranded|mis-?labell?ed|breach(?:ed|es|ing)?|(?<!not )(?<!n't )(?<!without )exceed(?:ed|ing|s)?|violative|positive(?! results? for)|(?:was|were|are|is) yet to|f[ae]ll(?:s|ing)? short|rejected|adulterated|irregular\w*|deficien\w+|infring\w+|contaminated|tested positive|positive for"
        r"|contain(?:ed|ing) (?:undeclared|excessive|prohibited|banned|illegal|high|unsafe|too|serious)\w*|(?:above|beyond) (?:the |all |their |its )?(?:[a-z-]+ ){0,3}?(?:limits?|mrls?|limit values?|maximum|thresholds?|norms?|permitted levels?|legal levels?|maximum levels?|acceptable levels?|levels? of concern|guideline (?:levels?|values?)|action levels?|reference (?:levels?|values?)|(?:authori[sz]ed|permitted|allowed|maximum) temperature)|(?:show|present|reveal|exhibit|display)(?:ed|s)? (?:[a-z]+ ){0,2}(?:adulteration|contamination|non-?compliances?|defects|faults|irregularities|deficiencies|problems|breaches)|over the (?:legal |permitted )?limit|hazardous|harmful|illegal(?:ly)?|(?:pos|present|represent)(?:e|ed|es|s|ing)? (?:an? )?(?:[a-z-]+ ){0,3}(?:risk|hazard|danger|threat)s?|posed? a|posing a|in breach|did not (?:carry|bear)|faulty|(?<!not )(?<!n't )(?:contain|found with|detected with|found to have|had)(?:ed|ing|s)? (?:[\w-]+ ){0,4}?(?:undeclared|restricted|excess(?:ive)?|prohibited|banned|illegal|high(?:er)?|elevated|unsafe|dangerous|toxic|hazardous|harmful|unauthori[sz]ed|non-permitted|unapproved|too (?:much|many|high))|under-?\s?weight|turned away|stopped working|tipped over|toppled|collapsed|overheated|caught fire|melted|shattered|came apart|fell apart|(?:cheaper|different|another) (?:species|fish|meat|variety) (?:than|from)|with too [a-z]+ an?|(?:was|were|are|is|proved) (?:too [a-z]+|wrong|faulty|false|short)|refused (?:entry|import|admission)|(?:carried|bore|gave|displayed) no|(?:could|may|might) have caused|(?:offered|gave|provided|had|with|contained) too (?:little|few|much|many)|(?<!in )short(?=[.,;])|bad(?= ?[(.,;])|(?:could|may|might) (?:choke|catch|ignite|burn|trap|strangle|cause|deliver|give|lead to|result in|pose)|spurious|nsq|inferior|flunk\w+|below (?:the )?(?:required )?standards?|below par|with(?:out| no) (?:[a-z-]+ ){0,4}(?:warnings?|labels?|labelling|marks?|markings?|instructions|certificates?|approval|licen[cs]es?|documentation)|(?:less|more) (?:[a-z]+ ){0,3}than the (?:standards?|law|rules?|regulations?|limit) (?:allows?|permits?)|(?:less|more) (?:[a-z]+ ){0,3}than (?:is |was |were )?(?:stated|declared|claimed|labelled|promised|advertised|allowed|permitted)|short(?= by|[- ]weight|[- ]measure)|over the (?:[a-z]+ ){0,2}(?:limit|target|maximum|threshold)|br(?:oke|eak|eaks|eaking) (?:[a-z]+ ){0,3}(?:rules?|laws?|regulations?|standards?)|flouted|fell foul|carr(?:y|ied|ies|ying) (?:an? )?(?:[a-z]+ ){0,3}risk|short[- ]weight|underweight|out of tolerance|contain(?:ed|ing|s)? (?:[a-z]+ )?other|worrying|low[- ]quality|poor[- ]quality|tainted|found to contain(?! no\b)|found to have(?! (?:complied|met|passed|no\b|been|satis))|contain(?:ed|ing|s)? (?:[a-z-]+ ){0,4}other than|non-declared|caught|inflammable|flammable|problematic|flagged|questioned|impugned|unfit|unqualified|disqualified|prohibited|undeclared|incorrect\w*|banned|missing|exceeders?|lack(?:ed|ing|s)?|leak(?:ed|ing)?|(?:had|have|has|with) (?:an? )?(?:[a-z]+ )?(?:inadequate|insufficient|unstable|sharp|weak|poor|faulty|defective|loose|exposed|misleading|incorrect) [a-z]+|with (?!no |few )(?:[a-z-]+ ){0,2}(?:faults|defects|problems|irregularities|violations|deficiencies|shortcomings|inaccuracies|discrepancies|anomalies|abnormalities|inconsistencies|contraventions|infringements|breaches|non-?compliances|non-?conformities)|made up of (?:an? )?(?:unspecified|undeclared|other|unknown)|not (?:identified|declared|listed|mentioned|stated|named|disclosed) (?:on|in)|(?:of|with) (?:the )?wrong|outside (?:the |all )?(?:accepted|permitted|legal|allowed|tolerance|specified)|had no(?! (?:[a-z-]+ ){0,3}?(?:residues?|traces?|defects?|faults?|flaws?|problems?|issues?|violations?|breach|non-?complian|contamina|concerns?|failures?|deficienc|irregularit|shortcomings|errors?))|had (?!no |not |few |neither )(?:[a-z]+ ){0,3}(?:defects?|faults?|problems?|issues?|deficienc(?:y|ies)|errors?|irregularit(?:y|ies))"
    ),
    "conforming": r"(?:of|with|to) standard quality|cleared(?! (?:none|no|customs|the way|up|out|away|from|off))|(?:found|tested|produc(?:ed|ing)|gave|with|were|was) negative(?: results?)?|(?:not|n't|without) exceed\w*|(?:not|n't) contain (?:[\w-]+ ){0,3}?(?:undeclared|excess(?:ive)?|prohibited|banned|illegal|high(?:er)?|unsafe|dangerous|toxic|hazardous|harmful|unauthori[sz]ed|above)\w*|(?:below|under|within|not above) (?:the |all |these )?(?:[a-z-]+ ){0,3}(?:limits?|mrls?|(?<!risk )levels?|thresholds?|(?<=within )tolerances?|targets?|norms?)|complied|(?<!non-)(?<!non)complying|(?<!non-)(?<!non)complian(?:t|ce)(?! rate| level)|pass(?:ed|es|ing)?(?! rate)|satisfactory(?! rate)|(?<!non-)(?<!non)conform(?:ed|ing|s|ity)?(?! rate)|met|safe(?! rate|ty)|in compliance|(?<!un)(?<!dis)qualified(?! rates?| ratio)|up to standard|(?:had|showed|have|has) no (?:[a-z-]+ ){0,3}?(?:residues?|traces?|defects?|faults?|flaws?|problems?|issues?|violations?|breach(?:es)?|non-?compliances?|contamination|concerns?|failures?|deficienc(?:y|ies)|irregularities|shortcomings|errors?)|with no (?:issues?|problems?|faults?|defects?|irregularities)|no (?:issues?|problems)|lived up to|legal(?=[.,;])|(?:gave|offered|provided) (?:full|adequate|sufficient)|(?:was|were) (?:all )?clean|as (?:claimed|advertised|promised|described|declared|stated)|passes(?= ?[.,;(]|$)|as per (?:the )?standards?|(?:above|up to|within|meeting|in line with) (?:the )?(?:[a-z]+ )?standards?|(?:giv|dispens|show|deliver)(?:ing|e|es|ed)? (?:the )?(?:correct|accurate|full)|(?<!in)accurate|in (?:good )?order|complies|meet(?:s|ing)?|found to be in order",
    "sampled": r"sampled|spot-checked|picked(?= (?:[^.;]{1,60} )?at random)|pulled(?= [\d,]+ [^.;]{1,60} for (?:[a-z]+ )?(?:test|analys|examin|check))|ha(?:ve|s|d) yet to be (?:analy|test|examin|check)\w*|(?:still|currently|now|presently) (?:being|under|undergoing) (?:analy|test|examin|investigat|assess|review|process)\w*|await(?:ing|ed|s)? (?:the )?(?:[a-z]+ )?(?:analysis|results?|tests?|testing|examination)|(?:stopped|selected|held|pulled|set aside|singled out|chosen|picked out)(?= (?:[\d,]+ )?(?:of (?:them|these|those) )?(?:for|to undergo) (?:further |laboratory |closer |physical |detailed )?(?:examin|inspect|test|analy|check|screen))|sent(?= [^.;]{1,120} to (?:an? |the |its |our |their |two |three )?(?:[a-z-]+ ){0,3}laborator)|(?:were|was|been) (?:forwarded|dispatched|referred)|collection(?= total)|sample size|took delivery of|brought (?:home|back)|got hold of|snapped up|amassed|assembled(?= [\d,]+ )|laid hands on|hired|rented|drew(?! (?:an? |the |its |sharp |strong )?(?:[a-z]+ )?(?:warning|criticism|complaint|fire|attention|fine|ban|recall|reprimand)s?\b)|took away|(?:test )?purchases? of|collected|collection of|sent (?:for|to)|sent(?=(?: [\w,]+){1,4} (?:for|to)\b)|sent(?= [^.;]{1,240} for (?:laboratory |further |safety )?(?:test|analys|examin))|purchased|bought|(?<!action )(?<!action was )(?<!action is )(?<!action been )taken(?! (?:out|off|down|away|to task|for \d|against))|drawn|procured|obtained(?! (?:(?:an?|the|only|full|overall) )*(?:full|good|high|low|pass|fail|satisf|marks?\b|scores?\b|points?\b|ratings?\b|grades?\b))|selected|picked up|acquired|gathered|lifted|received(?! (?:[a-z-]+ ){0,2}(?:tests?|testing|analys[ie]s|examination)\b)(?! (?:an? |the )?(?:[a-z]+ )?(?:poor|fail|bad|low|warning|clean|pass|all-clear|don|unsatis|satis|good|full))|submitted|ordered(?! to\b| off\b)(?! (?:the |all |its |their )?(?:manufactur|maker|import|trader|retailer|shop|firm|compan|seller|supplier|business|produc|distribut|owner|operator|them\b|it\b))(?! [^,;.]{1,40}? (?:off the|to be |to stop|to recall|to withdraw|withdrawn|recalled|removed|destroyed))|sampling|took(?! \w+ of them (?:off|down)| (?:the|all|its|their|every|a) (?:[a-z]+ )?(?:strain|load|weight|tests?|heat|impacts?|pressure)\b| (?:part|place|action|effect)\b| [\w-]+ (?:days|weeks|months|hours))|collecting|sourced",
    "tested": r"(?:studying|examining|analy[sz]ing|inspecting|checking|screening|weighing|scanning)(?= (?:about |nearly |some |over |more than |around |almost )?[\d,]+ )|(?<=been )under (?:random |spot |routine )?(?:inspection|examination|checks?)|(?:measured|looked for|searched for|quantified|determined|assayed|screened for|checked for|tested for)(?= [^,;.\d]{3,80}? (?:in|on|among|across) (?:about |some |over |nearly |a total of )?[\d,]+ )|took a (?:[a-z]+ )?look at|(?:tests?|checks?|inspections?) by (?:[a-z'’]+ ){1,5}?(?:on|of)(?= \d)|(?<!planned )(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|surveys?|examinations?|reviews?|inspections?|checks?|screenings?|stud(?:y|ies)|analysis|analyses|assessments?|evaluations?|tests?|reports?) (?:on|of|into|covering|for)(?= (?:(?:a|total|of|about|some|over|nearly|more|than|around|all|the|another|further|approximately|almost) )*\d)|sequenced(?= [^,;.]{3,80}? (?:for|of|from|in) )|(?:sequenced|barcoded|genotyped|fingerprinted|assayed|profiled)(?= [\d,]+ )|tested(?! (?:(?:at or )?(?:outside|above|over|beyond|within|below) (?:the |all |legal )?(?:[a-z]+ ){0,3}?(?:limit|maximum|level|threshold|range|norm)|high\b|higher|clean\b|clear\b|safe\b|too|as un|un(?!til|der)|non|adverse|poor|badly|well\b|(?:very )?(?:good|well|excellent|acceptable)\b))|the (?:first|second|third|fourth|fifth|other|latter|former) (?:(?:investigation|survey|project|study|part|round|phase|test|check|inquiry) )?(?:cover|concern)ed|verified|calibrated|(?<=were )(?:dna-)?(?:sequenced|barcoded|genotyped|fingerprinted|assayed|profiled)|(?<=were )opened|(?<=was )opened|scrutini[sz]ed|vetted|dissected|put to the test|tried out|(?<=were )compared(?! (?:to|with|against|as|\d))|put(?= [^.;]{1,60} through)|on test|reported on|(?:results|findings) (?:for|on|of|from)(?= [\d,]+ )|swabbed|trialled|trialed|studied|probed|monitored|appraised|audited|went over|swept|mystery-shopped|x-rayed|cut open|opened(?= [\d,]+ )|compared(?= \d)|weighed|scanned|x-rayed|(?:surveys?|checks?|stud(?:y|ies)|tests?|sweeps?|investigations?|samples?|exercises?|campaigns?|projects?) (?:span(?:ned|s)|encompass(?:ed|es)|target(?:ed|s)|involv(?:ed|es)|looked at|focus(?:ed|es) on)(?= (?:a total of |about |some |over |more than |nearly )?[\d,]+ )|went through|analy[sz]ed|examined|checked|screened|assessed(?! (?:as|to be|at) )|inspected|evaluated|investigated|test(?:ing|s) (?:of|on)|underwent|received(?= (?:[a-z-]+ ){0,2}(?:tests?|testing|analys[ie]s|examination)\b)|analyses|analysis of|(?:inspections?|checks?|examinations?|assessments?|tests?|surveys?)(?: (?:was|were|has been|have been) (?:run|conducted|performed|carried out|undertaken|done)(?: (?:in|between|during|from|by)(?: (?!show|found|reveal|on\b|of\b)[a-z()]+){1,7}?)?| (?:conducted|performed|carried out|undertaken|done)(?: (?!show|found|reveal|rates?\b|indicat|that\b|which\b)[a-z()]+){0,9}?)?(?: for(?: [a-z-]+){1,4})? (?:of|on|over|covering|against)(?= )|surveyed|survey (?:of|on)|reviewed|looked at|controlled|(?:ran|runs|conducted|performed|carried out) (?:[a-z]+ ){0,2}tests? (?:for|on)(?= )|(?:checks?|inspections?|tests?|surveys?|surveillance|monitoring|operations?|controls?|sweeps?|sampling|projects?|campaigns?|stud(?:y|ies)|programmes?|exercises?|analys[ie]s|reviews?|audits?|investigations?) (?:(?:in|by|of|on|for|at) (?:[a-z]+ ){1,4}?)?cover(?:ed|ing|s)|(?<!notifications )covered(?= (?:(?:about|some|over|nearly|almost|around|more than|a total of) )?[\d,]+ (?:[a-z-]+ ){0,2}samples\b)|(?<=sets )completed|(?<=samples )completed|(?<=tests )completed|verifications? (?:of|on)(?= (?:about |some |over |nearly |around |a total of )?[\d,]+ )|verifications? (?:was|were) (?:carried out|conducted|performed|made|done) on|went (?:on )?to (?:[a-z]+ ){0,3}lab\w*|reports? on|reports of(?= \d)|(?:test|laboratory) results (?:for|of|on)|(?:results|reports) (?:(?:were|are|have been|came|have come) )?(?:available|back|in|received|known) for|(?:research|stud(?:y|ies)|experiments?|trials?) (?:was|were) (?:conducted|carried out|done|performed|run) on|tests? in(?= [\d,]+ )|c[ao]me back(?= (?:from|so far|to)\b|[.,;])|subjected to|testing(?! (?:laborator|labs?\b|centre|center|facilit|institut|agenc|bod(?:y|ies)\b|equipment|regime|kits?\b|standards?\b|methods?\b|protocols?\b|compan))|(?:inspections?|tests?|checks?|sampling|quarantine|examinations?|surveillance)(?: and (?:quarantine|testing|sampling|inspection|examination|analysis))? (?:actions?|procedures?|work|operations?|campaigns?|programmes?|activities|controls?) (?:on|of|for|over|covering)(?= )",
}  # fmt: skip

BAD_RATE = (
    r"(?:mis-?labell?ing|mis-?description|adulteration|contamination|fraud|substitution|counterfeiting)(?= (?:for|in|among|of) [^,;.()\d]{2,40} (?:was|is|were|stood at|reached) )|(?:extent|degree|scale) of (?:mis-?labell?ing|adulteration|contamination|fraud|substitution|non-?compliance)|(?:contamination|adulteration|mis-?labell?ing|counterfeiting|fraud)(?= (?:of [^,;.()]{2,40} )?(?:rose|fell|stood|increased|decreased|dropped|climbed|jumped|declined|went (?:up|down)) (?:to|at|from|by)\b)|(?:more|less|most|least) prevalent(?= (?:\(|in\b|among\b|on\b|at\b))|recovery rates?(?= (?:was|were) (?:the )?(?:high|low)(?:er|est)\b| in [a-z]+(?: [a-z]+)? \()|(?:isolation|carriage) rates?|prevalence(?! rates?)|incidence(?! rates?)|(?:proportion|percentage|share) (?:that|which) (?:failed|did not)|(?:proportion|percentage|share) (?:found|judged|deemed|rated) (?:to be )?(?:non-?\w+|un(?!der)\w+|unsafe|defective|faulty|adulterated|contaminated|fake)|(?:violations?|failures?|faults|defects|non-?compliances?|problems|contamination|adulteration|mis-?labell?ing|fraud|substitution|counterfeiting|breaches|offences|infringements) (?:was|were|is|are) (?:by far |far |much )?(?:commonest|rarest|highest|lowest|worst|rife)|failures (?:was|were|are) (?:twice|half|three times|much) as (?:often|frequent|common)|(?:proportion|percentage|share) of [^,;.()\d]{2,60}? (?:failing|exceeding|that exceed(?:s|ed)?|above the|over the|violating|breaching|not (?:complying|meeting|conforming)|that failed|that did not|which failed|found (?:unsafe|to be un\w+))|(?:violations?|failures|faults|defects|non-?compliances?|problems|contamination|breaches) (?:was|were|is|are) (?:most|more|least|less) (?:often |frequently )?(?:frequent|common|prevalent|widespread|likely|found)|(?:error|objection|discovery|exceedance|isolation|recovery(?= rates? (?:in|from|among) (?!spiked|fortified))|failure|fault|reject|flop|hit|strike|positive|positivity|prevalence|incidence|infection|infestation|infringement|offence|mislabell?ing|counterfeit|fake|contravention|abnormality|illegality|substitution|fraud|unqualified|disqualification|disqualified|substandard|sub-standard|problem|non-?complian\w+|non-?conformity|non-?conformance|non-?conforming|violation|unsatisfactory|detection|fail|rejection|unsafe|defect|breach|deficiency|contamination|adulteration|irregularity)"
    r"(?: sample| product| batch)? (?:rates?|levels?|ratio|figures?)|rates? of (?:non-?complian\w+|failure|failures|positives|rejections?|infringements?|mislabell?ing|defects|faults|fraud|substitution|breach(?:es)?|violations?|non-?conform\w+|unsatisfactory|contamination|adulteration)|levels? of non-?complian\w+|non-?compliance(?= (?:was|is|were|rose|fell|stood|among|in|for|ranged|by [a-z]+:))"
    r"|(?:proportion|percentage|share|rate|level|prevalence|incidence|proliferation|occurrence|frequency|presence) of (?:mis-?labell?ing|misdescription|contamination|adulteration|fraud|substitution|counterfeiting|fake|falsified|defects|faults|failures|violations|infringements|breaches|irregularities|positives|non-?\w+|failed|bad|wrong|incorrect|rejected|positive|tainted|unfit|inferior|spurious|harmful|toxic|poor|defective|faulty|dangerous|illegal|mislabelled|contaminated|counterfeit|fake|falsified|unsatisfactory|unsafe|failing|substandard|adulterated|suspicious|suspect|suspected|questionable|abnormal|problematic|flagged|mislabeled|misbranded|unqualified|disqualified|defect|risky|samples found (?:non-?\w+|unsafe|adulterated))(?: \w+)?"
)
GOOD_RATE = (
    r"(?:compliance|(?<!sub-)(?<!sub)standard(?= rates? )|(?<!un)(?<!dis)qualified|qualification|eligibility|pass|conformity|satisfactory|satisfaction|success|passing|conformance|conforming)(?: (?:rate|rating|level|ratio)s?)|rates? of (?:compliance|conformity)"
    r"|consumer confidence (?:rate|rating)s?|authenticity rates?|(?<=price )accuracy (?:rate|rating)s?"
    r"|(?:proportion|percentage|share|rate) of (?:compliant|satisfactory|safe|conforming)(?: \w+)?|levels? of compliance|(?<=% )(?:compliance|accuracy|conformity|adherence|conformance)(?! (?:rate|level))|(?<=cent )(?:compliance|accuracy|conformity|adherence|conformance)(?! (?:rate|level))|(?<!non-)(?<!non)compliance(?= (?:was|is|were|rose|fell|improved|stood|ranged|increased|decreased|at|among|by [a-z]+:)|:)"
)
SHARE = r"(?:inspection|sampling|examination|coverage) (?:rates?|ratios?)|percentages?(?= of [^,;.()\d]{2,60}? (?:with|without|containing|free)\b)|account(?:ed|s|ing) (?:respectively|together|alone|thus|only|jointly) for|represent(?:ed|ing|s)?(?! an? (?:[a-z]+ )?(?:risk|danger|hazard|threat))|account(?:ed|s|ing) for|ma(?:de|king|kes) up|make up(?= (?:(?:about|around|some|nearly|almost|over|just|only|more than|less than) )*(?:\d|a (?:third|quarter|fifth|half)|half|one|two|three))|shares?|proportion|constitut\w+|compris\w+|responsible for|(?:ratio|percentage) of(?= [a-z -]{0,30}(?:complaints|cases) )|t(?:ook|akes?|aking) up(?= (?:(?:about|around|some|nearly|almost|over|just|only|more than|less than) )*(?:\d|a (?:third|quarter|fifth|half)|half|one|two|three))|(?:divided|split|distributed|spread)(?= (?:[a-z]+ ){0,2}?(?:between|among|across))"
RISE = r"ris(?:e|en|es|ing)|rose|increas\w+|grew|doubl\w+|tripl\w+|grow(?:th|n)|up|higher|more|climb\w*|soar\w+|surg(?:ed?|es|ing)|improv\w+|jump\w*|leap(?:ed|t|ing)?|spik(?:ed|ing)|spike(?= of| in\b)|hike(?= of| in\b)|uptick|upswing|rais(?:ed|ing)(?= by\b)|rocket(?:ed|ing)|skyrocket\w+|above"
FALL = r"f(?:e)ll|fall(?:en|s|ing)?|decreas\w+|declin\w+|dropp?(?:ed|ing|s)?|slipp(?:ed|ing)|cut(?= by)|slid|eased|sank|dipp(?:ed|ing)|dip(?= of| by\b| in\b)|slump\w*|plung\w+|plummet\w+|tumbl\w+|down|lower|less|fewer|reduc\w+|halv\w+|below"
#: what stands before from and to where a number rose or fell
MOVED = r"up|down|rose|ris(?:es?|en|ing)|increas\w+|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|gr(?:ew|own?|ows|owing)|climb\w*|decreas\w+|jump\w*|went|gone|reduced|cut|slipped|slid|soar\w+|surg\w+|doubl\w+|halv\w+|improv\w+|raised(?= by)|leap(?:ed|t)|spiked|rocketed|skyrocketed|dipp(?:ed|ing)|slumped|plunged|plummeted|tumbled|sank"
#: in which year or part of it, behind a number
WHEN = r"(?:in|for|during|over|since|by|at|from) (?:the )?(?:(?:whole|full|first|second|third|fourth|last|latest|previous|same|past|preceding|prior|corresponding|same|all of|early|late|mid) ){0,2}(?:(?:three|four|five|six|nine|ten|eleven|12|six-month) )?(?:years?|quarters?|half|months?|weeks?|period|time|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:last|this|(?:the )?(?:previous|same|preceding|next|following)|a|the|one|year-on-) ?(?:year|quarter|month|half|week|period)\b|year[- ]on[- ]year|(?:\()?(?:19|20)\d\d\b"
#: words of complaints, in which the sentence speaks of them; and what became of them
COMPLAINTS = r"\b(?:complaints?|complained(?:-| )(?:about|of)|complained|grievances|consumer disputes|(?:accident|incident|complaint|injury) reports)\b"
SETTLED = r"received|seen|lodged|filed|recorded|registered|made|logged|reported|submitted|handled|processed|closed|resolved|solved|settled|concluded|pursued|upheld|dismissed|rejected|withdrawn|mediated|referred|pending|accepted|completed|dealt with|taken up"
#: nouns of such moves, by how much: a jump of 52%
MOVE_NOUNS = r"increase|rise|growth|jump|leap|surge|spike|climb|gain|improvement|upswing|upturn|uptick|hike|expansion|decrease|fall|decline|reduction|drop|dip|slump|plunge|cut|slide|downturn|change"
#: adjectives that say of a batch that it failed
BAD_ADJECTIVE = (
    r"out-of-(?!home|town|hours|pocket)[a-z]+|(?:poor|low)-quality|uncertified|unregistered|unlicen[cs]ed|unlabell?ed|unapproved|unauthori[sz]ed|violating|offending|tampered|bogus|infringing|overdosed|underweight|falsified|spurious|fake|inaccurate|inadequate|incorrect|mis-?labell?ed|misbranded|expired|leaking|positive|rotten|illicit|unfit|rejected|tainted|mouldy|failed|failing|non-?(?!"
    + NO_FAULT_NON
    + r")\w+|unsafe|unsatisfactory|sub-?standard|dangerous|defective|counterfeit|adulterated|contaminated|faulty|unqualified|illegal|hazardous|violative|disqualified"
)
#: of these, those that only a test can say
TESTED_BAD = r"failed|failing|non-?compliant|non-?conforming|unsatisfactory|sub-?standard|unqualified|disqualified|violative"
#: beginnings of marks that are the verb of their clause
FINITE = r"leaked|tipped|toppled|collapsed|overheated|caught|melted|shattered|came|stopped|tested positive|fell short|exceed|below|under|within|not exceed\w*|failed|fails?|passed|pass(?:es)?|complied|comply|complies|met|meet|exceeded|exceeds?|contained|contains?|breached|violated?|lacked|lacks?|posed?|underwent|conformed|conforms?|satisfied|did|do|does|were|was|are|is|had|has|have|not meet|not compl\w+|took"
AUXILIARY = r"was|were|is|are|be|been|being|has|have|had|got|found|deemed|declared|considered|judged|classified|rated|proved|proven|remained|shown|confirmed|reported|labelled|ruled|out"
ADVERBS = r"[a-z]+ly|also|all|both|then|not|to be|to have|been|as|to|be|in|too|still|later|either|in total|of|classified|found|declared|reported|subsequently|being"
#: what turns a verdict that stands behind it, by what it is known at sight, and the words that may stand between
NEGATIONS = r"(?:\bnot|n't|(?<!with )(?<!had )(?<!found )\bno|\bnever|\bwithout|\bneither|\bnor|\bfree (?:of|from)|\bclear of|\bunable to|\bfar from|\bhardly|\bcannot|\banything but)"
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
BEHIND_NEGATION = r"an?|any|the|been|be|to|found|have|contain(?:ing|ed)?|show(?:n|ing)?|in|fully|entirely|all|of|as|deemed|considered|judged|classed|rated|declared|pose|posing|raise|reveal|detect|exhibit|yield|detectable|signs?|evidence|traces?|[a-z]+ly"
#: verbs by which a percentage is a share, and words that open a list of shares in brackets
RELATED = r"relat(?:ed|ing) to|concern(?:ed|ing)|involv(?:ed|ing)|(?:was |were |are |is )?(?:about|linked to|linked with|related to|connected (?:to|with)|associated with|attributed to|due to|down to|caused by|to do with|attributable to|over|because of)|dealt with|stemm(?:ed|ing) from|came under|c[ao]me from|came to|originated (?:in|from)|fell (?:under|into)|arose from|pertain(?:ed|ing) to|referred to|belonged to"
LIST_CUES = r"distributed|divided|split|breakdown|main|most|majority|mostly|commonest|common|frequent(?:ly)?|biggest|largest|leading|top|chiefly|mainly|predominantly|primarily|followed by|includ(?:e|es|ed|ing)|others?|the rest|the remainder|came from|originated (?:in|from)|notified|reported|ranked"
#: words behind which compliance is only asked for or wished
WISHES = r"whether|if|ensure|ensuring|ensures|must|should|shall|required|need|needs|needed|in order to|verify|assess whether|determine|how (?:many|well|far)|help|helping|obliged|to check|expected"
#: nouns of what is found in a batch that fails
FAULTS = r"departures?|deviations?|anomal(?:y|ies)|discrepanc(?:y|ies)|abnormalit(?:y|ies)|inaccurac(?:y|ies)|inconsistenc(?:y|ies)|contraventions?|non-?conformit(?:y|ies)|violations?|faults?|defects?|problems|irregularities|failures?|breach(?:es)?|rejections?|shortcomings|non-?compliances?|infringements|deficiencies"
#: what a list of faults is headed by, besides them, and its verb
CAUSES = r"reasons|causes|hazards|risks|issues|faults?|concerns|errors|grounds"
#: grades of faults, and verdicts that are neither good nor bad
GRADES = r"critical|major|minor|serious|severe|moderate|slight|significant|medium|low|high|grave|formal|substantive|trivial"
UNDECIDED = r"borderline|investigative|inconclusive|pending|indeterminate|marginal|undetermined|undecided"
CONSISTED = r"were|was|are|included?|concerned|involved|comprised|related to"
#: verbs that say of a group how it stands, and what it had
STATES_OF = r"were|was|are|is|(?:had|has|have)(?! (?:been |also |already |now |yet )*(?:[a-z]+ed|found|taken|bought|drawn|sent|begun|made|seen|shown|set)\b)|show(?:s|ed)?|exhibit(?:s|ed)?|display(?:s|ed)?|record(?:s|ed)?|register(?:s|ed)?|account(?:s|ed)|represent(?:s|ed)?|ma(?:de|ke) up|constitut(?:es?|ed)|compris(?:es?|ed)|emerg(?:es?|ed)|remain(?:s|ed)?|topp?(?:s|ed)|ranks?|ranked|fared?|perform(?:s|ed)?|saw|posted|fail(?:s|ed)?|pass(?:es|ed)?|contain(?:s|ed)?|proved|turned out|led|came|c[ao]me|did|scored?|compli?(?:y|es|ed)|exceed(?:s|ed)?|present(?:s|ed)?|suffer(?:s|ed)?|posed?|stood|reach(?:es|ed)?|(?:(?:has|have|had) )?(?:rose|risen|fell|fallen|dropped|increased|decreased|declined|climbed|grew|grown|soared|surged|jumped|doubled|tripled|halved|improved|gone (?:up|down)|went (?:up|down))|receiv(?:es?|ed)|accumulated|yielded|generated|attracted|continued?|tended"
#: what is said of a substance found in a batch
FOUND = r"showed up|cropped up|popped up|surfaced|occurr?ed|encountered|seen|established|determined|ascertained|turned up|reported|recorded|isolated|recovered|picked up|discovered|measured|spotted|detected|found|identified|confirmed|present|observed|noted|uncovered"
#: verbs of who finds it, and verbs that begin another clause behind them
FOUND_ACTIVE = r"found|finding|detect(?:ed|ing)|identif(?:ied|ying)|discover(?:ed|ing)|uncover(?:ed|ing)|reveal(?:ed|ing)|turned up|picked up|yielded|isolat(?:ed|ing)|record(?:ed|ing)|not(?:ed|ing)|observed|confirmed|spotted"
FINITE_AGAIN = r"were|was|had|did|failed|passed|bought|sampled|collected|tested|visited|inspected|that|which|who|and then"
#: and where it is found
FOUND_IN = rf"(?:{FOUND}) (?:in|on|among)|(?:isolated|recovered|cultured|obtained|detected|reported|identified|confirmed) from"
#: verbs whose object is what was found to fail: found three heaters without the mark
FINDING = r"found|finding|identified|detected|discovered|uncovered|spotted|turned up|came across|revealed|threw up|unearthed|exposed|picked up"
#: what is said of a mark or a document of a batch that fails: labelling was faulty on 41%
FAULTY_ON = r"(?:faulty|wrong|missing|incorrect|absent|lacking|inadequate|defective|illegible|incomplete) (?:on|in|from|for|at)"
#: bare verbs whose object is what was tested, or sampled: visit 127 traders and check 1,942 products
BARE_TESTED = r"(?:focus(?:ed|es|ing)? on|tri(?:ed|es) out)|(?:rat|review|evaluat|check|test|inspect|examin|analy[sz]|screen|assess)(?:e|es|s|ing)?"
BARE_SAMPLED = r"(?:buy|purchas|collect|sampl|tak|order|obtain)(?:e|es|s|ing)?"
#: enterprises named by their trade, which is their scope
TRADES = r"restaurants?|takeaways?|caf[eé]s|butchers|bakeries|caterers|stalls|supermarkets|hotels|canteens|markets|pharmacies|schools|online (?:sellers|traders|stores|shops)"
#: levels of a substance, not of compliance
LEVELS = r"(?<!high )(?<!excessive )(?<!illegal )(?<!unsafe )(?<!dangerous )(?:levels?|contents?|concentrations?|amounts?) of (?!\d|(?:non-?)?complian|unsafe|counterfeit|fake|unsatisf|adulterat|fail|defective|sub-?standard|reject|unqualif|illegal|goods|products|food)"
#: acts whose objects are no spot-checked batches
OTHER_ACTS = r"borderline(?! or (?:un|non|fail))|investigative|inconclusive|pending|planned(?! (?:[\d,]+ )?(?:samples?|products|items))|seiz\w+|detain\w+|destroy\w+|recall\w*|withdr\w+|confiscat\w+|intercept\w+|remov(?:ed|ing)|retriev\w+|(?:taken|pulled|took|taking) (?:off|from) (?:the )?(?:market|sale|shelves|shops)|cancell?\w*|deregister\w*|taking down|(?:was|were|been|be) blocked|revok\w+|sealed off|held back|sent back|notifi\w+|alerts?|stopped|impounded|taken down|delisted|(?<!products )(?<!items )(?<!goods )(?<!samples )worth|injur\w+|deaths?|prevented"

NOUNS: dict[str, str] = {
    "kind": r"(?:kinds?|(?:[a-z]+ )?species|types?|categor(?:y|ies)|product types?|product categories|product groups?|varieties|(?:product|food|commodity) classes|classes of products?|commodit(?:y|ies))",
    "enterprise": r"(?:venues?|(?:store|supermarket|restaurant|grocery|retail|shop|pharmacy|hotel)?(?: store)? ?chains?|(?:production|sales|selling|operating|business|manufacturing|processing|dairy|bakery|packing|bottling|industrial|slaughtering|milling) (?:units|entities)|locations|entrepreneurs|dairies|abattoirs|slaughterhouses|breweries|wineries|enterprises?|firms?|compan(?:y|ies)|manufacturers?|business(?:es)?|sellers?|traders?|retailers?|shops?|stores?|producers?|outlets?|importers?|exporters?|growers|packers|bottlers|millers|mills|refiner(?:y|ies)|roasters|merchants|beekeepers|farmers|jewellers|opticians|hairdressers|launderettes|clinics|pubs|inns|diners|cafeterias|kiosks|booths|stockists|resellers|franchisees|cooperatives|brewers|bakers|(?:[a-z]+-)?mills|godowns|depots|bazaars|industrial units|(?:food|milk|sale|retail) points|(?:biscuit|sweet|car|toy|food|drug|clothing|furniture) ?makers|premises|suppliers?|vendors?|factories|entities|plants?|processors?|caterers?|wholesalers?|distributors?|establishments|licensees|economic operators|food business operators|operators?|shopkeepers|storekeepers|stallholders|street vendors|hawkers|peddlers|hoteliers|defaulters|violators|offenders|proprietors|butcheries|creameries|confectioneries|boutiques|minimarkets|minimarts|hypermarkets|drugstores|dhabas|food courts|(?:food|eating|[a-z]+-serving|takeaway) places|marriage halls|banquet halls|restaurants?|supermarkets?|takeaways?|caf[eé]s|butchers|bakeries|caterers|stalls|distributors|sites|dealers?|dealerships|fishmongers|grocers|greengrocers|garages|salons|facilities|workshops|e-shops|webshops|(?:filling |petrol |gas |railway )?stations|pharmacies|schools|hospitals|hotels|canteens|malls|warehouses|eateries|kitchens|farms|forecourts|online stores|websites?|web ?shops)",
    "case": r"(?:cases?|(?:follow-up|enforcement|corrective|regulatory|disciplinary) actions|(?:on-the-spot|administrative|fixed|spot|court) fines|(?:follow-up |original |new )?(?:alerts?|notifications?)|(?:[a-z]+ )?(?:notices|warnings|orders|letters)|citations|sanctions|closures|seizures|reprimands|summonses|injunctions|prosecutions?|FIRs?|lawsuits?|(?:fixed )?penalty notices|penalty charge notices|show[- ]cause notices|infringement notices|legal (?:notices|proceedings)|criminal proceedings|penalt(?:y|ies)|convictions?|court cases|civil (?:cases|suits)|criminal cases|suits?|(?:accident|incident|complaint|injury) reports|complaints?|grievances|(?:consumer )?disputes|(?:product |safety |voluntary |compulsory )?recalls|accidents|incidents|instances|injur(?:y|ies)|(?:simple |formal |official )?cautions)",
    "item": r"(?:(?:price )?(?:overcharges?|undercharges?|errors)|parameters?|test items?|shortcomings|requirements|non-?compliances|violations|infringements|breaches|deficiencies|irregularities|non-?conformities|failed items?|defects|faults|errors|mistakes|flaws|contraventions|discrepancies|omissions|anomalies|safety (?:failures|issues|problems|concerns))",
    "batch": (
        r"(?:batch(?:es)?|(?:product|price) lines|[a-z]+ing chains?|(?:lighting|fairy light|gold|silver|snow|bicycle|bike|key|neck|dummy|soother|pacifier|watch|dog) chains?|(?:phone|pencil|pillow|charging|display|battery|carry|jewellery|tablet|laptop|spectacle) cases|attempts?|occasions|sample groups?|samples?|products?|items?|specimens?|units?|models?|toys?|articles?|goods|listings?|lots?|brands?|appliances|chargers?|lamps?|cosmetics|garments?|devices?|helmets?|pieces?|foods|(?:test )?purchases|consignments|shipments|parcels|swabs|packs?|bottles|jars|tins|packets|cartons|sachets|tubs"
        r"|food samples|adaptors?|alarms?|lights|balloons|jewellery|necklaces|masks|creams?|batteries|cables|plugs|dolls|costumes|bikes|scooters|heaters|hairdryers|cots|mattresses|pushchairs|seats|candles|sunglasses|clothes|clothing|apparel|shoes|vapes|e-cigarettes)"
    ),
    "other": (
        r"(?:constituencies|(?:[a-z]+ )?panchayats|barangays|sub-?districts|localities|zones|townships|hamlets|neighbourhoods|suburbs|cantons|governorates|emirates|countr(?:y|ies)|metros|municipalities|counties|communes|prefectures|boroughs|parishes|tehsils|talukas|wards|states?|cities|towns|voivodeships|towns/cities|villages|agencies|governments?|universities|experts|omps|investigations|requests|enquiries|inquiries|calls|applications|agrichemicals|permits|people|persons|officers?|inspectors?|offices|posts|inspectorates|ministries|laborator(?:y|ies)|labs|(?:taste|tasting|sensory|expert|consumer) panels|(?:sales?|import|trade|marketing) (?:bans?|stops?|prohibitions?)|schemes|marketplaces?|platforms?|member states|visits?|inspections?|questionnaires|rounds|pence|cents|responses|answers|interviews|consumers?|buyers|shoppers|customers|parents|users|patients|drivers|women|men|volunteers|readers|victims|smokers|teenagers|students|districts?|provinces?|authorities|regions?|members|children|referrals|undertakings|raids|deaths|fatalities|burns|lacerations|hospitali[sz]ations|illnesses|poisonings|electrocutions|regulations|standards|directives|studies|surveys|experiments|commitments?|stop sales|stop distributions|actions?"
        r"|participants|handlers|workers|employees|spot checks|(?:leading|main|major|top|biggest) (?:problems|reasons|causes)|(?:major |main )?complaint categories|continents|sub-?projects|(?:[a-z-]+ )?organi[sz]ations|(?:(?:research|public|state|financial|academic|scientific|international) )?institutions|ports?|sections?|chapters?|pages?|staff|markets?|elements|segments|genes|phthalates|metals|pesticides|compounds?|additives|toxins|pathogens|points? scale|stars?|program(?:me)?s?|languages|respondents|categories of risk|adults|households|fires|associations|groups|local authorities|councils|residents|licen[cs]es?|permits?|courses|areas|production lines|suspects|arrests|smugglers|traffickers|person-times|man-hours|steps|ways|approaches|methods|techniques|strategies|reasons|risks|percent|households|weeks)"
    ),
}  # fmt: skip

SCOPES: dict[str, dict[str, str]] = {
    **{word: {"channel": "online"} for word in "bought online|purchased online|sold online|online marketplaces|online marketplace|online channel|online|e-commerce|over the internet|internet".split("|")},
    **{word: {"channel": "offline"} for word in "offline|in-store|physical stores|high street|in store|in stores|in physical stores|from shops|in shops|physical shops|bricks-and-mortar|brick-and-mortar stores|brick-and-mortar".split("|")},
    **{word: {"stage": "production"} for word in "in production|production stage|production link|production sector|at the factory".split("|")},
    **{word: {"stage": "distribution"} for word in "in distribution|distribution stage|distribution link|distribution sector|in trade".split("|")},
    **{word: {"channel": "online", "sales_mode": "livestream"} for word in "livestream|livestreaming|live-streaming|livestream sales".split("|")},
    "in offline distribution": {"channel": "offline", "stage": "distribution"},
    **{word: {"programme_kind": "special"} for word in "special checks|special".split("|")},
    **{word: {"programme_kind": "follow-up"} for word in "follow-up checks|follow-up".split("|")},
    **{word: {"programme_kind": "re-check"} for word in "re-check checks|re-checks|re-check".split("|")},
    **{word: {"programme_kind": "monitoring"} for word in "monitoring checks".split("|")},
}  # fmt: skip

#: articles and the like, which stand before a noun phrase and end one that has begun
DETERMINERS = frozenset(
    "either neither the a an all these those this each every some any such its their our his her other another both more most no about around nearly over".split()
)

#: verbs that are no nouns, and what their forms in the present are
_VERBS = (
    "let keep allow enable provide demonstrate confirm prove seem appear tend happen occur arise become belong depend differ constitute contain exceed conform adhere "
    "receive achieve obtain acquire describe declare disclose identify detect reveal indicate suggest imply relate refer apply come get take put bring tell know think believe feel see hear find lose sell "
    "compare equate correspond pertain consider deem involve include exclude follow precede accompany affect kill explode ignite overheat collapse detach shatter melt emit ensure maintain retain remain "
    "continue begin cease avoid prevent threaten endanger undermine violate contravene infringe neglect omit survive withstand resist meet require possess arrive enter reject accept refuse deny admit "
    "recommend propose urge advise warn remind inform announce explain conclude represent"
).split()
#: words that end a noun phrase: prepositions, pronouns, conjunctions and verbs
ENDS = frozenset(
    (
        *_VERBS,
        *(f"{verb}s" for verb in _VERBS),
        *"apply applies imply implies deny denies vary varies notify notifies satisfy satisfies fulfil fulfils classify classifies identify identifies specify specifies go goes".split(),
        *(
        "proved caused deserve deserves ought stuck resisted needed required triggered prompted warranted deserved merited revealed harboured hit hits received underwent raised claimed recorded run runs yielded scored suffered resulted weighed cleared respected followed adhered achieved exceeded violated contravened infringed flouted omitted misled overstated understated overcharged emitted released shattered splintered frayed crumbled even too very quite rather flew rang sank sat hung slid shot wore won bit froze swelled due owing worth apart away aside longer shorter stayed sounded took reacted dripped squeaked missed split burst bent tore shed leaked snapped melted exploded collapsed ignited overheated buckled jammed wobbled flunked survived withstood performed worked blocked toppled failed of for from among amongst in on at by with to into onto as than during between after before against because if when while where since until via towards within above below without one two three four five six seven eight nine ten like pay pays throughout now still everything stands stood finding last next yesterday today under over per across through about despite upon off out up down "
        "versus vs misread oversaw near amid beside along that which who whose whom what how why we i you they he she it us them there here but although though however whereas unless whether so then also only "
        "were was is are be  been being am has have had having do does did done can could will would may might must shall should not never "
        "failed fail fails passed pass passes complied comply complies met meet meets exceeded exceed exceeds contained contain contains breached breach violated violate posed pose poses carried carry carries bore bear bears lacked lack lacks showed show shows shown "
        "containing showing claiming having exceeding bearing lacking posing failing meeting selling stocking displaying flouting using including comprising covering involving belonging presenting representing accounting carrying making coming originating according regarding concerning costing ago ahead behind following being passing "
        "found made sold bought taken took drawn sent chosen came come went said says told gave given held kept led left lost put ran risen fell fallen saw seen set stood began begun grew grown known got underwent undergone brought caught built paid spent dealt swept broke broken offered stopped fared presented exhibited displayed demonstrates demonstrated suggests suggested indicates indicated reveals means highlights raises chose chosen drew drove felt hid hidden knew laid lay rang sank shook spoke stole struck tore threw wore wrote "
        "labelled labeled available supplied comprise comprises consist consists remained make makes need needs cover covers nor plus almost roughly approximately"
        ).split(),
    )
)  # fmt: skip
#: words that are verbs behind a plural, where neither it nor they end the phrase: parts break off, models cause a shock
VERBS_OR_NOUNS = frozenset(
    "rose break bend leak burn crack fall drop cause claim test taste look smell work run cost risk pose show score rank lack need help turn start stop cut tear snap slip tip catch spark trip top use ignore share feature offer order report release return pass present measure weigh contrast average total number".split()
)
#: adverbs that are part of a name: locally grown herbs; others say how something was done
NAMING_ADVERBS = frozenset(
    "locally domestically organically commercially industrially traditionally naturally artificially genetically freshly newly individually privately publicly commonly widely highly minimally partially partly fully lightly heavily finely frequently mechanically electrically chemically thermally manually hand legally illegally informally internally externally nationally regionally "
    "foreign ethically sustainably conventionally biologically environmentally specially specifically randomly popularly cheaply previously recently jointly separately supposedly allegedly purportedly potentially nominally federally".split()
)
#: participles that name goods by themselves, without a noun behind them: 14 smoked, 12 unbranded
PREPARED = frozenset(
    "processed unprocessed cooked uncooked smoked dried canned tinned cured fermented pickled boiled baked fried roasted grilled refined unrefined salted unsalted chilled sliced minced filleted breaded marinated flavoured flavored sweetened unsweetened carbonated concentrated powdered pasteurised pasteurized unpasteurised unpasteurized packed unpacked prepacked "
    "licensed unlicensed registered unregistered certified uncertified unlabelled branded unbranded packaged unpackaged used reduced treated untreated coated uncoated laminated printed cultivated farmed peeled shelled stuffed prepared assorted mixed".split()
)
#: words that name nothing alone, and those behind which they belong to the name: down jackets, food contact articles
COMPOUNDS = {
    "down": frozenset(
        "jacket jackets coat coats clothing clothes garment garments duvet duvets quilt quilts pillow pillows vest vests comforter comforters products wear feather".split()
    ),
    "food": frozenset(
        "contact supplement supplements additive additives mixers processors containers packaging wrap".split()
    ),
    "consumer": frozenset(("electronics",)),
    "can": frozenset(("opener", "openers")),
    "pass": frozenset(("key", "keys", "card", "cards")),
}
#: what stands before boards and regulators that are offices
OFFICIAL = frozenset(
    "health school food state local national federal regional licensing pollution water energy market marketing review control tourism financial industry environmental quality standards medical pharmacy telecoms media state-level city county dairy advisory management".split()
)
#: what goods are for, before a plain noun of goods; and participles that only tell which of them
USES = frozenset("control remote storage cutting".split())
NO_USES = frozenset(
    "remaining failing missing offending existing competing corresponding resulting outstanding underlying ongoing incoming matching surviving participating differing violating containing following including selling being having passing complying conforming testing leading according using pending exceeding breaching infringing bearing".split()
)
PLAIN_GOODS = frozenset(
    "bottles products cans units boards jars items articles devices goods packs tins boxes pieces sets".split()
)
#: endings of pronouns with a verb: the alarms we've tested
CONTRACTED = ("'ve", "’ve", "'re", "’re", "'ll", "’ll", "'d", "’d", "n't", "n’t")
#: words that name no product without the noun behind them: imported products
ADJECTIVES = frozenset(
    "contact imported domestic local foreign household prepackaged prepacked pre-packaged pre-packed non-prepacked packaged consumer branded unbranded various industrial agricultural food-contact personal everyday daily novelty childcare seasonal electrical electronic electric leather textile plastic wooden paper ceramic sporting leisure".split()
)
#: adjectives that tell of goods where they come from or how they are sold, and no verdict
ORIGINS = frozenset(
    "imported domestic local foreign organic conventional raw processed unprocessed fresh frozen canned dried branded unbranded homegrown home-produced".split()
)
#: what offices do, behind and, which joins no name: 33 teas and noted residues
DOINGS = frozenset(
    "noted detected discovered identified reported concluded revealed observed recorded removed seized confiscated destroyed closed issued fined suspended imposed sent sealed warned prosecuted tested sampled collected analysed analyzed inspected examined checked screened rejected declared confirmed uncovered concluded noticed".split()
)
#: what a single firm does, behind its noun
TRADING = frozenset(
    "selling supplying offering stocking importing exporting making producing manufacturing distributing operating serving advertising marketing found".split()
)
#: enterprises by their place in the trade, which is their scope in a list
TRADED = frozenset(
    "importers manufacturers distributors wholesalers retailers producers sellers traders exporters caterers".split()
)
#: verbs that are of samples only where samples are named: received 500 complaints
WEAK = r"received|took|taken|submitted|gathered|investigated|reviewed|undertook|drawn"
#: what carries goods: they are stopped and checked, but later numbers are of the goods
CARRIERS = r"(?:[a-z-]+ )*(?:vehicles?|tankers?|trucks?|lorries|lorry|vans?|carts?|ships?|vessels?|containers?|wagons?)"
#: verbs whose object are places: visited 19,040 halls
VISITS = r"visit(?:ed|s|ing)?|raid(?:ed|s|ing)?|called (?:on|at)|dropped in on"
#: of the nouns of other things, people: what they say or do is no rate of a check
PEOPLE = r"people|persons|consumers?|buyers|shoppers|customers|parents|users|patients|drivers|women|men|volunteers|readers|victims|smokers|teenagers|students|children|respondents|participants|adults|households|residents|members|staff|officers?|inspectors?"
#: what is found in goods, and counted there: at least one undeclared allergen
SUBSTANCES = r"allergens?|pesticides?|residues?|substances?|contaminants?|chemicals?|additives?|metals?|preservatives?|dyes|toxins?|ingredients?|compounds?"
#: of the acts, those that take goods away, and what goods are held for that is no fault
REMOVALS = r"sealed|retriev|taken|pulled|took|taking|recall|withdr|remov|seiz|detain|destroy|confiscat|intercept|impound|delist|cancel|deregister|revok|(?:was|were|been|be) blocked|held back|sent back|stopped|taken down|taking down"
PURPOSES = r"(?:the |an? |its |their |our |more |further |additional |closer )*(?:[a-z]+ )?(?:test|analys|examin|inspect|check|sale|investigat|review|consumption|use\b|export|import|period|year|month|week|day|storage|disposal|destruction|laborator|sampling|assessment|verification|evaluation|time|first|re-?export|\S{0,4}\d)\w*"
#: what tells that shops were tried out by young volunteers
TEST_PURCHASES = ("test purchas", "underage", "under-age", "under 18", "under-18", "volunteer", "minors")
#: nouns of a measure, behind which 'of' names the product: portions of cooked rice
PARTITIVES = frozenset(
    "sales purchases reports parcels crates portions servings stacks packs packets packages bottles boxes cartons bags tins cans jars sets pairs tubes rolls sachets tubs pieces bunches loaves cuts".split()
)
#: what tells of one of many by its place in a row: of the cheapest 200, the five top-selling brands
SUPERLATIVES = r"(?:cheapest|dearest|costliest|priciest|best|worst|most|least|top|leading|first|last|biggest|largest|smallest|newest|oldest|latest|highest|lowest|(?:top|best|biggest|fastest|hottest)-[a-z]+|[a-z]+est-[a-z]+|popular|expensive|common|nation['’]s|country['’]s|remaining)"
#: nouns of an amount, behind which 'of' names the product however they are described: a large number of toys
AMOUNTS = frozenset(
    "number numbers range variety varieties proportion percentage share majority minority selection series amount amounts quantity quantities species strains breeds level levels concentration concentrations trace traces".split()
)
#: words behind a noun that are none
JUDGED = frozenset("compliant unhygienic unsanitary guilty".split())
TRAILING = JUDGED | frozenset(
    "online offline alone overall nationwide statewide countrywide worldwide each altogether respectively only total positive unfit flammable unsafe substandard unsatisfactory also either currently here there abroad together".split()
)
#: nouns and adjectives that end like participles and are none
NOUNS_IN_ED = frozenset(
    "seed feed reed speed weed breed seaweed linseed rapeseed aniseed feed red shed bed infrared".split()
)

#: nouns and adjectives that end like adverbs and are none
NOUNS_IN_LY = frozenset(
    "family assembly supply jelly fly belly lily reply monopoly anomaly butterfly dragonfly ply multi-ply plywood daily weekly monthly quarterly friendly child-friendly eco-friendly elderly early oily curly woolly leafy costly likely only homely silly brolly trolly barfly holly filly".split()
)
#: participles that do not end in -ed or -en, behind an adverb: locally grown, commonly sold
PARTICIPLES = frozenset(
    "grown made sold known bred built caught bought held kept fed cut sourced run".split()
)
#: nouns in -ing, which may stand behind a plural: sports clothing
NOUNS_IN_ING = frozenset(
    "herring whiting choking poisoning drowning scalding packing bottling canning milling slaughtering rearing breeding freezing clothing bedding packaging labelling labeling lighting advertising icing dressing pudding stuffing coating wiring plumbing tubing flooring roofing carpeting heating cooking baking washing cleaning bathing sewing gardening camping fishing cycling swimming skiing climbing hunting sporting drinking dining knitting painting writing printing drawing gaming manufacturing processing trading farming mining shipping catering retailing wholesaling brewing parking marketing ring string earring wing icing".split()
)
#: adjectives behind the noun that they are of
POSTPOSED = frozenset(
    "unable able likely unlikely compatible suitable available intended eligible exempt subject liable guilty culpable similar akin present absent free ready due fit unfit responsible capable equal equivalent relevant related".split()
)
#: countries and unions of countries by their initials
UNIONS = frozenset("UK EU US USA UAE EEA GCC GB NI NZ USSR ASEAN".split())

#: nouns, articles and verbs that name no product
GENERIC = frozenset(
    (
        "non disqualification qualification merchandise wares commodity commodities assignment assignments violative alone nationwide statewide countrywide worldwide altogether attempt attempts occasions accurate inaccurate baseline joint earlier project projects device devices gadget gadgets fourth fifth final latest recent current fakes counterfeits year's month's week's quarter's devices device gadget gadgets spring summer autumn winter january february march april june july august september october november december inspection inspections subset subsets random operation sweep exercise round rounds phase blitz bad wrong incorrect rejected positive tainted inferior spurious harmful toxic poor clean flops duds fails passes winners losers dearest cheapest best worst biggest largest smallest tests trials rejection positives breaches violations infringements irregularities shortcomings deficiencies offences problems issues errors unfit flammable easily legal wide variety range limits stuff ones sampling jars bottles packets tins cans tubs cartons figure contaminated adulterated counterfeit fake mislabelled noncomplying new analytical targeted first-ever inexpensive cheap low-cost low-priced high-risk test-purchased quarter half fiscal financial period month months week today yesterday inspections inspected survey failures failure alerts notifications faults defects batch batches sample samples product products item items unit units specimen specimens model models article articles lot lots goods listing listings "
        "total the a an all of these those which them that were was is are and or in from different various consumer food foods overall other purchases pieces piece lines line "
        "further additional such as by it they this found same number numbers remaining rest their its our each every some only just at least about around nearly over under "
        "more less than with for on to be been had have has not no did do does rate rates failure compliance non-compliance result results test tests testing tested sampled collected purchased "
        "failed passed highest lowest level levels while also where when there average programme year month survey study period proportion percentage share followed compared respectively "
        "up down higher lower increase decrease rise fall stood reached standard standards requirement requirements safety quality regulations law legislation analysis laboratory labs lab agency department "
        "authorities authority council officers inspectors commission office ministry government report reported showed shows said data figures out per cent percent against previous last first second third again "
        "kind kinds type types category categories enterprise enterprises company companies firm firms business businesses case cases of which however meanwhile overall but mostly including include included "
        "detection discovery general fact addition particular contrast comparison short example conclusion summary response past check checks visit visits missing countries faulty defective former ones portions portion servings top leading major smaller larger popular residues residue presence absence lack want reasons reason excess market markets conformity latter originally brands brand others positive key findings conclusions note highlights source background illegally previously recently subsequently currently frequently initially separately randomly newly consignment consignments shipment shipments non-compliances licensees licensee retailers retailer premises outlets outlet traders trader importers importer manufacturers manufacturer producers suppliers sellers shops stores operators establishments spot random unqualified disqualified qualified taken bought selected lifted drawn procured obtained checked analysed analyzed examined controlled sub-standard substandard unsatisfactory satisfactory compliant non-compliant unsafe safe failing conforming nonconforming non-conforming dangerous violative thus therefore hence thereby accordingly together nation's country's state's city's province's region's county's world's nation’s country’s state’s city’s province’s region’s county’s world’s"
    ).split()
)
