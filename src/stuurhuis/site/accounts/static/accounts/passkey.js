/* SPDX-FileCopyrightText: 2026 Stuurhuis contributors
   SPDX-License-Identifier: EUPL-1.2

   Makes a passkey, or shows one: the browser speaks with the device, the form sends the answer on.
   Bytes travel as base64url, as the site sends and expects them (WebAuthn level 3, section 5.1.8). */
"use strict";
(() => {
  const asked = JSON.parse(document.getElementById("passkey-data").textContent);
  const button = document.getElementById("passkey-button");
  const failed = document.getElementById("passkey-failed");

  function bytes(text) {
    const plain = text.replace(/-/g, "+").replace(/_/g, "/");
    return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  }

  function written(buffer) {
    const letters = [...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join("");
    return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  function made({ publicKey }) {
    const user = { ...publicKey.user, id: bytes(publicKey.user.id) };
    const excludeCredentials = known(publicKey.excludeCredentials);
    return navigator.credentials.create({ publicKey: { ...publicKey, challenge: bytes(publicKey.challenge), user, excludeCredentials } });
  }

  function shown({ publicKey }) {
    const allowCredentials = known(publicKey.allowCredentials);
    return navigator.credentials.get({ publicKey: { ...publicKey, challenge: bytes(publicKey.challenge), allowCredentials } });
  }

  function told(passkey) {
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (passkey.response[part]) response[part] = written(passkey.response[part]);
    }
    return { id: passkey.id, rawId: written(passkey.rawId), type: passkey.type, response, clientExtensionResults: passkey.getClientExtensionResults() };
  }

  button.addEventListener("click", async () => {
    failed.hidden = true;
    try {
      const passkey = await (asked.creation_options ? made(asked.creation_options) : shown(asked.request_options));
      button.form.elements.credential.value = JSON.stringify(told(passkey));
      button.form.submit();
    } catch {
      failed.hidden = false; // stopped by the person, timed out, or no such passkey here: the sentence says what to do
    }
  });
})();
