/** A cited document bears the symbol of one known body and is said to be another one's: "TTr-BTC … của Chủ tịch UBND tỉnh". */
import type { BodyTable } from "../../knowledge/agencies";
import { typeOfAbbreviation } from "../../knowledge/document-types";
import type { BodyRow } from "../../knowledge/schema";
import type { Draft, Reference } from "../../model/types";
import type { CalendarDate } from "../../text/calendar";
import { STATE } from "../parts";
import { defineRule } from "../rule";

const LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
const ask = (who: string, number: string): string => `${LAW}\nTheo đề nghị của ${who} tại Tờ trình số ${number} ngày 01 tháng 10 năm 2026.`;

export const symbolOfOther = defineRule({
  code: "co-quan/ky-hieu",
  level: "can-xac-minh",
  title: { vi: "Ký hiệu văn bản viện dẫn khớp cơ quan ban hành", en: "The symbol of a cited document fits its issuer" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b",
  why: {
    vi: "Ký hiệu có chữ viết tắt tên cơ quan ban hành. Chữ viết tắt của cơ quan khác là dấu hiệu chép nhầm số hoặc nhầm cơ quan.",
    en: "A symbol holds the abbreviation of the issuing body. Another body's abbreviation is a sign of a slip.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  needsKnowledge: true,
  examples: [
    {
      at: "bases",
      bad: ask("Giám đốc Sở Nội vụ", "512/TTr-SYT"),
      good: ask("Giám đốc Sở Nội vụ", "512/TTr-SNV"),
    },
    {
      at: "bases",
      bad: `${LAW}\nCăn cứ Thông tư số 15/2026/TT-BTC ngày 02 tháng 02 năm 2026 của Bộ trưởng Bộ Nội vụ;\n${ask("Giám đốc Sở Nội vụ", "512/TTr-SNV").split("\n")[1]}`,
      good: `${LAW}\nCăn cứ Thông tư số 15/2026/TT-BNV ngày 02 tháng 02 năm 2026 của Bộ trưởng Bộ Nội vụ;\n${ask("Giám đốc Sở Nội vụ", "512/TTr-SNV").split("\n")[1]}`,
    },
  ],
  silent: [
    {
      at: "bases",
      text: ask("Giám đốc Sở Tài chính", "512/TTr-STC-NS"),
      because: "đơn vị soạn thảo được ghi thêm vào ký hiệu",
    },
    {
      at: "bases",
      text: ask("Trưởng Ban Quản lý Vườn quốc gia", "512/TTr-BQL"),
      because: "cơ quan không có trong bảng dữ liệu",
    },
  ],
  check(draft, { asOf, knowledge, report, notEvaluated }) {
    if (knowledge === null) return notEvaluated();
    const owners = ownersOf(knowledge.bodies);
    for (const reference of draft.references) {
      const owner = otherOwner(reference, owners, knowledge.bodies, draft.date ?? asOf);
      if (owner === null) continue;
      const symbol = /[^/]*$/u.exec(reference.number ?? "")?.[0] ?? "";
      report({
        span: reference.span,
        message: {
          vi: `Ký hiệu “${symbol}” là của ${owner.name}, văn bản ghi của ${issuerOf(draft, reference)}. Đề nghị kiểm tra.`,
          en: `The symbol “${symbol}” is that of ${owner.name}; the text names ${issuerOf(draft, reference)}. Check it.`,
        },
        data: { owner: owner.id },
      });
    }
  },
});

const issuerOf = ({ source }: Draft, { issuer, span }: Reference): string => {
  const name = issuer ?? source.quote(span);
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
};

const byTable = new WeakMap<BodyTable, ReadonlyMap<string, BodyRow>>();
const WITH_SYMBOL = /^(?:ministry|ministerial|agency)_(?:ended|current|agency_current)/u;

/** Abbreviation in symbols → the one ministry or department that bears it. */
function ownersOf(bodies: BodyTable): ReadonlyMap<string, BodyRow> {
  const before = byTable.get(bodies);
  if (before !== undefined) return before;
  const owners = new Map<string, BodyRow | null>();
  for (const row of bodies.all()) {
    if (!WITH_SYMBOL.test(row.kind)) continue;
    for (const short of row.abbreviations) owners.set(short, owners.has(short) ? null : row);
  }
  const unique = new Map([...owners].flatMap(([short, row]) => (row === null ? [] : [[short, row] as const])));
  byTable.set(bodies, unique);
  return unique;
}

// "512/TTr-SNV", "15/2026/TT-BTC": kind and one body, nothing after it
const SYMBOL = /\/(?:\d{4}\/)?(?<kind>[a-zA-ZÀ-ỹ]+) *- *(?<body>\p{Lu}[a-zA-ZÀ-ỹ&]*)$/u;
const COUNCILS = /^(?:(?:Phó +)?Chủ tịch +)?(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Chính phủ|Thủ tướng|Quốc hội)(?![a-zA-ZÀ-ỹ])/iu;
const SEVERAL = /,| và |;/u;

/** The body whose symbol a citation bears, when its named issuer is surely another one. */
function otherOwner(
  reference: Reference,
  owners: ReadonlyMap<string, BodyRow>,
  bodies: BodyTable,
  day: CalendarDate | null,
): BodyRow | null {
  if (reference.internal || reference.number === null || reference.issuer === null || SEVERAL.test(reference.issuer)) return null;
  const groups = SYMBOL.exec(reference.number)?.groups;
  const kind = groups?.kind ?? "";
  const owner = owners.get(groups?.body ?? "");
  if (owner === undefined || !(typeOfAbbreviation(kind) !== null || kind === "TT")) return null;
  if (COUNCILS.test(reference.issuer)) return owner;
  const issuer = bodies.named(reference.issuer, reference.date ?? day);
  if (issuer === undefined || !WITH_SYMBOL.test(issuer.kind) || issuer === owner) return null;
  return follows(owner, issuer) || follows(issuer, owner) ? null : owner;
}

/** True when one body took over the other's work: then both symbols may be right in their time. */
const follows = (old: BodyRow, next: BodyRow): boolean => `${old.successor ?? ""} ${old.moved ?? ""}`.includes(next.name);
