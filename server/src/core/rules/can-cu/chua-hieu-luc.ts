/** Căn cứ: an act that takes effect only after the document itself (NĐ 79/2025/NĐ-CP, Điều 6). */
import { shortName } from "../../knowledge/citing";
import type { Fix } from "../../model/finding";
import { compareDates, display, fromIso, toIso } from "../../text/calendar";
import { says } from "../bo-cuc/hieu-luc";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { BasisFixes } from "./sua-can-cu";
import { citedBases, namedEffectDay } from "./van-ban";

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const RESPONSIBLE = "Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.";
const INVESTMENT = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đầu tư số 24/2026/QH16;";

export const basisNotYet = defineRule({
  code: "can-cu/chua-hieu-luc",
  level: "bat-buoc",
  title: { vi: "Căn cứ có hiệu lực không muộn hơn văn bản", en: "No legal basis takes effect later than the document" },
  source: "NĐ 79/2025/NĐ-CP, Điều 6; NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Văn bản đã thông qua mà chưa có hiệu lực chỉ làm căn cứ được khi nó có hiệu lực không muộn hơn văn bản đang soạn.",
    en: "An act adopted but not yet in force is a basis only when it takes effect no later than the document that cites it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all", from: "2025-04-01" },
  needsKnowledge: true,
  examples: [
    { at: "bases", bad: `${LAW}\n${INVESTMENT}\n${LAST}`, good: `${LAW}\n${LAST}` },
    {
      at: "bases",
      bad: `${LAW}\nCăn cứ Luật sửa đổi, bổ sung một số điều của Luật Ngân hàng Nhà nước Việt Nam số 23/2026/QH16;\n${LAST}`,
      good: `${LAW}\n${LAST}`,
    },
  ],
  silent: [
    { at: "bases", text: `${LAW}\nCăn cứ Luật Viên chức số 129/2025/QH15;\n${LAST}`, because: "luật đã có hiệu lực từ 01/7/2026" },
    {
      at: "whole",
      text: `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 218/QĐ-UBND
Lam Sơn, ngày 14 tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc giao chỉ tiêu đầu tư năm 2027

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

${LAW}
${INVESTMENT}
Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 512/TTr-STC ngày 01 tháng 10 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Giao chỉ tiêu đầu tư năm 2027 cho các cơ quan theo danh mục đã trình.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2027.
Điều 3. ${RESPONSIBLE}

Nơi nhận:
- Như Điều 3;
- Lưu: VT, TH.

CHỦ TỊCH
Trần Minh Khang
`,
      because: "quyết định có hiệu lực cùng ngày với luật",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    const cited = citedBases(draft, knowledge.acts);
    const fixes = new BasisFixes(draft, cited);
    const named = namedEffectDay(draft);
    const effect = named !== null && compareDates(named, asOf) > 0 ? named : asOf;
    for (const one of cited) {
      if (one.citation.kind !== "known") continue;
      const { row } = one.citation;
      const { state, certain } = knowledge.acts.validity(row, effect);
      // An act dated after the document is another fault.
      if (state !== "chua-hieu-luc" || (row.date !== undefined && row.date > toIso(asOf))) continue;
      const from = fromIso(row.from ?? "");
      const name = shortName(row);
      const stillInForce = knowledge.acts.predecessors(row).filter((old) => knowledge.acts.validity(old, asOf).state === "hieu-luc");
      const offered: (Fix | null)[] = [...stillInForce.map((old) => fixes.replace([one], old)), fixes.remove([one])];
      const since = from === null ? { vi: "chưa có hiệu lực", en: "is not in force" } : takesEffect(display(from));
      const told = named !== null || says(draft, EFFECT);
      report({
        span: one.reference.span,
        level: certain && told ? "bat-buoc" : "can-xac-minh",
        message: !told
          ? {
              vi: `${name} ${since.vi}; chưa thấy ngày có hiệu lực của văn bản này. Đề nghị kiểm tra.`,
              en: `${name} ${since.en}; the day this document takes effect was not found. Check it.`,
            }
          : certain
            ? { vi: `${name} ${since.vi}, sau ngày văn bản này có hiệu lực.`, en: `${name} ${since.en}, after this document does.` }
            : {
                vi: `${name} ${since.vi}, chưa đối chiếu được. Đề nghị kiểm tra.`,
                en: `${name} ${since.en}; this could not be verified. Check it.`,
              },
        fixes: offered.filter((fix) => fix !== null),
        data: { act: row.id, from: row.from ?? null, certain },
      });
    }
  },
});

/** The document says when it takes effect; without it (an excerpt) nothing is certain. */
const EFFECT = /có +hiệu +lực|hiệu +lực +thi +hành/iu;

const takesEffect = (day: string): { vi: string; en: string } => ({ vi: `có hiệu lực từ ${day}`, en: `takes effect on ${day}` });
