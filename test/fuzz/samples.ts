/** The sample decisions as raw material. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const SAMPLES_FOLDER = path.join(process.cwd(), "test/samples");

export const sampleNames = readdirSync(SAMPLES_FOLDER)
  .filter((name) => name.endsWith(".vbhc"))
  .sort();

export const sample = (name: string): string => readFileSync(path.join(SAMPLES_FOLDER, name), "utf8");

export const samples: ReadonlyMap<string, string> = new Map(sampleNames.map((name) => [name, sample(name)]));
