// Put JSON documents to ajv: node validate.mjs SCHEMA < DOCUMENTS
//
// One document a line on standard input; one `1` (valid) or `0` a line on standard output. Ends
// with an error if the schema does not compile in ajv's strict mode, or a line is not JSON.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const ajv = new Ajv2020({
  strict: true,
  strictTypes: true,
  strictTuples: true,
  strictRequired: true,
  allErrors: false,
});
const isValid = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf-8")));

// Not readline: it ends lines at U+2028 and U+2029 too, which JSON may hold inside a string.
async function* lines(stream) {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf-8")) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    yield* parts;
  }
  if (rest !== "") yield rest;
}

for await (const line of lines(process.stdin)) {
  if (!process.stdout.write(isValid(JSON.parse(line)) ? "1\n" : "0\n")) {
    await once(process.stdout, "drain");
  }
}
