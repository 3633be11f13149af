"""Draw every chart over row counts, name lengths and values, in both languages, for a person to look at.

python docs/gallery/contact_sheet.py [folder]      (build/contact-sheet without one), then open its index.html
"""

import html
import runpy
import sys
from pathlib import Path

import spotcheck as sc

ROOT = Path(__file__).parents[2]
CHARTS = "rates compare year_over_year trend decomposition funnel heatmap failed_items volume rank".split()
CASES = [
    (1, "short", "usual"), (2, "english", "zeros"), (10, "chinese", "usual"), (10, "english", "extreme"),
    (10, "hostile", "usual"), (24, "chinese", "extreme"), (60, "short", "zeros"),
]  # fmt: skip


def main(folder: Path) -> None:
    """Draw the sheet, with the frames that the tests use."""
    frame_for = runpy.run_path(str(ROOT / "tests" / "plot" / "conftest.py"))["frame_for"]
    folder.mkdir(parents=True, exist_ok=True)
    rows: list[str] = []
    for chart in CHARTS:
        cells: list[str] = []
        for count, kind, values in CASES:
            for lang in ("zh", "en"):
                ax = getattr(sc.plot, chart)(frame_for(chart, count, kind, values), lang=lang)
                name = f"{chart}-{count}-{kind}-{values}-{lang}.png"
                sc.plot.save(ax, folder / name)
                alt = html.escape(sc.plot.alt_text(ax), quote=True)
                cells.append(
                    f'<a href="{name}"><img src="{name}" alt="{alt}" title="{name}" width="380"></a>'
                )
        rows.append(f"<h2>{chart}</h2>{''.join(cells)}")
        print(chart)
    page = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title>{"".join(rows)}</html>'
    (folder / "index.html").write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "contact-sheet")
