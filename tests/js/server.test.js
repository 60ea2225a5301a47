import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import {
  Gone,
  Server,
  SignedOut,
  Unreadable,
} from "../../src/footbridge/web/static/web/js/player/server.js";

const ADDRESSES = { plan: "/plan/", facts: "/facts/", people: "/people/" };
const FACT = { kind: "session", id: "s.0.0", at: "", recorded: "" };
const usual = globalThis.fetch;

/** Answers every request with the same. */
function answering(body, { status = 200, said = "" } = {}) {
  const headers = said ? { "Footbridge-Answer": said } : {};
  globalThis.fetch = async () => new Response(JSON.stringify(body), { status, headers });
  const server = new Server(ADDRESSES);
  server.token = "t";
  return server;
}

afterEach(() => {
  globalThis.fetch = usual;
});

test("a forbidden that does not say that it is ours signs nobody out", async () => {
  const server = answering({}, { status: 403 });

  for (const asked of [server.plan("", []), server.people([]), server.send("p", [FACT], {})]) {
    await assert.rejects(asked, (error) => !(error instanceof SignedOut));
  }
});

test("a page of somebody who stands between is no plan, however well it is made", async () => {
  const server = answering({ person: "p", people: [] });

  await assert.rejects(server.plan("", []));
  await assert.rejects(server.people([]));
  await assert.rejects(server.send("p", [FACT], {}));
});

test("a not found that does not say that it is ours takes nobody away", async () => {
  const server = answering({ people: [] }, { status: 404 });

  await assert.rejects(server.send("p", [FACT], {}), (error) => !(error instanceof Gone));
});

test("it is asked about those of whom something is kept, and about nobody else", async () => {
  /** @type {string[]} */
  const asked = [];
  const server = answering({ people: [], on: "2026-01-05", csrf: "x" }, { said: "people" });
  const { fetch } = globalThis;
  globalThis.fetch = (address, options) => {
    asked.push(new Headers(options?.headers).get("Footbridge-Of") ?? "everybody");
    return fetch(address, options);
  };

  await server.people(["greta", "ruth"]);
  await server.people([]);

  assert.deepEqual(asked, ["greta,ruth", ""]);
});

test("what is ours is believed", async () => {
  const closed = answering({}, { status: 403, said: "closed" });
  await assert.rejects(closed.plan("", []), SignedOut);
  const gone = answering({ people: ["greta"] }, { status: 404, said: "gone" });
  await assert.rejects(gone.send("p", [FACT], {}), (error) => error.people[0] === "greta");
  const odd = answering({ facts: [] }, { status: 400, said: "facts" });
  await assert.rejects(odd.send("p", [FACT], {}), Unreadable);
});

test("a plan says by the clock of this device when its day is over", async () => {
  const server = answering({ on: "2026-01-05", left: 3600, csrf: "x" }, { said: "plan" });

  const plan = await server.plan("", []);

  assert.ok(Math.abs(plan.until - Date.now() - 3_600_000) < 1000);
});
