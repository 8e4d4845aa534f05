/** Two neighbouring khoản or điểm change places: their texts swap, the marks and the closing punctuation stay where they are. */
import type { TextEdit } from "../model/finding";
import type { Node } from "../syntax/nodes";
import type { SourceText } from "../text/source";
import { type Span, span } from "../text/span";

// "…; và" does not end an item; ";" "." "./." do
const CLOSE = /(?:\.\/\.|[;.,])$/u;

/** One edit over both units. `references`: edits inside them are carried out too. */
export function swapEdit(source: SourceText, first: Node, second: Node, references: readonly TextEdit[]): TextEdit {
  const bodies = [first, second].map((node) => span(node.mark.end, node.span.end));
  const [a, b] = bodies.map((body) => parts(source, body, references));
  const [markA, markB] = [first, second].map(({ mark }) => source.original(mark));
  const between = source.original(span(first.span.end, second.span.start));
  // A dot behind the last row of a table would be no row any more: each keeps its own end.
  const [closeA, closeB] = endsInTable(a?.text) || endsInTable(b?.text) ? [b?.close, a?.close] : [a?.close, b?.close];
  const newText = `${markA}${b?.text}${closeA}${between}${markB}${a?.text}${closeB}`;
  return { span: span(first.span.start, second.span.end), newText };
}

const endsInTable = (text = ""): boolean => text.trimEnd().endsWith("|");

/** A body's new text without its closing punctuation, and that punctuation. */
function parts(source: SourceText, body: Span, references: readonly TextEdit[]): { readonly text: string; readonly close: string } {
  let text = "";
  let from = body.start;
  for (const edit of references) {
    if (edit.span.start < body.start || edit.span.end > body.end) continue;
    text += source.original(span(from, edit.span.start)) + edit.newText;
    from = edit.span.end;
  }
  text += source.original(span(from, body.end));
  const close = CLOSE.exec(text)?.[0] ?? "";
  return { text: text.slice(0, text.length - close.length), close };
}
