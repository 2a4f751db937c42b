/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   On a phone the themes of a long page begin folded; the one that an address names is opened. */
"use strict";
(() => {
  const themes = document.querySelectorAll("details.theme");

  function openNamed() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!named || !named.matches("details.theme")) return;
    named.open = true;
    named.scrollIntoView();
  }

  if (matchMedia("(max-width: 47.99rem)").matches) for (const theme of themes) theme.open = false;
  openNamed();
  addEventListener("hashchange", openNamed);
})();
