/** Symbols of the workspace: documents by number and subject, articles, tasks by body; open texts beat files. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-protocol/node";
import { nodeHost } from "../../server/src/lsp/host.node";
import { PLAIN, type TestClient, withClient } from "./client";
import { decision, TEST_RULES } from "./rules";

const OPEN = "file:///ban-thao/mo.vbhc";
const CLOSED = "file:///ban-thao/dong.vbhc";
const CONTENT = "Phân công:\n1. Giao Sở Y tế chủ trì rà soát trạm y tế trước ngày 30/11/2026.";
const numbered = (number: string, subject: string): string =>
  decision(CONTENT).replace("Số:      /QĐ-UBND", `Số: ${number}/QĐ-UBND`).replace("rà soát hồ chứa", subject);

const ask = (client: TestClient, query: string): Promise<WorkspaceSymbol[]> => client.rpc.sendRequest("workspace/symbol", { query });
const names = (found: readonly WorkspaceSymbol[]): string[] => found.map(({ name }) => name);

test("documents, articles and tasks of open texts and of files", () =>
  withClient(
    { rules: TEST_RULES, files: { [CLOSED]: numbered("215", "trạm y tế"), "file:///noi-khac/x.vbhc": numbered("9", "x") } },
    async (client) => {
      await client.open(OPEN, numbered("87", "hồ chứa nước"));
      const documents = await ask(client, "QĐ-UBND về việc");
      assert.deepEqual(names(documents), ["87/QĐ-UBND Về việc hồ chứa nước", "215/QĐ-UBND Về việc trạm y tế"]);
      assert.deepEqual(
        documents.map(({ kind, location }) => [kind, location.uri]),
        [
          [SymbolKind.File, OPEN],
          [SymbolKind.File, CLOSED],
        ],
      );
      const articles = await ask(client, "điều 2. 215");
      assert.deepEqual(names(articles), ["Điều 2. Quyết định này có hiệu lực kể từ ngày ký."]);
      assert.equal(articles[0]?.containerName, "215/QĐ-UBND");
      const tasks = (await ask(client, "sở y tế rà soát")).filter(({ kind }) => kind === SymbolKind.Event);
      assert.equal(tasks.length, 2);
      assert.match(tasks[0]?.name ?? "", /^Sở Y tế: /u);
      assert.deepEqual(client.log, []);
    },
  ));

test("old tone marks and decomposed letters find the same", () =>
  withClient({ rules: TEST_RULES }, async (client) => {
    await client.open(OPEN, numbered("87", "hòa giải ở cơ sở"));
    for (const query of ["hoà giải", "hòa giải".normalize("NFD"), "HÒA GIẢI"]) assert.equal((await ask(client, query)).length, 1, query);
    assert.deepEqual(await ask(client, "không có chữ này"), []);
  }));

test("an open text beats its file; a changed file is read again", () =>
  withClient({ rules: TEST_RULES, files: { [CLOSED]: numbered("215", "trạm y tế") } }, async (client) => {
    await client.open(CLOSED, numbered("216", "trạm y tế"));
    assert.deepEqual(names(await ask(client, "UBND trạm về")), ["216/QĐ-UBND Về việc trạm y tế"]);
    await client.close(CLOSED);
    assert.deepEqual(names(await ask(client, "UBND trạm về")), ["215/QĐ-UBND Về việc trạm y tế"]);
    client.files[CLOSED] = numbered("217", "trạm y tế");
    assert.deepEqual(names(await ask(client, "UBND trạm về")), ["217/QĐ-UBND Về việc trạm y tế"]);
  }));

test("a client without folders has its open texts", () =>
  withClient({ rules: TEST_RULES, capabilities: PLAIN, files: { [CLOSED]: numbered("215", "trạm y tế") } }, async (client) => {
    await client.open(OPEN, numbered("87", "hồ chứa nước"));
    assert.deepEqual(names(await ask(client, "QĐ-UBND về việc")), ["87/QĐ-UBND Về việc hồ chứa nước"]);
  }));

test("the machine's folders are walked, without hidden ones", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "vbhc-"));
  try {
    mkdirSync(path.join(folder, "con"));
    mkdirSync(path.join(folder, ".an"));
    for (const name of ["a.vbhc", "con/b.VBHC", "c.txt", ".an/d.vbhc"]) writeFileSync(path.join(folder, name), "");
    const wanted = ["a.vbhc", "con/b.VBHC"].map((name) => pathToFileURL(path.join(folder, name)).href);
    assert.deepEqual(await nodeHost.listDrafts(pathToFileURL(folder).href, 10), wanted);
    assert.deepEqual(await nodeHost.listDrafts(pathToFileURL(folder).href, 1), wanted.slice(0, 1));
    assert.deepEqual(await nodeHost.listDrafts(pathToFileURL(path.join(folder, "khong-co")).href, 10), []);
    assert.deepEqual(await nodeHost.listDrafts("vscode-vfs://kho/x", 10), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
