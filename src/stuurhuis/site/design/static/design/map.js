/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   Makes the map one tab stop with arrow keys to neighbours, and says aloud and in the corner what one points at. */
"use strict";
(() => {
  const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

  function middle(shape) {
    const box = shape.getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  /* The nearest shape ahead; what lies to the side counts double, so that one keeps going straight. */
  function neighbour(from, shapes, [right, down]) {
    const [x, y] = middle(from);
    let best = null;
    let least = Infinity;
    for (const shape of shapes) {
      const [otherX, otherY] = middle(shape);
      const ahead = (otherX - x) * right + (otherY - y) * down;
      const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right);
      if (shape === from || ahead <= 0 || aside > ahead * 1.6) continue;
      const distance = ahead + aside * 2;
      if (distance < least) { least = distance; best = shape; }
    }
    return best;
  }

  function enhance(map) {
    const shapes = [...map.querySelectorAll("svg g > a")];
    const readout = map.querySelector(".map-readout");
    const pointed = map.querySelector(".pointed");

    function show(shape) {
      readout.hidden = !shape;
      readout.textContent = shape ? shape.getAttribute("aria-label") : "";
      pointed.setAttribute("d", shape ? shape.querySelector("path").getAttribute("d") : "");
    }
    for (const title of map.querySelectorAll("svg a > title")) title.remove(); // the corner says it now

    map.addEventListener("pointerover", (event) => show(event.target.closest("svg g > a")));
    map.addEventListener("pointerleave", () => show(null));
    map.addEventListener("focusin", (event) => show(event.target.closest("svg g > a")));
    map.addEventListener("focusout", () => show(null));
    map.addEventListener("keydown", (event) => {
      const direction = DIRECTIONS[event.key];
      const here = event.target.closest("svg g > a");
      if (!direction || !here) return;
      event.preventDefault();
      const next = neighbour(here, shapes, direction);
      if (!next) return;
      here.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus({ preventScroll: true });
    });
  }

  for (const map of document.querySelectorAll(".map:not([data-enhanced])")) {
    map.dataset.enhanced = "";
    enhance(map);
  }
})();
