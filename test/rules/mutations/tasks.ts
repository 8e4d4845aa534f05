/** Breaking the tasks: who leads, who supports, by when. */
import { breaks, type Mutation } from "./mutation";

export const TASKS_MUTATIONS: readonly Mutation[] = [
  breaks(
    "phan-cong/chu-tri-phoi-hop",
    "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xây dựng",
    "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, ⟦Sở Tài chính⟧ xây dựng",
  ),
  breaks("phan-cong/chu-tri-trong", "+ Cơ quan chủ trì: Sở Khoa học và Công nghệ.", "+ Cơ quan ⟦chủ trì⟧:"),
  breaks(
    "phan-cong/nhieu-chu-tri",
    "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ",
    "Giao ⟦Sở Tài chính, Sở Tư pháp⟧ chủ trì, phối hợp với Sở Nội vụ",
  ),
  breaks(
    "phan-cong/de-nghi",
    "4. Đề nghị Ủy ban Mặt trận Tổ quốc",
    "4. Giao ⟦Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh⟧ và các tổ chức chính trị - xã hội tỉnh vận động đoàn viên. Đề nghị Ủy ban Mặt trận Tổ quốc",
  ),
  breaks(
    "phan-cong/co-quan-ban-hanh",
    "phối hợp với Công an tỉnh thiết lập",
    "phối hợp với ⟦Ủy ban nhân dân tỉnh⟧, Công an tỉnh thiết lập",
  ),
  breaks(
    "phan-cong/trung-viec",
    /^(4\. Đào tạo, hướng dẫn\n)(- Giao Sở Nội vụ chủ trì, )(phối .+\n)/mu,
    "$1$2$3⟦- Giao Sở Nội vụ chủ⟧ trì, $3",
  ),
  breaks(
    "phan-cong/bang-khac-loi-van",
    /^(- Nạo vét, lắp đặt phao tiêu 38 km luồng từ bến Cửa Sông đến bến Cồn Én)(\.[\s\S]+)^\| 9 \| Đăng ký nhãn hiệu.+$/mu,
    "$1$2| ⟦9 | Nạo vét, lắp đặt⟧ phao tiêu 38 km luồng từ bến Cửa Sông đến bến Cồn Én | Sở Tài chính | Công an tỉnh | Luồng đường thủy | Quý II năm 2028 |",
  ),
  breaks(
    "phan-cong/san-pham",
    "- Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xây dựng định mức chi; trình Ủy ban nhân dân tỉnh ban hành Quyết định về định mức chi số hóa trước",
    "- Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ; trình Ủy ban nhân dân tỉnh xem xét, quyết định trước",
    { on: "- Giao Sở Tài chính chủ" },
  ),
  breaks(
    "phan-cong/thieu-noi-nhan",
    "và các chế độ khác theo quy định hiện hành.",
    "và các chế độ khác theo quy định hiện hành.\nGiao Tổng công ty Cấp nước Hải Vân chủ trì bàn giao hồ sơ trước ngày 15 tháng 3 năm 2026.",
    { on: "Nơi nhận:" },
  ),
  breaks("thoi-han/ngay-khong-co", "trước ngày 15 tháng 12 năm 2026", "trước ⟦ngày 31 tháng 11 năm 2026⟧"),
  breaks("thoi-han/thang-quy-khong-co", "trong quý III năm 2027. Sản phẩm", "trong ⟦quý V năm 2027⟧. Sản phẩm"),
  breaks("thoi-han/truoc-ngay-ban-hanh", "gửi Sở Nội vụ trước ngày 30 tháng 11 năm 2026", "gửi Sở Nội vụ ⟦trước ngày 30 tháng 9 năm 2026⟧"),
  breaks("thoi-han/qua-sat", "gửi Sở Nội vụ trước ngày 30 tháng 11 năm 2026", "gửi Sở Nội vụ ⟦trước ngày 15 tháng 10 năm 2026⟧"),
  breaks("thoi-han/thieu-nam", "chậm nhất ngày 30 tháng 6 năm 2030.", "chậm nhất ⟦ngày 30 tháng 6⟧."),
  breaks("thoi-han/so-khong-thieu", "chậm nhất ngày 30 tháng 6 năm 2030", "chậm nhất ⟦ngày 5/6/2030⟧", {
    also: [{ rule: "thoi-han/hai-kieu-ngay", on: "ngày 5/6/2030" }],
  }),
  breaks("thoi-han/so-khong-thua", "chậm nhất ngày 30 tháng 6 năm 2030", "chậm nhất ngày 30/⟦06⟧/2030", {
    also: [{ rule: "thoi-han/hai-kieu-ngay", on: "ngày 30/06/2030" }],
  }),
  breaks("thoi-han/quy-la-ma", "trong quý III năm 2027. Sản phẩm", "trong quý ⟦3⟧ năm 2027. Sản phẩm"),
  breaks("thoi-han/gio", "vào 17 giờ 00 phút ngày 22", "vào ⟦17h00⟧ ngày 22"),
  breaks("thoi-han/hai-kieu-ngay", /(Theo đề nghị .+) ngày (\d+) tháng (\d+) năm 2026\.$/mu, "$1 ⟦ngày $2/$3/2026⟧."),
  breaks(
    "thoi-han/thieu",
    /^III\. KINH PHÍ THỰC HIỆN\n([\s\S]+)^IV\. TỔ CHỨC/mu,
    "⟦III⟧. GIẢI PHÁP\n1. Sở Tư pháp rà soát hồ sơ của các cơ quan.\n2. Sở Y tế rà soát hồ sơ của các bệnh viện.\n3. Sở Xây dựng rà soát hồ sơ của các công trình.\n4. Sở Công Thương rà soát hồ sơ của các chợ.\n5. Sở Ngoại vụ rà soát hồ sơ của các đoàn.\nIV. KINH PHÍ THỰC HIỆN\n$1V. TỔ CHỨC",
    { only: ["quyet-dinh-ban-hanh-ke-hoach"] },
  ),
  breaks(
    "thoi-han/mo-ho",
    "d) Sở Ngoại vụ giới thiệu tuyến du lịch của tỉnh với các đoàn khách quốc tế; hằng quý gửi kết quả về Sở Văn hóa, Thể thao và Du lịch.",
    "d) Sở Ngoại vụ ⟦khẩn trương⟧ giới thiệu tuyến du lịch của tỉnh với các đoàn khách quốc tế.",
  ),
  breaks("thoi-han/dinh-ky", "định kỳ trước ngày 25 của tháng cuối quý báo cáo", "⟦định kỳ báo cáo⟧"),
  breaks(
    "thoi-han/sau-han-cap-tren",
    "gửi Sở Nội vụ trước ngày 30 tháng 11 năm 2026",
    "báo cáo kết quả gửi Sở Nội vụ ⟦trước ngày 25 tháng 12 hằng năm⟧",
  ),
  breaks(
    "thoi-han/thu-trong-tuan",
    "phát sóng tối thứ Bảy hằng tuần từ tháng 01 năm 2027.",
    "phát sóng từ ⟦thứ Bảy⟧, ngày 03 tháng 01 năm 2027.",
  ),
  breaks("thoi-han/ngay-nghi", "chậm nhất ngày 30 tháng 6 năm 2030", "chậm nhất ⟦ngày 02 tháng 9 năm 2030⟧"),
  breaks(
    "co-quan/khong-con",
    "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ",
    "Giao ⟦Sở Kế hoạch và Đầu tư⟧ chủ trì, phối hợp với Sở Nội vụ",
  ),
  breaks(
    "co-quan/cap-huyen",
    "2. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường xây dựng",
    "2. Các sở, ban, ngành, ⟦Ủy ban nhân dân các huyện, thị xã, thành phố⟧ xây dựng",
  ),
  breaks(
    "co-quan/tinh-sap-nhap",
    "- Thanh tra Chính phủ (để b/c);",
    "- Thanh tra Chính phủ (để b/c);\n- Ủy ban nhân dân ⟦tỉnh Quảng Bình⟧;",
  ),
  breaks("co-quan/ten-tinh", "- Thanh tra Chính phủ (để b/c);", "- Thanh tra Chính phủ (để b/c);\n- Ủy ban nhân dân tỉnh ⟦Đăk Lăk⟧;"),
  breaks("phan-cong/ten-gan-dung", "Giao Sở Khoa học và Công nghệ chủ trì", "Giao ⟦Sở Khoa học và Cộng nghệ⟧ chủ trì"),
];
