import assert from "node:assert/strict";
import { test } from "node:test";
import { Outbox } from "../../src/footbridge/web/static/web/js/player/outbox.js";

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
    remove: async (number) => {
      rows.splice(
        rows.findIndex((row) => row.number === number),
        1,
      );
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
