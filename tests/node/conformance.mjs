// Run the conformance suite as far as a JSON Schema validator goes: node conformance.mjs FOLDER
//
// FOLDER is `schema` of this repository. This is what an implementation in JavaScript may begin
// with: it needs a validator (ajv), and nothing of ours but the schema and the vectors. What it
// cannot ask for lack of a reader and of rules is said where it stops.
//
// Prints how many vectors there were of each part; fails with the names of those that do not hold.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const folder = process.argv[2];
const read = (...names) => JSON.parse(readFileSync(join(folder, ...names), "utf-8"));
const schema = read("1.0", "minutes.schema.json");
const ajv = new Ajv2020({ strict: true, allErrors: true });
const isDocument = ajv.compile(schema);
const isFile = ajv.compile(read("conformance", "vectors.schema.json"));

// ------------------------------------------------------------------------------- documents

// A value is accepted if it is valid, or if what is wrong with it is nothing for a schema. A reader
// must also report `problems`: these codes at these places, in any order.
function document(vector) {
  const accepted = vector.valid || !vector.schema;
  if (isDocument(vector.document) !== accepted) return accepted ? "refused" : "accepted";
  if (!vector.keyword) return;
  // ajv counts the place from the definition on, where it has made a function of it.
  const places = isDocument.errors.map((error) => decodeURIComponent(error.schemaPath).slice(1));
  if (!places.some((place) => vector.keyword.endsWith(place))) return `not by ${vector.keyword}`;
}

// ----------------------------------------------------------------------------------- texts

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }); // keeps, does not skip it

function bytes(vector) {
  if ("base64" in vector) return Buffer.from(vector.base64, "base64");
  const parts = vector.parts ?? [{ text: vector.text, times: 1 }];
  return Buffer.from(parts.map(({ text, times }) => text.repeat(times)).join(""), "utf-8");
}

// JSON.parse takes what a reader must not: keys that stand twice, halves of surrogate pairs, any
// depth and size. Those vectors have `"json": true, "schema": false`.
function text(vector) {
  let value;
  try {
    value = JSON.parse(utf8.decode(bytes(vector)));
  } catch {
    return vector.json ? "not read" : undefined;
  }
  if (!vector.json) return "read";
  const accepted = vector.valid || !vector.schema;
  if (isDocument(value) !== accepted) return accepted ? "refused" : "accepted";
}

// ----------------------------------------------------------------------------------- writing

const resolve = (part) => {
  while (part.$ref || part.allOf) {
    part = part.allOf ? part.allOf[0] : schema.$defs[part.$ref.slice("#/$defs/".length)];
  }
  return part;
};

// Keys stand in the order of the schema, those of extensions in the order of their code points.
function ordered(value, part) {
  part = resolve(part);
  if (Array.isArray(value)) return value.map((entry) => ordered(entry, part.items));
  if (typeof value !== "object") return value;
  if (part.oneOf) {
    part = part.oneOf.map(resolve).find((kind) => kind.properties.kind.const === value.kind);
  }
  const { properties } = part;
  const keys = properties ? Object.keys(properties) : Object.keys(value).sort();
  return Object.fromEntries(
    keys
      .filter((key) => key in value)
      .map((key) => [key, properties ? ordered(value[key], properties[key]) : value[key]]),
  );
}

// JSON.stringify escapes what the canonical bytes escape, and writes 12.0 as 12.
function canonical(vector) {
  if (!isDocument(vector.document)) return "not a valid document";
  const written = JSON.stringify(ordered(vector.document, schema));
  if (written !== vector.canonical) return `written ${written}`;
  const sha256 = createHash("sha256").update(written).digest("hex");
  if (sha256 !== vector.sha256) return "another SHA-256";
  // The readable layout is left to who has a writer for it; here, that it says the same.
  const said = vector.readable && JSON.stringify(JSON.parse(vector.readable.join("\n")));
  if (said !== undefined && said !== written) return "the readable layout says something else";
}

// ------------------------------------------------------------------------------------- spans

const unescape = (key) => key.replaceAll("~1", "/").replaceAll("~0", "~");
const at = (value, pointer) =>
  pointer.split("/").slice(1).map(unescape).reduce((here, key) => here[key], value);

const textOf = (thing) =>
  thing.rows?.map((row) => row.join("\t")).join("\n") ?? thing.heading ?? thing.text ?? thing.value;

// Strings are UTF-16 here, offsets in documents are code points, which Array.from tells apart.
function spans(vector) {
  if (!isDocument(vector.document)) return "not a valid document";
  for (const { pointer, covers, utf16 } of vector.spans) {
    const whole = textOf(at(vector.document, pointer.replace(/\/spans\/\d+$/, "")));
    const { start, end } = at(vector.document, pointer);
    const covered = Array.from(whole).slice(start, end).join("");
    if (covered !== covers) return `other code points: ${pointer}`;
    if (whole.slice(utf16.start, utf16.end) !== covers) return `other code units: ${pointer}`;
  }
}

// ------------------------------------------------------------------------------------- rules

// That the rule finds something at `findings` and nowhere else is left to who has the rules.
const rule = (vector) => (isDocument(vector.document) ? undefined : "not a valid document");

// ----------------------------------------------------------------------------------- the run

const parts = { documents: document, texts: text, canonical, spans, rules: rule };
const counts = Object.fromEntries(Object.keys(parts).map((part) => [part, 0]));
const failures = [];
for (const group of ["decoding", "migration", "canonical", "spans", "rules"]) {
  for (const name of readdirSync(join(folder, "conformance", group)).sort()) {
    const file = read("conformance", group, name);
    if (!isFile(file)) failures.push(`${group}/${name}: ${ajv.errorsText(isFile.errors)}`);
    const part = file.part ?? "rules";
    for (const vector of file.vectors) {
      const failure = parts[part](vector);
      if (failure) failures.push(`${group}/${name}: ${vector.name}: ${failure}`);
      counts[part] += 1;
    }
  }
}
for (const [part, count] of Object.entries(counts)) console.log(part, count);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
