/**
 * A named event, programme or scheme written in several ways: “…, lần thứ II năm 2026” and “… lần thứ II, năm 2026”. The
 * name is the one that stands in quotation marks in the subject or under the title.
 */

import type { Draft } from "../../model/types";
import { needlePlaces } from "../../text/needle";
import { type Span, span } from "../../text/span";
import { count, quoted, STATE } from "../parts";
import { defineRule } from "../rule";
import { decision } from "../vi-du";

const NAME = "Ngày hội Văn hóa các dân tộc Lam Sơn lần thứ II, năm 2026";
const festival = (again: string): string =>
  decision({
    subject: `Về việc tổ chức “${NAME}”`,
    body: `Điều 1. Tổ chức “${NAME}” tại phường Ngọc Trạo.\nGiao Sở Nông nghiệp và Môi trường trưng bày sản phẩm tại ${again}.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường chịu trách nhiệm thi hành Quyết định này./.\n`,
  });

/** Shorter names are words of the language. */
const LEAST_WORDS = 6;
/** A name of a document is cited as it is; of an event it is the author's own. */
const QUOTED = /[“"](?<name>[^“”"]{20,160})[”"]/gu;
const WORD = /[a-zA-ZÀ-ỹ0-9]+/gu;

export const oneName = defineRule({
  code: "vien-dan/ten-goi",
  level: "nen-sua",
  title: { vi: "Một tên gọi viết thống nhất trong văn bản", en: "One name is written in one way" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Tên sự kiện, đề án in trên giấy mời, phông nền theo văn bản; mỗi chỗ một dấu phẩy thì không biết theo chỗ nào.",
    en: "Invitations and banners follow the text; with commas in different places nobody knows which form holds.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "whole", bad: festival(`“${NAME.replace("II, năm", "II năm")}”`), good: festival(`“${NAME}”`) },
    { at: "whole", bad: festival(`“${NAME.replace(" lần", ", lần")}”`), good: festival(`“${NAME}”`) },
  ],
  silent: [
    { at: "whole", text: festival(`“${NAME}”`), because: "cùng một cách viết" },
    { at: "whole", text: festival("Ngày hội"), because: "gọi tắt" },
  ],
  check(draft, { report }) {
    for (const name of namesOf(draft)) {
      const places = occurrences(draft, name);
      const forms = new Map<string, Span>();
      for (const { form, where } of places) if (!forms.has(form)) forms.set(form, where);
      const [, second] = forms;
      if (forms.size < 2 || second === undefined) continue;
      const shown = [...forms.keys()].slice(0, 3).map((form) => `“${tail(form)}”`);
      report({
        span: second[1],
        message: {
          vi: `Tên gọi viết ${count(forms.size)} cách: ${shown.join(", ")}. Nên thống nhất.`,
          en: `The name is written in ${forms.size} ways: ${shown.join(", ")}. It should be one.`,
        },
        related: [...forms.values()]
          .filter((where) => where !== second[1])
          .map((where) => ({
            span: where,
            message: { vi: `Viết ${quoted(draft.source, where)}.`, en: `Written ${quoted(draft.source, where)}.` },
          })),
      });
    }
  },
});

/** The last words of a form: where forms part is near their end. */
const tail = (form: string): string => {
  const words = form.split(" ");
  return words.length > 7 ? `… ${words.slice(-6).join(" ")}` : form;
};

interface Name {
  readonly words: readonly string[];
  readonly first: string;
}

/** Names in quotation marks in the subject. */
function namesOf(draft: Draft): Name[] {
  const subject = draft.title?.subject ?? null;
  if (subject === null) return [];
  return [...draft.source.slice(subject).matchAll(QUOTED)].flatMap((m) => {
    const words = wordsIn(m.groups?.name ?? "");
    const [a, b] = words;
    return words.length < LEAST_WORDS || a === undefined || b === undefined ? [] : [{ words: words.map(lower), first: a }];
  });
}

const lower = (word: string): string => word.toLowerCase();
const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map((m) => m[0]);

/** Every place where the words of the name stand, with what stands between them. */
function occurrences(draft: Draft, { words, first }: Name): { readonly form: string; readonly where: Span }[] {
  const { flat } = draft.source;
  const found: { readonly form: string; readonly where: Span }[] = [];
  const longest = words.join(" ").length + 3 * words.length;
  for (const at of needlePlaces(flat, first, draft.span.start, draft.span.end - first.length + 1)) {
    const end = endOf(flat.slice(at, at + longest), words);
    if (end === null) continue;
    const where = span(at, at + end);
    found.push({
      form: flat
        .slice(where.start, where.end)
        .replace(/ {2,}/gu, " ")
        .replace(/ ?([,;–-]) ?/gu, "$1 "),
      where,
    });
  }
  return found;
}

/** Where the words end when the text begins with them in their order; null when it does not. */
function endOf(text: string, words: readonly string[]): number | null {
  let i = 0;
  for (const m of text.matchAll(WORD)) {
    if (lower(m[0]) !== words[i]) return null;
    i++;
    if (i === words.length) return m.index + m[0].length;
  }
  return null;
}
