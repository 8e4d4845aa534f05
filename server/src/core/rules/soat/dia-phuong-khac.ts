/**
 * Another province in a place that is the issuer's own: “trên địa bàn tỉnh X”, “Ủy ban nhân dân tỉnh X giao …”. Left
 * from the text it was copied from. Provinces that are invited, crossed by a road or cited stand elsewhere.
 */
import type { Draft } from "../../model/types";
import { type Span, span } from "../../text/span";
import { matchAt, placesOf } from "../find";
import { authorityText, quoted, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

const task = (where: string): string => `Điều 1. Giao Sở Nội vụ rà soát hồ sơ lưu trữ ${where}, báo cáo kết quả.`;

const UNIT = "tỉnh|thành +phố|xã|phường|đặc +khu";
// "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" → unit and name
const OWN = new RegExp(`(?:^|\\s)(?<unit>${UNIT})\\s+(?<name>[a-zA-ZÀ-ỹ].*)$`, "iu");
const NAME = "\\p{Lu}[a-zA-ZÀ-ỹ]*(?:[ -]+\\p{Lu}[a-zA-ZÀ-ỹ]*){0,3}";
// "trên địa bàn tỉnh Hải Vân", "trên địa bàn toàn tỉnh Hải Vân"
const TERRITORY = new RegExp(`địa +bàn +(?:toàn +)?(?<unit>${UNIT}) +(?<name>${NAME})`, "uy");
// "Ủy ban nhân dân tỉnh Hải Vân giao", "UBND tỉnh Hải Vân yêu cầu": the body that acts
const ACTS = new RegExp(
  `(?:Ủy +ban +nhân +dân|UBND) +(?<unit>${UNIT}) +(?<name>${NAME}) +(?:giao|yêu +cầu|quyết +định|ban +hành|đề +nghị|phê +duyệt)(?![a-zA-ZÀ-ỹ])`,
  "uy",
);
/** The words with which each pattern opens. */
const OPENINGS: readonly (readonly [string, RegExp])[] = [
  ["địa bàn", TERRITORY],
  ["Ủy ban nhân dân", ACTS],
  ["UBND", ACTS],
];
/** After the name: another province is meant beside one's own, or an earlier unit. */
const OTHERS = /^(?: *\((?:cũ|trước)|,? +(?:cũ|trước +đây|và|với|trước +khi)(?![a-zA-ZÀ-ỹ])|, +(?:tỉnh|thành +phố|xã|phường) +\p{Lu})/u;
/** Before: the words belong to the name of a cited document or project. */
const CITED = /(?:số +\S+\/|Dự +án|dự +án|“)[^.;”]*$/u;

export const otherPlace = defineRule({
  code: "soat/dia-phuong-khac",
  level: "can-xac-minh",
  title: { vi: "Không còn tên địa phương của văn bản cũ", en: "No other place's name is left in the text" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Văn bản soạn từ văn bản của nơi khác hay sót tên tỉnh, xã ở chỗ nói về chính cơ quan ban hành.",
    en: "A text made from another office's text often keeps its name where the issuer itself is meant.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: task("trên địa bàn tỉnh Hải Vân"), good: task("trên địa bàn tỉnh Lam Sơn") },
    {
      at: "content",
      bad: "Điều 1. Ủy ban nhân dân tỉnh Trường Giang giao Sở Nội vụ rà soát hồ sơ lưu trữ.",
      good: "Điều 1. Ủy ban nhân dân tỉnh Lam Sơn giao Sở Nội vụ rà soát hồ sơ lưu trữ.",
    },
  ],
  silent: [
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ mời đại diện Ủy ban nhân dân các tỉnh Hải Vân, Trường Giang dự hội nghị; đưa đón đại biểu từ tỉnh Hải Vân.",
      because: "tỉnh được mời, không phải cơ quan ban hành",
    },
    { at: "content", text: task("trên địa bàn tỉnh Lam Sơn và tỉnh Hải Vân"), because: "có tỉnh của cơ quan ban hành" },
    { at: "content", text: task("trên địa bàn tỉnh Trường Giang (cũ)"), because: "địa bàn trước khi sắp xếp" },
    {
      at: "content",
      text: task("theo Đề án số 12/ĐA-UBND về số hóa hồ sơ trên địa bàn tỉnh Hải Vân"),
      because: "nằm trong tên văn bản được viện dẫn",
    },
  ],
  check(draft, { report }) {
    const own = ownPlace(draft);
    if (own === null) return;
    const found = OPENINGS.flatMap(([needle, pattern]) => foreign(draft, needle, pattern, own)).sort((a, b) => a.start - b.start);
    const first = found[0];
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `Văn bản ghi ${quoted(draft.source, first)}, cơ quan ban hành ở ${own.shown}. Đề nghị kiểm tra.`,
        en: `The text has ${quoted(draft.source, first)}; the issuer is of ${own.shown}. To be checked.`,
      },
      related: found.slice(1, 20).map((where) => ({
        span: where,
        message: { vi: `Ghi ${quoted(draft.source, where)}.`, en: `Has ${quoted(draft.source, where)}.` },
      })),
    });
  },
});

interface Place {
  readonly unit: string;
  readonly name: string;
  readonly shown: string;
}

/** The unit that the issuer belongs to, from the authority line, else from the head; null when it names none. */
function ownPlace(draft: Draft): Place | null {
  for (const text of [authorityText(draft), draft.header.issuer?.text]) {
    const m = text === null || text === undefined ? null : OWN.exec(text.replace(/ {2,}/g, " ").trim());
    if (m?.groups === undefined || m === null) continue;
    const [unit, name] = [(m.groups.unit ?? "").toLowerCase(), (m.groups.name ?? "").toLowerCase().trim()];
    return { unit: unit.replace(/ {2,}/g, " "), name, shown: `${unit.replace(/ {2,}/g, " ")} ${titled(name)}` };
  }
  return null;
}

const titled = (name: string): string => name.replace(/[a-zA-ZÀ-ỹ]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Names of units of the issuer's own kind that are not its own, in places that are its own. */
function foreign(draft: Draft, needle: string, pattern: RegExp, own: Place): Span[] {
  const { flat, folded } = draft.source;
  const found: Span[] = [];
  for (const at of (needle === "UBND" ? placesOf : phrasePlaces)(draft.source, needle, draft.span)) {
    const m = matchAt(pattern, flat, at);
    const { unit = "", name = "" } = m?.groups ?? {};
    if (m === null || unit.replace(/ {2,}/g, " ") !== own.unit || isOwn(name, own)) continue;
    const nameAt = at + m[0].lastIndexOf(name);
    const end = nameAt + name.length;
    // "… trên địa bàn tỉnh" and a new line in capitals: no name.
    if (/[\r\n]/.test(folded.slice(at, end))) continue;
    if (OTHERS.test(flat.slice(end, end + 30)) || CITED.test(flat.slice(Math.max(draft.span.start, at - 240), at))) continue;
    found.push(span(at + m[0].indexOf(unit), end));
  }
  return found;
}

/** Small letters, one blank; a name of two parts has one hyphen, however it is written ("Lam Sơn – Hải Vân"). */
const plain = (name: string): string =>
  name
    .replace(/ {2,}/g, " ")
    .replace(/ ?[-–—] ?/gu, "-")
    .toLowerCase();

function isOwn(name: string, own: Place): boolean {
  const [small, mine] = [plain(name), plain(own.name)];
  return small.startsWith(mine) || mine.startsWith(small);
}
