/**
 * Units of a document as references name them: "các điểm a, b và d khoản 2 Điều 5", "từ Điều 3 đến Điều 6", "Mục III",
 * "Phụ lục số 1", "Biểu kèm theo", "khoản 1 Điều này". A phrase gives one leaf for every unit meant, each with its
 * owners. Offsets are into the given flat text.
 */

import { evenBlanks } from "../text/blanks";

/** From small to large; owners stand to the right of what they own. */
export const UNITS = ["tiết", "điểm", "khoản", "Điều", "tiểu mục", "mục", "chương", "phần", "Phụ lục", "Biểu", "Mẫu"] as const;
export type Unit = (typeof UNITS)[number];

export interface UnitLabel {
  readonly unit: Unit;
  /** "3", "a", "IV", "II.6.đ"; "này" for the unit the words stand in; "kèm theo" and "trên" as written. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** One unit meant, then its owners from small to large: [điểm a, khoản 2, Điều 5]. */
export type UnitPath = readonly UnitLabel[];

export interface UnitPhrase {
  readonly start: number;
  readonly end: number;
  readonly paths: readonly UnitPath[];
}

/** Units by their names in small letters. */
const NAMES: ReadonlyMap<string, Unit> = new Map([...UNITS.map((unit): [string, Unit] => [unit.toLowerCase(), unit]), ["biểu mẫu", "Mẫu"]]);

const NUMBERED = "\\d{1,3}[a-zđ]?(?![\\p{L}\\p{N}%]|[.,/]\\d)";
const LETTERED = "[a-zđ](?:\\.\\d{1,2}|\\d)?\\)?(?![\\p{L}\\p{N}])";
const DOTTED = "\\d{1,2}(?:\\.\\d{1,2})*(?:\\.?[a-zđ])?(?![\\p{L}\\p{N}%]|[.,/]\\d)";
const ROMAN = "[IVXL]{1,7}(?:\\.\\d{1,2})*(?:\\.[a-zđ])?(?![\\p{L}\\p{N}])";
const CAPITAL = "[A-HKM-ZĐ](?:\\.\\d{1,2}|\\.[IVX]+)*(?![\\p{L}\\p{N}])";
const LABELS: Readonly<Record<Unit, string>> = {
  tiết: `${LETTERED}|${DOTTED}`,
  điểm: `${LETTERED}|${DOTTED}`,
  khoản: `${NUMBERED}(?! *(?:triệu|tỷ|tỉ|nghìn|đồng|tiền|USD))`,
  Điều: NUMBERED,
  "tiểu mục": `${ROMAN}|${DOTTED}`,
  mục: `${ROMAN}|${DOTTED}|${CAPITAL}`,
  chương: `${ROMAN}|${NUMBERED}`,
  phần: `${ROMAN}|${NUMBERED}|${CAPITAL}|thứ +(?:nhất|hai|ba|tư|năm|sáu|bảy)(?!\\p{L})`,
  "Phụ lục": `${ROMAN}|\\d{1,3}(?:[.-]\\d{1,2})*[a-zA-Z]?(?![\\p{L}\\p{N}])|${CAPITAL}`,
  Biểu: "\\d{1,3}(?:[.-]\\d{1,2})*[a-zA-Z]?(?![\\p{L}\\p{N}%/])",
  Mẫu: "\\d{1,3}(?:[.-]\\d{1,2})*[a-zA-Z]?(?![\\p{L}\\p{N}%/])",
};
const sticky = (source: string): RegExp => new RegExp(source, "uy");
const LABEL_AT = new Map<Unit, RegExp>(UNITS.map((u) => [u, sticky(LABELS[u])]));

const WORD = sticky(
  "(?<word>[Tt]iết|[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Tt]iểu +mục|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ +lục|PHỤ +LỤC|[Bb]iểu(?: +mẫu)?|[Mm]ẫu)(?<so> +số)? *",
);
const OPENER = /(?:(?:^|[^\p{L}])(?:[Nn]hư|[Cc]ác|[Tt]ừ|[Nn]hững)(?: +các)?) +$/u;
const BETWEEN = sticky("(?: *, *(?:và +|hoặc +)?| +và +| +hoặc +| *[-–] *| +đến +(?:hết +)?)");
const CHAIN = sticky("(?: *, *| +(?:của|thuộc|tại|trong) +| +)");
const JOIN = sticky("(?: *[,;] *(?:và +)?| +và +| +hoặc +| +đến +(?:hết +)?)(?:(?:các|tại|từ) +)*");
const THIS = sticky("này(?!\\p{L})");
const ATTACHED = sticky("(?:ban +hành +)?(?:đính +)?kèm(?: +theo)?(?!\\p{L})|đính +kèm(?!\\p{L})");
const ABOVE = sticky("(?:nêu +)?(?:trên|dưới|sau +đây)(?!\\p{L}| +(?:địa|cơ|toàn|diện|đất|phạm|mặt))");
/** What may follow a number that was joined to a list without repeating the unit's name. */
const LIST_GOES_ON = sticky(
  ' *(?:$|[,;.):”"(/-])| +(?:và|hoặc|đến|khoản|[Đđ]iều|điểm|[Mm]ục|[Cc]hương|[Pp]hần|của|tại|nêu|này|trên|thuộc|[A-ZĐ][a-zà-ỹ]|ban|được|có|quy)(?!\\p{L})| +(?:Luật|Nghị|Bộ|Thông|Quyết|Quy|Phụ|Kế|Chỉ|Pháp)',
);
/** Words in which the unit's name is something else: "thời điểm", "danh mục", "thành phần", "huân chương". */
const COMPOUND =
  /(?:thời|địa|quan|trọng|đặc|ưu|nhược|cao|tiêu|danh|hạng|chuyên|đề|cổ|thành|học|góp|huân|huy|văn|hiến|đại|phát|tài|thí|chấm|cộng|trừ|đạt|tổng|số|đầu|giao|gồm|chi|kinh|tiết|nội|khai) +$/iu;

const exec = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

interface Group {
  readonly unit: Unit;
  readonly rank: number;
  /** Stands beside the group before it ("… và điểm b …"), is not its owner. */
  readonly beside: boolean;
  readonly labels: readonly UnitLabel[];
  readonly end: number;
}

const unitOf = (word: string): Unit | null => NAMES.get(word) ?? NAMES.get(evenBlanks(word.toLowerCase())) ?? null;

/** Words allowed only with "số" or a capital: "biểu 5", "mẫu 2" in small letters count things. */
function plausible(text: string, offset: number, word: string, unit: Unit, numbered: boolean): boolean {
  const small = /^\p{Ll}/u.test(word);
  if (small && COMPOUND.test(text.slice(Math.max(0, offset - 10), offset))) return unit === "Mẫu" && numbered;
  return !(small && (unit === "Biểu" || unit === "Mẫu") && !numbered);
}

function readGroup(text: string, offset: number): Group | null {
  const m = exec(WORD, text, offset);
  const word = m?.groups?.word;
  const unit = word === undefined ? null : unitOf(word);
  if (!m || !word || !unit || !plausible(text, offset, word, unit, m.groups?.so !== undefined)) return null;
  const first = readLabel(text, unit, offset, offset + m[0].length);
  if (!first) return null;
  const labels = [first];
  const rank = UNITS.indexOf(unit);
  if (!/^[\p{Lu}\d\p{Ll}]/u.test(first.label) || first.label === "này" || /kèm|trên|dưới|sau/u.test(first.label)) {
    return { unit, rank, beside: false, labels, end: first.end };
  }
  for (let end = first.end; labels.length < 60; end = labels.at(-1)?.end ?? end) {
    const next = nextLabel(text, unit, end);
    if (!next) break;
    labels.push(next);
  }
  return { unit, rank, beside: false, labels, end: labels.at(-1)?.end ?? first.end };
}

function readLabel(text: string, unit: Unit, start: number, offset: number): UnitLabel | null {
  const label = exec(LABEL_AT.get(unit) as RegExp, text, offset);
  if (label) return { unit, label: label[0].replace(/\)$/, ""), start, end: offset + label[0].length };
  if (text.charAt(offset - 1) !== " ") return null;
  const here = exec(THIS, text, offset);
  if (here) return { unit, label: "này", start, end: offset + here[0].length };
  const attached = unit === "Phụ lục" || unit === "Biểu" || unit === "Mẫu" ? exec(ATTACHED, text, offset) : null;
  if (attached) return { unit, label: "kèm theo", start, end: offset + attached[0].length };
  const above = unit === "phần" || unit === "mục" ? exec(ABOVE, text, offset) : null;
  return above ? { unit, label: above[0].replace(/ +/g, " "), start, end: offset + above[0].length } : null;
}

/** ", 3", " và Điều 5", " đến 170": a further label of the same unit; null at the end of the list. */
function nextLabel(text: string, unit: Unit, offset: number): UnitLabel | null {
  const between = exec(BETWEEN, text, offset);
  if (!between) return null;
  const from = offset + between[0].length;
  const word = exec(WORD, text, from);
  const repeated = word?.groups?.word !== undefined && unitOf(word.groups.word) === unit;
  const next = readLabel(text, unit, from, repeated && word ? from + word[0].length : from);
  if (!next || next.label === "này" || next.label === "kèm theo") return null;
  if (!repeated && !exec(LIST_GOES_ON, text, next.end)) return null;
  return next;
}

/** Groups of one phrase: "khoản 1, 2 Điều 3", "điểm a khoản 1 và điểm b khoản 2 Điều 5". */
function readGroups(text: string, offset: number): { groups: Group[]; end: number } {
  const groups: Group[] = [];
  let end = offset;
  let beside = false;
  for (let at = offset; groups.length < 40; ) {
    const group = readGroup(text, at);
    if (!group) break;
    groups.push(beside ? { ...group, beside } : group);
    end = group.end;
    const chained = exec(CHAIN, text, end);
    const owner = chained ? readAhead(text, end + chained[0].length) : null;
    beside = !(chained && owner !== null && owns(owner, group.rank, chained[0].includes(",")));
    const link = beside ? exec(JOIN, text, end) : chained;
    const next = link ? readAhead(text, end + link[0].length) : null;
    if (!link || next === null || (beside && !mayJoin(group.rank, next, link[0]))) break;
    at = end + link[0].length;
  }
  return { groups, end };
}

const ARTICLE = UNITS.indexOf("Điều");
const ANNEX = UNITS.indexOf("Phụ lục");

/** A larger unit directly after a smaller one owns it; over a comma only up to Điều ("khoản 2, Điều 5"). */
const owns = (next: number, rank: number, comma: boolean): boolean =>
  next > rank && !(comma && next >= ANNEX) && !(comma && rank >= ARTICLE && rank < next && next < ANNEX);

/** Units side by side in one phrase: of one rank, or smaller ones that still wait for their Điều. */
function mayJoin(rank: number, next: number, link: string): boolean {
  if (link.includes(";")) return rank < ARTICLE && next < ARTICLE;
  return next === rank || (rank <= ARTICLE && next <= ARTICLE);
}

/** Rank of the unit word at `offset`, null when none stands there. */
function readAhead(text: string, offset: number): number | null {
  const word = exec(WORD, text, offset)?.groups?.word;
  const unit = word === undefined ? null : unitOf(word);
  return unit === null ? null : UNITS.indexOf(unit);
}

/** Gives every unit meant its owners; a branch without the larger owners takes those of the branch after it. */
function pathsOf(groups: readonly Group[]): UnitPath[] {
  const only = groups.length === 1 ? groups[0] : undefined;
  if (only !== undefined) return only.labels.map((label) => [label]);
  const branches: Group[][] = [];
  for (const group of groups) {
    const branch = branches.at(-1);
    const last = branch?.at(-1);
    if (branch && last && !group.beside && group.rank > last.rank) branch.push(group);
    else branches.push([group]);
  }
  for (let i = branches.length - 2; i >= 0; i--) {
    const own = branches[i] ?? [];
    const top = own.at(-1)?.rank ?? 0;
    own.push(
      ...(branches[i + 1] ?? [])
        .slice(1)
        .filter((g) => g.rank > top)
        .map((g) => ({ ...g, labels: g.labels.slice(0, 1) })),
    );
  }
  return branches.flatMap(branchPaths);
}

function branchPaths(branch: readonly Group[]): UnitPath[] {
  const paths: UnitPath[] = [];
  branch.forEach((group, i) => {
    const owners = branch.slice(i + 1).flatMap((g) => g.labels.slice(0, 1));
    // "khoản 1 Điều 3 và Điều 5": the first Điều owns the khoản, the second is meant itself.
    for (const label of i === 0 ? group.labels : group.labels.slice(1)) paths.push([label, ...owners]);
  });
  return paths;
}

/** True for words that count something rather than name a unit: "điểm 5", "mục 3" inside a sentence without owner. */
function tooThin(groups: readonly Group[]): boolean {
  const only = groups.length === 1 ? groups[0] : undefined;
  if (!only) return false;
  return (only.unit === "điểm" || only.unit === "tiết") && only.labels.every((l) => !/^[a-zđ]/u.test(l.label) || l.label === "này");
}

/** The units named from `offset` on, where a unit's word begins; null when the word means something else. */
export function readUnits(text: string, offset: number): UnitPhrase | null {
  const { groups, end } = readGroups(text, offset);
  const first = groups[0];
  if (!first || tooThin(groups)) return null;
  const opener = OPENER.exec(text.slice(Math.max(0, offset - 14), offset));
  const start = opener ? offset - opener[0].length + (/^[^\p{L}]/u.test(opener[0]) ? 1 : 0) : offset;
  const paths = pathsOf(groups).sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  return { start, end, paths };
}
