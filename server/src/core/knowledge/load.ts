/**
 * Loads the tables when they are first needed: in the ESM bundles they are chunks of their own, in the web worker's single
 * bundle they stand inside and are only evaluated then.
 */
import { createKnowledge, type Knowledge, type Tables } from "./knowledge";
import type { BodyRow } from "./schema";

let tables: Promise<Tables> | undefined;

async function readTables(): Promise<Tables> {
  const [bodies, provinces, legalActs, abbreviations] = await Promise.all([
    import("./data/bodies.json"),
    import("./data/provinces.json"),
    import("./data/legal-acts.json"),
    import("./data/abbreviations.json"),
  ]);
  // The generator and the tests hold the files to the schema; the JSON's inferred types only lack the literal unions.
  return {
    bodies: bodies.default as Tables["bodies"],
    provinces: provinces.default as Tables["provinces"],
    legalActs: legalActs.default as Tables["legalActs"],
    abbreviations: abbreviations.default as Tables["abbreviations"],
  };
}

/** The knowledge of the product, with the rows of an office profile. The files are read once. */
export async function loadKnowledge(own: readonly BodyRow[] = []): Promise<Knowledge> {
  tables ??= readTables();
  return createKnowledge(await tables, own);
}
