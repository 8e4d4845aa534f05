/** The words "Nơi nhận:" as written: small letters, colon. */
import type { Draft } from "../../model/types";
import { span } from "../../text/span";
import { ND30, plain, quoted, replace, STATE } from "../parts";
import { defineRule } from "../rule";

const RIGHT = "Nơi nhận:";
const EMPHASIS = /[*_#|\\]/g;

export const recipientsHead = defineRule({
  code: "noi-nhan/tieu-de",
  level: "nen-sua",
  title: { vi: "Từ “Nơi nhận” viết thường, sau có dấu hai chấm", en: "“Nơi nhận” in small letters, with a colon" },
  source: "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.d",
  why: {
    vi: "“Nơi nhận:” trình bày trên một dòng riêng, chữ thường, sau có dấu hai chấm.",
    en: "“Nơi nhận:” stands on a line of its own, in small letters, with a colon.",
  },
  aspect: "the-thuc",
  holds: { regimes: STATE, kinds: "all", from: ND30 },
  examples: [
    { at: "recipients", bad: "Nơi nhận\n- Như Điều 3;\n- Lưu: VT, NNMT.", good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT." },
    { at: "recipients", bad: "NƠI NHẬN:\n- Như Điều 3;\n- Lưu: VT, NNMT.", good: "Nơi nhận:\n- Như Điều 3;\n- Lưu: VT, NNMT." },
  ],
  silent: [
    { at: "recipients", text: "Nơi nhận: \n- Như Điều 3;\n- Lưu: VT, NNMT.", because: "cách chữ thừa ở cuối dòng" },
    { at: "recipients", text: "Nơi nhận: - Như Điều 3; - Thường trực Tỉnh ủy; - Lưu: VT, NNMT.", because: "nơi nhận ghi trên một dòng" },
  ],
  check(draft: Draft, { report }) {
    const head = draft.recipients?.head ?? null;
    if (head === null) return;
    const { source } = draft;
    // The colon may stand after the words as read.
    const colon = /^ *:/.exec(source.slice({ start: head.end, end: Math.min(head.end + 4, source.folded.length) }))?.[0] ?? "";
    const where = source.slice(head).includes(":") ? head : span(head.start, head.end + colon.length);
    const written = plain(source, where).replace(EMPHASIS, "").replace(/ +:/, ":").trim();
    if (written === RIGHT || !/^nơi nhận:?$/iu.test(written)) return;
    report({
      span: where,
      message: { vi: `${quoted(source, where)} nên ghi “${RIGHT}”.`, en: `${quoted(source, where)} should read “${RIGHT}”.` },
      fixes: [replace(where, RIGHT, "safe")],
    });
  },
});
