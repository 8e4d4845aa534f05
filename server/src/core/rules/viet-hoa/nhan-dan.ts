/** "Nhân dân" as a noun of its own takes a capital; in names of bodies and forces it does not. Once for the document. */
import type { Draft, DraftFile } from "../../model/types";
import { type Span, span } from "../../text/span";
import { isOfDraft, otherPlaces, times } from "../chinh-ta/once";
import { ADMINISTRATIVE, count, ND30, quoted } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

const task = (text: string): string => `Điều 1. Giao Sở Nội vụ ${text}.`;

const PEOPLE = "nhân dân";
// "phục vụ nhân dân", "các tầng lớp nhân dân": the people, not part of a name
const BEFORE = /(?:phục vụ|tầng lớp|đời sống|vận động|tuyên truyền|của|cho|và|với|trong|đến|quần chúng|ý kiến|sức|lòng) $/u;
const NAME_BEHIND = /^ +(?:tỉnh|huyện|xã|phường|thị|thành|tối|cấp|các|khu|dân|lao)/u;

export const peopleCapital = defineRule({
  code: "viet-hoa/nhan-dan",
  level: "bien-tap",
  title: { vi: "Viết hoa danh từ “Nhân dân”", en: "The noun “Nhân dân” has a capital" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục II, Mục V.1",
  why: {
    vi: "“Nhân dân” là danh từ thuộc trường hợp đặc biệt, viết hoa; trong tên cơ quan, lực lượng (Ủy ban nhân dân, lực lượng vũ trang nhân dân) thì viết thường. Báo một lần.",
    en: "The noun is a special case with a capital; in names of bodies and forces it has none. Told once.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "content", bad: task("rà soát hồ sơ để nâng cao đời sống nhân dân"), good: task("rà soát hồ sơ để nâng cao đời sống Nhân dân") },
    { at: "content", bad: task("tuyên truyền trong các tầng lớp nhân dân"), good: task("tuyên truyền trong các tầng lớp Nhân dân") },
  ],
  silent: [
    {
      at: "content",
      text: task("phối hợp với Ủy ban nhân dân, Hội đồng nhân dân, Tòa án nhân dân và lực lượng vũ trang nhân dân"),
      because: "tên cơ quan, lực lượng",
    },
    { at: "content", text: task("tuyên truyền trong các tầng lớp Nhân dân"), because: "đã viết hoa" },
  ],
  check(draft, { report, file }) {
    const places = people(draft, file);
    const [first] = places;
    if (first === undefined) return;
    report({
      span: first,
      message: {
        vi: `${quoted(draft.source, first)} có thể viết hoa “Nhân dân”${times(places).vi}.`,
        en: `${quoted(draft.source, first)} may have a capital${times(places).en}.`,
      },
      related: otherPlaces(draft, places),
      fixes: [
        {
          title: { vi: `Viết hoa “Nhân dân” ở ${count(places.length)} chỗ`, en: `Capitalise “Nhân dân” in ${places.length} place(s)` },
          kind: "safe",
          edits: places.map(({ start }) => ({ span: span(start, start + 1), newText: "N" })),
        },
      ],
    });
  },
});

function people(draft: Draft, file: DraftFile): Span[] {
  const { flat } = draft.source;
  const found: Span[] = [];
  for (const at of phrasePlaces(draft.source, PEOPLE, draft.span)) {
    if (!BEFORE.test(flat.slice(Math.max(0, at - 14), at)) || NAME_BEHIND.test(flat.slice(at + PEOPLE.length, at + PEOPLE.length + 8)))
      continue;
    const where = span(at, at + PEOPLE.length);
    if (isOfDraft(draft, file, where)) found.push(where);
  }
  return found;
}
