/** Who executes: "Chánh Văn phòng …; Giám đốc các Sở … chịu trách nhiệm thi hành Quyết định này." */
import { skipBlanks } from "../text/blanks";
import { matchEnd } from "./assignment-words";
import { type BodyMatch, readBodyList, splitBodies } from "./bodies";

/** Words without which there is no clause of execution. */
export const EXECUTION_WORDS: readonly string[] = ["trách", "căn"];
const EXECUTES =
  /(?:chịu +trách +nhiệm|có +trách +nhiệm|căn +cứ +(?:quyết +định|nghị +quyết)(?: +này)?)(?: +(?:tổ +chức|triển +khai))*(?: +(?:và|,))? *(?:thi +hành|thực +hiện)(?: +(?:quyết +định|nghị +quyết|chỉ +thị|kế +hoạch|chương +trình|thông +báo|quy +(?:chế|định)))?/u;
/** UTF-16 units of the longest clause of execution. */
const LONGEST_EXECUTION = 3000;
const SALUTATION = /(?:[Gg]iao +)?(?:[Cc]ác +)?(?:[Đđ]ồng +chí|[Ôô]ng *(?:\(bà\)|, *bà|\/ *bà)?)[ :]+/uy;
const OBJECT = /^ *(?:này|kèm +theo|[./]|$)/u;
const NOBODY: readonly BodyMatch[] = [];

/** The bodies of a clause of execution in [start, end); none when it is no such clause. `lineAfter`: start of the next line, or -1. */
export function readExecution(flat: string, start: number, end: number, lineAfter: (at: number) => number): readonly BodyMatch[] {
  if (end - start > LONGEST_EXECUTION) return NOBODY;
  const part = flat.slice(start, end);
  if (!part.includes("rách") && !part.includes("RÁCH") && !part.includes("hi hành")) return NOBODY;
  const text = part.toLowerCase();
  const duty = EXECUTES.exec(text);
  if (duty === null || duty.index === 0 || !OBJECT.test(text.slice(duty.index + duty[0].length))) return NOBODY;
  if (!/thi +hành/u.test(duty[0]) && !/này *[./]*$/u.test(text)) return NOBODY;
  const first = firstBody(flat, start, start + duty.index, lineAfter);
  return first < 0 ? NOBODY : splitBodies(flat, first, start + duty.index);
}

/** Where the list begins: at the text, after "Các ông (bà):", or on a line below a heading. */
function firstBody(flat: string, start: number, end: number, lineAfter: (at: number) => number): number {
  for (let at = start; at >= 0 && at < end; at = lineAfter(at)) {
    const salutation = matchEnd(SALUTATION, flat, skipBlanks(flat, at, end));
    const from = skipBlanks(flat, Math.max(at, salutation), end);
    if (readBodyList(flat, from, end)) return from;
  }
  return -1;
}
