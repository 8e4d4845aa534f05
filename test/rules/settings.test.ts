/** Settings, office profile and their JSON schema. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import type { Rule } from "../../server/src/core/rules/rule";
import { mergeSettings, resolveRule } from "../../server/src/core/rules/rule-match";
import { readProfile, readRuleSettings, readSettings } from "../../server/src/core/rules/settings";
import { profileJsonSchema, ruleNames } from "../../server/src/core/rules/settings-schema";
import { check } from "./check";
import { frame } from "./frame";

const NO_COLON = frame("content", "Điều 1: Giao Sở Nội vụ rà soát hồ sơ.");

const rule = (code: string): Rule => {
  const found = RULES.find((r) => r.code === code);
  assert.ok(found, code);
  return found;
};
const settings = (value: unknown) => {
  const read = readRuleSettings(value, RULES);
  assert.deepEqual(read.problems, []);
  return read.settings;
};
const levelsOf = (value: unknown): string[] => check(NO_COLON, { rules: settings(value) }).findings.map((f) => `${f.level} ${f.rule}`);

describe("vbhc.rules", () => {
  it("changes a level, switches off and on", () => {
    assert.deepEqual(levelsOf({}), ["nen-sua bo-cuc/dieu-dang"]);
    assert.deepEqual(levelsOf({ "bo-cuc/dieu-dang": "bat-buoc" }), ["bat-buoc bo-cuc/dieu-dang"]);
    assert.deepEqual(levelsOf({ "bo-cuc/dieu-dang": { level: "bien-tap" } }), ["bien-tap bo-cuc/dieu-dang"]);
    assert.deepEqual(levelsOf({ "bo-cuc/dieu-dang": "off" }), []);
    assert.deepEqual(levelsOf({ "bo-cuc/*": "off" }), []);
    assert.deepEqual(levelsOf({ "*": "off", "bo-cuc/dieu-dang": "on" }), ["nen-sua bo-cuc/dieu-dang"]);
  });

  it("an exact code beats a wildcard, a later source an earlier one", () => {
    assert.deepEqual(levelsOf({ "bo-cuc/dieu-dang": "bien-tap", "bo-cuc/*": "off" }), ["bien-tap bo-cuc/dieu-dang"]);
    const merged = mergeSettings(
      settings({ "bo-cuc/dieu-dang": "off", "can-cu/*": "bat-buoc" }),
      settings({ "bo-cuc/dieu-dang": "bien-tap" }),
    );
    assert.equal(resolveRule(rule("bo-cuc/dieu-dang"), merged).level, "bien-tap");
    assert.equal(resolveRule(rule("can-cu/dau-cham"), merged).level, "bat-buoc");
  });

  it("a check may report less gravely than the setting, never more", () => {
    const blank = frame().replace("Tờ trình số 512/", "Tờ trình số      /");
    const level = (stage: "du-thao" | "hoan-chinh", value: unknown) =>
      check(blank, { stage, rules: settings(value) }).findings.map((f) => f.level);
    assert.deepEqual(level("du-thao", {}), ["bien-tap"]);
    assert.deepEqual(level("hoan-chinh", {}), ["bat-buoc"]);
    assert.deepEqual(level("hoan-chinh", { "can-cu/con-trong": "nen-sua" }), ["nen-sua"]);
  });

  it("tells what is wrong, with its path, and keeps the rest", () => {
    const { settings: kept, problems } = readRuleSettings(
      { "bo-cuc/dieu-dan": "off", "can-cu/*": "tat", "bo-cuc/*": "off", "can-cu/dau-cham": { x: 1 } },
      RULES,
    );
    assert.deepEqual([...kept.keys()], ["bo-cuc/*", "can-cu/dau-cham"]);
    assert.deepEqual(
      problems.map((p) => `${p.path}: ${p.message.vi}`),
      [
        'rules["bo-cuc/dieu-dan"]: Không có mã “bo-cuc/dieu-dan”.',
        'rules["can-cu/*"]: Phải là một trong: “bat-buoc”, “can-xac-minh”, “nen-sua”, “bien-tap”, “on”, “off”.',
        'rules["can-cu/dau-cham"].x: “can-cu/dau-cham” không có tùy chọn này.',
      ],
    );
    assert.equal(readRuleSettings("off", RULES).problems.length, 1);
  });
});

describe("settings and profile", () => {
  it("reads settings; wrong ones fall back", () => {
    const { settings: read, problems } = readSettings({ language: "en", asOf: "2026-02-30", stage: "hoan-chinh", unknown: 1 }, RULES);
    assert.equal(read.language, "en");
    assert.equal(read.stage, "hoan-chinh");
    assert.equal(read.asOf, null);
    assert.deepEqual(
      problems.map((p) => `${p.path}: ${p.message.vi}`),
      ["vbhc.asOf: Phải là ngày có thật dạng 2026-10-08."],
    );
    assert.deepEqual(readSettings(undefined, RULES).settings.showLevels, ["bat-buoc", "can-xac-minh", "nen-sua"]);
  });

  it("reads a profile; wrong entries are told and left out", () => {
    const { profile, problems } = readProfile(
      '{"issuingBody":"Ủy ban nhân dân tỉnh Lam Sơn","place":"Lam Sơn","signers":[{"name":"Trần Minh Khang"}],"mau":1,"rules":{"bo-cuc/*":"off"}}',
      RULES,
    );
    assert.equal(profile.issuingBody, "Ủy ban nhân dân tỉnh Lam Sơn");
    assert.equal(profile.place, "Lam Sơn");
    assert.deepEqual(profile.signers, []);
    assert.deepEqual([...profile.rules], [["bo-cuc/*", { level: "off" }]]);
    assert.deepEqual(
      problems.map((p) => `${p.path}: ${p.message.vi}`),
      ["signers[0].title: Phải là chữ trong ngoặc kép.", "mau: Không có mục “mau”."],
    );
  });

  it("words of the office are no spelling findings", () => {
    const odd = frame("content", "Điều 1. Giao Sở Nội vụ lập lôgô của chương trình.");
    const spelling = (words: readonly string[]) => check(odd, { words }).findings.filter((f) => f.rule.startsWith("chinh-ta/"));
    const found = spelling([]);
    assert.ok(found[0]);
    const word = check(odd).source.quote(found[0].span);
    assert.deepEqual(spelling([word.toUpperCase()]), []);
  });

  it("a profile that is no JSON gives one problem", () => {
    assert.equal(readProfile("{", RULES).problems.length, 1);
    assert.equal(readProfile("[1]", RULES).problems.length, 1);
  });

  it("the manifest completes the names of vbhc.rules, in step", () => {
    const { configuration } = JSON.parse(readFileSync("package.json", "utf8")).contributes;
    const [names] = configuration.flatMap(({ properties }: { properties: Record<string, { propertyNames?: unknown }> }) => {
      const found = properties["vbhc.rules"]?.propertyNames;
      return found === undefined ? [] : [found];
    });
    assert.deepEqual(names, JSON.parse(JSON.stringify(ruleNames(RULES))), "run npm run generate");
  });

  it("the JSON schema of the profile is in step", () => {
    const wanted = JSON.parse(JSON.stringify(profileJsonSchema(RULES)));
    assert.deepEqual(JSON.parse(readFileSync("syntaxes/vbhc-profile.schema.json", "utf8")), wanted, "run npm run generate");
  });
});
