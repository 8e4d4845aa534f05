/**
 * The pieces that whole documents and single parts share, after Nghị định 30/2020/NĐ-CP (Phụ lục I, III): one change reaches
 * all. No piece fills a number or a day: văn thư does, after signing (Điều 15). A căn cứ stands here in full only when the
 * knowledge table holds it as in force with a confirmed date (`test/client/snippets.test.ts`); else `Căn cứ …;`.
 */

/** Quốc hiệu, cơ quan, số ký hiệu, địa danh thời gian. `symbol` is what follows the blank number. */
export const head = (symbol: string, between = ""): string => `ỦY BAN NHÂN DÂN
{{TINH:TỈNH LAM SƠN}}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:        /${symbol}
${between}{{dia-danh:Lam Sơn}}, ngày      tháng      năm {{NAM}}`;

export const decisionHead = head("QĐ-UBND");

/** Thẩm quyền ban hành. */
export const authorityHead = "CHỦ TỊCH ỦY BAN NHÂN DÂN {{TINH}}";
export const authorityBody = "ỦY BAN NHÂN DÂN {{TINH}}";

export const localGovernmentLaw = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
export const civilServantLaw = "Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;";
export const budgetLaw = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;";
/** Left to the author and to completion. */
export const openBasis = (name: string): string => `Căn cứ {{${name}:…}};`;

/** Dòng đề nghị, the last of the preamble. */
export const proposal =
  "Theo đề nghị của Giám đốc {{so-trinh:Sở …}} tại Tờ trình số {{so-ttr:…}}/TTr-{{kh-so:…}} ngày {{ngay-ttr:…}} tháng {{thang-ttr:…}} năm {{NAM}}.";

/** Điều hiệu lực. */
export const effect = (n: number): string => `Điều ${n}. Quyết định này có hiệu lực thi hành kể từ ngày ký.`;

/** Điều trách nhiệm thi hành; `who` stands between the Chánh Văn phòng and the end. */
export const duty = (n: string, who: string): string =>
  `Điều ${n}. Chánh Văn phòng Ủy ban nhân dân tỉnh, ${who} chịu trách nhiệm thi hành Quyết định này./.`;

/** Điều trách nhiệm thi hành of a decision proposed by a sở. */
export const commonDuty = (n: string, department = "{{so-trinh}}"): string =>
  duty(
    n,
    `Giám đốc ${department}, {{co-quan:Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã, phường}} và các cơ quan, đơn vị, cá nhân có liên quan`,
  );

/** Nơi nhận cấp tỉnh; `first` is "- Như Điều 3;\n", or in a plan the lines of the bodies that it tasks. */
export const provinceRecipients = (first: string): string => `Nơi nhận:
${first}- {{tw:Bộ …}} (để b/c);
- Thường trực Tỉnh ủy, HĐND tỉnh (để b/c);
- Chủ tịch, các Phó Chủ tịch UBND tỉnh;
- Ủy ban MTTQ Việt Nam tỉnh;
- VPUB: LĐVP, các phòng, Cổng TTĐT;
- Lưu: VT, {{dv:…}}.`;
export const recipients = (article: number): string => provinceRecipients(`- Như Điều ${article};\n`);

/** Quyền hạn, chức vụ, họ tên người ký. */
export const signedByHead = "CHỦ TỊCH\n{{ho-ten:…}}";
export const signedForBody = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n{{ho-ten:…}}";
export const signedByDeputyForBody = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n{{ho-ten:…}}";

/** What the whole decisions differ in. */
export interface Decision {
  /** Trích yếu, one line. */
  readonly subject: string;
  readonly authority?: string;
  /** Căn cứ between the law on local government and the proposal, one a line. */
  readonly bases: readonly string[];
  /** From Điều 1 to the last Điều, with "./.". */
  readonly articles: readonly string[];
  /** Number of the điều thi hành. */
  readonly dutyArticle: number;
  readonly signature?: string;
  /** Văn bản kèm theo. */
  readonly attachment?: string;
}

/** A whole decision of the province: head, title, căn cứ, articles, recipients, signature. */
export function decision(parts: Decision): string {
  const blocks = [
    decisionHead,
    `QUYẾT ĐỊNH\n${parts.subject}`,
    parts.authority ?? authorityHead,
    [localGovernmentLaw, ...parts.bases, proposal].join("\n"),
    "QUYẾT ĐỊNH:",
    [...parts.articles, recipients(parts.dutyArticle)].join("\n"),
    parts.signature ?? signedByHead,
  ];
  if (parts.attachment) blocks.push(parts.attachment);
  return blocks.join("\n\n");
}
