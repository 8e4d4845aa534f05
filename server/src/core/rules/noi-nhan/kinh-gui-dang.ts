/** “Kính gửi:” with several receivers: each on a line with a dash, “;” at the ends, a full stop after the last. */
import type { TextEdit } from "../../model/finding";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, count, ND30 } from "../parts";
import { defineRule } from "../rule";

const letter = (receivers: string): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 345/UBND-NNMT
V/v chuẩn bị phương án chống hạn
Lam Sơn, ngày 08 tháng 10 năm 2026

Kính gửi:
${receivers}

Ủy ban nhân dân tỉnh yêu cầu các cơ quan kiểm tra, báo cáo trước ngày 30 tháng 10 năm 2026./.
Nơi nhận:
- Như trên;
- Lưu: VT, NNMT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đoàn Thị Bích Vân
`;
const RIGHT = "- Sở Nông nghiệp và Môi trường;\n- Ủy ban nhân dân các xã, phường.";

const HEAD = /^ *Kính +gửi *: *$/u;
/** So many lines below are looked at; a letter to more is none. */
const MOST = 30;

export const receiverLines = defineRule({
  code: "noi-nhan/kinh-gui-dang",
  level: "nen-sua",
  title: { vi: "Sau “Kính gửi:” mỗi nơi một dòng, có gạch đầu dòng", en: "After “Kính gửi:” each receiver has a line with a dash" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d",
  why: {
    vi: "Gửi từ hai nơi trở lên thì xuống dòng, mỗi nơi một dòng, đầu dòng có gạch, cuối dòng chấm phẩy, dòng cuối dấu chấm.",
    en: "Two receivers and more stand on lines of their own, with a dash before and a semicolon after, the last with a full stop.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["cong-van", "to-trinh", "bao-cao"], from: ND30 },
  examples: [
    { at: "whole", bad: letter("Sở Nông nghiệp và Môi trường;\nỦy ban nhân dân các xã, phường."), good: letter(RIGHT) },
    { at: "whole", bad: letter("- Sở Nông nghiệp và Môi trường,\n- Ủy ban nhân dân các xã, phường;"), good: letter(RIGHT) },
  ],
  silent: [
    { at: "whole", text: letter(RIGHT), because: "đúng mẫu" },
    { at: "whole", text: letter(RIGHT).replace(`Kính gửi:\n${RIGHT}`, "Kính gửi: Sở Nông nghiệp và Môi trường"), because: "gửi một nơi" },
  ],
  check(draft, { report }) {
    const lines = receivers(draft);
    if (lines.length < 2) return;
    const edits = lines.flatMap((line, i) => mended(draft, line, i + 1 === lines.length));
    const [first] = edits;
    if (first === undefined) return;
    const wrong = lines.filter((line, i) => mended(draft, line, i + 1 === lines.length).length > 0);
    report({
      span: wrong[0] ?? first.span,
      message: {
        vi: `${count(wrong.length)} dòng dưới “Kính gửi:” nên có gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.`,
        en: `${wrong.length} line(s) below “Kính gửi:” should have a dash, a semicolon, and a full stop after the last.`,
      },
      related: wrong.slice(1).map((where) => ({ span: where, message: { vi: "Cũng nên ghi như vậy.", en: "This one as well." } })),
      fixes: [{ title: { vi: "Ghi lại các dòng dưới “Kính gửi:”", en: "Mend the lines below “Kính gửi:”" }, kind: "safe", edits }],
    });
  },
});

/** The lines right below “Kính gửi:”, to the first blank one. */
function receivers({ source, header, span: whole }: Draft): Span[] {
  const found: Span[] = [];
  let inside = false;
  for (let i = source.lineAt(header.span?.end ?? whole.start); i < source.lines.length && found.length < MOST; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= whole.end) break;
    const text = source.slice(line);
    if (!inside) {
      if (HEAD.test(text)) inside = true;
      else if (/^ *(?:Điều|Nơi +nhận|I\.|1\.)/u.test(text)) return [];
      continue;
    }
    if (text.trim() === "") break;
    const start = line.start + text.length - text.trimStart().length;
    found.push(span(start, start + text.trim().length));
  }
  // A wrapped name has no dash of its own: with some dashes there, the others go on.
  const dashed = found.filter((where) => source.slice(where).startsWith("-")).length;
  return dashed === 0 || dashed === found.length ? found : [];
}

function mended(draft: Draft, where: Span, last: boolean): TextEdit[] {
  const text = draft.source.slice(where);
  const closing = /[;.,]?$/u.exec(text)?.[0] ?? "";
  const right = last ? "." : ";";
  return [
    ...(text.startsWith("-") ? [] : [{ span: span(where.start, where.start), newText: "- " }]),
    ...(closing === right ? [] : [{ span: span(where.end - closing.length, where.end), newText: right }]),
  ];
}
