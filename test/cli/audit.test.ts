/** `vbhc check` of a Word file: the layout too, in every output. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { changedFont } from "../office/changed";
import { CLEAN, inFolder, json, vbhc } from "./vbhc";

interface Report {
  readonly files: readonly { readonly findings: readonly { readonly rule: string }[]; readonly notEvaluated: readonly string[] }[];
}

const clean = await exportDocx(readDraftFile(readFileSync(CLEAN, "utf8")));

it("finds what is wrong with the page, and nothing in our own export; a text is not asked", () => {
  inFolder({ "qd.vbhc": readFileSync(CLEAN) }, (cwd) => {
    writeFileSync(path.join(cwd, "dung.docx"), clean);
    writeFileSync(path.join(cwd, "sai.docx"), changedFont(clean, "Arial"));
    const rules = (file: string): string[] => json<Report>(["check", file], { cwd }).files[0]?.findings.map(({ rule }) => rule) ?? [];
    assert.deepEqual(rules("dung.docx"), []);
    assert.deepEqual(rules("sai.docx"), ["trinh-bay/phong-chu"]);
    const text = json<Report>(["check", "qd.vbhc"], { cwd }).files[0];
    assert.ok(text?.notEvaluated.every((rule) => !rule.startsWith("trinh-bay/")));
    const list = vbhc(["checklist", "dung.docx"], { cwd }).out;
    assert.match(list, /✓ 28\. Khổ A4/u);
    assert.match(vbhc(["checklist", "qd.vbhc"], { cwd }).out, /\? 28\. Khổ A4/u);
  });
});
