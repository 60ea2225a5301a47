/** The pack: four bytes of length, a list of [path, offset, length] as JSON, and all contents. */

/**
 * Lay every file of the pack into Python's file system.
 * @param {any} fs
 * @param {string} folder
 * @param {ArrayBuffer} pack
 */
export function unpack(fs, folder, pack) {
  const length = new DataView(pack).getUint32(0, true);
  const begins = 4 + length;
  /** @type {[string, number, number][]} */
  const listed = JSON.parse(new TextDecoder().decode(new Uint8Array(pack, 4, length)));
  const made = new Set();
  for (const [name, offset, size] of listed) {
    const path = `${folder}/${name}`;
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(parent)) fs.mkdirTree(parent);
    made.add(parent);
    fs.writeFile(path, new Uint8Array(pack, begins + offset, size), { canOwn: true });
  }
}
