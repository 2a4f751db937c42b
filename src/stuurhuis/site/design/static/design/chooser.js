/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   Turns the field with a datalist into a combobox: a list that narrows as one types, with arrow keys, Enter and Escape
   (WAI-ARIA authoring practices, list autocomplete with manual selection). */
"use strict";
(() => {
  const MOST = 8;
  const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f'’`]/g, "").replace(/[-\s]+/g, " ").toLowerCase().trim();

  /* Names that start with what was typed come first, then those with a word that does, then those that hold it. */
  function found(places, typed) {
    const wanted = bare(typed);
    if (!wanted) return [];
    const rank = ({ key }) => (key.startsWith(wanted) ? 0 : key.includes(` ${wanted}`) ? 1 : key.includes(wanted) ? 2 : 3);
    return places.map((place) => [rank(place), place]).filter(([order]) => order < 3).sort((a, b) => a[0] - b[0]).map(([, place]) => place);
  }

  function enhance(form) {
    const input = form.querySelector("input[list]");
    const list = form.querySelector(".chooser-options");
    const said = form.querySelector(".chooser-said");
    const places = [...form.querySelectorAll("datalist option")].map(({ value, dataset }) => ({ name: value, url: dataset.url, key: bare(value) }));
    let active = -1;

    input.removeAttribute("list");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.querySelector("label").textContent);

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function point(number) {
      const options = [...list.children];
      active = (number + options.length) % options.length;
      options.forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
      input.setAttribute("aria-activedescendant", options[active].id);
    }

    function choose(place) {
      input.value = place.name;
      close();
      if (place.url) location.assign(place.url);
      else form.requestSubmit();
    }

    function narrow() {
      const matches = found(places, input.value);
      list.replaceChildren(...matches.slice(0, MOST).map((place, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = place.name;
        option.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(place); });
        return option;
      }));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.hidden = matches.length === 0;
      input.setAttribute("aria-expanded", String(matches.length > 0));
      said.textContent = !input.value ? "" : matches.length ? `${matches.length} ${said.dataset.many}` : said.dataset.none;
    }

    close();
    input.addEventListener("input", narrow);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); point(active + 1); }
      if (event.key === "ArrowUp") { event.preventDefault(); point(active < 0 ? -1 : active - 1); }
      if (event.key === "Enter") {
        const matches = found(places, input.value);
        const chosen = matches[active] || (matches.length === 1 ? matches[0] : null);
        if (chosen) { event.preventDefault(); choose(chosen); }
      }
    });
  }

  for (const form of document.querySelectorAll(".chooser-form:not([data-enhanced])")) {
    form.dataset.enhanced = "";
    enhance(form);
  }
})();
