/**
 * Recipients without a dash. A line without one is usually the second half of the line above, so this is asked only
 * when the list has no dash at all, or when another mark stands there.
 */

import type { TextEdit } from "../../model/finding";
import type { Draft, Recipient } from "../../model/types";
import type { SourceText } from "../../text/source";
import { isEmpty, type Span, span } from "../../text/span";
import { count, ND30, STATE, trimmed } from "../parts";
import { defineRule } from "../rule";

export const recipientDashes = defineRule({
  code: "noi-nhan/gach-dau-dong",
  level: "nen-sua",
  title: { vi: "Mỗi nơi nhận một dòng, đầu dòng có gạch (-)", en: "Each recipient on a line that begins with a dash" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d",
  why: {
    vi: "Tên mỗi cơ quan, đơn vị hoặc nhóm nhận văn bản trình bày trên một dòng riêng, đầu dòng có gạch đầu dòng.",
    en: "Each body or group stands on a line of its own that begins with a dash.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    {
      at: "recipients",
      bad: "Nơi nhận:\n– Như Điều 3;\n– Thường trực Tỉnh ủy;\n– Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\nNhư Điều 3;\nThường trực Tỉnh ủy;\nLưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Thường trực Tỉnh ủy;\n- Lưu: VT, NNMT.",
    },
    {
      at: "recipients",
      bad: "Nơi nhận:\n+ Như Điều 3;\n+ Lưu: VT, NNMT.",
      good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT.",
    },
  ],
  silent: [
    {
      at: "recipients",
      text: "Nơi nhận:\n- Như Điều 3;\n- VPUB: các PCVP,\nPhòng TH, Cổng TTĐT;\n- Lưu: VT, NNMT.",
      because: "dòng không gạch là phần tiếp của dòng trên",
    },
    { at: "recipients", text: "Nơi nhận: - Như Điều 3; - Lưu: VT, NNMT.", because: "ghi trên một dòng, vẫn có gạch" },
  ],
  check(draft: Draft, { report }) {
    const items = draft.recipients?.items ?? [];
    const bare = items.every((item) => isEmpty(item.mark));
    const wrong = bare ? bareLines(draft.source, items) : oddMarks(draft.source, items);
    const first = wrong[0];
    if (first === undefined) return;
    report({
      span: first.where,
      message:
        wrong.length === 1
          ? { vi: "Đầu dòng nơi nhận nên dùng dấu gạch (-).", en: "The recipient should begin with a dash (-)." }
          : {
              vi: `${count(wrong.length)} dòng nơi nhận nên bắt đầu bằng dấu gạch (-).`,
              en: `${wrong.length} recipients should begin with a dash (-).`,
            },
      related: wrong
        .slice(1)
        .map(({ where }) => ({ span: where, message: { vi: "Nên bắt đầu bằng dấu gạch (-).", en: "Should begin with a dash (-)." } })),
      fixes: [
        {
          title: { vi: "Dùng dấu gạch đầu dòng (-)", en: "Begin with dashes (-)" },
          kind: bare ? "ask" : "safe",
          edits: wrong.map(({ edit }) => edit),
        },
      ],
    });
  },
});

interface Wrong {
  readonly where: Span;
  readonly edit: TextEdit;
}

/** "–", "+", "•" in the place of "-". */
const oddMarks = (source: SourceText, items: readonly Recipient[]): Wrong[] =>
  items.flatMap(({ mark }) =>
    isEmpty(mark) || source.slice(mark).trim() === "-" ? [] : [{ where: mark, edit: { span: mark, newText: "-" } }],
  );

/** No dash anywhere: every line is a recipient that follows a closed one. */
function bareLines(source: SourceText, items: readonly Recipient[]): Wrong[] {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: Wrong[] = [];
  let closed = true;
  for (let i = source.lineAt(first.text.start); i <= source.lineAt(last.text.end); i++) {
    const line = source.lines[i];
    if (line === undefined) break;
    const where = trimmed(source, span(Math.max(line.start, first.text.start), line.end));
    if (isEmpty(where)) continue;
    if (closed) found.push({ where, edit: { span: span(where.start, where.start), newText: "- " } });
    closed = /[;.,]$/u.test(source.slice(where));
  }
  return found.length > 1 ? found : [];
}
