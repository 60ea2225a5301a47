/** A driver whose clock the test turns, and everything that it asked others to do. */

import { Clock } from "../../src/footbridge/web/static/web/js/player/clock.js";
import { Driver } from "../../src/footbridge/web/static/web/js/player/driver.js";
import { Sequence } from "../../src/footbridge/web/static/web/js/player/sequence.js";
import { newState } from "../../src/footbridge/web/static/web/js/player/state.js";
import { planOf } from "./timelines.js";

const PACE = { leadIn: 10, waits: false };

export function led(timeline, kind = "session", state = newState("s")) {
  const moment = { now: 0, slept: 0 };
  const asked = [];
  const frames = [];
  const kept = [];
  const added = [];
  const note =
    (name) =>
    (...told) =>
      asked.push([name, ...told]);
  const sequence = new Sequence(timeline, PACE, structuredClone(state));
  const plan = planOf(timeline, kind);
  const driver = new Driver(plan, sequence, {
    eye: {
      entered: note("entered"),
      draw: note("draw"),
      ended: note("end screen"),
      stopped: note("stop screen"),
    },
    ear: {
      enter: note("speak"),
      within: note("within"),
      leading: note("leading"),
      ended: note("last words"),
      call: note("call"),
      wake: note("wake"),
      quiet: note("quiet"),
      hush: note("hush"),
    },
    keeper: {
      key: "k",
      isDue: () => false,
      keep: async (state, facts) => kept.push({ ...structuredClone(state), facts }),
      add: async (facts) => added.push(...facts),
    },
    awake: { keep: note("awake"), letGo: note("asleep") },
    clock: new Clock(
      () => moment.now,
      () => moment.now + moment.slept,
    ),
    nextFrame: (draw) => frames.push(draw),
  });
  const pass = (seconds) => {
    for (const end = moment.now + seconds * 1000; moment.now < end; ) {
      moment.now = Math.min(end, moment.now + 100);
      frames.shift()?.();
    }
  };
  const names = () => asked.map(([name]) => name);
  const facts = () => kept.flatMap((each) => each.facts);
  return { driver, sequence, plan, pass, asked, names, kept, added, facts, frames, moment };
}

/** A session that was begun and let run for some seconds. */
export function playing(timeline, seconds) {
  const sequence = new Sequence(timeline, PACE, newState("s"));
  sequence.begin(0);
  sequence.advance(seconds * 1000);
  return sequence;
}
