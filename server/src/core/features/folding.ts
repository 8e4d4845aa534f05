/** Foldable parts: head, căn cứ, every unit of the body, Nơi nhận, signature, attachments, tables, runs of comments. */
import type { Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import type { Span } from "../text/span";

/** 0-based lines, both folded; `endLine` is greater than `startLine`. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment";
}

/** Folds in order of their first lines; where several begin on one line only the longest is kept. */
export function folds(file: DraftFile): Fold[] {
  const byLine = new Map<number, Fold>();
  const { source } = file;
  const add = (from: number, to: number, kind: Fold["kind"]): void => {
    const startLine = source.lineAt(from);
    const endLine = source.lineAt(Math.max(from, to));
    if (endLine > startLine && endLine > (byLine.get(startLine)?.endLine ?? -1)) byLine.set(startLine, { startLine, endLine, kind });
  };
  for (const draft of file.drafts) {
    for (const part of parts(draft)) add(part.start, part.end, "region");
  }
  for (const run of commentRuns(file)) add(run.start, run.end, "comment");
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

function parts(draft: Draft): Span[] {
  const found: Span[] = [];
  const visit = (node: Node): void => {
    found.push(node.span);
    for (const child of node.children) visit(child);
  };
  if (draft.header.span !== null) found.push(draft.header.span);
  const [first, last] = [draft.legalBases[0], draft.legalBases.at(-1)];
  if (first !== undefined && last !== undefined) found.push({ start: first.span.start, end: last.span.end });
  if (draft.recipients !== null) found.push(draft.recipients.span);
  if (draft.signature !== null) found.push(draft.signature.span);
  for (const node of draft.nodes) visit(node);
  for (const { node, span: whole } of draft.attachments) {
    found.push({ start: node.span.start, end: Math.max(whole.end, node.span.end) });
    for (const child of node.children) visit(child);
  }
  return found;
}

/** Comment lines that follow one another. */
function commentRuns({ comments, source }: DraftFile): Span[] {
  const runs: { start: number; end: number; line: number }[] = [];
  for (const { span } of comments) {
    const line = source.lineAt(span.start);
    const run = runs.at(-1);
    if (run !== undefined && run.line + 1 === line) {
      run.end = span.end;
      run.line = line;
    } else runs.push({ start: span.start, end: span.end, line });
  }
  return runs;
}
