/** A text typed with fonts from before Unicode. The only finding of the file: nothing else can be read in it. */
import { fromLegacy, type LegacyEncoding, legacyEncoding } from "../../text/legacy";
import { type Span, span } from "../../text/span";
import { isFirst } from "../chinh-ta/once";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { LETTER_SOURCE } from "./an";

const NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3 (ABC, phông .VnTime)", vni: "VNI (phông VNI-Times)" };

const BAD_TCVN3 = `C¨n cø NghÞ ®Þnh cña ChÝnh phñ vÒ c«ng t¸c v¨n th\u00ad;
Giao Së Néi vô chñ tr×, phèi hîp víi c¸c c¬ quan liªn quan tæ chøc thùc hiÖn.`;
const BAD_VNI = `Caên cöù Nghò ñònh cuûa Chính phuû veà coâng taùc vaên thö;
Giao Sôû Noäi vuï chuû trì, phoái hôïp vôùi caùc cô quan lieân quan toå chöùc thöïc hieän.`;
const GOOD = `Căn cứ Nghị định của Chính phủ về công tác văn thư;
Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện.`;

export const legacyFont = defineRule({
  code: "ky-tu/bang-ma",
  level: "bat-buoc",
  title: { vi: "Văn bản dùng bộ mã Unicode", en: "The text is written in Unicode" },
  source: LETTER_SOURCE,
  why: {
    vi: "Văn bản phải dùng bộ mã Unicode. Chữ gõ bằng TCVN3 (ABC) hoặc VNI chỉ đọc được với phông cũ, không tra cứu, không rà soát được; các nội dung khác chỉ xét sau khi chuyển mã.",
    en: "The decree asks for Unicode. Text typed with TCVN3 or VNI is read with old fonts only and cannot be checked until it is converted.",
  },
  aspect: "the-thuc",
  holds: { regimes: [...STATE, "dang"], kinds: "all" },
  examples: [
    { at: "whole", bad: BAD_TCVN3, good: GOOD },
    { at: "whole", bad: BAD_VNI, good: GOOD },
  ],
  silent: [
    { at: "whole", text: GOOD, because: "văn bản Unicode" },
    {
      at: "whole",
      text: "Le préfet a décidé : été, forêt, à côté, déjà, où, garçon, noël, maïs, hôtel, élève, père, mère, crème, fenêtre, même, été.",
      because: "tiếng nước ngoài có dấu",
    },
  ],
  check(draft, { report, file }) {
    if (!isFirst(draft, file)) return;
    const { source } = file;
    const encoding = legacyEncoding(source.text);
    if (encoding === null) return;
    const name = NAMES[encoding];
    report({
      span: firstLine(source.lines),
      message: {
        vi: `Văn bản gõ bằng bảng mã ${name}; phải chuyển sang Unicode. Các nội dung khác chưa kiểm được${encoding === "tcvn3" ? "; chữ hoa có dấu cần xem lại sau khi chuyển" : ""}.`,
        en: `The text is typed in ${name} and must be converted to Unicode; nothing else can be checked${encoding === "tcvn3" ? ", and capitals with tones are to be looked at afterwards" : ""}.`,
      },
      fixes: [
        {
          title: { vi: "Chuyển cả văn bản sang Unicode", en: "Convert the whole text to Unicode" },
          kind: "ask",
          edits: [{ span: span(0, source.folded.length), newText: fromLegacy(source.text, encoding) }],
        },
      ],
    });
  },
});

const firstLine = (lines: readonly Span[]): Span => lines.find(({ start, end }) => end > start) ?? span(0, 0);
