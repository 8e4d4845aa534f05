/** Names of provinces that are often misspelt: "tỉnh Đăk Lăk" for "tỉnh Đắk Lắk". One finding a name. */

import type { ProvinceTable } from "../../knowledge/provinces";
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { WordSet, wordScan } from "../../text/word-set";
import { matchAt } from "../find";
import { STATE } from "../parts";
import { defineRule } from "../rule";
import { howMany, inCaseOf, otherPlaces, replaceAll } from "./nhom";
import { isQuoted } from "./vai-tro";

export const provinceSpelling = defineRule({
  code: "co-quan/ten-tinh",
  level: "nen-sua",
  title: { vi: "Tên tỉnh ghi đúng tên chính thức", en: "Provinces are named as officially spelt" },
  source: "Quyết định số 19/2025/QĐ-TTg; NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III",
  why: {
    vi: "Tên đơn vị hành chính ghi theo danh mục chính thức; tên ghi sai dấu làm tra cứu, gửi văn bản nhầm nơi.",
    en: "Units are named as in the official list; a wrong mark sends searches and documents astray.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "content",
      bad: "Điều 1. Giao Sở Xây dựng phối hợp với UBND tỉnh Đăk Lăk kiểm tra tuyến đường.",
      good: "Điều 1. Giao Sở Xây dựng phối hợp với UBND tỉnh Đắk Lắk kiểm tra tuyến đường.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3;\n- UBND tỉnh Quãng Ngãi;\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- UBND tỉnh Quảng Ngãi;\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng phối hợp với UBND tỉnh Khánh Hoà kiểm tra tuyến đường.",
      because: "kiểu đặt dấu thanh cũ không phải là sai tên",
    },
    {
      at: "content",
      text: "Điều 1. Giao Sở Xây dựng kiểm tra Thủy điện Đăk Mi và tuyến đường qua xã Đăk Long.",
      because: "tên riêng khác",
    },
  ],
  check(draft, { knowledge, report, notEvaluated }) {
    if (knowledge === null) return notEvaluated();
    for (const [official, places] of misspelt(draft, knowledge.provinces)) {
      const [first] = places;
      if (first === undefined) continue;
      const many = howMany(places.length);
      const written = draft.source.quote(first.span);
      const edits = places.map(({ span: where }) => ({ span: where, newText: inCaseOf(draft.source.slice(where), official) }));
      report({
        span: first.span,
        message: {
          vi: `Ghi sai tên tỉnh: “${written}”${many.vi}. Tên chính thức là “${official}”, nên ghi lại.`,
          en: `The province's name is misspelt: “${written}”${many.en}. Its official name is “${official}”.`,
        },
        related: otherPlaces(draft, places),
        fixes: [replaceAll(official, edits)],
      });
    }
  },
});

/** Known wrong names of a table. */
interface Misspellings {
  /** "Đăk Lăk" of "tỉnh Đăk Lăk", "ĐĂK LĂK" */
  readonly pattern: RegExp;
  /** The right names by the wrong ones in small letters. */
  readonly official: ReadonlyMap<string, string>;
}

const known = new WeakMap<ProvinceTable, Misspellings>();

function misspellingsOf(provinces: ProvinceTable): Misspellings {
  let found = known.get(provinces);
  if (found === undefined) {
    const all = provinces.misspellings();
    const names = all.map(({ written }) => written.replace(/ /gu, " +"));
    found = {
      pattern: new RegExp(`(?:${names.join("|")})(?![a-zA-ZÀ-ỹ])`, "iuy"),
      official: new Map(all.map((one) => [one.written.toLowerCase(), one.official])),
    };
    known.set(provinces, found);
  }
  return found;
}

/** The words "tỉnh" and, of "thành phố", "phố", before which a name may stand. */
export const UNITS = wordScan(8, new WordSet(["tỉnh", "phố"]), () => 1);
const TINH = 4;

/** The wrong names behind the word "tỉnh". */
function* written(draft: Draft, pattern: RegExp): Generator<Span> {
  const { flat } = draft.source;
  for (const { start, end } of UNITS.within(draft.source, draft.span)) {
    if (end - start !== TINH) continue;
    let at = end;
    while (flat.charCodeAt(at) === BLANK) at++;
    const m = at > end ? matchAt(pattern, flat, at) : null;
    if (m !== null && at + m[0].length <= draft.span.end) yield span(at, at + m[0].length);
  }
}

const BLANK = 32;

function misspelt(draft: Draft, provinces: ProvinceTable): Map<string, { readonly span: Span }[]> {
  const found = new Map<string, { readonly span: Span }[]>();
  const { flat } = draft.source;
  const { pattern, official } = misspellingsOf(provinces);
  for (const where of written(draft, pattern)) {
    const name = official.get(flat.slice(where.start, where.end).replace(/ {2,}/g, " ").toLowerCase());
    // Titles of cited documents and quotations are given as they are.
    if (name === undefined || inBasis(draft, where) || isQuoted(flat, where.start)) continue;
    const places = found.get(name) ?? [];
    places.push({ span: where });
    found.set(name, places);
  }
  return found;
}

const inBasis = ({ legalBases }: Draft, { start }: Span): boolean =>
  start >= (legalBases[0]?.span.start ?? Number.POSITIVE_INFINITY) && start < (legalBases.at(-1)?.span.end ?? 0);
