/** A body's tasks: hover, find references and highlight on its name; and what a hover tells of a deadline. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentHighlight, Hover, Location } from "vscode-languageserver-protocol/node";
import { plan } from "../exports/tasks";
import { withClient } from "./client";
import { cursorOf, marked, wordsOf } from "./marks";

const URI = "file:///ban-thao/ke-hoach.vbhc";
const TASKS = [
  "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Xây dựng, Công an tỉnh lập bản đồ cồn cát, hoàn thành trước ngày 11 tháng 12 năm 2026.",
  "Sở Tài chính\n- Tổng hợp kinh phí trước ngày 10 tháng 12 hằng năm.\n- Phối hợp với Sở Xây dựng thẩm định dự toán.",
  "Sở Xây dựng cắm mốc cồn cát trong quý IV năm 2026; Sở Tư pháp thẩm định văn bản trong tháng 10 năm 2026.",
  "Giám đốc Sở Xây dựng chỉ đạo các đơn vị trực thuộc kiểm tra.",
  "Trực cấp cứu tại các bãi tắm.\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian thực hiện: thường xuyên.",
];

interface Seen {
  readonly text: string;
  readonly markdown: string;
  readonly references: readonly string[];
  readonly highlights: readonly string[];
}

/** Puts the cursor into the words and asks. */
async function at(words: string, settings?: unknown, before = ""): Promise<Seen> {
  const whole = plan({ tasks: TASKS });
  const from = whole.indexOf(words, before === "" ? 0 : whole.indexOf(before));
  assert.ok(from >= 0, words);
  const read = marked(`${whole.slice(0, from + 2)}‸${whole.slice(from + 2)}`);
  let seen: Seen | null = null;
  await withClient({ settings }, async (client) => {
    await client.open(URI, read.text);
    const position = cursorOf(read);
    const hover = await client.at<Hover | null>("hover", URI, position);
    const found = await client.at<Location[] | null>("references", URI, position, { context: { includeDeclaration: true } });
    const lit = await client.at<DocumentHighlight[]>("documentHighlight", URI, position);
    seen = {
      text: read.text,
      markdown: ((hover?.contents as { value: string } | undefined)?.value ?? "").replaceAll("\\", ""),
      references: (found ?? []).map(({ range }) => `${range.start.line}: ${wordsOf(read.text, range)}`),
      highlights: lit.map(({ range }) => `${range.start.line}: ${wordsOf(read.text, range)}`),
    };
    assert.deepEqual(client.log, []);
  });
  assert.ok(seen);
  return seen;
}

test("a body named in tasks: how many, in which role, the next deadline, the first of them", async () => {
  const { markdown, references, highlights } = await at("Sở Xây dựng");
  assert.match(markdown, /\*\*Sở Xây dựng\*\*: 04 nhiệm vụ trong văn bản này \(chủ trì 02, phối hợp 02\)/u);
  assert.match(markdown, /Thời hạn gần nhất: thứ Năm, 10\/12\/2026 \(còn 19 ngày\)/u);
  assert.match(markdown, /- Lập bản đồ cồn cát, hoàn thành trước ngày 11 tháng 12 năm 2026\. \(phối hợp\)/u);
  // What the tables know of the body stays.
  assert.match(markdown, /Đang hoạt động vào ngày 08\/10\/2026/u);
  // The head of a body leads to the body.
  assert.deepEqual(references, ["11: Sở Xây dựng", "14: Sở Xây dựng", "15: Sở Xây dựng", "16: Giám đốc Sở Xây dựng"]);
  assert.deepEqual(highlights, references);
});

test("a body named by a heading: its tasks are the items below", async () => {
  const { markdown, references, highlights } = await at("Sở Tài chính");
  assert.match(markdown, /02 nhiệm vụ trong văn bản này \(chủ trì 02\)/u);
  assert.match(markdown, /Thời hạn gần nhất: thứ Năm, 10\/12\/2026/u, "a yearly deadline comes again");
  assert.deepEqual(references, [
    "13: - Tổng hợp kinh phí trước ngày 10 tháng 12 hằng năm.",
    "14: - Phối hợp với Sở Xây dựng thẩm định dự toán.",
  ]);
  assert.deepEqual(highlights, ["12: Sở Tài chính"]);
});

test("in English, and from the day that is chosen", async () => {
  const { markdown } = await at("Sở Xây dựng", { language: "en", asOf: "2026-12-09" });
  assert.match(markdown, /\*\*Sở Xây dựng\*\*: 4 tasks in this text \(lead 2, support 2\)/u);
  assert.match(markdown, /Next deadline: Thursday, 10\/12\/2026 \(1 day left\)/u);
});

test("a body in Nơi nhận leads to its tasks; a body without tasks says nothing of tasks", async () => {
  const text = plan({ tasks: TASKS }).replace("- Các sở, ban, ngành;", "- Sở Tài chính;\n- Sở Nội vụ;");
  await withClient({}, async (client) => {
    await client.open(URI, text);
    const ask = async (line: string): Promise<Location[] | null> => {
      const position = { line: text.split("\n").indexOf(line), character: 4 };
      return client.at<Location[] | null>("references", URI, position, { context: { includeDeclaration: true } });
    };
    assert.equal((await ask("- Sở Tài chính;"))?.length, 2);
    assert.equal(await ask("- Sở Nội vụ;"), null);
  });
});

const DEADLINES: readonly (readonly [words: string, expected: RegExp])[] = [
  [
    "trước ngày 11 tháng 12",
    /^Ngày cuối: thứ Năm, 10\/12\/2026 \(còn 19 ngày, tính từ 21\/11\/2026\)\n\nĐược hiểu: đến hết 10\/12\/2026, không tính ngày 11\/12\/2026\.$/mu,
  ],
  ["trước ngày 10 tháng 12 hằng năm", /Lần tới: thứ Năm, 10\/12\/2026 \(còn 19 ngày[^)]*\)\n\nĐược hiểu là định kỳ: hằng năm, 10\/12\./u],
  ["quý IV năm 2026", /Ngày cuối: thứ Năm, 31\/12\/2026 \(còn 40 ngày[^)]*\)\n\nĐược hiểu: từ 01\/10\/2026 đến hết 31\/12\/2026\./u],
  ["thường xuyên", /Được hiểu là việc thường xuyên, không có ngày cuối\./u],
];

test("a deadline: its last day, days left, how it was read", async () => {
  for (const [words, expected] of DEADLINES) assert.match((await at(words)).markdown, expected, words);
  const over = (await at("tháng 10 năm 2026.", undefined, "Sở Tư pháp thẩm định")).markdown;
  assert.match(over, /Ngày cuối: thứ Bảy, 31\/10\/2026 \(đã quá 21 ngày, tính từ 21\/11\/2026\)/u);
});
