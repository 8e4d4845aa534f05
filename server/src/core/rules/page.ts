/**
 * The page of a rule, written from the rule itself: what, source, why, wrong and right, what is not flagged, how to
 * switch it off. One page for the editor, `vbhc explain` and the README; there is no other text about rules.
 */
import type { Language, Level, Text } from "../model/finding";
import { DOCUMENT_KINDS, type DocumentKind, type Regime } from "../model/types";
import { display, fromIso } from "../text/calendar";
import type { Example, Holds, Rule } from "./rule";

/** How the levels are called (Bắt buộc sửa → Error … Biên tập → Hint). */
export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  "bat-buoc": { vi: "Bắt buộc sửa", en: "Must be corrected" },
  "can-xac-minh": { vi: "Cần xác minh", en: "To be verified" },
  "nen-sua": { vi: "Nên sửa", en: "Should be corrected" },
  "bien-tap": { vi: "Biên tập", en: "Editorial" },
};

export const REGIME_NAMES: Readonly<Record<Regime, Text>> = {
  "hanh-chinh": { vi: "văn bản hành chính", en: "administrative documents" },
  "quy-pham": { vi: "văn bản quy phạm pháp luật", en: "normative documents" },
  dang: { vi: "văn bản của Đảng", en: "Party documents" },
};

export const KIND_NAMES: Readonly<Record<DocumentKind, Text>> = {
  "quyet-dinh": { vi: "quyết định", en: "decisions" },
  "nghi-quyet": { vi: "nghị quyết", en: "resolutions" },
  "ke-hoach": { vi: "kế hoạch", en: "plans" },
  "chuong-trinh": { vi: "chương trình", en: "programmes" },
  "chi-thi": { vi: "chỉ thị", en: "directives" },
  "thong-bao": { vi: "thông báo", en: "notices" },
  "to-trinh": { vi: "tờ trình", en: "submissions" },
  "cong-van": { vi: "công văn", en: "official letters" },
  "bao-cao": { vi: "báo cáo", en: "reports" },
  "quy-che": { vi: "quy chế", en: "regulations (quy chế)" },
  "quy-dinh": { vi: "quy định", en: "regulations (quy định)" },
  "dieu-le": { vi: "điều lệ", en: "charters" },
  khac: { vi: "văn bản khác", en: "other documents" },
};

const WORDS = {
  level: { vi: "Mức", en: "Level" },
  source: { vi: "Căn cứ", en: "Source" },
  holds: { vi: "Áp dụng cho", en: "Holds for" },
  remedy: { vi: "Sau khi ban hành", en: "After issue" },
  options: { vi: "Tùy chọn và mặc định", en: "Options and defaults" },
  why: { vi: "Vì sao", en: "Why" },
  bad: { vi: "Chưa đúng", en: "Wrong" },
  good: { vi: "Đúng", en: "Right" },
  silent: { vi: "Không báo", en: "Not flagged" },
  off: { vi: "Bỏ qua", en: "Leaving it out" },
} satisfies Record<string, Text>;

const REMEDY: Readonly<Record<Rule["aspect"], Text>> = {
  "the-thuc": {
    vi: "đính chính bằng công văn (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3)",
    en: "correct it by an official letter (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3)",
  },
  "noi-dung": {
    vi: "sửa đổi hoặc thay thế bằng văn bản tương đương (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3)",
    en: "amend or replace it by an equal document (NĐ 30/2020/NĐ-CP, Điều 18 khoản 3)",
  },
};

/** Markdown page of a rule in one language. Examples are Vietnamese in both. */
export function rulePage(rule: Rule<unknown>, language: Language): string {
  const parts = [
    `# ${rule.title[language]}`,
    facts(rule, language),
    `## ${WORDS.why[language]}`,
    rule.why[language],
    ...rule.examples.flatMap((example) => exampleParts(example, language)),
    ...silentParts(rule, language),
    `## ${WORDS.off[language]}`,
    leavingOut(rule.code, language),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The short form for a hover: title, why, source. Markdown. */
export const ruleSummary = (rule: Rule<unknown>, language: Language): string =>
  `**${rule.title[language]}**\n\n${rule.why[language]}\n\n*${WORDS.source[language]}: ${rule.source}*`;

function facts(rule: Rule<unknown>, language: Language): string {
  return [
    `\`${rule.code}\``,
    "",
    `- ${WORDS.level[language]}: **${LEVEL_NAMES[rule.level][language]}**`,
    `- ${WORDS.source[language]}: ${rule.source}`,
    `- ${WORDS.holds[language]}: ${holding(rule.holds, language)}`,
    `- ${WORDS.remedy[language]}: ${REMEDY[rule.aspect][language]}`,
    ...optionLines(rule, language),
  ].join("\n");
}

/** Options with their defaults, as they are written in a setting. */
function optionLines({ options }: Rule<unknown>, language: Language): string[] {
  const defaults = Object.entries((options?.defaults ?? {}) as Readonly<Record<string, unknown>>);
  if (defaults.length === 0) return [];
  const shown = defaults.map(([name, value]) => `\`"${name}": ${JSON.stringify(value)}\``).join(", ");
  return [`- ${WORDS.options[language]}: ${shown}`];
}

function holding({ regimes, kinds, from, to }: Holds, language: Language): string {
  const said = [regimes.map((regime) => REGIME_NAMES[regime][language]).join(", ")];
  if (kinds !== "all")
    said.push(
      DOCUMENT_KINDS.filter((kind) => kinds.includes(kind))
        .map((kind) => KIND_NAMES[kind][language])
        .join(", "),
    );
  if (from !== undefined) said.push(language === "vi" ? `từ ngày ${day(from)}` : `from ${day(from)}`);
  if (to !== undefined) said.push(language === "vi" ? `đến ngày ${day(to)}` : `until ${day(to)}`);
  return said.join("; ");
}

function day(iso: string): string {
  const date = fromIso(iso);
  return date === null ? iso : display(date);
}

const exampleParts = (example: Example, language: Language): string[] => [
  `## ${WORDS.bad[language]}`,
  fenced(example.bad),
  `## ${WORDS.good[language]}`,
  fenced(example.good),
];

function silentParts(rule: Rule<unknown>, language: Language): string[] {
  if (rule.silent.length === 0) return [];
  return [`## ${WORDS.silent[language]}`, ...rule.silent.flatMap((silent) => [sentence(silent.because), fenced(silent.text)])];
}

/** "ngày trong trích yếu" gives "Ngày trong trích yếu:". */
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.:]$/u, "")}:`;

/** A code block whose fence is longer than any in the text. */
function fenced(text: string): string {
  if (text.trim() === "") return "…";
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((m) => m[0].length));
  const fence = "`".repeat(longest + 1);
  return `${fence}vbhc\n${text.replace(/\n$/, "")}\n${fence}`;
}

function leavingOut(code: string, language: Language): string {
  const comment = fenced(`%% vbhc: bỏ qua ${code}: lý do`);
  const setting = `\`"vbhc.rules": { "${code}": "off" }\``;
  return language === "vi"
    ? `Cho đoạn ngay sau, thêm một dòng ghi rõ lý do:\n\n${comment}\n\nCho mọi văn bản, đặt ${setting}.`
    : `For the next block, add a line that gives the reason:\n\n${comment}\n\nFor every document, set ${setting}.`;
}
