// Runs compiled.py in the Python of the browser: node compile.mjs PLAN.json
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${plan.runtime}/pyodide.mjs`).href);
const python = await loadPyodide({
  indexURL: `${plan.runtime}/`,
  env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
});
python.FS.mkdirTree("/work");
python.FS.mount(python.FS.filesystems.NODEFS, { root: plan.work }, "/work");
python.runPython(readFileSync(plan.code, "utf8"));
python.globals.get("write_pack")("/work/stage", "/work/made.pack");
const wanted = python.toPy(plan.wanted);
python.globals.get("write_library")("/work/library.zip", wanted, "/work/made.zip");
