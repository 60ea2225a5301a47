/**
 * A folder of Python's whose files are handles of this device. It knows the files that were opened
 * beforehand, and no others: whatever else is made there lives in memory, and goes with it.
 */

/** @import { Handle } from "./handles.js" */

const FOLDER = 0o40777;
const FILE = 0o100600;
// Numbers of errors as Emscripten counts them.
const NOT_THERE = 44;
const INVALID = 28;
const NO_MAPPING = 43;
const NO_ROOM = 51;
const NOT_WRITTEN = 29;
const NOT_KNOWN = 138;

/**
 * @param {any} fs Emscripten's file system
 * @param {Record<string, Handle>} handles
 * @param {() => void} written after every write
 */
export function folderOf(fs, handles, written) {
  const fail = (/** @type {number} */ number) => new fs.ErrnoError(number);
  // Python would not outlive an error of the browser's own; this one it can tell of.
  const act = (/** @type {() => any} */ what) => {
    try {
      return what();
    } catch (error) {
      const isFull = error instanceof Error && error.name === "QuotaExceededError";
      throw fail(isFull ? NO_ROOM : NOT_WRITTEN);
    }
  };
  const part = (
    /** @type {any} */ buffer,
    /** @type {number} */ offset,
    /** @type {number} */ length,
  ) => new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);

  const streams = {
    read: (
      /** @type {any} */ s,
      /** @type {any} */ b,
      /** @type {number} */ o,
      /** @type {number} */ n,
      /** @type {number} */ at,
    ) => s.node.handle.read(part(b, o, n), { at }),
    write(
      /** @type {any} */ s,
      /** @type {any} */ b,
      /** @type {number} */ o,
      /** @type {number} */ n,
      /** @type {number} */ at,
    ) {
      written();
      s.node.changed = Date.now();
      return act(() => s.node.handle.write(part(b, o, n), { at }));
    },
    llseek(/** @type {any} */ s, /** @type {number} */ offset, /** @type {number} */ whence) {
      const from = whence === 1 ? s.position : whence === 2 ? s.node.handle.getSize() : 0;
      if (from + offset < 0) throw fail(INVALID);
      return from + offset;
    },
    fsync(/** @type {any} */ s) {
      act(() => s.node.handle.flush());
      return 0;
    },
    mmap() {
      throw fail(NO_MAPPING);
    },
  };

  const nodes = {
    getattr: (/** @type {any} */ node) => ({
      dev: 1,
      ino: node.id,
      mode: node.mode,
      nlink: 1,
      uid: 0,
      gid: 0,
      rdev: 0,
      size: node.handle?.getSize() ?? 4096,
      atime: new Date(node.changed),
      mtime: new Date(node.changed),
      ctime: new Date(node.changed),
      blksize: 4096,
      blocks: 1,
    }),
    setattr(/** @type {any} */ node, /** @type {any} */ told) {
      if (told.mode !== undefined) node.mode = told.mode;
      if (told.size === undefined || !node.handle) return;
      written();
      act(() => node.handle.truncate(told.size));
    },
    lookup() {
      throw fail(NOT_THERE);
    },
    mknod: make,
    unlink(/** @type {any} */ parent, /** @type {string} */ name) {
      // The file stays, empty: its handle is ours for good.
      parent.contents[name].handle.truncate(0);
      parent.contents[name].handle.flush();
      delete parent.contents[name];
    },
    readdir: (/** @type {any} */ node) => [".", "..", ...Object.keys(node.contents)],
    rename() {
      throw fail(NOT_KNOWN);
    },
    rmdir() {
      throw fail(NOT_KNOWN);
    },
    symlink() {
      throw fail(NOT_KNOWN);
    },
  };

  /**
   * @param {any} parent
   * @param {string} name
   * @param {number} mode
   */
  function make(parent, name, mode) {
    const handle = handles[name];
    if (parent && !handle) throw fail(NOT_KNOWN);
    const node = fs.createNode(parent, name, mode, 0);
    Object.assign(node, { changed: Date.now(), node_ops: nodes, stream_ops: streams });
    if (fs.isDir(mode)) node.contents = {};
    else node.handle = handle;
    if (parent) parent.contents[name] = node;
    return node;
  }

  return {
    mount() {
      const root = make(null, "/", FOLDER);
      for (const [name, handle] of Object.entries(handles))
        if (handle.getSize() > 0) make(root, name, FILE);
      return root;
    },
  };
}
