/** Definition, references, highlight and hover, on marked texts: the answer is written back into the text. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentHighlight, Hover, Location, LocationLink, SelectionRange } from "vscode-languageserver-protocol/node";
import { FULL, withClient } from "./client";
import { cursorOf, marked, withRanges, wordsOf } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";

const CONTENT = `Thành lập Tổ công tác rà soát hồ chứa.
1. Tổ công tác gồm 05 thành viên:
a) Tổ trưởng;
b) Các thành viên.
2. Tổ trưởng phân công thành viên quy định tại điểm b khoản 1 Điều 1 Quyết định này.`;

/** The model text with marks put around or into words of it. */
function fixture(...marks: readonly (readonly [string, string])[]): string {
  let text = decision(CONTENT);
  for (const [words, with_] of marks) {
    assert.ok(text.includes(words), words);
    text = text.replace(words, with_);
  }
  return text;
}

async function linksAt(text: string): Promise<{ text: string; links: LocationLink[] | null }> {
  const read = marked(text);
  let links: LocationLink[] | null = null;
  await withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(URI, read.text);
    links = await client.at("definition", URI, cursorOf(read));
  });
  return { text: read.text, links };
}

test("Như Điều 3 leads to Điều 3", async () => {
  const { text, links } = await linksAt(fixture(["Như Điều 3", "Như Đi‸ều 3"]));
  assert.deepEqual(
    links?.map((link) => wordsOf(text, link.targetSelectionRange)),
    ["Điều 3."],
  );
  assert.match(links?.[0] ? wordsOf(text, links[0].targetRange) : "", /^Điều 3\. Chánh Văn phòng .*\.$/u);
});

test("each part of a reference leads to its own unit or to the whole", async () => {
  const { text, links } = await linksAt(fixture(["điểm b khoản 1 Điều 1", "đi‸ểm b khoản 1 Điều 1"]));
  assert.deepEqual(
    links?.map((link) => wordsOf(text, link.targetSelectionRange)),
    ["b)"],
  );
  const [link] = links ?? [];
  assert.ok(link?.originSelectionRange);
  assert.match(wordsOf(text, link.originSelectionRange), /^điểm b/u);
});

test("no unit, no way", async () => {
  for (const [words, with_] of [
    ["Như Điều 3", "Như Điều ‸9"],
    ["Chánh Văn phòng", "Chánh ‸Văn phòng"],
    ["Luật Tổ chức", "Lu‸ật Tổ chức"],
  ] as const) {
    assert.equal((await linksAt(fixture([words, with_]))).links, null, with_);
  }
});

test("a client without links gets the mark's place", async () => {
  const read = marked(fixture(["Như Điều 3", "Như Đi‸ều 3"]));
  const capabilities = { ...FULL, textDocument: { ...FULL.textDocument, definition: {} } };
  await withClient({ rules: TEST_RULES, capabilities }, async (client) => {
    await client.open(URI, read.text);
    const found = await client.at<Location[]>("definition", URI, cursorOf(read));
    assert.deepEqual(
      found.map((location) => [location.uri, wordsOf(read.text, location.range)]),
      [[URI, "Điều 3."]],
    );
  });
});

test("all places about an article, from its mark and from a reference", async () => {
  const everywhere = fixture(["Điều 3. ", "⟦Điều 3.⟧ "], ["Như Điều 3", "Như ⟦Điều 3⟧"]);
  const { text } = marked(everywhere);
  await withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(URI, text);
    for (const place of ["Đ‸iều 3. ", "Như Đi‸ều 3"]) {
      const cursor = cursorOf(marked(fixture([place.replace("‸", ""), place])));
      const found = await client.at<Location[]>("references", URI, cursor, { context: { includeDeclaration: true } });
      assert.equal(
        withRanges(
          text,
          found.map((location) => location.range),
        ),
        everywhere,
      );
      const uses = await client.at<Location[]>("references", URI, cursor, { context: { includeDeclaration: false } });
      assert.equal(uses.length, 1);
      const lit = await client.at<DocumentHighlight[]>("documentHighlight", URI, cursor);
      assert.equal(
        withRanges(
          text,
          lit.map((highlight) => highlight.range),
        ),
        everywhere,
      );
    }
  });
});

test("all places that name the same document", async () => {
  const text = decision("Thực hiện Nghị định số 45/2024/NĐ-CP ngày 20 tháng 4 năm 2024; báo cáo theo Nghị định số 45/2024/NĐ-CP.");
  await withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(URI, text);
    const cursor = cursorOf(marked(text.replace("45/2024", "45/‸2024")));
    const lit = await client.at<DocumentHighlight[]>("documentHighlight", URI, cursor);
    assert.equal(lit.length, 2);
    for (const highlight of lit) assert.match(wordsOf(text, highlight.range), /45\/2024\/NĐ-CP/u);
  });
});

async function hoverAt(fixtureText: string, settings?: unknown): Promise<{ words: string; markdown: string } | null> {
  const read = marked(fixtureText);
  let answer: { words: string; markdown: string } | null = null;
  await withClient({ rules: TEST_RULES, settings }, async (client) => {
    await client.open(URI, read.text);
    const hover = await client.at<Hover | null>("hover", URI, cursorOf(read));
    if (hover?.range === undefined || !("value" in (hover.contents as object))) return;
    answer = { words: wordsOf(read.text, hover.range), markdown: (hover.contents as { value: string }).value };
  });
  return answer;
}

test("hover on a reference shows the unit", async () => {
  const hover = await hoverAt(fixture(["Như Điều 3", "Như Đi‸ều 3"]));
  assert.equal(hover?.words, "Điều 3");
  assert.match(hover?.markdown ?? "", /^Điều 3\\\. Chánh Văn phòng/u);
});

test("hover on a reference to nothing says so", async () => {
  const hover = await hoverAt(decision("Thực hiện theo Điều ‸5 Quyết định này."));
  assert.match(hover?.markdown ?? "", /Chưa thấy Điều 5 trong văn bản này/u);
});

test("hover on a căn cứ shows what is known of the act", async () => {
  const text = decision("Rà soát.").replace(
    "Theo đề nghị",
    "Căn cứ Nghị định số 4‸5/2024/NĐ-CP ngày 20 tháng 4 năm 2024 của Chính phủ về hồ chứa;\nTheo đề nghị",
  );
  const hover = await hoverAt(text);
  assert.ok(hover);
  for (const words of ["Nghị định", "45/2024/NĐ", "20/4/2024", "Chính phủ"]) assert.ok(hover.markdown.includes(words), hover.markdown);
});

test("hover on a known act tells its title, its effect on the document's day and what took its place", async () => {
  const old = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 1‸9 tháng 6 năm 2015;";
  const bases = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;";
  const vi = (await hoverAt(decision("Rà soát.").replace(bases, old)))?.markdown.replaceAll("\\", "") ?? "";
  for (const words of [
    "Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
    "Quốc hội",
    "Hết hiệu lực từ ngày 01/3/2025",
    "số 72/2025/QH15",
  ]) {
    assert.ok(vi.includes(words), vi);
  }
  const now = (await hoverAt(decision("Rà soát.").replace("ngày 16 tháng", "ngày 1‸6 tháng"), { language: "en" }))?.markdown ?? "";
  assert.match(now, /In force on 21\/11\/2026/u);
  assert.ok(!now.includes("Not verified"));
  const dated = decision("Rà soát.").replace("ngày      tháng 10 năm 2026", "ngày 20 tháng 01 năm 2021").replace("/QĐ-UBND", "12/QĐ-UBND");
  const then = (await hoverAt(dated.replace(bases, old)))?.markdown ?? "";
  assert.match(then, /Có hiệu lực vào ngày 20\/01\/2021/u);
});

test("hover on a finding shows its rule, in the chosen language", async () => {
  const text = decision("Trước ng‸yà 30.");
  const vi = await hoverAt(text);
  assert.equal(vi?.words, "ngyà");
  assert.match(vi?.markdown ?? "", /Vì thu\/chu-sai\.[\s\S]*Căn cứ: NĐ 30\/2020/u);
  assert.match((await hoverAt(text, { language: "en" }))?.markdown ?? "", /Vì thu\/chu-sai \(en\)\.[\s\S]*Source: NĐ 30\/2020/u);
});

test("hover on a deadline names its weekday", async () => {
  const hover = await hoverAt(decision("Giao Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng ‸11 năm 2026."));
  assert.match(hover?.markdown ?? "", /Ngày cuối: Chủ nhật, 29\/11\/2026/u);
});

test("hover elsewhere says nothing", async () => {
  assert.equal(await hoverAt(decision("Rà so‸át hồ chứa.")), null);
});

test("positions outside the text are taken to its end", () =>
  withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(URI, decision("Rà soát."));
    for (const position of [
      { line: 999, character: 0 },
      { line: 0, character: 9_999 },
    ]) {
      for (const method of ["hover", "definition"]) assert.equal(await client.at(method, URI, position), null);
      assert.deepEqual(await client.at("documentHighlight", URI, position), []);
    }
    assert.deepEqual(client.log, []);
  }));

test("a selection grows by the units of the text", async () => {
  const read = marked(fixture(["b) Các thành viên.", "b) Các thà‸nh viên."]));
  await withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(URI, read.text);
    const params = { textDocument: { uri: URI }, positions: [cursorOf(read)] };
    const [innermost] = await client.rpc.sendRequest<SelectionRange[]>("textDocument/selectionRange", params);
    const grown: string[] = [];
    for (let at = innermost; at !== undefined; at = at.parent) grown.push(wordsOf(read.text, at.range));
    assert.deepEqual(grown.slice(0, 5), [
      "thành",
      "Các thành viên",
      "Các thành viên.",
      "b) Các thành viên.",
      "1. Tổ công tác gồm 05 thành viên:\na) Tổ trưởng;\nb) Các thành viên.",
    ]);
    assert.ok(grown[5]?.startsWith("Điều 1. Thành lập"));
    assert.equal(grown.at(-1), read.text);
    for (const [i, words] of grown.entries()) assert.ok(i === 0 || words.includes(grown[i - 1] ?? "?"));
  });
});

test("an empty text has an empty selection", () =>
  withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(URI, "");
    const params = { textDocument: { uri: URI }, positions: [{ line: 3, character: 7 }] };
    const none = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(await client.rpc.sendRequest("textDocument/selectionRange", params), [{ range: none }]);
  }));

test("a reference to an annex leads to its title", async () => {
  const annex =
    "\nPHỤ LỤC II\nDANH MỤC HỒ CHỨA\n(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n1. Hồ Bến Tre.\n2. Hồ Yên Mỹ.\n";
  const text = `${decision("Phê duyệt danh mục tại Phụ l‸ục II kèm theo Quyết định này.")}${annex.replace("II", "I")}${annex}`;
  const { text: plain, links } = await linksAt(text);
  assert.equal(links?.length, 1);
  assert.match(links?.[0] ? wordsOf(plain, links[0].targetRange) : "", /^PHỤ LỤC II\n/u);
});
