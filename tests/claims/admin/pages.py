"""Reads pages of the admin as a browser would: what is shown, what is linked, what would run."""

from html.parser import HTMLParser


class Page(HTMLParser):
    """A page taken apart: its elements with attributes, and the words within each."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "rect", "use", "path"})

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[int] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        self.words.append("")
        if tag not in self.VOID:
            self._open.append(len(self.elements) - 1)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        self.words.append("")

    def handle_endtag(self, tag):
        if tag in (self.elements[index][0] for index in self._open):
            while self.elements[self._open.pop()][0] != tag:
                pass

    def handle_data(self, data):
        for index in self._open:
            self.words[index] += data

    def all(self, tag: str = "", **attributes: str) -> list[tuple[dict[str, str], str]]:
        """Return attributes and words of the elements; ``class_`` asks for one of the classes."""
        wanted = attributes.pop("class_", "")
        return [
            (found, words)
            for (name, found), words in zip(self.elements, self.words, strict=True)
            if (not tag or name == tag)
            and (not wanted or wanted in found.get("class", "").split())
            and all(found.get(key) == value for key, value in attributes.items())
        ]
