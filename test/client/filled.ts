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
  sinh: "12/4/1985",
  "tu-ngay": "15 tháng 10 năm 2026",
  "chuc-vu": "Phó Giám đốc Sở Xây dựng",
  "chuc-vu-cu": "Trưởng phòng Quy hoạch, Sở Xây dựng",
  hs: "0,8",
  "don-vi": "Giám đốc Sở Xây dựng",
  "don-vi-moi": "Sở Tài chính",
  "don-vi-cu": "Sở Xây dựng",
  giu: "",
  "ban-giao": "20 tháng 10 năm 2026",
};
const BY_PREFIX: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  qdbn: { "tu-ngay": "15 tháng 10 năm 2026" },
  qdkl: { "tu-ngay": "ký", "bien-ban": "Biên bản họp Hội đồng kỷ luật ngày 28 tháng 9 năm 2026", "ly-do": "đã có hành vi vi phạm quy định về giờ làm việc" },
  qdkt: {
    "luat-thi-dua": "Quyết định số 41/QĐ-UBND ngày 06 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về khen thưởng",
    "so-tt": "05",
    "so-cn": "12",
    "thanh-tich": "xuất sắc trong phòng, chống bão số 3 năm 2026",
  },
  qdban: {
    "ten-ban": "chuyển đổi số tỉnh",
    tv1: "Ông Lê Văn Cường",
    tv2: "Ông Phạm Văn Dũng",
    tv3: "Bà Hoàng Thị Giang",
    tv4: "Ông Đỗ Văn Hải",
    cv4: "Giám đốc Sở Tài chính",
    viec: "những việc liên ngành về chuyển đổi số",
    "thuong-truc": "Sở Khoa học và Công nghệ",
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
  return text.replace(/^Số: {8}/mu, "Số: 318").replace(/số {8}\//gu, "số 318/").replace(/ngày {6}tháng {6}năm/gu, "ngày 12 tháng 10 năm");
}
