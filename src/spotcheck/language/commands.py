"""Words of the command line: its notes, and its own spelling of what messages advise in Python's."""

import re

from spotcheck.language import Language

WORDS: dict[str, dict[str, str]] = {
    "note": {"zh": "注：{text}", "en": "note: {text}"},
    "wrote": {"zh": "已写入{path}", "en": "wrote {path}"},
    "wrote both": {"zh": "已写入{path}及其台账{ledger}", "en": "wrote {path} and its ledger {ledger}"},
    "which": {
        "zh": "是哪一列？（编号或字段名；直接回车表示都不是）",
        "en": "Which column is it? (number or name, or Enter for none)",
    },
    "which again": {
        "zh": "“{answer}”不是其中之一：可答 {numbers}、字段名（如 {column}），或直接回车",
        "en": "“{answer}” is none of them: answer {numbers}, the name of a column such as {column}, or Enter",
    },
    "unsure": {
        "zh": '{asked}请填写{path}中各列的字段（"" 表示附加列），再以 --aliases {path} 读入',
        "en": '{asked}Fill in {path}, which was written ("" for an extra), and give it back with --aliases {path}',
    },
}  # fmt: skip

_MAPPING = r'error\.mapping\.save\("mapping\.toml"\)'
#: what asks for decisions on columns, behind their list
_ASKED = {
    "zh": rf'请用 aliases=\{{.*?\}} 逐一说明（"" 表示附加列），或保存 {_MAPPING}，填写后用 aliases="mapping\.toml" 读入',
    "en": rf'Say it of each with aliases=\{{.*?\}} \("" for an extra\), or save {_MAPPING}, fill it in and give it back as '
    r'aliases="mapping\.toml"',
}
#: Python's spelling → the command line's
_SPELLINGS: tuple[tuple[str, str], ...] = (
    (_ASKED["zh"], "请用 spotcheck read 清单 --save-mapping mapping.toml 写出各列，填写后用 --aliases mapping.toml 读入"),
    (_ASKED["en"], "Write them out with spotcheck read LIST --save-mapping mapping.toml, fill that in and give it back with --aliases mapping.toml"),
    (r"programmes=[\"'](\w[\w-]*)[\"']", r"--programmes \1"),
    (r"adjust_for=[\"'](\w+)[\"']", r"--adjust-for \1"),
    (r"(see|见) \.problems", r"\1 --json"),
    (r"(?<![\w-])quantities: ", "--quantity: "),
    (r"put stage into by", "group with --by stage"),
    (r"把stage列入by", "用 --by stage 分组"),
    (r"defaults=\{\"(\w+)\": \"?(\w+)\"?\}", r"--defaults \1=\2"),
    (r"defaults=\{\"(\w+)\": …\}", r"--defaults \1=…"),
    (r"\.to_excel\(\"([^\"]+)\"\)", r"--marked \1"),
    (r"(?<![\w-])(sheet|aliases)=(?=[\"'“])", r"--\1 "),
    (r"(?<![\w-])(sheet|aliases|confidence|cluster|standard)=(?=\W|$)", r"--\1"),
)  # fmt: skip


def said(key: str, lang: Language, **slots: object) -> str:
    """Fill a sentence.

    >>> said("wrote", "en", path="a.csv")
    'wrote a.csv'
    """
    return WORDS[key][lang].format(**slots)


#: what a file of --aliases is to say
_FILE = {
    "zh": r"--aliases 文件（其中两行为 [columns] 与 \1 = \2）",
    "en": r"--aliases FILE, a text file with the lines [columns] and \1 = \2",
}
_PAIR = r'aliases=\{("(?:[^"\\]|\\.)*"): ("[^"]*")\}'


def spelled(message: str, lang: Language = "en") -> str:
    """Give a message with its advice as one types it in a command.

    >>> spelled('got no batch in scope: programmes="all" counts every kind of programme')
    'got no batch in scope: --programmes all counts every kind of programme'
    >>> spelled('use adjust_for="stage", or put stage into by'), spelled('say it with defaults={"channel": "online"}')
    ('use --adjust-for stage, or group with --by stage', 'say it with --defaults channel=online')
    """
    for pattern, spelling in (*_SPELLINGS[:2], (_PAIR, _FILE[lang]), *_SPELLINGS[2:]):
        message = re.sub(pattern, spelling, message)
    return message


def unsure(message: str, path: str, lang: Language) -> str:
    """Give a message that asks what columns are, for a command that has written them to a file.

    >>> unsure('a.csv: write it there, or say so with aliases={"备注": "remarks"}', "m.toml", "en").partition("}")[2]
    '. Fill in m.toml, which was written ("" for an extra), and give it back with --aliases m.toml'
    """
    asked = re.sub(r" +(?=\n|$)", "", re.sub(_ASKED[lang], "", message))
    end = "" if asked.endswith(("。", ".")) else {"zh": "。", "en": "."}[lang]
    return said("unsure", lang, asked=asked + end + {"zh": "", "en": " "}[lang], path=path)
