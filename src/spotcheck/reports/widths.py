"""How wide a text is."""


def breadth(text: str) -> int:
    """Give the width of a text in Latin characters; Chinese characters take two.

    >>> breadth("不合格率 %")
    10
    """
    return sum(2 if ord(character) > 0x2E7F else 1 for character in text)
