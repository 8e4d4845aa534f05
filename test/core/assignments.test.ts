/** Tasks of invented plans: every way to name who does what, what is no task, and what belongs to a task. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Assignment, Draft, NamedBody } from "../../server/src/core/model/types";

const plan = (body: string): string => `ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 44/KH-UBND
Hải Vân, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Phát triển du lịch biển

${body}
`;

const read = (text: string): Draft => {
  const draft = readDraftFile(text).drafts[0];
  assert.ok(draft);
  return draft;
};
const names = (bodies: readonly NamedBody[]): string[] => bodies.map((body) => body.name);
/** "lead | lead ‹ support, support" and the first words of each task. */
const told = (task: Assignment): string =>
  `${names(task.lead).join(" | ")}${task.support.length > 0 ? ` ‹ ${names(task.support).join(" | ")}` : ""}`;
const tasks = (body: string): readonly Assignment[] => read(plan(body)).assignments;
const who = (body: string): string[] => tasks(body).map(told);

const FORMS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "body, colon, work",
    "I. NHIỆM VỤ\na) Sở Du lịch: Chủ trì, phối hợp với các sở, ban, ngành tỉnh, UBND các xã, phường xây dựng tuyến điểm.",
    ["Sở Du lịch ‹ các sở, ban, ngành tỉnh | UBND các xã, phường"],
  ],
  [
    "two bodies before a colon",
    "I. NHIỆM VỤ\n1.1. Sở Du lịch, Văn phòng UBND tỉnh: Rà soát quy định.",
    ["Sở Du lịch | Văn phòng UBND tỉnh"],
  ],
  ["Giao … chủ trì", "I. NHIỆM VỤ\n1. Giao Sở Tài chính chủ trì, tham mưu bố trí kinh phí.", ["Sở Tài chính"]],
  [
    "body and partners before a colon",
    "I. NHIỆM VỤ\n1. Sở Du lịch phối hợp Liên minh Hợp tác xã tỉnh, UBND các xã: Củng cố hợp tác xã.",
    ["Sở Du lịch ‹ Liên minh Hợp tác xã tỉnh | UBND các xã"],
  ],
  ["body and verb", "I. NHIỆM VỤ\n1. Kho bạc Nhà nước tỉnh kiểm soát chi đúng thời gian.", ["Kho bạc Nhà nước tỉnh"]],
  [
    "request",
    "I. NHIỆM VỤ\n1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh tuyên truyền, vận động Nhân dân.",
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
  ],
  [
    "heading names the body, items below inherit it",
    "I. NHIỆM VỤ\n1. Sở Công Thương\n- Rà soát chợ ven biển.\n- Phối hợp với Công an tỉnh kiểm tra hàng hóa.",
    ["Sở Công Thương", "Sở Công Thương ‹ Công an tỉnh"],
  ],
  [
    "heading of common duties",
    "I. NHIỆM VỤ\n1. Nhiệm vụ chung các sở, ban, ngành, UBND các xã, phường\n- Tuyên truyền sâu rộng.",
    ["các sở, ban, ngành | UBND các xã, phường"],
  ],
  [
    "introductory clause",
    "I. NHIỆM VỤ\n1. Trên cơ sở Kế hoạch này, theo chức năng được giao, Giám đốc các Sở, Chủ tịch UBND các xã, phường:\n- Xây dựng kế hoạch chi tiết.",
    ["Giám đốc các Sở | Chủ tịch UBND các xã, phường"],
  ],
  [
    "lead-in paragraph",
    "I. NHIỆM VỤ\nĐể hoàn thành mục tiêu, UBND tỉnh yêu cầu các cấp, các ngành tập trung thực hiện:\n1. Cải tạo bãi biển.\n2. Mở tuyến xe buýt.",
    ["các cấp, các ngành", "các cấp, các ngành"],
  ],
  [
    "duties of the members of a committee",
    "I. PHÂN CÔNG\n1. Các thành viên Ban Chỉ đạo:\na) Chỉ đạo, theo dõi địa bàn được phân công.\nb) Báo cáo kết quả hằng quý.",
    ["Các thành viên Ban Chỉ đạo", "Các thành viên Ban Chỉ đạo"],
  ],
  [
    "given to issue, to decide",
    "I. NHIỆM VỤ\n1. Giao Sở Nội vụ ban hành hướng dẫn.\n2. Đề nghị Sở Du lịch thông báo danh sách.\n3. UBND tỉnh ban hành Kế hoạch này.",
    ["Sở Nội vụ", "Sở Du lịch"],
  ],
  [
    "behind the label of a field",
    "I. NHIỆM VỤ\n1. Đối với lĩnh vực y tế: Sở Y tế chủ trì, phối hợp với Công an tỉnh rà soát.\n2. Về tuyên truyền: Giao Sở Du lịch mở chuyên mục.",
    ["Sở Y tế ‹ Công an tỉnh", "Sở Du lịch"],
  ],
  [
    "labels side by side on one line",
    "I. NHIỆM VỤ\n1. Khảo sát hạ tầng mạng\n- Cơ quan chủ trì: Sở Du lịch; cơ quan phối hợp: Sở Nội vụ, Công an tỉnh; thời gian: quý I/2027; sản phẩm: Báo cáo khảo sát.",
    ["Sở Du lịch ‹ Sở Nội vụ | Công an tỉnh"],
  ],
  [
    "partners behind a colon, names before a verb, Party committees",
    "I. NHIỆM VỤ\n1. Giao Sở Nội vụ chủ trì, phối hợp với: Sở Tài chính; Sở Tư pháp; UBND các xã, phường rà soát trụ sở.\n2. Giao Công an tỉnh phối hợp với Bộ đội Biên phòng tỉnh, Hải quan Khu vực IX đối chiếu số liệu.\n3. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo tuyên truyền.",
    [
      "Sở Nội vụ ‹ Sở Tài chính | Sở Tư pháp | UBND các xã, phường",
      "Công an tỉnh ‹ Bộ đội Biên phòng tỉnh | Hải quan Khu vực IX",
      "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    ],
  ],
  ["lead after the work", "I. NHIỆM VỤ\n1. Mở lớp tập huấn hướng dẫn viên (Sở Du lịch chủ trì).", ["Sở Du lịch"]],
  [
    "partners of two sides: the second",
    "I. NHIỆM VỤ\n1. Sở Nội vụ tăng cường phối hợp giữa các phòng chuyên môn với Công an tỉnh.",
    ["Sở Nội vụ ‹ Công an tỉnh"],
  ],
];

test("forms of assignment in text", () => {
  for (const [what, body, expected] of FORMS) assert.deepEqual(who(body), expected, what);
});

test("hard-wrapped names and a body on its own line", () => {
  const body = `I. NHIỆM VỤ
1. Nâng cao chất lượng dịch vụ tại các bãi
tắm, bảo đảm an toàn cho du khách trong mùa
cao điểm và giữ gìn vệ sinh môi trường biển
a) Sở Văn hóa, Thể thao và
Du lịch:
Chủ trì, phối hợp với Sở Giáo dục và Đào
tạo, các trường trên địa bàn tổ chức ngày hội
đọc sách ven biển cho học sinh trong toàn tỉnh
và giới thiệu các làng nghề truyền thống.
b) Sở Xây dựng
Chỉ đạo các đơn vị duy tu sửa chữa tuyến đường
dẫn ra cảng, lắp đặt đèn chiếu sáng và biển
báo tại những điểm thường xảy ra ùn tắc.`;
  assert.deepEqual(who(body), ["Sở Văn hóa, Thể thao và Du lịch ‹ Sở Giáo dục và Đào tạo | các trường trên địa bàn", "Sở Xây dựng"]);
});

test("labelled lines below a task", () => {
  const [task, ...rest] = tasks(`I. NHIỆM VỤ
1. Xây dựng Đề án phát triển cảng du lịch.
+ Chỉ đạo thực hiện: UBND tỉnh Hải Vân.
+ Cơ quan chủ trì tham mưu: (1) Sở Xây dựng đối với cầu cảng; (2) Sở Du lịch đối với dịch vụ; (3) Các sở chuyên ngành liên quan.
+ Cơ quan phối hợp: Các sở, ban ngành; UBND các phường: Cửa Bạng, Hòn Mê; các cơ quan, đơn vị có liên quan.
+ Tiến độ thực hiện: Quý II/2027.
+ Sản phẩm: Quyết định của UBND tỉnh.`);
  assert.ok(task);
  assert.equal(rest.length, 0);
  assert.deepEqual(names(task.direct), ["UBND tỉnh Hải Vân"]);
  assert.deepEqual(
    task.lead.map((body) => [body.name, body.share]),
    [
      ["Sở Xây dựng", "cầu cảng"],
      ["Sở Du lịch", "dịch vụ"],
      ["Các sở chuyên ngành liên quan", undefined],
    ],
  );
  assert.equal(task.split, true);
  assert.deepEqual(names(task.support), [
    "Các sở, ban ngành",
    "UBND phường Cửa Bạng",
    "UBND phường Hòn Mê",
    "các cơ quan, đơn vị có liên quan",
  ]);
  assert.equal(task.product, "Quyết định của UBND tỉnh");
  assert.equal(task.deadlines.length, 1);
});

test("labels inside a sentence", () => {
  const draft = read(
    plan("I. NHIỆM VỤ\n1. Lắp biển chỉ dẫn (chủ trì: Sở Xây dựng; phối hợp: Sở Du lịch, Công an tỉnh; hoàn thành: quý I/2027)."),
  );
  assert.deepEqual(draft.assignments.map(told), ["Sở Xây dựng ‹ Sở Du lịch | Công an tỉnh"]);
  assert.deepEqual(
    draft.deadlines.map((d) => [d.kind, d.task]),
    [["by-quarter", 0]],
  );
});

test("a table with other heads in another order, a group row and a ditto mark", () => {
  const draft = read(
    plan(`| STT | Thời gian hoàn thành | Nội dung công việc | Đơn vị phối hợp | Cơ quan chủ trì | Kết quả đầu ra |
|---|---|---|---|---|---|
| I | Hạ tầng | | | | |
| 1 | 12/2026 | Cải tạo bến tàu | Sở Du lịch, UBND các xã | Sở Xây dựng | Biên bản nghiệm thu |
| 2 | Thường xuyên | Dọn vệ sinh bãi biển | | nt | |`),
  );
  assert.deepEqual(draft.assignments.map(told), ["Sở Xây dựng ‹ Sở Du lịch | UBND các xã", "Sở Xây dựng"]);
  assert.deepEqual(
    draft.assignments.map((task) => [task.text, task.product, task.section]),
    [
      ["Cải tạo bến tàu", "Biên bản nghiệm thu", ["I"]],
      ["Dọn vệ sinh bãi biển", null, ["I"]],
    ],
  );
  assert.deepEqual(
    draft.deadlines.map((d) => [d.kind, d.task]),
    [
      ["by-month", 0],
      ["continuous", 1],
    ],
  );
});

test("a table without a column for the work or the bodies tells no tasks", () => {
  assert.deepEqual(who("| STT | Họ và tên | Chức vụ |\n|---|---|---|\n| 1 | Trần Văn B | Giám đốc Sở Du lịch |"), []);
});

test("an article of execution", () => {
  const draft = read(`ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Hải Vân, ngày 08 tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI VÂN

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Theo đề nghị của Giám đốc Sở Nội vụ.

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công tác quản lý bãi biển.
Điều 2. Giao Sở Nội vụ theo dõi hoạt động của Tổ công tác.
Điều 3. Chánh Văn phòng UBND tỉnh; Giám đốc các Sở: Nội vụ, Tài chính; Thủ trưởng các cơ quan, đơn vị liên quan và ông Trần Văn B chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn A
`);
  assert.deepEqual(
    draft.assignments.map((task) => [task.kind, names(task.lead)]),
    [
      ["nhiem-vu", ["Sở Nội vụ"]],
      [
        "thi-hanh",
        [
          "Chánh Văn phòng UBND tỉnh",
          "Giám đốc Sở Nội vụ",
          "Giám đốc Sở Tài chính",
          "Thủ trưởng các cơ quan, đơn vị liên quan",
          "ông Trần Văn B",
        ],
      ],
    ],
  );
});

const NONE: readonly (readonly [string, string])[] = [
  [
    "aims",
    "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Sở Du lịch chủ trì nâng cao chất lượng dịch vụ.\n2. Yêu cầu\n- Các sở, ngành phối hợp chặt chẽ.",
  ],
  ["targets", "I. CHỈ TIÊU\n1. UBND các xã đạt 90% chỉ tiêu."],
  ["nobody named", "I. NHIỆM VỤ\n1. Đẩy mạnh quảng bá du lịch.\n2. Phối hợp với các bộ, ngành trung ương."],
  ["a lead-in alone", "I. NHIỆM VỤ\n1. Sở Du lịch chủ trì thực hiện, trong đó:"],
  ["a statement about a body", "I. TỔ CHỨC\n1. Hội đồng quản lý Quỹ có 05 thành viên.\n2. Các xã ven biển là địa bàn trọng điểm."],
  [
    "members of a council, and who holds an office",
    "Điều 1. Thành lập Hội đồng tuyển dụng gồm các ông, bà có tên sau:\n1. Chủ tịch Hội đồng: ông Cao Bá Quỳnh, Phó Chủ tịch UBND tỉnh.\n2. Thành viên:\na) Lãnh đạo Sở Xây dựng;\nb) Bà Kiều Thị Ngân, Chánh Thanh tra tỉnh.",
  ],
  ["the owner of a project", "I. DỰ ÁN\n1. Tên dự án: Cảng cá.\n2. Chủ đầu tư: Ban Quản lý dự án đầu tư xây dựng tỉnh."],
  ["objects of a verb", "I. NHIỆM VỤ\n1. Đôn đốc các sở, ngành, hướng dẫn UBND các xã, gửi Sở Tài chính tổng hợp."],
];

test("what is no task", () => {
  for (const [what, body] of NONE) assert.deepEqual(who(body), [], what);
});

test("objects of a verb are no partners", () => {
  assert.deepEqual(who("I. NHIỆM VỤ\n1. Thanh tra tỉnh: Đôn đốc các sở, hướng dẫn UBND các xã, gửi Sở Tài chính."), ["Thanh tra tỉnh"]);
});

test("unmarked paragraphs go on with their item; the section is the owners' labels", () => {
  const [task, ...rest] = tasks(`I. NHIỆM VỤ
2. Hạ tầng

a) Sở Xây dựng: Sửa đường ra cảng.

Phối hợp với Công an tỉnh phân luồng giao thông.`);
  assert.ok(task);
  assert.equal(rest.length, 0);
  assert.equal(told(task), "Sở Xây dựng ‹ Công an tỉnh");
  assert.deepEqual(task.section, ["I", "2"]);
});

test("a product is the document that a verb promises, not one that is cited", () => {
  const product = (work: string): string | null | undefined => tasks(`I. NHIỆM VỤ\n1. Sở Du lịch: ${work}`)[0]?.product;
  assert.equal(product("Xây dựng Đề án phát triển du lịch đảo, hoàn thành trước ngày 01/12/2026."), "Đề án phát triển du lịch đảo");
  assert.equal(
    product("Tham mưu UBND tỉnh trình HĐND tỉnh ban hành Nghị quyết hỗ trợ ngư dân trong năm 2027."),
    "Nghị quyết hỗ trợ ngư dân",
  );
  assert.equal(product("Thực hiện Quyết định số 12/QĐ-UBND ngày 03/4/2026."), null);
});

test("vague urgency counts where it tells the body when to act", () => {
  const vague = (work: string): string[] => read(plan(`I. NHIỆM VỤ\n1. Sở Y tế: ${work}`)).vague.map((v) => v.text);
  assert.deepEqual(vague("Khẩn trương rà soát, kịp thời báo cáo; sớm hoàn thành trong thời gian tới."), [
    "Khẩn trương",
    "kịp thời",
    "sớm",
    "trong thời gian tới",
  ]);
  assert.deepEqual(vague("Bảo đảm thuốc đầy đủ, kịp thời; cảnh báo sớm dịch bệnh để kịp thời ứng phó."), []);
});

test("a known body has its id, a group has none", () => {
  const [task] = tasks("I. NHIỆM VỤ\n1. Giám đốc Sở Nội vụ, các sở, ngành: Rà soát biên chế.");
  assert.deepEqual(
    task?.lead.map((body) => body.id),
    ["snv", undefined],
  );
});

test("names are the author's own letters", () => {
  const [task] = tasks("I. NHIỆM VỤ\n1. Sở Văn hoá và Thể thao: Tổ chức hội thi.");
  assert.deepEqual(names(task?.lead ?? []), ["Sở Văn hoá và Thể thao"]);
});

test("reading takes time in proportion to the text", () => {
  const text = (count: number): string =>
    plan(
      `I. NHIỆM VỤ\n${Array.from({ length: count }, (_, k) => `${k + 1}. Sở Du lịch chủ trì, phối hợp với các sở, ngành liên quan (Công an tỉnh và các xã) triển khai số liệu trước ngày 15/12/2026`).join("\n")}`,
    );
  const time = (count: number): number => {
    const draft = read(text(count));
    const start = performance.now();
    assert.equal(draft.assignments.length, count);
    return performance.now() - start;
  };
  time(110);
  const small = Math.max(time(110), 1);
  assert.ok(time(880) < small * 40, "eight times the text may not take forty times as long");
});
