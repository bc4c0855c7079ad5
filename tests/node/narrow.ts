// What a TypeScript program may rely on in the types that json-schema-to-typescript makes from the
// schema. tests/schema/test_codegen.py compiles it beside them; it is never run.
import type { Minutes, Openness, Remark, Span, Unit } from "./minutes";

function never(value: never): never {
  throw new Error(`not foreseen: ${JSON.stringify(value)}`);
}

/** Units narrow on `kind`, and the compiler notices if a kind is left out. */
export function words(unit: Unit): string {
  switch (unit.kind) {
    case "section":
      return [unit.heading ?? "", ...(unit.units ?? []).map(words)].join("\n");
    case "remark":
      return `${unit.speaker?.label ?? ""} ${unit.text ?? ""}`;
    case "explanation":
      return `${unit.speaker?.label ?? ""} ${unit.materials?.join() ?? ""}`;
    case "summary":
      return unit.text.trim() + (unit.of?.join() ?? "");
    case "decision":
      return (unit.tally ?? []).map((tally) => `${tally.choice} ${tally.count}`).join();
    case "event":
      return unit.event.toUpperCase();
    case "direction":
      return unit.text.trim();
    case "withheld":
      return unit.how ?? unit.extent ?? "";
    case "quotation":
      return `${unit.text} ${unit.source ?? ""}`;
    case "table":
      return unit.rows.map((row) => row.join("\t")).join("\n");
    case "figure":
      return unit.url ?? "";
    case "passage":
      return unit.text.trim();
    default:
      return never(unit);
  }
}

/** So do spans; `start` and `end` are in all of them. */
export function shown(span: Span): string {
  const length: number = span.end - span.start;
  switch (span.kind) {
    case "speaker":
      return `${length}`;
    case "restricted":
      return (span.reasons ?? []).map((reason) => reason.code ?? "").join();
    case "withheld":
      return span.how ?? "";
    case "direction":
      return span.speaker?.label ?? "";
    case "reference":
      return span.to.join();
    case "ruby":
      return span.reading.trim();
    case "note":
      return span.note.trim();
    case "break":
      return span.boundary ?? "";
    default:
      return never(span);
  }
}

export const right: Minutes = {
  kaigiroku: "1.0",
  record: { state: "final", fidelity: "kaede-city:digest" },
  proceedings: [
    { kind: "remark", speaker: { label: "会長" }, text: "会議を始めます。", fidelity: "verbatim" },
    { kind: "event", event: "close", extensions: { "kaede-city:bell": "3" } },
  ],
};

// @ts-expect-error -- there is no such version
export const version: Minutes = { kaigiroku: "2.0" };

// @ts-expect-error -- there is no such kind
export const kind: Unit = { kind: "nonsense", text: "あ" };

// @ts-expect-error -- there is no unit without a kind
export const kindless: Unit = { text: "あ" };

// @ts-expect-error -- there is no such span
export const span: Span = { kind: "nonsense", start: 0, end: 1 };

// @ts-expect-error -- the list is closed, and this is none of its codes
export const code: Remark = { kind: "remark", fidelity: "word-for-word" };

// @ts-expect-error -- an openness is never "secret"
export const status: Openness = { status: "secret" };

// @ts-expect-error -- a summary has a text
export const textless: Unit = { kind: "summary" };

// @ts-expect-error -- a remark has a `speaker`
export const misspelt: Remark = { kind: "remark", speeker: { label: "会長" } };

// @ts-expect-error -- an array is never empty; what is not stated has no key
export const empty: Minutes = { kaigiroku: "1.0", proceedings: [] };

export function wrongUse(unit: Unit): void {
  // @ts-expect-error -- not every unit has a speaker
  unit.speaker;
  // @ts-expect-error -- nothing is of that kind
  if (unit.kind === "nonsense") never(unit);
}
