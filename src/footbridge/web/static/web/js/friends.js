/** On the page for somebody who knows. */

import { ShareCard } from "./elements/share-card.js";

customElements.define("share-card", ShareCard);
