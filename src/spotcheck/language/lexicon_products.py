"""Products as English bulletins name them: heads of noun phrases, which an opening or a heading may give to what follows."""

#: in lower case and the singular; a plural ends in s, es or ies
PRODUCTS: tuple[str, ...] = tuple(
    """
    baby bath|baby carrier|baby carriage|baby monitor|baby sling|babywalker|baby walker|balloon|ball
    bath seat|bath toy|bead|bed guard|bib|booster seat|bouncer|bunk bed
    building block|car seat|child seat|child restraint|childcare article|children's clothing
    children's product|cot|cot bumper|crib|doll|dummy|feeding bottle|high chair|highchair|jigsaw|magnet
    mask|nappy|diaper|pacifier|playpen|pram|pushchair|rattle|safety gate|slime|sleeping bag|squishy
    stroller|swing|teether|toy|trampoline|sleepsuit|costume|face paint|stationery|school bag|schoolbag
    backpack|crayon
    adapter|adaptor|air conditioner|air fryer|air purifier|alarm|appliance|battery charger|battery|blender
    bulb|cable|charger|circuit breaker|coffee machine|cooker|cookware|dehumidifier|dishwasher|doorbell
    drone|dryer|earphone
    e-bike|e-scooter|electric bicycle|electric bike|electric blanket|electric scooter|electric vehicle
    extension lead|extension socket|fairy light|fan|fridge|freezer|fryer|hair dryer|hairdryer
    hair straightener|headphone|heater|hob|hoverboard|humidifier
    iron|kettle|lamp|lantern|laser pointer|laptop|led light|light chain|lighting chain|light|luminaire
    microwave|mobile phone|monitor|oven|phone charger|plug|power bank|power strip|power tool|printer
    projector|radio|refrigerator|rice cooker|router
    screen|smoke alarm|smoke detector|socket|speaker|straightener|switch|tablet computer|television
    thermometer|toaster|toothbrush|torch|transformer|travel adaptor|travel adapter|tumble dryer|usb charger
    vacuum cleaner|washing machine|watch|water heater|wire
    bicycle|bike|brake pad|brake fluid|child helmet|cycle helmet|helmet|ladder|lifejacket|life jacket
    lubricant|moped|motorcycle|scooter|skateboard|tyre|tire|reflector|roller skate|surfboard
    bag|belt|blanket|blind|boot|candle|carpet|chair|cigarette lighter|clothes|clothing|coat|curtain|duvet
    dress|fabric|firework|footwear|furniture|garment|glove|hat|jacket|jewellery|jewelry|jumper|knitwear
    leather good|lighter|mattress|mirror|necklace|nightwear|pillow
    pyjamas|ring|rucksack|sandal|scarf|school uniform|shirt|shoe|sleepwear|slipper|sock|sofa|sparkler|stool
    suitcase|sunglasses|sweater|swimwear|table|tent|textile|towel|trousers|t-shirt|umbrella|underwear
    upholstered furniture|upholstery|wallpaper|wardrobe|wheelchair
    adhesive|asbestos|cement|cleaner|cleaning product|concrete|detergent|disinfectant|fertiliser|fertilizer
    glue|insecticide|lacquer|mouthwash|paint|pesticide|pipe|plaster|rebar|roofing sheet|steel bar|tile
    timber|varnish|washing powder|plywood|insulation|cable drum
    antiperspirant|baby wipe|cosmetic|cosmetic product|deodorant|essential oil|eye shadow|eyeshadow
    face mask|foundation|hair dye|hair product|hand gel|hand sanitiser|hand sanitizer|henna|ink|lip balm
    lipstick|lotion|make-up|makeup|mascara|nail polish|perfume|fragrance|sanitary towel|shampoo|skin cream
    skin lightening cream|skin-lightening cream|skin whitening cream|soap|sun cream|sunscreen|tattoo ink
    toothpaste|wet wipe|wipe|tampon|contact lens
    drug|medicine|medication|medical device|respirator|surgical mask|syringe|test kit|vaccine|antimalarial
    antibiotic|tablet|syrup|cough syrup|ppe|protective clothing|thermometer
    cigarette|cigar|e-cigarette|e-liquid|liquid nicotine|nicotine pouch|shisha|tobacco|vape|vaping product
    heat-not-burn product
    diesel|fuel|gas cylinder|gasoline|lpg cylinder|petrol|petrol pump|fuel dispenser|fuel pump
    weighing machine|weighing scale|scale|taximeter|meter|nozzle
    almond|apple|apricot|aubergine|avocado|baby food|bacon|bakery product|banana|basil|bean|beef|beer|berry
    beverage|biscuit|black pepper|bottled water|bread|breakfast cereal|broccoli|burger|butter|cabbage|cake
    candy|carrot|cassava|cauliflower|celery|cereal|cheese|cherry
    chicken|chicken breast|chicken liver|chilli|chilli powder|chili powder|chocolate|chutney|cider|cinnamon
    citrus fruit|clam|cockle|cocoa|coconut|coconut oil|cod|coffee|condiment|confectionery|cooked rice
    cooking oil|coriander|corn|crab|cream|cucumber|cumin|curd|curry powder|curry
    dairy product|dal|dessert|dried fruit|duck|edible oil|edible salt|egg|energy drink|egg product|fig|fish
    fish product|fishery product|flour|flower|food supplement|fresh produce|frozen dessert|fruit
    fruit juice|frozen berry|fungus|garlic|ghee|gin|ginger|goat cheese|grain|grape|grapefruit|green bean
    ham
    halva|hazelnut|herb|honey|ice cream|ice|iced drink|infant cereal|infant formula|jam|jelly|juice|kale
    kebab|lamb|leafy green|leek|lemon|lettuce|lentil|liver|maize|mango|maple syrup|margarine|meal|meat
    meat product|milk|milk powder|milk product|minced beef|minced meat|mince
    mineral water|mooncake|moon cake|mushroom|mussel|mustard oil|mustard|nectarine|noodle|nut|oat|oil
    olive oil|olive|onion|orange|oregano|oyster|palm oil|pan masala|paneer|paprika|parsley|pasta|pastry|pea
    peach|peanut|peanut butter|pear|pepper|pickle|pineapple|pistachio|pizza|plum|pomegranate
    pork|potato|poultry|prawn|protein powder|pulse|raspberry|raw milk|rice|rice product|rum|salad
    salad leaf|salami|salmon|salt|sandwich|sashimi|sauce|sausage|savoury|seafood|seaweed|seed|sesame seed
    shellfish|shrimp|smoked fish|smoked salmon|smoothie|snack|soft drink|soup|soy sauce|soya milk
    spice|spinach|spirit|spring water|sprout|steak|strawberry|sugar|supplement|sushi|sweet|sweet potato
    sweetener|tahini|takeaway meal|tea|tofu|tomato|tortilla|tuna|turkey|turmeric|vegetable|vegetable oil
    vinegar|vitamin|vodka|walnut|water|wheat|whisky|whiskey|wine|yogurt|yoghurt|pet food|feed|animal feed
    dog food
    """.replace("\n    ", "|")
    .strip("|")
    .split("|")
)
#: of these, words that mean other things as well: only their plural names a product
PLURAL_ONLY = frozenset(
    "blind table watch switch light iron sweet spirit fan ring meter scale foundation screen orange "
    "monitor swing ball plug ink pipe belt liver mask speaker tablet wire mirror plum pepper radio bead "
    "flower seed cleaner drug alarm meal egg dress tire hat jacket boot bag fabric".split()
)
#: names of systems, which only in the plural are goods: notified in the Safety Gate
SYSTEMS = frozenset(("safety gate",))
#: and those that an opening mostly names as something else than what was sampled
NEVER = frozenset(
    "insulation ice salt sugar oil cream gas corn feed ham pesticide insecticide antibiotic asbestos".split()
)
