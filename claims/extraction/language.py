"""Which language a text is in, and which of its paragraphs are not in English.

The reader reads English alone, and what it would make of another language are inventions. Most
English prose is known by its little words, at once. Only what has few of them is shown to
py3langid (a naive Bayes model over bytes, BSD licence, 4.6 MB, deterministic, offline), which
is loaded then and takes about 100 MB. It sees no words with a capital: names look like every
language, and a list of them is like none.

Short texts are English unless clearly not. Known misses: a line of fewer than four small words;
dialects and creoles of English, which pass as English; two languages within one paragraph,
which is taken for the one it has more of.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from .capitals import is_english
from .reading import Span

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
#: ISO 639 has this code for what cannot be told.
UNDETERMINED = "und"
#: Why a passage, and a whole text, has no claims; the language's name follows.
PASSAGE, WHOLE = "in another language", "text in another language"

#: English words that no other large language has in common use ("in", "is", "was", "an", "me",
#: "at", "for", "over", "have", "he", "so", "on", "or" are words elsewhere).
_LITTLE = frozenset(
    "the of and to with that by it from his be this are not but said will would which who they "
    "were been their its after about more when than into could there what she him you your our "
    "if how because where should these those while before through says being until between "
    "against during".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
#: From this share of little words on, it is English and nobody is asked. Prose has 0.3 to 0.5,
#: other languages under 0.04.
_SURE = 0.2
#: The same for one paragraph of an English text, which may be a list, a headline, a score.
_SURE_WITHIN = 0.1
#: From this share of words of the English list on, a text is English: a line of nouns ("apple pear
#: plum"), a row of labels. Sentences in other languages have at most half as many.
_KNOWN = 0.6
#: Another language is taken for one where English is no likelier than this. Of runs of four
#: small English words without any of the little ones none falls below, of one sentence in any
#: of 20 languages all do.
_ENGLISH_AT_MOST = 0.001
#: A language that is less likely than this is not named.
_NAMED_FROM = 0.4
#: Small words below which nothing can be told.
_FEWEST = 4
#: Words in capitals below which nothing can be told: they may all be names.
_CAPITALS = 10
#: Letters without case below which nothing can be told ("市长说").
_FEWEST_LETTERS = 8
#: Characters shown to the model: more make it no surer.
_SAMPLE = 2_000

#: What can be told apart, by ISO 639-1.
LANGUAGES = {
    "af": "Afrikaans", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mr": "Marathi",
    "ms": "Malay", "mt": "Maltese", "ne": "Nepali", "nl": "Dutch",
    "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovene", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Filipino", "tr": "Turkish",
    "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(code: str) -> str:
    """Return a language in words: "German"; "an unknown language" where the code says nothing."""
    return LANGUAGES.get(code, "an unknown language")


def why(code: str, *, whole: bool = False) -> str:
    """Return why what is in this language has no claims."""
    return f"{WHOLE if whole else PASSAGE}: {language_name(code)}"


def told(reason: str) -> str:
    """Return a reason that ``why`` gave as a sentence for people; nothing for any other reason."""
    kind, _, name = reason.partition(": ")
    if kind == WHOLE:
        return f"The text is in {name}; the reader reads English alone, so nothing was looked for."
    return f"A passage in {name} was not read." if kind == PASSAGE else ""


def language_of(text: str) -> str:
    """Return the language that most of a text is in, by its ISO 639-1 code; "und" if none fits.

    English where nothing says otherwise, and for a text without words.
    """
    return _language(_WORD.findall(text), sure=_SURE)


def foreign_paragraphs(text: str, paragraphs: Sequence[Span]) -> dict[int, str]:
    """Return the paragraphs of an English text that are in another language, with its code."""
    out = {}
    for number, (start, end) in enumerate(paragraphs):
        code = _language(_WORD.findall(text, start, end), sure=_SURE_WITHIN)
        if code != ENGLISH:
            out[number] = code
    return out


def _language(words: list[str], *, sure: float) -> str:
    known = [word for word in words if word.lower() in _LITTLE]
    if len(known) >= sure * len(words):
        return ENGLISH
    other = [word for word in words if not _is_latin(word)]
    if sum(map(len, other)) * 2 > sum(map(len, words)):
        return _of_other_script(other)
    small = [word for word in words if word.islower()]
    if not small and len(words) >= _CAPITALS and all(word.isupper() for word in words):
        small = [word.lower() for word in words]
    if len(small) < _FEWEST or _are_english(small):
        return ENGLISH
    code, likely, english = _identified(small)
    if code == ENGLISH or english > _ENGLISH_AT_MOST:
        return ENGLISH
    return code if likely >= _NAMED_FROM else UNDETERMINED


def _are_english(words: list[str]) -> bool:
    """Return whether most of the words are known as English; saves asking the model."""
    return sum(1 for word in words if is_english(word)) >= _KNOWN * len(words)


def _of_other_script(words: list[str]) -> str:
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return ENGLISH
    code, likely, _ = _identified(words)
    return code if likely >= _NAMED_FROM and code != ENGLISH else UNDETERMINED


def _is_latin(word: str) -> bool:
    return word[0] < "\u0250" or unicodedata.name(word[0], "").startswith("LATIN")


def _identified(words: list[str]) -> tuple[str, float, float]:
    """Return the likeliest language, how likely it is (0 to 1) and how likely English is."""
    # From all over the text: its beginning may be a slogan or a list.
    step = max(1, sum(len(word) + 1 for word in words) // _SAMPLE)
    if step > 1:
        run = 50
        words = [w for at in range(0, len(words), run * step) for w in words[at : at + run]]
    ranked = _model().rank(" ".join(words)[: 2 * _SAMPLE])
    code, likely = ranked[0]
    return code, likely, dict(ranked)[ENGLISH]


@lru_cache(maxsize=1)
def _model() -> LanguageIdentifier:
    # Imported late: an English text never needs it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages(LANGUAGES)
    return model
