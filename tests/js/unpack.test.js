/** The pack of a site, as it is laid into Python's file system. */

import assert from "node:assert/strict";
import test from "node:test";

import { unpack } from "../../src/footbridge/site/js/unpack.js";

/** A pack of these files. @param {Record<string, string>} files */
function packed(files) {
  const body = Buffer.from(Object.values(files).join(""));
  let offset = 0;
  const listed = Object.entries(files).map(([name, text]) => {
    const entry = [name, offset, text.length];
    offset += text.length;
    return entry;
  });
  const list = Buffer.from(JSON.stringify(listed));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(list.length);
  return new Uint8Array(Buffer.concat([length, list, body])).buffer;
}

test("every file lies where it belongs, and each folder is made once", () => {
  const folders = [];
  const files = {};
  const fs = {
    mkdirTree: (path) => folders.push(path),
    writeFile: (path, bytes) => {
      files[path] = Buffer.from(bytes).toString();
    },
  };

  unpack(fs, "/code", packed({ "a/one.txt": "left", "a/two.txt": "right", "b/three.txt": "" }));

  assert.deepEqual(files, {
    "/code/a/one.txt": "left",
    "/code/a/two.txt": "right",
    "/code/b/three.txt": "",
  });
  assert.deepEqual(folders, ["/code/a", "/code/b"]);
});
