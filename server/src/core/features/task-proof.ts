/** The proof that a list and a table say the same: each task read again, and the words of each counted. */
import type { Deadline, Draft, DraftFile, NamedBody } from "../model/types";
import { foldForCompare } from "../text/fold";

/**
 * Indexes of the tasks (over all drafts) that are read differently in the other text; null when there are more or fewer.
 * A task is its bodies by role, its product and its deadlines as days; not its place and not its words.
 */
export function changedTasks(before: DraftFile, after: DraftFile): number[] | null {
  const [old, now] = [before.drafts.flatMap(meanings), after.drafts.flatMap(meanings)];
  if (old.length !== now.length || endMarks(before) !== endMarks(after)) return null;
  return old.flatMap((meaning, i) => (isSame(meaning, now[i]) ? [] : [i]));
}

const endMarks = ({ drafts }: DraftFile): number => drafts.filter(({ endMark }) => endMark !== null).length;

interface Meaning {
  readonly task: string;
  readonly product: string | null;
}

const meanings = (draft: Draft): Meaning[] =>
  draft.assignments.map(({ kind, lead, support, direct, product, deadlines }) => ({
    task: JSON.stringify([
      kind,
      ...[lead, support, direct].map((bodies) => bodies.map(bodyOf).sort()),
      deadlines.flatMap((index) => draft.deadlines[index] ?? []).map(dayOf),
    ]),
    product: product === null ? null : foldForCompare(product),
  }));

/** A product that its column tells and that no word of the list told to the program is no other product. */
const isSame = (before: Meaning, after: Meaning | undefined): boolean =>
  before.task === after?.task && (before.product === null || before.product === after.product);

const bodyOf = ({ name, share }: NamedBody): string => foldForCompare(share === undefined ? name : `${name} / ${share}`);
const dayOf = ({ kind, start, end, every, on }: Deadline): unknown[] => [kind, start, end, every, on];

/** Words that columns, labels and marks say themselves. */
const SAID = new Set(
  "giao phân công cho chủ trì phối hợp với và cùng tham mưu có trách nhiệm hoàn thành thời hạn gian thực hiện tiến độ cơ quan đơn vị chỉ đạo sản phẩm kết quả đối".split(
    " ",
  ),
);
const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => foldForCompare(text).match(WORD) ?? [];

/** True when a word of the first text is missing in the second. */
export function losesWords(before: string, after: string): boolean {
  const kept = new Set(wordsOf(after));
  return wordsOf(before).some((word) => !kept.has(word) && !SAID.has(word));
}
