/** Outline and folding as an editor gets them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { DocumentSymbol, FoldingRange, SymbolInformation } from "vscode-languageserver-protocol/node";
import { PLAIN, withClient } from "./client";
import { offsetOf } from "./marks";
import { decision } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const SAMPLES = "test/samples";

const CONTENT = `Rà soát hồ chứa:
1. Sở Nông nghiệp và Môi trường:
a) Lập danh mục;
- Hồ lớn;
- Hồ nhỏ;
b) Báo cáo.
2. Sở Tài chính bố trí kinh phí.`;

const tree = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
  symbols.flatMap((symbol) => [`${"  ".repeat(depth)}${symbol.name}`, ...tree(symbol.children ?? [], depth + 1)]);

test("the outline has the parts of the form and stops at khoản, điểm", () =>
  withClient({}, async (client) => {
    await client.open(URI, decision(CONTENT));
    const symbols = await client.about<DocumentSymbol[]>("documentSymbol", URI);
    assert.deepEqual(tree(symbols), [
      "ỦY BAN NHÂN DÂN TỈNH LAM SƠN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
      "Số: /QĐ-UBND",
      "Lam Sơn, ngày tháng 10 năm 2026",
      "QUYẾT ĐỊNH Về việc rà soát hồ chứa",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN",
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
      "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.",
      "QUYẾT ĐỊNH:",
      "Điều 1. Rà soát hồ chứa:",
      "  1. Sở Nông nghiệp và Môi trường:",
      "    a) Lập danh mục;",
      "    b) Báo cáo.",
      "  2. Sở Tài chính bố trí kinh phí.",
      "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
      "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này./.",
      "Nơi nhận:",
      "  - Như Điều 3;",
      "  - Lưu: VT, NN.",
      "CHỦ TỊCH Trần Văn Bình",
    ]);
    assert.equal(symbols.find((symbol) => symbol.name.startsWith("Căn cứ"))?.detail, "căn cứ");
  }));

test("a client without trees gets a list with containers", () =>
  withClient({ capabilities: PLAIN }, async (client) => {
    await client.open(URI, decision(CONTENT));
    const symbols = await client.about<SymbolInformation[]>("documentSymbol", URI);
    const point = symbols.find((symbol) => symbol.name === "b) Báo cáo.");
    assert.equal(point?.containerName, "1. Sở Nông nghiệp và Môi trường:");
    assert.equal(point?.location.uri, URI);
  }));

test("folds: head, căn cứ, units, Nơi nhận, signature", () =>
  withClient({}, async (client) => {
    const text = decision(CONTENT).replace("Điều 2.", "%% ghi chú một\n%% ghi chú hai\nĐiều 2.");
    const lines = text.split("\n");
    await client.open(URI, text);
    const folds = await client.about<FoldingRange[]>("foldingRange", URI);
    assert.deepEqual(
      folds.map((fold) => [lines[fold.startLine], lines[fold.endLine], fold.kind]),
      [
        ["ỦY BAN NHÂN DÂN", "Lam Sơn, ngày      tháng 10 năm 2026", undefined],
        [
          "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
          "Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.",
          undefined,
        ],
        ["Điều 1. Rà soát hồ chứa:", "2. Sở Tài chính bố trí kinh phí.", undefined],
        ["1. Sở Nông nghiệp và Môi trường:", "b) Báo cáo.", undefined],
        ["a) Lập danh mục;", "- Hồ nhỏ;", undefined],
        ["%% ghi chú một", "%% ghi chú hai", "comment"],
        ["Nơi nhận:", "- Lưu: VT, NN.", undefined],
        ["CHỦ TỊCH", "Trần Văn Bình", undefined],
      ],
    );
  }));

for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith(".vbhc"))) {
  test(`${name}: names are not empty, selections lie inside, children inside their owners, folds inside the text`, () =>
    withClient({}, async (client) => {
      const text = readFileSync(path.join(SAMPLES, name), "utf8");
      await client.open(URI, text);
      const check = (symbols: readonly DocumentSymbol[], owner: { start: number; end: number }): void => {
        for (const { name: title, range, selectionRange, children } of symbols) {
          const whole = { start: offsetOf(text, range.start), end: offsetOf(text, range.end) };
          assert.ok(title.trim() !== "" && title.length <= 100, title);
          assert.ok(owner.start <= whole.start && whole.start < whole.end && whole.end <= owner.end, title);
          assert.ok(whole.start <= offsetOf(text, selectionRange.start) && offsetOf(text, selectionRange.end) <= whole.end, title);
          check(children ?? [], whole);
        }
      };
      const symbols = await client.about<DocumentSymbol[]>("documentSymbol", URI);
      assert.ok(symbols.length > 5);
      check(symbols, { start: 0, end: text.length });
      const folds = await client.about<FoldingRange[]>("foldingRange", URI);
      assert.ok(folds.length > 2);
      const count = text.split("\n").length;
      for (const fold of folds) assert.ok(fold.startLine < fold.endLine && fold.endLine < count);
      assert.equal(new Set(folds.map((fold) => fold.startLine)).size, folds.length);
    }));
}

test("a text without parts has no symbols and no folds; a closed one has no answer", () =>
  withClient({}, async (client) => {
    await client.open(URI, "mua rau\n");
    assert.deepEqual(await client.about("documentSymbol", URI), []);
    assert.deepEqual(await client.about("foldingRange", URI), []);
    await client.close(URI);
    assert.equal(await client.about("documentSymbol", URI), null);
  }));
