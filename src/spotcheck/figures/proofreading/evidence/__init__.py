"""Wrong numbers found by what the numbers around them come to, whatever sets they were read to be of.

A number that was mistyped leaves its marks: computations that would all come out if it were another. Each computation that
the order of the numbers suggests counts as evidence, in decimal digits: how unlikely it is that it comes out by chance.
"""
