/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   Copies a text with one click; without script, or where the clipboard is shut, one click selects it. */
"use strict";
(() => {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("button[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copies);
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        getSelection().selectAllChildren(text);
        return;
      }
      button.nextElementSibling.textContent = button.dataset.said;
    });
  }
})();
