/** On the page that says what this device can do. */

import { WhatWorks } from "./elements/what-works.js";

customElements.define("what-works", WhatWorks);
