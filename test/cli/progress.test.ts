/** What a long run tells on stderr, on a clock of its own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { progress } from "../../server/src/cli/progress";

/** What is said when each of `files` files takes `each` milliseconds. */
function said(files: number, each: number): string[] {
  const lines: string[] = [];
  let clock = 0;
  const tell = progress({ err: (text) => void lines.push(text.trim()) }, "vi", files, () => clock);
  for (let done = 1; done <= files; done++) {
    clock += each;
    tell(done);
  }
  return lines;
}

test("a short run is silent, whatever its files", () => {
  assert.deepEqual(said(500, 1), []);
  assert.deepEqual(said(1, 60_000), []);
});

test("a long run tells every few seconds how far it is, and not at its end", () => {
  assert.deepEqual(said(10, 1_000), ["Đã đọc 2/10 tệp …", "Đã đọc 5/10 tệp …", "Đã đọc 8/10 tệp …"]);
  assert.deepEqual(said(2, 5_000), ["Đã đọc 1/2 tệp …"]);
});
