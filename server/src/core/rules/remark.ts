/** What a finding says when it is written beside the words themselves: in the margin of a Word file. */
import type { Language, Level } from "../model/finding";
import { LEVEL_NAMES } from "./page";

interface Said {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  readonly source: string;
}

const SOURCE = { vi: "Căn cứ", en: "Source" } as const;

/** Paragraphs of a remark: the message under its level, then what it rests on. */
export const remarkLines = ({ rule, level, message, source }: Said, language: Language): readonly string[] => [
  `${LEVEL_NAMES[level][language]}: ${message}`,
  `${SOURCE[language]}: ${source} (${rule})`,
];
