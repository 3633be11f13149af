"""Score what ``extract`` reads of passages: precision and recall of value and measure, accuracy of scopes.

The passages of ``held_out`` were written by somebody who did not see the grammar, in the manner of bulletins of many
offices; sentences and numbers are made up. They are for measuring: whoever mends the grammar by looking at single misses
uses them up, and they belong to ``practice`` then, as the earlier sets do.

A figure is ``[quote, measure, value, scope]``: ``a|b`` is either, a measure that begins with ``?`` may be left out,
scope ``*`` (alone, or as one of several) is not scored. Numbers named in ``optional`` may be read or not, and so may figures without digits (全部合格, 未发现).
Any other figure that is read is a false one. A year, quarter or month that the passage prints may stand in a scope where
the coder left it out.

Run it: ``python tests/figures/claims/scoring.py [practice] [--misses]``.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spotcheck.figures.claims import extract

HELD_OUT = Path(__file__).parent / "held_out"
PRACTICE = Path(__file__).parent / "practice"
#: columns whose condition has to be met; the conditions on others are compared by their value alone, as words
_KEYED = ("year", "quarter", "month", "channel", "stage")
_EXACT, _HALF_A_TENTH = 1e-9, 0.05
_TIMES = ("year", "quarter", "month")
#: figures without digits, which the design leaves free
_WORDS_ALONE = re.compile(
    r"合格|符合|未发现|未發現|持平|未检出|未檢出|達標|达标|^all\b|^none\b|^no\b", re.IGNORECASE
)
#: enterprises and kinds that are counted by their verdict bear it as a condition
_VERDICTS = {"合格": "conforming", "不合格": "nonconforming"}
_CHAFF = re.compile(r"\s|产品|產品|样品|樣品|商品|等|类$|類$|品$|^the |的")


@dataclass
class Score:
    """Counts of what was found and missed."""

    expected: int = 0
    found: int = 0
    read: int = 0
    false: int = 0
    scoped: int = 0
    scopes: int = 0
    ignored: int = 0
    to_ignore: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of what was read, how much is right."""
        return 1 - self.false / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """Of what stands there, how much was read rightly."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def scope(self) -> float:
        """Of the figures found, how many have the right scope."""
        return self.scopes / self.scoped if self.scoped else 1.0

    def add(self, other: "Score") -> None:
        """Add another score to this one."""
        for name in ("expected", "found", "read", "false", "scoped", "scopes", "ignored", "to_ignore"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.misses += other.misses


def passages(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each passage with its genre."""
    for path in sorted(folder.glob("*.toml")):
        for passage in tomllib.loads(path.read_text("utf-8"))["passage"]:
            yield path.stem, passage


def scores(folder: Path = HELD_OUT) -> dict[str, Score]:
    """Score all passages of a folder, by genre and in all (``all``)."""
    result: dict[str, Score] = defaultdict(Score)
    for genre, passage in passages(folder):
        one = score(passage)
        result[genre].add(one)
        result["all"].add(one)
    return dict(result)


def score(passage: dict[str, Any]) -> Score:
    """Score one passage."""
    text, result = passage["text"], Score()
    rows = [row._asdict() for row in extract(text).itertuples(index=False)]
    wanted = list(_placed(text, passage["figures"]))
    optional = _spans(text, passage.get("optional", []))
    for (start, end), quote, measure, value, scope in wanted:
        may_miss = measure.startswith("?")
        here = [r for r in rows if r["status"] == "figure" and r["start"] < end and r["end"] > start]
        right = [
            r for r in here if r["measure"] in measure.strip("?").split("|") and _same(r["value"], value)
        ]
        result.expected += not may_miss or bool(right)
        result.found += bool(right)
        result.read += len(here)
        result.false += len(here) - bool(right) if not (may_miss and right) else 0
        if not right and not may_miss:
            got = "; ".join(f"{r['measure']} {r['value']} ({r['scope']})" for r in here) or _other(
                rows, start, end
            )
            result.misses.append(f"{quote}: {measure} {value} ← {got} · {text[:60]!r}")
        if right and "*" not in scope.split("|"):
            result.scoped += 1
            good = any(_scope_fits(right[0]["scope"], choice, text) for choice in scope.split("|"))
            result.scopes += good
            if not good:
                result.misses.append(f"{quote}: scope {scope!r} ← {right[0]['scope']!r} · {text[:60]!r}")
    spans = [span for span, *_ in wanted] + optional
    for row in rows:
        if (
            row["status"] == "figure"
            and not _WORDS_ALONE.search(row["quote"])
            and not any(row["start"] < e and row["end"] > s for s, e in spans)
        ):
            result.read += 1
            result.false += 1
            result.misses.append(f"{row['quote']}: nothing ← {row['measure']} {row['value']} · {text[:60]!r}")
    for start, end in _spans(text, passage.get("ignored", [])):
        result.to_ignore += 1
        result.ignored += any(
            r["status"] == "ignored" and r["start"] < end and r["end"] > start for r in rows
        )
    return result


def _other(rows: list[dict[str, Any]], start: int, end: int) -> str:
    here = [r for r in rows if r["start"] < end and r["end"] > start]
    return "; ".join(f"{r['status']}: {r['reason']}" for r in here) or "not seen"


def _placed(text: str, figures: list[list[Any]]) -> Iterator[tuple[tuple[int, int], str, str, float, str]]:
    """Find the quotes: each behind the one before, or else anywhere not yet taken."""
    taken: list[tuple[int, int]] = []
    for quote, measure, value, scope in figures:
        places = [
            m.span()
            for m in re.finditer(
                rf"(?<![\d.]){re.escape(quote)}" if quote[0].isdigit() else re.escape(quote), text
            )
            if not any(m.start() < e and m.end() > s for s, e in taken)
        ]
        if not places:
            raise ValueError(f"{quote!r} does not stand in {text!r}")
        last = taken[-1][1] if taken else 0
        span = next((p for p in places if p[0] >= last), places[0])
        taken.append(span)
        yield span, quote, measure, value, scope


def _spans(text: str, quotes: list[str]) -> list[tuple[int, int]]:
    for quote in quotes:
        if quote not in text:
            raise ValueError(f"{quote!r} does not stand in {text!r}")
    return [m.span() for quote in quotes for m in re.finditer(re.escape(quote), text)]


def _same(got: float, wanted: float) -> bool:
    """Whether two values are the same; of what has no last decimal, as a third, the first one is enough."""
    endless = abs(10 * got - round(10 * got)) > _EXACT
    return abs(got - wanted) <= (_HALF_A_TENTH if endless else _EXACT * max(1, abs(wanted)))


def _scope_fits(got: str, wanted: str, text: str) -> bool:
    """Compare scopes: conditions on years, channels and stages as such, all else by its words."""
    if wanted in _VERDICTS:
        return f"verdict={_VERDICTS[wanted]}" in got.split(", ")
    (got_keyed, got_words), (keyed, words) = _read(got), _read(wanted)
    if _bare(words):  # as they stand, or bare: 水产 is a part of 水产品, 童车产品 is 童车
        return _words_fit(got_words, words) or _words_fit(_bare(got_words), _bare(words))
    told = {k for k, v in got_keyed.items() if k in _TIMES and k not in keyed and _printed(v, text)}
    # words that a condition stands beside, as it tells them from others: 蜂产品, year=2019
    apart = not _bare(got_words) or bool(got_keyed and keyed)
    return apart and {k: v for k, v in got_keyed.items() if k not in told} == keyed


def _printed(time: str, text: str) -> bool:
    """Whether a passage prints a year, as such or as one of the Republic (114年), or a quarter or month."""
    return len(time) == 1 or time in text or (time.isdigit() and f"{int(time) - 1911}年" in text)


def _words_fit(got: str, wanted: str) -> bool:
    return bool(got and wanted) and (wanted in got or (got in wanted and len(got) > 1))


def _bare(words: str) -> str:
    return _CHAFF.sub("", words)


def _read(scope: str) -> tuple[dict[str, str], str]:
    keyed: dict[str, str] = {}
    words: list[str] = []
    for part in scope.split(", "):
        key, equals, value = part.partition("=")
        if not equals:
            words.append(part)
        elif key in _KEYED:
            keyed[key] = value
        elif key != "verdict":
            words.append(value)
    return keyed, "".join(words).lower()


def main() -> None:
    """Print the scores, and the misses when asked."""
    found = scores(PRACTICE if "practice" in sys.argv else HELD_OUT)
    print(f"{'genre':<12} {'figures':>7} {'precision':>9} {'recall':>7} {'scope':>7} {'ignored':>8}")
    for genre, s in found.items():
        print(
            f"{genre:<12} {s.expected:>7} {s.precision:>9.3f} {s.recall:>7.3f} {s.scope:>7.3f} {s.ignored:>4}/{s.to_ignore}"
        )
    if "--misses" in sys.argv:
        print("\n".join(found["all"].misses))


if __name__ == "__main__":
    main()
