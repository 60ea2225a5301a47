/** On the page of the settings. */

import { SignOut } from "./elements/sign-out.js";

customElements.define("sign-out", SignOut);
