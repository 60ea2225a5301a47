// What the official definitions of FHIR R4 say of each bundle: a line of JSON for each file, with
// what is wrong with it. A code that is in no list of examples is none of it: see docs/data-out.md.
import { readFileSync } from "node:fs";
import fhir from "fhir";

const judge = new fhir.Fhir();
const BAD = new Set(["error", "fatal"]);
for (const file of process.argv.slice(2)) {
  const found = judge.validate(JSON.parse(readFileSync(file, "utf-8")), { errorOnUnexpected: true });
  const bad = found.messages.filter((each) => BAD.has(each.severity));
  const said = bad.map((each) => `${each.location ?? each.resourceId}: ${each.message}`);
  if (!found.valid && !said.length) said.push("not valid, and it does not say why");
  console.log(JSON.stringify({ file, said }));
}
