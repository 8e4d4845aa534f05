/** What must hold of any file whatever its text: laws 2 and 3, and spans that lie where they say. */
import assert from "node:assert/strict";
import { type OutlineItem, outline } from "../../server/src/core/features/outline";
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { DraftFile } from "../../server/src/core/model/types";
import { type CheckResult, checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import type { Node } from "../../server/src/core/syntax/nodes";
import type { Span } from "../../server/src/core/text/span";

export const AS_OF = { year: 2026, month: 10, day: 8 };
/** The tables that rules on law and offices in time ask. */
export const KNOWLEDGE = await loadKnowledge();

/** Physical lines with their ends, as the core must see them. */
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu;

function assertSpan(span: Span, within: Span, what: string): void {
  assert.ok(span.start <= span.end, `${what}: ${span.start} > ${span.end}`);
  assert.ok(
    within.start <= span.start && span.end <= within.end,
    `${what}: ${span.start}–${span.end} outside ${within.start}–${within.end}`,
  );
}

/** Lines joined with their ends give the text; every line's original stretch is the user's own line. */
function assertLossless(file: DraftFile, text: string): void {
  const { source } = file;
  assert.equal(source.text, text);
  assert.equal(source.flat.length, source.folded.length);
  const expected = text.match(LINE) ?? [];
  const starts = source.lines.map((line) => source.originalOffset(line.start));
  let joined = "";
  for (let i = 0; i < expected.length; i++) joined += expected[i];
  assert.equal(joined, text);
  const ended = /[\r\n]$/u.test(text) || text === "";
  assert.equal(source.lines.length, expected.length + (ended ? 1 : 0), "number of lines");
  for (let i = 1; i < starts.length; i++) assert.ok((starts[i] ?? 0) >= (starts[i - 1] ?? 0), "lines are in order");
}

function assertNodes(nodes: readonly Node[], within: Span, parent: Node | null): void {
  let last = within.start;
  for (const node of nodes) {
    assertSpan(node.span, within, `${node.kind} ${node.label}`);
    assert.ok(node.span.start >= last, `${node.kind} ${node.label} begins before its elder ends`);
    assertSpan(node.mark, node.span, `mark of ${node.kind}`);
    assertSpan(node.text, node.span, `text of ${node.kind}`);
    assert.equal(node.parent, parent);
    assertNodes(node.children, node.span, node);
    last = node.span.end;
  }
}

function assertItems(items: readonly OutlineItem[], within: Span): void {
  for (const item of items) {
    assertSpan(item.span, within, `outline ${item.kind}`);
    assertSpan(item.selection, item.span, `selection of ${item.kind}`);
    assertItems(item.children, item.span);
  }
}

function assertDrafts(file: DraftFile): void {
  const whole = { start: 0, end: file.source.folded.length };
  let last = 0;
  for (const draft of file.drafts) {
    assertSpan(draft.span, whole, "draft");
    assert.ok(draft.span.start >= last, "drafts are in order");
    last = draft.span.end;
    assertNodes(draft.nodes, draft.span, null);
    for (const attachment of draft.attachments) assertNodes([attachment.node], attachment.span, attachment.node.parent);
    const { length } = draft.assignments;
    for (const { span, deadlines } of draft.assignments) {
      assertSpan(span, whole, "assignment");
      for (const index of deadlines) assert.ok(draft.deadlines[index] !== undefined, "an assignment's deadline exists");
    }
    for (const { span, task } of draft.deadlines) {
      assertSpan(span, whole, "deadline");
      assert.ok(task === null || (task >= 0 && task < length), "a deadline's task exists");
    }
    for (const { span } of draft.vague) assertSpan(span, whole, "vague");
    for (const { span, targets } of draft.references) {
      assertSpan(span, whole, "reference");
      for (const target of targets) assertSpan(target.span, whole, "target");
    }
  }
}

/** Findings lie in the text, their related places and edits too; positions are those of the user's text. */
export function assertFindings(file: DraftFile, result: CheckResult): void {
  const whole = { start: 0, end: file.source.folded.length };
  const lines = file.source.text.split(/\r\n|\r|\n/u);
  assert.deepEqual(
    result.failures.map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.stack : String(error)}`),
    [],
    "no rule throws",
  );
  for (const { span, related, fixes, rule } of result.findings) {
    assertSpan(span, whole, rule);
    const { start, end } = file.source.range(span);
    assert.ok(
      start.character <= (lines[start.line]?.length ?? -1) && end.character <= (lines[end.line]?.length ?? -1),
      `${rule}: range in its lines`,
    );
    for (const other of related) assertSpan(other.span, whole, `${rule}, related`);
    for (const { edits } of fixes) for (const edit of edits) assertSpan(edit.span, whole, `${rule}, edit`);
  }
}

/** Reads, outlines and checks a text; asserts every law on the way. */
export function readAndCheck(text: string): { readonly file: DraftFile; readonly result: CheckResult } {
  const file = readDraftFile(text);
  assertLossless(file, text);
  assertDrafts(file);
  const whole = { start: 0, end: file.source.folded.length };
  for (const all of [true, false]) assertItems(outline(file, { all }), whole);
  const result = checkFile(file, { ...DEFAULT_CONFIG, asOf: AS_OF, knowledge: KNOWLEDGE });
  assertFindings(file, result);
  return { file, result };
}
