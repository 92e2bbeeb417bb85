"""Who is meant: names, pronouns and descriptions back to the fullest name in the article.

Every noun phrase is a mention (``mentions``). Mentions of one proper name are one entity, whose
fullest form is its name (``names``, ``entities``). As the text goes on, mentions of one thing
gather in clusters; rules without exception say which of them a pronoun or a description ("the
agency") can stand for (``candidates``), learned weights which of these it does or that none is
meant (``features``, ``ranking``). Where that is not sure, it stays as it is (``resolving``).
"""
