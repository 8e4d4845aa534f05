/** The request behind the view “Danh mục kiểm tra”. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CHECKLIST, type ChecklistResult } from "../../server/src/lsp/protocol";
import { withClient } from "./client";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const FLAWED = "test/samples/ke-hoach-con-sai-sot.vbhc";

const ask = (rpc: { sendRequest<R>(method: string, params: unknown): Promise<R> }): Promise<ChecklistResult | null> =>
  rpc.sendRequest(CHECKLIST, { uri: URI });

test("the checklist of an open text, with the places of what is not passed", () =>
  withClient({}, async (client) => {
    assert.equal(await ask(client.rpc), null, "not open");
    const text = readFileSync(FLAWED, "utf8");
    await client.open(URI, text);
    const answer = await ask(client.rpc);
    const [document] = answer?.documents ?? [];
    assert.ok(document);
    assert.equal(document.kind, "quyet-dinh");
    assert.equal(
      document.items.length,
      Object.values(document.counts).reduce((sum, n) => sum + n, 0),
    );
    const lines = text.split("\n");
    const motto = document.items.find(({ number }) => number === 6);
    assert.equal(motto?.state, "chua-dat");
    const range = motto?.findings[0]?.range;
    assert.equal(lines[range?.start.line ?? -1]?.slice(range?.start.character, range?.end.character), "Độc Lập - Tự Do - Hạnh Phúc");
    assert.ok(document.items.every(({ by, state }) => by !== "người" || state === "chua-kiem-duoc"));
  }));
