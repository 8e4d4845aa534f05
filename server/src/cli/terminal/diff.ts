/** A unified diff of two texts by lines, as `patch` and `git apply` read it. */
import type { Paint } from "./colour";

interface Change {
  /** Lines [oldStart, oldEnd) become [newStart, newEnd). */
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

const CONTEXT = 3;
/** How far a change may reach before the two texts must meet again; beyond it the rest counts as replaced. */
const REACH = 300;

/** Lines with their ends, so that a changed line end is a change. */
const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The nearest place where both texts go on alike. */
function meet(a: readonly string[], b: readonly string[], i: number, j: number): readonly [number, number] {
  const places = new Map<string, number>();
  for (let y = Math.min(b.length, j + REACH) - 1; y >= j; y--) places.set(b[y] ?? "", y);
  let best: readonly [number, number] = [a.length, b.length];
  for (let x = i; x < Math.min(a.length, i + REACH); x++) {
    const y = places.get(a[x] ?? "");
    if (y !== undefined && x + y < best[0] + best[1]) best = [x, y];
  }
  return best;
}

function changes(a: readonly string[], b: readonly string[]): Change[] {
  const out: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const [x, y] = meet(a, b, i, j);
    out.push({ oldStart: i, oldEnd: x, newStart: j, newEnd: y });
    i = x;
    j = y;
  }
  return out;
}

/** Changes closer than twice the context share a hunk. */
function hunks(list: readonly Change[]): Change[][] {
  const out: Change[][] = [];
  for (const change of list) {
    const last = out.at(-1)?.at(-1);
    if (last !== undefined && change.oldStart - last.oldEnd <= 2 * CONTEXT) out.at(-1)?.push(change);
    else out.push([change]);
  }
  return out;
}

const row = (sign: string, line: string): string => (line.endsWith("\n") ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`);

function printHunk(hunk: readonly Change[], a: readonly string[], b: readonly string[], paint: Paint): string {
  const first = hunk[0];
  const last = hunk.at(-1);
  if (first === undefined || last === undefined) return "";
  const from = Math.max(0, first.oldStart - CONTEXT);
  const to = Math.min(a.length, last.oldEnd + CONTEXT);
  const lead = first.oldStart - from;
  const newFrom = first.newStart - lead;
  const newLength = last.newEnd + (to - last.oldEnd) - newFrom;
  let at = from;
  let body = "";
  for (const change of hunk) {
    for (; at < change.oldStart; at++) body += row(" ", a[at] ?? "");
    for (; at < change.oldEnd; at++) body += paint.removed(row("-", a[at] ?? ""));
    for (let y = change.newStart; y < change.newEnd; y++) body += paint.added(row("+", b[y] ?? ""));
  }
  for (; at < to; at++) body += row(" ", a[at] ?? "");
  const place = (start: number, length: number): string => `${length === 0 ? start : start + 1},${length}`;
  return `${paint.accent(`@@ -${place(from, to - from)} +${place(newFrom, newLength)} @@`)}\n${body}`;
}

/** Empty when the texts are equal. */
export function unifiedDiff(path: string, before: string, after: string, paint: Paint): string {
  if (before === after) return "";
  const a = splitLines(before);
  const b = splitLines(after);
  const name = path.startsWith("/") ? path.slice(1) : path;
  const head = paint.bold(`--- a/${name}\n+++ b/${name}\n`);
  return (
    head +
    hunks(changes(a, b))
      .map((hunk) => printHunk(hunk, a, b, paint))
      .join("")
  );
}
