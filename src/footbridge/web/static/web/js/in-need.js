/** For the pages that say what to do when something else fails: no network, or no way to save. */

import { OwnNumbers } from "./elements/own-numbers.js";
import { SendAgain } from "./elements/send-again.js";

customElements.define("own-numbers", OwnNumbers);
customElements.define("send-again", SendAgain);
