/** Scripts only improve pages that already work: one custom element a file. */

import { FootMap } from "./elements/foot-map.js";
import { HoldTimer } from "./elements/hold-timer.js";
import { KeepNumbers } from "./elements/keep-numbers.js";
import { MovingFigure } from "./elements/moving-figure.js";
import { OwnNumbers } from "./elements/own-numbers.js";
import { PrintPage } from "./elements/print-page.js";
import { SendAgain } from "./elements/send-again.js";
import { ForgetHere } from "./player/elements/forget-here.js";
import { KeptHere } from "./player/elements/kept-here.js";
import { isSessionOpen } from "./player/kept.js";
import { keepOnDevice } from "./player/worker.js";

customElements.define("foot-map", FootMap);
customElements.define("hold-timer", HoldTimer);
customElements.define("keep-numbers", KeepNumbers);
customElements.define("moving-figure", MovingFigure);
customElements.define("own-numbers", OwnNumbers);
customElements.define("print-page", PrintPage);
customElements.define("send-again", SendAgain);
customElements.define("forget-here", ForgetHere);
customElements.define("kept-here", KeptHere);
keepOnDevice(isSessionOpen);
