/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   Keeps a progress bar up to date: asks the address in data-status until the work is done, then goes to the result. */
"use strict";
(() => {
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  async function follow(section) {
    const bar = section.querySelector("progress");
    const text = section.querySelector(".progress-text");
    for (let pause = 700; section.isConnected; pause = Math.min(pause * 1.2, 5000)) {
      await wait(pause);
      let answer;
      try {
        const response = await fetch(section.dataset.status, { headers: { Accept: "application/json" } });
        if (!response.ok) continue;
        answer = await response.json();
      } catch {
        continue; // the connection is away for a moment: ask again, more slowly
      }
      if (answer.total) { bar.max = answer.total; bar.value = answer.done; }
      if (answer.text && text.textContent !== answer.text) text.textContent = answer.text;
      if (answer.state === "failed") { section.classList.add("failed"); return; }
      if (answer.state === "done") {
        bar.value = bar.max;
        const next = answer.next || section.dataset.next;
        if (next) location.assign(next);
        return;
      }
    }
  }

  for (const section of document.querySelectorAll(".progress[data-status]:not([data-followed])")) {
    section.dataset.followed = "";
    if (section.dataset.status) follow(section);
  }
})();
