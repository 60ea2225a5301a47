/** The pack of a site, as it is laid into Python's file system: none of its bytes until it is read. */

import assert from "node:assert/strict";
import test from "node:test";

import { layOne, unpack } from "../../src/footbridge/site/js/unpack.js";

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
  return Buffer.concat([length, list, body]);
}

/** As much of Python's file system as files are laid into. */
class MadeUpFiles {
  folders = [];
  nodes = {};

  mkdirTree(path) {
    this.folders.push(path);
  }
  lookupPath(folder) {
    const mknod = (_, name) => {
      const node = { contents: [], stream_ops: { llseek: () => {}, write: () => {} } };
      this.nodes[`${folder}/${name}`] = node;
      return node;
    };
    return { node: { node_ops: { mknod } } };
  }
  analyzePath(path) {
    return { exists: path in this.nodes };
  }
  unlink(path) {
    delete this.nodes[path];
  }
  read(path, length, at = 0) {
    const into = new Uint8Array(length + 1);
    const much = this.nodes[path].stream_ops.read({}, into, 1, length, at);
    return Buffer.from(into.subarray(1, 1 + much)).toString();
  }
}

/** Whoever reads this pack, and what was read of it. */
function reading(pack) {
  const asked = [];
  const part = (at, length) => {
    asked.push(length);
    return pack.subarray(at, at + length);
  };
  return { part, asked };
}

test("every file lies where it belongs, and each folder is made once", () => {
  const fs = new MadeUpFiles();
  const pack = packed({ "a/one.txt": "left", "a/two.txt": "right", "b/three.txt": "" });

  unpack(fs, "/code", reading(pack).part);

  assert.equal(fs.read("/code/a/one.txt", 99), "left");
  assert.equal(fs.read("/code/a/two.txt", 99), "right");
  assert.equal(fs.read("/code/b/three.txt", 99), "");
  assert.deepEqual(fs.folders, ["/code/a", "/code/b"]);
});

test("nothing of a file is read, and none of it kept, until Python asks for a part of it", () => {
  const fs = new MadeUpFiles();
  const { part, asked } = reading(packed({ "a/one.txt": "left or right" }));
  unpack(fs, "/code", part);
  asked.length = 0;

  const read = [fs.read("/code/a/one.txt", 4), fs.read("/code/a/one.txt", 99, 8)];

  assert.deepEqual(read, ["left", "right"]);
  assert.deepEqual(asked, [4, 5]);
  assert.equal(fs.nodes["/code/a/one.txt"].usedBytes, 13);
  assert.deepEqual(fs.nodes["/code/a/one.txt"].contents, []);
});

test("past its end there is nothing more, and nobody is asked", () => {
  const fs = new MadeUpFiles();
  const { part, asked } = reading(packed({ "a/one.txt": "left", "a/two.txt": "right" }));
  unpack(fs, "/code", part);
  asked.length = 0;

  assert.equal(fs.read("/code/a/one.txt", 99, 4), "");
  assert.deepEqual(asked, []);
});

test("a file that comes later lies in place of the one that was there, and nobody writes into it", () => {
  const fs = new MadeUpFiles();
  const bytes = Buffer.from("the other");
  fs.nodes["/lib/python.zip"] = { contents: "the one" };

  layOne(fs, "/lib/python.zip", bytes.length, (at, length) => bytes.subarray(at, at + length));

  assert.equal(fs.read("/lib/python.zip", 99), "the other");
  assert.equal(fs.nodes["/lib/python.zip"].stream_ops.write, undefined);
});
