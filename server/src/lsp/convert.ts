/** The only place that knows both vocabularies, the core's and LSP's. Positions are UTF-16 units of the user's text. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type LocationLink,
  type Position,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
} from "vscode-languageserver";
import type { Fold } from "../core/features/folding";
import type { OwnEdit, Removed } from "../core/features/format";
import type { OutlineItem } from "../core/features/outline";
import type { Definition } from "../core/features/references";
import type * as Core from "../core/model/finding";
import type { OutlineKind } from "../core/syntax/nodes";
import type { SourceText } from "../core/text/source";
import type { Span } from "../core/text/span";
import type { RemovedLine } from "./protocol";
import { rulePageUri } from "./protocol";

const SEVERITY: Readonly<Record<Core.Level, DiagnosticSeverity>> = {
  "bat-buoc": DiagnosticSeverity.Error,
  "can-xac-minh": DiagnosticSeverity.Warning,
  "nen-sua": DiagnosticSeverity.Information,
  "bien-tap": DiagnosticSeverity.Hint,
};

const TAG: Readonly<Record<Core.FindingTag, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

/** The name that stands beside every diagnostic. */
export const SOURCE = "vbhc";

/** The document whose text is spoken of. */
export interface Place {
  readonly uri: string;
  readonly source: SourceText;
  readonly language: Core.Language;
}

/** Problems opens them all below the finding; its message says how many there are. */
const MOST_RELATED = 10;

export function toDiagnostic(finding: Core.Finding, { uri, source, language }: Place): Diagnostic {
  return {
    range: source.range(finding.span),
    severity: SEVERITY[finding.level],
    code: finding.rule,
    codeDescription: { href: rulePageUri(finding.rule) },
    source: SOURCE,
    message: finding.message[language],
    ...(finding.tags.length > 0 && { tags: finding.tags.map((tag) => TAG[tag]) }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.slice(0, MOST_RELATED).map((related) => ({
        location: { uri, range: source.range(related.span) },
        message: related.message[language],
      })),
    }),
    data: { ...finding.data, rule: finding.rule },
  };
}

export const toTextEdit = (edit: Core.TextEdit, source: SourceText): TextEdit => ({
  range: source.range(edit.span),
  newText: edit.newText,
});

const SYMBOL: Readonly<Record<OutlineKind, SymbolKind>> = {
  issuer: SymbolKind.Namespace,
  motto: SymbolKind.Constant,
  number: SymbolKind.Number,
  "place-date": SymbolKind.Event,
  title: SymbolKind.File,
  authority: SymbolKind.Interface,
  "legal-basis": SymbolKind.Key,
  "decision-word": SymbolKind.Operator,
  part: SymbolKind.Package,
  chapter: SymbolKind.Module,
  section: SymbolKind.Module,
  article: SymbolKind.Class,
  roman: SymbolKind.Module,
  numbered: SymbolKind.Method,
  decimal: SymbolKind.Method,
  parenthesised: SymbolKind.Field,
  letter: SymbolKind.Field,
  dash: SymbolKind.Property,
  plus: SymbolKind.Property,
  "annex-title": SymbolKind.Package,
  recipients: SymbolKind.Array,
  recipient: SymbolKind.String,
  signature: SymbolKind.Struct,
  closing: SymbolKind.Event,
};

/** What an item without a mark is, beside its text. */
const DETAIL: Partial<Readonly<Record<OutlineKind, Core.Text>>> = {
  issuer: { vi: "cơ quan ban hành", en: "issuing body" },
  motto: { vi: "quốc hiệu, tiêu ngữ", en: "national heading" },
  number: { vi: "số, ký hiệu", en: "number" },
  "place-date": { vi: "địa danh, thời gian", en: "place and date" },
  title: { vi: "tên loại, trích yếu", en: "title" },
  authority: { vi: "thẩm quyền ban hành", en: "authority" },
  "legal-basis": { vi: "căn cứ", en: "legal basis" },
  signature: { vi: "chữ ký", en: "signature" },
  "annex-title": { vi: "văn bản kèm theo", en: "attachment" },
};

/** Punctuation between a mark and its text. */
const AFTER_MARK: Partial<Readonly<Record<OutlineKind, string>>> = {
  letter: ") ",
  parenthesised: " ",
  dash: " ",
  plus: " ",
  recipient: " ",
};

function symbolName({ kind, label, title }: OutlineItem): string {
  if (label === "") return title === "" ? "…" : title;
  return title === "" ? label : `${label}${AFTER_MARK[kind] ?? ". "}${title}`;
}

export function toDocumentSymbol(item: OutlineItem, place: Omit<Place, "uri">): DocumentSymbol {
  const { source, language } = place;
  return {
    name: symbolName(item),
    detail: DETAIL[item.kind]?.[language] ?? "",
    kind: SYMBOL[item.kind],
    range: source.range(item.span),
    selectionRange: source.range(item.selection),
    children: item.children.map((child) => toDocumentSymbol(child, place)),
  };
}

/** The flat form for clients that know no tree. */
export function toSymbolInformation(items: readonly OutlineItem[], place: Place, owner?: string): SymbolInformation[] {
  return items.flatMap((item) => {
    const name = symbolName(item);
    const location = { uri: place.uri, range: place.source.range(item.span) };
    const own: SymbolInformation = { name, kind: SYMBOL[item.kind], location, ...(owner !== undefined && { containerName: owner }) };
    return [own, ...toSymbolInformation(item.children, place, name)];
  });
}

export const toFoldingRange = (fold: Fold): FoldingRange => ({
  startLine: fold.startLine,
  endLine: fold.endLine,
  ...(fold.kind === "comment" && { kind: FoldingRangeKind.Comment }),
});

/** Spans from the smallest outwards; without any, the place itself. */
export function toSelectionRange(spans: readonly Span[], source: SourceText): SelectionRange {
  const chain = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: source.range(span), ...(parent !== undefined && { parent }) }),
    undefined,
  );
  return chain ?? { range: source.range({ start: 0, end: 0 }) };
}

export const toLocationLink = (definition: Definition, { uri, source }: Omit<Place, "language">): LocationLink => ({
  originSelectionRange: source.range(definition.origin),
  targetUri: uri,
  targetRange: source.range(definition.target),
  targetSelectionRange: source.range(definition.selection),
});

/** Edits in offsets of the user's own text, in order. One pass over its line ends. */
export function toOwnEdits(text: string, edits: readonly OwnEdit[]): TextEdit[] {
  const ends = /\r\n|\n|\r/gu;
  let line = 0;
  let lineStart = 0;
  let next = ends.exec(text);
  const position = (offset: number): Position => {
    while (next !== null && next.index + next[0].length <= offset) {
      line++;
      lineStart = next.index + next[0].length;
      next = ends.exec(text);
    }
    return { line, character: offset - lineStart };
  };
  return edits.map(({ start, end, newText }) => ({ range: { start: position(start), end: position(end) }, newText }));
}

export const toRemovedLine = ({ line, text, kind }: Removed): RemovedLine => ({ line, text: text.trim(), kind });
