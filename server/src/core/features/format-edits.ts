/**
 * The edits that make one text of another, small enough that cursor and selections stay where they were: blanks and line
 * ends change alone, words are replaced only where their letters differ. Offsets are UTF-16 units of the user's own text.
 */

/** A stretch of the user's text and what stands there afterwards. */
export interface OwnEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** How far the two texts may differ before the rest of a stretch counts as replaced. */
const REACH = 600;
const NEAR = 12;
/** So many letters alike show that the two texts go on together. */
const ALIKE = 6;
/** More edits than this in one stretch are one edit. */
const MOST = 40;

const BLANK = /\s/u;

/** Edits within `before`, which begins at `offset` of the text; empty when nothing changes. Linear. */
export function editsBetween(before: string, after: string, offset: number): OwnEdit[] {
  if (before === after) return [];
  const edits: OwnEdit[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before.charCodeAt(i) === after.charCodeAt(j)) {
      i++;
      j++;
      continue;
    }
    const [x, y] = meet(before, after, i, j);
    edits.push({ start: offset + i, end: offset + x, newText: after.slice(j, y) });
    [i, j] = [x, y];
  }
  return edits.length > MOST ? [whole(before, after, offset)] : together(edits, before, offset);
}

/** One edit without the letters that both texts begin and end with. */
function whole(before: string, after: string, offset: number): OwnEdit {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { start: offset + head, end: offset + before.length - tail, newText: after.slice(head, after.length - tail) };
}

/** Edits that touch are one. */
function together(edits: readonly OwnEdit[], before: string, offset: number): OwnEdit[] {
  const out: OwnEdit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last !== undefined && edit.start - last.end <= 1) {
      const between = before.slice(last.end - offset, edit.start - offset);
      out.splice(-1, 1, { start: last.start, end: edit.end, newText: last.newText + between + edit.newText });
    } else out.push(edit);
  }
  return out;
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && BLANK.test(text.charAt(i))) i++;
  return i;
}

/** Where both texts go on alike: behind blanks, a few letters on, or after a longer stretch that one of them lacks. */
function meet(before: string, after: string, i: number, j: number): readonly [number, number] {
  const [x, y] = [skipBlanks(before, i), skipBlanks(after, j)];
  if ((x > i || y > j) && alike(before, after, x, y)) return [x, y];
  for (let sum = 1; sum <= NEAR; sum++) {
    for (let a = 0; a <= sum; a++) if (alike(before, after, i + a, j + sum - a)) return [i + a, j + sum - a];
  }
  for (let far = NEAR; far <= REACH; far++) {
    if (alike(before, after, i + far, j)) return [i + far, j];
    if (alike(before, after, i, j + far)) return [i, j + far];
  }
  return [before.length, after.length];
}

function alike(before: string, after: string, i: number, j: number): boolean {
  if (i >= before.length || j >= after.length) return i >= before.length && j >= after.length;
  const length = Math.min(ALIKE, before.length - i, after.length - j);
  for (let k = 0; k < length; k++) if (before.charCodeAt(i + k) !== after.charCodeAt(j + k)) return false;
  return true;
}
