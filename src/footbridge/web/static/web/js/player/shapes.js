/**
 * The shapes of what the server publishes (`footbridge schema timeline`) and of what is kept here.
 * Types only: this module has no code.
 *
 * @typedef {"get_ready"|"count_in"|"up"|"pause"|"down"|"move"|"hold"|"work"|"try"|"switch"|"rest"|"ask"|"done"} Kind
 * @typedef {"left"|"right"} Side
 * @typedef {{
 *   kind: Kind, start: number, seconds: number, part: number, says: string, sound: string,
 *   set?: number, rep?: number, side?: Side, way?: number, phase?: number,
 * }} Step One step of the timeline; whole seconds.
 * @typedef {{
 *   kind: "reps"|"hold"|"time", sides: string, sets: number, reps?: number,
 *   hold_seconds?: number, work_seconds?: number, rep_seconds?: number, rest_seconds: number,
 *   tempo?: {up: number, pause: number, down: number},
 *   target?: {scale: string, lo: number, hi: number},
 * }} Dose
 * @typedef {{
 *   exercise?: string, variant?: string, stream?: string, measure?: string, dose?: Dose,
 *   block?: string, in_short_core?: boolean, tries?: number, cap?: number, seconds: number,
 * }} Part
 * @typedef {{parts: Part[], steps: Step[], seconds: number}} Timeline
 * @typedef {{kind: string, seconds: number, cue?: string, home?: boolean, held?: boolean}} FigurePhase
 *   `held`: a hold that lasts as long as the dose says. `home`: it ends as the repetition begins.
 * @typedef {{
 *   figure: string, body: string, skin: string, description: string, phases: FigurePhase[],
 *   shows?: Side, cue?: string, says?: string,
 * }} Picture `figure` is an address, or "" when there is none; `shows` is the side that was drawn,
 *   and `says` the sentence it begins with.
 * @typedef {{side?: Side, way?: number} & Partial<Picture>} OtherPicture of one side or way alone
 * @typedef {{
 *   name: string, variant: string, cue: string, support: string, dose: string,
 *   figure: string, body: string, skin: string, description: string, phases: FigurePhase[],
 *   how: string[], unit: string, shows?: Side, others?: OtherPicture[],
 *   legs?: {left: string, right: string, first: string}, turn?: string,
 * }} About What the page says about one part and shows of it. `legs` says what the leg of a side
 *   does, `first` as a set begins with it, and `turn` what changing sides asks of the whole body.
 * @typedef {[words: string, kind: "instruction"|"question"|"cue"|"count", lasts: number]} Line
 * @typedef {{
 *   steps: number[][], lead: number[], lines: Line[], late: Record<string, number>,
 * }} Script All that is said. `steps` has for each step moments in milliseconds (below 0: before its
 *   end) and the line that is due, in pairs; `lead` the same for the way back into work. `late` says
 *   how late a kind of line may come; what is not there waits.
 * @typedef {{
 *   person: string, people: string[], on: string, kind: "session"|"walk"|"test", timeline: Timeline,
 *   about: About[], script?: Script, done?: string[], instead?: string, hours?: Hours, call?: {number: string, address: string}, by_hand?: string, title?: string,
 *   wishes?: string[],
 *   slot?: string, csrf?: string, until?: number,
 * }} Plan `until`: when its day is over, by the clock of this device.
 * @typedef {{night_ends: number, noon: number, evening: number}} Hours that part a day
 * @typedef {{reps: number, hold: number, work: number, whole: boolean}} Amount
 * @typedef {{
 *   effort?: number, form?: boolean, sensation?: number, steadiness?: number, touches?: number,
 *   grabs?: number, near_fall?: boolean, comfortable?: boolean, count?: number,
 *   walked?: number,
 * }} Answers Only what was told: what is not here is not known.
 * @typedef {"ready"|"running"|"paused"|"stopped"|"ended"} Mode
 * @typedef {{
 *   session: string, index: number, into: number, mode: Mode, lead: number, ended: string,
 *   extra: Record<string, number>, amounts: Record<string, Amount>,
 *   answers: Record<string, Answers>, skipped: Record<string, string>,
 *   stops: Record<string, string>, tingling: number[], dropped: number[],
 *   told: Record<string, number>, stands: Record<string, string>, when: Record<string, string>,
 *   day: string, seen: number, asking: number | null, touched: boolean, out: number,
 * }} State Where a session stands. Plain JSON: it is kept on the device after every change.
 *   `told` counts the facts of each part, `stands` names the one that counts, and `when` says at
 *   which moment that happened which was told. `day` is the one on which it began, here.
 *   `asking` is the place of the question that is open.
 *   `touched`: somebody began the count that they stand at.
 *   `out` is how long somebody is out on a walk, in milliseconds, also past its end.
 * @typedef {{type: "enter", index: number} | {type: "part", part: number} | {type: "ended"} |
 *   {type: "stop", part: number} | {type: "mended", part: number} | {type: "paused"} |
 *   {type: "answered"} | {type: "counting"}} Happening
 *   `stop`: somebody stopped and has not said why. `mended`: it was no sign to stop for.
 *   `answered`: a question is closed, with answers or without.
 * @typedef {{leadIn: number, waits: boolean}} Pace
 * @typedef {{kind: string, id: string, at: string, recorded: string, [field: string]: unknown}} Fact
 */

export {};
