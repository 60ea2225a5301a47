/** On every page of somebody who asked to be reminded, and on the page where that is chosen. */

import { MayNotify } from "./elements/may-notify.js";
import { QuietReminders } from "./elements/quiet-reminders.js";

customElements.define("may-notify", MayNotify);
customElements.define("quiet-reminders", QuietReminders);
