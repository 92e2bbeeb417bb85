"""Sentences into atomic claims: which words state each one.

The tree is walked from the root of every sentence. A predicate gives a claim of its own
words; what is news of its own comes off and gives another: conjoined predicates, clauses with
a subject of their own, appositions and relative clauses that are set off, members of a list
after "including", figures that stand for a thing of their own. Conditions, negations,
comparisons, restrictive relatives and a figure's base stay where they are.

Each module walks one kind of phrase; they call each other through ``walk``, because phrases
hold one another.
"""
