/** Tiêu ngữ: hyphens with a blank on both sides. Word's AutoFormat makes en dashes of them, so this is no grave fault. */
import type { Draft } from "../../model/types";
import { ND30, plain, replace, STATE } from "../parts";
import { defineRule } from "../rule";
import { MOTTO, mottoLetters } from "./tieu-ngu";

/** Bars and emphasis that copied tables leave in the line. */
const BORDERS = /[|*_#\\]/g;

export const mottoHyphens = defineRule({
  code: "quoc-hieu/tieu-ngu-gach-noi",
  level: "nen-sua",
  title: { vi: "Tiêu ngữ dùng gạch nối (-), có cách chữ hai bên", en: "The motto uses hyphens (-) with a space on both sides" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b",
  why: {
    vi: "Word thường tự đổi gạch nối thành gạch ngang dài (–); nghị định dùng gạch nối.",
    en: "Word often turns the hyphens into en dashes (–); the decree has hyphens.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "motto", bad: "Độc lập – Tự do – Hạnh phúc", good: MOTTO },
    { at: "motto", bad: "Độc lập-Tự do-Hạnh phúc", good: MOTTO },
  ],
  silent: [
    { at: "motto", text: MOTTO, because: "đúng dấu" },
    { at: "motto", text: "Độc lập\u00a0- Tự do\u00a0- Hạnh phúc", because: "cách chữ không ngắt dòng cũng là cách chữ" },
  ],
  check(draft: Draft, { report }) {
    const motto = draft.header.motto;
    if (motto === null) return;
    const written = plain(draft.source, motto).replace(BORDERS, "").replace(/ {2,}/g, " ").trim();
    if (written === MOTTO || mottoLetters(written) !== mottoLetters(MOTTO)) return;
    report({
      span: motto,
      message: {
        vi: `Tiêu ngữ nên dùng gạch nối, có cách chữ hai bên: “${MOTTO}”.`,
        en: `The motto should use hyphens with spaces: “${MOTTO}”.`,
      },
      fixes: [replace(motto, MOTTO, "safe")],
    });
  },
});
