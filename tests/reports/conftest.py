"""Tallies and batches small enough to check by hand."""

import zipfile

import pandas as pd
import pytest
from defusedxml.ElementTree import fromstring

import spotcheck as sc


@pytest.fixture
def two_years():
    """Published counts of two years, by channel and stage."""
    return sc.counts(
        {
            (2019, "online", "distribution"): (154, 621),
            (2019, "offline", "production"): (210, 2310),
            (2019, "offline", "distribution"): (348, 1543),
            (2020, "online", "distribution"): (485, 1739),
            (2020, "offline", "production"): (188, 2300),
            (2020, "offline", "distribution"): (558, 2580),
        },
        ["year", "channel", "stage"],
    )


@pytest.fixture(scope="session")
def attacks():
    """Batches whose names are attacks on whatever shows them."""
    names = [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\x1b[2J\x1b]0;x\x07", "%%EOF", "{{7*7}}", "${7*7}",
        "</textarea><img src=x onerror=alert(1)>", "\u202egnp.exe", "$\\frac{1}{0}$", "@SUM(A1:A9)", "+1+1", "-1",
        "😀" * 60, "a\x00b", "javascript:alert(1)", "]]>", "'; DROP TABLE batches; --",
    ]  # fmt: skip
    rows = [
        {
            "year": year,
            "channel": "online" if i % 2 else "offline",
            "stage": "distribution",
            "category": name,
            "product": name,
            "platform": name if i % 2 else None,
            "verdict": "nonconforming" if (i + k) % 3 == 0 else "conforming",
            "failed_items": ((name, name, name),) if (i + k) % 3 == 0 else (),
        }
        for year in (2019, 2020)
        for i, name in enumerate(names)
        for k in range(22)
    ]
    return pd.DataFrame(rows)


# The order in which WordprocessingML wants children, of the elements we touch (ECMA-376 part 1, wml.xsd).
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
        spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
        divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
        webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
        eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
        tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
    "tblCellMar": "top start left bottom end right",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
        cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings""",
    "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
        personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    "settings": """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
        displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
        embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
        bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
        formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView
        trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
        styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope
        summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders""",
}
#: children that may come in any number
ONCE_ONLY = {"pPr", "rPr", "tblPr", "tcPr", "tblCellMar"}


def _faults(path):
    """Give each element of a .docx whose children are out of order or doubled, and each unused or missing part."""
    found = []
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        for name in sorted(n for n in names if n.startswith("word/") and n.endswith(".xml")):
            for element in fromstring(archive.read(name)).iter():
                kind = element.tag.removeprefix(W)
                if kind not in ORDER or not element.tag.startswith(W):
                    continue
                order = {child: i for i, child in enumerate(ORDER[kind].split())}
                children = [child.tag.removeprefix(W) for child in element]
                places = [order[child] for child in children if child in order]
                if places != sorted(places) or (kind in ONCE_ONLY and len(set(children)) < len(children)):
                    found.append((name, kind, children))
        for name in sorted(n for n in names if n.endswith(".rels")):
            folder = name.replace("_rels/", "").removesuffix(".rels").rpartition("/")[0]
            for relation in fromstring(archive.read(name)):
                target = relation.get("Target")
                whole = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")
                if relation.get("TargetMode") != "External" and whole not in names:
                    found.append((name, "missing part", [whole]))
    return found


@pytest.fixture(scope="session")
def xml_faults():
    """Gives what is out of order in a .docx."""
    return _faults
