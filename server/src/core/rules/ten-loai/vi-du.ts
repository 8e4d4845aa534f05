/** A whole decision that issues a plan, for examples in which subject, Điều 1 and the plan's title speak of each other. */
const HEAD = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026
`;

/** `subject` and `article` follow “Ban hành Kế hoạch …”, `title` stands under “KẾ HOẠCH”. */
export const planIssued = (subject: string, article: string, title: string): string => `${HEAD}
QUYẾT ĐỊNH
Ban hành Kế hoạch ${subject}

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch ${article}.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT, NNMT.

CHỦ TỊCH
Trần Minh Khang

ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
${title}
(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)

I. MỤC ĐÍCH
Giữ ổn định sản xuất của các hộ./.
`;
