/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   Known words while one types: a field with data-suggest gets a list of names from that address. Without script a
   button asks for the same names. */
"use strict";
(() => {
  const LEAST = 3;
  const PAUSE = 150; /* milliseconds without a key */

  function enhance(input) {
    const list = document.createElement("datalist");
    list.id = `${input.id}-known`;
    input.after(list);
    input.setAttribute("list", list.id);
    let waiting;

    async function ask() {
      const typed = input.value.trim();
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`);
      if (!answer.ok || typed !== input.value.trim()) return;
      const { words } = await answer.json();
      list.replaceChildren(...words.map((word) => Object.assign(document.createElement("option"), { value: word })));
    }

    input.addEventListener("input", () => {
      clearTimeout(waiting);
      if (input.value.trim().length >= LEAST) waiting = setTimeout(ask, PAUSE);
      else list.replaceChildren();
    });
  }

  for (const input of document.querySelectorAll("input[data-suggest]")) enhance(input);
})();
