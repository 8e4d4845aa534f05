/**
 * The model decision into which examples of rules are put: clean by construction, so that any finding comes from the
 * example. All names are invented.
 */
import type { Slot } from "../../server/src/core/rules/rule";

type Part = Exclude<Slot, "whole" | "content" | "plan" | "page">;

const CLOSING_ARTICLES = `Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Giám đốc Sở Tài chính và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.`;

const CONTENT = "Điều 1. Giao Sở Nông nghiệp và Môi trường rà soát các công trình thủy lợi trên địa bàn tỉnh.";

const MODEL: Readonly<Record<Part, string>> = {
  issuer: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN",
  national: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: "Số: 215/QĐ-UBND",
  "place-date": "Lam Sơn, ngày 08 tháng 10 năm 2026",
  title: "QUYẾT ĐỊNH\nVề việc rà soát công trình thủy lợi",
  authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN",
  bases: `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.`,
  "decision-word": "QUYẾT ĐỊNH:",
  body: `${CONTENT}\n${CLOSING_ARTICLES}`,
  recipients: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
  signature: "CHỦ TỊCH\nTrần Minh Khang",
  attachment: "",
};

const PLAN_HEAD = `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

KẾ HOẠCH
Rà soát công trình thủy lợi
(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)
`;

/** Parts in their order on the page; a blank line before each part of the second list. */
const ORDER: readonly Part[] = [
  "issuer",
  "national",
  "motto",
  "number",
  "place-date",
  "title",
  "authority",
  "bases",
  "decision-word",
  "body",
  "recipients",
  "signature",
  "attachment",
];
const AFTER_BLANK_LINE: readonly Part[] = ["title", "authority", "bases", "decision-word", "body", "recipients", "signature", "attachment"];

/** An attached text ends with “./.”; examples about other matters leave it out. */
const closed = (text: string): string => text.replace(/(?<![./…])[.;]$/u, "./.");

/** The model decision with `text` in the place of one of its parts; an empty text leaves the part out. */
export function frame(at?: Slot, text = ""): string {
  if (at === "whole") return text;
  const parts = { ...MODEL };
  if (at === "content") parts.body = `${text}\n${CLOSING_ARTICLES}`;
  else if (at === "plan") {
    parts.title = "QUYẾT ĐỊNH\nBan hành Kế hoạch rà soát công trình thủy lợi";
    parts.body = `Điều 1. Ban hành kèm theo Quyết định này Kế hoạch rà soát công trình thủy lợi.\n${CLOSING_ARTICLES}`;
    parts.attachment = `${PLAN_HEAD}\n${closed(text)}`;
  } else if (at !== undefined && at !== "page") parts[at] = text;
  // A document refers to its annexes.
  if (at === "attachment" && /^phụ lục/iu.test(text))
    parts.body = parts.body.replace("trên địa bàn tỉnh.", "trên địa bàn tỉnh (chi tiết tại các phụ lục kèm theo).");
  const pieces = ORDER.filter((part) => parts[part] !== "").map((part) =>
    AFTER_BLANK_LINE.includes(part) ? `\n${parts[part]}` : parts[part],
  );
  return `${pieces.join("\n").trimStart()}\n`;
}
