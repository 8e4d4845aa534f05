/** Whole decisions for examples that need more than one part of the model decision of the tests to be their own. */

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026
`;

const BASES = `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.

`;

const CLOSING_ARTICLES = `Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.
`;

const RECIPIENTS = `Nơi nhận:
- Như Điều 3;
- Lưu: VT, NNMT.

`;

const SIGNATURE = `CHỦ TỊCH
Trần Minh Khang
`;

export interface DecisionParts {
  readonly subject?: string;
  readonly bases?: string;
  /** All articles. */
  readonly body?: string;
  readonly recipients?: string;
  /** What follows the signature. */
  readonly attached?: string;
}

/** A whole decision of the chairman of tỉnh Lam Sơn; `bases` and `recipients` end in a blank line. */
export function decision({ subject, bases, body, recipients, attached }: DecisionParts): string {
  const articles = body ?? `Điều 1. Giao Sở Nông nghiệp và Môi trường rà soát hồ đập trên địa bàn tỉnh.\n${CLOSING_ARTICLES}`;
  return `${HEAD}
QUYẾT ĐỊNH
${subject ?? "Về việc rà soát hồ đập"}

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

${bases ?? BASES}QUYẾT ĐỊNH:

${articles}
${recipients ?? RECIPIENTS}${SIGNATURE}${attached === undefined ? "" : `\n${attached}`}`;
}

/** The decision with its bases, or what stands in their place, still to be given. */
export const wholeWithout =
  (part: "bases" | "recipients") =>
  (text: string): string =>
    decision({ [part]: text });

const PLAN_HEAD = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH`;

/** A decision that issues a plan: `subject` and `article` follow “Ban hành Kế hoạch …”, `title` stands under “KẾ HOẠCH”. */
export const planIssued = (subject: string, article: string, title: string): string =>
  decision({
    subject: `Ban hành Kế hoạch ${subject}`,
    body: `Điều 1. Ban hành kèm theo Quyết định này Kế hoạch ${article}.\n${CLOSING_ARTICLES}`,
    attached: `${PLAN_HEAD}
${title}
(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)

I. MỤC ĐÍCH
Giữ ổn định sản xuất của các hộ./.
`,
  });
