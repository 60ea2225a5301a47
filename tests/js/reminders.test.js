import assert from "node:assert/strict";
import { test } from "node:test";
import { look, read } from "../../src/footbridge/web/static/web/js/reminders/due.js";

const MINUTE = 60_000;
const CHOSEN = { sitting: 45, from: 8, until: 21, times: ["09:00", "18:30"] };

/** A moment of a day, by the clock of the device. */
const at = (hour, minute = 0, day = 5) => new Date(2026, 0, day, hour, minute);

/**
 * Looks at the clock each minute, as an open app does; gives when something was told.
 * @param {{from: Date, minutes: number, chosen?: object, kept?: object,
 *   isPlaying?: (now: Date) => boolean, isOpen?: (now: Date) => boolean}} life
 */
function live({ from, minutes, chosen = CHOSEN, kept = {}, isPlaying, isOpen }) {
  const told = [];
  for (let minute = 0; minute <= minutes; minute += 1) {
    const now = new Date(from.getTime() + minute * MINUTE);
    if (isOpen && !isOpen(now)) continue;
    const found = look(chosen, kept, now, isPlaying?.(now) ?? false);
    kept = found.kept;
    const clock = `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
    told.push(...found.due.map((due) => `${clock} ${due}`));
  }
  return told;
}

test("a break is due after the minutes that were chosen, and again after as many", () => {
  const told = live({ from: at(10), minutes: 100, chosen: { ...CHOSEN, times: [] } });

  assert.deepEqual(told, ["10:45 sitting", "11:30 sitting"]);
});

test("nothing is due where nothing was chosen", () => {
  const told = live({
    from: at(0),
    minutes: 48 * 60,
    chosen: { ...CHOSEN, sitting: 0, times: [] },
  });

  assert.deepEqual(told, []);
});

test("no reminder comes at night, and sitting begins anew in the morning", () => {
  const told = live({ from: at(0), minutes: 24 * 60 });

  const hours = told.map((each) => Number(each.split(":")[0]));
  assert.ok(told.length > 10);
  assert.ok(
    hours.every((hour) => 8 <= hour && hour < 21),
    told.join(", "),
  );
  assert.equal(told[0], "8:44 sitting");
});

test("no time rings in the quiet hours, wherever it came from", () => {
  const chosen = { ...CHOSEN, sitting: 0, times: ["03:00", "23:30"] };

  assert.deepEqual(live({ from: at(0), minutes: 48 * 60, chosen }), []);
});

test("no reminder comes in a session, and sitting begins anew after it", () => {
  const isPlaying = (now) => now.getHours() === 10;
  const chosen = { ...CHOSEN, times: ["10:15"] };

  const told = live({ from: at(9, 30), minutes: 120, chosen, isPlaying });

  assert.deepEqual(told, []);
  assert.deepEqual(live({ from: at(9, 30), minutes: 135, chosen, isPlaying }), ["11:44 sitting"]);
});

test("while the app was closed nobody counted, and nothing is told late", () => {
  const isOpen = (now) => now.getHours() !== 10;
  const chosen = { ...CHOSEN, times: ["10:15"] };

  const told = live({ from: at(9, 30), minutes: 150, chosen, isOpen });

  assert.deepEqual(told, ["11:45 sitting"]);
});

test("going from page to page is no break", () => {
  // A page is left for a minute or two and the next one looks again.
  const isOpen = (now) => now.getMinutes() % 7 > 1;

  const told = live({ from: at(10), minutes: 60, chosen: { ...CHOSEN, times: [] }, isOpen });

  assert.equal(told.length, 1);
});

test("a time rings once a day, and again the next day", () => {
  const chosen = { ...CHOSEN, sitting: 0 };

  const told = live({ from: at(8), minutes: 30 * 60, chosen });

  assert.deepEqual(told, ["9:00 plan", "18:30 plan", "9:00 plan"]);
});

test("a time is told within a few minutes, and not after that", () => {
  const chosen = { ...CHOSEN, sitting: 0 };

  assert.deepEqual(live({ from: at(9, 9), minutes: 5, chosen }), ["9:09 plan"]);
  assert.deepEqual(live({ from: at(9, 10), minutes: 5, chosen }), []);
});

test("a clock that is set back begins anew and does not ring by itself", () => {
  const chosen = { ...CHOSEN, times: [] };
  const kept = { since: at(15).getTime(), seen: at(15).getTime() };

  assert.deepEqual(live({ from: at(10), minutes: 44, chosen, kept }), []);
});

test("what is remembered says nothing of what was done or missed", () => {
  const { kept } = look(CHOSEN, {}, at(9), false);

  assert.deepEqual(Object.keys(kept).sort(), ["rung", "seen", "since"]);
  assert.deepEqual(kept.rung, { "09:00": "2026-1-5" });
});

test("what was written by somebody else counts as nothing", () => {
  for (const text of [null, "", "[", "null", "7", '"x"', "[]", '{"since":"x","rung":4}']) {
    const kept = read(text);
    assert.deepEqual(live({ from: at(10), minutes: 5, kept }), [], String(text));
  }
});
