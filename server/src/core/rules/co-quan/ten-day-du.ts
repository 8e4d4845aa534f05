/**
 * Tên cơ quan ban hành: official and in full. The parent body above it may be abbreviated; a body named after its place
 * has the place in its name.
 */
import type { Fix } from "../../model/finding";
import type { Draft, Issuer } from "../../model/types";
import { span } from "../../text/span";
import { insert, ND30, quoted, type Reporter, replace, STATE } from "../parts";
import { defineRule } from "../rule";

const FULL: Readonly<Record<string, string>> = { UBND: "ỦY BAN NHÂN DÂN", HĐND: "HỘI ĐỒNG NHÂN DÂN" };
const ABBREVIATED = /(?<!\p{L})(?:UBND|HĐND)(?!\p{L})/gu;
// A body below the abbreviated one: then the abbreviation belongs to the parent. “TỈNH TRƯỜNG GIANG” is a place.
const OTHER_BODY =
  /(?<!\p{L})(?<!(?:TỈNH|THÀNH +PHỐ|XÃ|PHƯỜNG|ĐẶC +KHU) +)(?:SỞ|BAN|VĂN PHÒNG|(?<!HẢI )PHÒNG|CỤC|CHI CỤC|TRUNG TÂM|TRƯỜNG|THANH TRA|BỆNH VIỆN|VIỆN|ĐỘI|TỔ|QUỸ|CÔNG AN|KHO BẠC|TRẠM|HỘI ĐỒNG(?! NHÂN DÂN))(?!\p{L})/u;
const BARE = /^(?:ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)$/u;
// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN" → "TỈNH LAM SƠN"
const PLACE = /NHÂN DÂN +(?<place>(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN) +\p{Lu}[\p{Lu} -]*)$/u;

export const issuerNameInFull = defineRule({
  code: "co-quan/ten-day-du",
  level: "nen-sua",
  title: { vi: "Tên cơ quan ban hành ghi đầy đủ", en: "The issuing body is named in full" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2",
  why: {
    vi: "Cơ quan ban hành ghi tên chính thức, đầy đủ; chỉ cơ quan chủ quản được viết tắt cụm từ thông dụng.",
    en: "The issuing body is named officially and in full; only its parent body may be abbreviated.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "issuer", bad: "UBND\nTỈNH LAM SƠN", good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN" },
    { at: "issuer", bad: "ỦY BAN NHÂN DÂN", good: "ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN" },
  ],
  silent: [
    { at: "issuer", text: "UBND TỈNH LAM SƠN\nSỞ NỘI VỤ", because: "cơ quan chủ quản được viết tắt" },
    { at: "issuer", text: "ỦY BAN NHÂN DÂN TỈNH LAM SƠN", because: "tên đầy đủ, ghi một dòng" },
  ],
  check(draft: Draft, { report }) {
    const { issuer } = draft.header;
    if (issuer === null) return;
    const text = issuer.text.replace(/ {2,}/g, " ").trim();
    if (BARE.test(text)) {
      report({
        span: issuer.span,
        message: {
          vi: `Tên cơ quan ban hành ghi ${quoted(draft.source, issuer.span)}, nên ghi cả tên đơn vị hành chính.`,
          en: `The issuing body reads ${quoted(draft.source, issuer.span)}; the name of the place should follow.`,
        },
        fixes: placeFix(draft, issuer),
      });
      return;
    }
    reportAbbreviation(draft, issuer, report);
  },
});

function placeFix(draft: Draft, issuer: Issuer): readonly Fix[] {
  const place = PLACE.exec(draft.authority?.text.replace(/ {2,}/g, " ").trim() ?? "")?.groups?.place;
  const last = issuer.lines.at(-1);
  return place === undefined || last === undefined ? [] : [insert(last.end, `\n${place}`, "ask")];
}

function reportAbbreviation(draft: Draft, issuer: Issuer, report: Reporter): void {
  const flat = draft.source.slice(issuer.span);
  // Digits: a number or an address that was taken for a line of the issuer.
  if (/\d/.test(flat)) return;
  const last = [...flat.matchAll(ABBREVIATED)].at(-1);
  if (last === undefined || OTHER_BODY.test(flat.slice(last.index + last[0].length))) return;
  const start = issuer.span.start + last.index;
  const where = span(start, start + last[0].length);
  const full = FULL[last[0]] ?? last[0];
  report({
    span: where,
    message: {
      vi: `Tên cơ quan ban hành viết tắt “${last[0]}”, nên ghi đầy đủ “${full}”.`,
      en: `The issuing body is abbreviated as “${last[0]}”; it should be written in full, “${full}”.`,
    },
    fixes: [replace(where, full, "ask")],
  });
}
