/**
 * Names as they are officially written: capitals, commas and dashes. Bodies by NĐ 30/2020/NĐ-CP, Phụ lục II, Mục IV.1; laws
 * by Mục V.6. Bodies that ended are kept: texts still name them.
 */
const SECTORS = `Nội vụ, Tư pháp, Tài chính, Kế hoạch và Đầu tư, Công Thương, Xây dựng, Giao thông vận tải, Nông nghiệp và Môi trường,
Nông nghiệp và Phát triển nông thôn, Tài nguyên và Môi trường, Thông tin và Truyền thông, Khoa học và Công nghệ, Giáo dục và Đào tạo, Y tế,
Ngoại giao, Dân tộc và Tôn giáo, Quy hoạch - Kiến trúc`;

const BODIES = `Ủy ban nhân dân; Hội đồng nhân dân; Tòa án nhân dân; Viện kiểm sát nhân dân; Ủy ban Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc;
Sở Văn hóa, Thể thao và Du lịch; Bộ Văn hóa, Thể thao và Du lịch; Sở Văn hóa và Thể thao; Sở Du lịch; Sở Dân tộc và Tôn giáo; Sở Ngoại vụ;
Sở Lao động - Thương binh và Xã hội; Bộ Lao động - Thương binh và Xã hội; Bộ Quốc phòng; Bộ Công an; Thanh tra Chính phủ; Văn phòng Chính phủ; Văn phòng Quốc hội;
Ngân hàng Nhà nước Việt Nam; Bảo hiểm xã hội Việt Nam; Bộ Chỉ huy Bộ đội Biên phòng; Ban Chấp hành Trung ương;
Hội Liên hiệp Phụ nữ; Liên đoàn Lao động; Hội Cựu chiến binh; Hội Nông dân; Đoàn Thanh niên Cộng sản Hồ Chí Minh; Liên minh Hợp tác xã;
Cục Quản lý thị trường; Chi cục Quản lý thị trường; Chi cục Hải quan; Chi cục Kiểm lâm; Chi cục Thủy lợi; Chi cục Thuế; Cục Thi hành án dân sự; Chi cục Thi hành án dân sự; Cục Thống kê; Cục Hải quan;
Đảng Cộng sản Việt Nam; Thủ tướng Chính phủ; Chủ tịch Quốc hội; Bộ Chính trị`;

const LAWS = `Đất đai; Đầu tư; Đầu tư công; Nhà ở; Xây dựng; Quy hoạch; Quy hoạch đô thị; Doanh nghiệp; Đấu thầu; Đấu giá tài sản; Ngân sách nhà nước; Kinh doanh bất động sản; Bảo vệ môi trường;
Tài nguyên nước; Lâm nghiệp; Thủy lợi; Thủy sản; Trồng trọt; Chăn nuôi; Thú y; Giáo dục; Giáo dục nghề nghiệp; Giáo dục đại học; Khám bệnh, chữa bệnh; An toàn thực phẩm; Giao thông đường bộ;
Trật tự, an toàn giao thông đường bộ; Đường bộ; Phòng, chống tham nhũng; Phòng, chống thiên tai; Thực hành tiết kiệm, chống lãng phí; Khiếu nại; Tố cáo; Tiếp công dân; Thanh tra; Cán bộ, công chức;
Viên chức; Thi đua, khen thưởng; Công chứng; Hộ tịch; Cư trú; Căn cước; Lưu trữ; Giao dịch điện tử; Công nghệ thông tin; An ninh mạng; Viễn thông; Khoa học và công nghệ; Chuyển giao công nghệ;
Bảo hiểm xã hội; Bảo hiểm y tế; Việc làm; Người cao tuổi; Trẻ em; Bình đẳng giới; Di sản văn hóa; Du lịch; Quảng cáo; Báo chí; Xuất bản; Phòng cháy và chữa cháy; Hợp tác xã;
Các tổ chức tín dụng; Quản lý thuế; Phí và lệ phí; Giá; Kế toán; Quản lý, sử dụng tài sản công; Điện lực; Khoáng sản; Địa chất và khoáng sản; Hóa chất; Dân quân tự vệ; Nghĩa vụ quân sự; Quốc phòng;
Tổ chức chính quyền địa phương; Ban hành văn bản quy phạm pháp luật; Xử lý vi phạm hành chính; Thi hành án dân sự; Thi hành án hình sự; Trợ giúp pháp lý; Hòa giải ở cơ sở; Phổ biến, giáo dục pháp luật`;

const list = (text: string, separator: string): string[] =>
  text
    .replace(/\s+/gu, " ")
    .split(separator)
    .map((name) => name.trim());

/** Names of bodies. */
export const BODY_NAMES: readonly string[] = [
  ...list(SECTORS, ",").flatMap((sector) => [`Sở ${sector}`, `Bộ ${sector}`]),
  ...list(BODIES, ";"),
];

/** Names of laws, "Luật" included. */
export const LAW_NAMES: readonly string[] = list(LAWS, ";").map((name) => `Luật ${name}`);
