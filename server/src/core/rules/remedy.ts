/**
 * What is done about a fault of an issued document (NĐ 30/2020/NĐ-CP, Điều 18.3): content is amended or replaced by an
 * equal document, form is corrected by a letter.
 */
import type { Text } from "../model/finding";
import type { Aspect } from "../model/review";
import type { DocumentKind } from "../model/types";

const REPLACED_BY: Partial<Record<DocumentKind, Text>> = {
  "quyet-dinh": { vi: "bằng Quyết định", en: "by a decision" },
  "nghi-quyet": { vi: "bằng Nghị quyết", en: "by a resolution" },
};
const EQUAL_DOCUMENT: Text = { vi: "bằng văn bản tương đương", en: "by an equal document" };

/** The message with its remedy before the final dot. */
export function remedied(message: Text, aspect: Aspect, kind: DocumentKind | null): Text {
  const by = (kind !== null && REPLACED_BY[kind]) || EQUAL_DOCUMENT;
  const remedy: Text =
    aspect === "the-thuc"
      ? { vi: "đã ban hành: đính chính bằng công văn", en: "issued: correct it by a letter" }
      : { vi: `đã ban hành: sửa đổi, thay thế ${by.vi}`, en: `issued: amend or replace it ${by.en}` };
  return { vi: withRemedy(message.vi, remedy.vi), en: withRemedy(message.en, remedy.en) };
}

const withRemedy = (sentence: string, remedy: string): string => `${sentence.replace(/\.$/, "")} (${remedy}).`;
