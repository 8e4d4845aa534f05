/** The line "- Lưu: VT, …": there, with colon and VT. What follows the unit code (copies, writer) is free. */
import type { Draft, Recipient } from "../../model/types";
import { span } from "../../text/span";
import { isAllCapitals } from "../../text/vietnamese";
import { ADMINISTRATIVE, hasOtherForm, insert, mayLack, ND30, plain, quoted, type Reporter, replace } from "../parts";
import { defineRule } from "../rule";

const RIGHT = /^Lưu: ?VT(?![a-zA-ZÀ-ỹ])/u;
// "Lưu VT", "Lưu : VT", "lưu: VT", "Lưu; VT", "Lưu: Vt", "Lưu: V.T", "Lưu: Văn thư"
const NEARLY = /^[Ll]ưu *[:;.,-]? *(?:VT|Vt|vt|V\.T\.?|[Vv]ăn +thư)(?![a-zA-ZÀ-ỹ])/u;
const OPENER = /^[Ll]ưu *[:;.,-]? */u;

export const fileCopy = defineRule({
  code: "noi-nhan/luu-vt",
  level: "nen-sua",
  title: { vi: "Dòng cuối Nơi nhận ghi “- Lưu: VT, …”", en: "The last recipient is “- Lưu: VT, …”" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d",
  why: {
    vi: "Dòng cuối gồm chữ “Lưu”, dấu hai chấm, “VT” (văn thư), rồi chữ viết tắt đơn vị soạn thảo.",
    en: "The last line has “Lưu”, a colon, “VT” (the registry), then the drafting unit.",
  },
  aspect: "the-thuc",
  holds: { regimes: ADMINISTRATIVE, kinds: "all", from: ND30 },
  examples: [
    { at: "recipients", bad: "Nơi nhận:\n- Như Điều 3;\n- Lưu VT, NNMT.", good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT." },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT.",
    },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMTh318.", because: "ký hiệu người soạn sau chữ viết tắt đơn vị" },
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, QHĐP (2b) K.Anh.", because: "số bản lưu và tên người soạn" },
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.", because: "đơn vị soạn thảo không bắt buộc" },
  ],
  check(draft: Draft, context) {
    const items = draft.recipients?.items ?? [];
    const last = items.at(-1);
    if (last === undefined || hasOtherForm(draft)) return;
    const kept = items.findLast((item) => item.kind === "luu");
    if (kept !== undefined) return judge(draft, kept, context.report);
    if (!mayLack(draft, context)) return context.notEvaluated();
    const dot = /[;.,]?$/.exec(draft.source.slice(span(last.text.start, Math.max(last.text.end, last.end.end))).trimEnd());
    const end = last.text.start + (dot === null ? 0 : dot.index);
    context.report({
      span: draft.recipients?.head ?? last.text,
      message: {
        vi: "Nơi nhận chưa có dòng “- Lưu: VT, …”; nên bổ sung.",
        en: "The recipients lack the line “- Lưu: VT, …”; it should be added.",
      },
      fixes: last.span.end - last.text.start > 200 ? [] : [lastLine(end, Math.max(last.text.end, last.end.end))],
    });
  },
});

const lastLine = (start: number, end: number) => ({
  title: { vi: "Thêm “- Lưu: VT.”", en: "Insert “- Lưu: VT.”" },
  kind: "ask" as const,
  edits: [{ span: span(start, end), newText: ";\n- Lưu: VT." }],
});

function judge(draft: Draft, item: Recipient, report: Reporter): void {
  const text = plain(draft.source, item.text);
  if (RIGHT.test(text)) return;
  const raw = draft.source.slice(item.text);
  const nearly = NEARLY.exec(raw.trimStart())?.[0];
  const start = item.text.start + (raw.length - raw.trimStart().length);
  if (nearly !== undefined) {
    const where = span(start, start + nearly.length);
    report({
      span: where,
      message: { vi: `Nơi nhận ghi “${nearly}”, nên ghi “Lưu: VT”.`, en: `“${nearly}” should read “Lưu: VT”.` },
      // Other words than "VT" are another entry in the list of recipients: asked.
      fixes: [replace(where, "Lưu: VT", /vt$/iu.test(nearly) ? "safe" : "ask")],
    });
    return;
  }
  const opener = OPENER.exec(raw.trimStart())?.[0];
  if (opener === undefined) return;
  const rest = raw.trimStart().slice(opener.length);
  report({
    span: item.text,
    message: {
      vi: `Dòng ${quoted(draft.source, item.text)} nên ghi “VT” ngay sau “Lưu:”.`,
      en: `${quoted(draft.source, item.text)} should have “VT” right after “Lưu:”.`,
    },
    fixes: isAllCapitals(rest.charAt(0)) ? [insert(start + opener.length, "VT, ", "ask", "VT")] : [],
  });
}
