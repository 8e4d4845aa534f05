/**
 * Shape of the knowledge tables (`data/*.json`), as zod schemas and types. zod runs in `server/build/knowledge.mjs` and in tests only:
 * everything else imports the types. Dates are ISO days, inclusive; a missing date is open or not researched.
 */
import * as z from "zod";

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const confidence = z.enum(["CONFIRMED", "RECALL"]);
const text = z.string().min(1);

/** Fields of every row: how sure it is, and where it was read. */
const provenance = {
  confidence,
  /** Fields from memory even in a CONFIRMED row, as the table's keeper wrote them. */
  recall: text.optional(),
  /** Index into `sources` of the file. */
  source: z.number().int().min(0),
};

/** Which names may be searched in a draft; see `body-names.ts`. */
export const matchClass = z.enum(["text", "context", "same_name", "none"]);

export const bodyRow = z.strictObject({
  id: text,
  table: z.enum(["ministries", "provincial-agencies", "other-agencies", "provinces"]),
  kind: text,
  name: text,
  aliases: z.array(text),
  contextAliases: z.array(text),
  match: matchClass,
  abbreviations: z.array(text),
  symbols: z.array(text),
  parent: text.optional(),
  from: isoDay.optional(),
  /** Last day of validity. */
  to: isoDay.optional(),
  change: text.optional(),
  successor: text.optional(),
  successorAbbreviation: text.optional(),
  successorFrom: isoDay.optional(),
  moved: text.optional(),
  predecessors: text.optional(),
  inAllProvinces: text.optional(),
  structureDecree: text.optional(),
  legalBasis: text.optional(),
  suggestion: text.optional(),
  note: text.optional(),
  shortName: text.optional(),
  unitType: text.optional(),
  code: text.optional(),
  centre: text.optional(),
  /** Communes now: "99 (10 phường, 89 xã)". */
  communes: text.optional(),
  ...provenance,
});

export const actStatus = z.enum([
  "con_hieu_luc",
  "con_hieu_luc_da_sua_doi",
  "het_hieu_luc",
  "het_thoi_han_ap_dung",
  "chua_co_hieu_luc",
  "chua_ro",
]);

export const legalActRow = z.strictObject({
  id: text,
  type: text,
  /** As in the symbol: "72/2025/QH15", "01/NQ-CP", "29-NQ/TW". */
  number: text,
  /** Day of issue. */
  date: isoDay.optional(),
  issuer: text,
  title: text,
  from: isoDay.optional(),
  /** Last day of effect. */
  to: isoDay.optional(),
  /** On the day of the tables. */
  status: actStatus,
  amendedBy: z.array(text),
  replaces: text.optional(),
  replacedBy: text.optional(),
  replacedFrom: isoDay.optional(),
  forms: z.array(text),
  suggestion: text.optional(),
  note: text.optional(),
  statusConfidence: confidence.optional(),
  endDateConfidence: confidence.optional(),
  ...provenance,
});

export const abbreviationRow = z.strictObject({
  id: text,
  abbreviation: text,
  variants: z.array(text),
  meaning: text,
  kind: z.enum(["doc_type", "signature", "recipient", "organ", "symbol_suffix", "term", "phrase"]),
  ambiguous: z.boolean(),
  example: text.optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
  successor: text.optional(),
  successorMeaning: text.optional(),
  note: text.optional(),
  ...provenance,
});

/** A day of the year that is a holiday. Days that move with the moon are not in the tables. */
export const holidayRow = z.strictObject({
  id: text,
  name: text,
  /** "11-24" */
  monthDay: z.string().regex(/^\d{2}-\d{2}$/),
  from: isoDay.optional(),
  to: isoDay.optional(),
  /** Read in a source that the day is off work. */
  dayOff: z.boolean().optional(),
  legalBasis: text.optional(),
  ...provenance,
});

const table = <T extends z.ZodType>(row: T) => z.strictObject({ stand: isoDay, sources: z.array(text), rows: z.array(row) });

export const bodiesTable = table(bodyRow);
export const legalActsTable = table(legalActRow);
export const abbreviationsTable = table(abbreviationRow);
export const holidaysTable = table(holidayRow);

/** Schema of each file of `data/`. */
export const SCHEMAS = {
  bodies: bodiesTable,
  provinces: bodiesTable,
  "legal-acts": legalActsTable,
  abbreviations: abbreviationsTable,
  holidays: holidaysTable,
} as const;

export type MatchClass = z.infer<typeof matchClass>;
export type BodyRow = Readonly<z.infer<typeof bodyRow>>;
export type LegalActRow = Readonly<z.infer<typeof legalActRow>>;
export type AbbreviationRow = Readonly<z.infer<typeof abbreviationRow>>;
export type HolidayRow = Readonly<z.infer<typeof holidayRow>>;
export type Confidence = z.infer<typeof confidence>;

/** One file of `data/`. `stand`: day of the knowledge. */
export interface Table<Row> {
  readonly stand: string;
  readonly sources: readonly string[];
  readonly rows: readonly Row[];
}
