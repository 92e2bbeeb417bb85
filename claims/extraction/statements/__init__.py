"""A sentence that stands alone for each claim.

The claim's own words in their order, with what grammar asks: the subject first, pronouns and
"the group" as the fullest name the article gives, a verb form that fits the subject. Hedges
stay; nothing is added but articles, auxiliaries and "is" or "are". Where nobody can tell who
is meant, the article's word stays.
"""
