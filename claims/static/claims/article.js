// Keys for the article page: j and k go from claim to claim, and each move that is open has its
// first letter. Without this file the page works the same, by its links and forms.
(() => {
  "use strict";
  document.documentElement.classList.add("has-keys");

  const follow = (rel) => {
    const link = document.querySelector(`.steps a[rel="${rel}"]`);
    if (link) link.click();
  };

  const begin = (form) => {
    const details = form.querySelector("details");
    if (!details) {
      form.requestSubmit();
      return;
    }
    details.open = true;
    details.querySelector("input:not([type=hidden]), textarea").focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing) {
      const details = typing.closest("details");
      if (details) {
        details.open = false;
        details.querySelector("summary").focus();
      }
      return;
    }
    if (typing) return;
    if (event.key === "j") follow("next");
    else if (event.key === "k") follow("prev");
    else {
      const form = document.querySelector(`form.move[data-key="${CSS.escape(event.key)}"]`);
      if (!form) return;
      event.preventDefault();
      begin(form);
    }
  });
})();
