/** The page of the player. */

import { OfflineCheckIn } from "./elements/offline-check-in.js";
import { SessionPlayer } from "./elements/session-player.js";

customElements.define("offline-check-in", OfflineCheckIn);
customElements.define("session-player", SessionPlayer);
