"""Make the pictures of the gallery by running the code that stands on its page, in both languages.

python docs/gallery/make_pictures.py [folder]      (docs/pictures without one)
"""

import re
import sys
from pathlib import Path
from typing import Any

import spotcheck as sc

PAGE = Path(__file__).parents[1] / "gallery.md"
SECTION = re.compile(r"^## (\w+)$.*?^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def sections() -> dict[str, str]:
    """Give the code of each chart."""
    return dict(SECTION.findall(PAGE.read_text(encoding="utf-8")))


def main(folder: Path) -> None:
    """Run each section twice, and save what it drew."""
    folder.mkdir(parents=True, exist_ok=True)
    intake = sc.samples.shanghai()
    for name, code in sections().items():
        for lang in ("zh", "en"):
            lines = code.replace('lang="zh"', f'lang="{lang}"').splitlines()
            names: dict[str, Any] = {"sc": sc, "intake": intake}
            # All but the last line, which saves: the reader's own page is what runs.
            exec("\n".join(lines[:-1]), names)  # noqa: S102
            sc.plot.save(names["ax"], folder / f"{name}-{lang}.png")
            print(folder / f"{name}-{lang}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE.parent / "pictures")
