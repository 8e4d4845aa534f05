/** The same document cited with two wordings of its title. Later citations may be shorter, not different inside. */
import type { Draft, Reference } from "../../model/types";
import { type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { type Word, wordsOf } from "../word-diff";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const PROPOSAL = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const twice = (title: string): string =>
  `${LAW}\nCăn cứ Quyết định số 120/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn ban hành Quy chế vận hành liên hồ chứa trong mùa lũ;\nCăn cứ Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn triển khai Quyết định số 120/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn ${title};\n${PROPOSAL}`;

const TITLE_END = /[;.()\n]|,? +(?:được +sửa +đổi|và +(?:Nghị +định|Quyết +định|Thông +tư|Nghị +quyết|Kế +hoạch) +số|đã +được)/u;
const LONGEST = 300;
/** A title is read when it has so many words; two begin alike when so many agree. */
const LEAST_WORDS = 6;
const ALIKE = 3;
const TAIL = 3;

export const oneTitle = defineRule({
  code: "vien-dan/hai-ten",
  level: "can-xac-minh",
  title: { vi: "Một văn bản viện dẫn một tên", en: "One document is cited with one title" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
  why: {
    vi: "Trích yếu của cùng một văn bản ghi hai cách thì ít nhất một chỗ không đúng bản gốc.",
    en: "When one document's title is written in two ways, one of them is not the original.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    {
      at: "bases",
      bad: twice("ban hành Quy chế phối hợp vận hành liên hồ chứa trong mùa lũ"),
      good: twice("ban hành Quy chế vận hành liên hồ chứa trong mùa lũ"),
    },
    {
      at: "bases",
      bad: twice("ban hành Quy chế vận hành các hồ chứa trong mùa lũ"),
      good: twice("ban hành Quy chế vận hành liên hồ chứa trong mùa lũ"),
    },
  ],
  silent: [
    { at: "bases", text: twice("ban hành Quy chế vận hành liên hồ chứa"), because: "lần sau ghi gọn hơn" },
    { at: "bases", text: twice("BAN HÀNH QUY CHẾ VẬN HÀNH LIÊN HỒ CHỨA TRONG MÙA LŨ"), because: "chỉ khác chữ hoa" },
  ],
  check(draft, { report }) {
    const first = new Map<string, Titled>();
    const told = new Set<string>();
    for (const titled of titles(draft)) {
      const before = first.get(titled.key);
      if (before === undefined) {
        first.set(titled.key, titled);
        continue;
      }
      const where = told.has(titled.key) ? null : parting(before.words, titled.words);
      if (where === null) continue;
      told.add(titled.key);
      report({
        span: where,
        message: {
          vi: `Tên của ${titled.reference.type} số ${titled.reference.number} ghi hai cách, ở đây là ${quoted(draft.source, where)}. Đề nghị kiểm tra.`,
          en: `The title of ${titled.reference.type} ${titled.reference.number} is written in two ways, here ${quoted(draft.source, where)}. To be checked.`,
        },
        related: [{ span: before.where, message: { vi: "Ở đây ghi cách khác.", en: "Written otherwise here." } }],
      });
    }
  },
});

interface Titled {
  readonly reference: Reference;
  readonly key: string;
  readonly words: readonly Word[];
  readonly where: Span;
}

/** Titles of numbered documents as they follow number, date and issuer. */
function titles(draft: Draft): Titled[] {
  return draft.references.flatMap((reference) => {
    const { number, span: cited, internal, date } = reference;
    // A title follows at once in small letters: "… của Chính phủ quy định chi tiết …".
    if (internal || !/^ +\p{Ll}/u.test(draft.source.slice(span(cited.end, cited.end + 4))) || number === null || !/[a-zA-ZÀ-ỹ]/u.test(number)) return [];
    const after = draft.source.slice(span(cited.end, Math.min(cited.end + LONGEST, draft.span.end)));
    const where = span(cited.end, cited.end + (TITLE_END.exec(after)?.index ?? after.length));
    const words = withoutOpener(wordsOf(draft.source, where));
    if (words.length < LEAST_WORDS) return [];
    const day = date === null ? "" : `${date.year}-${date.month}-${date.day}`;
    return [{ reference, key: `${number.replace(/ /gu, "").toUpperCase()} ${day}`, words, where }];
  });
}

/** "về", "về việc" before a title say nothing. */
function withoutOpener(words: readonly Word[]): readonly Word[] {
  const opener = words[0]?.key !== "về" ? 0 : words[1]?.key === "việc" ? 2 : 1;
  return words.slice(opener);
}

/** Where the second title leaves the first: a few words, after an equal beginning and before an equal end. Null when it does not. */
function parting(a: readonly Word[], b: readonly Word[]): Span | null {
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) start++;
  if (start < ALIKE || start === a.length || start === b.length) return null;
  // The end of the shorter one: what follows a cut title is another sentence.
  for (let skipA = 0; skipA <= 3; skipA++) {
    for (let skipB = 0; skipB <= 3; skipB++) {
      if (skipA + skipB === 0 || !agrees(a, b, start + skipA, start + skipB)) continue;
      const [from, to] = [b[Math.max(0, start - 1)], b[Math.min(b.length - 1, start + skipB)]];
      return from === undefined || to === undefined ? null : span(from.span.start, to.span.end);
    }
  }
  return null;
}

function agrees(a: readonly Word[], b: readonly Word[], i: number, j: number): boolean {
  for (let k = 0; k < TAIL; k++) if (a[i + k] === undefined || a[i + k]?.key !== b[j + k]?.key) return false;
  return true;
}
