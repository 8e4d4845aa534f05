/** Time grows with the text, whatever the text (DESIGN §4, law 4): twice the text, at most three times the time. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outline } from "../../server/src/core/features/outline";
import { readDraftFile } from "../../server/src/core/model/draft";
import { checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { samples } from "./samples";
import { AS_OF, KNOWLEDGE } from "./walk";

const plan = samples.get("ke-hoach-hon-40-nhiem-vu.vbhc") ?? "";
const all = [...samples.values()].join("\n");

/** Texts that invite a pattern to go back over them, by size in UTF-16 units. */
const HARD: Readonly<Record<string, (size: number) => string>> = {
  "one line of words": (size) => "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính ".repeat(Math.ceil(size / 50)).slice(0, size),
  "one line of letters": (size) => "a".repeat(size),
  "one line of blanks": (size) => `Điều 1.${" ".repeat(size)}x`,
  "one line of digits and dots": (size) => "1.2.3.".repeat(size / 6),
  "one line of dates": (size) => "ngày 30 tháng 6 năm 2026, ".repeat(size / 26),
  "one line of references": (size) => "điểm a, b khoản 1, 2 Điều 3, ".repeat(size / 29),
  "one line of capitals": (size) => "ỦY BAN NHÂN DÂN TỈNH ".repeat(size / 21),
  "one line of bars": (size) => "| a ".repeat(size / 4),
  "one line of quotes": (size) => "“Điều 1. ".repeat(size / 9),
  "one line of combining marks": (size) => "a\u0301".repeat(size / 2),
  "one line of stars": (size) => "**a** *b|c* d* ".repeat(size / 15),
  "one line of brackets": (size) => "[a](https://a.vn/(".repeat(size / 18),
  "many lines of stars": (size) => `*${"a ".repeat(30)}\n_${"b ".repeat(30)}\n`.repeat(size / 124),
  "many short lines": (size) => "- a\n".repeat(size / 4),
  "many empty lines": (size) => "\n".repeat(size),
  "many articles": (size) => "Điều 1. Ban hành\n1. Giao Sở Nội vụ\na) Trước ngày 30/6/2026\n".repeat(size / 60),
  "deeper and deeper": (size) =>
    Array.from({ length: Math.ceil(size / 20) }, (_, i) => `${"  ".repeat(i % 40)}- ${i % 7 === 0 ? "I." : "a)"} x\n`).join(""),
  "many legal bases": (size) => `QUYẾT ĐỊNH\n${"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n".repeat(size / 70)}`,
  "many legal bases that ended": (size) =>
    `QUYẾT ĐỊNH\n${"Căn cứ Luật Quy hoạch ngày 24/11/2017; Luật sửa đổi Luật Quy hoạch ngày 20/11/2018;\n".repeat(size / 84)}`,
  "many bodies that ended": (size) => `Điều 1. a\n${"1. Giao Sở Kế hoạch và Đầu tư, UBND các huyện, thị xã rà soát.\n".repeat(size / 64)}`,
  "one list of bodies that ended": (size) => `Giao ${"Sở Giao thông vận tải, UBND tỉnh Kon Tum, ".repeat(size / 43)} rà soát.`,
  "many grounds": (size) => `Điều 1. “a\n${"trên địa bàn tỉnh Kon Tum theo Nghị định số 30/2020/NĐ-CP về ".repeat(size / 62)}`,
  "many recipients": (size) => `Nơi nhận:\n${"- Như Điều 3;\n".repeat(size / 14)}`,
  "many heads": (size) => "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/QĐ-UBND\nQUYẾT ĐỊNH\n".repeat(size / 90),
  "many comments": (size) => "%% vbhc: bỏ qua bo-cuc/dieu-lien-tuc: lý do\nĐiều 1. a\n".repeat(size / 55),
  "a plan again and again": (size) => plan.repeat(Math.ceil(size / plan.length)).slice(0, size),
  "all samples again and again": (size) => all.repeat(Math.ceil(size / all.length)).slice(0, size),
};

const SMALL = 100_000;
/** Twice the text may take three times as long; below the floor a difference is noise. */
const FACTOR = 3;
const FLOOR_MS = 40;
const RUNS = 3;
/** The machine may be busy: a quadratic step shows in every try, a busy moment in one. */
const TRIES = 4;

function work(text: string): void {
  const file = readDraftFile(text);
  outline(file, { all: true });
  checkFile(file, { ...DEFAULT_CONFIG, asOf: AS_OF, knowledge: KNOWLEDGE });
}

/** Least CPU time of several runs: what others do on the machine counts little. */
function best(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe("linear growth", () => {
  for (const [name, make] of Object.entries(HARD)) {
    it(name, () => {
      const small = make(SMALL);
      work(small.slice(0, SMALL / 10));
      const double = make(2 * SMALL);
      const seen: string[] = [];
      for (let i = 0; i < TRIES; i++) {
        const once = best(small);
        const twice = best(double);
        if (twice <= Math.max(FLOOR_MS, FACTOR * once)) return;
        seen.push(`${once.toFixed(0)} ms, twice the text ${twice.toFixed(0)} ms`);
      }
      assert.fail(seen.join("; "));
    });
  }

  it("5 MB in one line", () => {
    const start = performance.now();
    work(HARD["one line of words"]?.(5_000_000) ?? "");
    const milliseconds = performance.now() - start;
    assert.ok(milliseconds < 10_000, `${milliseconds.toFixed(0)} ms`);
  });
});
