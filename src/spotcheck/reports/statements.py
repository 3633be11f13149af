"""What a bulletin states, one function a kind of statement; each adds a sentence and its figures to the draft."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from spotcheck import stats
from spotcheck.language import Language, bulletin, labels
from spotcheck.language.bulletin import clause
from spotcheck.language.numbers import gives_difference, gives_ratio, percent, places, point_places, rounded
from spotcheck.reports.counted import Counted, Counts
from spotcheck.reports.draft import Draft

#: fewer tested batches than this make no rate in prose, and no place in a ranking
MINIMUM = 20
#: how many categories are named as the highest
HIGHEST = 3
#: how many categories are named at most in one list
NAMED = 6
#: a part of the batches in this many levels, or fewer, is spoken of level by level
FEW_LEVELS = 4


@dataclass(frozen=True)
class Story:
    """What the statements are about: the counts, the year and the text so far."""

    draft: Draft
    counted: Counted
    year: int | None
    lang: Language

    @property
    def when(self) -> dict[str, Any]:
        """The conditions of the year."""
        return {} if self.year is None else {"year": self.year}

    @property
    def base(self) -> int | None:
        """The year before, where the data have it."""
        before = None if self.year is None else self.year - 1
        return before if before in self.counted.years() else None

    def before(self, conditions: dict[str, Any]) -> Counts | None:
        """Count the batches that meet the conditions in the year before, where there are any."""
        found = None if self.base is None else self.counted.count(**{**conditions, "year": self.base})
        return found if found and found.sampled else None

    def scope(self, conditions: dict[str, Any]) -> str:
        """Name the scope of these conditions in the ledger."""
        words = [self._word(key, value) for key, value in conditions.items() if key != "year"]
        name = "_".join([*(words or ["all"]), *([str(conditions["year"])] if "year" in conditions else [])])
        return self.draft.scope(name, self.counted.scope(**conditions))

    def _word(self, key: str, value: Any) -> str:
        """Give a level as a name of scopes can hold it: our own words as they are, others by their number."""
        if value in labels.VALUES.get(key, {}):
            return str(value).replace("-", "_")
        levels = [str(level) for level in self.counted.frame[key].dropna().unique()]
        return f"{key}_{sorted(levels).index(str(value)) + 1:02d}"


def overall(story: Story) -> None:
    """State how many batches, of how many kinds, how many failed, and how that compares with the year before."""
    lang = story.lang
    levels = story.counted.levels("channel", **story.when)
    only = levels[0] if len(levels) == 1 and story.counted.complete("channel", **story.when) else None
    conditions = story.when | ({"channel": only} if only else {})
    counts, scope = story.counted.count(**conditions), story.scope(conditions)
    with story.draft.sentence() as clauses:
        kinds = story.counted.kinds_of_product(**story.when)
        printed = story.draft.figure(bulletin.kinds(kinds, lang), f"kinds({scope})") if kinds else ""
        of_kinds = clause("of kinds", lang, kinds=printed) if kinds else ""
        words = bulletin.only_channel(only, lang)
        said = _counted(
            story,
            counts,
            scope,
            name="overall",
            scope_text=words,
            of_kinds=of_kinds,
            before=story.before(conditions),
        )
        clauses.append(said)
        clauses += _against_base(story, conditions, counts)


def channels(story: Story) -> None:
    """State the counts of each channel."""
    split(story, "channel")


def stages(story: Story) -> None:
    """State the counts of each stage, and compare the channels within one."""
    split(story, "stage")
    contrast(story)


def split(story: Story, key: str) -> None:
    """State the counts of each level of `key`, and the change of each against the year before."""
    levels = story.counted.levels(key, **story.when)
    if not 2 <= len(levels) <= FEW_LEVELS:
        return
    if key == "channel":
        levels = sorted(levels, reverse=True)  # online first, as bulletins do
    if key == "stage":
        levels = sorted(levels, reverse=True)  # production first
    whole = story.scope(story.when)
    names: list[str] = []
    for level in levels:
        conditions = story.when | {key: level}
        counts, scope = story.counted.count(**conditions), story.scope(conditions)
        names.append(scope)
        with story.draft.sentence() as clauses:
            words = bulletin.scope_words(key, level, story.lang)
            before = story.before(conditions)
            clauses.append(_counted(story, counts, scope, name="part", scope_text=words, before=before))
            clauses += _against_base(story, conditions, counts)
    if not story.counted.complete(key, **story.when):
        with story.draft.sentence() as clauses:
            clauses.append(clause(f"some without {key}", story.lang))
    else:
        story.draft.parts.setdefault(whole, []).append(names)


def contrast(story: Story) -> None:
    """State by how much the online rate is above or below the offline one, within one stage where stages are mixed."""
    sides = [story.when | {"channel": c} for c in ("online", "offline")]
    if {"online", "offline"} - set(story.counted.levels("channel", **story.when)):
        return
    found = [set(story.counted.levels("stage", **side)) for side in sides]
    if all(found) and not found[0] & found[1]:
        with story.draft.sentence() as clauses:
            clauses.append(clause("nothing shared", story.lang))
        return
    mixed = [len(stages_of) > 1 for stages_of in found]
    if any(mixed) and "distribution" not in found[0] & found[1]:
        return
    online, offline = (
        side | ({"stage": "distribution"} if several else {})
        for side, several in zip(sides, mixed, strict=True)
    )
    a, b = story.counted.count(**online), story.counted.count(**offline)
    if not _many(a, b):
        return
    if any(mixed):
        _within_distribution(story, online if mixed[0] else None, offline if mixed[1] else None)
    _gap(story, online, offline)


def _within_distribution(story: Story, online: dict[str, Any] | None, offline: dict[str, Any] | None) -> None:
    """Say that a channel mixes stages, and give its counts in distribution alone."""
    sides = [("online", online), ("offline", offline)]
    mixing = [name for name, conditions in sides if conditions is not None]
    with story.draft.sentence() as clauses:
        clauses.append(clause("mixed", story.lang, channels=bulletin.channels(mixing, story.lang)))
        for name, conditions in sides:
            if conditions is not None:
                counts, scope = story.counted.count(**conditions), story.scope(conditions)
                words = bulletin.only_channel(name, story.lang)
                clauses.append(_counted(story, counts, scope, name="in distribution", scope_text=words))


def _gap(story: Story, online: dict[str, Any], offline: dict[str, Any]) -> None:
    """State the difference of two rates in points, their ratio unless it rounds to 1, and whether chance would explain it."""
    lang, draft = story.lang, story.draft
    a, b = story.counted.count(**online), story.counted.count(**offline)
    gap = a.rate - b.rate
    decimals = point_places(gap, (a.rate, b.rate))
    if not rounded(gap * 100, decimals):
        return
    one, two = story.scope(online), story.scope(offline)
    with draft.sentence() as clauses:
        rates = [f"failure_rate({scope})" for scope in ((one, two) if gap > 0 else (two, one))]
        slots = {
            "subject": bulletin.subject("stage" in online, lang),
            "other": bulletin.other("stage" in offline, lang),
            "side": bulletin.moved("side", up=gap > 0, lang=lang),
            "points": draft.figure(bulletin.points(gap, lang, decimals), " - ".join(rates)),
        }
        chance = clause("contrast by chance", lang) if _chance_explains(a, b) else ""
        if b.nonconforming and a.nonconforming and rounded(a.rate / b.rate, 1) != 1:
            ratio = bulletin.multiple(a.rate / b.rate, lang)
            slots["ratio"] = draft.figure(ratio, f"failure_rate({one}) / failure_rate({two})")
        slots["chance"] = _unrounded(a, b, lang, ratio="ratio" in slots) + chance
        clauses.append(clause("contrast" if "ratio" in slots else "contrast without ratio", lang, **slots))


def categories(story: Story) -> None:
    """Name the categories with the highest rates, those without a failure, and say that small ones are not compared."""
    lang, draft = story.lang, story.draft
    counts = {
        c: story.counted.count(**story.when, category=c)
        for c in story.counted.levels("category", **story.when)
    }
    large = {c: n for c, n in counts.items() if n.tested >= MINIMUM}
    if len(counts) < 2:
        return
    same = len(large) > 1 and len({n.rate for n in large.values()}) == 1
    highest, tied = _highest(large)
    none = [c for c, n in large.items() if not n.nonconforming]
    with draft.sentence() as clauses:
        items = [_category(story, c, large[c], "highest item") for c in highest]
        if items:
            name = "same" if same else "highest" if len(items) > 1 else "highest one"
            clauses.append(clause(name, lang, items=bulletin.LIST_JOIN[lang].join(items)))
        if tied:
            form = "all tied" if same else "then tied" if items else "tied"
            clauses.append(_tied(story, {c: large[c] for c in tied}, form))
        by = "" if clauses else clause("by category", lang)
    with draft.sentence() as clauses:
        if len(none) > NAMED:
            clauses.append(clause("none found in many", lang, by=by, n=str(len(none))))
        elif none:
            items = [_category(story, c, large[c], "none item") for c in none]
            clauses.append(clause("none found in", lang, by=by, items=bulletin.LIST_JOIN[lang].join(items)))
    with draft.sentence() as clauses:
        if 2 <= len(large) < len(counts):
            clauses.append(clause("small categories", lang, minimum=str(MINIMUM)))


def _highest(large: dict[Any, Counts]) -> tuple[list[Any], list[Any]]:
    """Choose the categories with the highest rates: at most half of those compared, and all that tie with the last.

    Where those are too many to be named, the ones that tie are given apart, to be counted.
    """
    failing = sorted((c for c, n in large.items() if n.nonconforming), key=lambda c: (-large[c].rate, str(c)))
    first = failing[: min(HIGHEST, len(large) // 2)]
    tied = [c for c in failing[len(first) :] if first and large[c].rate == large[first[-1]].rate]
    if len(first) + len(tied) <= NAMED:
        return first + tied, []
    above = [c for c in first if large[c].rate > large[first[-1]].rate]
    return above, first[len(above) :] + tied


def _tied(story: Story, counts: dict[Any, Counts], form: str) -> str:
    """State how many categories have one rate; English gives their counts together, by which it is read back."""
    lang, draft = story.lang, story.draft
    scope = draft.scope("categories_tied", story.counted.scope(**story.when, category=list(counts)))
    tested, bad = (sum(getattr(c, name) for c in counts.values()) for name in ("tested", "nonconforming"))
    slots = {"n": str(len(counts))}
    if lang == "en":
        slots["bad"] = draft.figure(bulletin.bare(bad, lang), f"nonconforming({scope})")
        slots["tested"] = draft.figure(bulletin.bare(tested, lang), f"tested({scope})")
    slots["rate"] = draft.figure(bulletin.rate(Fraction(bad, tested)), f"failure_rate({scope})")
    return clause(form, lang, **slots)


def _category(story: Story, name: Any, counts: Counts, form: str) -> str:
    lang, draft, scope = story.lang, story.draft, story.scope(story.when | {"category": name})
    slots = {"tested": draft.figure(bulletin.bare(counts.tested, lang), f"tested({scope})")}
    if counts.nonconforming:
        slots["bad"] = draft.figure(bulletin.bare(counts.nonconforming, lang), f"nonconforming({scope})")
        slots["rate"] = draft.figure(bulletin.rate(counts.rate), f"failure_rate({scope})")
    return clause(form, lang, name=labels.value_label("category", name, lang), **slots)


def left_out(story: Story) -> None:
    """State which programmes the figures are of, where the caller chose, and the batches of others."""
    lang, draft = story.lang, story.draft
    with draft.sentence() as clauses:
        if story.counted.named and story.counted.kinds:
            kinds = bulletin.programmes(story.counted.kinds, lang)
            clauses.append(clause("programmes counted", lang, kinds=kinds))
    _no_base(story)
    with draft.sentence() as clauses:
        if story.counted.undated():
            clauses.append(clause("undated", lang))
    with draft.sentence() as clauses:
        items: list[str] = []
        for kind, counts in story.counted.left_out(**story.when).items():
            scope = story.scope({"programme_kind": kind} | story.when)
            sampled = draft.figure(bulletin.batches(counts.sampled, lang), f"sampled({scope})")
            found = (
                "left out untested"
                if not counts.tested
                else "left out found"
                if counts.nonconforming
                else "left out none"
            )
            bad = (
                draft.figure(bulletin.bare(counts.nonconforming, lang), f"nonconforming({scope})")
                if found == "left out found"
                else ""
            )
            slots = {
                "kind": bulletin.programme(kind, lang),
                "sampled": sampled,
                "found": clause(found, lang, bad=bad),
            }
            items.append(clause("left out item", lang, **slots))
        if items:
            clauses.append(clause("left out", lang, items=bulletin.PART_JOIN[lang].join(items)))


def _no_base(story: Story) -> None:
    """State that there is nothing of the year before, where the data have older batches, and how many."""
    older = [year for year in story.counted.years() if year < (story.year or year)]
    if story.base is not None or not older or story.year is None:
        return
    with story.draft.sentence() as clauses:
        clauses.append(clause("no base", story.lang, base_year=str(story.year - 1)))
    with story.draft.sentence() as clauses:
        items: list[str] = []
        for year in older:
            number = bulletin.batches(story.counted.count(year=year).sampled, story.lang)
            printed = story.draft.figure(number, f"sampled({story.scope({'year': year})})")
            items.append(bulletin.batches_of(printed, year, story.lang))
        clauses.append(clause("other years", story.lang, items=bulletin.LIST_JOIN[story.lang].join(items)))


def breaks(story: Story, notes: dict[int, str]) -> None:
    """Say which changes of rules the comparison with the year before crosses."""
    if story.base is None:
        return
    for changed in sorted(notes):
        if story.base < changed <= (story.year or changed):
            with story.draft.sentence() as clauses:
                years = {"base_year": str(story.base), "year": str(story.year)}
                clauses.append(clause("break", story.lang, text=notes[changed].rstrip("。. "), **years))


def _counted(
    story: Story,
    counts: Counts,
    scope: str,
    *,
    name: str,
    scope_text: str = "",
    of_kinds: str = "",
    before: Counts | None = None,
) -> str:
    """State sampled, tested where it differs, and what was found, of one scope; `before` is what it is compared with."""
    lang, draft = story.lang, story.draft
    period = bulletin.period(story.year, lang) if name == "overall" else ""
    slots = {
        "period": period,
        "all": "" if scope_text else "共",
        "scope": scope_text,
        "of_kinds": of_kinds,
        "sampled": draft.figure(bulletin.batches(counts.sampled, lang), f"sampled({scope})"),
        "were": bulletin.were(counts.sampled),
        "tested": "",
        "found": "",
    }
    if counts.tested not in (counts.sampled, 0):
        tested = draft.figure(bulletin.bare(counts.tested, lang), f"tested({scope})")
        slots["tested"] = clause("tested", lang, tested=tested, were=bulletin.were(counts.tested))
    slots["found"] = _found(story, counts, scope, before)
    return clause(name, lang, **slots)


def _found(story: Story, counts: Counts, scope: str, before: Counts | None) -> str:
    lang, draft = story.lang, story.draft
    if not counts.tested:
        return clause("nothing tested", lang)
    if not counts.nonconforming and before and before.nonconforming and _many(counts, before):
        rate = draft.figure(bulletin.rate(counts.rate), f"failure_rate({scope})")
        return clause("found none, rate", lang, rate=rate)  # a change of it follows
    if not counts.nonconforming:
        return clause("found none", lang)
    bad = draft.figure(bulletin.bare(counts.nonconforming, lang), f"nonconforming({scope})")
    if counts.tested < MINIMUM:
        return clause("found, few", lang, bad=bad, were=bulletin.were(counts.nonconforming))
    rate = draft.figure(bulletin.rate(counts.rate), f"failure_rate({scope})")
    return clause("found", lang, bad=bad, were=bulletin.were(counts.nonconforming), rate=rate)


def _against_base(story: Story, conditions: dict[str, Any], counts: Counts) -> list[str]:
    """State volume and rate against the year before; nothing where the data do not have it."""
    before = story.before(conditions)
    if before is None:
        return []
    scope, base = story.scope(conditions), story.scope({**conditions, "year": story.base})
    clauses = [_volume(story, Fraction(counts.sampled, before.sampled), scope, base)]
    if counts.tested and before.tested and not counts.nonconforming and not before.nonconforming:
        clauses.append(clause("none either", story.lang, base_year=str(story.base)))
    elif _many(counts, before):
        clauses.append(_rate_change(story, counts, before, scope, base))
    return [bulletin.AND_JOIN[story.lang].join(clauses)]


def _many(*counts: Counts) -> bool:
    """Tell whether each was tested in batches enough for a rate."""
    return min(c.tested for c in counts) >= MINIMUM


def _volume(story: Story, ratio: Fraction, scope: str, base: str) -> str:
    lang, draft, slots = story.lang, story.draft, {"base_year": str(story.base)}
    if ratio >= 2:
        multiple = draft.figure(bulletin.multiple(ratio, lang), f"sampled({scope}) / sampled({base})")
        return clause("volume multiple", lang, ratio=multiple, **slots)
    growth = ratio - 1
    if not rounded(growth * 100, 1):
        return clause("volume same", lang, **slots)
    quantity = f"sampled({scope}) / sampled({base}) - 1"
    printed = draft.figure(percent(abs(growth)), quantity, negative=growth < 0)
    return clause(
        "volume growth",
        lang,
        moved=bulletin.moved("volume", up=growth > 0, lang=lang),
        growth=printed,
        **slots,
    )


def _rate_change(story: Story, counts: Counts, before: Counts, scope: str, base: str) -> str:
    lang, draft = story.lang, story.draft
    base_rate = draft.figure(bulletin.rate(before.rate), f"failure_rate({base})")
    slots = {"base_year": str(story.base), "base_rate": base_rate}
    change = counts.rate - before.rate
    decimals = point_places(change, (counts.rate, before.rate))
    if not rounded(change * 100, decimals):
        return clause("rate same", lang, **slots)
    quantity = f"failure_rate({scope}) - failure_rate({base})"
    moved = draft.figure(bulletin.points(change, lang, decimals), quantity, negative=change < 0)
    chance = clause("by chance", lang) if _chance_explains(counts, before) else ""
    return clause(
        "rate change",
        lang,
        moved=bulletin.moved("rate", up=change > 0, lang=lang),
        points=moved + _unrounded(counts, before, lang),
        chance=chance,
        **slots,
    )


def _unrounded(one: Counts, other: Counts, lang: Language, *, ratio: bool = False) -> str:
    """Say that a difference is of unrounded rates, where the rates that are printed do not give it; or their ratio."""
    rates = one.rate, other.rate
    apart = not gives_difference(*rates) or (
        ratio and not gives_ratio(*rates, decimals=places(one.rate / other.rate))
    )
    return clause("unrounded", lang) if apart else ""


def _chance_explains(one: Counts, other: Counts) -> bool:
    """Tell whether the 95 % interval of the difference of two rates holds zero."""
    low, high = stats.difference_interval(one.nonconforming, one.tested, other.nonconforming, other.tested)
    return bool(low <= 0 <= high)
