/** Breaking words: spelling, characters, capitals. */
import { breaks, type Mutation } from "./mutation";

/** An article of nearly every sample. */
const EXECUTES = /(đơn vị(?:, cá nhân)?) có liên quan chịu trách nhiệm/u;

export const WORDS_MUTATIONS: readonly Mutation[] = [
  breaks("chinh-ta/am-tiet", EXECUTES, "$1 có liên ⟦qaun⟧ chịu trách nhiệm"),
  breaks("chinh-ta/am-tiet", "chịu trách nhiệm thi hành", "chịu ⟦trachs⟧ nhiệm thi hành"),
  breaks("chinh-ta/nham-tu", "phối hợp với Sở Nội vụ xây dựng", "⟦phối⟧ với Sở Nội vụ xây dựng"),
  breaks("chinh-ta/nham-tu", "khó khăn, vướng mắc", "khó ⟦khắn⟧, vướng mắc"),
  breaks("chinh-ta/lap-tu", EXECUTES, "$1 ⟦có có⟧ liên quan chịu trách nhiệm"),
  breaks("chinh-ta/cuoc-chu-dinh", "trong năm 2027. Sản phẩm", "trong năm ⟦20272⟧. Sản phẩm"),
  breaks("chinh-ta/ngoac-kep", "chuyên mục “Về miền sông nước”,", "chuyên mục ⟦“Về⟧ miền sông nước,"),
  breaks("chinh-ta/kieu-dau-thanh", "giao thông đường thủy phục vụ", "giao thông đường ⟦thuỷ⟧ phục vụ"),
  breaks("chinh-ta/hang-nam", "20 tháng 01 hằng năm", "20 tháng 01 ⟦hàng năm⟧"),
  breaks("ky-tu/an", "chịu trách nhiệm thi hành", "chịu⟦\u00a0⟧trách nhiệm thi hành"),
  breaks("ky-tu/chu-d", /^Điều 2\. /mu, "⟦Ð⟧iều 2. "),
  breaks("ky-tu/to-hop", "chịu trách nhiệm thi hành", "ch⟦i\u0323⟧u trách nhiệm thi hành"),
  breaks("ky-tu/dau-roi", EXECUTES, "$1 có ⟦l\u0300n⟧ quan chịu trách nhiệm"),
  breaks("ky-tu/giong-chu", EXECUTES, "$1 có liên ⟦qu\u0430n⟧ chịu trách nhiệm"),
  breaks("ky-tu/khoang-trang", "chịu trách nhiệm thi hành", "chịu trách nhiệm⟦  ⟧thi hành"),
  breaks("ky-tu/dau-cau", "Chánh Văn phòng Ủy ban nhân dân tỉnh, ", "Chánh Văn phòng Ủy ban nhân dân tỉn⟦h ,⟧ "),
  breaks("ky-tu/gach-noi", "giai đoạn 2026 - 2028.\nĐiều 2", "giai đoạn ⟦2026 -2028⟧.\nĐiều 2"),
  breaks("viet-hoa/ten-rieng", "Giao Sở Tài chính chủ trì", "Giao ⟦sở Tài chính⟧ chủ trì"),
  breaks("viet-hoa/dau-trong-ten", "Giao Sở Khoa học và Công nghệ chủ trì", "Giao ⟦Sở Khoa học Công nghệ⟧ chủ trì"),
  breaks("viet-hoa/sau-dau-cham", "kiêm nhiệm. Kinh phí hoạt động", "kiêm nhiệm. ⟦kinh⟧ phí hoạt động"),
  breaks("viet-hoa/ten-tinh", EXECUTES, "$1 có liên quan tại tỉnh ⟦Quảng ngãi⟧ chịu trách nhiệm"),
  breaks("viet-hoa/ngay-le", "bắt đầu từ tết Nguyên đán năm 2027", "bắt đầu từ tết ⟦nguyên đán⟧ năm 2027"),
  breaks("viet-hoa/quan-phuong", EXECUTES, "$1 có liên quan tại ⟦phường 3⟧, chịu trách nhiệm"),
  breaks("viet-hoa/ten-loai", /(chịu trách nhiệm thi hành) Quyết định này\.\/\./u, "$1 ⟦quyết định⟧ này./."),
  breaks("viet-hoa/dac-biet", "tối thứ Bảy hằng tuần", "tối ⟦thứ bảy⟧ hằng tuần"),
  breaks("viet-hoa/nhan-dan", "hội viên và Nhân dân tham gia", "hội viên và ⟦nhân dân⟧ tham gia"),
  breaks("chinh-ta/ngu-canh", "tìm hồ sơ của cơ quan", "tìm hồ sơ ⟦cua⟧ cơ quan"),
  breaks("ky-tu/chu-so", "lưu trữ số trong năm 2027", "lưu trữ số trong năm ⟦2O27⟧"),
  breaks("ky-tu/mat-chu", EXECUTES, "$1 có liên q⟦\ufffd⟧an chịu trách nhiệm"),
  breaks("ky-tu/kieu-ngoac", "chuyên mục “Về miền sông nước”", 'chuyên mục ⟦"Về miền sông nước"⟧'),
];
