/** Căn cứ: an act still in force whose successor is already adopted; it ends soon, or before the document takes effect. */
import { isAmending } from "../../knowledge/cited-act";
import { shortName } from "../../knowledge/citing";
import type { Knowledge } from "../../knowledge/knowledge";
import type { LegalActRow } from "../../knowledge/schema";
import { addDays, type CalendarDate, compareDates, display, fromIso, toIso } from "../../text/calendar";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { citedBases, namedEffectDay } from "./van-ban";

const doc = (date: string, basis: string, effect = "kể từ ngày ký"): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND
Lam Sơn, ${date}

QUYẾT ĐỊNH
Về việc rà soát công trình thủy lợi

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ ${basis};
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 4 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Giao Sở Nông nghiệp và Môi trường rà soát các công trình thủy lợi trên địa bàn tỉnh.
Điều 2. Quyết định này có hiệu lực thi hành ${effect}.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT, NNMT.

CHỦ TỊCH
Trần Minh Khang
`;
const OLD = "Luật Xây dựng ngày 18 tháng 6 năm 2014";
const NEW = "Luật Quy hoạch ngày 10 tháng 12 năm 2025";

export const basisEndsSoon = defineRule<{ readonly days: number }>({
  code: "can-cu/sap-het-hieu-luc",
  level: "can-xac-minh",
  title: { vi: "Căn cứ không sắp hết hiệu lực", en: "No legal basis is about to end" },
  source: "NĐ 79/2025/NĐ-CP, Điều 6; NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.a",
  why: {
    vi: "Luật mới đã được thông qua và sắp có hiệu lực: văn bản vừa ban hành có thể phải sửa ngay. Khi văn bản có hiệu lực sau ngày căn cứ kết thúc thì đề nghị kiểm tra.",
    en: "The successor is adopted and will soon be in force: the new document may have to be changed at once.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  options: { defaults: { days: 90 }, schema: (z) => z.object({ days: z.int().check(z.gte(1), z.lte(730)) }) },
  examples: [
    { at: "whole", bad: doc("ngày 29 tháng 4 năm 2026", OLD), good: doc("ngày 29 tháng 4 năm 2026", NEW) },
    {
      at: "whole",
      bad: doc("ngày 05 tháng 4 năm 2026", OLD, "kể từ ngày 15 tháng 7 năm 2026"),
      good: doc("ngày 05 tháng 4 năm 2026", NEW, "kể từ ngày 15 tháng 7 năm 2026"),
    },
  ],
  silent: [
    { at: "whole", text: doc("ngày 01 tháng 4 năm 2026", "Luật Viên chức ngày 15 tháng 11 năm 2010"), because: "còn hơn 90 ngày" },
    { at: "whole", text: doc("ngày 29 tháng 4 năm 2026", NEW), because: "căn cứ mới, chưa có văn bản thay" },
  ],
  check(draft, { asOf, options, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    const effect = namedEffectDay(draft);
    let told: string | undefined;
    for (const { citation, reference } of citedBases(draft, knowledge.acts)) {
      const soon = citation.kind === "known" ? endsSoon(citation.row, knowledge, asOf, options.days) : null;
      // An amending act that ends on the same day goes with its law.
      if (soon === null || (isAmending(soon.row) && soon.row.to === told)) continue;
      told = soon.row.to;
      const { row, since, next } = soon;
      const late = effect !== null && compareDates(effect, since) >= 0;
      const name = shortName(row);
      report({
        span: reference.span,
        level: late ? "can-xac-minh" : "bien-tap",
        message: late
          ? {
              vi: `${name} hết hiệu lực từ ${display(since)}, trước ngày văn bản này có hiệu lực (${display(effect)}). Đề nghị kiểm tra; đã có ${next}.`,
              en: `${name} ends on ${display(since)}, before this document takes effect (${display(effect)}). Check it; there is ${next}.`,
            }
          : {
              vi: `${name} sẽ hết hiệu lực từ ${display(since)}; có thể xem trước ${next}.`,
              en: `${name} ends on ${display(since)}; look at ${next} as well.`,
            },
        data: { act: row.id, until: row.to ?? null },
      });
    }
  },
});

interface EndsSoon {
  readonly row: LegalActRow;
  /** First day without effect. */
  readonly since: CalendarDate;
  /** Names of the acts that take its place. */
  readonly next: string;
}

/** An act in force on the day whose end is known for sure, near, and brought by an act that was already there. */
function endsSoon(row: LegalActRow, { acts }: Knowledge, asOf: CalendarDate, days: number): EndsSoon | null {
  const last = fromIso(row.to ?? "");
  if (last === null || acts.validity(row, asOf).state !== "hieu-luc") return null;
  const since = addDays(last, 1);
  const adopted = acts.replacements(row).filter((next) => next.date !== undefined && next.date <= toIso(asOf));
  if (adopted.length === 0 || compareDates(since, addDays(asOf, days)) > 0 || !acts.validity(row, since).certain) return null;
  return { row, since, next: adopted.map(shortName).join("; ") };
}
