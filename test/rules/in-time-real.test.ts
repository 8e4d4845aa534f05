/**
 * Real documents beside the clone (../shared): with their own dates nothing that was in force is called ended; with a day of
 * today the ends are told. Skipped where the folder is missing.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import { check, TODAY } from "./check";

const SHARED = path.join(process.cwd(), "../shared");
const missing = !existsSync(path.join(SHARED, "corpus/index.csv")) && "no ../shared";
const IN_TIME = new Set(RULES.filter((rule) => rule.needsKnowledge).map((rule) => rule.code));

const texts = missing
  ? []
  : ["seeds", "corpus"].flatMap((folder) =>
      readdirSync(path.join(SHARED, folder))
        .filter((name) => name.endsWith(".txt"))
        .map((name) => [name.slice(0, 3), readFileSync(path.join(SHARED, folder, name), "utf8")] as const),
    );

/** "024 bat-buoc can-cu/sai-ngay" for each finding. */
const found = (chosen: boolean): string[] =>
  texts.flatMap(([name, text]) =>
    check(text, { asOf: TODAY, asOfChosen: chosen })
      .findings.filter((finding) => IN_TIME.has(finding.rule))
      .map((finding) => `${name} ${finding.level} ${finding.rule}`),
  );

const count = (lines: readonly string[], rule: string): number => lines.filter((line) => line.endsWith(rule)).length;

describe("real documents", { skip: missing }, () => {
  // Each read by hand: wrong dates of laws, a misspelt province, another body's symbol, a law that ends soon. No end is told.
  it("with their own dates", () =>
    assert.deepEqual(found(false), [
      "021 bien-tap can-cu/sap-het-hieu-luc",
      "022 nen-sua co-quan/ten-tinh",
      "024 bat-buoc can-cu/sai-ngay",
      "090 bat-buoc can-cu/sai-ngay",
      "090 can-xac-minh can-cu/sai-ngay",
      "090 can-xac-minh can-cu/sai-ngay",
      "092 can-xac-minh can-cu/sai-ngay",
      "112 can-xac-minh co-quan/ky-hieu",
    ]));

  it("with a day of today", () => {
    const lines = found(true);
    assert.ok(count(lines, "bat-buoc can-cu/het-hieu-luc") >= 21);
    assert.ok(count(lines, "bat-buoc co-quan/khong-con") >= 26);
    assert.ok(count(lines, "can-xac-minh co-quan/khong-con") >= 18);
    assert.ok(count(lines, "bat-buoc co-quan/cap-huyen") >= 10);
    assert.ok(count(lines, "bat-buoc co-quan/tinh-sap-nhap") >= 12);
    // Documents of 2026 name the offices of 2026.
    const recent = lines.filter((line) => /^02[1-5]/u.test(line) && line.includes("co-quan/"));
    assert.deepEqual(recent, ["022 nen-sua co-quan/ten-tinh"]);
  });
});
