/**
 * The 38 alarms that would annoy a practitioner, each on a whole small draft: silent, or no more than the lesser finding
 * that is right there. Numbers are those of his list; all names and sentences are invented.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CheckConfig } from "../../server/src/core/rules/run";
import { check, open } from "./check";
import { frame } from "./frame";

interface Alarm {
  readonly n: number;
  readonly about: string;
  readonly text: string;
  /** "level rule" of what may be found, in order; nothing by default. */
  readonly found?: readonly string[];
  readonly config?: Partial<CheckConfig>;
}

/** The model decision with some of its words changed. Every word must be there. */
function changed(base: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `“${from}” is in the draft`);
    return text.replace(from, () => to);
  }, base);
}

const DATE = "Lam Sơn, ngày 08 tháng 10 năm 2026";
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.";

/** A decision of before Nghị định 30/2020, under the law of its time. */
const old = (year: number, lastBasis: string): string =>
  changed(
    frame("bases", `Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n${lastBasis}`),
    [DATE, `Lam Sơn, ngày 08 tháng 10 năm ${year}`],
    ["Sở Nông nghiệp và Môi trường rà soát", "Sở Nông nghiệp và Phát triển nông thôn rà soát"],
    ["Giám đốc Sở Nông nghiệp và Môi trường, Giám đốc", "Giám đốc Sở Nông nghiệp và Phát triển nông thôn, Giám đốc"],
  );

const content = (sentence: string): string => frame("content", `Điều 1. ${sentence}`);
const plan = (...lines: readonly string[]): string => frame("plan", `I. NHIỆM VỤ\n${lines.join("\n")}`);
const CLOSING = "9. Sở Tài chính bố trí kinh phí trước ngày 15 tháng 12 năm 2026./.";
/** A plan of numbered tasks that closes with one task more. */
const tasks = (...lines: readonly string[]): string =>
  plan(...lines.map((line, i) => `${i + 1}. ${line}`), CLOSING.replace("9.", `${lines.length + 1}.`));
const recipients = (...lines: readonly string[]): string => frame("recipients", `Nơi nhận:\n${lines.join("\n")}`);

const LETTERHEAD_PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 81/KH-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Rà soát công trình thủy lợi

Chủ tịch Ủy ban nhân dân tỉnh ban hành Kế hoạch rà soát công trình thủy lợi như sau:
I. NHIỆM VỤ
1. Sở Nông nghiệp và Môi trường rà soát các công trình thủy lợi, hoàn thành trước ngày 15 tháng 12 năm 2026.
2. Sở Tài chính bố trí kinh phí thực hiện./.
Nơi nhận:
- Sở Nông nghiệp và Môi trường;
- Sở Tài chính;
- Lưu: VT, NNMT.

CHỦ TỊCH
Trần Minh Khang
`;

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 57/NQ-HĐND
Lam Sơn, ngày 16 tháng 7 năm 2026

NGHỊ QUYẾT
Về nhiệm vụ sửa chữa hồ đập năm 2027

HỘI ĐỒNG NHÂN DÂN TỈNH LAM SƠN
KHÓA XIX, KỲ HỌP THỨ 2

${LAW}
Xét Tờ trình số 90/TTr-UBND ngày 30 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách.

QUYẾT NGHỊ:

Điều 1. Thông qua nhiệm vụ sửa chữa hồ đập năm 2027.
Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.
Nghị quyết này đã được Hội đồng nhân dân tỉnh Lam Sơn khóa XIX, kỳ họp thứ 2 thông qua ngày 15 tháng 7 năm 2026 và có hiệu lực thi hành từ ngày thông qua./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.

CHỦ TỊCH
Lê Thị Ngọc Ánh
`;

const ALARMS: readonly Alarm[] = [
  {
    n: 1,
    about: "căn cứ cuối kết thúc bằng dấu phẩy trước Nghị định 30",
    text: old(
      2017,
      "Theo đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số 512/TTr-SNN ngày 01 tháng 10 năm 2017,",
    ),
  },
  {
    n: 2,
    about: "văn bản quy phạm: căn cứ theo số, dòng cuối chấm phẩy",
    text: changed(
      frame(
        "bases",
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nTheo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường;\nỦy ban nhân dân tỉnh ban hành Quyết định quy định mức hỗ trợ thủy lợi.",
      ),
      ["Số: 215/QĐ-UBND", "Số: 15/2026/QĐ-UBND"],
      ["Về việc rà soát công trình thủy lợi\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN\n", "Quy định mức hỗ trợ thủy lợi\n"],
      ["\nQUYẾT ĐỊNH:\n", ""],
      ["\nCHỦ TỊCH\n", "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"],
    ),
  },
  {
    n: 3,
    about: "luật và luật sửa đổi nó trên một dòng",
    text: frame(
      "bases",
      `${LAW}\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026;\n${PROPOSAL}`,
    ),
  },
  { n: 4, about: "thẩm quyền Chủ tịch dưới tên Ủy ban nhân dân ở đầu văn bản", text: frame() },
  { n: 4, about: "kế hoạch do Chủ tịch ban hành, không có dòng thẩm quyền", text: LETTERHEAD_PLAN },
  { n: 5, about: "nghị quyết Hội đồng nhân dân ký CHỦ TỊCH, không có TM.", text: RESOLUTION },
  {
    n: 6,
    about: "“PHÓ CHỦ TỊCH THƯỜNG TRỰC”",
    text: frame("signature", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nTrần Minh Khang"),
  },
  { n: 7, about: "dán riêng một điều", text: "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\n" },
  { n: 7, about: "phần sau của văn bản bị cắt", text: frame().slice(0, frame().indexOf("Điều 3.")) },
  {
    n: 8,
    about: "mất điều đầu: một mục cho dãy số, không thêm mục viện dẫn",
    text: frame(
      "body",
      "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký; thực hiện theo quy định tại Điều 1 Quyết định này.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.",
    ),
    found: ["bat-buoc bo-cuc/dieu-lien-tuc"],
  },
  {
    n: 9,
    about: "“Như Điều n” không ở dòng đầu",
    text: recipients("- Thường trực Tỉnh ủy;", "- Cổng TTĐT tỉnh;", "- Như Điều 3;", "- Lưu: VT, NNMT."),
  },
  ...["VT, THh318.", "VT, QHĐP (3) Cương.", "VT, KGVX, Đại.", "VT, QHĐP (2b) S.Tùng.", "VT, KGVX (2). Sơn.", "VT, KTTH (   b)."].map(
    (after) => ({
      n: 10,
      about: `“- Lưu: ${after}”`,
      text: recipients("- Như Điều 3;", `- Lưu: ${after}`),
    }),
  ),
  {
    n: 11,
    about: "cơ quan được giao việc nằm trong nhóm ở Nơi nhận",
    text: changed(
      tasks(
        "Công an tỉnh bảo đảm an toàn hồ đập trước ngày 30 tháng 11 năm 2026.",
        "Bộ Chỉ huy quân sự tỉnh ứng trực tại các hồ lớn trước ngày 30 tháng 11 năm 2026.",
      ),
      ["- Thường trực Tỉnh ủy;", "- Các sở, ban, ngành;\n- Các cơ quan trung ương trên địa bàn tỉnh;"],
    ),
  },
  {
    n: 11,
    about: "“Các đơn vị có tên trong Kế hoạch”",
    text: changed(tasks("Tổng công ty Cấp nước Lam Sơn sửa chữa trạm bơm trước ngày 30 tháng 11 năm 2026."), [
      "- Thường trực Tỉnh ủy;",
      "- Các đơn vị có tên trong Kế hoạch;",
    ]),
  },
  {
    n: 12,
    about: "nơi nhận xuống dòng, chú thích sau dấu ngoặc",
    text: recipients(
      "- Như Điều 3;",
      "- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh,",
      "Đoàn đại biểu Quốc hội tỉnh (để b/c);",
      "- Báo và phát thanh, truyền hình Lam Sơn (để đưa tin);",
      "- Lưu: VT, NNMT.",
    ),
  },
  {
    n: 13,
    about: "số do phần mềm văn phòng đóng: chỉ là biên tập",
    text: frame("number", "Số: 215         /QĐ-UBND"),
    found: ["bien-tap so-ky-hieu/khoang-trang"],
  },
  {
    n: 14,
    about: "gạch dài trong Tiêu ngữ: nên sửa, không bắt buộc",
    text: frame("motto", "Độc lập – Tự do – Hạnh phúc"),
    found: ["nen-sua quoc-hieu/tieu-ngu-gach-noi"],
  },
  {
    n: 15,
    about: "trích yếu in hoa: một mục nên sửa",
    text: frame("title", "QUYẾT ĐỊNH\nVỀ VIỆC RÀ SOÁT CÔNG TRÌNH THỦY LỢI"),
    found: ["nen-sua ten-loai/trich-yeu-in-hoa"],
  },
  {
    n: 16,
    about: "“…” nghĩa là “v.v.”",
    text: content(
      "Giao Sở Nông nghiệp và Môi trường kiểm tra máy bơm, cửa phai, kênh dẫn,… để sẵn sàng vận hành; chuẩn bị cát, đá, bao tải…; lập biên bản.",
    ),
  },
  {
    n: 17,
    about: "tỉnh được mời, tuyến đường qua tỉnh khác, giai đoạn trước",
    text: content(
      "Giao Sở Xây dựng mời đại diện các tỉnh Hải Vân, Trường Giang khảo sát tuyến Lam Sơn - Hải Vân; đánh giá kết quả giai đoạn 2021 - 2025 và Quyết định số 77/QĐ-UBND ngày 15 tháng 3 năm 2022 của Ủy ban nhân dân tỉnh.",
    ),
  },
  {
    n: 18,
    about: "huyện, quận, bộ cũ trong tên dự án, địa điểm, văn bản đã ban hành",
    text: content(
      "Giao Sở Xây dựng hoàn thành Dự án tiêu úng khu vực huyện Mường Khoa (đã được Hội đồng nhân dân huyện phê duyệt); thực hiện Quyết định số 3411/QĐ-BNN-TCTL ngày 01 tháng 9 năm 2020 của Bộ Nông nghiệp và Phát triển nông thôn tại các trạm bơm thuộc thị trấn Bến Sỏi cũ.",
    ),
  },
  {
    n: 19,
    about: "ngày hội vào thứ Bảy, Chủ nhật",
    text: content(
      "Giao Sở Văn hóa, Thể thao và Du lịch tổ chức Ngày hội từ ngày 14 tháng 11 năm 2026 (thứ Bảy) đến ngày 15 tháng 11 năm 2026 (Chủ nhật).",
    ),
  },
  {
    n: 20,
    about: "sáu nhiệm vụ chưa có thời hạn: một mục cho cả phần",
    text: tasks(
      "Sở Nội vụ rà soát hồ sơ của các cơ quan.",
      "Sở Tư pháp rà soát các quy định về thủy lợi.",
      "Sở Y tế kiểm tra nước sinh hoạt của các bệnh viện.",
      "Sở Công Thương kiểm tra an toàn hồ thủy điện.",
      "Sở Xây dựng kiểm tra cống qua đường.",
      "Sở Khoa học và Công nghệ thử nghiệm thiết bị đo mực nước.",
    ),
    found: ["nen-sua thoi-han/thieu"],
  },
  {
    n: 21,
    about: "từ chỉ cách làm, nhiệm vụ có thời hạn",
    text: tasks("Sở Nội vụ kịp thời tháo gỡ khó khăn, đẩy nhanh việc rà soát, hoàn thành trước ngày 30 tháng 11 năm 2026."),
  },
  {
    n: 22,
    about: "đề mục trách nhiệm chung, nhóm cơ quan cùng thực hiện",
    text: plan(
      "1. Sở Nội vụ, các sở, ban, ngành, Ủy ban nhân dân các xã, phường:",
      "a) Tuyên truyền về an toàn hồ đập trước ngày 30 tháng 11 năm 2026;",
      "b) Kiểm tra hồ đập trước ngày 15 tháng 12 năm 2026.",
      "2. Sở Tài chính bố trí kinh phí trước ngày 15 tháng 12 năm 2026./.",
    ),
  },
  {
    n: 23,
    about: "cơ quan ngành dọc mà tỉnh vẫn giao việc",
    text: changed(
      tasks(
        "Giao Công an tỉnh, Bộ Chỉ huy quân sự tỉnh ứng trực tại các hồ lớn trước ngày 30 tháng 11 năm 2026.",
        "Giao Kho bạc Nhà nước khu vực, Công ty Điện lực Lam Sơn bảo đảm thanh toán, cấp điện trước ngày 30 tháng 11 năm 2026.",
      ),
      ["- Thường trực Tỉnh ủy;", "- Các đơn vị có tên trong Kế hoạch;"],
    ),
  },
  {
    n: 24,
    about: "chủ trì thuộc nhóm phối hợp “các sở, ban, ngành”",
    text: tasks("Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành, đơn vị liên quan rà soát hồ sơ trước ngày 30 tháng 11 năm 2026."),
  },
  {
    n: 25,
    about: "“nhân dân” trong tên cơ quan, lực lượng",
    text: content(
      "Giao Sở Nội vụ phối hợp với Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh, quân đội nhân dân, công an nhân dân và lực lượng vũ trang nhân dân rà soát hồ sơ.",
    ),
  },
  {
    n: 26,
    about: "từ viết hoa theo định nghĩa của văn bản",
    text: content(
      "Giao Sở Nội vụ xây dựng Chương trình số hóa hồ sơ (sau đây gọi tắt là Chương trình); Chương trình có ba phần; kết quả của Chương trình gửi Sở Tài chính trước ngày 30 tháng 11 năm 2026.",
    ),
  },
  {
    n: 27,
    about: "chữ hoa, chữ thường sau dấu chấm phẩy",
    text: frame(
      "content",
      "Điều 1. Giao Sở Nội vụ:\n1. Rà soát hồ sơ; Tổng hợp kết quả; báo cáo trước ngày 30 tháng 11 năm 2026.\n2. Lưu hồ sơ theo quy định.",
    ),
  },
  {
    n: 28,
    about: "hai âm tiết giống nhau của hai từ",
    text: content(
      "Giao Sở Xây dựng xử lý hành vi vi phạm trong nội thành Thành phố; phát triển giao thông thông minh, đầu tư tư nhân, thực hiện hiện đại hóa, đảm bảo bảo vệ công trình; song song với việc đó, ổn định tương đối đối với các hộ tại Yên Thành thành khu dân cư, hàng không không bị gián đoạn; bổ sung Trưởng ban Ban Quản lý.",
    ),
  },
  {
    n: 29,
    about: "ngày rút gọn trong dòng “(Kèm theo …)”",
    text: frame(
      "attachment",
      "Phụ lục\nDANH MỤC HỒ ĐẬP\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08/10/2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Suối Lim./.",
    ),
  },
  {
    n: 30,
    about: "văn bản kèm theo không có quốc hiệu riêng",
    text: changed(frame("plan", "I. MỤC ĐÍCH\nGiữ an toàn hồ đập./."), [
      "\nỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH",
      "\nKẾ HOẠCH",
    ]),
  },
  {
    n: 31,
    about: "phụ lục số Ả Rập: một mục cho cả văn bản",
    text: frame(
      "attachment",
      ["1", "2", "3"]
        .map(
          (n) =>
            `Phụ lục ${n}\nDANH MỤC HỒ ĐẬP NHÓM ${n}\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ số ${n}./.`,
        )
        .join("\n\n"),
    ),
    found: ["nen-sua phu-luc/so-la-ma"],
  },
  {
    n: 32,
    about: "ký hiệu có chữ viết tắt riêng của cơ quan",
    text: content(
      "Giao Sở Nội vụ thực hiện Quyết định số 15/QĐ-BNN-CN ngày 05 tháng 3 năm 2020 của Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn, Quy chế số 01/QC-SNNMT-SXD ngày 12 tháng 5 năm 2026 của Sở Nông nghiệp và Môi trường và Sở Xây dựng.",
    ),
  },
  {
    n: 33,
    about: "tổng lệch một đơn vị do làm tròn: biên tập",
    text: plan(
      "1. Tổng kinh phí là 258,8 tỷ đồng, gồm:",
      "a) Ngân sách trung ương: 100,3 tỷ đồng;",
      "b) Ngân sách tỉnh: 90,2 tỷ đồng;",
      "c) Nguồn khác: 68,2 tỷ đồng.",
      "2. Sở Tài chính bố trí kinh phí trước ngày 15 tháng 12 năm 2026./.",
    ),
    found: ["bien-tap soat/tong-so"],
  },
  {
    n: 34,
    about: "luật đã được sửa đổi, còn hiệu lực",
    text: frame("bases", `${LAW}\nCăn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n${PROPOSAL}`),
  },
  {
    n: 35,
    about: "văn bản của Đảng làm căn cứ",
    text: frame(
      "bases",
      `${LAW}\nCăn cứ Nghị quyết số 12-NQ/TU ngày 15 tháng 4 năm 2026 của Ban Thường vụ Tỉnh ủy về an toàn hồ đập;\n${PROPOSAL}`,
    ),
  },
  {
    n: 36,
    about: "chỉ “hàng năm”, chỉ một kiểu dấu thanh",
    text: content("Giao Sở Y tế hàng năm kiểm tra; bác sĩ của trạm y tế khám cho người dân ven hồ."),
  },
  {
    n: 36,
    about: "“hàng năm” và “hằng năm” lẫn nhau: một mục biên tập",
    text: frame(
      "content",
      "Điều 1. Giao Sở Y tế:\n1. Hàng năm kiểm tra nguồn nước.\n2. Báo cáo kết quả hằng năm; sơ kết hàng năm; tổng kết hàng năm.",
    ),
    found: ["bien-tap chinh-ta/hang-nam"],
  },
  {
    n: 37,
    about: "giờ trực, số điện thoại, ký hiệu có giờ",
    text: plan(
      "1. Ban Chỉ huy trực 24/24h tại Văn phòng; điện thoại 0237.385.52.27 - 0237.385.52.28.",
      "2. Theo bản tin số 01/KH1N-01/17h00/ĐKTTV ngày 15 tháng 9 năm 2026, lượng mưa tăng 1/3.",
      "3. Sở Tài chính bố trí kinh phí trước ngày 15 tháng 12 năm 2026./.",
    ),
  },
  { n: 38, about: "nghị quyết ban hành sau ngày thông qua", text: RESOLUTION },
];

describe("alarms that would annoy", () => {
  it("all 38 are looked at", () => {
    assert.deepEqual(
      [...new Set(ALARMS.map(({ n }) => n))].sort((a, b) => a - b),
      Array.from({ length: 38 }, (_, i) => i + 1),
    );
  });

  for (const { n, about, text, found = [], config } of ALARMS) {
    it(`${n}: ${about}`, () => {
      const checked = open(check(text, config));
      assert.deepEqual(
        checked.findings.map((f) => `${f.level} ${f.rule}`),
        found,
        checked.findings.map((f) => `${f.rule} “${checked.source.quote(f.span)}” ${f.message.vi}`).join("\n"),
      );
      assert.deepEqual(checked.failures, []);
    });
  }
});
