/** The tables that checking needs, as one chunk of the bundle: three would be read one by one. Imported by `load.ts` only, when first needed. */
import bodies from "./data/bodies.json";
import legalActs from "./data/legal-acts.json";
import provinces from "./data/provinces.json";
import type { Tables } from "./knowledge";

/** The JSON's inferred types only lack the literal unions. */
export const TABLES: Tables = {
  bodies: bodies as Tables["bodies"],
  provinces: provinces as Tables["provinces"],
  legalActs: legalActs as Tables["legalActs"],
};
