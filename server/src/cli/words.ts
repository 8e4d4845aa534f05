/** Words of the terminal that the rule pages do not have: stages, counts, a document's name. */
import type { Language, Text } from "../core/model/finding";
import type { DocumentKind, Stage } from "../core/model/types";
import { KIND_NAMES } from "../core/rules/page";

const UNKNOWN_KIND: Text = { vi: "Chưa rõ loại văn bản", en: "Unknown kind of document" };

/** "Quyết định", "Kế hoạch", at the beginning of a line. */
export function kindName(kind: DocumentKind | null, language: Language): string {
  if (kind === null) return UNKNOWN_KIND[language];
  const name = KIND_NAMES[kind][language].replace(/s$/, "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const STAGE_NAMES: Readonly<Record<Stage, Text>> = {
  "du-thao": { vi: "dự thảo", en: "draft" },
  "hoan-chinh": { vi: "hoàn chỉnh", en: "complete" },
  "da-ban-hanh": { vi: "đã ban hành", en: "issued" },
};

/** "3 tasks", "1 task": the English plural is regular in all our words. */
const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

/** "17 mục" or "17 findings". */
export const countOf = (n: number, vi: string, en: string, language: Language): string =>
  language === "vi" ? `${n} ${vi}` : plural(n, en);
