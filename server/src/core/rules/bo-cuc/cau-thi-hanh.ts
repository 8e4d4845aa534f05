/** The sentence of the article on execution: “chịu trách nhiệm thi hành Quyết định này”, not “căn cứ Quyết định thi hành”. */
import { type Span, span } from "../../text/span";
import { matchAt } from "../find";
import { quoted, STATE } from "../parts";
import { phrasePlaces } from "../phrases";
import { defineRule } from "../rule";

const body = (closing: string): string =>
  `Điều 1. Giao Sở Nội vụ rà soát hồ sơ lưu trữ.\nĐiều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và Giám đốc Sở Nội vụ ${closing}./.`;

const RIGHT = "chịu trách nhiệm thi hành";
// "căn cứ Quyết định thi hành", "căn cứ Nghị quyết này để thi hành", "chiếu Quyết định thi hành"
const WRONG =
  /(?:căn +cứ|chi[ểế]u(?: +theo)?) +(?<name>Quyết +định|Nghị +quyết)(?: +này)?,? +(?:để +)?(?:tổ +chức +)?thi +hành(?: +(?:Quyết +định|Nghị +quyết) +này)?(?![a-zA-ZÀ-ỹ])/uy;
const OPENINGS = ["căn cứ", "chiểu", "chiếu"];

export const executionWording = defineRule({
  code: "bo-cuc/cau-thi-hanh",
  level: "nen-sua",
  title: { vi: "Điều cuối ghi “chịu trách nhiệm thi hành Quyết định này”", en: "The last article says who is responsible for execution" },
  source: "NĐ 30/2020/NĐ-CP không quy định; thực hành soạn thảo",
  why: {
    vi: "“Căn cứ Quyết định thi hành” không nói rõ ai chịu trách nhiệm; câu thường dùng là “chịu trách nhiệm thi hành Quyết định này”.",
    en: "“Căn cứ Quyết định thi hành” leaves open who is responsible; the usual sentence names it.",
  },
  aspect: "noi-dung",
  holds: { regimes: STATE, kinds: ["quyet-dinh", "nghi-quyet"] },
  examples: [
    { at: "body", bad: body("căn cứ Quyết định thi hành"), good: body(`${RIGHT} Quyết định này`) },
    { at: "body", bad: body("căn cứ Quyết định này để thi hành"), good: body(`${RIGHT} Quyết định này`) },
  ],
  silent: [
    { at: "body", text: body(`${RIGHT} Quyết định này`), because: "câu thường dùng" },
    {
      at: "content",
      text: "Điều 1. Giao Sở Nội vụ căn cứ Quyết định số 15/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh rà soát hồ sơ.",
      because: "căn cứ một văn bản khác",
    },
  ],
  check(draft, { report }) {
    const { flat } = draft.source;
    for (const { node } of draft.articles) {
      for (const opening of OPENINGS) {
        for (const at of phrasePlaces(draft.source, opening, node.span)) {
          const m = matchAt(WRONG, flat, at);
          if (m === null) continue;
          const where: Span = span(at, at + m[0].length);
          const right = `${RIGHT} ${m.groups?.name?.replace(/ {2,}/g, " ")} này`;
          report({
            span: where,
            message: {
              vi: `${quoted(draft.source, where)} nên ghi “${right}”.`,
              en: `${quoted(draft.source, where)} should read “${right}”.`,
            },
            fixes: [
              {
                title: { vi: `Thay bằng “${right}”`, en: `Replace with “${right}”` },
                kind: "ask",
                edits: [{ span: where, newText: right }],
              },
            ],
          });
        }
      }
    }
  },
});
