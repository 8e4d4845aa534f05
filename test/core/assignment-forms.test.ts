/** Rarer forms of assignments, met in real plans and written anew: orders inside a sentence, broken headings, named offices. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Assignment, NamedBody } from "../../server/src/core/model/types";

const plan = (body: string): string => `ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 52/KH-UBND
Hải Vân, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Bảo vệ bờ biển

${body}
`;

const names = (bodies: readonly NamedBody[]): string => bodies.map((body) => body.name).join(" | ");
const tasks = (body: string): readonly Assignment[] => readDraftFile(plan(body)).drafts.flatMap((draft) => draft.assignments);
const who = (body: string): string[] =>
  tasks(body).map((task) => `${names(task.lead)}${task.support.length > 0 ? ` ‹ ${names(task.support)}` : ""}`);

const FORMS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "one sentence orders twice",
    "I. NHIỆM VỤ\n1. UBND tỉnh đề nghị Tỉnh đoàn, yêu cầu các sở, ngành cử cán bộ tham gia.",
    ["Tỉnh đoàn | các sở, ngành"],
  ],
  [
    "a further order after a semicolon",
    "I. NHIỆM VỤ\n1. UBND tỉnh đề nghị Đài Truyền hình Việt Nam đưa tin; yêu cầu Sở Du lịch cung cấp tư liệu.",
    ["Đài Truyền hình Việt Nam | Sở Du lịch"],
  ],
  [
    "an order in a later sentence",
    "I. NHIỆM VỤ\n1. Tiếp tục hoàn thiện các tuyến kè. Bên cạnh đó, Tỉnh cũng giao các chủ đầu tư liên quan đẩy nhanh tiến độ.",
    ["các chủ đầu tư liên quan"],
  ],
  [
    "places that are asked",
    "I. NHIỆM VỤ\n1. Mời thành phố Lam Sơn, tỉnh Trường Giang\n- Cử đoàn tham gia hội thi.",
    ["thành phố Lam Sơn | tỉnh Trường Giang"],
  ],
  [
    "who a heading names, known or not",
    "I. NHIỆM VỤ\n1. Trách nhiệm của cơ quan chuyên môn về biển thuộc UBND tỉnh\na) Cấp phép nhận chìm.\n2. Trách nhiệm của người nuôi biển\na) Khai báo số lồng bè.",
    ["cơ quan chuyên môn về biển thuộc UBND tỉnh"],
  ],
  [
    "an office of the body that the text is about",
    "I. NHIỆM VỤ\n1. Phó Giám đốc Quỹ giúp Giám đốc Quỹ điều hành.\n2. Kế toán trưởng chịu trách nhiệm lập sổ theo dõi kinh phí.",
    ["Phó Giám đốc Quỹ", "Kế toán trưởng"],
  ],
  [
    "the body that the text is about, after a term",
    "I. NHIỆM VỤ\n1. Trong thời gian 10 ngày làm việc kể từ ngày nhận đủ hồ sơ, Quỹ kiểm tra, đối chiếu và chi trả.",
    ["Quỹ"],
  ],
  [
    "a group with its members after a colon",
    "I. NHIỆM VỤ\n1. Mời Đại sứ quán các nước: Lào, Ấn Độ\n- Cử đoàn tham gia trình diễn.",
    ["Đại sứ quán các nước"],
  ],
  [
    "offices of the communes, members of a board",
    "I. NHIỆM VỤ\n1. Phòng Văn hóa - Xã hội các xã, phường báo cáo Sở Y tế.\n2. Các đồng chí Ủy viên Ban Chỉ đạo theo nhiệm vụ được phân công kiểm tra cơ sở.",
    ["Phòng Văn hóa - Xã hội các xã, phường", "Các đồng chí Ủy viên Ban Chỉ đạo"],
  ],
  [
    "a group told by its trade",
    "I. NHIỆM VỤ\n1. Các đơn vị duy trì thoát nước xây dựng phương án trực.\n2. Khi có bão, các đơn vị vận hành hồ chứa theo địa bàn quản lý bố trí người trực.",
    ["Các đơn vị duy trì thoát nước", "các đơn vị vận hành hồ chứa"],
  ],
  [
    "companies of one name, owners of estates",
    "I. NHIỆM VỤ\n1. Sở Xây dựng phối hợp với các Công ty Thủy lợi tổ chức vận hành trạm bơm.\n2. Chủ đầu tư các khu đô thị:\n- Nạo vét cống trong khu.",
    ["Sở Xây dựng ‹ các Công ty Thủy lợi", "Chủ đầu tư các khu đô thị"],
  ],
  [
    "partners of a heading stand beside its tasks",
    "I. NHIỆM VỤ\n1. Sở Xây dựng phối hợp với UBND các phường trong công tác ứng trực.\n- Cập nhật bản đồ ngập.\n- Sở Công Thương bảo đảm điện.",
    ["Sở Xây dựng ‹ UBND các phường", "Sở Công Thương"],
  ],
  [
    "partners of a lead-in stand beside its tasks",
    "I. NHIỆM VỤ\nSở Xây dựng chủ trì, phối hợp các sở, ngành tổ chức triển khai:\n- Rà soát quy hoạch.\n- Cập nhật tiêu chuẩn.",
    ["Sở Xây dựng ‹ các sở, ngành", "Sở Xây dựng ‹ các sở, ngành"],
  ],
  [
    "the body after a term and a bracket",
    "I. NHIỆM VỤ\n1. Trong thời hạn 05 ngày làm việc kể từ ngày nhận Tờ trình (kèm theo hồ sơ, bản đồ), Chủ tịch UBND tỉnh xem xét, quyết định.",
    ["Chủ tịch UBND tỉnh"],
  ],
  [
    "numbers with a stop after the bracket",
    "I. NHIỆM VỤ\n(1). Sở Du lịch lập danh sách.\n(2). Sở Tài chính cấp vốn.",
    ["Sở Du lịch", "Sở Tài chính"],
  ],
  [
    "several bodies told apart by their parts of the work",
    "I. NHIỆM VỤ\n1. Lắp phao tiêu.\n- Cơ quan chủ trì: (1) Sở Xây dựng đối với luồng tàu; (2) Sở Du lịch đối với bãi tắm.",
    ["Sở Xây dựng | Sở Du lịch"],
  ],
  [
    "sectors after one head",
    "I. NHIỆM VỤ\n1. Các Sở: Tài chính, Nội vụ, Văn hóa và Thể thao rà soát biên chế.",
    ["Sở Tài chính | Sở Nội vụ | Sở Văn hóa và Thể thao"],
  ],
];

test("rarer forms of assignment", () => {
  for (const [what, body, expected] of FORMS) assert.deepEqual(who(body), expected, what);
});

const NO_TASKS: readonly (readonly [string, string])[] = [
  ["a rule about bodies", "I. NHIỆM VỤ\n1. Đối với các đơn vị đã được công nhận thì giữ nguyên mức hỗ trợ."],
  ["a statement", "I. NHIỆM VỤ\n1. Cơ quan điều hành Quỹ gồm Giám đốc, Kế toán trưởng."],
  [
    "parts of a file",
    "I. NHIỆM VỤ\n1. UBND cấp xã lập hồ sơ gửi Sở Nội vụ. Hồ sơ gồm các văn bản, tài liệu sau:\na) Tờ trình của UBND cấp xã;\nb) Bản đồ hành chính.",
  ],
  ["what work is for", "I. NHIỆM VỤ\n1. Nhiệm vụ của hoạt động khoa học\na) Xây dựng lý luận về biển."],
  ["who receives", "I. NHIỆM VỤ\n1. Cơ quan nhận báo cáo: Bộ Tài chính."],
  [
    "a heading that tells who organises",
    "I. CƠ QUAN CHỈ ĐẠO VÀ TỔ CHỨC THỰC HIỆN\n- Cơ quan chỉ đạo: UBND tỉnh.\n- Đơn vị chủ trì: Sở Du lịch.",
  ],
];

test("forms that look like assignments and are none", () => {
  for (const [what, body] of NO_TASKS) assert.deepEqual(who(body), [], what);
});

test("a paragraph below a body's name is a task of its own above the dashes", () => {
  const found = tasks("I. NHIỆM VỤ\n1. Liên minh Hợp tác xã tỉnh\nPhối hợp với Sở Du lịch mở lớp tập huấn.\n- Lập danh sách hợp tác xã.");
  assert.deepEqual(
    found.map((task) => [names(task.lead), names(task.support)]),
    [
      ["Liên minh Hợp tác xã tỉnh", "Sở Du lịch"],
      ["Liên minh Hợp tác xã tỉnh", ""],
    ],
  );
});

test("the closing order of a directive is no part of the item above", () => {
  const found = tasks(
    "1. Sở Du lịch rà soát cơ sở lưu trú.\n\nỦy ban nhân dân tỉnh yêu cầu các sở, ngành tổ chức thực hiện nghiêm Chỉ thị này.",
  );
  assert.deepEqual(
    found.map((task) => [names(task.lead), task.text.startsWith("Sở")]),
    [
      ["Sở Du lịch", true],
      ["các sở, ngành", false],
    ],
  );
});
