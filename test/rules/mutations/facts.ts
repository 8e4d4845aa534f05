/** Breaking what must agree within one text: numbers, names, places, tables; leftovers; suppression comments. */
import { breaks, type Mutation } from "./mutation";

export const FACTS_MUTATIONS: readonly Mutation[] = [
  breaks("soat/con-trong", "gửi Sở Nội vụ trước ngày 30 tháng 11 năm 2026", "gửi Sở Nội vụ trước ⟦ngày … tháng 11 năm 2026⟧"),
  breaks("soat/con-trong", "sinh ngày 14 tháng 9 năm 1980", "sinh ⟦ngày … tháng 9 năm 1980⟧"),
  breaks("soat/so-va-chu", "Thời hạn giữ chức vụ là 05 năm.", "Thời hạn giữ chức vụ là ⟦05 (bốn⟧) năm."),
  breaks("soat/so-nguoi", "gồm 03 người", "⟦gồm 04 người⟧"),
  breaks("soat/ong-ba", "Ông Lê Khắc Duy được hưởng", "⟦Bà⟧ Lê Khắc Duy được hưởng"),
  breaks(
    "soat/hai-chuc-vu",
    "2. Bà Lưu Thị Khánh Hòa, Phó Chủ tịch Ủy ban nhân dân thành phố - Phó Trưởng ban;",
    "2. Bà Lưu Thị Khánh Hòa, Phó Chủ tịch Ủy ban nhân dân thành phố - Phó Trưởng ban; bà Lưu Thị Khánh Hòa, ⟦Giám đốc Sở Y tế⟧ - Thành viên;",
  ),
  breaks(
    "soat/dia-phuong-khac",
    "cơ quan, đơn vị trên địa bàn tỉnh Lam Sơn giai đoạn 2026 - 2028.\nĐiều 2",
    "cơ quan, đơn vị trên địa bàn ⟦tỉnh Hải Vân⟧ giai đoạn 2026 - 2028.\nĐiều 2",
  ),
  breaks("soat/stt-bang", "| 4 | Ông Vũ Đình Toản", "| ⟦3⟧ | Ông Vũ Đình Toản"),
  breaks("soat/stt-bang", "| 4 | Thống kê", "| ⟦5⟧ | Thống kê"),
  breaks("soat/tong-so", "là 1.260 tỷ đồng, gồm:", "là ⟦1.280⟧ tỷ đồng, gồm:"),
  breaks("soat/chu-trang-web", /^/u, "⟦Cập nhật: 09/10/2026 08:30:00\nXem cỡ chữ⟧\n\n", {
    only: ["quyet-dinh-truc-tiep", "bo-nhiem-pho-giam-doc"],
  }),
  breaks("soat/bo-qua-ly-do", /^(Điều 2\.)/mu, "%% vbhc: bỏ qua ⟦bo-cuc/*⟧\n$1"),
  breaks("soat/bo-qua-ma", /^(Điều 2\.)/mu, "%% vbhc: bỏ qua ⟦bo-cuc/dieu-dan⟧: chép nguyên văn\n$1"),
  breaks("soat/bo-qua-thua", /^(Điều 2\.)/mu, "%% vbhc: bỏ qua ⟦bo-cuc/dieu-dang⟧: chép nguyên văn\n$1"),
];
