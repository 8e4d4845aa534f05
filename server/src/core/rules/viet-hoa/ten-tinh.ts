/** Capitals of provinces behind "tỉnh", "thành phố": tỉnh Quảng Ngãi, not Quảng ngãi. One finding a name. */
import type { ProvinceTable } from "../../knowledge/provinces";
import type { Draft, DraftFile } from "../../model/types";
import { fold } from "../../text/fold";
import { LocalScan } from "../../text/local-scan";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { isAllCapitals } from "../../text/vietnamese";
import { isInHead, isOfDraft, otherPlaces, replaceAll, times } from "../chinh-ta/once";
import { UNITS } from "../co-quan/ten-tinh";
import { isQuoted } from "../co-quan/vai-tro";
import { matchAt } from "../find";
import { ND30, quoted, STATE } from "../parts";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

export const provinceCapitals = defineRule({
  code: "viet-hoa/ten-tinh",
  level: "nen-sua",
  title: { vi: "Viết hoa tên tỉnh, thành phố", en: "Capitals of provinces and cities" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III.1.a",
  why: {
    vi: "Tên riêng của đơn vị hành chính viết hoa chữ cái đầu của các âm tiết: tỉnh Nam Định, thành phố Thái Nguyên. Mỗi tên báo một lần.",
    en: "Each syllable of a unit's proper name has a capital. Told once for each name.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  needsKnowledge: true,
  examples: [
    {
      at: "content",
      bad: task("trao đổi kinh nghiệm với tỉnh Quảng ngãi"),
      good: task("trao đổi kinh nghiệm với tỉnh Quảng Ngãi"),
    },
    {
      at: "content",
      bad: task("phối hợp với Ủy ban nhân dân thành phố cần thơ"),
      good: task("phối hợp với Ủy ban nhân dân thành phố Cần Thơ"),
    },
  ],
  silent: [
    { at: "content", text: task("trao đổi kinh nghiệm với tỉnh Quảng Ngãi, TỈNH LÂM ĐỒNG"), because: "đã viết hoa đủ, hoặc viết in hoa" },
    { at: "content", text: task("đưa các chỉ số của tỉnh cao bằng mức bình quân cả nước"), because: "từ thường, không phải tên tỉnh" },
    { at: "content", text: task("xây dựng thương hiệu thành phố hòa bình, thân thiện"), because: "từ thường, không phải tên thành phố" },
  ],
  check(draft, { knowledge, report, notEvaluated, file }) {
    if (knowledge === null) return notEvaluated();
    for (const [official, places] of wrongNames(draft, file, knowledge.provinces)) {
      const [first] = places;
      if (first === undefined) continue;
      report({
        span: first,
        message: {
          vi: `${quoted(draft.source, first)} nên viết hoa “${official}”${times(places).vi}.`,
          en: `${quoted(draft.source, first)} should be capitalised “${official}”${times(places).en}.`,
        },
        related: otherPlaces(draft, places),
        // With its capitals the name may belong to the body before it: who is tasked is read anew.
        fixes: [replaceAll(places, official, "ask")],
      });
    }
  },
});

/** Before a name all in small letters: these words say that it is one ("tỉnh cao bằng mức bình quân"). */
const BODY_BEFORE = /(?:nhân +dân|UBND|HĐND|địa +bàn) +(?:tỉnh|thành +phố) +$/iu;
const BEFORE = 36;
const BLANK = 32;
const DASH = / *[-–] */gu;

/** A name with other capitals than its own. */
interface Wrong extends Span {
  readonly name: string;
}

/** Letters of "thành phố" before a name, and of the longest name. */
const REACH = 60;
const searches = new WeakMap<ProvinceTable, LocalScan<Wrong>>();

/** The search for the names of a table; kept as long as the table. */
function searchOf(provinces: ProvinceTable): LocalScan<Wrong> {
  const known = searches.get(provinces);
  if (known !== undefined) return known;
  const all = provinces.officialNames().map((name) => fold(name).text.replace(DASH, " - "));
  const right: ReadonlySet<string> = new Set(all);
  const official = new Map(all.map((name) => [name.toLowerCase(), name]));
  const words = all.map((name) => name.replace(/ - /gu, " *[-–] *").replace(/ (?!\*)/gu, " +"));
  // The longer of two names that begin alike stands first.
  words.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?:${words.join("|")})(?![a-zA-ZÀ-ỹ])`, "iuy");
  const made = new LocalScan<Wrong>({
    reach: REACH,
    find: (source, from, to) => readNames(source, span(from, to), pattern, right, official),
    spanOf: (wrong) => wrong,
    moved: ({ start, end, name }, by) => ({ start: start + by, end: end + by, name }),
  });
  searches.set(provinces, made);
  return made;
}

/** The names in a stretch that are not written as they should be. */
function readNames(
  source: SourceText,
  { start, end }: Span,
  pattern: RegExp,
  right: ReadonlySet<string>,
  official: ReadonlyMap<string, string>,
): Wrong[] {
  const { flat } = source;
  const found: Wrong[] = [];
  for (const unit of UNITS.within(source, span(Math.max(0, start - REACH), end))) {
    let at = unit.end;
    while (flat.charCodeAt(at) === BLANK) at++;
    if (at < start || at >= end) continue;
    const written = at > unit.end ? matchAt(pattern, flat, at)?.[0] : undefined;
    if (written === undefined || right.has(written)) continue;
    const name = official.get(written.replace(/ +/g, " ").replace(DASH, " - ").toLowerCase());
    if (name === undefined || isRight(written, name) || !isName(flat, at, written)) continue;
    found.push({ start: at, end: at + written.length, name });
  }
  return found;
}

function wrongNames(draft: Draft, file: DraftFile, provinces: ProvinceTable): Map<string, Span[]> {
  const { source, legalBases } = draft;
  const bases = span(legalBases[0]?.span.start ?? 0, legalBases.at(-1)?.span.end ?? 0);
  const groups = new Map<string, Span[]>();
  for (const { start, end, name } of searchOf(provinces).within(source, draft.span)) {
    const where = span(start, end);
    // Titles of cited documents and quotations are given as they are.
    if ((bases.start <= start && start < bases.end) || isQuoted(source.flat, start)) continue;
    if (!isInHead(draft, where) && isOfDraft(draft, file, where)) groups.set(name, [...(groups.get(name) ?? []), where]);
  }
  return groups;
}

const isRight = (written: string, name: string): boolean =>
  isAllCapitals(written) || written.replace(/ +/g, " ").replace(DASH, " - ") === name;

const isName = (flat: string, at: number, written: string): boolean =>
  written !== written.toLowerCase() || BODY_BEFORE.test(flat.slice(Math.max(0, at - BEFORE), at));
