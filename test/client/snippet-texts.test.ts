/** Snippets as texts: every căn cứ in force on the day of the build, expanded with defaults nothing that must be corrected. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { SOURCES, snippetFile } from "../../snippets/source/snippets";
import { check, tell } from "../rules/check";
import { expand } from "./expand";
import { filled } from "./filled";

interface Act {
  readonly title: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly status: string;
  readonly statusConfidence?: string;
  readonly recall?: string;
}

const acts = (
  JSON.parse(readFileSync(path.join(process.cwd(), "server/src/core/knowledge/data/legal-acts.json"), "utf8")) as { rows: Act[] }
).rows;
const snippets = Object.entries(snippetFile());
/** The day of the build: a law that ends makes this test fail from its last day on. */
const today = new Date().toISOString().slice(0, 10);

const LAW = /^Căn cứ (?<title>(?:Bộ l|L)uật .+) ngày (?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4});$/u;
const DECISION = /^(?:qd)/u;
const WHOLE = /^(?:qd|m)/u;

describe("căn cứ in snippets", () => {
  it("stand in full only when the table holds them as in force, read and dated", () => {
    let full = 0;
    for (const [label, { body }] of snippets) {
      for (const line of body.filter((text) => /^Căn cứ/u.test(text) && !text.includes("$"))) {
        const law = LAW.exec(line)?.groups;
        assert.ok(law, `${label}: “${line}” has no open field and is no law`);
        const date = `${law.year}-${law.month?.padStart(2, "0")}-${law.day?.padStart(2, "0")}`;
        const act = acts.find((row) => row.title === law.title && row.date === date);
        assert.ok(act, `${label}: the table has no “${law.title}” of ${date}`);
        assert.match(act.status, /^con_hieu_luc/u, line);
        assert.equal(act.statusConfidence, "CONFIRMED", line);
        assert.doesNotMatch(act.recall ?? "", /date_issued|ngày ban hành|tất cả/u, `${line}: its date is from memory`);
        assert.ok((act.from ?? "9999") <= today && today <= (act.to ?? "9999"), `${line}: not in force on ${today}`);
        full++;
      }
    }
    assert.ok(full >= 15, `${full} laws were looked up`);
  });

  it("name no other act by its number", () => {
    for (const [label, { body }] of snippets) {
      for (const line of body) assert.doesNotMatch(line, /\d\/(?:\d{4}\/)?(?:QH\d|NĐ-CP|QĐ-TTg|TT-|NQ-)/u, label);
    }
  });
});

describe("snippets expanded with their defaults", () => {
  for (const [label, { prefix, body }] of snippets) {
    it(`${prefix} gives nothing that must be corrected or verified`, () => {
      const checked = check(expand(body.join("\n"), 2026), { excerpt: !WHOLE.test(prefix) });
      const grave = { ...checked, findings: checked.findings.filter(({ level }) => level === "bat-buoc" || level === "can-xac-minh") };
      assert.deepEqual(tell(grave), [], label);
    });
  }

  it("are read as what they are: kind, head, articles, recipients, signature", () => {
    for (const [label, { prefix, body }] of snippets.filter(([, one]) => DECISION.test(one.prefix))) {
      const { drafts } = check(expand(body.join("\n"), 2026));
      const draft = drafts[0]?.draft;
      assert.ok(draft && drafts.length === 1, label);
      assert.equal(draft.kind, "quyet-dinh", label);
      assert.equal(drafts[0]?.stage, "du-thao", label);
      assert.deepEqual(
        draft.articles.map(({ number }) => number),
        draft.articles.map((_, i) => i + 1),
        label,
      );
      assert.ok(draft.articles.length >= 3 && draft.recipients && draft.signature && draft.authority && draft.header.issuer, label);
      assert.equal(draft.attachments.length, prefix === "qdgt" || prefix === "qdct" ? 1 : 0, label);
    }
  });
});

describe("snippets filled in", () => {
  for (const { prefix, template } of SOURCES.filter((one) => WHOLE.test(one.prefix))) {
    it(`${prefix} gives nothing at all`, () => {
      const text = filled(template, prefix).replaceAll("\n…\n", "\nNội dung cụ thể do cơ quan chủ trì hướng dẫn.\n");
      assert.doesNotMatch(text, /…/u);
      assert.deepEqual(tell(check(text)), []);
    });
  }
});
