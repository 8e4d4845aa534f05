/** Values that a drafter might write into the fields of the snippets: an invented decision of an invented province. */

const COMMON: Readonly<Record<string, string>> = {
  TINH: "TỈNH HẢI VÂN",
  tinh: "tỉnh Hải Vân",
  "dia-danh": "Hải Vân",
  "trich-yeu": "phân công đầu mối theo dõi cải cách thủ tục hành chính năm 2026",
  "can-cu": "Nghị quyết số 21/NQ-HĐND ngày 10 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh về nhiệm vụ 6 tháng cuối năm 2026",
  "nghi-dinh": "Nghị quyết số 22/NQ-HĐND ngày 10 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh về tổ chức bộ máy",
  "phan-cap": "Quyết định số 40/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về phân cấp quản lý cán bộ, công chức",
  "so-trinh": "Sở Nội vụ",
  "so-ttr": "88",
  "kh-so": "SNV",
  "ngay-ttr": "05",
  "thang-ttr": "10",
  "noi-dung": "Phân công Sở Nội vụ làm đầu mối theo dõi cải cách thủ tục hành chính.",
  "ho-ten": "Trần Thị Bình",
  "ho-ten-cb": "Lê Văn Cường",
  "ten-vb": "cải cách thủ tục hành chính năm 2026",
  het: "Các cơ quan báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 12 năm 2026",
  tw: "Bộ Nội vụ",
  dv: "NC",
  sinh: "12 tháng 4 năm 1985",
  "tu-ngay": "15 tháng 10 năm 2026",
  "chuc-vu": "Phó Giám đốc Sở Xây dựng",
  "chuc-vu-cu": "Trưởng phòng Quy hoạch, Sở Xây dựng",
  hs: "0,8",
  "don-vi": "Giám đốc Sở Xây dựng",
  "don-vi-moi": "Sở Tài chính",
  "don-vi-cu": "Sở Xây dựng",
  giu: "",
  "ban-giao": "30 tháng 11 năm 2026",
};
const members = {
  tv1: "Ông Lê Văn Cường",
  tv2: "Ông Phạm Văn Dũng",
  tv3: "Ông Nguyễn Văn Giang",
  tv4: "Ông Đỗ Văn Hải",
  cv1: "Phó Chủ tịch Ủy ban nhân dân tỉnh",
  cv2: "Giám đốc Sở Nội vụ",
  cv3: "Giám đốc Sở Tư pháp",
  cv4: "Giám đốc Sở Tài chính",
};
const earlier = "Quyết định số 12/QĐ-UBND ngày 15 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh";

const BY_PREFIX: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  qdkl: {
    "tu-ngay": "ký",
    "bien-ban": "Biên bản họp Hội đồng kỷ luật ngày 28 tháng 9 năm 2026",
    "ly-do": "đã có hành vi vi phạm quy định về giờ làm việc",
  },
  qdkt: {
    "luat-thi-dua": "Quyết định số 41/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về khen thưởng",
    "so-tt": "05",
    "so-cn": "12",
    "thanh-tich": "xuất sắc trong phòng, chống bão số 3 năm 2026",
  },
  qdban: {
    ...members,
    "ten-ban": "chuyển đổi số tỉnh",
    viec: "những việc liên ngành về chuyển đổi số",
    "thuong-truc": "Sở Khoa học và Công nghệ",
  },
  qdhoi: {
    ...members,
    "ten-hd": "thẩm định giá đất",
    viec: "thẩm định bảng giá đất do Sở Nông nghiệp và Môi trường lập",
    "co-quan-giup": "Sở Tài chính",
    kp: "bố trí trong dự toán của Sở Tài chính",
  },
  qdto: { ...members, "ten-to": "rà soát quy hoạch xây dựng", viec: "Rà soát quy hoạch xây dựng các xã, phường" },
  qdkien: {
    ...members,
    ten: "Ban Chỉ đạo chuyển đổi số tỉnh",
    "so-cu": "12",
    "ngay-cu": "15 tháng 01 năm 2026",
    "vb-nhiem-vu": "Quyết định số 13/QĐ-UBND ngày 16 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh",
  },
  qdphe: {
    ten: "phát triển du lịch cộng đồng đến năm 2030",
    mt: "Hình thành 10 điểm du lịch cộng đồng.",
    nd: "Hỗ trợ hộ dân tham gia làm du lịch.",
    "so-tien": "2.000.000.000",
    chu: "Hai tỷ",
    nguon: "ngân sách tỉnh",
    tg: "từ năm 2027 đến năm 2030",
    ct: "Sở Văn hóa, Thể thao và Du lịch",
    ph: "Sở Tài chính",
    han: "15 tháng 12 năm 2027",
  },
  qduq: {
    "noi-dung": "ký giấy phép xây dựng",
    nguoi: "Giám đốc Sở Xây dựng",
    viec: "ký giấy phép xây dựng công trình cấp II",
    tu: "15 tháng 10 năm 2026",
    den: "31 tháng 12 năm 2027",
  },
  qdsua: {
    "vb-goc":
      "Quy chế làm việc của Ủy ban nhân dân tỉnh ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh",
    k: "2",
    d: "5",
    moi: "Phiên họp thường kỳ tổ chức mỗi tháng một lần.",
    db: "6a",
    sau: "6",
    moi2: "Phiên họp chuyên đề",
    cu: "Văn phòng",
    thay: "Văn phòng Ủy ban nhân dân tỉnh",
    "vi-tri": "khoản 1 Điều 7 của Quy chế",
    bo: "khoản 3 Điều 8 của Quy chế",
  },
  qdbb: { vb: earlier, trich: "về việc phân công nhiệm vụ" },
  qdct: {
    nam: "2027",
    "so-nq": "30",
    "ngay-nq": "09 tháng 10 năm 2026",
    "ten-nq": "về kế hoạch phát triển kinh tế - xã hội năm 2027",
    han: "31 tháng 12 năm 2026",
    "dv-giao": "Sở Công Thương",
    "chi-tieu": "Tăng trưởng công nghiệp 9%",
  },
  mkh: {
    "trich-yeu": "Tuyên truyền cải cách thủ tục hành chính năm 2027",
    "vb-tren": "Quyết định số 40/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về phân cấp quản lý",
    "dau-moi": "Sở Nội vụ",
    han: "15 tháng 12 năm 2027",
    han2: "30 tháng 11 năm 2026",
  },
  mcv: {
    lv: "NC",
    "trich-yeu": "báo cáo kết quả cải cách thủ tục hành chính",
    "dau-moi": "Sở Nội vụ",
    han: "15 tháng 12 năm 2026",
    nn: "Chủ tịch Ủy ban nhân dân tỉnh",
  },
  mttr: {
    SO: "SỞ NỘI VỤ",
    so: "Sở Nội vụ",
    kh: "SNV",
    "can-cu": "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh,",
    "trich-yeu": "ban hành Quy chế phối hợp",
    hs: "báo cáo tổng hợp, tiếp thu ý kiến",
    nn: "Sở Tư pháp",
    "ho-ten": "Lê Văn Cường",
  },
  mdc: {
    lv: "NC",
    so: "12",
    ngay: "15 tháng 01 năm 2026",
    trich: "về việc phân công nhiệm vụ",
    "vi-tri": "Điều 2",
    sai: "Sở Xây dựng",
    dung: "Sở Tài chính",
    nn: "Chủ tịch Ủy ban nhân dân tỉnh",
  },
};

/** The notation's text with its fields filled, number and day stamped as văn thư does. */
export function filled(template: string, prefix: string): string {
  const own = BY_PREFIX[prefix] ?? {};
  const first = new Map<string, string>();
  const text = template.replace(/\{\{(\^)?([\p{L}\p{N}-]+)(!)?(?::([^{}]*)|\|([^{}]*))?\}\}/gu, (_, up, name, all, standard, options) => {
    if (name === "NAM") return "2026";
    if (name === "0") return "Nâng cao chất lượng phục vụ người dân.";
    if (!first.has(name)) first.set(name, own[name] ?? (options ? options.split("|")[0] : (COMMON[name] ?? standard ?? "")));
    const value = first.get(name) ?? "";
    return all ? value.toLocaleUpperCase() : up ? value.charAt(0).toLocaleUpperCase() + value.slice(1) : value;
  });
  return text
    .replace(/^Số: {8}/gmu, "Số: 318")
    .replace(/số {8}\//gu, "số 318/")
    .replace(/ngày {6}tháng {6}năm/gu, "ngày 12 tháng 10 năm");
}
