/** What the tests of law and offices in time share: the model decision at a day, and what is told of time alone. */
import assert from "node:assert/strict";
import type { Finding } from "../../server/src/core/model/finding";
import { RULES } from "../../server/src/core/rules/registry";
import { type CalendarDate, fromIso } from "../../server/src/core/text/calendar";
import { type Checked, check } from "./check";
import { frame } from "./frame";

export const IN_TIME = new Set(RULES.filter((rule) => rule.needsKnowledge).map((rule) => rule.code));
export const day = (iso: string): CalendarDate => {
  const date = fromIso(iso);
  assert.ok(date, iso);
  return date;
};

/** The model decision, dated otherwise. */
export const dated = (text: string, written: string): string => text.replace("ngày 08 tháng 10 năm 2026", written);
export const inTime = (checked: Checked): Finding[] => checked.findings.filter((f) => IN_TIME.has(f.rule));
export const told = (checked: Checked): string[] => inTime(checked).map((f) => `${f.level} ${f.rule} “${checked.source.quote(f.span)}”`);
export const messages = (checked: Checked): string[] => inTime(checked).map((f) => f.message.vi);
export const at = (text: string, iso: string): Checked => check(text, { asOf: day(iso), asOfChosen: true });

export const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
export const bases = (...lines: string[]): string => frame("bases", [...lines.map((line) => `Căn cứ ${line};`), LAST].join("\n"));
export const task = (words: string): string => frame("content", `Điều 1. ${words}`);
export const recipients = (...lines: string[]): string =>
  frame("recipients", ["Nơi nhận:", "- Như Điều 3;", ...lines.map((line) => `- ${line};`), "- Lưu: VT, NNMT."].join("\n"));
export const issuer = (text: string, place: string): string => text.replaceAll("TỈNH LAM SƠN", place);
