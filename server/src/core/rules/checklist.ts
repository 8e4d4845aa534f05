/**
 * The clerk's checklist of one document, answered from what the rules found. What no rule could be asked stays
 * “chưa kiểm được”: it is never shown as passed.
 */
import type { Finding, Text } from "../model/finding";
import type { CheckState } from "../model/review";
import { CHECKLIST, type ChecklistItem, type ChecklistPart } from "./checklist-items";
import type { CheckedDraft, Outcome } from "./run";
import { meant } from "./suppress";

export const CHECK_STATES: readonly CheckState[] = ["dat", "chua-dat", "khong-ap-dung", "chua-kiem-duoc"];

export const STATE_WORDS: Readonly<Record<CheckState, Text>> = {
  dat: { vi: "Đạt", en: "Passed" },
  "chua-dat": { vi: "Chưa đạt", en: "Not passed" },
  "khong-ap-dung": { vi: "Không áp dụng", en: "Not applicable" },
  "chua-kiem-duoc": { vi: "Chưa kiểm được", en: "Not checked" },
};

export const BY_WORDS: Readonly<Record<ChecklistItem["by"], Text>> = {
  may: { vi: "máy", en: "checker" },
  "may-nhac": { vi: "máy nhắc", en: "checker points" },
  nguoi: { vi: "người", en: "person" },
};

export interface ChecklistEntry {
  readonly part: ChecklistPart;
  readonly item: ChecklistItem;
  readonly state: CheckState;
  /** Why it is “chua-dat”: open findings of the item's rules, in order of the text. */
  readonly findings: readonly Finding[];
  /** Rules of the item that were switched off or could not be asked. */
  readonly unasked: readonly string[];
}

/** The item a rule belongs to: the one that names it, else the one that names its group; null for housekeeping. */
export function itemOf(code: string): ChecklistItem | null {
  if (code.startsWith("soat/bo-qua-")) return null;
  const items = CHECKLIST.flatMap((part) => part.items);
  return items.find((item) => item.rules.includes(code)) ?? items.find((item) => item.rules.some((rule) => meant(rule, code))) ?? null;
}

/** The whole list for one document of a file; `findings` are those of the file. */
export function checklist({ draft, outcomes }: CheckedDraft, findings: readonly Finding[]): readonly ChecklistEntry[] {
  const byItem = new Map<ChecklistItem, string[]>();
  for (const code of outcomes.keys()) {
    const item = itemOf(code);
    if (item !== null) byItem.set(item, [...(byItem.get(item) ?? []), code]);
  }
  const open = findings.filter((f) => f.suppressed === null && f.span.start >= draft.span.start && f.span.start <= draft.span.end);
  return CHECKLIST.flatMap((part) =>
    part.items.map((item) => {
      const codes = byItem.get(item) ?? [];
      const own = open.filter((finding) => codes.includes(finding.rule));
      const asked = codes.map((code) => [code, outcomes.get(code) ?? "not-evaluated"] as const);
      return { part, item, state: stateOf(asked, own), findings: own, unasked: unaskedOf(asked) };
    }),
  );
}

type Asked = readonly (readonly [string, Outcome])[];

/** Passed only when every rule that concerns the document was asked. */
function stateOf(asked: Asked, findings: readonly Finding[]): CheckState {
  if (findings.length > 0) return "chua-dat";
  if (asked.length === 0 || unaskedOf(asked).length > 0) return "chua-kiem-duoc";
  return asked.every(([, outcome]) => outcome === "not-applicable") ? "khong-ap-dung" : "dat";
}

const unaskedOf = (asked: Asked): readonly string[] =>
  asked.filter(([, outcome]) => outcome === "not-evaluated" || outcome === "off").map(([code]) => code);

/** How many items are in each state. */
export function countStates(entries: readonly ChecklistEntry[]): Readonly<Record<CheckState, number>> {
  const counts: Record<CheckState, number> = { dat: 0, "chua-dat": 0, "khong-ap-dung": 0, "chua-kiem-duoc": 0 };
  for (const { state } of entries) counts[state]++;
  return counts;
}
