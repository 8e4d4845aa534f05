/** The signer's name is written in small letters with initial capitals. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, ND30, plain, quoted, replace, trimmed } from "../parts";
import { defineRule } from "../rule";

export const signerNameCase = defineRule({
  code: "chu-ky/ho-ten",
  level: "nen-sua",
  title: { vi: "Họ tên người ký viết chữ in thường", en: "The signer's name is not in capitals" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V (bảng mẫu chữ, ô 7b)",
  why: {
    vi: "Quyền hạn, chức vụ của người ký viết chữ in hoa; họ tên viết chữ in thường, đứng, đậm.",
    en: "Office and form of signing are in capitals, the name in small letters, bold.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "signature", bad: "CHỦ TỊCH\nTRẦN MINH KHANG", good: "CHỦ TỊCH\nTrần Minh Khang" },
    { at: "signature", bad: "CHỦ TỊCH\nLÊ THỊ NGỌC ÁNH", good: "CHỦ TỊCH\nLê Thị Ngọc Ánh" },
  ],
  silent: [
    { at: "signature", text: "CHỦ TỊCH\nTrần Minh Khang", because: "đã viết chữ thường" },
    { at: "signature", text: "CHỦ TỊCH\nY Blôk Êban", because: "tên viết chữ thường, có chữ đầu một âm tiết" },
  ],
  check(draft, { report }) {
    const name = capitalName(draft);
    if (name === null) return;
    const right = draft.source
      .quote(name)
      .toLowerCase()
      .replace(/(?<![a-zA-ZÀ-ỹ])\p{Ll}/gu, (letter) => letter.toUpperCase());
    report({
      span: name,
      message: {
        vi: `Họ tên ${quoted(draft.source, name)} nên viết “${right}”.`,
        en: `The name ${quoted(draft.source, name)} should be written “${right}”.`,
      },
      fixes: [replace(name, right, "ask")],
    });
  },
});

/** Family names with which most Vietnamese names begin: a line of a signature in capitals that opens so is a name. */
const FAMILY =
  /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|MAI|TRỊNH|ĐOÀN|LƯƠNG|CAO|TẠ|HÀ|LƯU|TRƯƠNG|THÁI|CHÂU|QUÁCH|PHÙNG|TÔ|ĐÀO|LÂM|VƯƠNG|KIỀU|NÔNG|HỨA|TỐNG|LA)(?: +\p{Lu}+){1,4}$/u;

/** A line in capitals is read as an office: the last line of the signature, when it is a name. */
function capitalName({ signature, source }: Draft): Span | null {
  const last = signature?.titles.at(-1);
  if (signature === null || (signature.name === null && last === undefined)) return null;
  const end = signature.name?.end ?? last?.span.end ?? 0;
  const line = source.lines[source.lineAt(end)];
  if (line === undefined) return null;
  const where = trimmed(source, span(Math.max(line.start, signature.span.start), Math.min(line.end, end)));
  if (FAMILY.test(plain(source, where))) return where;
  // Before an attachment the name may have been taken for its head: the line right under the office.
  const next = signature.name === null ? source.lines[source.lineAt(end) + 1] : undefined;
  return next !== undefined && FAMILY.test(plain(source, next)) ? trimmed(source, next) : null;
}
