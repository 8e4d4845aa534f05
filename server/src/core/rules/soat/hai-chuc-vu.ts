/** One person named with two offices: in the subject or Điều 1 one, in another article or the list another. */
import { foldForCompare } from "../../text/fold";
import { plain, quoted, STATE } from "../parts";
import { type Person, people } from "../people";
import { defineRule } from "../rule";

const members = (office: string): string => `Điều 1. Thành lập Tổ kiểm tra công trình thủy lợi:
1. Ông Phạm Văn Tín, Phó Giám đốc Sở Nội vụ, Tổ trưởng;
2. Bà Lê Thu Hà, Trưởng phòng Thủy lợi, Thành viên.
Ông Phạm Văn Tín, ${office}, chủ trì họp giao ban hằng tuần.`;

/** What an office begins with; words of another kind after a name say something else. */
const OFFICE =
  /^(?:Phó +|Quyền +|Nguyên +)?(?:Chủ +tịch|Bí +thư|Bộ +trưởng|Thứ +trưởng|Giám +đốc|Cục +trưởng|Chi +cục +trưởng|Chánh|Trưởng|Viện +trưởng|Hiệu +trưởng|Tổng|Chủ +nhiệm|Thanh +tra|Kế +toán|Chuyên +viên)/u;
/** Offices in a body set up by the text itself stand beside the person's own: "Trưởng ban", "Phó Trưởng đoàn". */
const ROLE =
  /^(?:Phó +)?(?:Trưởng +(?:ban|đoàn|nhóm|tiểu +ban)|Tổ +(?:trưởng|phó)|Chủ +tịch +Hội +đồng|Ủy +viên|Thành +viên|Thư +ký)(?! +(?:dân|tổ|tuyên|nội))/iu;

export const oneOffice = defineRule({
  code: "soat/hai-chuc-vu",
  level: "can-xac-minh",
  title: { vi: "Một người ghi một chức vụ", en: "One person is named with one office" },
  source: "NĐ 30/2020/NĐ-CP, Điều 12 (trách nhiệm về nội dung)",
  why: {
    vi: "Chức vụ khác nhau của cùng một người ở các phần của văn bản thường do chép từ danh sách cũ.",
    en: "Different offices of the same person in one text are usually copied from an older list.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: "all" },
  examples: [
    { at: "content", bad: members("Giám đốc Sở Nội vụ"), good: members("Phó Giám đốc Sở Nội vụ") },
    { at: "content", bad: members("Chánh Thanh tra tỉnh"), good: members("Phó Giám đốc Sở Nội vụ") },
  ],
  silent: [
    { at: "content", text: members("Tổ trưởng"), because: "vai trò trong Tổ kiểm tra, không phải chức vụ" },
    {
      at: "content",
      text: "Điều 1. Bổ nhiệm ông Phạm Văn Tín, Trưởng phòng Tổ chức, giữ chức vụ Phó Giám đốc Sở Nội vụ.\nÔng Phạm Văn Tín, Trưởng phòng Tổ chức bàn giao công việc trước ngày nhận nhiệm vụ.",
      because: "chức vụ cũ và chức vụ được bổ nhiệm",
    },
  ],
  check(draft, { report }) {
    const first = new Map<string, Person>();
    const told = new Set<string>();
    const office = (person: Person): string => (person.office === null ? "" : foldForCompare(plain(draft.source, person.office)));
    for (const person of people(draft)) {
      const text = person.office === null ? "" : plain(draft.source, person.office);
      if (!OFFICE.test(text) || ROLE.test(text)) continue;
      const before = first.get(person.key);
      if (before === undefined || before.office === null) {
        first.set(person.key, person);
        continue;
      }
      const [a, b] = [office(before), office(person)];
      if (told.has(person.key) || person.office === null || a.startsWith(b) || b.startsWith(a)) continue;
      told.add(person.key);
      report({
        span: person.office,
        message: {
          vi: `Một người ghi hai chức vụ: ${quoted(draft.source, before.office)} và ${quoted(draft.source, person.office)}. Đề nghị kiểm tra.`,
          en: `One person has two offices: ${quoted(draft.source, before.office)} and ${quoted(draft.source, person.office)}. To be checked.`,
        },
        related: [{ span: before.office, message: { vi: "Ở đây ghi chức vụ khác.", en: "Another office stands here." } }],
      });
    }
  },
});
