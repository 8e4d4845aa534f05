/**
 * Subject, Điều 1 and the title of the attached document speak of the same thing in the same words. One finding a
 * document: the first difference, the other place as related.
 */
import type { Level, Text } from "../../model/finding";
import type { Attachment, Draft } from "../../model/types";
import { contains, type Span, span } from "../../text/span";
import { quoted, STATE } from "../parts";
import { defineRule, type Report } from "../rule";
import { planIssued } from "../vi-du";
import { type Difference, differences, spanOf, type Word, wordsOf } from "../word-diff";
import { twoOffices } from "./chuc-vu";

export const subjectAgrees = defineRule({
  code: "ten-loai/thong-nhat",
  level: "can-xac-minh",
  title: { vi: "Trích yếu, Điều 1 và tên văn bản kèm theo thống nhất", en: "Subject, Điều 1 and the attached title agree" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3",
  why: {
    vi: "Mẫu 1.3 dùng cùng một nội dung cho trích yếu và Điều 1. Năm, tên gọi khác nhau thường còn lại từ văn bản cũ.",
    en: "Model 1.3 has the same words in both. Another year or name is usually left from the text it was copied from.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"] },
  examples: [
    {
      at: "whole",
      bad: planIssued("phát triển hợp tác xã năm 2026", "phát triển hợp tác xã năm 2025", "Phát triển hợp tác xã năm 2026"),
      good: planIssued("phát triển hợp tác xã năm 2026", "phát triển hợp tác xã năm 2026", "Phát triển hợp tác xã năm 2026"),
    },
    {
      at: "whole",
      bad: planIssued("phòng, chống dịch bệnh trên lúa", "phòng, chống dịch bệnh trên lúa", "Phòng, chống sâu bệnh trên lúa"),
      good: planIssued("phòng, chống dịch bệnh trên lúa", "phòng, chống dịch bệnh trên lúa", "Phòng, chống dịch bệnh trên lúa"),
    },
  ],
  silent: [
    {
      at: "whole",
      text: planIssued("Phát triển hợp tác xã", "phát triển hợp tác xã trên địa bàn tỉnh", "PHÁT TRIỂN HỢP TÁC XÃ"),
      because: "chỉ khác chữ hoa, ghi gọn hơn",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nông nghiệp và Môi trường kiểm tra, đánh giá công trình thủy lợi trên địa bàn tỉnh.",
      because: "cách diễn đạt khác, không phải tên gọi",
    },
  ],
  check(draft, { report }) {
    const subject = draft.title?.subject ?? null;
    if (subject === null) return;
    const first = firstArticle(draft);
    const office = offices(draft, subject);
    if (office !== null) return report(office);
    const attached = draft.attachments[0];
    const names: Named[] = [
      { what: SUBJECT, words: content(wordsOf(draft.source, subject)) },
      ...(first === null ? [] : [{ what: FIRST, words: content(wordsOf(draft.source, first)) }]),
      ...(attached === undefined ? [] : [{ what: ATTACHED, words: attachedName(draft, attached) }]),
    ];
    for (const [i, left] of names.entries()) {
      for (const right of names.slice(i + 1)) {
        const found = compare(draft, left, right);
        if (found !== null) return report(withThird(draft, names, left, right, found));
      }
    }
  },
});

/** The third of the names that has the first one's words is a place to look at as well. */
function withThird(draft: Draft, names: readonly Named[], left: Named, right: Named, found: Report): Report {
  const third = names.find((named) => named !== left && named !== right);
  const other = third === undefined ? null : compare(draft, third, right);
  return other === null ? found : { ...found, related: [...(found.related ?? []), ...(other.related ?? [])] };
}

function offices(draft: Draft, subject: Span): Report | null {
  const article = draft.articles[0]?.node;
  const found = article === undefined ? null : twoOffices(draft, subject, article.text);
  return found === null ? null : disagree(draft, SUBJECT, FIRST, found.left, found.right, "can-xac-minh");
}

interface Named {
  readonly what: Text;
  readonly words: readonly Word[];
}

const SUBJECT: Text = { vi: "Trích yếu", en: "The subject" };
const FIRST: Text = { vi: "Điều 1", en: "Điều 1" };
const ATTACHED: Text = { vi: "Tên văn bản kèm theo", en: "The attached title" };

/** The first sentence of Điều 1, as far as it names what is decided. */
function firstArticle(draft: Draft): Span | null {
  const node = draft.articles.find((article) => article.number === 1)?.node;
  if (node === undefined || draft.articles[0]?.node !== node) return null;
  const text = draft.source.slice(node.text);
  const end = /[.:(]|, +kèm +theo|, +gồm/u.exec(text)?.index ?? text.length;
  return span(node.text.start, node.text.start + end);
}

/** Words that open a subject or Điều 1 and say nothing of the name: "Về việc ban hành", "kèm theo Quyết định này". */
const OPENERS = new Set("về việc v ban hành phê duyệt công bố kèm theo quyết định nghị quyết này".split(" "));
const SELF = ["quyết", "định", "này"];

function content(words: readonly Word[]): readonly Word[] {
  let start = 0;
  while (start < words.length && OPENERS.has(words[start]?.key ?? "")) start++;
  // "Quyết định này" closes the run; a name that begins with an opener word ("Quyết định giá đất") is not cut.
  const last = words.slice(0, start).map((word) => word.key);
  return last.length >= 2 && !SELF.includes(last.at(-1) ?? "") && last.at(-1) === "quyết" ? words.slice(start - 1) : words.slice(start);
}

/** "KẾ HOẠCH" and its subject on the lines below are one name; an annex has only the name below its number. */
function attachedName(draft: Draft, { title, kind, attachedLine }: Attachment): readonly Word[] {
  const end = Math.min(title.span.end, attachedLine?.start ?? title.span.end);
  const start = kind === "phu-luc" ? (title.subject?.start ?? end) : title.span.start;
  return wordsOf(draft.source, span(start, Math.max(start, end)));
}

function compare(draft: Draft, left: Named, right: Named): Report | null {
  const reward = otherReward(left.words, right.words);
  if (reward !== null) return told(draft, left, right, reward);
  const year = otherYear(left.words, right.words);
  if (year !== null) return told(draft, left, right, year);
  const found = differences(left.words, right.words);
  // Many differences: two ways to say it, not a slip.
  if (found.length > 2) return null;
  const first = found.find((difference) => !harmless(difference) && !toldElsewhere(draft, difference));
  return first === undefined ? null : told(draft, left, right, first);
}

function told(draft: Draft, left: Named, right: Named, difference: Difference): Report {
  const level: Level = reordered(difference) ? "nen-sua" : "can-xac-minh";
  return disagree(draft, left.what, right.what, spanOf(difference.left), spanOf(difference.right), level);
}

function disagree(draft: Draft, left: Text, right: Text, a: Span, b: Span, level: Level): Report {
  const [mine, other] = [quoted(draft.source, a), quoted(draft.source, b)];
  const close =
    level === "nen-sua" ? { vi: "nên thống nhất.", en: "they should agree." } : { vi: "đề nghị kiểm tra.", en: "to be checked." };
  return {
    span: b,
    level,
    message: {
      vi: `${left.vi} ghi ${mine}, ${lower(right.vi)} ghi ${other}; ${close.vi}`,
      en: `${left.en} has ${mine}, ${lower(right.en)} has ${other}; ${close.en}`,
    },
    related: [{ span: a, message: { vi: `${left.vi} ghi ${mine}.`, en: `${left.en} has ${mine}.` } }],
  };
}

/** The date of a cited act is the matter of vien-dan/hai-ngay, a place that is not the issuer's own of soat/dia-phuong-khac. */
const OTHER_MATTER = /(?:(?:ngày|tháng|năm|\d\/) *|địa +bàn +(?:toàn +)?(?:tỉnh|thành +phố|xã|phường|đặc +khu) +)$/u;
const DIGITS = /^\d+$/;

function toldElsewhere({ source, references }: Draft, { right }: Difference): boolean {
  const where = spanOf(right);
  const before = source.slice(span(Math.max(0, where.start - 40), where.start));
  if (!OTHER_MATTER.test(before)) return false;
  return !right.every((word) => DIGITS.test(word.key)) || references.some((r) => !r.internal && contains(r.span, where));
}

const lower = (text: string): string => (text.startsWith("Điều") ? text : text.charAt(0).toLowerCase() + text.slice(1));

const LOOSE = new Set("và của các những trong trên tại ở về cho đối với từ đến thuộc theo giai đoạn năm một số ông bà".split(" "));
/** Small words, or a reward's own wording around the same words: no other thing is meant. */
const harmless = ({ left, right }: Difference): boolean =>
  left.every((word) => LOOSE.has(word.key)) || right.every((word) => LOOSE.has(word.key));

const reordered = ({ left, right }: Difference): boolean => sorted(left) === sorted(right);
const sorted = (words: readonly Word[]): string =>
  words
    .map((word) => word.key)
    .sort()
    .join(" ");

const REWARDS = ["cờ thi đua", "bằng khen", "giấy khen", "huân chương", "huy chương", "kỷ niệm chương", "chiến sĩ thi đua"].map((name) =>
  name.split(" "),
);

const REWARD_HEADS: ReadonlySet<string | undefined> = new Set(REWARDS.map(([head]) => head));

/** The two name different rewards. */
function otherReward(left: readonly Word[], right: readonly Word[]): Difference | null {
  const [a, b] = [rewardsOf(left), rewardsOf(right)];
  const [first, second] = [a[0], b[0]];
  return first && second && !a.some((x) => b.some((y) => keyOf(x) === keyOf(y))) ? { left: first, right: second } : null;
}

const keyOf = (words: readonly Word[]): string => words.map((word) => word.key).join(" ");

function rewardsOf(words: readonly Word[]): (readonly [Word, ...Word[]])[] {
  const found: (readonly [Word, ...Word[]])[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!REWARD_HEADS.has(word.key)) continue;
    for (const reward of REWARDS) {
      if (reward.every((syllable, k) => words[i + k]?.key === syllable)) found.push([word, ...words.slice(i + 1, i + reward.length)]);
    }
  }
  return found;
}

/** Each names exactly one year, and not the same. */
function otherYear(left: readonly Word[], right: readonly Word[]): Difference | null {
  const [a, b] = [yearsOf(left), yearsOf(right)];
  const [first, second] = [a[0], b[0]];
  return a.length === 1 && b.length === 1 && first && second && first.key !== second.key ? { left: [first], right: [second] } : null;
}

/** "năm 2026"; not the year of a date. */
const yearsOf = (words: readonly Word[]): Word[] =>
  words.filter((word, i) => words[i - 1]?.key === "năm" && /^(?:19|20)\d\d$/.test(word.key) && words[i - 3]?.key !== "tháng");
