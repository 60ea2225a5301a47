import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addressOf,
  keepNumbers,
  keptNumbers,
} from "../../src/footbridge/web/static/web/js/numbers-here.js";

function aShelf() {
  const rows = new Map();
  return {
    rows,
    getItem: (name) => rows.get(name) ?? null,
    setItem: (name, told) => rows.set(name, told),
    removeItem: (name) => rows.delete(name),
  };
}

test("what was kept comes back, with how the page was shown", () => {
  const shelf = aShelf();

  keepNumbers({ emergency: "112", doctor: "" }, { theme: "dark", text: "200" }, shelf);

  const kept = keptNumbers(shelf);
  assert.equal(kept.numbers.emergency, "112");
  assert.equal(kept.looks.text, "200");
});

test("keeping nothing leaves nothing behind", () => {
  const shelf = aShelf();
  keepNumbers({ emergency: "112" }, {}, shelf);

  keepNumbers({}, { theme: "dark" }, shelf);

  assert.equal(shelf.rows.size, 0);
  assert.deepEqual(keptNumbers(shelf), { numbers: {}, looks: {} });
});

test("what another version kept is set aside", () => {
  const shelf = aShelf();
  shelf.rows.set("footbridge-numbers", "{half");

  assert.deepEqual(keptNumbers(shelf), { numbers: {}, looks: {} });
});

test("a number is called without the gaps that people write", () => {
  assert.equal(addressOf("+44 161 496-0142"), "tel:+441614960142");
});
