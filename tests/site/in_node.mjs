// Runs deciding.py in the Python of a site: node in_node.mjs SITE SCRIPT WORK TARGET
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [site, script, work, target] = process.argv.slice(2);
const files = readdirSync(site);
/** The one file or folder of the site that begins and ends like this. */
const one = (begin, end = "") =>
  `${site}/${files.find((each) => each.startsWith(begin) && each.endsWith(end))}`;
const told = JSON.parse(readFileSync(`${site}/site.json`, "utf8"));
const runtime = one("py-");
const { loadPyodide } = await import(pathToFileURL(`${runtime}/pyodide.mjs`).href);
const { unpack } = await import(pathToFileURL(`${one("app-")}/unpack.js`).href);
const python = await loadPyodide({
  indexURL: `${runtime}/`,
  stdLibURL: one("python-", ".zip"),
  lockFileContents: { info: told.made_for, packages: {} },
  env: { PYTHONDONTWRITEBYTECODE: "1" },
});
const pack = readFileSync(one("footbridge-", ".pack"));
unpack(python.FS, "/code", (at, length) => pack.subarray(at, at + length));
// The machine code of a library lies beside the pack: a browser lays it into the memory first.
python.FS.writeFile(`/code/${told.core.at}`, readFileSync(`${site}/${told.core.file}`));
python.runPython("import sys; sys.path.insert(0, '/code')");
python.runPython(readFileSync(script, "utf8"));
writeFileSync(target, python.globals.get("decided")(readFileSync(work, "utf8")));
