"""Random ledgers that speak as bulletins do, with the true counts behind them, and single slips of the pen."""

import random
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures import Ledger
from spotcheck.figures.quantities import Count, Growth, Quotient, Rate, parse_quantity


class Bulletin:
    """True counts of scopes in two years, and a ledger of what a bulletin prints of them."""

    def __init__(self, seed: int, size: int | None = None) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.size = size or max(8, round(self.random.gauss(24, 7)))
        self.decimals = self.random.choice([1, 1, 1, 1, 2, 2, 0])
        self.tested_apart = self.random.random() < 0.2
        self.scopes: dict[str, dict[str, object]] = {}
        self.parts: dict[str, list[list[str]]] = {}
        self.truth: dict[tuple[str, str], int] = {}
        self.figures: list[dict[str, str]] = []
        self._make()
        self._state()

    def _make(self) -> None:
        r = self.random
        total = int(10 ** r.uniform(2.2, 4.5))
        self._whole("all", {"year": 2022}, total)
        axes = r.sample(["channel", "stage", "category", "region"], r.choice([1, 2, 2, 3]))
        for axis in axes:
            count = {"channel": 2, "stage": r.choice([2, 3])}.get(axis, r.randint(3, 7))
            if self.size > 60:
                count = max(count, self.size // 12)
            self._split("all", axis, count)
        if r.random() < 0.3:
            self._split(r.choice(self.parts["all"][0]), "sales_mode", 2)
        self._whole("last", {"year": 2021}, int(total * r.uniform(0.4, 1.6)))
        if r.random() < 0.5 and axes:
            names = self.parts["all"][0]
            self._split("last", axes[0], len(names))

    def _whole(self, name: str, conditions: dict[str, object], sampled: int) -> None:
        self.scopes[name] = conditions
        self._counts(name, sampled, self.random.uniform(0.03, 0.3))

    def _counts(self, name: str, sampled: int, rate: float) -> None:
        r = self.random
        untested = int(sampled * r.uniform(0, 0.05)) if self.tested_apart else 0
        tested = sampled - untested
        bad = min(tested, sum(r.random() < rate for _ in range(min(tested, 500))) * max(1, tested // 500))
        self.truth[name, "sampled"], self.truth[name, "tested"] = sampled, tested
        self.truth[name, "nonconforming"] = bad

    def _split(self, whole: str, axis: str, count: int) -> None:
        """Split a scope along an axis; the counts of the whole are those of its parts where it has none yet."""
        r = self.random
        names = [f"{whole}_{axis}_{k}" for k in range(count)]
        weights = [r.uniform(0.3, 1) for _ in names]
        for measure in ("nonconforming", "tested", "sampled"):
            self._share(whole, names, weights, measure)
        for name in names:
            self.scopes[name] = {**self.scopes[whole], axis: name}
        self.parts.setdefault(whole, []).append(names)

    def _share(self, whole: str, names: list[str], weights: list[float], measure: str) -> None:
        """Share out bad batches, then good ones, then untested ones, so that every count is possible."""
        below = {"sampled": "tested", "tested": "nonconforming"}.get(measure)
        base = self.truth[whole, below] if below else 0
        left = self.truth[whole, measure] - base
        total = sum(weights)
        given = [int(left * w / total * self.random.uniform(0.7, 1)) for w in weights]
        given[self.random.randrange(len(given))] += left - sum(given)
        for name, extra in zip(names, given, strict=True):
            self.truth[name, measure] = (self.truth[name, below] if below else 0) + extra

    def value(self, text: str) -> Fraction | None:
        """Compute a quantity from the truth; None where its base is 0."""
        quantity = parse_quantity(text)
        if isinstance(quantity, (Count, Rate)):
            return self._term(quantity)
        a, b = self._term(quantity.a), self._term(quantity.b)
        if a is None or b is None:
            return None
        if isinstance(quantity, (Quotient, Growth)):
            return None if not b else a / b - isinstance(quantity, Growth)
        return a - b

    def _term(self, term: Count | Rate) -> Fraction | None:
        name = term.scope
        bad, tested = self.truth[name, "nonconforming"], self.truth[name, "tested"]
        if isinstance(term, Count):
            return Fraction(tested - bad if term.measure == "conforming" else self.truth[name, term.measure])
        if not tested:
            return None
        return Fraction(bad if term.kind == "failure_rate" else tested - bad, tested)

    def say(self, text: str) -> None:
        """Print a quantity as a bulletin would."""
        value = self.value(text)
        if value is None or any(f["is"] == text for f in self.figures):
            return
        quantity = parse_quantity(text)
        if isinstance(quantity, Count):
            printed = f"{value}批次"
        elif isinstance(quantity, Quotient) and value > Fraction(3, 2):
            printed = f"{_rounded(value, 1)}倍"
        elif " - f" in text:
            printed = f"{_rounded(value * 100, self.decimals)}个百分点"
        else:
            printed = f"{_rounded(value * 100, self.decimals)}%"
        self.figures.append({"id": f"f{len(self.figures)}", "printed": printed, "is": text})

    def _state(self) -> None:
        r = self.random
        self.say("sampled(all)")
        self.say("nonconforming(all)")
        self.say("failure_rate(all)")
        if self.tested_apart:
            self.say("tested(all)")
        menu: list[str] = []
        for whole, lists in self.parts.items():
            for name in (n for names in lists for n in names):
                menu += [f"sampled({name})", f"nonconforming({name})", f"failure_rate({name})"]
                menu += [f"failure_rate({name})"] * (r.random() < 0.5)
                extra = r.choice(["sampled", "nonconforming"])
                menu += [f"{extra}({name}) / {extra}({whole})"] * (r.random() < 0.4)
                menu += [f"tested({name})"] if self.tested_apart else []
        names = [n for names in self.parts["all"] for n in names]
        menu += ["sampled(last)", "nonconforming(last)", "failure_rate(last)"] * 2
        menu += ["sampled(all) / sampled(last)", "sampled(all) / sampled(last) - 1"]
        menu += ["failure_rate(all) - failure_rate(last)", "pass_rate(all)", "conforming(all)"] * 2
        menu += [f"failure_rate({a}) - failure_rate({b})" for a, b in pairwise(names)][:3]
        menu += [f"failure_rate({names[0]}) / failure_rate({names[1]})"]
        r.shuffle(menu)
        while menu and len(self.figures) < self.size:
            self.say(menu.pop())

    def ledger(self, figures: list[dict[str, str]] | None = None) -> Ledger:
        """Give the ledger of what is printed, or of other figures about the same scopes."""
        used = figures or self.figures
        return Ledger.of(used, scopes=self.scopes, parts=self.parts)


def _rounded(value: Fraction, decimals: int) -> str:
    steps = int(abs(value) * 10**decimals + Fraction(1, 2))
    digits = f"{steps:0{decimals + 1}d}"
    text = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
    return f"-{text}" if value < 0 and steps else text


def slip(bulletin: Bulletin, seed: int) -> tuple[list[dict[str, str]], str, str]:
    """Make one slip in one figure; give the figures, the id, and what should have been printed."""
    r = random.Random(seed)  # noqa: S311
    while True:
        figure = r.choice(bulletin.figures)
        text = figure["printed"]
        start = 1 if text[0] == "-" else 0
        end = next(k for k in range(start, len(text)) if not (text[k].isdigit() or text[k] == "."))
        number = text[start:end]
        places = [k for k, c in enumerate(number) if c.isdigit()]
        k = r.choice(places)
        kind = r.choice(["substituted", "transposed", "dropped", "added"])
        if kind == "substituted":
            changed = number[:k] + r.choice("0123456789") + number[k + 1 :]
        elif kind == "transposed":
            if k == places[-1]:
                continue
            m = places[places.index(k) + 1]
            changed = number[:k] + number[m] + number[k + 1 : m] + number[k] + number[m + 1 :]
        elif kind == "dropped":
            changed = number[:k] + number[k + 1 :]
        else:
            changed = number[:k] + r.choice("0123456789") + number[k:]
        sound = changed not in ("", number) and changed[0] != "." and changed[-1] != "."
        if not sound or (changed[0] == "0" and changed[1:2] not in ("", ".")):
            continue
        wrong = {**figure, "printed": text[:start] + changed + text[end:]}
        return [wrong if f is figure else f for f in bulletin.figures], figure["id"], text
