"""Words of rates, shares and their rise and fall in English bulletins; in lower case, as regular expressions."""

BAD_RATE = (
    r"(?:mis-?labell?ing|mis-?description|adulteration|contamination|fraud|substitution"
    r"|counterfeiting)(?= (?:for|in|among|of) [^,;.()\d]{2,40} (?:was|is|were|stood at|reached) )"
    r"|(?:extent|degree|scale) of (?:mis-?labell?ing|adulteration|contamination|fraud|substitution"
    r"|non-?compliance)|(?:contamination|adulteration|mis-?labell?ing|counterfeiting"
    r"|fraud)(?= (?:of [^,;.()]{2,40} )?(?:rose|fell|stood|increased|decreased|dropped|climbed|jumped"
    r"|declined|went (?:up|down)) (?:to|at|from|by)\b)"
    r"|(?:more|less|most|least) prevalent(?= (?:\(|in\b|among\b|on\b|at\b))"
    r"|recovery rates?(?= (?:was|were) (?:the )?(?:high|low)(?:er|est)\b| in [a-z]+(?: [a-z]+)? \()"
    r"|(?:isolation|carriage) rates?|prevalence(?! rates?)|incidence(?! rates?)"
    r"|(?:proportion|percentage|share) (?:that|which) (?:failed|did not)"
    r"|(?:proportion|percentage|share) (?:(?:below|short of|outside) (?:the )?(?:standards?|specifications?|norms?|requirements?|limits?)"
    r"|(?:above|over) (?:the )?(?:(?:legal|maximum|permitted) )?(?:limits?|levels?)|out of (?:specification|tolerance))"
    r"|(?:proportion|percentage|share) of (?:the |all )?(?:[a-z]+ )?(?:batches|samples|products|items|goods|consignments|lots|units|articles)"
    r" (?:at (?:[a-z]+ )?risk|in breach|in violation)"
    r"|(?:proportion|percentage|share|rate) (?:refused|rejected|failed|failing|condemned|turned away|objected to|in breach|at fault)\b"
    r"|(?:proportion|percentage|share) (?:found|judged|deemed|rated) (?:to be )?(?:non-?\w+|un(?!der)\w+"
    r"|unsafe|defective|faulty|adulterated|contaminated|fake)"
    r"|(?:violations?|failures?|faults|defects|non-?compliances?|problems|contamination|adulteration"
    r"|mis-?labell?ing|fraud|substitution|counterfeiting|breaches|offences|infringements) (?:was|were|is"
    r"|are) (?:by far |far |much )?(?:commonest|rarest|highest|lowest|worst|rife)"
    r"|(?:share|proportion|percentage|rate) of objections(?: (?:to|against) [a-z]+(?: [a-z]+)?)?"
    r"|failures (?:was|were|are) (?:twice|half|three times|much) as (?:often|frequent|common)"
    r"|(?:proportion|percentage|share) of [^,;.()\d]{2,60}? (?:failing|exceeding|that exceed(?:s|ed)?"
    r"|above the|over the|violating|breaching|not (?:complying|meeting|conforming)|that failed|that did not"
    r"|which failed|found (?:unsafe|to be un\w+)|out of compliance"
    r"|(?:with|containing|having|carrying) (?:excess(?:ive)?|illegal|undeclared|banned|prohibited|unauthori[sz]ed|missing) [a-z]+)"
    r"|(?:violations?|failures|faults|defects|non-?compliances?|problems|contamination|breaches) (?:was"
    r"|were|is|are) (?:most|more|least|less) (?:often |frequently )?(?:frequent|common|prevalent|widespread"
    r"|likely|found)|(?:error|objection|discovery|exceedance|isolation"
    r"|recovery(?= rates? (?:in|from|among) (?!spiked|fortified))|failure|fault|reject|flop|hit|strike"
    r"|positive|positivity|prevalence|incidence|infection|infestation|infringement|offence|mislabell?ing"
    r"|counterfeit|fake|contravention|abnormality|illegality|anomaly|deviation|substitution|fraud|unqualified"
    r"|disqualification|disqualified|substandard|sub-standard|problem|non-?complian\w+|non-?conformity"
    r"|non-?conformance|non-?conforming|violation|unsatisfactory|detection|fail|rejection|unsafe|defect"
    r"|breach|deficiency|contamination|adulteration|irregularity|offending)"
    r"(?: sample| product| batch)? (?:rates?|levels?|ratio|figures?|quotas?|proportions?|percentages?(?! points?)|shares?(?= (?:was|is|stood|at|of|fell|rose)\b))"
    r"|quota of (?:non-?\w+|failed|failing|rejected|unsatisfactory)(?: \w+)?"
    r"|rates? of (?:non-?complian\w+|failure|failures|positives|rejections?|infringements?|mislabell?ing"
    r"|defects|faults|fraud|substitution|breach(?:es)?|violations?|non-?conform\w+|unsatisfactory"
    r"|contamination|adulteration)|levels? of non-?complian\w+"
    r"|non-?compliance(?= (?:was|is|were|rose|fell|stood|among|in|for|ranged|by [a-z]+:))"
    r"|(?:proportion|percentage|share|rate|level|prevalence|incidence|proliferation|occurrence|frequency"
    r"|presence) of (?:mis-?labell?ing|misdescription|contamination|adulteration|fraud|substitution"
    r"|counterfeiting|fake|falsified|defects|faults|failures|violations|infringements|breaches"
    r"|irregularities|positives|non-?\w+|failed|bad|wrong|incorrect|rejected|positive|tainted|unfit"
    r"|inferior|spurious|harmful|toxic|poor|defective|faulty|dangerous|illegal|mislabelled|contaminated"
    r"|counterfeit|fake|falsified|unsatisfactory|unsafe|failing|substandard|adulterated|suspicious|suspect"
    r"|out-of-(?:spec[a-z]*|tolerance|date)|expired|uncertified|unapproved|unregistered|unlabell?ed"
    r"|unlicen[cs]ed|unauthori[sz]ed|underweight|leaking|tampered"
    r"|suspected|questionable|abnormal|problematic|flagged|mislabeled|misbranded|unqualified|disqualified"
    r"|defect|risky|samples found (?:non-?\w+|unsafe|adulterated))(?: \w+)?"
)
GOOD_RATE = (
    r"(?:compliance|(?<!sub-)(?<!sub)standard(?= rates? )|(?<!un)(?<!dis)qualified|qualification"
    r"|eligibility|pass|conformity|satisfactory|satisfaction|success|passing|conformance"
    r"|conforming)(?: (?:rate|rating|level|ratio|proportion|percentage(?! points?))s?)|rates? of (?:compliance|conformity)"
    r"|consumer confidence (?:rate|rating)s?|authenticity rates?"
    # work at a 99.5% accuracy rate; but no rate that is only asked for
    r"|(?<!acceptable )(?<!required )(?<!minimum )(?<!target )(?<!test )accuracy (?:rate|rating)s?"
    r"|(?<=price )accuracy(?= (?:was|is|stood|reached|averaged|rose|fell|improved)\b)"
    r"|(?<=pricing )accuracy(?= (?:was|is|stood|reached|averaged|rose|fell|improved)\b)"
    r"|(?:proportion|percentage|share|rate) of (?:compliant|satisfactory|safe|conforming)(?: \w+)?"
    r"|levels? of compliance|(?:index|degree) of (?:conformity|compliance)|(?:conformity|compliance) index"
    r"|(?<=% )(?:compliance|accuracy|conformity|adherence|conformance)(?! (?:rate|level))"
    r"|(?<=cent )(?:compliance|accuracy|conformity|adherence|conformance)(?! (?:rate|level))"
    r"|(?<!non-)(?<!non)compliance(?= (?:was|is|were|rose|fell|improved|stood|ranged|increased|decreased|at"
    r"|among|by [a-z]+:)|:)"
)
SHARE = (
    r"(?:inspection|sampling|examination|coverage) (?:rates?|ratios?)"
    r"|percentages?(?= of [^,;.()\d]{2,60}? (?:with|without|containing|free)\b)"
    r"|account(?:ed|s|ing) (?:respectively|together|alone|thus|only|jointly) for"
    r"|represent(?:ed|ing|s)?(?! an? (?:[a-z]+ )?(?:risk|danger|hazard|threat))|account(?:ed|s|ing) for"
    r"|ma(?:de|king|kes) up|occup(?:ying|ied|ies)(?= (?:about |over |nearly |almost |more than )?[\d.]+ ?(?:%|per))"
    r"|make up(?= (?:(?:about|around|some|nearly|almost|over|just|only|more than|less than) )*(?:\d"
    r"|a (?:third|quarter|fifth|half)|half|one|two|three))|shares?|proportion|constitut\w+|compris\w+"
    r"|responsible for|(?:ratio|percentage) of(?= [a-z -]{0,30}(?:complaints|cases) )"
    r"|t(?:ook|akes?|aking) up(?= (?:(?:about|around|some|nearly|almost|over|just|only|more than"
    r"|less than) )*(?:\d|a (?:third|quarter|fifth|half)|half|one|two|three))"
    r"|(?:divided|split|distributed|spread)(?= (?:[a-z]+ ){0,2}?(?:between|among|across))"
)
RISE = (
    r"ris(?:e|en|es|ing)|rose|increas\w+|grew|doubl\w+|tripl\w+|grow(?:th|n)|up|higher|more|climb\w*"
    r"|soar\w+|surg(?:ed?|es|ing)|improv\w+|jump\w*|leap(?:ed|t|ing)?|spik(?:ed|ing)|spike(?= of| in\b)"
    r"|hike(?= of| in\b)|uptick|upswing|rais(?:ed|ing)(?= by\b)|rocket(?:ed|ing)|skyrocket\w+|above"
)
FALL = (
    r"f(?:e)ll|fall(?:en|s|ing)?|decreas\w+|declin\w+|dropp?(?:ed|ing|s)?|slipp(?:ed|ing)|cut(?= by)|slid"
    r"|eased|sank|dipp(?:ed|ing)|dip(?= of| by\b| in\b)|slump\w*|plung\w+|plummet\w+|tumbl\w+|down|lower"
    r"|less|fewer|reduc\w+|halv\w+|below"
)
#: what stands before from and to where a number rose or fell
MOVED = (
    r"up|down|rose|ris(?:es?|en|ing)|increas\w+|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+"
    r"|gr(?:ew|own?|ows|owing)|climb\w*|decreas\w+|jump\w*|went|gone|reduced|cut|slipped|slid|soar\w+"
    r"|surg\w+|doubl\w+|halv\w+|improv\w+|raised(?= by)|leap(?:ed|t)|spiked|rocketed|skyrocketed"
    r"|dipp(?:ed|ing)|slumped|plunged|plummeted|tumbled|sank"
)
#: in which year or part of it, behind a number
WHEN = (
    r"(?:in|for|during|over|since|by|at|from) (?:the )?(?:(?:whole|full|first|second|third|fourth|last"
    r"|latest|previous|same|past|preceding|prior|corresponding|same|all of|early|late"
    r"|mid) ){0,2}(?:(?:three|four|five|six|nine|ten|eleven|12|six-month) )?(?:years?|quarters?|half"
    r"|months?|weeks?|period|time|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)\b"
    r"|(?:last|this|(?:the )?(?:previous|same|preceding|next|following)|a|the|one|year-on-) ?(?:year"
    r"|quarter|month|half|week|period)\b|year[- ]on[- ]year|(?:\()?(?:19|20)\d\d\b"
)
#: nouns of such moves, by how much: a jump of 52%
MOVE_NOUNS = (
    r"increase|rise|growth|jump|leap|surge|spike|climb|gain|improvement|upswing|upturn|uptick|hike"
    r"|expansion|decrease|fall|decline|reduction|drop|dip|slump|plunge|cut|slide|downturn|change"
)
#: levels of a substance, not of compliance
LEVELS = (
    r"(?<!high )(?<!excessive )(?<!illegal )(?<!unsafe )(?<!dangerous )(?:levels?|contents?|concentrations?"
    r"|amounts?) of (?!\d|(?:non-?)?complian|unsafe|counterfeit|fake|unsatisf|adulterat|fail|defective"
    r"|sub-?standard|reject|unqualif|illegal|goods|products|food)"
)
