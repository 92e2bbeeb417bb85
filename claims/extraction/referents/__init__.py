"""Who is meant: names, pronouns and descriptions back to the fullest name in the article.

Every noun phrase is a mention. Mentions of one proper name are one entity, whose fullest form
is its name. A pronoun or a description ("the agency") takes the mention before it that fits
in number and kind and stands out most; where none fits it stays unresolved.
"""
