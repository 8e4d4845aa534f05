/**
 * "Bỏ qua, ghi lý do": the edit that puts a suppression comment above the block of a finding, or adds the code to the
 * comment that stands there already. The reason is the author's: the edit leaves its place open.
 */
import type { Finding } from "../model/finding";
import type { Draft, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import { type Span, span } from "../text/span";

export interface Suppressing {
  readonly span: Span;
  readonly newText: string;
  /** Index in `newText` where the reason is to be typed; null when a comment with a reason was extended. */
  readonly reasonAt: number | null;
}

// "%% vbhc: bỏ qua thoi-han/thieu-nam: văn bản chép lại" → the codes end before the second colon; no comment for the whole file
const EXTENDABLE = /^(?<codes>\s*%% *vbhc *: *bỏ qua +(?!cả +tệp)[^:]*?)\s*:\s*\S/iu;

/** How to suppress a finding by a comment. */
export function suppressing(file: DraftFile, finding: Finding): Suppressing {
  const { source } = file;
  const line = source.lineAt(blockStart(file, finding.span.start));
  const above = line > 0 ? source.lines[line - 1] : undefined;
  const codes = above === undefined ? undefined : EXTENDABLE.exec(source.slice(above))?.groups?.codes;
  if (above !== undefined && codes !== undefined) {
    const at = above.start + codes.length;
    return { span: span(at, at), newText: `, ${finding.rule}`, reasonAt: null };
  }
  const at = source.lines[line]?.start ?? finding.span.start;
  const comment = `%% vbhc: bỏ qua ${finding.rule}: `;
  return { span: span(at, at), newText: `${comment}${lineEnd(source.text)}`, reasonAt: comment.length };
}

/** Where the block that holds an offset begins: the unit whose own words hold it, else the offset's line. */
function blockStart(file: DraftFile, offset: number): number {
  const draft = file.drafts.find((d) => d.span.start <= offset && offset <= d.span.end);
  return (draft && ownerStart(draft, offset)) ?? offset;
}

function ownerStart(draft: Draft, offset: number): number | null {
  let nodes: readonly Node[] = [...draft.nodes, ...draft.attachments.map((attachment) => attachment.node)];
  for (;;) {
    const owner: Node | undefined = nodes.find((node) => node.span.start <= offset && offset <= node.span.end);
    if (owner === undefined) return null;
    const ownEnd = owner.kind === "table" ? owner.span.end : Math.max(owner.mark.end, owner.text.end);
    if (offset <= ownEnd) return owner.span.start;
    nodes = owner.children;
  }
}

/** The line end that the text uses. */
export function lineEnd(text: string): string {
  const at = text.indexOf("\n");
  return at > 0 && text.charCodeAt(at - 1) === 13 ? "\r\n" : at < 0 && text.includes("\r") ? "\r" : "\n";
}
