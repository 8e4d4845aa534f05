/** Law and offices in time through the commands: the day chosen by --as-of, validity of references, the tables' own day. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckReport } from "../../server/src/cli/report";
import { json, vbhc } from "./vbhc";

const OLD = "test/samples/quyet-dinh-dung-can-cu-cu.vbhc";
const PLAN_OF_2024 = "test/samples/ke-hoach-truoc-2025.vbhc";
const IN_TIME = /^(?:can-cu\/(?:het|chua|sap-het)-hieu-luc|co-quan\/(?:khong-con|cap-huyen|tinh-sap-nhap))$/u;

const rules = (args: readonly string[]): string[] =>
  json<CheckReport>(["check", ...args]).files.flatMap((file) => file.findings.map((f) => f.rule).filter((rule) => IN_TIME.test(rule)));

interface References {
  readonly references: readonly {
    readonly text: string;
    readonly validity?: {
      readonly status: string;
      readonly until: string | null;
      readonly successor: string | null;
      readonly confidence: string;
    };
  }[];
}

describe("law and offices in time", () => {
  it("a document is asked at its own date, or at the day of --as-of", () => {
    assert.deepEqual(rules([PLAN_OF_2024]), []);
    const now = rules(["--as-of", "2026-11-21", PLAN_OF_2024]);
    assert.ok(now.includes("co-quan/khong-con") && now.includes("co-quan/cap-huyen"), now.join(", "));
    assert.ok(rules([OLD]).includes("can-cu/het-hieu-luc"));
  });

  it("no rule of the tables is left unasked", () => {
    const [file] = json<CheckReport>(["check", OLD]).files;
    assert.deepEqual(
      file?.notEvaluated.filter((rule) => IN_TIME.test(rule)),
      [],
    );
  });

  it("references carry the validity of known acts", () => {
    const of = (args: readonly string[]) => json<References>(["references", "--format", "json", ...args]).references[0]?.validity;
    assert.deepEqual(of([OLD]), {
      status: "het-hieu-luc",
      until: "2025-02-28",
      successor: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
      confidence: "CONFIRMED",
    });
    assert.equal(of(["--as-of", "2024-05-11", OLD])?.status, "hieu-luc");
    assert.match(vbhc(["references", OLD]).out.replace(/\s+/gu, " "), /hết hiệu lực từ/u);
  });

  it("the day of the tables and what is not verified", () => {
    assert.match(vbhc(["data"]).out, /^Dữ liệu tính đến \d{2}\/\d{1,2}\/\d{4}/u);
    const { stand, tables, unconfirmed } = json<{
      readonly stand: string;
      readonly tables: readonly {
        readonly rows: number;
        readonly confirmed: number;
        readonly partly: number;
        readonly unconfirmed: number;
      }[];
      readonly unconfirmed: readonly unknown[];
    }>(["data", "--format", "json", "--unconfirmed"]);
    assert.match(stand, /^\d{4}-\d{2}-\d{2}$/u);
    for (const table of tables) assert.equal(table.rows, table.confirmed + table.partly + table.unconfirmed);
    assert.equal(
      unconfirmed.length,
      tables.reduce((sum, table) => sum + table.partly + table.unconfirmed, 0),
    );
    assert.equal(vbhc(["data", OLD]).code, 2);
  });
});
