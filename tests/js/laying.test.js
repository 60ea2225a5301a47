/** The picture of Python's memory, as it is laid into memory that is new. */

import assert from "node:assert/strict";
import test from "node:test";

import { takesOnlyWhatDiffers } from "../../src/footbridge/site/js/laying.js";

const PAGE = 4096;

/** Memory of so many pages, and where it was written to, by page. */
function memoryOf(pages, context) {
  const memory = new Int8Array(pages * PAGE);
  const written = [];
  const set = Int8Array.prototype.set;
  context.mock.method(Int8Array.prototype, "set", function put(bytes, at) {
    written.push(at / PAGE);
    return set.call(this, bytes, at);
  });
  return { memory, written };
}

/** A picture behind its head, as Pyodide hands it over: each page full of one number. */
function pictureOf(numbers, { head = 128, more = 0 } = {}) {
  const bytes = new Uint8Array(head + numbers.length * PAGE + more).fill(7);
  numbers.forEach((number, at) => {
    bytes.fill(number, head + at * PAGE, head + (at + 1) * PAGE);
  });
  return bytes.subarray(head);
}

test("what is empty in the picture stays untouched where nothing was before", (context) => {
  const { memory, written } = memoryOf(4, context);
  takesOnlyWhatDiffers(memory);

  memory.set(pictureOf([1, 0, 0, 2]));

  assert.deepEqual(written, [0, 3]);
  assert.deepEqual(new Uint8Array(memory.buffer), new Uint8Array(pictureOf([1, 0, 0, 2])));
});

test("what is empty in the picture becomes empty where something was", (context) => {
  const { memory, written } = memoryOf(3, context);
  memory.fill(5, PAGE, PAGE + 1);
  takesOnlyWhatDiffers(memory);

  memory.set(pictureOf([1, 0, 0]));

  assert.deepEqual(written, [0, 1]);
  assert.equal(memory[PAGE], 0);
});

for (const head of [128, 129])
  test(`a picture of no whole pages, ${head} bytes in, is laid to its last byte`, (context) => {
    const { memory } = memoryOf(3, context);
    takesOnlyWhatDiffers(memory);
    const picture = pictureOf([0, 3], { head, more: 10 });

    memory.set(picture);

    assert.deepEqual(new Uint8Array(memory.buffer).subarray(0, picture.length), picture);
  });

test("whatever else is put there is put as ever", (context) => {
  const { memory, written } = memoryOf(1, context);
  takesOnlyWhatDiffers(memory);

  memory.set([1, 2], 3);

  assert.deepEqual([...memory.subarray(2, 6)], [0, 1, 2, 0]);
  assert.deepEqual(written, [3 / PAGE]);
});
