/** Academic titles before the signer's name. Schools, hospitals, research and the armed forces have rules of their own. */
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ND30, STATE } from "../parts";
import { defineRule } from "../rule";

// "PGS.TS. ", "ThS. ", "Tiến sĩ ", "NGƯT. TS. "
const DEGREE =
  /^(?<degree>(?:(?:GS|PGS|TSKH|TS|ThS|Ths|THS|BS|BSCKI{1,2}|BSCK1|BSCK2|DS|KS|CN|LS|NGƯT|NGND|TTƯT|TTND|CKI{1,2})(?:\. ?| )|(?:Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư|Nhà giáo ưu tú)(?:,? ))+)(?=\p{Lu})/u;
const OWN_RULES =
  /(?<!(?:TỈNH|THÀNH +PHỐ|XÃ|PHƯỜNG|ĐẶC +KHU) +)TRƯỜNG|ĐẠI HỌC|CAO ĐẲNG|HỌC VIỆN|VIỆN|BỆNH VIỆN|Y TẾ|GIÁO DỤC|ĐÀO TẠO|KHOA HỌC|CÔNG AN|QUÂN|QUỐC PHÒNG|BIÊN PHÒNG|BỘ CHỈ HUY|BỘ TƯ LỆNH/u;

export const signerDegree = defineRule({
  code: "chu-ky/hoc-vi",
  level: "nen-sua",
  title: { vi: "Không ghi học hàm, học vị trước họ tên người ký", en: "No academic title before the signer's name" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.c",
  why: {
    vi: "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu; trừ lực lượng vũ trang, sự nghiệp giáo dục, y tế, khoa học.",
    en: "No academic title or honour stands before the name, except in the armed forces, education, health and science.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "signature", bad: "CHỦ TỊCH\nThS. Trần Minh Khang", good: "CHỦ TỊCH\nTrần Minh Khang" },
    { at: "signature", bad: "CHỦ TỊCH\nPGS.TS. Trần Minh Khang", good: "CHỦ TỊCH\nTrần Minh Khang" },
  ],
  silent: [
    { at: "signature", text: "CHỦ TỊCH\nTrần Minh Khang", because: "chỉ họ tên" },
    { at: "signature", text: "CHỦ TỊCH\nKim Sa Vân", because: "họ tên không có học vị" },
  ],
  check(draft: Draft, { report }) {
    const name = draft.signature?.name ?? null;
    if (name === null) return;
    const degree = DEGREE.exec(draft.source.slice(name))?.groups?.degree;
    if (degree === undefined || OWN_RULES.test(`${draft.header.issuer?.text ?? ""} ${draft.authority?.text ?? ""}`.toUpperCase())) return;
    const shown = degree.trim();
    report({
      span: span(name.start, name.start + degree.trimEnd().length),
      message: { vi: `Trước họ tên người ký không nên ghi “${shown}”.`, en: `“${shown}” should not stand before the signer's name.` },
      fixes: [
        {
          title: { vi: `Bỏ “${shown}”`, en: `Remove “${shown}”` },
          kind: "ask",
          edits: [{ span: span(name.start, name.start + degree.length), newText: "" }],
        },
      ],
    });
  },
});
