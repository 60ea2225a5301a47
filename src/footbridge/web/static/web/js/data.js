/** On the page of a person's own data. */

import { SaveCopy } from "./elements/save-copy.js";

customElements.define("save-copy", SaveCopy);
