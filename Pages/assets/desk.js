// The pages work without this: it only makes some things quicker with a keyboard.
"use strict";
document.addEventListener("keydown", (event) => {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
  if (event.key === "/") {
    const search = document.getElementById("search");
    if (search) { search.focus(); event.preventDefault(); }
    return;
  }
  const cards = Array.from(document.querySelectorAll("[data-card]"));
  if (cards.length === 0) return;
  const at = cards.indexOf(target.closest("[data-card]"));
  if (event.key === "j" || event.key === "k") {
    const next = at < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
    cards[next].focus();
    event.preventDefault();
    return;
  }
  const button = at < 0 ? null : cards[at].querySelector('[data-key="' + CSS.escape(event.key) + '"]');
  if (button) { button.click(); event.preventDefault(); }
});
