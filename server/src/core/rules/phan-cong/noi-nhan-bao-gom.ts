/**
 * Who gets a document: grammar of the lines of Nơi nhận and of the article behind "Như Điều n". A body is covered when it is
 * named, when a group holds it ("Các sở, ban, ngành"), or when all who are tasked are meant ("Các đơn vị có tên trong KH").
 */
import { findBodies } from "../../knowledge/body-names";
import type { Draft, NamedBody } from "../../model/types";
import { foldForCompare } from "../../text/fold";
import type { Span } from "../../text/span";
import { citedArticles, executionArticles } from "../noi-nhan/nhu-dieu";

/** Kinds of bodies whose absence can be told. Units below another body, offices, schools and the like are never told. */
export type BodyKind = "department" | "committee" | "ministry" | "company" | "front" | "branch" | "other";

const END = "(?![a-zà-ỹ])";
const KINDS: readonly (readonly [BodyKind, RegExp])[] = [
  ["company", new RegExp(`^(?:tổng công ty|tập đoàn|công ty)${END}`, "u")],
  [
    "front",
    /^(?:ủy ban (?:mặt trận|mttq)|mặt trận|(?:tỉnh|thành|huyện) ?đoàn|(?:hội )?liên hiệp phụ nữ|hội (?:phụ nữ|nông dân|cựu chiến binh)|liên đoàn lao động)/u,
  ],
  [
    "branch",
    /^(?:công an|bộ chỉ huy|bộ tư lệnh|(?:chi cục|cục) (?:thuế|hải quan|thống kê)|thuế|hải quan|kho bạc|bảo hiểm xã hội|ngân hàng|chi nhánh ngân hàng|tòa án|viện kiểm sát|thống kê)/u,
  ],
  ["committee", /^(?:ubnd|ủy ban nhân dân) (?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) /u],
  ["department", new RegExp(`^(?:sở|ban|thanh tra|văn phòng)${END}`, "u")],
  ["ministry", new RegExp(`^bộ${END}`, "u")],
];

/** `name`: folded. */
const kindOf = (name: string): BodyKind => KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";

/** "Các đơn vị có tên trong KH", "Thủ trưởng các cơ quan, đơn vị có liên quan": whoever is tasked. */
const ALL =
  /(?:cơ quan|đơn vị|cá nhân|tổ chức|ngành)[^;.]{0,40}? (?:có tên|có liên quan|liên quan|được giao|nêu tại|tại phần|nêu trên)|thủ trưởng (?:các )?(?:cơ quan|đơn vị)|các (?:cơ quan, đơn vị|đơn vị, cơ quan)(?:, địa phương)?(?: thuộc| trực thuộc|$|;)/u;
const DEPARTMENTS = /(?:các|thủ trưởng|giám đốc)[^;.]{0,30}(?:sở|ban,? ngành)/u;
const COMMITTEES =
  /(?:ubnd|ủy ban nhân dân|chủ tịch)[^;.]{0,30}(?:các )?(?:huyện|quận|thị xã|thành phố|xã|phường|đặc khu|địa phương|cấp xã|cấp huyện)|các (?:xã|phường|huyện|địa phương)/u;
const MINISTRIES = /các bộ/u;
const COMPANIES = /(?:các|công ty|doanh nghiệp)[^;.]{0,20}(?:doanh nghiệp|công ty|tổng công ty|tập đoàn|đơn vị)/u;
const CORPORATIONS = /(?:các )(?:doanh nghiệp|tổng công ty|tập đoàn|công ty)/u;
const FRONT = /mttq|mặt trận|đoàn thể|ct-xh|chính trị ?[-–] ?xã hội|tổ chức thành viên/u;
const BRANCHES = /cơ quan (?:tw|trung ương)[^;.]{0,20}(?:địa bàn|đóng)|ngành dọc/u;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-zà-ỹ])cty(?![a-zà-ỹ])/gu, "công ty"],
  [/(?<![a-zà-ỹ])tct(?![a-zà-ỹ])/gu, "tổng công ty"],
  [/(?<![a-zà-ỹ])ubnd(?![a-zà-ỹ])/gu, "ủy ban nhân dân"],
  [/[–—]/gu, "-"],
];

export interface Coverage {
  /** True when the body gets the document, as far as can be told. */
  readonly covers: (body: NamedBody) => boolean;
}

/** Who is covered by Nơi nhận; null when nothing can be told. */
export function coverageOf(draft: Draft): Coverage | null {
  const { recipients, source } = draft;
  if (recipients === null) return null;
  const cited = new Set(citedArticles(draft).map(({ number }) => number));
  const spans = [
    recipients.span,
    ...draft.articles.filter(({ number }) => number !== null && cited.has(number)).map(({ node }) => node.span),
  ];
  const text = spans.map((span) => plain(source.slice(span))).join(" ; ");
  if (ALL.test(text)) return null;
  const unsaid = uncitedExecution(draft, cited);
  const rest = unsaid === null ? "" : plain(source.slice(unsaid));
  const issuersOwn = ALL.test(rest);
  let ids: ReadonlySet<string> | undefined;
  const named = (id: string): boolean => {
    ids ??= new Set(
      spans.flatMap(({ start, end }) => findBodies(source.flat, start, end).flatMap((hit) => hit.candidates.map((row) => row.id))),
    );
    return ids.has(id);
  };
  const [inText, inRest] = [groupsIn(text), groupsIn(rest)];
  // The tables are asked last: most bodies are covered by a group.
  const covers = (body: NamedBody): boolean => {
    const name = foldForCompare(body.name);
    const kind = kindOf(name);
    return (
      inText(kind, body.name) ||
      isNamed(text, name) ||
      (rest !== "" && (inRest(kind, body.name) || isNamed(rest, name))) ||
      (issuersOwn && OWN.has(kind)) ||
      (body.id !== undefined && named(body.id))
    );
  };
  return { covers };
}

/** As `inGroup`, for a text that is asked many times: all bodies of a kind have one answer, companies two. */
function groupsIn(text: string): (kind: BodyKind, name: string) => boolean {
  const known = new Map<BodyKind, boolean>();
  return (kind, name) => {
    if (kind === "company") return inGroup(text, kind, name);
    let answer = known.get(kind);
    if (answer === undefined) {
      answer = inGroup(text, kind, name);
      known.set(kind, answer);
    }
    return answer;
  };
}

/** Kinds that “Thủ trưởng các cơ quan, đơn vị có liên quan” of an article on execution means without doubt. */
const OWN: ReadonlySet<BodyKind> = new Set(["department", "committee", "branch"]);

/**
 * The article on execution that no “Như Điều n” names (none is there, or with a wrong number): that is told by itself, and
 * the bodies of the article are not told again.
 */
function uncitedExecution(draft: Draft, cited: ReadonlySet<number>): Span | null {
  const last = executionArticles(draft).at(-1);
  if (draft.kind !== "quyet-dinh" || last === undefined || cited.has(last)) return null;
  return draft.articles.find(({ number }) => number === last)?.node.span ?? null;
}

const plain = (text: string): string => withoutShort(foldForCompare(text));
const withoutShort = (text: string): string => SHORT.reduce((out, [from, to]) => out.replace(from, to), text);

/** Words of a name that must be found together; its last two may be shortened ("Hà Nội" as "HN"). */
const FEWEST_WORDS = 4;

/** `name`: folded. */
function isNamed(text: string, name: string): boolean {
  const words = withoutShort(name).split(" ");
  const core = words.length > FEWEST_WORDS + 1 ? words.slice(0, Math.max(FEWEST_WORDS, words.length - 2)) : words;
  return text.includes(core.join(" "));
}

function inGroup(text: string, kind: BodyKind, name: string): boolean {
  switch (kind) {
    case "department":
    case "branch":
      return DEPARTMENTS.test(text) || (kind === "branch" && BRANCHES.test(text));
    case "committee":
      return COMMITTEES.test(text);
    case "ministry":
      return MINISTRIES.test(text);
    case "company":
      return (/^công ty/iu.test(name) ? COMPANIES : CORPORATIONS).test(text);
    case "front":
      return FRONT.test(text);
    case "other":
      return true;
  }
}
