/** Rename and renumber over the protocol: ranges, edits, annotations, refusals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { RENUMBER, type RenumberResult } from "../../server/src/lsp/protocol";
import { FULL, PLAIN, withClient } from "./client";
import { cursorOf, edited, marked, wordsOf } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const CONTENT = "Giao Sở Xây dựng chủ trì rà soát hồ chứa trước ngày 30/11/2026; thực hiện Điều 2 Quyết định này.";
const CAPABILITIES = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    workspaceEdit: { ...FULL.workspace?.workspaceEdit, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { ...FULL.textDocument, rename: { prepareSupport: true } },
};

interface Outcome {
  readonly prepared: { readonly words: string; readonly placeholder: string } | null;
  readonly text: string | null;
  readonly error: string | null;
  readonly edit: WorkspaceEdit | null;
}

async function renamed(fixture: string, newName: string, options: { settings?: unknown; capabilities?: object } = {}): Promise<Outcome> {
  const read = marked(fixture);
  let outcome: Outcome = { prepared: null, text: null, error: null, edit: null };
  await withClient({ rules: TEST_RULES, capabilities: CAPABILITIES, ...options }, async (client) => {
    await client.open(URI, read.text);
    try {
      const at = cursorOf(read);
      const prepared = await client.at<{ range: Range; placeholder: string } | null>("prepareRename", URI, at);
      const edit = await client.at<WorkspaceEdit | null>("rename", URI, at, { newName });
      outcome = {
        prepared: prepared === null ? null : { words: wordsOf(read.text, prepared.range), placeholder: prepared.placeholder },
        text: edit === null ? null : edited(read.text, editsOf(edit)),
        error: null,
        edit,
      };
    } catch (error) {
      outcome = { ...outcome, error: (error as Error).message };
    }
    assert.deepEqual(client.log, []);
  });
  return outcome;
}

const editsOf = (edit: WorkspaceEdit): TextEdit[] =>
  edit.changes?.[URI] ?? (edit.documentChanges ?? []).flatMap((change) => (change as TextDocumentEdit).edits as TextEdit[]);

const changed = (words: string, with_: string, text = decision(CONTENT)): string => {
  assert.ok(text.includes(words), words);
  return text.replace(words, with_);
};

test("a new number for an article takes those behind it and all references along, with confirmation", async () => {
  for (const place of ["Điều ‸2. Quyết", "Đi‸ều 2 Quyết"]) {
    const { prepared, text, edit } = await renamed(changed(place.replace("‸", ""), place), "4");
    assert.deepEqual(prepared, { words: "2", placeholder: "2" });
    for (const words of ["Điều 4. Quyết", "Điều 5. Chánh", "thực hiện Điều 4 Quyết", "- Như Điều 5;"])
      assert.ok(text?.includes(words), words);
    const all = edit === null ? [] : editsOf(edit);
    const under = (key: string): TextEdit[] => all.filter((one) => "annotationId" in one && one.annotationId === key);
    const asked = Object.entries(edit?.changeAnnotations ?? {}).filter(([, { needsConfirmation }]) => needsConfirmation);
    // What needs confirmation is shown unticked and left out: only a place that changes nothing may.
    assert.deepEqual(
      asked.flatMap(([key]) => under(key).map(({ newText }) => newText)),
      [""],
    );
    assert.equal(under("vien-dan").length, 2);
    assert.equal(all.length, 5);
  }
});

test("a plain client gets plain edits", async () => {
  const { edit, text } = await renamed(changed("Điều 2. Quyết", "Điều ‸2. Quyết"), "Điều 3", { capabilities: PLAIN });
  assert.equal(edit?.documentChanges, undefined);
  assert.ok(text?.includes("Điều 4. Chánh"));
});

test("no number, a number before, an issued text: said in words", async () => {
  const at = changed("Điều 2. Quyết", "Điều ‸2. Quyết");
  assert.match((await renamed(at, "hai")).error ?? "", /Ghi số mới của Điều/u);
  assert.match((await renamed(at, "1")).error ?? "", /Số mới phải từ 2 trở lên/u);
  assert.match((await renamed(at, "5", { settings: { stage: "da-ban-hanh" } })).error ?? "", /đã ban hành/u);
  assert.match((await renamed(at, "1", { settings: { language: "en" } })).error ?? "", /has to be 2 or more/u);
});

test("nothing to rename elsewhere", async () => {
  assert.deepEqual(await renamed(changed("hồ chứa trước", "hồ ch‸ứa trước"), "x"), { prepared: null, text: null, error: null, edit: null });
});

const BODIES = `Phân công:
1. Giao Sở Xây dựng chủ trì rà soát.
2. Giao Sở Tài chính phối hợp với Sở
Xây dựng bố trí kinh phí.
3. Kế hoạch số 12/KH-SXD ngày 02 tháng 3 năm 2026 của Sở Xây dựng.`;

test("a body is renamed everywhere, wrapped too, but not where it issued a cited act", async () => {
  const text = decision(BODIES).replace("Môi trường.", "Môi trường và Sở Xây dựng.").replace("- Lưu", "- Sở Xây dựng;\n- Lưu");
  const { prepared, text: after } = await renamed(changed("Giao Sở Xây", "Giao Sở Xâ‸y", text), "Sở Kiến thiết");
  assert.equal(prepared?.placeholder, "Sở Xây dựng");
  for (const words of ["Giao Sở Kiến thiết chủ trì", "phối hợp với Sở Kiến thiết bố trí", "- Sở Kiến thiết;", "và Sở Kiến thiết."])
    assert.ok(after?.includes(words), `${words}\n${after}`);
  assert.ok(after?.includes("năm 2026 của Sở Xây dựng."));
});

test("both tone styles and both normal forms are the same name", async () => {
  const text = decision(CONTENT).replace(
    CONTENT,
    "Giao Sở Văn hóa, Thể thao và Du lịch chủ trì rà soát; Sở Văn hoá, Thể thao và Du lịch báo cáo.",
  );
  for (const form of ["NFC", "NFD"]) {
    const { text: after } = await renamed(changed("Giao Sở Văn", "Giao S‸ở Văn", text).normalize(form), "Sở Văn hóa");
    assert.ok(after?.includes("Giao Sở Văn hóa chủ trì rà soát; Sở Văn hóa báo cáo.".normalize(form)), after ?? "");
  }
});

test("a short name is renamed from its definition and from a use", async () => {
  const content = "Thành lập Tổ công tác rà soát hồ chứa (sau đây gọi tắt là Tổ công tác).\n1. Tổ công tác gồm 05 người.";
  for (const [words, place] of [
    ["là Tổ công tác", "là Tổ c‸ông tác"],
    ["1. Tổ công", "1. T‸ổ công"],
  ] as const) {
    const { text } = await renamed(changed(words, place, decision(content)), "Tổ rà soát");
    assert.ok(text?.includes("(sau đây gọi tắt là Tổ rà soát).\n1. Tổ rà soát gồm"), text ?? "");
  }
});

test("a short name with signs in it", async () => {
  const content = "Thực hiện Nghị quyết về khoa học (sau đây gọi tắt là Nghị quyết 57-NQ/TW).\n1. Theo Nghị quyết 57-NQ/TW, rà soát.";
  const { text } = await renamed(changed("là Nghị quyết", "là Nghị qu‸yết", decision(content)), "Nghị quyết 57");
  assert.ok(text?.includes("(sau đây gọi tắt là Nghị quyết 57).\n1. Theo Nghị quyết 57, rà soát"), text ?? "");
});

test("the commands' request gives edits, or says why not", () =>
  withClient({ rules: TEST_RULES }, async (client) => {
    const read = marked(changed("Điều 2. Quyết", "Điều 2. Quy‸ết"));
    await client.open(URI, read.text);
    const ask = (operation: string, position = cursorOf(read)): Promise<RenumberResult> =>
      client.rpc.sendRequest(RENUMBER, { uri: URI, position, operation });
    const inserted = await ask("insert-article");
    assert.equal(inserted.refusal, null);
    const edits = inserted.edits as unknown as TextEdit[];
    assert.ok(edited(read.text, edits).includes("kể từ ngày ký.\nĐiều 3. \nĐiều 4. Chánh"));
    assert.deepEqual(
      inserted.edits.map(({ reference }) => reference),
      [false, false, true],
    );
    assert.deepEqual(inserted.cursor, { line: cursorOf(read).line + 1, character: "Điều 3. ".length });
    assert.deepEqual((await ask("renumber")).edits, []);
    assert.match((await ask("move-up")).refusal ?? "", /khoản hoặc điểm/u);
    assert.match((await ask("insert-article", { line: 0, character: 0 })).refusal ?? "", /trong một Điều/u);
    assert.equal(
      await client.rpc.sendRequest(RENUMBER, { uri: "file:///khac.vbhc", position: cursorOf(read), operation: "renumber" }),
      null,
    );
  }));

test("the cursor goes along with what moves", () =>
  withClient({ rules: TEST_RULES }, async (client) => {
    const text = decision("Gồm:\n1. Một:\na) Hồ A;\nb) Hồ B.\n2. Hai.");
    await client.open(URI, text);
    for (const [words, operation] of [
      ["1. Một", "move-down"],
      ["2. Hai", "move-up"],
      ["b) Hồ B", "move-up"],
    ] as const) {
      const position = cursorOf(marked(text.replace(words, `${words}‸`)));
      const { edits, cursor } = await client.rpc.sendRequest<RenumberResult>(RENUMBER, { uri: URI, position, operation });
      const line = edited(text, edits as unknown as TextEdit[]).split("\n")[cursor?.line ?? -1] ?? "";
      assert.ok(line.includes(words.slice(3)), `${words}: ${line}`);
      assert.equal(cursor?.character, 0);
    }
  }));
