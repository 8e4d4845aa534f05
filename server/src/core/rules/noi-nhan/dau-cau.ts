/** Ends of the recipients: ";" after each, "." after the last. One finding a document, whatever the number of places. */
import type { TextEdit } from "../../model/finding";
import type { Draft, Recipient } from "../../model/types";
import type { SourceText } from "../../text/source";
import { type Span, span } from "../../text/span";
import { count, lastWord, ND30, quoted, STATE, trimmed } from "../parts";
import { defineRule } from "../rule";

interface Wrong {
  readonly item: Recipient;
  readonly where: Span;
  readonly edit: TextEdit;
  readonly last: boolean;
}

export const recipientEnds = defineRule({
  code: "noi-nhan/dau-cau",
  level: "nen-sua",
  title: {
    vi: "Cuối mỗi nơi nhận là dấu chấm phẩy, dòng cuối là dấu chấm",
    en: "Each recipient ends with a semicolon, the last with a dot",
  },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d",
  why: {
    vi: "Cuối dòng mỗi nơi nhận có dấu chấm phẩy; dòng cuối cùng “Lưu” kết thúc bằng dấu chấm.",
    en: "Every recipient closes with a semicolon; the last line (“Lưu”) with a dot.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy\n- Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n- Như Điều 3,\n- Thường trực Tỉnh ủy.\n- Lưu: VT, NNMT;",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    {
      at: "recipients",
      text: "Nơi nhận:\n- Như Điều 3;\n- VPUB: các PCVP,\nPhòng TH, Cổng TTĐT;\n- Lưu: VT, NNMT.",
      because: "một nơi nhận ghi hai dòng",
    },
    { at: "recipients", text: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT. K.(30)", because: "ký hiệu người soạn thảo sau dòng Lưu" },
  ],
  check(draft: Draft, { report, excerpt }) {
    const items = draft.recipients?.items ?? [];
    const kept = items.some((item) => item.kind === "luu");
    const wrong = items
      .flatMap((item, i) => judge(draft.source, item, items[i + 1] ?? null))
      // Without "Lưu" the list goes on: in an excerpt below its end, else by the rule that asks for the line.
      .filter((w) => !w.last || kept || !(excerpt || draft.source.slice(w.item.end) === ";"));
    const first = wrong[0];
    if (first === undefined) return;
    report({
      span: first.where,
      message: message(draft.source, wrong, first),
      related: wrong.slice(1).map((w) => ({
        span: w.where,
        message: w.last
          ? { vi: "Dòng cuối nên kết thúc bằng dấu chấm.", en: "The last line should end with a dot." }
          : { vi: "Nên kết thúc bằng dấu chấm phẩy.", en: "Should end with a semicolon." },
      })),
      fixes: [
        { title: { vi: "Sửa dấu câu ở Nơi nhận", en: "Set the ends of the recipients" }, kind: "safe", edits: wrong.map((w) => w.edit) },
      ],
    });
  },
});

// "Thường trực Tỉnh ủy; (để b/c)": the note of a group stands after the end
const ENDED = /;(?: *\([^()]*\))?$/u;
// "Lưu: VT, NNMT. K.(30)", "Lưu: VT, NNMT (2). Sơn": writer's mark or name and number of copies after the dot
const CLOSED = /\.(?: *\p{Lu}[a-zA-ZÀ-ỹ.]*)?(?: ?\(?\d+[a-zA-ZÀ-ỹ]?\)?)?$/u;

function judge(source: SourceText, item: Recipient, next: Recipient | null): Wrong[] {
  // A line without a dash after this one may be its second half.
  if (next !== null && next.mark.end <= next.mark.start) return [];
  const last = next === null;
  const whole = trimmed(source, ownPart(source, span(item.span.start, Math.max(item.text.end, item.end.end)), last));
  const text = source.slice(whole);
  if (text === "" || (last ? CLOSED.test(text) : ENDED.test(text))) return [];
  const mark = /[ ]*[;.,:]+$/.exec(text)?.[0] ?? "";
  const edit = { span: span(whole.end - mark.length, whole.end), newText: last ? "." : ";" };
  return [{ item, where: mark === "" ? lastWord(source, whole) : span(whole.end - mark.trimStart().length, whole.end), edit, last }];
}

/** What follows a blank line under the last recipient is no longer his: a signature that was not understood. */
function ownPart(source: SourceText, where: Span, last: boolean): Span {
  const text = source.folded.slice(where.start, where.end);
  const first = text.split("\n", 1)[0] ?? text;
  if (last && CLOSED.test(first.trim())) return span(where.start, where.start + first.length);
  const blank = /\n[ \t\r]*\n/.exec(text);
  return last && blank !== null ? span(where.start, where.start + blank.index) : where;
}

function message(source: SourceText, wrong: readonly Wrong[], first: Wrong): { readonly vi: string; readonly en: string } {
  const dots = wrong.filter((w) => w.last).length;
  const others = wrong.length - dots;
  if (others === 0)
    return { vi: "Dòng cuối của Nơi nhận nên kết thúc bằng dấu chấm.", en: "The last line of the recipients should end with a dot." };
  const tail = dots > 0 ? { vi: "; dòng cuối nên là dấu chấm", en: "; the last line with a dot" } : { vi: "", en: "" };
  return others === 1
    ? {
        vi: `Nơi nhận ${quoted(source, first.item.text)} nên kết thúc bằng dấu chấm phẩy${tail.vi}.`,
        en: `The recipient ${quoted(source, first.item.text)} should end with a semicolon${tail.en}.`,
      }
    : {
        vi: `${count(others)} nơi nhận nên kết thúc bằng dấu chấm phẩy${tail.vi}.`,
        en: `${others} recipients should end with a semicolon${tail.en}.`,
      };
}
