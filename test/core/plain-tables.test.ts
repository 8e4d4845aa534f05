/** Task tables that are no Markdown: boxes, grids, tabs, blanks; cells of several lines, ditto marks, rows cut by a page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Draft } from "../../server/src/core/model/types";
import { toIso } from "../../server/src/core/text/calendar";

const plan = (body: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 61/KH-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Số hóa hồ sơ đất đai

I. PHÂN CÔNG

${body}

Nơi nhận:
- Lưu: VT.
`;

const read = (body: string): Draft => {
  const draft = readDraftFile(plan(body)).drafts[0];
  assert.ok(draft);
  return draft;
};

/** "work: lead ‹ support @ deadlines" of each row. */
const rows = (body: string): string[] => {
  const draft = read(body);
  return draft.assignments.map((task) => {
    const due = task.deadlines.map((k) => {
      const d = draft.deadlines[k];
      return d?.end ? toIso(d.end) : (d?.kind ?? "");
    });
    const support = task.support.map((one) => one.name).join(", ");
    return `${task.text}: ${task.lead.map((one) => one.name).join(", ")}${support && ` ‹ ${support}`} @ ${due.join(", ")}`;
  });
};

const BOX = `┌─────┬────────────────────┬──────────────────┬──────────────────┬──────────────┐
│ STT │ Nội dung nhiệm vụ  │ Cơ quan chủ trì  │ Cơ quan phối hợp │ Thời gian    │
│     │                    │                  │                  │ hoàn thành   │
├─────┼────────────────────┼──────────────────┼──────────────────┼──────────────┤
│ 1   │ Quét bản đồ giấy   │ Sở Khoa học và   │ Sở Tài chính,    │ Quý I/2027   │
│     │ của các xã         │ Công nghệ        │ các sở, ngành    │              │
├─────┼────────────────────┼──────────────────┼──────────────────┼──────────────┤
│ 2   │ Tập huấn cán bộ    │ nt               │ Sở Nội vụ        │ Trước ngày   │
│     │                    │                  │                  │ 30/11/2026   │
├─────┼────────────────────┼──────────────────┼──────────────────┼──────────────┤
│ 3   │ Báo cáo kết quả    │ Văn phòng UBND   │                  │      "       │
│     │                    │ tỉnh             │                  │              │
└─────┴────────────────────┴──────────────────┴──────────────────┴──────────────┘`;

test("a box whose cells run over several lines", () => {
  assert.deepEqual(rows(BOX), [
    "Quét bản đồ giấy của các xã: Sở Khoa học và Công nghệ ‹ Sở Tài chính, các sở, ngành @ 2027-03-31",
    "Tập huấn cán bộ: Sở Khoa học và Công nghệ ‹ Sở Nội vụ @ 2026-11-29",
    "Báo cáo kết quả: Văn phòng UBND tỉnh @ 2026-11-29",
  ]);
  assert.deepEqual(
    read(BOX).deadlines.map((d) => d.text),
    ["Quý I/2027", "Trước ngày 30/11/2026", "Trước ngày 30/11/2026"],
  );
});

test("a box without rules between its rows", () => {
  const body = `┌────┬──────────────────┬───────────────┬────────────┐
│ TT │ Công việc        │ Đơn vị chủ trì│ Tiến độ    │
├────┼──────────────────┼───────────────┼────────────┤
│ 1  │ Kiểm kê hồ sơ    │ Sở Nội vụ     │ 12/2026    │
│    │ lưu trữ          │               │            │
│ 2  │ Mua máy quét     │ Sở Tài chính  │ Năm 2027   │
└────┴──────────────────┴───────────────┴────────────┘`;
  assert.deepEqual(rows(body), ["Kiểm kê hồ sơ lưu trữ: Sở Nội vụ @ 2026-12-31", "Mua máy quét: Sở Tài chính @ 2027-12-31"]);
});

test("a grid, its columns in another order, with a group row and “Như trên”", () => {
  const body = `+-----+----------------------+--------------+-------------------+
| TT  | Nhiệm vụ             | Thời hạn     | Chủ trì           |
+=====+======================+==============+===================+
| I   | NHÓM VIỆC VỀ BẢN ĐỒ  |              |                   |
+-----+----------------------+--------------+-------------------+
| 1   | Rà soát quỹ đất      | 31/12/2026   | Sở Nông nghiệp và |
|     |                      |              | Môi trường        |
+-----+----------------------+--------------+-------------------+
| 2   | Công khai kết quả    | Thường xuyên | Như trên          |
+-----+----------------------+--------------+-------------------+`;
  assert.deepEqual(rows(body), [
    "Rà soát quỹ đất: Sở Nông nghiệp và Môi trường @ 2026-12-31",
    "Công khai kết quả: Sở Nông nghiệp và Môi trường @ continuous",
  ]);
  assert.deepEqual(
    read(body).assignments.map((task) => task.section),
    [
      ["I", "I"],
      ["I", "I"],
    ],
  );
});

/** Cells of each row of the table, words of one cell together. */
const cells = (body: string): string[] => {
  const draft = read(body);
  const pending = [...draft.nodes];
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    pending.push(...node.children);
    if (node.table === undefined) continue;
    return [node.table.header, ...node.table.rows].map((row) =>
      row.map((cell) => [cell, ...(cell.more ?? [])].map((part) => draft.source.quote(part)).join(" ")).join(" | "),
    );
  }
  return [];
};

test("a grid with a rule above its total only", () => {
  const body = `+-----+---------------------------+-----------+---------+
| STT | Nội dung                  | Số lượng  | Kinh phí|
+-----+---------------------------+-----------+---------+
| 1   | Công điều tra             | 240 công  | 96,0    |
| 2   | Mua ảnh viễn thám         | 04 cảnh   | 128,5   |
|     | độ phân giải cao          |           |         |
+-----+---------------------------+-----------+---------+
|     | Tổng cộng                 |           | 224,5   |
+-----+---------------------------+-----------+---------+`;
  const expected = [
    "STT | Nội dung | Số lượng | Kinh phí",
    "1 | Công điều tra | 240 công | 96,0",
    "2 | Mua ảnh viễn thám độ phân giải cao | 04 cảnh | 128,5",
    " | Tổng cộng |  | 224,5",
  ];
  assert.deepEqual(cells(body), expected);
  const lines = body.split("\n");
  assert.deepEqual(cells([...lines.slice(0, 6), ...lines.slice(7)].join("\n")), expected, "no rule above the total");
});

test("groups of rows between rules, without numbers", () => {
  const body = `+----------------+----------+
| Nội dung       | Kinh phí |
+----------------+----------+
| Công điều tra  | 96,0     |
| Mua ảnh        | 128,5    |
+----------------+----------+
| Tổng cộng      | 224,5    |
+----------------+----------+`;
  assert.deepEqual(cells(body), ["Nội dung | Kinh phí", "Công điều tra | 96,0", "Mua ảnh | 128,5", "Tổng cộng | 224,5"]);
});

test("a grid whose rows run over lines, first cells among them", () => {
  const body = `+----------------+--------------------+----------+
| Nội dung       | Đơn vị             | Năm      |
+================+====================+==========+
| Bảo đảm cơ sở  | Sở Khoa học và     | 2026     |
| vật chất       | Công nghệ          | 2027     |
+----------------+--------------------+----------+
| Mua ảnh        | Sở Tài chính       | 2027     |
+----------------+--------------------+----------+`;
  assert.deepEqual(cells(body), [
    "Nội dung | Đơn vị | Năm",
    "Bảo đảm cơ sở vật chất | Sở Khoa học và Công nghệ | 2026 2027",
    "Mua ảnh | Sở Tài chính | 2027",
  ]);
});

test("cells between tabs", () => {
  const body =
    "STT\tNội dung\tĐơn vị thực hiện\tĐơn vị phối hợp\tThời hạn\n1\tLập dự toán\tSở Tài chính\tSở Nội vụ\ttháng 11/2026\n2\tKiểm tra\tUBND các xã\t\tHằng quý";
  assert.deepEqual(rows(body), ["Lập dự toán: Sở Tài chính ‹ Sở Nội vụ @ 2026-11-30", "Kiểm tra: UBND các xã @ recurring"]);
});

test("columns laid out with blanks, cells over several lines, text after the table", () => {
  const body = `TT    Nhiệm vụ                         Chủ trì              Phối hợp      Hoàn thành
1     Xây dựng Kế hoạch truyền thông   Sở Văn hóa, Thể      Sở Nội vụ     Quý I/2027
      năm 2027                         thao và Du lịch
2     Tổ chức Hội thi                  Sở Giáo dục và       UBND các xã   20/11/2026
                                       Đào tạo

Kế hoạch này được gửi tới mọi thôn, bản trên địa bàn tỉnh.`;
  assert.deepEqual(rows(body), [
    "Xây dựng Kế hoạch truyền thông năm 2027: Sở Văn hóa, Thể thao và Du lịch ‹ Sở Nội vụ @ 2027-03-31",
    "Tổ chức Hội thi: Sở Giáo dục và Đào tạo ‹ UBND các xã @ 2026-11-20",
  ]);
});

test("a row that a page break cut off goes on with the task above; the group stays", () => {
  const body = `| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| II | Hạ tầng | | | |
| 1 | Nâng cấp máy chủ; | Sở Tài chính | | 12/2026 |
| | đồng thời sao lưu dữ liệu. | | | |
| 2 | Thuê đường truyền | Sở Nội vụ | | Năm 2027 |`;
  assert.deepEqual(rows(body), ["Nâng cấp máy chủ;: Sở Tài chính @ 2026-12-31", "Thuê đường truyền: Sở Nội vụ @ 2027-12-31"]);
  assert.deepEqual(
    read(body).assignments.map((task) => task.section.at(-1)),
    ["II", "II"],
  );
});

test("a group row that is a body's name leads the rows without one", () => {
  const body = `| TT | Nhiệm vụ | Phối hợp | Thời gian |
|---|---|---|---|
| I | Sở Nội vụ | | |
| 1 | Lập danh mục hồ sơ | Sở Tài chính | 12/2026 |
| II | Sở Y tế | | |
| 2 | Số hóa bệnh án | | Năm 2027 |`;
  assert.deepEqual(rows(body), ["Lập danh mục hồ sơ: Sở Nội vụ ‹ Sở Tài chính @ 2026-12-31", "Số hóa bệnh án: Sở Y tế @ 2027-12-31"]);
});

test("a numbered row whose cell for the lead is empty is a task without one, where others name theirs", () => {
  const table = (...more: string[]): string =>
    ["| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |", "|---|---|---|---|---|", ...more].join("\n");
  const led = "| 1 | Nâng cấp máy chủ | Sở Tài chính | Sở Nội vụ | 12/2026 |";
  assert.deepEqual(rows(table(led, "| 2 | Thuê đường truyền | | Sở Nội vụ | Năm 2027 |")), [
    "Nâng cấp máy chủ: Sở Tài chính ‹ Sở Nội vụ @ 2026-12-31",
    "Thuê đường truyền:  ‹ Sở Nội vụ @ 2027-12-31",
  ]);
  const one = ["Nâng cấp máy chủ: Sở Tài chính ‹ Sở Nội vụ @ 2026-12-31"];
  assert.deepEqual(rows(table(led, "| 2 | Thuê đường truyền | | | |")), one, "a group");
  assert.deepEqual(rows(table(led, "| | Tổng cộng | | | 12/2026 |")), one, "a total");
  assert.deepEqual(rows(table("| 1 | Thuê đường truyền | | Sở Nội vụ | Năm 2027 |")), [], "a column that nobody filled in");
  assert.deepEqual(rows(table("| 1 | Máy móc | | | Năm 2026 |", led.replace("1 |", "1.1 |"))), one, "the head of a row below");
});

test("a head of two rows: one over the columns for lead and support", () => {
  const body = `| STT | Nội dung | Thực hiện | | Thời gian |
|---|---|---|---|---|
| | | Chủ trì | Phối hợp | |
| 1 | Rà soát quỹ đất | Sở Y tế | Sở Tài chính, UBND các xã | Quý I/2027 |
| 2 | Sửa chữa trạm y tế | nt | Sở Nội vụ | " |`;
  assert.deepEqual(rows(body), [
    "Rà soát quỹ đất: Sở Y tế ‹ Sở Tài chính, UBND các xã @ 2027-03-31",
    "Sửa chữa trạm y tế: Sở Y tế ‹ Sở Nội vụ @ 2027-03-31",
  ]);
});

test("“Không” names no body, “Nt” repeats the one above", () => {
  const body = `| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Nâng cấp máy chủ | Sở Tài chính | Sở Nội vụ | 12/2026 |
| 2 | Thuê đường truyền | Nt | Nt | NT |
| 3 | Sao lưu dữ liệu | Sở Y tế | Không | Năm 2027 |
| 4 | Tổng kết | Sở Y tế | Không có. | Năm 2027 |`;
  assert.deepEqual(rows(body), [
    "Nâng cấp máy chủ: Sở Tài chính ‹ Sở Nội vụ @ 2026-12-31",
    "Thuê đường truyền: Sở Tài chính ‹ Sở Nội vụ @ 2026-12-31",
    "Sao lưu dữ liệu: Sở Y tế @ 2027-12-31",
    "Tổng kết: Sở Y tế @ 2027-12-31",
  ]);
});

const SMALL_TABLES: Readonly<Record<string, readonly [body: string, expected: readonly string[]]>> = {
  "numbered rows": [
    "TT\tLoại mốc\tKích thước (cm)\n1\tBê tông\t20x20x100\n2\tGỗ\t10x10x80",
    ["TT | Loại mốc | Kích thước (cm)", "1 | Bê tông | 20x20x100", "2 | Gỗ | 10x10x80"],
  ],
  "two columns": ["TT\tTên xã\n1\tCửa Vẹt\n2\tBãi Trành", ["TT | Tên xã", "1 | Cửa Vẹt", "2 | Bãi Trành"]],
  "a blank line between rows": ["TT\tTên xã\n\n1\tCửa Vẹt\n\n2\tBãi Trành", ["TT | Tên xã", "1 | Cửa Vẹt", "2 | Bãi Trành"]],
  "figures without numbers": [
    "Tên xã\tDiện tích (ha)\nCửa Vẹt\t120,5\nBãi Trành\t98,2",
    ["Tên xã | Diện tích (ha)", "Cửa Vẹt | 120,5", "Bãi Trành | 98,2"],
  ],
  "known columns": [
    "Tên trạm\tĐịa điểm\tNgười trông coi\nTrạm 1\tXã Cửa Vẹt\tÔng Tú\nTrạm 2\tXã Bãi Trành\tBà Sáu",
    ["Tên trạm | Địa điểm | Người trông coi", "Trạm 1 | Xã Cửa Vẹt | Ông Tú", "Trạm 2 | Xã Bãi Trành | Bà Sáu"],
  ],
  blanks: [
    "TT    Loại mốc      Số lượng\n1     Bê tông       120\n2     Gỗ             80",
    ["TT | Loại mốc | Số lượng", "1 | Bê tông | 120", "2 | Gỗ | 80"],
  ],
  "two columns of blanks": [
    "Tên xã        Diện tích (ha)\nCửa Vẹt               120,5\nBãi Trành              98,2",
    ["Tên xã | Diện tích (ha)", "Cửa Vẹt | 120,5", "Bãi Trành | 98,2"],
  ],
};

for (const [name, [body, expected]] of Object.entries(SMALL_TABLES)) {
  test(`a small table is known by its rows: ${name}`, () => {
    assert.deepEqual(cells(body), expected);
    assert.deepEqual(cells(`${body}\n\n2.\tTổ chức thực hiện`), expected, "an item behind it");
    assert.deepEqual(cells(`${body}\nKế hoạch này được gửi tới mọi thôn, bản.`), expected, "a paragraph behind it");
  });
}

const NO_TABLES: Readonly<Record<string, string>> = {
  "labels with values": "Tên dự án\tĐường vào bản\nChủ đầu tư\tUBND xã Cửa Vẹt\nTổng mức đầu tư\t120,5\nSố hộ\t98",
  "labels with colons": "Họ và tên:\tLê Anh Tú\nNăm sinh:\t1980",
  "figures only": "Số hộ\t120\nSố thôn\t9\nSố bản\t4",
  "items behind tabs": "1.\tRà soát quỹ đất\n2.\tLập danh mục\n3.\tCông khai kết quả",
  indents: "\tKế hoạch này có hiệu lực từ ngày ký.\n\tCác sở theo dõi việc thực hiện.",
  "signatures side by side": "THƯ KÝ\tTHÀNH VIÊN\tCHỦ TỌA\n(Đã ký)\t(Đã ký)\t(Đã ký)\nLê Anh Tú\tHà Thị Sáu\tVi Văn Páo",
  "two blanks in sentences": "Sở Nội vụ  lập danh mục\nSở Tài chính  cấp vốn\nSở Y tế  kiểm tra",
};

for (const [name, body] of Object.entries(NO_TABLES)) {
  test(`no table: ${name}`, () => {
    assert.deepEqual(cells(body), []);
  });
}

test("two-column heads, lists with gaps and bars in a sentence are no tables", () => {
  const file = readDraftFile(plan("+ Sở Nội vụ lập danh mục.\n+ Sở Tài chính   cấp vốn.\n- Mục A\t mục B\tmục C"));
  const kinds = file.drafts.flatMap((draft) => draft.nodes.flatMap((node) => [node, ...node.children])).map((node) => node.kind);
  assert.ok(!kinds.includes("table"));
});

test("rules and bars without end are read in time", () => {
  const started = performance.now();
  readDraftFile(plan("+---+---+\n".repeat(20_000)));
  readDraftFile(plan("│ a │ b │\n".repeat(20_000)));
  readDraftFile(plan(`STT\tNhiệm vụ\tChủ trì\tThời gian\n${"1\ta\tSở Nội vụ\t12/2026\n".repeat(5_000)}`));
  readDraftFile(plan("Tên\tLoại\n".repeat(20_000)));
  readDraftFile(plan("TT\tLoại\n\n1\ta\n".repeat(10_000)));
  assert.ok(performance.now() - started < 8_000);
});
