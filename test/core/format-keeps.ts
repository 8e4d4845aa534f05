/** What formatting keeps of any text: words, outline, facts; formatting again changes nothing; edits give the result. */
import assert from "node:assert/strict";
import { type Formatted, formatText } from "../../server/src/core/features/format";
import { said, words } from "./said";

/** Makes the edits with code of its own, back to front. */
function applied(text: string, { edits }: Formatted): string {
  let out = text;
  for (const { start, end, newText } of [...edits].reverse()) {
    assert.ok(start <= end && end <= text.length, `${start}–${end}`);
    out = out.slice(0, start) + newText + out.slice(end);
  }
  return out;
}

export function assertKeeps(text: string): Formatted {
  const formatted = formatText(text);
  assert.equal(applied(text, formatted), formatted.text, "the edits give the text");
  for (let i = 1; i < formatted.edits.length; i++)
    assert.ok((formatted.edits[i - 1]?.end ?? 0) <= (formatted.edits[i]?.start ?? 0), "edits are in order");
  const removed = formatted.removed.flatMap((line) => words(line.text));
  assert.deepEqual([...words(formatted.text), ...removed].sort(), words(text).sort(), "the words");
  const before = said(text);
  const after = said(formatted.text);
  assert.deepEqual(after.shape, before.shape, "the outline");
  assert.deepEqual(after.facts, before.facts, "the facts");
  assert.deepEqual(after.body, before.body, "the words of the body in their order");
  const again = formatText(formatted.text);
  assert.equal(again.text, formatted.text, "formatting again changes nothing");
  assert.deepEqual(again.edits, []);
  return formatted;
}
