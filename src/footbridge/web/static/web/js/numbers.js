/** For the pages that leave the telephone numbers on a device, or take them away. */

import { KeepNumbers } from "./elements/keep-numbers.js";

customElements.define("keep-numbers", KeepNumbers);
