/** The signing form before the title: TM. KT. TL. TUQ. Q., with a dot. T/M, K/T are the Party's. */
import type { Draft, SigningLine } from "../../model/types";
import type { SourceText } from "../../text/source";
import { span } from "../../text/span";
import { ND30, quoted, type Reporter, replace, STATE } from "../parts";
import { defineRule } from "../rule";

export const signingFormLetters = defineRule({
  code: "chu-ky/hinh-thuc",
  level: "bat-buoc",
  title: {
    vi: "Quyền hạn người ký (TM., KT., TL., TUQ., Q.) ghi đúng chữ, có dấu chấm",
    en: "Signing forms (TM., KT., TL., TUQ., Q.) have their letters and a dot",
  },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b",
  why: {
    vi: "Chữ viết tắt quyền hạn có dấu chấm, đứng trước tên tập thể hoặc chức vụ. T/M, K/T, T/L là cách ghi của văn bản Đảng.",
    en: "The form has a dot and stands before the body or the office. T/M, K/T, T/L are the Party's.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "signature", bad: "KT CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang", good: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang" },
    { at: "signature", bad: "K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang", good: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang" },
    { at: "signature", bad: "K.T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang", good: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang" },
    { at: "signature", bad: "KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang", good: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang" },
  ],
  silent: [
    { at: "signature", text: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Minh Khang", because: "đúng cách ghi" },
    { at: "signature", text: "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nTrần Minh Khang", because: "thừa ủy quyền" },
  ],
  check(draft: Draft, { report }) {
    for (const line of draft.signature?.titles ?? []) {
      if (line.form !== null) judge(draft.source, line, line.form, report);
    }
  },
});

function judge(source: SourceText, line: SigningLine, form: string, report: Reporter): void {
  const written = source.slice(line.formSpan).trim();
  const where = span(line.formSpan.start, line.title.start);
  const gap = source.slice(where).slice(written.length);
  const right = `${form}.`;
  if (written === right && gap !== "") return;
  const blanksOnly = written.replace(/ /g, "") === right;
  const name = quoted(source, line.span);
  report({
    span: line.formSpan,
    ...(blanksOnly ? { level: "bien-tap" as const } : {}),
    message: blanksOnly
      ? { vi: `${name} có thể ghi “${right}” rồi cách một chữ.`, en: `${name} can be written “${right}” and a space.` }
      : wrongLetters(written, right),
    fixes: [replace(where, `${right} `, "safe", { vi: `Thay bằng “${right}”`, en: `Replace with “${right}”` })],
  });
}

function wrongLetters(written: string, right: string): { readonly vi: string; readonly en: string } {
  if (written.includes("/")) {
    return {
      vi: `“${written}” là cách ghi của văn bản Đảng; phải ghi “${right}”.`,
      en: `“${written}” is the Party's form; it must be “${right}”.`,
    };
  }
  if (`${written}.` === right)
    return { vi: `Sau “${written}” phải có dấu chấm: “${right}”.`, en: `“${written}” must have a dot: “${right}”.` };
  return { vi: `“${written}” phải ghi “${right}”.`, en: `“${written}” must be “${right}”.` };
}
