"""Quotes in delimited text: cells that they fill, quotes that are part of a text, and quotes that never close."""

import re
from collections.abc import Iterator

#: the lines of a narrower table are not told from the lines of a cell
_NARROWEST = 3
#: from a quote to the next that is not written twice, and from within a quoted cell to its end
_STRETCH = '"[^"]*+(?:""[^"]*+)*+"'
_CLOSED, _CLOSING = re.compile(_STRETCH), re.compile(_STRETCH[1:])


class OpenQuoteError(ValueError):
    """A quote that closes nowhere, or not where a cell ends: the line where it opens, and the text from there."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line, self.text = line, text.strip()


class Quotes:
    r"""Writes the lines of delimited text as a strict parser reads them.

    A quoted stretch that fills its cell, over several lines too, is a quoted cell. One that does not (``"好运"牌插座``) is
    text, and its quotes are kept.

    Parameters
    ----------
    delimiter
        What parts cells.
    usual
        How many cells a row has.

    Examples
    --------
    >>> list(Quotes(",", 2).written(iter(['"牙刷" ,合格\n', '好运"牌",合格\n'])))
    ['"牙刷",合格\n', '好运"牌",合格\n']
    """

    def __init__(self, delimiter: str, usual: int) -> None:
        self.delimiter, self._usual = delimiter, usual
        mark = re.escape(delimiter)
        end = f"[{'' if delimiter == chr(9) else chr(9)} ]*+(?={mark}|[\r\n]|$)"
        self._end = re.compile(end)
        self._cell = re.compile(
            f'(?P<filled>{_STRETCH}){end}|(?P<part>"[^"{mark}\r\n]*+"[^{mark}\r\n]*+)|(?!")[^{mark}\r\n]*+'
        )
        cell = f'(?:{_STRETCH}|(?!")[^{mark}\r\n]*+)'
        #: a line of cells that need no care: almost all are
        self._plain = re.compile(f"{cell}(?:{mark}{cell})*+[\r\n]*+")
        self._opened: tuple[int, str] | None = None
        self._widths: list[int] = []

    def written(self, lines: Iterator[str]) -> Iterator[str]:
        """Give the lines.

        Raises
        ------
        OpenQuoteError
            When a quote closes nowhere, not where a cell ends, or only after lines that are rows.
        """
        for number, line in enumerate(lines, 1):
            if '"' in line:
                plain = self._opened is None and self._plain.fullmatch(line)
                yield line if plain else self._line(number, line)
                continue
            if self._opened is not None and not line.isspace():
                self._widths.append(line.count(self.delimiter) + 1)
            yield line
        if self._opened is not None:
            raise OpenQuoteError(*self._opened)

    def _line(self, number: int, line: str) -> str:
        """Write a line with a quote in it."""
        mark, parts, at, cells = self.delimiter, list[str](), 0, 0
        if self._opened is not None:
            found = _CLOSING.match(line)
            if found is None:
                self._widths.append(line.count(mark) + 1)
                return line
            end = self._end.match(line, found.end())
            if end is None:
                raise OpenQuoteError(*self._opened)
            parts, at, cells = [found[0]], end.end(), 1 + line.count(mark, 0, found.end())
        opens: tuple[int, str] | None = None
        while not cells or line.startswith(mark, at):
            if cells:
                parts.append(mark)
                at += 1
            found = self._cell.match(line, at)
            if found is None:
                opens = number, line[at:]
                if _CLOSED.match(line, at):
                    raise OpenQuoteError(*opens)
                cells += 1 + line.count(mark, at)
                break
            parts.append(_written(found))
            at, cells = found.end(), cells + 1
        self._end_of(cells)
        self._opened, self._widths = opens, [cells] if opens else []
        return "".join(parts) + line[at:]

    def _end_of(self, cells: int) -> None:
        """Look at the lines of a cell that has closed: where they part into as many cells as rows have, they are rows."""
        widths = [*self._widths, cells]
        alike = widths.count(self._usual)
        if self._opened is not None and self._usual >= _NARROWEST and alike > 1 and 2 * alike >= len(widths):
            raise OpenQuoteError(*self._opened)


def _written(cell: re.Match[str]) -> str:
    if cell["part"] is not None:
        return '"' + cell["part"].replace('"', '""') + '"'
    return cell[0] if cell["filled"] is None else cell["filled"]
