/** What is to be done in a task, without the bodies that open its sentence. */
import { fold } from "../text/fold";
import type { SourceText } from "../text/source";
import type { Assignment } from "./types";

/** Between the bodies that open a task: "Giao Sở A chủ trì, phối hợp với Sở B và Công an tỉnh …". */
const JOINING = /^(?:[ ,;:.-]|giao|và|cùng|với|chủ +trì|phối +hợp|tham +mưu|có +trách +nhiệm)*$/iu;
// "… các xã, phường / ven sông cắm mốc", "… / với Báo …": the last name goes on in words that the grammar does not know
const GOES_ON =
  /^ *(?:với|cùng|và|của|tại|ở|ven|trên|thuộc|trong|ngoài|dọc|quanh|gần|nơi|vùng|khu|miền|phía|liên +quan|có(?! +trách +nhiệm)|là|do|được|này|nêu|nói|hoặc|hay|khác|trực +thuộc)(?![\p{L}\p{M}])/iu;
/** What is left of the opening before the work itself. */
const OPENING = /^(?:[ ,;:.]|chủ trì|phối hợp|có trách nhiệm)+(?= )/iu;

/** Folded letters behind the last name that are looked at. */
const LOOK = 40;

/** Folded offset after the bodies that open a task; null where nothing opens it. */
export function afterBodies({ lead, support, span, node }: Assignment, source: SourceText): number | null {
  const bodies = [...lead, ...support].map((body) => body.span).sort((a, b) => a.start - b.start);
  const own = node.text.start;
  const first = own >= span.start && own < span.end ? own : span.start;
  let at = first;
  for (const body of bodies)
    if (body.start >= at && body.end <= span.end && JOINING.test(source.slice({ start: at, end: body.start }))) at = body.end;
  return at === first || GOES_ON.test(source.slice({ start: at, end: Math.min(at + LOOK, span.end) })) ? null : at;
}

/** What is to be done, without the bodies that open the sentence, on one line; the whole text where nothing opens it. */
export function workOf(task: Assignment, source: SourceText): string {
  const start = afterBodies(task, source);
  return start === null ? task.text : (withoutOpening(source.quote({ start, end: task.span.end })) ?? task.text);
}

/** Words after the bodies as a sentence of their own; null when nothing is left, or what is left is no sentence. */
export function withoutOpening(words: string): string | null {
  const rest = words.replace(OPENING, "").trim();
  return rest === "" || GOES_ON.test(fold(rest).text) ? null : rest.charAt(0).toUpperCase() + rest.slice(1);
}
