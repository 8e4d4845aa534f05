/**
 * After "TM. <tập thể>", "KT. <cấp trưởng>", "TL. …" the office of the person who signs must follow. Silent where the
 * line may hold both (titles joined by a lost line end).
 */
import type { Draft, SigningLine } from "../../model/types";
import { insert, ND30, plain, STATE } from "../parts";
import { defineRule } from "../rule";

// Heads whose deputies have one name
const DEPUTIES: readonly (readonly [RegExp, string])[] = [
  [/^CHỦ TỊCH$/u, "PHÓ CHỦ TỊCH"],
  [/^GIÁM ĐỐC$/u, "PHÓ GIÁM ĐỐC"],
  [/^BỘ TRƯỞNG$/u, "THỨ TRƯỞNG"],
  [/^THỦ TƯỚNG$/u, "PHÓ THỦ TƯỚNG"],
  [/^CHÁNH VĂN PHÒNG$/u, "PHÓ CHÁNH VĂN PHÒNG"],
  [/^CỤC TRƯỞNG$/u, "PHÓ CỤC TRƯỞNG"],
  [/^CHI CỤC TRƯỞNG$/u, "PHÓ CHI CỤC TRƯỞNG"],
  [/^TRƯỞNG PHÒNG$/u, "PHÓ TRƯỞNG PHÒNG"],
  [/^TRƯỞNG BAN$/u, "PHÓ TRƯỞNG BAN"],
  [/^HIỆU TRƯỞNG$/u, "PHÓ HIỆU TRƯỞNG"],
];
const COLLECTIVE =
  /^(?:ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|CHÍNH PHỦ)(?: (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ) [\p{Lu} ]+)?$/u;

export const signerOfficeMissing = defineRule({
  code: "chu-ky/thieu-chuc-vu",
  level: "can-xac-minh",
  title: { vi: "Sau TM., KT., TL., TUQ. có chức vụ của người ký", en: "The signer's office follows TM., KT., TL., TUQ." },
  source: "NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I, Mục II.7.b",
  why: {
    vi: "Dòng quyền hạn nói ký thay ai; dòng sau nói người ký giữ chức vụ gì: KT. CHỦ TỊCH, rồi PHÓ CHỦ TỊCH.",
    en: "The form tells for whom; the next line tells the signer's own office: KT. CHỦ TỊCH, then PHÓ CHỦ TỊCH.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "signature", bad: "KT. CHỦ TỊCH\nTrần Minh Khang", good: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang" },
    {
      at: "signature",
      bad: "TUQ. CHỦ TỊCH\nTrần Minh Khang",
      good: "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nTrần Minh Khang",
    },
  ],
  silent: [
    { at: "signature", text: "Q. CHỦ TỊCH\nTrần Minh Khang", because: "quyền cấp trưởng ký với chức vụ đó" },
    {
      at: "signature",
      text: "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nTrần Minh Khang",
      because: "cấp phó của người thừa lệnh ký thay (Điều 13.4)",
    },
  ],
  check(draft: Draft, context) {
    const last = draft.signature?.titles.at(-1);
    if (last === undefined || last.form === null || last.form === "Q") return;
    if (context.excerpt && draft.signature?.name == null) return context.notEvaluated();
    const title = plain(draft.source, last.title);
    const office = expected(last, title);
    if (office === null) return;
    const form = plain(draft.source, last.span);
    const shown = office === "" ? "" : ` (${office})`;
    context.report({
      span: last.span,
      message: {
        vi: `Sau “${form}” chưa có chức vụ của người ký${shown}. Đề nghị kiểm tra.`,
        en: `After “${form}” the signer's office${shown} is missing. To be checked.`,
      },
      fixes: office === "" ? [] : [insert(last.span.end, `\n${office}`, "ask")],
    });
  },
});

/** The office that should follow; "" when it is unknown; null when nothing can be said. */
function expected(line: SigningLine, title: string): string | null {
  const deputy = DEPUTIES.find(([head]) => head.test(title))?.[1];
  if (line.form === "TM") return COLLECTIVE.test(title) ? "" : null;
  if (deputy === undefined) return null;
  return line.form === "KT" ? deputy : "";
}
