/** Breaking the recipients, the signature and what is attached. */
import { breaks, type Mutation } from "./mutation";

export const CLOSING_MUTATIONS: readonly Mutation[] = [
  breaks("noi-nhan/thieu", /^Nơi nhận:\n(?:- .+\n)+\nTM\. ỦY BAN NHÂN DÂN\nCHỦ/mu, "\n⟦TM. ỦY BAN NHÂN DÂN⟧\nCHỦ"),
  breaks("noi-nhan/thieu", /^Nơi nhận:\n(?:- .+\n)+\nCHỦ TỊCH\n/mu, "\n⟦CHỦ TỊCH⟧\n"),
  breaks("noi-nhan/tieu-de", "Nơi nhận:\n", "⟦Nơi nhận⟧\n"),
  breaks("noi-nhan/tieu-de", "Nơi nhận:\n", "⟦NƠI NHẬN:⟧\n"),
  breaks("noi-nhan/gach-dau-dong", /^- Lưu: VT/mu, "⟦–⟧ Lưu: VT"),
  breaks("noi-nhan/dau-cau", /^(- Như Điều \d);$/mu, "$1⟦,⟧"),
  breaks("noi-nhan/dau-cau", /^(- Lưu: VT, \p{Lu}+)\.$/mu, "$1⟦;⟧"),
  breaks("noi-nhan/dau-cau", /^(- Lưu: VT), (\p{Lu}+)\.$/mu, "$1, ⟦$2⟧"),
  breaks("noi-nhan/thieu-nhu-dieu", /(?<=QUYẾT ĐỊNH:[\s\S]+)^- Như Điều \d;\n/mu, "", { on: "Nơi nhận:" }),
  breaks("noi-nhan/nhu-dieu-khong-co", /^- Như Điều \d;$/mu, "- Như Điều ⟦9⟧;"),
  breaks("noi-nhan/nhu-dieu-thi-hanh", /^- Như Điều \d;$/mu, "- Như Điều ⟦2⟧;"),
  breaks("noi-nhan/nhu-tren", /^- Như Điều \d;$/mu, "- ⟦Như trên⟧;"),
  breaks("noi-nhan/luu-vt", /(?<!Quy định mức[\s\S]+)^- Lưu: VT/mu, "- ⟦Lưu VT⟧"),
  breaks("noi-nhan/luu-vt", /(?<!Quy định mức[\s\S]+);\n- Lưu: VT, .+\n/mu, ".\n", { on: "Nơi nhận:" }),
  breaks("noi-nhan/kinh-gui", /^(QUYẾT ĐỊNH:\n)/mu, "$1\n⟦Kính gửi:⟧ Các sở, ban, ngành tỉnh.\n", {
    only: ["quyet-dinh-truc-tiep", "bo-nhiem-pho-giam-doc"],
  }),
  breaks("chu-ky/tham-quyen", /^CHỦ TỊCH\n(?=Trịnh|Hà|Phan|Ngô)/mu, "⟦TM. ỦY BAN NHÂN DÂN⟧\nCHỦ TỊCH\n", {
    only: ["quyet-dinh-truc-tiep", "quyet-dinh-cap-xa", "khen-thuong-kem-danh-sach", "thanh-lap-ban-chi-dao"],
  }),
  breaks("chu-ky/tham-quyen", /^TM\. ỦY BAN NHÂN DÂN\n(KT\. CHỦ TỊCH)\n/mu, "⟦$1⟧\n", {
    only: ["ban-hanh-quy-che", "ke-hoach-hon-40-nhiem-vu"],
  }),
  breaks("chu-ky/hinh-thuc", /^KT\. CHỦ TỊCH$/mu, "⟦KT⟧ CHỦ TỊCH"),
  breaks("chu-ky/hinh-thuc", /^TM\. ỦY BAN NHÂN DÂN$/mu, "⟦T/M⟧ ỦY BAN NHÂN DÂN"),
  breaks("chu-ky/thieu-chuc-vu", /^(KT\. CHỦ TỊCH)\nPHÓ CHỦ TỊCH\n/mu, "⟦$1⟧\n"),
  breaks("chu-ky/hoc-vi", /^(CHỦ TỊCH\n)(?=Trịnh|Hà|Phan|Ngô)/mu, "$1⟦ThS.⟧ "),
  breaks("chu-ky/ho-ten", "CHỦ TỊCH\nTrịnh Quang Hiển", "CHỦ TỊCH\n⟦TRỊNH QUANG HIỂN⟧"),
  breaks("phu-luc/thieu-kem-theo", /^(QUY CHẾ|KẾ HOẠCH|DANH SÁCH)(\n.+\n)\(Kèm theo Quyết định .+\)\n/mu, "⟦$1⟧$2"),
  breaks("phu-luc/kem-theo-khop", /^(\(Kèm theo Quyết định số )\d+(\/QĐ-UBND)/mu, "$1⟦77$2⟧"),
  breaks("phu-luc/kem-theo-khop", /^(\(Kèm theo Quyết định số .+ )ngày \d+ tháng (\d+ năm 2026)/mu, "$1⟦ngày 30 tháng $2⟧"),
  breaks("phu-luc/kem-theo-dien-do", /^(\(Kèm theo Quyết định số .+ )ngày \d+ tháng \d+ năm 2026/mu, "$1⟦ngày      tháng      năm 2026⟧"),
  breaks("phu-luc/ban-hanh-kem-theo", /^\(Kèm theo Quyết định/mu, "(⟦Ban hành⟧ kèm theo Quyết định"),
  breaks("phu-luc/so-la-ma", /^Phụ lục I$/mu, "⟦Phụ lục 1⟧"),
  breaks(
    "phu-luc/khoi-ky",
    /^(.+xem xét, (?:chỉ đạo|sửa đổi, bổ sung Quy chế này)\.\/\.\n)/mu,
    "$1\n⟦TM. ỦY BAN NHÂN DÂN⟧\nCHỦ TỊCH\nTrịnh Quang Hiển\n",
  ),
  breaks(
    "phu-luc/chua-dan",
    / và phân công tại Phụ lục I,(.+?) trước(.+)$/mu,
    ", xây dựng kế hoạch của cơ quan, đơn vị trước ngày 15 tháng 01 hằng năm.",
    { on: "Phụ lục I" },
  ),
  breaks("phu-luc/tieu-de", /^Phụ lục I$/mu, "⟦PHỤ LỤC I⟧"),
  breaks("phu-luc/tieu-de", /^Phụ lục II$/mu, "⟦Phụ lục II.⟧"),
  breaks("phu-luc/dau-ket-thuc", /(xem xét, chỉ) đạo\.\/\.\n/u, "$1 ⟦đạo.⟧\n"),
  breaks("phu-luc/dau-ket-thuc", "Phụ lục I này gồm 12 nhiệm vụ./.", "Phụ lục I này gồm 12 nhiệm ⟦vụ.⟧"),
];
