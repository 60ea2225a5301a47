/** For the screen of the set-up that asks what is at home. */

import { WhatOpens } from "./elements/what-opens.js";

customElements.define("what-opens", WhatOpens);
