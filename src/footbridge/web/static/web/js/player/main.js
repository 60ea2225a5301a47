/** The page of the player. */

import { SessionPlayer } from "./elements/session-player.js";

customElements.define("session-player", SessionPlayer);
