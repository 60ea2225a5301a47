import assert from "node:assert/strict";
import { test } from "node:test";
import { clockNow } from "../../src/footbridge/web/static/web/js/player/clock.js";
import { Outbox } from "../../src/footbridge/web/static/web/js/player/outbox.js";
import {
  Gone,
  SignedOut,
  Unreadable,
} from "../../src/footbridge/web/static/web/js/player/server.js";

function shelfWith(count) {
  const rows = Array.from({ length: count }, (_, number) => ({
    number,
    person: "p",
    fact: { kind: "session", id: `s.${number}`, at: "", recorded: "" },
  }));
  const refused = [];
  return {
    rows,
    refused,
    waiting: async () => [...rows],
    remove: async (one) => {
      rows.splice(
        rows.findIndex((row) => row.number === one.number),
        1,
      );
    },
    replace: async (one, fact) => {
      rows.splice(rows.indexOf(one), 1);
      rows.push({ ...one, number: rows.length + 100, fact });
    },
    forgetAllOf: async (isGone) => {
      const staying = rows.filter((row) => !isGone(row.person));
      rows.splice(0, rows.length, ...staying);
    },
    refuse: async (one, why) => {
      refused.push(why);
      rows.splice(rows.indexOf(one), 1);
    },
  };
}

const keepAll = async (_, facts) => facts.map((fact) => ({ id: fact.id, kept: true }));

test("everything that waits is sent in the order in which it happened", async () => {
  const shelf = shelfWith(90);
  const sent = [];
  const outbox = new Outbox(shelf, async (person, facts) => {
    sent.push(...facts.map((fact) => fact.id));
    return keepAll(person, facts);
  });

  const left = await outbox.flush();

  assert.equal(left, 0);
  assert.deepEqual(
    sent,
    Array.from({ length: 90 }, (_, number) => `s.${number}`),
  );
});

test("with no network everything stays and is counted", async () => {
  const shelf = shelfWith(3);
  const outbox = new Outbox(shelf, async () => {
    throw new Error("no network");
  });

  assert.equal(await outbox.flush(), 3);
  assert.equal(shelf.rows.length, 3);
});

test("an answer that got lost makes it go again under the same id", async () => {
  const shelf = shelfWith(1);
  const server = new Set();
  let isBroken = true;
  const outbox = new Outbox(shelf, async (person, facts) => {
    for (const fact of facts) server.add(fact.id);
    if (isBroken) throw new Error("the answer got lost");
    return keepAll(person, facts);
  });
  await outbox.flush();
  isBroken = false;

  const left = await outbox.flush();

  assert.equal(left, 0);
  assert.deepEqual([...server], ["s.0"]);
});

test("what the server refuses is set aside and holds nothing else up", async () => {
  const shelf = shelfWith(2);
  const outbox = new Outbox(shelf, async (_, facts) =>
    facts.map((fact) => ({ id: fact.id, kept: fact.id !== "s.0", why: "It is in the future." })),
  );

  await outbox.flush();

  assert.deepEqual(shelf.refused, ["It is in the future."]);
  assert.equal(shelf.rows.length, 0);
});

test("two flushes at the same time send once", async () => {
  const shelf = shelfWith(1);
  let calls = 0;
  const outbox = new Outbox(shelf, async (person, facts) => {
    calls += 1;
    return keepAll(person, facts);
  });

  await Promise.all([outbox.flush(), outbox.flush()]);

  assert.equal(calls, 1);
});

test("what is written while the shelf is looked at for the last time goes too", async () => {
  const shelf = shelfWith(1);
  const sent = [];
  const outbox = new Outbox(shelf, async (person, facts) => {
    sent.push(...facts.map((fact) => fact.id));
    return keepAll(person, facts);
  });
  const look = shelf.waiting;
  let isWritten = false;
  shelf.waiting = async () => {
    const found = await look();
    if (found.length === 0 && !isWritten) {
      isWritten = true;
      shelf.rows.push({
        number: 7,
        person: "p",
        fact: { kind: "session", id: "late", at: "", recorded: "" },
      });
      outbox.flush();
    }
    return found;
  };

  const left = await outbox.flush();

  assert.equal(left, 0);
  assert.deepEqual(sent, ["s.0", "late"]);
  assert.equal(outbox.sending, null);
});

test("who is gone leaves with all that was theirs, and the others stay", async () => {
  const shelf = shelfWith(3);
  shelf.rows[1].person = "greta";
  const sent = [];
  const outbox = new Outbox(shelf, async (person, facts) => {
    if (person === "p") throw new Gone(["greta"]);
    sent.push(person);
    return keepAll(person, facts);
  });

  const left = await outbox.flush();

  assert.equal(left, 0);
  assert.deepEqual(sent, ["greta"]);
});

test("who is signed out keeps everything, and it is known why it waits", async () => {
  const shelf = shelfWith(2);
  const outbox = new Outbox(shelf, async () => {
    throw new SignedOut();
  });

  assert.equal(await outbox.flush(), 2);
  assert.equal(outbox.isOut, true);
});

test("what cannot be sent of one person holds up nobody else", async () => {
  const shelf = shelfWith(2);
  shelf.rows[1].person = "greta";
  const outbox = new Outbox(shelf, async (person, facts) => {
    if (person === "p") throw new Error("not now");
    return keepAll(person, facts);
  });

  assert.equal(await outbox.flush(), 1);
  assert.deepEqual(
    shelf.rows.map((row) => row.person),
    ["p"],
  );
});

test("of many one that is too odd to be read is set aside, and the others go", async () => {
  const shelf = shelfWith(3);
  const outbox = new Outbox(shelf, async (person, facts) => {
    if (facts.some((fact) => fact.id === "s.1")) throw new Unreadable();
    return keepAll(person, facts);
  });

  assert.equal(await outbox.flush(), 0);
  assert.equal(shelf.refused.length, 1);
});

test("other content under a known id is told as a correction, and not lost", async () => {
  const shelf = shelfWith(1);
  const known = new Map([["s.0", "other"]]);
  const outbox = new Outbox(shelf, async (_, facts) =>
    facts.map((fact) => {
      const isKnown = known.has(fact.id);
      known.set(fact.id, fact);
      return isKnown ? { id: fact.id, kept: true, same: false } : { id: fact.id, kept: true };
    }),
  );

  assert.equal(await outbox.flush(), 0);
  assert.deepEqual([known.get("s.0+").id, known.get("s.0+").corrects], ["s.0+", "s.0"]);
});

test("an answer about something else clears nothing", async () => {
  const shelf = shelfWith(1);
  const outbox = new Outbox(shelf, async () => [{ id: "x", kept: true }]);

  assert.equal(await outbox.flush(), 1);
});

test("a leap of the clock since it was written is told with a fact", async () => {
  const shelf = shelfWith(2);
  const { run, drift } = clockNow();
  Object.assign(shelf.rows[0], { run, drift: drift - 86_400_000 });
  Object.assign(shelf.rows[1], { run: "another page", drift: 0 });
  let told = {};
  const outbox = new Outbox(shelf, async (person, facts, leapt) => {
    told = leapt;
    return keepAll(person, facts);
  });

  await outbox.flush();

  assert.deepEqual(told, { "s.0": 86_400 });
});

test("a shelf that cannot be changed is tried again later", async () => {
  const shelf = shelfWith(1);
  const full = () => Promise.reject(new Error("full"));
  const outbox = new Outbox({ ...shelf, remove: full, refuse: full }, async () => {
    throw new Unreadable();
  });

  assert.equal(await outbox.flush(), 1);
  assert.equal(outbox.sending, null);
});
