/** The same document cited with two wordings of its title. Later citations may be shorter, not different inside. */
import type { Draft, Reference } from "../../model/types";
import { toIso } from "../../text/calendar";
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
    const places = new Set<number>();
    for (const titled of titles(draft)) {
      const before = first.get(titled.key);
      if (before === undefined) {
        first.set(titled.key, titled);
        continue;
      }
      const at = told.has(titled.key) ? -1 : parting(before.words, titled.words);
      const [one, other] = [fromWord(before, at), fromWord(titled, at)];
      if (at < 0 || places.has(other.end)) continue;
      told.add(titled.key);
      places.add(other.end);
      report({
        span: other,
        message: {
          vi: `Tên của ${titled.reference.type} số ${titled.reference.number} ghi hai cách: ${quoted(draft.source, one)} và ${quoted(draft.source, other)}. Đề nghị kiểm tra.`,
          en: `${titled.reference.type} ${titled.reference.number} has two titles: ${quoted(draft.source, one)} and ${quoted(draft.source, other)}. To be checked.`,
        },
        related: [{ span: one, message: { vi: "Ở đây ghi cách khác.", en: "Written otherwise here." } }],
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

/** Titles, as they follow number, date and issuer, of the documents that are cited more than once. */
function titles(draft: Draft): Titled[] {
  const cited = new Map<string, Reference[]>();
  for (const reference of draft.references) {
    const { number, internal, date } = reference;
    if (internal || number === null || !/[a-zA-ZÀ-ỹ]/u.test(number)) continue;
    const key = `${number.replace(/ /gu, "").toUpperCase()} ${date === null ? "" : toIso(date)}`;
    const same = cited.get(key);
    if (same === undefined) cited.set(key, [reference]);
    else same.push(reference);
  }
  return [...cited].flatMap(([key, same]) => (same.length < 2 ? [] : same.flatMap((reference) => titled(draft, key, reference) ?? [])));
}

function titled(draft: Draft, key: string, reference: Reference): Titled | null {
  const { end } = reference.span;
  const after = draft.source.slice(span(end, Math.min(end + LONGEST, draft.span.end)));
  // A title follows at once in small letters: "… của Chính phủ quy định chi tiết …".
  if (!/^ +\p{Ll}/u.test(after)) return null;
  const words = withoutOpener(wordsOf(draft.source, span(end, end + (TITLE_END.exec(after)?.index ?? after.length))));
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < LEAST_WORDS || first === undefined || last === undefined) return null;
  return { reference, key, words, where: span(first.span.start, last.span.end) };
}

/** "về", "về việc" before a title say nothing. */
function withoutOpener(words: readonly Word[]): readonly Word[] {
  const opener = words[0]?.key !== "về" ? 0 : words[1]?.key === "việc" ? 2 : 1;
  return words.slice(opener);
}

/** Words shown before and from the place where two titles part. */
const BEFORE = 2;
const FROM = 4;

/** The words about the place where the titles part: what the reader looks for. A title inside another's parts at the same place. */
function fromWord({ words, where }: Titled, at: number): Span {
  const first = words[Math.max(0, at - BEFORE)]?.span.start ?? where.start;
  return span(first, words[Math.min(words.length - 1, at + FROM - 1)]?.span.end ?? where.end);
}

/** Word where the second title leaves the first for a few words, after an equal beginning and before an equal end; else -1. */
function parting(a: readonly Word[], b: readonly Word[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.key === b[start]?.key) start++;
  if (start < ALIKE || start === a.length || start === b.length) return -1;
  for (let skipA = 0; skipA <= 3; skipA++) {
    for (let skipB = 0; skipB <= 3; skipB++) {
      if (skipA + skipB > 0 && agrees(a, b, start + skipA, start + skipB)) return start;
    }
  }
  return -1;
}

function agrees(a: readonly Word[], b: readonly Word[], i: number, j: number): boolean {
  for (let k = 0; k < TAIL; k++) if (a[i + k] === undefined || a[i + k]?.key !== b[j + k]?.key) return false;
  return true;
}
