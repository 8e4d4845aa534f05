/** Deadlines of an invented plan of 08/10/2026: what counts, its first and last day, and what only looks like one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Deadline } from "../../server/src/core/model/types";
import { toIso } from "../../server/src/core/text/calendar";

const plan = (body: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 31/KH-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

KẾ HOẠCH
Số hóa hồ sơ lưu trữ

${body}
`;

const deadlines = (body: string): readonly Deadline[] => readDraftFile(plan(body)).drafts.flatMap((draft) => draft.deadlines);
/** Deadlines of one task's sentence. */
const inTask = (sentence: string): readonly Deadline[] => deadlines(`I. NHIỆM VỤ\n1. Sở Nội vụ: ${sentence}`);
/** Deadlines of a time line. */
const inField = (value: string): readonly Deadline[] =>
  deadlines(`I. NHIỆM VỤ\n1. Rà soát hồ sơ.\n- Cơ quan chủ trì: Sở Nội vụ.\n- Thời gian hoàn thành: ${value}.`);

const told = (d: Deadline | undefined): string =>
  d === undefined
    ? "none"
    : [d.kind, d.start && toIso(d.start), d.end && toIso(d.end), d.every, d.on].filter((part) => part !== null).join(" ");

const SENTENCES: readonly (readonly [string, string])[] = [
  ["Gửi báo cáo trước ngày 15/12/2026.", "before 2026-12-14"],
  ["Gửi báo cáo trước ngày 01 tháng 01 năm 2027.", "before 2026-12-31"],
  ["Chậm nhất là ngày 30/11/2026, gửi danh sách.", "before 2026-11-30"],
  ["Chậm nhất là 17 giờ 00 ngày 01 tháng 02 năm 2027 nộp hồ sơ.", "before 2027-02-01"],
  ["Nộp hồ sơ trước 17 giờ 00 ngày 20/11/2026.", "before 2026-11-20"],
  ["Thực hiện đến hết ngày 20/12/2026.", "before 2026-12-20"],
  ["Báo cáo kết quả trước ngày 20/11.", "before 2026-11-19"],
  ["Hoàn thành trong quý IV/2026.", "by-quarter 2026-10-01 2026-12-31"],
  ["Báo cáo trong quý I năm 2027.", "by-quarter 2027-01-01 2027-03-31"],
  ["Hoàn thành trong tháng 12/2026.", "by-month 2026-12-01 2026-12-31"],
  ["Rà soát trong tháng 11 và tháng 12 năm 2026.", "range 2026-11-01 2026-12-31"],
  ["Kiểm tra trong quý I và quý III năm 2027.", "by-quarter 2027-01-01 2027-09-30"],
  ["Gửi danh sách chậm nhất là cuối tháng 11/2026.", "by-month 2026-11-01 2026-11-30"],
  ["Kiểm tra an toàn hồ đập, thường xuyên.", "continuous"],
  ["Đối chiếu số liệu tính đến hết ngày 30/9/2026.", ""],
  ["Rà soát việc phải hoàn thành trước ngày 30/6/2026 nhưng chậm tiến độ.", ""],
  ["Xử lý đơn thư nhận từ ngày 01/01/2026 đến ngày 30/9/2026.", ""],
  ["Hoàn thành trong năm 2027.", "year 2027-01-01 2027-12-31"],
  ["Đến năm 2030, số hóa toàn bộ hồ sơ.", "by-year 2030-12-31"],
  ["Phấn đấu đến cuối năm 2027 không còn hồ sơ giấy.", "by-year 2027-12-31"],
  ["Treo cờ từ ngày 10/11/2026 đến hết ngày 14/11/2026.", "range 2026-11-10 2026-11-14"],
  ["Bố trí vốn trong giai đoạn 2026 - 2030.", "range 2026-01-01 2030-12-31"],
  ["Trong 6 tháng đầu năm 2027, tập huấn cho cán bộ.", "range 2027-01-01 2027-06-30"],
  ["Tăng cường kiểm tra những tháng cuối năm 2026.", "range 2026-12-31"],
  ["Trước ngày 10/12 hằng năm, báo cáo kết quả.", "recurring year 12-10"],
  ["Trước ngày 10 tháng 12 hàng năm, báo cáo kết quả.", "recurring year 12-10"],
  ["Gửi số liệu trước ngày 10 tháng cuối quý.", "recurring quarter trước ngày 10 tháng cuối quý"],
  ["Gửi số liệu trước ngày 15 của tháng.", "recurring month trước ngày 15 của tháng"],
  ["Định kỳ ngày 20 hằng tháng báo cáo tiến độ.", "recurring month Định kỳ ngày 20 hằng tháng"],
  ["Báo cáo định kỳ trước ngày 10 tháng cuối quý.", "recurring quarter trước ngày 10 tháng cuối quý"],
  ["Hằng quý báo cáo kết quả.", "recurring quarter Hằng quý"],
  ["Báo cáo định kỳ hằng quý và cả năm.", "recurring quarter định kỳ hằng quý và cả năm"],
  ["Báo cáo định kỳ 6 tháng, hằng năm về tỉnh.", "recurring half-year định kỳ 6 tháng, hằng năm"],
  ["Trong thời hạn 10 ngày kể từ ngày ký Kế hoạch, gửi danh sách.", "relative 2026-10-18"],
  ["Trong thời hạn 02 tháng kể từ ngày ban hành Kế hoạch này.", "relative 2026-12-08"],
  ["Trả kết quả trong thời hạn 07 ngày làm việc kể từ ngày nhận đủ hồ sơ.", "relative"],
  ["Thường xuyên kiểm tra kho lưu trữ.", "continuous"],
  ["Chủ động, thường xuyên đối chiếu số liệu.", "continuous"],
  ["Nạo vét cống trước mùa mưa năm 2027.", "event trước mùa mưa năm 2027"],
  ["Báo cáo tại phiên họp tháng 11/2026.", "event 2026-11-01 2026-11-30 tại phiên họp tháng 11/2026"],
  ["Gửi hồ sơ chậm nhất là trong ngày làm việc tiếp theo.", "relative"],
  ["Gửi giấy mời trước 03 ngày làm việc.", "relative"],
  ["Báo cáo trong vòng 24 giờ kể từ khi xảy ra sự cố.", "relative"],
  ["Gửi số liệu trước ngày 05 tháng cuối cùng của mỗi quý.", "recurring quarter trước ngày 05 tháng cuối cùng của mỗi quý"],
  ["Gửi số liệu trước ngày 05 tháng đầu quý sau.", "recurring quarter trước ngày 05 tháng đầu quý sau"],
  ["Gửi báo cáo trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm.", "recurring year 06-15 | recurring year 12-15"],
  ["Hằng năm, trước ngày 30/11 gửi báo cáo.", "recurring year 11-30"],
  ["Tổ chức hội nghị vào tháng 11, 12 năm 2026.", "by-month 2026-11-01 2026-12-31"],
  ["Tổ chức hội nghị trong quý I, II/2027.", "by-quarter 2027-01-01 2027-06-30"],
  ["Triển khai từ ngày 01 đến ngày 15/11/2026.", "range 2026-11-01 2026-11-15"],
  ["Triển khai từ tháng 11 đến tháng 12/2026.", "range 2026-11-01 2026-12-31"],
  ["Bố trí vốn trong năm 2027 và các năm tiếp theo.", "range 2027-01-01"],
  ["Hoàn thành đầu năm 2027.", "by-year 2027-01-01"],
  ["Hoàn thành vào cuối quý IV/2026.", "by-quarter 2026-12-31"],
  ["Hoàn thành cuối tháng 11/2026.", "by-month 2026-11-30"],
  ["Kiểm tra 02 lần/năm.", "recurring year 02 lần/năm"],
  ["Báo cáo 6 tháng một lần.", "recurring half-year 6 tháng một lần"],
  ["Kiểm kê hai năm một lần.", "recurring hai năm một lần"],
  ["Họp giao ban thứ Sáu hằng tuần.", "recurring week thứ Sáu hằng tuần"],
  ["Nộp hồ sơ hạn cuối ngày 20/11/2026.", "before 2026-11-20"],
  ["Trình trước kỳ họp cuối năm 2026.", "event trước kỳ họp cuối năm 2026"],
  ["Cung cấp số liệu khi có đề nghị của Bộ Nội vụ.", "event khi có đề nghị của Bộ Nội vụ"],
  ["Thanh tra đột xuất khi phát hiện dấu hiệu vi phạm.", "event khi phát hiện dấu hiệu vi phạm"],
];

test("notations in a sentence", () => {
  for (const [sentence, expected] of SENTENCES) assert.equal(inTask(sentence).map(told).join(" | "), expected, sentence);
});

const FIELDS: readonly (readonly [string, string])[] = [
  ["Năm 2027", "year 2027-01-01 2027-12-31"],
  ["2027", "year 2027-01-01 2027-12-31"],
  ["2026 - 2027", "range 2026-01-01 2027-12-31"],
  ["12/2026", "by-month 2026-12-01 2026-12-31"],
  ["Quý II/2027", "by-quarter 2027-04-01 2027-06-30"],
  ["30/6/2027", "date 2027-06-30 2027-06-30"],
  ["ngày 11/11/2026 (thứ Tư)", "date 2026-11-11 2026-11-11"],
  ["từ ngày 11/11 đến hết năm 2026", "range 2026-11-11 2026-12-31"],
  ["Thường xuyên trong năm 2027", "continuous 2027-01-01 2027-12-31"],
  ["Thường xuyên", "continuous"],
  ["Hằng năm", "recurring year Hằng năm"],
  ["Quý IV/2026 - Quý I/2027", "range 2026-10-01 2027-03-31"],
  ["Tháng 11 - tháng 12/2026", "range 2026-11-01 2026-12-31"],
  ["11/2026 - 3/2027", "range 2026-11-01 2027-03-31"],
  ["01/11/2026-15/11/2026", "range 2026-11-01 2026-11-15"],
  ["2027 và những năm tiếp theo", "range 2027-01-01"],
  ["30.11.2026", "date 2026-11-30 2026-11-30"],
  ["T11/2026", "by-month 2026-11-01 2026-11-30"],
  ["Q.IV/2026", "by-quarter 2026-10-01 2026-12-31"],
  ["Hằng năm (trước 30/11)", "recurring year 11-30"],
  ["6 tháng/lần", "recurring half-year 6 tháng/lần"],
  ["Đột xuất", "event Đột xuất"],
  ["Theo tiến độ dự án", "event Theo tiến độ dự án"],
  ["Năm học 2026 - 2027", "event Năm học 2026 - 2027"],
];

test("bare notations count in a time line", () => {
  for (const [value, expected] of FIELDS) assert.equal(inField(value).map(told).join(" | "), expected, value);
});

const LOOK_ALIKES: readonly string[] = [
  "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 05/7/2026 của HĐND tỉnh.",
  "Thực hiện Đề án phát triển đô thị giai đoạn 2026-2030, tầm nhìn đến năm 2050.",
  "Triển khai Quy hoạch sử dụng đất cấp huyện đến năm 2030 của tỉnh.",
  "Tổng kết phong trào từ ngày 30/4/1975 đến ngày 07 tháng 01 năm 1979.",
  "Rà soát nhân sự nhiệm kỳ 2026 - 2031.",
  "Quyết định này có hiệu lực kể từ ngày ký.",
  "Tiết kiệm chi thường xuyên, sửa chữa đường tỉnh.",
  "Thực hiện kế hoạch phát triển 5 năm, hằng năm của tỉnh.",
  "Tỷ lệ 1/3 hồ sơ, mực nước đến 5.8 mét, trực 24/7.",
  "Thực hiện chương trình công tác các tháng cuối năm 2026 của Tỉnh ủy.",
  "Lưu trữ hồ sơ trước năm 1975 và chuẩn bị năm học 2026-2027.",
  "Nghị quyết này có hiệu lực thi hành sau 10 ngày kể từ ngày Hội đồng nhân dân tỉnh thông qua.",
  "Rà soát hồ sơ đã lập trong năm 2023.",
  "Tổng kết các dự án trong giai đoạn 2021 - 2025.",
  "Kỳ báo cáo tính từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12 năm sau.",
  "Sử dụng kinh phí ngân sách nhà nước cấp hằng năm.",
  "Ngoài báo cáo định kỳ hằng năm, gửi số liệu theo mẫu.",
  "Làm tốt công tác bảo dưỡng định kỳ đối với máy móc.",
  "Tăng 5% so với năm 2025, bố trí 05/10 phòng họp.",
  "Thực hiện Công điện số 24/CĐ-TTg của Thủ tướng Chính phủ về giải ngân vốn những tháng cuối năm 2026.",
];

test("periods in names, citations, history and ratios are no deadlines", () => {
  for (const sentence of LOOK_ALIKES)
    assert.deepEqual(
      inTask(sentence).map((d) => d.text),
      [],
      sentence,
    );
});

test("a wrapped deadline is one deadline on one line", () => {
  const [d] = inTask("Hoàn thành việc bàn giao toàn bộ hồ sơ, tài liệu còn tồn đọng trước ngày\n30/11/2026 theo đúng quy định.");
  assert.equal(d?.text, "trước ngày 30/11/2026");
  assert.equal(told(d), "before 2026-11-29");
});

test("several deadlines of one sentence stand in order and belong to its task", () => {
  const file = readDraftFile(plan("I. NHIỆM VỤ\n1. Sở Nội vụ: Gửi dự thảo trước ngày 01/11/2026, trình ban hành trong quý I/2027."));
  const [draft] = file.drafts;
  assert.deepEqual(
    draft?.deadlines.map((d) => d.kind),
    ["before", "by-quarter"],
  );
  assert.deepEqual(draft?.assignments[0]?.deadlines, [0, 1]);
  assert.deepEqual(
    draft?.deadlines.map((d) => d.task),
    [0, 0],
  );
});

test("aims keep their year and have no task", () => {
  const found = deadlines("I. MỤC TIÊU\n- Đến năm 2030 số hóa toàn bộ hồ sơ.\n- Thường xuyên nâng cao nhận thức.");
  assert.deepEqual(
    found.map((d) => [told(d), d.task]),
    [["by-year 2030-12-31", null]],
  );
});

test("a duty told by its day is not told again by “định kỳ”", () => {
  assert.deepEqual(inTask("Định kỳ báo cáo kết quả về Sở Tài chính trước ngày 20/10 hằng năm.").map(told), ["recurring year 10-20"]);
});
