/** The knowledge tables: right shape, every row with its source and how sure it is, no row twice, days in order. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { SCHEMAS } from "../../server/src/core/knowledge/schema";
import { filesUnder, ROOT } from "./sources";

interface Row {
  readonly id: string;
  readonly confidence: string;
  readonly source: number;
  readonly from?: string;
  readonly to?: string;
}

interface Table {
  readonly sources: readonly string[];
  readonly rows: readonly Row[];
}

const DATA = "server/src/core/knowledge/data";
const LEVELS = ["CONFIRMED", "RECALL"];

describe("knowledge tables", () => {
  it("each file has a schema", () => {
    const names = filesUnder(DATA, ".json").map((file) => path.posix.basename(file, ".json"));
    assert.deepEqual(names, Object.keys(SCHEMAS).sort());
  });

  for (const [name, schema] of Object.entries(SCHEMAS)) {
    describe(name, () => {
      const value: unknown = JSON.parse(readFileSync(path.join(ROOT, DATA, `${name}.json`), "utf8"));

      it("has its shape", () => {
        const parsed = schema.safeParse(value);
        assert.ok(parsed.success, parsed.error?.message);
      });

      const { rows, sources } = value as Table;

      it("has rows, each once", () => {
        // Of holidays only those stand there that a source of ours states.
        assert.ok(rows.length > (name === "holidays" ? 0 : 50), `${rows.length} rows`);
        const ids = rows.map((row) => row.id);
        assert.deepEqual(
          ids.filter((id, i) => ids.indexOf(id) !== i),
          [],
        );
      });

      it("every row has a source and a confidence", () => {
        const wrong = rows.filter((row) => !sources[row.source]?.trim() || !LEVELS.includes(row.confidence));
        assert.deepEqual(
          wrong.map((row) => row.id),
          [],
        );
      });

      it("no row ends before it begins", () => {
        const wrong = rows.filter(({ from, to }) => from !== undefined && to !== undefined && to < from);
        assert.deepEqual(
          wrong.map((row) => row.id),
          [],
        );
      });
    });
  }
});
