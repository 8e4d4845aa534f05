/**
 * Suppression comments: `%% vbhc: bỏ qua RULE[, RULE]: lý do` for the next block, `%% vbhc: bỏ qua cả tệp RULE: lý do`
 * for the file. A comment without a reason, or with a code that does not exist, covers nothing; rules of the group
 * `soat` say so.
 */
import type { Finding } from "../model/finding";
import type { Comment, DraftFile } from "../model/types";
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";
import type { SuppressedCode, Suppression } from "./rule";

// "%% vbhc: bỏ qua cả tệp thoi-han/thieu-nam, can-cu/*: văn bản chép lại" → all, codes, reason
const COMMENT = /^%% *vbhc *: *bỏ qua(?<all> +cả tệp)?(?<codes>[^:]*)(?:: *(?<reason>.*))?$/iu;
const MARKED = /^%% *vbhc *:/iu;
const CODE = /[^\s,]+/gu;

/** A suppression while the run is going on: what it covered is still being found out. */
export interface OpenSuppression extends Suppression {
  readonly codes: readonly (Omit<SuppressedCode, "used"> & { used: boolean })[];
}

/** Suppressions of a file in order of the text. `known` answers for "group/name" and "group/*". */
export function readSuppressions(file: DraftFile, known: (code: string) => boolean): readonly OpenSuppression[] {
  const found: OpenSuppression[] = [];
  const blocks = file.comments.length > 0 ? new Blocks(file) : null;
  for (const comment of file.comments) {
    const text = file.source.slice(comment.span).trim();
    if (blocks === null || !MARKED.test(text)) continue;
    found.push(readComment(file.source, comment, blocks, known));
  }
  return found;
}

function readComment(source: SourceText, comment: Comment, blocks: Blocks, known: (code: string) => boolean): OpenSuppression {
  const flat = source.slice(comment.span);
  const lead = flat.length - flat.trimStart().length;
  const m = COMMENT.exec(flat.trim());
  if (m === null) return { span: comment.span, codes: [], reason: "", understood: false, covers: span(comment.span.end, comment.span.end) };
  const listed = m.groups?.codes ?? "";
  const offset = comment.span.start + lead + (m[0].indexOf("qua") + 3) + (m.groups?.all?.length ?? 0);
  const codes = [...listed.matchAll(CODE)].map((c) => ({
    code: c[0],
    span: span(offset + c.index, offset + c.index + c[0].length),
    known: known(c[0]),
    used: false,
  }));
  const covers = m.groups?.all === undefined ? blocks.after(comment.span.end) : span(0, source.folded.length);
  return { span: comment.span, codes, reason: (m.groups?.reason ?? "").trim(), understood: codes.length > 0, covers };
}

/** Marks the findings that a comment with a reason covers, and the comments that covered one. */
export function applySuppressions(findings: readonly Finding[], suppressions: readonly OpenSuppression[]): Finding[] {
  if (suppressions.length === 0) return [...findings];
  const entries = suppressions.filter((s) => s.reason !== "");
  return findings.map((finding) => {
    for (const entry of entries) {
      if (finding.span.start < entry.covers.start || finding.span.start > entry.covers.end) continue;
      const code = entry.codes.find((c) => c.known && meant(c.code, finding.rule));
      if (code === undefined) continue;
      code.used = true;
      return { ...finding, suppressed: { reason: entry.reason } };
    }
    return finding;
  });
}

/** Comments whose rules did not run say nothing about being unused. */
export function excuseRulesThatDidNotRun(suppressions: readonly OpenSuppression[], ran: ReadonlySet<string>, all: readonly string[]): void {
  for (const entry of suppressions) {
    for (const code of entry.codes) {
      if (code.known && !all.some((rule) => meant(code.code, rule) && ran.has(rule))) code.used = true;
    }
  }
}

/** True when a code of a comment or setting means the rule. */
export const meant = (code: string, rule: string): boolean => code === rule || (code.endsWith("/*") && rule.startsWith(code.slice(0, -1)));

/** The blocks of a file: a node's mark and own text; elsewhere (head, signature) the lines up to a blank one. */
class Blocks {
  private readonly nodes: Span[] = [];

  constructor(private readonly file: DraftFile) {
    const visit = (node: Node): void => {
      const own = node.kind === "table" ? node.span : span(node.span.start, Math.max(node.mark.end, node.text.end));
      this.nodes.push(own);
      for (const child of node.children) visit(child);
    };
    for (const draft of file.drafts) {
      for (const node of draft.nodes) visit(node);
      for (const attachment of draft.attachments) visit(attachment.node);
    }
    this.nodes.sort((a, b) => a.start - b.start);
  }

  /** The block that begins after an offset; empty at the end of the file. */
  after(offset: number): Span {
    const { source } = this.file;
    let index = source.lineAt(offset) + 1;
    while (index < source.lines.length && this.isBlank(index)) index++;
    const first = source.lines[index];
    if (first === undefined) return span(offset, offset);
    const node = this.nodes[this.firstEndingAfter(first.start)];
    if (node !== undefined && node.start <= first.end) return span(first.start, node.end);
    const stop = node?.start ?? source.folded.length;
    let last = index;
    while (last + 1 < source.lines.length && !this.isBlank(last + 1) && (source.lines[last + 1]?.start ?? stop) < stop) last++;
    return span(first.start, source.lines[last]?.end ?? first.end);
  }

  /** Index of the first node that ends after an offset; own texts do not overlap, so that ends rise with starts. */
  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.nodes[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private isBlank(index: number): boolean {
    const line = this.file.source.lines[index];
    if (line === undefined) return true;
    const text = this.file.source.slice(line).trim();
    return text === "" || text.startsWith("%%");
  }
}
