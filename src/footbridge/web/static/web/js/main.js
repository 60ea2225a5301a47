/** Scripts only improve pages that already work: one custom element a file. */

import { FootMap } from "./elements/foot-map.js";
import { HoldTimer } from "./elements/hold-timer.js";
import { LookAgain } from "./elements/look-again.js";
import { MovingFigure } from "./elements/moving-figure.js";
import { PrintPage } from "./elements/print-page.js";
import { ForgetHere } from "./player/elements/forget-here.js";
import { KeptHere } from "./player/elements/kept-here.js";
import { isSessionOpen } from "./player/kept.js";
import { keepOnDevice } from "./player/worker.js";

customElements.define("foot-map", FootMap);
customElements.define("hold-timer", HoldTimer);
customElements.define("look-again", LookAgain);
customElements.define("moving-figure", MovingFigure);
customElements.define("print-page", PrintPage);
customElements.define("forget-here", ForgetHere);
customElements.define("kept-here", KeptHere);
const keptHere = /** @type {KeptHere | null} */ (document.querySelector("kept-here"));
// The player goes on asking for pictures, with or without a session.
const isPlayer = document.querySelector("session-player") !== null;
keepOnDevice(async () => isPlayer || (await isSessionOpen()), keptHere?.begun);

// A page that Back brings is made anew. Its forms are the same acts still: another answer puts the first right.
const acts = /** @type {NodeListOf<HTMLInputElement>} */ (
  document.querySelectorAll("form > input[name=id][type=hidden]")
);
const known = /** @type {string[]} */ (history.state?.acts ?? []);
for (const [place, act] of acts.entries()) act.value = known[place] ?? act.value;
if (acts.length)
  history.replaceState({ ...history.state, acts: [...acts].map((act) => act.value) }, "");

// Pages are made in the time of this device, and not in that of the computer that makes them.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const zone = `footbridge_zone=${encodeURIComponent(timeZone)};path=/;max-age=31536000;samesite=lax`;
// biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser
if (timeZone) document.cookie = zone;
