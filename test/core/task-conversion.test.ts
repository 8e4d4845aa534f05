/** A list of tasks as a table, and a table as a list: what a drafter gets, that nothing is lost, and what is refused. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { applyEdits } from "../../server/src/core/features/apply-fixes";
import { listFromTable, tabulatesTasksAt } from "../../server/src/core/features/task-list";
import { type ConversionOutcome, listsTasksAt, tableFromList } from "../../server/src/core/features/task-table";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { DraftFile } from "../../server/src/core/model/types";

const plan = (body: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 71/KH-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Bảo vệ hồ chứa trước mùa lũ

I. MỤC ĐÍCH
Bảo đảm an toàn cho người dân vùng hạ du.
${body}
`;

const outcomeOf = (body: string, words: string, make: typeof tableFromList): { file: DraftFile; outcome: ConversionOutcome } => {
  const file = readDraftFile(plan(body));
  const at = file.source.folded.indexOf(words);
  assert.ok(at >= 0, words);
  return { file, outcome: make(file, at, readDraftFile) };
};

/** The lines that take the place of the section with these words. */
function converted(body: string, words: string, make: typeof tableFromList): string {
  const { outcome } = outcomeOf(body, words, make);
  assert.ok(outcome.kind === "edits", outcome.kind === "refusal" ? outcome.reason.vi : "");
  return outcome.edits.map(({ newText }) => newText).join("\n");
}

const HEAD =
  "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời hạn hoàn thành |\n| --- | --- | --- | --- | --- | --- |";

const TO_TABLE: readonly (readonly [what: string, body: string, at: string, table: string])[] = [
  [
    "bodies that open the sentence, and the deadline that ends it, go to their columns",
    `II. NHIỆM VỤ
1. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Xây dựng, Công an tỉnh lập bản đồ ngập, hoàn thành trước ngày 11 tháng 12 năm 2026.
2. Sở Tài chính xây dựng Phương án bố trí kinh phí trong quý IV năm 2026.
3. Sở Y tế trực cấp cứu.`,
    "II. NHIỆM VỤ",
    `${HEAD}
| 1 | Lập bản đồ ngập | Sở Nông nghiệp và Môi trường | Sở Xây dựng; Công an tỉnh |  | Trước ngày 11 tháng 12 năm 2026 |
| 2 | Xây dựng Phương án bố trí kinh phí | Sở Tài chính |  | Phương án bố trí kinh phí | Trong quý IV năm 2026 |
| 3 | Trực cấp cứu | Sở Y tế |  |  |  |`,
  ],
  [
    "labelled lines are columns already; a label that no column is for becomes a note",
    `II. NHIỆM VỤ
1. Gia cố đập Bãi Trúc.
- Cơ quan chỉ đạo: Ủy ban nhân dân tỉnh.
- Cơ quan chủ trì: Sở Xây dựng.
- Cơ quan phối hợp: Sở Tài chính; các đơn vị có liên quan.
- Thời gian thực hiện: tháng 11 năm 2026. Sản phẩm: Biên bản nghiệm thu.
- Kinh phí thực hiện: 02 tỷ đồng.
2. Sở Nội vụ tham mưu khen thưởng.`,
    "Gia cố",
    `| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Cơ quan chỉ đạo | Sản phẩm | Thời hạn hoàn thành | Ghi chú |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Gia cố đập Bãi Trúc | Sở Xây dựng | Sở Tài chính; các đơn vị có liên quan | Ủy ban nhân dân tỉnh | Biên bản nghiệm thu | Tháng 11 năm 2026 | Kinh phí thực hiện: 02 tỷ đồng |
| 2 | Tham mưu khen thưởng | Sở Nội vụ |  |  |  |  |  |`,
  ],
  [
    "a heading that only names a body is in its column; another one names a group; a lead-in stays above the table",
    `II. NHIỆM VỤ
Các cơ quan thực hiện những việc sau:
1. Sở Công Thương
- Rà soát chợ ven sông.
- Phối hợp với Công an tỉnh kiểm tra kho hàng.
2. Thông tin, cảnh báo
a) Sở Khoa học và Công nghệ thử còi báo động.`,
    "II. NHIỆM VỤ",
    `${HEAD}
| 1 | Rà soát chợ ven sông | Sở Công Thương |  |  |  |
| 2 | Kiểm tra kho hàng | Sở Công Thương | Công an tỉnh |  |  |
| 2 | Thông tin, cảnh báo |  |  |  |  |
| 3 | Thử còi báo động | Sở Khoa học và Công nghệ |  |  |  |`,
  ],
  [
    "what cannot be parted without a doubt stays in its sentence",
    `II. NHIỆM VỤ
1. Sở Y tế tập huấn 02 lớp: lớp thứ nhất trước ngày 31 tháng 3 năm 2027, lớp thứ hai trước ngày 30 tháng 9 năm 2027.
2. Giao Sở Xây dựng chủ trì, phối hợp với Ủy ban nhân dân các xã, phường ven sông cắm mốc hành lang thoát lũ.`,
    "tập huấn",
    `${HEAD}
| 1 | Tập huấn 02 lớp: lớp thứ nhất trước ngày 31 tháng 3 năm 2027, lớp thứ hai trước ngày 30 tháng 9 năm 2027 | Sở Y tế |  |  |  |
| 2 | Giao Sở Xây dựng chủ trì, phối hợp với Ủy ban nhân dân các xã, phường ven sông cắm mốc hành lang thoát lũ | Sở Xây dựng | Ủy ban nhân dân các xã, phường |  |  |`,
  ],
];

for (const [what, body, at, table] of TO_TABLE) test(`to a table: ${what}`, () => assert.equal(converted(body, at, tableFromList), table));

const TO_LIST: readonly (readonly [what: string, body: string, list: string])[] = [
  [
    "every column below its task, empty cells left out",
    `II. NHIỆM VỤ
| TT | Nội dung | Cơ quan chủ trì | Phối hợp | Thời gian hoàn thành | Kinh phí |
|---|---|---|---|---|---|
| 1 | Lập bản đồ ngập | Sở Nông nghiệp và Môi trường | Sở Xây dựng; Công an tỉnh | Quý IV/2026 | 300 triệu đồng |
| 2 | Trực cấp cứu | Sở Y tế | | Thường xuyên | |`,
    `1. Lập bản đồ ngập.
- Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.
- Phối hợp: Sở Xây dựng; Công an tỉnh.
- Thời gian hoàn thành: Quý IV/2026.
- Kinh phí: 300 triệu đồng.
2. Trực cấp cứu.
- Cơ quan chủ trì: Sở Y tế.
- Thời gian hoàn thành: Thường xuyên.`,
  ],
  [
    "marks that repeat a cell are written out; a column of another kind is a note",
    `II. NHIỆM VỤ
1. Trước mùa lũ
| STT | Nhiệm vụ | Chủ trì | Thời hạn | Xã thí điểm |
|---|---|---|---|---|
| 1 | Rà soát trạm bơm | Sở Nông nghiệp và Môi trường | Tháng 11/2026 | Cẩm Trúc |
| 2 | Thử cửa van | nt | Tháng 12/2026 | |`,
    `a) Rà soát trạm bơm.
- Chủ trì: Sở Nông nghiệp và Môi trường.
- Thời hạn: Tháng 11/2026.
- Ghi chú: Xã thí điểm: Cẩm Trúc.
b) Thử cửa van.
- Chủ trì: Sở Nông nghiệp và Môi trường.
- Thời hạn: Tháng 12/2026.`,
  ],
  [
    "a row that names a group is an item above its tasks",
    `II. NHIỆM VỤ
| STT | Nhiệm vụ | Chủ trì | Thời hạn |
|---|---|---|---|
| I | TRƯỚC MÙA LŨ | | |
| 1 | Rà soát trạm bơm | Sở Xây dựng | Tháng 11/2026 |
| II | SAU MÙA LŨ | | |
| 2 | Thống kê thiệt hại | Sở Tài chính | Tháng 12/2026 |`,
    `1. TRƯỚC MÙA LŨ
a) Rà soát trạm bơm.
- Chủ trì: Sở Xây dựng.
- Thời hạn: Tháng 11/2026.
2. SAU MÙA LŨ
a) Thống kê thiệt hại.
- Chủ trì: Sở Tài chính.
- Thời hạn: Tháng 12/2026.`,
  ],
  [
    "a head of two rows, a cell that names nobody, a task without lead",
    `II. NHIỆM VỤ
| STT | Nhiệm vụ | Thực hiện | | Thời hạn |
|---|---|---|---|---|
| | | Chủ trì | Phối hợp | |
| 1 | Rà soát trạm bơm | Sở Xây dựng | Không | Tháng 11/2026 |
| 2 | Thử cửa van | | Sở Y tế | Tháng 12/2026 |`,
    `1. Rà soát trạm bơm.
- Chủ trì: Sở Xây dựng.
- Phối hợp: Không.
- Thời hạn: Tháng 11/2026.
2. Thử cửa van.
- Phối hợp: Sở Y tế.
- Thời hạn: Tháng 12/2026.`,
  ],
];

for (const [what, body, list] of TO_LIST) test(`to a list: ${what}`, () => assert.equal(converted(body, "| 1 |", listFromTable), list));

/** Bodies, product and days of every task: the test's own view of what must stay. */
const meaning = (file: DraftFile): string[] =>
  file.drafts.flatMap(({ assignments, deadlines }) =>
    assignments.map((task) => {
      const names = (role: "lead" | "support" | "direct"): string =>
        task[role]
          .map(({ name }) => name.toLowerCase())
          .sort()
          .join("; ");
      const days = task.deadlines.map((i) =>
        JSON.stringify([deadlines[i]?.kind, deadlines[i]?.start, deadlines[i]?.end, deadlines[i]?.every]),
      );
      return [names("lead"), names("support"), names("direct"), task.product?.toLowerCase() ?? "", ...days].join(" / ");
    }),
  );

/** A product that only a label in a sentence told is read once it has a column or a line: left out where it was not known before. */
const asKnown = (after: readonly string[], before: readonly string[]): string[] =>
  after.map((one, i) => ((before[i] ?? "").split(" / ")[3] === "" ? one.split(" / ").with(3, "").join(" / ") : one));

const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
/** Words that heads of columns say. */
const SAID = wordsIn(
  "giao phân công cho chủ trì phối hợp với và cùng có trách nhiệm hoàn thành thời hạn gian thực hiện cơ quan đơn vị sản phẩm",
);

type Made = Extract<ConversionOutcome, { kind: "edits" }>;

/** Each list of a text once: tasks inside one that was converted are not asked again. */
function sections(file: DraftFile): { readonly outcomes: readonly Made[]; readonly refused: number } {
  const outcomes: Made[] = [];
  let [refused, covered] = [0, -1];
  for (const { span, node } of file.drafts.flatMap(({ assignments }) => assignments)) {
    if (span.start < covered || node.kind === "table" || !listsTasksAt(file, span.start)) continue;
    const outcome = tableFromList(file, span.start, readDraftFile);
    if (outcome.kind === "refusal") refused++;
    else {
      outcomes.push(outcome);
      covered = outcome.edits[0]?.span.end ?? covered;
    }
  }
  return { outcomes, refused };
}

test("over the samples: a list made a table and a list again keeps every task, and every word", () => {
  const counts = { made: 0, refused: 0, back: 0 };
  for (const name of readdirSync("test/samples").filter((one) => one.endsWith(".vbhc"))) {
    const file = readDraftFile(readFileSync(`test/samples/${name}`, "utf8"));
    const { outcomes, refused } = sections(file);
    counts.refused += refused;
    for (const outcome of outcomes) {
      counts.made++;
      const text = applyEdits(file.source, outcome.edits);
      const table = readDraftFile(text);
      assert.deepEqual(asKnown(meaning(table), meaning(file)), meaning(file), name);
      const kept = wordsIn(text);
      const lost = [...wordsIn(file.source.text)].filter((word) => !kept.has(word) && !SAID.has(word));
      assert.deepEqual(
        lost.filter((word) => !/^(?:\p{L}|\d+)$/u.test(word)),
        [],
        name,
      );
      const offset = (outcome.edits[0]?.span.start ?? 0) + 3;
      assert.ok(tabulatesTasksAt(table, offset), name);
      const back = listFromTable(table, offset, readDraftFile);
      if (back.kind === "refusal") continue;
      counts.back++;
      assert.deepEqual(asKnown(meaning(readDraftFile(applyEdits(table.source, back.edits))), meaning(table)), meaning(table), name);
    }
  }
  assert.ok(counts.made >= 30 && counts.refused < counts.made / 2 && counts.back >= counts.made * 0.9, JSON.stringify(counts));
});

const TWO = "II. NHIỆM VỤ\n1. Sở Xây dựng rà soát đập.\n2. Sở Y tế trực cấp cứu.";

test("line ends and letters stay the author's own", () => {
  const crlf = readDraftFile(plan(TWO).replaceAll("\n", "\r\n"));
  const outcome = tableFromList(crlf, crlf.source.folded.indexOf("rà soát"), readDraftFile);
  assert.ok(outcome.kind === "edits");
  assert.equal(outcome.edits[0]?.newText.match(/\r\n/gu)?.length, 3);
  const nfd = readDraftFile(plan(TWO).normalize("NFD"));
  const decomposed = tableFromList(nfd, nfd.source.folded.indexOf("rà soát"), readDraftFile);
  assert.ok(decomposed.kind === "edits");
  assert.ok(decomposed.edits[0]?.newText.includes("Rà soát đập".normalize("NFD")), decomposed.edits[0]?.newText);
});

test("refused with a reason: comments, tables, bars, and items that a reference points at", () => {
  const reason = (body: string): string => {
    const { outcome } = outcomeOf(body, "rà soát", tableFromList);
    return outcome.kind === "refusal" ? outcome.reason.vi : "made";
  };
  const HOLDS = "Chưa chuyển được: phần này có ghi chú, bảng hoặc đoạn không đưa vào bảng được.";
  assert.equal(reason(TWO), "made");
  assert.equal(reason(TWO.replace("\n2.", "\n%% hỏi lại thời hạn\n2.")), HOLDS);
  assert.equal(reason(TWO.replace("đập", "đập A | B")), HOLDS);
  const articles = (pointed: string): string =>
    `Điều 1. Phân công\n1. Sở Xây dựng rà soát đập.\n2. Sở Y tế trực cấp cứu.\nĐiều 2. Công bố kết quả${pointed}.`;
  assert.equal(reason(articles("")), "made");
  assert.equal(reason(articles(" của khoản 1 Điều 1")), "Chưa chuyển được: có viện dẫn đến mục trong phần này.");
});

test("offered on the tasks and on the heading above them, nowhere else", () => {
  const file = readDraftFile(plan(`${TWO}\nIII. KINH PHÍ\nDo ngân sách bảo đảm.`));
  const offered = (words: string): boolean => listsTasksAt(file, file.source.folded.indexOf(words) + 1);
  for (const words of ["II. NHIỆM VỤ", "Sở Xây dựng rà soát", "trực cấp cứu"]) assert.ok(offered(words), words);
  for (const words of ["I. MỤC ĐÍCH", "Bảo đảm an toàn", "Do ngân sách", "TỈNH LAM SƠN", "Bảo vệ hồ"]) assert.ok(!offered(words), words);
});

test("five thousand tasks are converted in a few seconds of the processor at most", () => {
  const task = (i: number): string => `- Sở Tài chính rà soát hồ sơ số ${i + 1} trước ngày 10 tháng 12 năm 2026.`;
  const groups = Array.from(
    { length: 50 },
    (_, k) => `${k + 1}. Nhóm việc ${k + 1}\n${Array.from({ length: 100 }, (_, i) => task(i)).join("\n")}`,
  );
  const file = readDraftFile(plan(`II. NHIỆM VỤ\n${groups.join("\n")}`));
  assert.equal(file.drafts[0]?.assignments.length, 5000);
  const start = process.cpuUsage();
  const outcome = tableFromList(file, file.source.folded.indexOf("II. NHIỆM VỤ"), readDraftFile);
  assert.equal(outcome.kind, "edits");
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 8_000_000, `${user + system} µs`);
});
