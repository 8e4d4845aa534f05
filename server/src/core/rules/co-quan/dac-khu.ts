/** "UBND các xã, phường, đặc khu" in a province that has no special zone. */
import { toIso } from "../../text/calendar";
import { type Span, span } from "../../text/span";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { howMany, inOrder, otherPlaces } from "./nhom";
import { ownProvince, rolePlaces } from "./vai-tro";

// ", đặc khu", " và đặc khu" after the other units
const ZONE = /(?: *, *| +và +)(?:các +)?đặc +khu(?![a-zA-ZÀ-ỹ])(?! +\p{Lu})/u;
const UNITS = /(?:xã|phường)(?![a-zA-ZÀ-ỹ])/iu;

const doc = (place: string, units: string): string => `ỦY BAN NHÂN DÂN
${place.toUpperCase()}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND
${place.replace(/^\S+ /u, "")}, ngày 08 tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc rà soát công trình thủy lợi

CHỦ TỊCH ỦY BAN NHÂN DÂN ${place.toUpperCase()}

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.

QUYẾT ĐỊNH:

Điều 1. Giao Sở Nông nghiệp và Môi trường rà soát các công trình thủy lợi trên địa bàn tỉnh.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường và Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- UBND các ${units};
- Lưu: VT, NNMT.

CHỦ TỊCH
Trần Minh Khang
`;

export const noSpecialZone = defineRule({
  code: "co-quan/dac-khu",
  level: "can-xac-minh",
  title: { vi: "Chỉ nêu đặc khu nơi tỉnh có đặc khu", en: "Special zones are named only where the province has one" },
  source: "Quyết định số 19/2025/QĐ-TTg; Luật số 72/2025/QH15",
  why: {
    vi: "Chỉ một số tỉnh, thành phố có đặc khu. Cụm “xã, phường, đặc khu” chép từ văn bản nơi khác giao việc cho đơn vị không có.",
    en: "Only some provinces have special zones. The phrase copied from elsewhere gives work to a unit that does not exist.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    { at: "whole", bad: doc("tỉnh Lào Cai", "xã, phường, đặc khu"), good: doc("tỉnh Lào Cai", "xã, phường") },
    { at: "whole", bad: doc("tỉnh Thái Nguyên", "xã, phường và đặc khu"), good: doc("tỉnh Thái Nguyên", "xã, phường") },
  ],
  silent: [
    { at: "whole", text: doc("tỉnh An Giang", "xã, phường, đặc khu"), because: "tỉnh có đặc khu" },
    {
      at: "recipients",
      text: "Nơi nhận:\n- Như Điều 3;\n- UBND các xã, phường, đặc khu;\n- Lưu: VT, NNMT.",
      because: "tỉnh không có trong bảng dữ liệu: chưa biết thì không báo",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null || asOf === null) return notEvaluated();
    const own = ownProvince(draft);
    const zones = own === null ? null : knowledge.provinces.specialZones(own, asOf);
    if (own === null || zones === null || zones.length > 0 || toIso(asOf) < "2025-07-01") return;
    const places: { readonly span: Span; readonly cut: Span }[] = [];
    for (const { role, span: where } of rolePlaces(draft, knowledge.bodies)) {
      const text = draft.source.slice(where);
      const zone = role === "task" || role === "recipient" ? ZONE.exec(text) : null;
      if (zone === null || !UNITS.test(text.slice(0, zone.index))) continue;
      const end = where.start + zone.index + zone[0].length;
      places.push({ span: span(where.start, end), cut: span(where.start + zone.index, end) });
    }
    const ordered = inOrder(places);
    const [first] = ordered;
    if (first === undefined) return;
    const many = howMany(ordered.length);
    const name = nameOf(own);
    report({
      span: first.span,
      message: {
        vi: `${name} không có đặc khu${many.vi}. Đề nghị ghi UBND các xã, phường.`,
        en: `${name} has no special zone${many.en}. Name the communes and wards only.`,
      },
      related: otherPlaces(draft, ordered),
      fixes: [
        {
          title: { vi: "Bỏ “đặc khu”", en: "Leave “đặc khu” out" },
          kind: "ask",
          edits: ordered.map(({ cut }) => ({ span: cut, newText: "" })),
        },
      ],
    });
  },
});

/** "TỈNH LÀO CAI" → "Tỉnh Lào Cai". */
const nameOf = (capitals: string): string =>
  capitals
    .toLowerCase()
    .replace(/(?<![a-zA-ZÀ-ỹ])[a-zA-ZÀ-ỹ]/gu, (letter) => letter.toUpperCase())
    .replace("Thành Phố", "Thành phố");
