"""Numbers of English bulletins that words tie together: of each sentence one is told rightly and wrongly, and look-alikes are left alone."""

import pytest

#: [right|wrong] in each sentence
TOLD = """
The office received 1,240 complaints in 2023, [down 8.1%|up 8.1%] from 1,349 in 2022.
The office received 1,240 complaints last year, compared with 1,349 the year before, [a fall|a rise] of 8.1%.
In 2023 we carried out 840 inspections, [12.0%|21.5%] more than the 750 carried out in 2022.
Inspections rose from 750 to 840, an increase of [12%|17%].
Recalls fell by [25%|52%], from 120 in 2021 to 90 in 2022.
The failure rate was 8.4%, [1.3|3.4] percentage points lower than in 2022 (9.7%).
The failure rate was 8.4%, 1.3 percentage points [lower|higher] than in 2022, when it stood at 9.7%.
The failure rate has improved: it was 8.4%, against 9.7% a year ago, [1.3|4.1] points less.
Officers visited 312 shops and found offences in 47. The [47|74] offending shops were given 30 days to comply.
We tested 214 chargers. Of the [214|241] chargers, 38 failed.
Of 214 chargers tested, 38 failed (17.8%). The [38|83] failing chargers have been withdrawn.
Of 60 toys, 45 were bought in shops and the other [15|25] online.
Of the 60 toys, 45 passed; the remaining [15|19] failed.
Of the 412 samples, 371 complied, while [41|14] did not.
A total of 412 samples were taken: 120 of milk, 182 of meat and [110|101] of fish.
They took 120 samples of milk, 182 of meat and 110 of fish, [412|421] in total.
Of the 41 failures, 18 were in milk, 15 in meat and [8|6] in fish.
The 41 failures were 18 in milk, 15 in meat and [8|7] in fish.
Eighteen failures concerned milk, 15 meat and [8|5] fish, 41 in all.
In Kent, Surrey and Essex 40, 52 and 61 samples were taken respectively, [153|135] in all.
In Kent, Surrey and Essex 40, 52 and 61 samples were taken and 4, 13 and 11 failed, that is 10%, [25%|35%] and 18% respectively.
Failure rates in Kent, Surrey and Essex were 10% (4 of 40), [25%|15%] (13 of 52) and 18% (11 of 61).
We inspected 90 stalls; [22|220] of them sold counterfeit goods.
Of the 41 failures, [29|92] were on labelling.
Nearly [half|a third] of the 84 products (41) failed.
One in [five|three] of the 210 lamps failed: 42 lamps.
About a [third|quarter] of the 96 stalls visited, 33, had no licence.
The court imposed 14 fines of £500 each, [£7,000|£9,000] in total.
Fines of £7,000 were imposed on 14 traders, an average of [£500|£700] each.
Inspectors took 360 samples at 45 shops, an average of [8|6] per shop.
The 45 shops gave 360 samples, [eight|six] from each.
Complaints numbered 3,200, of which 1,920 (60%) were about goods and 1,280 ([40%|30%]) about services.
Of the complaints, 60% were about goods and the remaining [40%|30%] about services.
The pass rate was 91.5% and the failure rate [8.5%|5.8%].
Online, 31 of 90 products failed (34.4%); in shops 22 of 140 did ([15.7%|17.5%]).
Altogether 53 of 230 products failed: 31 of 90 online and [22|12] of 140 in shops.
Out of 230 products, [53|35] were unsafe: 31 bought online and 22 bought in shops.
Of 230 products, 90 were bought online and 140 in shops. Online 31 failed and in shops 22, making [53|63] failures.
We bought 230 products, 90 online and the rest, [140|104], in shops.
The failure rate online was 34.4%, [twice|four times] the rate in shops (15.7%).
The online failure rate of 34.4% was 18.7 points [above|below] that in shops, 15.7%.
Seizures rose to 5,400 items from 4,500 in 2022 ([+20%|+30%]).
Seizures: 5,400 items (2022: 4,500; [+20%|-20%]).
There were 36 prosecutions, twice as many as in the previous year ([18|28]).
Prosecutions doubled, from 18 to [36|63].
Of 500 toys, 50 were withdrawn, a tenth ([10%|20%]).
Officers seized 5,400 cigarettes, 1,200 vapes and 300 lighters, [6,900|9,600] items altogether.
Of the 53 failures, 31 (58%) were electrical, 12 ([23%|32%]) mechanical and 10 (19%) chemical.
Electrical faults made up 58% of the 53 failures, that is [31|13].
The 12 electrical products included five chargers, four lamps and [three|six] kettles.
Six of the 24 shops were warned, ten fined and the remaining [eight|five] closed.
Half of the 64 lamps, [32|23], were unsafe.
In 2023 we tested 640 samples and 32 failed (5.0%); in 2022 it was 40 of 610 ([6.6%|5.6%]).
In 2023, 5.0% failed; in 2022 it was 6.6%. The rate is thus [1.6|2.6] points lower.
The rate fell from 6.6% to 5.0%, [down|up] 1.6 points.
Overall, 1,204 samples were collected this year, [an increase|a decrease] of 6.4% on the 1,132 collected last year.
Last year there were 1,132 samples; this year there were 1,204, [6.4%|16.4%] more.
The number of complaints [fell|rose] from 1,349 to 1,240.
Complaints [decreased|increased] by 8.1% to 1,240, compared with 1,349 in 2022.
The proportion of unsafe toys dropped to 14.2% from 18.9% in the previous campaign, [a fall|an increase] of 4.7 points.
The proportion of unsafe toys dropped to 14.2% from 18.9% in the previous campaign, a fall of [4.7|7.4] points.
In the previous campaign 18.9% of the toys were unsafe. This time it was 14.2%, which is [4.7|3.7] percentage points less.
The failure rate rose by [2.3|3.2] percentage points, from 9.1% to 11.4%.
The failure rate rose by 2.3 percentage points to 11.4%; the year before it was [9.1%|7.1%].
Seizures were up [35%|53%] on last year (from 200 to 270).
Results: 92 of the 310 samples (29.7%) failed. The [92|29] unsatisfactory samples came from 61 producers.
Of 310 samples, 92 failed. All [92|98] failed samples have been destroyed.
We analysed 310 samples: 150 of honey and [160|140] of oil.
We analysed 310 samples, namely 150 of honey, 90 of oil and [70|40] of vinegar.
The samples were 150 of honey, 90 of oil and 70 of vinegar, which makes [310|301].
Fifteen of the 92 failures were serious, 30 moderate and the remaining [47|37] minor.
Of the 92 failures, 15 were serious; the other [77|67] were minor.
Among the 92 failures, 40 concerned labelling (43%) and [52|62] composition (57%).
Among the 92 failures, 40 concerned labelling ([43%|34%]) and 52 composition (57%).
The 92 failures break down into 40 labelling faults and [52|25] composition faults.
Labelling accounted for 40 of the 92 failures ([43.5%|34.5%]), composition for the other 52.
Honey fared best, with 12 of 150 samples failing ([8%|18%]); oil fared worst, with 45 of 90 (50%).
The rates for honey, oil and vinegar were 8%, [50%|40%] and 50%: 12 of 150, 45 of 90 and 35 of 70.
There were 36 inspections in May, 42 in June and [51|15] in July, a total of 129 for the quarter.
In all, 129 inspections took place: 36 in May, 42 in June and [51|15] in July.
Two thirds of the 129 inspections ([86|68]) were unannounced.
Roughly one in four of the 129 inspections, [32|63], led to a warning.
More than half of the 129 inspections ([70|50]) were unannounced.
Fewer than one in ten of the 310 samples ([29|92]) failed.
Penalties totalled £48,000, of which £31,000 was imposed by courts and [£17,000|£27,000] by the agency.
The agency imposed 24 penalties of £2,000, that is [£48,000|£84,000] in all.
The average fine was [£2,000|£3,000]: £48,000 divided among 24 traders.
Fines came to £48,000, or [£2,000|£200] for each of the 24 traders.
A total of 75 products failed mechanical tests, 41 failed chemical tests and 18 failed both, so [98|89] failed in all.
Of 240 products tested, 30 failed on lead and 25 on cadmium; [8|38] failed on both.
At the border 1,050 consignments were checked and [84|1,840] rejected.
The border post checked 1,050 consignments, of which [84|1,840] were rejected.
Only [84|94] of the 1,050 consignments were rejected, a rejection rate of 8.0%.
The rejection rate was [8.0%|18.0%]: 84 of 1,050 consignments.
Some 8.0% of the 1,050 consignments, that is [84|48], were rejected.
Rejections (84 consignments, [8.0%|9.0%] of the 1,050 checked) were fewer than in 2022.
The pass rate was [92.0%|82.0%]; 84 of the 1,050 consignments were rejected.
966 of the 1,050 consignments ([92.0%|29.0%]) passed.
There were 1,050 checks, with 966 passes and [84|48] rejections.
Toys made up 40% of the sample, clothing 35% and electrical goods [25%|52%].
Toys made up 40% of the sample, clothing 35% and the rest, [25%|15%], were electrical goods.
Four of the 12 shops ([33%|43%]) sold knives to children.
Knives were sold to children in [4|8] of 12 shops, a third of them.
The agency has 18 inspectors: seven in the north, six in the south and [five|nine] in the west.
Northern inspectors made 210 visits, southern ones 180 and western ones 150; the three teams together made [540|450].
Cots: 90 tested, 12 rejected (13.33%). Prams: 160 tested, 27 rejected ([16.88%|30.00%]).
Of 640 cables 58 failed (9.1%). For plugs the share was [6.2%|2.6%], or 13 out of 210.
Of the 412 plugs bought, 37 were unsafe. In the last survey the rate was [12.4%|14.2%], when 62 of 500 plugs were unsafe.
The rejection rate was [5.2%|2.5%] a year ago, 26 of 500 pumps.
12 of 300 foreign and 45 of 500 local lamps failed, i.e. failure rates of [4.0%|8.0%] and 9.0% respectively.
The share below standard was 8.0% for rods, [12.5%|15.2%] for pipes and 5.0% for wires. We had taken 100, 80 and 60 samples respectively, with 8, 10 and 3 failures.
There were 84 complaints ([61|66] at home, 23 elsewhere).
Burns were told of in 30 reports, [eight|eleven] of them slight and 22 needing treatment.
There were 240 recalls. Compared with the 300 recalls of the year before the number fell by [20.0%|12.0%].
We took 48 toys off sale. The figure for the previous month was [60|90], so there were 12 fewer this time.
Of 2,400 tests [98.5%|1.5%] met the limits; 36 did not.
There were 1,200 alerts, up from 900. Chemicals were at issue in 636 alerts, just over [half|a third] of all those sent.
After 39 of 80 toys bought by officers failed safety tests, nearly [half|a third] of the total, all were withdrawn.
The rate was [8.8%|9.9%] in 2017, down 0.3 points to 8.5% in 2018.
""".strip().splitlines()

LOOK_ALIKES = """
Of 200 lamps, 120 were safe (60%), 50 were dim (25%), of which 10 (20%) leaked.
Of 90 toys 30 failed (33%) and of 60 lamps 12 (20%).
This year 10.6% failed. Last year's 12.6% was itself a rise of 2.0 points.
In 2021 10.6% failed; the figure for 2022, 12.6%, was up 2.0 points. In 2023 it was 10.6% again.
They tested 30 lamps and 12 toys. Those were eight from shops and four bought online.
They tested 30 lamps from 12 firms. Those were 20 LED lamps and 10 halogen lamps.
Six of the 24 shops were warned, two of them for the second time, and the remaining 18 were in order.
Of 60 toys 38 failed. The 12 failing toys bought online have been reported to the platforms.
Of 60 toys 38 failed: 26 on small parts and 12 on labels. The 26 failing toys with small parts were recalled.
Of 1711 samples, 96.3% were satisfactory and 14 were not tested for lead.
Complaints about 12 shops came in, 30 of them by telephone.
Fines were imposed on 12 firms, 30 in all.
We visited 45 shops: 12 were closed, eight refused entry and 20 sold a knife to a child.
The 12 electrical products included five chargers and four lamps.
The survey looked at 40 kits consisting of two cups and four plates.
Recalls rose from two to 12 in toys but fell from 20 to 14 in clothing.
The failure rate went from 12% in 2021 to 9% in 2022 and 11% in 2023, up two points.
Of the failures, 40% concerned labels, 35% chemicals and 52% small parts; several toys failed on more than one count.
Toys made up 40% of the alerts, clothing 35% and cosmetics 12%.
Toys accounted for 40% of alerts in 2022 and 45% in 2023, clothing for 35% and 38%.
In Kent and Essex 52 and 61 samples were taken, 13 and 11 failed, and the rates, 25% and 18%, are above the average.
The 310 samples came from 61 producers, an average of five each.
In all, 92 of 310 samples failed. The 61 producers concerned were told.
Online 31 of 90 failed and in shops 22 of 140, so that 53 of the 230 products failed.
Of 275 products, 101 came from online sellers and 174 from shops. Of the 101, 40 had no label; of the 174, 16 had a wrong one.
The agency carried out 1,050 checks, 8.0% of the 13,125 it has made since 2010.
Officers carried out 612 visits, 3.1% of which led to a fine; in 2022 it was 4.0% of 580.
Last year the rate was 9.1%; in May it was 11.4% and in June 10.8%, a fall of 0.6 points.
The rate fell by 0.6 points to 10.8% in June; last year it averaged 9.1%.
Complaints rose by 12% in May and 8% in June, compared with 5% in the same months of last year.
The pass rate for online goods was 82.0%, 10.2 points below the pass rate in shops (92.2%).
Failures online were 18.0%, compared with 7.8% in shops, and compliance was thus 10.2 points lower.
Penalties totalled £48,000, of which £31,000 was for labelling and £30,000 was paid late.
The remaining 34 sites, 3.29% of the total, did not. The compliance rate was 96.71%, up from 95.2%.
The compliance rate was 90.0% online. The remaining 50 samples, 20.0% of those bought, were not tested.
More than 300 samples were taken in 2022. Of the 310 samples, 92 failed.
Almost half of the models (24 of 50) passed and over a third (18) scored four stars.
Half of the 64 lamps and a third of the 30 toys (10) failed.
One in four of the traders visited (15 of 60) was fined, one in ten (six) prosecuted.
Of 48 shops, 12, a quarter, sold knives; a third of them (four) did so twice.
Seizures doubled to 5,400 items, from 2,700.
Seizures more than doubled, from 2,000 to 5,400 items.
Seizures amounted to 5,400 items, twice the number seized in 2022 (2,690).
The office issued 24 notices of £200 and 12 of £500, that is £10,800 in all.
The non-conformity rate of the re-checked goods was 15.0%, a drop of 10.0 percentage points from 25.0% at the first check (24 of 160 batches).
In all, 1,200 batches from 930 firms were tested; 84 batches, of 79 firms, failed. The rate was 7.0%, down 1.5 pct points from the 8.5% of the year before.
Of 1,300 fuel samples 22 failed: 12 diesel (2.0% of diesel samples) and 10 petrol (1.4% of petrol samples).
The rate was 9% for small, 4% for medium-sized (150 lots) and 2% for large firms (50 lots).
Of 90 shops, 40% were closed, and 96% of the others kept records; 12 did not.
Lamps were found in 40 parcels, helmets in 30, plugs in 12 and other goods in the remaining 8, 90 in all.
In 2023 faults were found in 60 of 80 shops (75.0%), 15.0 points more than now. Now it is 60.0%.
The number of firms rose to 1,250, 14% more than last year. There were 800 notices.
""".strip().splitlines()


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_wrongly_has_a_warning_there_and_what_is_right_has_none(
    told: str, told_both_ways
) -> None:
    right, wrong = told_both_ways(told)
    assert not right
    assert wrong


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_alike_is_left_alone(text: str, warned) -> None:
    assert not warned(text)
