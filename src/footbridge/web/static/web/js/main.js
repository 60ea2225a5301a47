/** Scripts only improve pages that already work: one custom element a file. */

import { keepActs } from "./acts.js";
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

keepActs();
// Where pages are laid into one document, this runs once, and each page is told by an event.
document.addEventListener("footbridge:page", keepActs);

// Pages are made in the time of this device, and not in that of the computer that makes them.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const zone = `footbridge_zone=${encodeURIComponent(timeZone)};path=/;max-age=31536000;samesite=lax`;
// biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser
if (timeZone) document.cookie = zone;
