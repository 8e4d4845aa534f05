/** Texts that are no decision get no finding about a missing part, and nothing at all above “biên tập” where they are clean. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import { check, open, tell } from "./check";

/** Rules that say a part of the document is not there. */
const MISSING = RULES.map(({ code }) => code).filter(
  (code) =>
    /\/thieu(?:-|$)/u.test(code) ||
    /^bo-cuc\/(?:hieu-luc|thi-hanh|dong-quyet-dinh|dau-ket-thuc)$|^can-cu\/tham-quyen$|^ten-loai\/tham-quyen$|^phu-luc\/(?:chua-dan|dau-ket-thuc)$/u.test(
      code,
    ),
);

const NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";

const TEXTS: Readonly<Record<string, string>> = {
  "công văn": `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
${NATIONAL}Số: 345/UBND-NNMT
V/v chuẩn bị phương án chống hạn
Lam Sơn, ngày 08 tháng 10 năm 2026

Kính gửi: Sở Nông nghiệp và Môi trường

Thời gian qua mực nước các hồ xuống thấp. Ủy ban nhân dân tỉnh yêu cầu Sở Nông nghiệp và Môi trường kiểm tra, báo cáo trước ngày 30 tháng 10 năm 2026./.
Nơi nhận:
- Như trên;
- Lưu: VT, NNMT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đoàn Thị Bích Vân
`,
  "hợp đồng": `${NATIONAL}
HỢP ĐỒNG
CUNG CẤP MÁY BƠM
Số: 12/2026/HĐ-MB

Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;
Hôm nay, ngày 08 tháng 10 năm 2026, tại thành phố Lam Sơn, hai bên gồm:
BÊN A: Công ty Thủy nông Lam Sơn, do ông Hà Văn Lộc, Giám đốc, làm đại diện.
BÊN B: Công ty Cơ khí Trường Giang, do bà Mai Thị Hạnh, Giám đốc, làm đại diện.
Điều 1. Bên B bán cho bên A 05 máy bơm.
Điều 2. Giá mỗi máy là 120.000.000 đồng.
Điều 3. Hợp đồng có hiệu lực từ ngày ký.

ĐẠI DIỆN BÊN A
Hà Văn Lộc
ĐẠI DIỆN BÊN B
Mai Thị Hạnh
`,
  "bản án": `TÒA ÁN NHÂN DÂN
TỈNH LAM SƠN
${NATIONAL}Bản án số: 27/2026/DS-PT
Ngày 12-5-2026
V/v tranh chấp hợp đồng vay tài sản

NHÂN DANH
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

TÒA ÁN NHÂN DÂN TỈNH LAM SƠN
NHẬN ĐỊNH CỦA TÒA ÁN:
[1] Bị đơn thừa nhận khoản vay.
QUYẾT ĐỊNH:
1. Chấp nhận yêu cầu khởi kiện của nguyên đơn.
2. Buộc bị đơn trả 50.000.000 đồng.
Nơi nhận:
- Đương sự;
- Lưu hồ sơ vụ án.

TM. HỘI ĐỒNG XÉT XỬ
THẨM PHÁN - CHỦ TỌA PHIÊN TÒA
Lê Thu Hà
`,
  "bài báo": `Lam Sơn tổng kết một năm số hóa hồ sơ

Sáng 08/10, tỉnh Lam Sơn tổng kết một năm số hóa hồ sơ lưu trữ. Theo Sở Nội vụ, đến nay 62% hồ sơ đã được quét và kiểm tra.

“Người dân tra cứu nhanh hơn trước nhiều”, ông Hà Văn Lộc, thôn Bãi Cát, cho biết.

Theo Quyết định của Ủy ban nhân dân tỉnh, việc số hóa sẽ hoàn thành trong năm 2028.
`,
  "tiếng Anh": `DECISION
On the appointment of the review panel

Article 1. The panel consists of five members.
Article 2. This decision takes effect on the day of signing.

Done at Lam Son, 8 October 2026
For the Board
John Smith
`,
  "mã nguồn": `import { readFileSync } from "node:fs";

/** Quyết định: đọc tệp rồi in ra. */
export function main(path: string): void {
  const lines = readFileSync(path, "utf8").split("\\n");
  for (const line of lines) if (line.startsWith("Điều 1.")) console.log(line);
}
`,
  "thư điện tử": `Chào chị Hạnh,

Em gửi chị dự thảo quyết định về việc kiểm tra hồ đập. Chị xem giúp Điều 2 và phần Nơi nhận, em cảm ơn.

Em Lộc
`,
};

describe("texts that are no decision", () => {
  it("rules about missing parts are known", () => assert.ok(MISSING.length >= 15, MISSING.join(" ")));

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`${name}: no part is called missing`, () => {
      const checked = open(check(text));
      assert.deepEqual(
        checked.findings.filter(({ rule }) => MISSING.includes(rule)).map(({ rule }) => rule),
        [],
        tell(checked).join("\n"),
      );
      assert.deepEqual(checked.failures, []);
    });

    it(`${name}: nothing is called wrong`, () => {
      const checked = open(check(text));
      const shown = { ...checked, findings: checked.findings.filter(({ level }) => level !== "bien-tap") };
      assert.deepEqual(tell(shown), []);
    });
  }
});
