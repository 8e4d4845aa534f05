/** What is to be done in a task, in words that can be compared with those of another task. */
import { TaskQuestion } from "../../model/task-answers";
import type { Assignment, Draft } from "../../model/types";
import { foldForCompare } from "../../text/fold";
import { lazy } from "../../text/lazy";
import { type Span, span } from "../../text/span";
import { syllableLimit, syllableOf } from "../../text/syllable";
import { firstWordAt, wordsOf } from "../../text/syllable-scan";
import { deadlinesOf, startOfWords } from "../task-parts";

/** Shorter work is said of many bodies ("báo cáo kết quả thực hiện"). */
const SHORTEST = 60;
const FRAME =
  /(?<![a-zà-ỹ])(?:giao|đề nghị|chủ trì|phối hợp với|phối hợp|tham mưu|có trách nhiệm|và|các cơ quan,? đơn vị(?: có)? liên quan|các cơ quan(?: có)? liên quan)(?![a-zà-ỹ])/gu;
/** The words of the frame, 1 by their syllables. */
const FRAME_WORDS = lazy(() => {
  const words = new Uint8Array(syllableLimit());
  for (const word of "giao đề nghị chủ trì phối hợp với tham mưu có trách nhiệm và các cơ quan đơn vị liên".split(" "))
    words[syllableOf(word)] = 1;
  return words;
});

const KEY = new TaskQuestion<string | null>();
const SUM = new TaskQuestion<number>();

/** What is to be done, without the bodies, the days and the words that assign; null when it is too short to compare. */
export const workKey = (draft: Draft, task: Assignment): string | null => KEY.of(task, () => readKey(draft, task));

function readKey(draft: Draft, task: Assignment): string | null {
  const text = task.node.kind === "table" ? foldForCompare(task.text) : ownWords(draft, task).toLowerCase();
  if (text.length < SHORTEST) return null;
  const key = text
    .replace(FRAME, " ")
    .replace(/[^a-zà-ỹ0-9]+/gu, " ")
    .trim();
  return key.length < SHORTEST ? null : key;
}

/** A number that tasks of one key share, though not they alone: dear keys are read where it is shared. */
export const workSum = (draft: Draft, task: Assignment): number => SUM.of(task, () => readSum(draft, task));

function readSum(draft: Draft, task: Assignment): number {
  const words = wordsOf(draft.source);
  const { starts, syllables, count } = words;
  const frame = FRAME_WORDS();
  let sum = 0;
  let i = firstWordAt(words, task.span.start);
  for (const { start, end } of ownPieces(draft, task)) {
    while (i < count && (starts[i] as number) < start) i++;
    for (; i < count && (starts[i] as number) < end; i++) sum = added(frame, sum, syllables[i] as number);
  }
  return sum;
}

/** The `workSum` of a key. */
export const sumOfKey = (key: string): number => key.split(" ").reduce((sum, word) => added(FRAME_WORDS(), sum, syllableOf(word)), 0);

/** The order of words does not count, nor do words of the frame and what is no syllable. */
const added = (frame: Uint8Array, sum: number, syllable: number): number => (frame[syllable] === 1 ? sum : (sum + syllable * syllable) | 0);

/** The task's flat text with the bodies and deadlines that stand in it cut out. */
export const ownWords = (draft: Draft, task: Assignment): string =>
  ownPieces(draft, task)
    .map((piece) => draft.source.slice(piece))
    .join(" ");

/** Adds a span where it belongs. Nearly all tasks name who leads, who supports and by when in this order: it is the last one. */
function addInOrder(spans: Span[], added: Span): void {
  let i = spans.length;
  spans.push(added);
  for (; i > 0 && (spans[i - 1] as Span).start > added.start; i--) spans[i] = spans[i - 1] as Span;
  spans[i] = added;
}

function ownPieces(draft: Draft, task: Assignment): Span[] {
  const cuts: Span[] = [];
  for (const body of task.lead) addInOrder(cuts, body.span);
  for (const body of task.support) addInOrder(cuts, body.span);
  for (const body of task.direct) addInOrder(cuts, body.span);
  for (const deadline of deadlinesOf(draft, task)) addInOrder(cuts, deadline.span);
  // Lines below the task (who, by when) are no part of the work.
  const last = task.node.text.end > task.span.start ? Math.min(task.node.text.end, task.span.end) : task.span.end;
  const pieces: Span[] = [];
  let at = startOfWords(task);
  for (const cut of cuts) {
    if (cut.start < at || cut.end > last) continue;
    pieces.push(span(at, cut.start));
    at = cut.end;
  }
  pieces.push(span(at, last));
  return pieces;
}
