/** Across files: definition and references of cited documents by number and date, links to files, annexes and addresses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentLink, Location, LocationLink } from "vscode-languageserver-protocol/node";
import { FULL, type TestClient, withClient } from "./client";
import { cursorOf, marked, wordsOf } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/ke-hoach.vbhc";
const CITED = "file:///ban-thao/qd-215.vbhc";
const OTHER = "file:///ban-thao/con/qd-215-cu.vbhc";
const PROFILE = "file:///ban-thao/.vbhc.json";

const CLAUSES = "Phân công:\n1. Giao Sở Y tế rà soát trạm y tế.\n2. Giao Sở Xây dựng:\na) Lập danh mục;\nb) Báo cáo kết quả.";
const issued = (number: string, day: string, content = CLAUSES): string =>
  decision(content).replace("Số:      /", `Số: ${number}/`).replace("ngày      tháng 10", `ngày ${day} tháng 10`);
const FILES = { [CITED]: issued("215", "08"), [OTHER]: issued("215", "09") };

async function opened<T>(
  content: string,
  files: Record<string, string>,
  ask: (client: TestClient, text: string, at: ReturnType<typeof cursorOf>) => Promise<T>,
  capabilities: object = FULL,
): Promise<T> {
  const read = marked(decision(content));
  let found: T | undefined;
  await withClient({ rules: TEST_RULES, files, capabilities }, async (client) => {
    await client.open(URI, read.text);
    found = await ask(client, read.text, cursorOf(read));
    assert.deepEqual(client.log, []);
  });
  return found as T;
}

const targetsOf = (content: string, files: Record<string, string> = FILES) =>
  opened(content, files, async (client, _text, at) => {
    const links = (await client.at<LocationLink[] | null>("definition", URI, at)) ?? [];
    return links.map(({ targetUri, targetSelectionRange }) => `${targetUri} ${wordsOf(files[targetUri] ?? "", targetSelectionRange)}`);
  });

test("a document cited by number and date leads to its file, its unit to the unit there", async () => {
  assert.deepEqual(await targetsOf("Thực hiện Quyết đ‸ịnh số 215/QĐ-UBND ngày 08/10/2026."), [
    `${CITED} QUYẾT ĐỊNH\nVề việc rà soát hồ chứa`,
  ]);
  assert.deepEqual(await targetsOf("Thực hiện Quyết đ‸ịnh số 215/QĐ-UBND ngày 09/10/2026."), [
    `${OTHER} QUYẾT ĐỊNH\nVề việc rà soát hồ chứa`,
  ]);
  assert.deepEqual(await targetsOf("Theo kho‸ản 2 Điều 1 Quyết định số 215/QĐ-UBND ngày 08/10/2026."), [`${CITED} 2.`]);
  assert.deepEqual(await targetsOf("Theo đi‸ểm b khoản 2 Điều 1 Quyết định số 215/QĐ-UBND ngày 08/10/2026."), [`${CITED} b)`]);
  assert.deepEqual(await targetsOf("Theo Điều‸ 3 Quyết định số 215/QĐ-UBND ngày 08/10/2026."), [`${CITED} Điều 3.`]);
});

test("another day is another document; without a day the number must be one document's alone", async () => {
  assert.deepEqual(await targetsOf("Thực hiện Quyết đ‸ịnh số 215/QĐ-UBND ngày 10/10/2026."), []);
  assert.deepEqual(await targetsOf("Thực hiện Quyết đ‸ịnh số 215/QĐ-UBND."), []);
  assert.equal((await targetsOf("Thực hiện Quyết đ‸ịnh số 215/QĐ-UBND.", { [CITED]: issued("215", "08") })).length, 1);
  assert.deepEqual(await targetsOf("Thực hiện Luật Đ‸ất đai ngày 18 tháng 01 năm 2024."), []);
});

test("a client without links gets places", async () => {
  const capabilities = { ...FULL, textDocument: { ...FULL.textDocument, definition: {} } };
  const found = await opened(
    "Quyết đ‸ịnh số 215/QĐ-UBND ngày 08/10/2026.",
    FILES,
    (client, _text, at) => client.at<Location[] | null>("definition", URI, at),
    capabilities,
  );
  assert.deepEqual(
    found?.map(({ uri }) => uri),
    [CITED],
  );
});

test("who cites a document: from a citation and from its own number", async () => {
  const citing = {
    "file:///ban-thao/a.vbhc": decision("Theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026."),
    "file:///ban-thao/b.vbhc": decision("Theo Quyết định số 215/QĐ-UBND ngày 01/01/2026."),
  };
  const from = await opened("Theo Quyết đ‸ịnh số 215/QĐ-UBND ngày 08/10/2026.", citing, (client, _text, at) =>
    client.at<Location[] | null>("references", URI, at, { context: { includeDeclaration: true } }),
  );
  assert.deepEqual(
    from?.map(({ uri }) => uri),
    [URI, "file:///ban-thao/a.vbhc"],
  );
  await withClient({ rules: TEST_RULES, files: citing }, async (client) => {
    const read = marked(issued("215", "08").replace("Số: 215", "Số: 2‸15"));
    await client.open(CITED, read.text);
    const own = await client.at<Location[] | null>("references", CITED, cursorOf(read), { context: { includeDeclaration: true } });
    assert.deepEqual(
      own?.map(({ uri }) => uri),
      ["file:///ban-thao/a.vbhc"],
    );
  });
});

const linksOf = (content: string, files: Record<string, string>) =>
  opened(content, files, async (client, text) => {
    const links = await client.rpc.sendRequest<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri: URI } });
    return links.map(({ range, target }) => `${wordsOf(text, range)} → ${target}`);
  });

test("links: a file of the workspace, the file of an annex, the office's address", async () => {
  const content =
    "Thực hiện Quyết định số 215/QĐ-UBND ngày 08/10/2026, Quyết định số 16/QĐ-UBND ngày 01/02/2026 theo Phụ lục số 3 và Biểu số 2‸.";
  const annex = "file:///ban-thao/Ph%E1%BB%A5%20l%E1%BB%A5c%2003.docx";
  const files = { ...FILES, [annex]: "", "file:///ban-thao/phu-luc-31.docx": "", "file:///ban-thao/con/phu-luc-3.docx": "" };
  assert.deepEqual(await linksOf(content, files), [`Quyết định số 215/QĐ-UBND ngày 08/10/2026 → ${CITED}`, `Phụ lục số 3 → ${annex}`]);
  const profile = { [PROFILE]: JSON.stringify({ actLink: "https://tra-cuu.vi-du/tim?so={so}" }) };
  assert.deepEqual(
    (await linksOf(content, { ...files, ...profile }))[1],
    "Quyết định số 16/QĐ-UBND ngày 01/02/2026 → https://tra-cuu.vi-du/tim?so=16%2FQ%C4%90-UBND",
  );
  assert.deepEqual(await linksOf("Theo Điều 2 Quyết định này‸.", files), []);
});

test("two files that may be the annex are none; an annex in the text itself is no file", async () => {
  const two = { "file:///ban-thao/phu-luc-3.docx": "", "file:///ban-thao/PL/x.docx": "", "file:///ban-thao/Phu luc III.xlsx": "" };
  assert.deepEqual(await linksOf("Theo Phụ lục III‸.", two), []);
  const { "file:///ban-thao/phu-luc-3.docx": _one, ...rest } = two;
  assert.deepEqual(await linksOf("Theo Phụ lục III‸.", rest), ["Phụ lục III → file:///ban-thao/Phu luc III.xlsx"]);
});
