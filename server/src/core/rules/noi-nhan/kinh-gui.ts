/** “Kính gửi” stands in letters, submissions and reports only. */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { ADMINISTRATIVE, ND30 } from "../parts";
import { defineRule } from "../rule";

const DECIDED =
  "Điều 1. Giao Sở Nội vụ rà soát hồ sơ.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.";
const ADDRESS = /^Kính +gửi *:?/u;

export const addressLine = defineRule({
  code: "noi-nhan/kinh-gui",
  level: "nen-sua",
  title: { vi: "“Kính gửi” chỉ dùng cho công văn, tờ trình, báo cáo", en: "“Kính gửi” is for letters, submissions and reports" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b",
  why: {
    vi: "Phần “Kính gửi” chỉ áp dụng cho công văn, tờ trình, báo cáo của cơ quan cấp dưới gửi cấp trên; văn bản khác ghi ở Nơi nhận.",
    en: "Only letters and what is reported upwards have this line; other documents name the receivers under Nơi nhận.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: ["quyet-dinh", "nghi-quyet", "ke-hoach", "chuong-trinh", "chi-thi"], from: ND30 },
  examples: [
    { at: "body", bad: `Kính gửi: Sở Nội vụ\n\n${DECIDED}`, good: DECIDED },
    { at: "body", bad: `Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường.\n${DECIDED}`, good: DECIDED },
  ],
  silent: [
    { at: "content", text: "Điều 1. Sở Nội vụ gửi công văn, trong đó phần Kính gửi ghi đủ tên cơ quan.", because: "lời của điều" },
    {
      at: "plan",
      text: "I. NHIỆM VỤ\n1. Sở Nội vụ tổng hợp, kính gửi kết quả đến Ủy ban nhân dân tỉnh trước ngày 15/12/2026./.",
      because: "không phải dòng Kính gửi",
    },
  ],
  check(draft, { report }) {
    const where = addressSpan(draft);
    if (where === null) return;
    report({
      span: where,
      message: {
        vi: "Văn bản này không dùng “Kính gửi”; nên ghi cơ quan nhận ở Nơi nhận.",
        en: "This kind of document has no “Kính gửi”; the receivers should stand under Nơi nhận.",
      },
      fixes: [
        {
          title: { vi: "Bỏ dòng “Kính gửi”", en: "Remove the line “Kính gửi”" },
          kind: "ask",
          edits: [{ span: wholeLine(draft, where), newText: "" }],
        },
      ],
    });
  },
});

/** The words on a line of their own between the head and the first unit of the content. */
function addressSpan(draft: Draft): Span | null {
  const { source } = draft;
  const stop = draft.nodes.find((node) => node.kind !== "paragraph")?.span.start ?? draft.span.end;
  for (let i = source.lineAt(draft.header.span?.end ?? draft.span.start); i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || line.start >= stop) return null;
    const text = source.slice(line);
    const start = line.start + text.length - text.trimStart().length;
    const m = ADDRESS.exec(text.trimStart());
    if (m !== null) return span(start, start + m[0].trimEnd().length);
  }
  return null;
}

/** The line with the blank lines after it. */
function wholeLine({ source }: Draft, where: Span): Span {
  const line = source.lines[source.lineAt(where.start)];
  let end = line?.end ?? where.end;
  while (/\s/u.test(source.folded.charAt(end))) end++;
  return span(line?.start ?? where.start, end);
}
