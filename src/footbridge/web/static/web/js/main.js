/** Scripts only improve pages that already work: one custom element a file. */

import { FootMap } from "./elements/foot-map.js";
import { HoldTimer } from "./elements/hold-timer.js";
import { MovingFigure } from "./elements/moving-figure.js";
import { PrintPage } from "./elements/print-page.js";
import { ForgetHere } from "./player/elements/forget-here.js";
import { KeptHere } from "./player/elements/kept-here.js";
import { isSessionOpen } from "./player/kept.js";
import { keepOnDevice } from "./player/worker.js";

customElements.define("foot-map", FootMap);
customElements.define("hold-timer", HoldTimer);
customElements.define("moving-figure", MovingFigure);
customElements.define("print-page", PrintPage);
customElements.define("forget-here", ForgetHere);
customElements.define("kept-here", KeptHere);
keepOnDevice(isSessionOpen);
