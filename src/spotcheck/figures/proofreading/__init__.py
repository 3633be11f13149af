"""Proofreading: a bulletin's text in, and out comes which of its numbers cannot be right.

`proofread` reads a document, finds its numbers (`figures.claims`), says what they state of which sets (`relating`,
`parts`), proposes a ledger (`proposal`), asks the solver whether all can be true (`contradictions`, `sums`), holds them
against data (`against_data`), and looks for wording that is read as something else (`wording`).
"""

from spotcheck.figures.proofreading.proof import Proof, proofread

__all__ = ["Proof", "proofread"]
