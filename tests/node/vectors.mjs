// Read the conformance vectors without Python: node vectors.mjs SCHEMA FOLDER
//
// Every file must be valid by vectors.schema.json, every document in it by SCHEMA (ajv, strict).
// Prints how many files and documents there were.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const [schema, folder] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, "utf-8"));
const ajv = new Ajv2020({ strict: true });
const isDocument = ajv.compile(read(schema));
const isFile = ajv.compile(read(join(folder, "vectors.schema.json")));

let documents = 0;
const names = readdirSync(join(folder, "rules"));
for (const name of names) {
  const file = read(join(folder, "rules", name));
  if (!isFile(file)) throw new Error(`${name}: ${ajv.errorsText(isFile.errors)}`);
  for (const vector of file.vectors) {
    if (!isDocument(vector.document)) throw new Error(`${vector.name}: not a valid document`);
    documents += 1;
  }
}
console.log(names.length, documents);
