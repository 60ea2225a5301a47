/** The pack: four bytes of length, a list of [path, offset, length] as JSON, and all contents. */

/** @typedef {(at: number, length: number) => Uint8Array} Part the bytes of a file from a place on */

// For everybody to read, and for nobody to write.
const FILE = 0o100444;

/**
 * Lay every file of the pack into Python's file system.
 * @param {any} fs
 * @param {string} folder
 * @param {Part} part of the pack
 */
export function unpack(fs, folder, part) {
  const told = part(0, 4);
  const length = new DataView(told.buffer, told.byteOffset).getUint32(0, true);
  const begins = 4 + length;
  /** @type {[string, number, number][]} */
  const listed = JSON.parse(new TextDecoder().decode(part(4, length)));
  const folders = new Map();
  for (const [name, offset, size] of listed) {
    const path = `${folder}/${name}`;
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!folders.has(parent)) folders.set(parent, made(fs, parent));
    const last = path.slice(parent.length + 1);
    lay(folders.get(parent), last, size, (at, much) => part(begins + offset + at, much));
  }
}

/**
 * Lay one file there, in place of any other of this name.
 * @param {any} fs
 * @param {string} path
 * @param {number} size
 * @param {Part} part
 */
export function layOne(fs, path, size, part) {
  const parent = path.slice(0, path.lastIndexOf("/"));
  if (fs.analyzePath(path).exists) fs.unlink(path);
  lay(made(fs, parent), path.slice(parent.length + 1), size, part);
}

/**
 * @param {any} fs
 * @param {string} folder
 */
function made(fs, folder) {
  fs.mkdirTree(folder);
  return fs.lookupPath(folder).node;
}

/**
 * A file that has no bytes of its own: each time it is read, they are asked for.
 * @param {any} parent
 * @param {string} name
 * @param {number} size
 * @param {Part} part
 */
function lay(parent, name, size, part) {
  const node = parent.node_ops.mknod(parent, name, FILE, 0);
  node.usedBytes = size;
  node.stream_ops = {
    llseek: node.stream_ops.llseek,
    read(
      /** @type {any} */ _,
      /** @type {Uint8Array} */ into,
      /** @type {number} */ offset,
      /** @type {number} */ length,
      /** @type {number} */ at,
    ) {
      const much = Math.min(length, size - at);
      if (much <= 0) return 0;
      into.set(part(at, much), offset);
      return much;
    },
  };
}
