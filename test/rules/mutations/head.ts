/** Breaking the head, the title and the authority line. */
import { breaks, type Mutation } from "./mutation";

/** The type of an administrative decision; a normative one has no second “QUYẾT ĐỊNH:” to tell it from. */
const DECISION = /^QUYẾT ĐỊNH\n(?=[\s\S]*^QUYẾT ĐỊNH:$)/mu;

export const HEAD_MUTATIONS: readonly Mutation[] = [
  breaks("quoc-hieu/dung-chu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM⟧"),
  breaks("quoc-hieu/dung-chu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "⟦Cộng hòa xã hội chủ nghĩa Việt Nam⟧"),
  breaks("quoc-hieu/dung-chu", "CHỦ NGHĨA VIỆT NAM\n", "CHỦ NGHĨA VIỆT NAM⟦.⟧\n"),
  breaks("quoc-hieu/tieu-ngu", "Độc lập - Tự do - Hạnh phúc", "⟦Độc Lập - Tự Do - Hạnh Phúc⟧"),
  breaks("quoc-hieu/tieu-ngu", "Độc lập - Tự do - Hạnh phúc", "⟦Độc lập - Tự do - Hạnh phúch⟧"),
  breaks("quoc-hieu/tieu-ngu-gach-noi", "Độc lập - Tự do - Hạnh phúc", "⟦Độc lập – Tự do – Hạnh phúc⟧"),
  breaks("quoc-hieu/tieu-ngu-gach-noi", "Độc lập - Tự do - Hạnh phúc", "⟦Độc lập-Tự do-Hạnh phúc⟧"),
  breaks("quoc-hieu/thieu", "\nĐộc lập - Tự do - Hạnh phúc", "", { on: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" }),
  breaks("quoc-hieu/thieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "", { on: "Độc lập - Tự do - Hạnh phúc" }),
  breaks("co-quan/thieu", /^ỦY BAN NHÂN DÂN\n.+\n/u, "", { on: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" }),
  breaks("co-quan/ten-day-du", /^ỦY BAN NHÂN DÂN\n/u, "⟦UBND⟧\n"),
  breaks("co-quan/ten-day-du", /^ỦY BAN NHÂN DÂN\n(?:TỈNH|THÀNH PHỐ|XÃ) .+\n/u, "⟦ỦY BAN NHÂN DÂN⟧\n"),
  breaks("so-ky-hieu/thieu", /^Số: .+\n(?!V\/v|.+\n\nQUYẾT ĐỊNH\n(?:Quy định|Bãi bỏ))/mu, "", { on: "Độc lập - Tự do - Hạnh phúc" }),
  breaks("so-ky-hieu/hinh-thuc", /^Số: (\d+\/QĐ-UBND)$/mu, "⟦Số $1⟧"),
  breaks("so-ky-hieu/hinh-thuc", /^Số: (\d+)\/QĐ-UBND$/mu, "⟦Số: $1/QĐUBND⟧"),
  breaks("so-ky-hieu/hinh-thuc", /^Số: (\d+)\/QĐ-UBND$/mu, "⟦Số: $1-QĐ/UBND⟧"),
  breaks("so-ky-hieu/them-so-khong", "Số: 09/QĐ-UBND", "Số: ⟦9⟧/QĐ-UBND"),
  breaks("so-ky-hieu/khoang-trang", /^Số: (\d+)\/(QĐ|TB)-UBND$/mu, "Số: ⟦$1   /$2-UBND⟧"),
  breaks("so-ky-hieu/loai", /^Số: (\d+)\/QĐ-UBND$/mu, "Số: $1/⟦KH⟧-UBND"),
  breaks("so-ky-hieu/nam", /^Số: (\d+)\/TB-UBND$/mu, "⟦Số: $1/2026/TB-UBND⟧"),
  breaks("so-ky-hieu/cong-van", /^Số: (\d+)\/UBND-KTTH$/mu, "Số: $1/⟦CV-UBND⟧"),
  breaks("ngay-thang/thieu", /^(Số: \d+\/(?:QĐ|TB)-UBND)\n\p{Lu}[\p{L} ]+, ngày \d+ tháng \d+ năm 2026\n/mu, "⟦$1⟧\n"),
  breaks("ngay-thang/hinh-thuc", /^(\p{Lu}[\p{L} ]+), (ngày \d+ tháng \d+ năm 2026)$/mu, "⟦$1 $2⟧"),
  breaks("ngay-thang/hinh-thuc", /^(\p{Lu}[\p{L} ]+), ngày (\d+) tháng (\d+) năm 2026$/mu, "⟦$1, ngày $2/$3/2026⟧"),
  breaks("ngay-thang/khong-co-that", /^(\p{Lu}[\p{L} ]+, ngày) \d+ tháng \d+ năm 2026$/mu, "$1 ⟦31 tháng 11 năm 2026⟧"),
  breaks("ngay-thang/them-so-khong", /^(\p{Lu}[\p{L} ]+, ngày) 0(\d) /mu, "$1 ⟦$2⟧ "),
  breaks("ngay-thang/them-so-khong", /^(\p{Lu}[\p{L} ]+, ngày \d+ tháng) ([89]) /mu, "$1 ⟦0$2⟧ "),
  breaks("ngay-thang/dia-danh", /^\p{Lu}[\p{L} ]+(, ngày \d+ tháng \d+ năm 2026)$/mu, "⟦TP.HCM⟧$1"),
  breaks("ten-loai/thieu", /^QUYẾT ĐỊNH\n(Về việc [^\n]+)$/mu, "⟦$1⟧"),
  breaks("ten-loai/thieu", /^(QUYẾT ĐỊNH)\nVề việc [^\n]+$/mu, "⟦$1⟧"),
  breaks("ten-loai/hinh-thuc", DECISION, "⟦QUYẾT ĐỊNH:⟧\n"),
  breaks("ten-loai/hinh-thuc", DECISION, "⟦Quyết định⟧\n"),
  breaks("ten-loai/v-v", /^(QUYẾT ĐỊNH)\nVề việc /mu, "$1\n⟦V/v⟧ "),
  breaks("ten-loai/trich-yeu-dau-cham", /^(QUYẾT ĐỊNH\n.+)$/mu, "$1⟦.⟧"),
  breaks(
    "ten-loai/trich-yeu-in-hoa",
    "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    "⟦VỀ VIỆC TẶNG BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH⟧",
  ),
  breaks("ten-loai/tham-quyen", /^(?:CHỦ TỊCH )?ỦY BAN NHÂN DÂN (?:TỈNH|XÃ|THÀNH PHỐ) .+\n\n/mu, "", { on: "QUYẾT ĐỊNH" }),
  breaks("ten-loai/dau-mat-khan", /^(ỦY BAN NHÂN DÂN\n.+\n)(?=(?:.+\n){2}Số: \d+\/(?!2026))/u, "$1⟦KHẨN CẤP⟧\n"),
  breaks("ten-loai/ban-sao", /$/u, "\n⟦SAO Y BẢN CHÍNH⟧\nVĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH\nSố: 18/SY-VP\n", {
    only: ["quyet-dinh-truc-tiep", "bo-nhiem-pho-giam-doc"],
  }),
  breaks(
    "ten-loai/thong-nhat",
    "Về việc bổ nhiệm Phó Giám đốc Sở Nông nghiệp và Môi trường",
    "Về việc bổ nhiệm Phó Giám đốc Sở Tài chính",
    {
      onLast: "Phó Giám đốc Sở Nông nghiệp và Môi trường",
    },
  ),
  breaks("ten-loai/thong-nhat", /^(Điều 1\. Ban hành kèm theo .+giai đoạn 202\d - )20\d\d/mu, "$1⟦2035⟧"),
  breaks("ten-loai/thong-nhat", /^(KẾ HOẠCH\nPhát triển du lịch) sinh thái/mu, "$1 ⟦cộng đồng⟧"),
];
