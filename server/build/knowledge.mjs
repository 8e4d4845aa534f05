/**
 * Makes `data/*.json` and `data/names.ts` from the CSV tables of a folder and our own `additions/`. The order of rows is
 * the tables' own, so that a diff shows what changed. `node server/build/knowledge.mjs FOLDER` writes all; without the folder only
 * `holidays.json` and, from the JSON files, `names.ts`. `--check [FOLDER]` verifies schema and step, as far as the folder is there; else exit 1.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const HERE = join(dirname(fileURLToPath(import.meta.url)), "../src/core/knowledge");
const DATA = join(HERE, "data");
/** Day on which the tables describe the world. */
const STAND = "2026-11-21";

/** Reads RFC 4180 text: quoted fields, doubled quotes, line ends inside quotes. Returns one object a row. */
export function readCsv(text) {
  const records = [[]];
  let field = "";
  let quoted = false;
  const endField = () => {
    records.at(-1).push(field.replace(/\r$/, ""));
    field = "";
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') field += text[++i];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ",") endField();
    else if (!quoted && c === "\n") {
      endField();
      records.push([]);
    } else field += c;
  }
  if (field) endField();
  const [head, ...rows] = records.filter((r) => r.length > 1);
  const out = rows.map((r) => Object.fromEntries(head.map((name, i) => [name, (r[i] ?? "").trim()])));
  // "như trên": the value of the row above.
  out.forEach((row, i) => {
    for (const name of head) if (row[name] === "như trên" && i > 0) row[name] = out[i - 1][name];
  });
  return out;
}

const list = (text) =>
  text
    ? text
        .split("|")
        .map((s) => s.trim())
        .filter(Boolean)
    : [];

/** Words about the keeper's own workshop say nothing to a user: sample numbers, index numbers, files of the workshop. */
const WORKSHOP = [
  [/Xuất hiện trong seed [^;]*$/u, ""],
  [/[;,]? ?seed \d{3} viết “[^”]*”/giu, ""],
  [/(?:Seed|seed) \d{3} (?:viết|ghi|bỏ)[^.;]*[.;]?/gu, ""],
  [/Seed [\d, ]+\([^)]*\)\. ?/gu, ""],
  [/ ?\((?:tên|số|số, ngày): seed \d{3}\)|, ?\((?:tên|số|số, ngày): seed \d{3}\)/gu, ""],
  [/, seed \d{3}(?=[).])/gu, ""],
  [/ ?\(seed(?: \d{3})?\)/gu, ""],
  [/ CÓ trong seed \d{3} và/gu, " có trong"],
  [/; dạng đầy đủ “[^”]*” ở seed \d{3}/gu, ""],
  [/\(index id \d+ (\([^)]*\))\)/gu, "$1"],
  [/ ?đọc trong index id \d+/gu, ""],
  [/,? ?index id \d+/gu, ""],
  [/: xem extra\/\S+\.csv|\. Danh sách đủ: extra\/\S+\.csv/gu, ""],
  [/search corpus code: /gu, ""],
  [/ {2,}/gu, " "],
];

const clean = (text) => {
  let out = text;
  for (const [from, to] of WORKSHOP) out = out.replace(from, to);
  return out.replace(/^[\s;,.]+|[\s;,]+$/gu, "");
};

/** Sources keep the public repositories; a number of a private index becomes "bản lưu". */
const cleanSource = (text) =>
  text
    .replace(/\(?search corpus code: ([^)]*)\)?/gu, "$1")
    .replace(/index ids? (\d+(?:, \d+)*)/gu, "bản lưu số $1")
    .replace(/\bseeds?\b/giu, "văn bản mẫu")
    .replace(/\bindex\b/gu, "bản lưu")
    .replace(/ {2,}/gu, " ")
    .trim();

const compact = (row) => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined && v !== ""));

class Sources {
  list = [];
  index(text) {
    const source = cleanSource(text) || "RECALL";
    const at = this.list.indexOf(source);
    return at >= 0 ? at : this.list.push(source) - 1;
  }
}

const bodyOf = (table, sources) => (r) =>
  compact({
    id: r.id,
    table,
    kind: r.kind,
    name: r.name,
    aliases: list(r.aliases),
    contextAliases: list(r.context_aliases),
    match: r.match,
    abbreviations: list(r.abbr),
    symbols: list(r.symbol_suffixes),
    parent: r.parent,
    from: r.valid_from,
    to: r.valid_to,
    change: r.change,
    successor: clean(r.successor),
    successorAbbreviation: r.successor_abbr,
    successorFrom: r.successor_valid_from,
    moved: r.what_moved,
    predecessors: r.predecessors,
    inAllProvinces: r.in_all_provinces,
    structureDecree: r.structure_decree,
    legalBasis: r.legal_basis,
    suggestion: clean(r.suggestion_vi ?? ""),
    note: clean(r.note ?? ""),
    shortName: r.short_name,
    unitType: r.unit_type,
    code: r.code_gso,
    centre: r.admin_centre_after_merger,
    communes: r.communes_latest,
    confidence: r.confidence,
    recall: clean(r.recall_fields),
    source: sources.index(r.source),
  });

const actOf = (sources) => (r) =>
  compact({
    id: r.id,
    type: r.type,
    number: r.number.replace(/ \(\d{4}\)$/u, ""),
    date: r.date_issued,
    issuer: r.issuer,
    title: r.title,
    from: r.effective_from,
    to: r.effective_to,
    status: r.status_2026_11_21,
    amendedBy: r.amended_by ? r.amended_by.split(";").map((s) => s.trim()) : [],
    replaces: r.replaces,
    replacedBy: r.replaced_by,
    replacedFrom: r.replaced_from,
    forms: list(r.citation_forms).map(clean).filter(Boolean),
    suggestion: clean(r.suggestion_vi),
    note: clean(r.note),
    statusConfidence: r.status_confidence,
    endDateConfidence: r.end_date_confidence,
    confidence: r.confidence,
    recall: clean(r.recall_fields),
    source: sources.index(r.source),
  });

const abbreviationOf = (sources) => (r) =>
  compact({
    id: r.id,
    abbreviation: r.abbr,
    variants: r.variants
      ? r.variants
          .split(";")
          .map((s) => s.trim())
          .filter(Boolean)
      : [],
    meaning: r.meaning,
    kind: r.kind,
    ambiguous: r.ambiguous === "yes",
    example: r.example,
    from: r.valid_from,
    to: r.valid_to,
    successor: r.successor_abbr,
    successorMeaning: r.successor_meaning,
    note: clean(r.note),
    confidence: r.confidence,
    recall: clean(r.recall_fields),
    source: sources.index(r.source),
  });

const holidayOf = (sources) => (r) =>
  compact({
    id: r.id,
    name: r.name,
    monthDay: r.month_day,
    from: r.valid_from,
    to: r.valid_to,
    dayOff: r.day_off === "yes" ? true : undefined,
    legalBasis: r.legal_basis,
    confidence: r.confidence,
    recall: clean(r.recall_fields),
    source: sources.index(r.source),
  });

/** Holidays stand in our own additions only. */
function holidaysText() {
  const sources = new Sources();
  const rows = readCsv(readFileSync(join(HERE, "additions", "holidays.csv"), "utf8")).map(holidayOf(sources));
  return tableText(sources, unique("holidays", rows));
}

const unique = (name, rows) => {
  const seen = new Set();
  for (const { id } of rows) {
    if (seen.has(id)) throw new Error(`${name}: id ${id} stands twice`);
    seen.add(id);
  }
  return rows;
};

const tableText = (sources, rows) =>
  `{"stand":${JSON.stringify(STAND)},\n"sources":[\n${sources.list.map((s) => JSON.stringify(s)).join(",\n")}\n],\n"rows":[\n${rows.map((r) => JSON.stringify(r)).join(",\n")}\n]}\n`;

/** Loads a module of the core as it stands. */
async function core(file) {
  const { outputFiles } = await build({ entryPoints: [join(HERE, file)], bundle: true, format: "esm", write: false, logLevel: "error" });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

/** The names to search, packed, that the core reads without loading the tables: see `name-index.ts`. */
async function namesText(rows) {
  const [{ bodyName }, { nameTexts }] = await Promise.all([core("name-variants.ts"), core("name-index.ts")]);
  const texts = nameTexts(rows.map((r) => bodyName({ ...r, names: [r.name, ...r.aliases], contextNames: r.contextAliases })));
  const fields = ["rows", "names", "letters", "shape"].map((name) => `  ${name}: \`${texts[name].replace(/[\\`$]/gu, "\\$&")}\`,`);
  return `/** Generated by server/build/knowledge.mjs from the tables of bodies and provinces; the texts are told in name-index.ts. */\nexport const NAMES = {\n${fields.join("\n")}\n};\n`;
}

const rowsOf = (name) => JSON.parse(readFileSync(join(DATA, `${name}.json`), "utf8")).rows;

/** All files of `data/`, made from the tables of `folder`; without a folder, what is made from the JSON files. */
async function generate(folder) {
  if (!folder) {
    return new Map([
      ["names.ts", await namesText([...rowsOf("bodies"), ...rowsOf("provinces")])],
      ["holidays.json", holidaysText()],
    ]);
  }
  const read = (name) => {
    const own = join(HERE, "additions", `${name}.csv`);
    return [...readCsv(readFileSync(join(folder, `${name}.csv`), "utf8")), ...(existsSync(own) ? readCsv(readFileSync(own, "utf8")) : [])];
  };
  const files = new Map();
  const put = (name, make, ...tables) => {
    const sources = new Sources();
    const rows = unique(
      name,
      tables.flatMap((t) => read(t).map(make(t, sources))),
    );
    files.set(`${name}.json`, tableText(sources, rows));
    return rows;
  };
  const bodies = put("bodies", bodyOf, "ministries", "provincial-agencies", "other-agencies");
  const provinces = put("provinces", bodyOf, "provinces");
  put("legal-acts", (_t, sources) => actOf(sources), "legal-bases");
  put("abbreviations", (_t, sources) => abbreviationOf(sources), "abbreviations");
  files.set("holidays.json", holidaysText());
  unique("bodies and provinces", [...bodies, ...provinces]);
  files.set("names.ts", await namesText([...bodies, ...provinces]));
  return files;
}

/** Problems of the files in `data/`, in words; empty when all is well. */
export async function check(folder) {
  const problems = [];
  for (const [name, schema] of Object.entries((await core("schema.ts")).SCHEMAS)) {
    const result = schema.safeParse(JSON.parse(readFileSync(join(DATA, `${name}.json`), "utf8")));
    if (!result.success) problems.push(...result.error.issues.slice(0, 10).map((i) => `${name}.json: ${i.path.join(".")}: ${i.message}`));
  }
  if (problems.length > 0) return problems;
  for (const [name, text] of await generate(folder && existsSync(folder) ? folder : null)) {
    if (!existsSync(join(DATA, name)) || readFileSync(join(DATA, name), "utf8") !== text)
      problems.push(`${name} is not in step with the tables`);
  }
  return problems;
}

async function main([first, second]) {
  if (first === "--check") {
    const problems = await check(second);
    for (const p of problems) console.error(p);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } else {
    for (const [name, text] of await generate(first ?? null)) writeFileSync(join(DATA, name), text);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
