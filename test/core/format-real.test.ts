/** Formatting over real documents, where they are at hand: words, outline and facts kept, seeds' heads canonical. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import { assertKeeps } from "./format-keeps";

const FOLDERS = ["../shared/seeds", "../shared/corpus"].filter((folder) => existsSync(folder));
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => path.join(folder, name)),
);

const NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/** The head's lines: none glued, wrapped, barred or ruled, in the order of the decree. */
function assertCanonicalHead(text: string): void {
  const { source, drafts } = readDraftFile(text);
  const header = drafts[0]?.header;
  assert.ok(header?.span, "a head");
  const head = text.slice(0, source.originalOffset(header.span.end)).split("\n");
  const at = head.findIndex((line) => line.replace("HOÀ", "HÒA") === NATIONAL);
  assert.ok(at > 0, head.join(" / "));
  assert.ok(head.slice(0, at).every((line) => /^[\p{Lu} ,-]+$/u.test(line)));
  const rest = head.slice(at + 1);
  if (header.motto !== null) assert.equal(rest.shift(), "Độc lập - Tự do - Hạnh phúc");
  assert.match(rest.shift() ?? "", /^Số: \d+\/[\p{L}\d/-]+$/u);
  assert.match(rest.shift() ?? "", /^[\p{L} ]+, ngày \d{2} tháng \d{1,2} năm \d{4}$/u);
  assert.deepEqual(rest, []);
}

describe("real documents keep what they say", { skip: files.length === 0 && "no documents at hand" }, () => {
  for (const file of files) {
    it(path.basename(file), () => {
      const { text, left } = assertKeeps(readFileSync(file, "utf8").replace(/^\ufeff/u, ""));
      assert.deepEqual(left, [], "every part is formatted");
      if (file.includes("seeds") && !file.includes("/002-")) assertCanonicalHead(text);
    });
  }
});
