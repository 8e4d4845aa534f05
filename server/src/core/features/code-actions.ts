/**
 * What can be done about findings, in a fixed order: fixes, suppress with a reason, all of the same rule, rule page.
 * `source.fixAll` takes safe fixes only. No LSP types.
 */
import type { Finding, Text, TextEdit } from "../model/finding";
import type { DraftFile } from "../model/types";
import { type Span, touches } from "../text/span";
import { safeEdits, safeFix } from "./apply-fixes";
import { type Suppressing, suppressing } from "./suppress";

export type Action =
  | {
      readonly kind: "fix";
      readonly title: Text;
      readonly finding: Finding;
      readonly edits: readonly TextEdit[];
      readonly preferred: boolean;
    }
  | { readonly kind: "suppress"; readonly title: Text; readonly finding: Finding; readonly edit: Suppressing }
  | { readonly kind: "own-word"; readonly title: Text; readonly finding: Finding; readonly word: string }
  | { readonly kind: "fix-rule"; readonly title: Text; readonly finding: Finding; readonly edits: readonly TextEdit[] }
  | { readonly kind: "rule-page"; readonly title: Text; readonly finding: Finding }
  | { readonly kind: "fix-all"; readonly title: Text; readonly edits: readonly TextEdit[] };

const SUPPRESS: Text = { vi: "Bỏ qua, ghi lý do", en: "Suppress with a reason" };
const FIX_ALL: Text = { vi: "Sửa các mục hình thức", en: "Apply all safe fixes" };

/** Actions for the findings that touch a span; `findings` are those shown, in order of the text. */
export function quickFixes(file: DraftFile, findings: readonly Finding[], where: Span): Action[] {
  const here = findings.filter((finding) => finding.suppressed === null && meets(finding.span, where));
  const once = [...new Map(here.map((finding) => [finding.rule, finding])).values()];
  return [
    ...here.flatMap(fixesOf),
    ...here.map(
      (finding): Action => ({ kind: "suppress", title: withCode(SUPPRESS, finding, here), finding, edit: suppressing(file, finding) }),
    ),
    ...here.flatMap((finding) => ownWord(file, finding)),
    ...once.flatMap((finding) => sameRule(findings, finding, once)),
    ...once.map((finding): Action => ({ kind: "rule-page", title: rulePageTitle(finding, once), finding })),
  ];
}

/** One action with every safe fix; none when there is nothing to do. */
export function fixAll(findings: readonly Finding[]): Action[] {
  const edits = safeEdits(findings);
  return edits.length > 0 ? [{ kind: "fix-all", title: FIX_ALL, edits }] : [];
}

const meets = (a: Span, b: Span): boolean => touches(a, b.start) || touches(b, a.start);

/** A finding's fixes in their order; the first is preferred when it is safe. */
const fixesOf = (finding: Finding): Action[] =>
  finding.fixes.map((fix, i) => ({
    kind: "fix",
    title: fix.title,
    finding,
    edits: fix.edits,
    preferred: i === 0 && fix.kind === "safe",
  }));

const LONGEST_WORD = 40;

/** “Từ riêng của đơn vị”: for what a spelling rule found in a few words. */
function ownWord({ source }: DraftFile, finding: Finding): Action[] {
  const word = source.quote(finding.span);
  if (!finding.rule.startsWith("chinh-ta/") || word === "" || word.length > LONGEST_WORD) return [];
  const title: Text = { vi: `Thêm “${word}” vào Từ riêng của đơn vị`, en: `Add “${word}” to the words of your office` };
  return [{ kind: "own-word", title, finding, word }];
}

function sameRule(findings: readonly Finding[], finding: Finding, once: readonly Finding[]): Action[] {
  const alike = findings.filter((other) => other.rule === finding.rule && safeFix(other) !== null);
  if (alike.length < 2) return [];
  const title: Text = { vi: `Sửa tất cả mục cùng loại (${alike.length})`, en: `Fix all of this kind (${alike.length})` };
  return [{ kind: "fix-rule", title: withCode(title, finding, once), finding, edits: safeEdits(alike) }];
}

const rulePageTitle = (finding: Finding, once: readonly Finding[]): Text =>
  withCode({ vi: "Xem quy định", en: "Show the rule" }, finding, once);

/** The code is named only where several findings offer the same action. */
const withCode = (title: Text, finding: Finding, among: readonly Finding[]): Text =>
  among.length > 1 ? { vi: `${title.vi}: ${finding.rule}`, en: `${title.en}: ${finding.rule}` } : title;
