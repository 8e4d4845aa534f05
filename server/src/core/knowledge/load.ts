/**
 * Loads the tables when they are first needed: in the ESM bundles they are a chunk of their own, in the web worker's single
 * bundle they stand inside and are only evaluated then. The generator and the tests hold the files to the schema.
 */
import { AbbreviationTable } from "./abbreviations";
import { type AllTables, createKnowledge, type Knowledge, NO_OWN_ROWS, type OwnRows, type Tables } from "./knowledge";

let tables: Promise<Tables> | undefined;
let builtin: Knowledge | undefined;

const readTables = async (): Promise<Tables> => (await import("./tables")).TABLES;

const readAbbreviations = async (): Promise<AllTables["abbreviations"]> =>
  (await import("./data/abbreviations.json")).default as AllTables["abbreviations"];

/** The knowledge that checking needs, with the rows of an office profile. The files are read once. */
export async function loadKnowledge(own: OwnRows = NO_OWN_ROWS): Promise<Knowledge> {
  tables ??= readTables();
  const read = await tables;
  if (own.bodies.length > 0 || own.acts.length > 0) return createKnowledge(read, own);
  builtin ??= createKnowledge(read);
  return builtin;
}

/** Abbreviations, for hovers and completion. */
export const loadAbbreviations = async (): Promise<AbbreviationTable> => new AbbreviationTable(await readAbbreviations());

/** Every table, for the list of what is not confirmed. */
export async function loadAllTables(): Promise<AllTables> {
  tables ??= readTables();
  return { ...(await tables), abbreviations: await readAbbreviations() };
}
