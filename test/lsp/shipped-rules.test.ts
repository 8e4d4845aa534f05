/** The shipped rules through the whole server: every quick fix removes its finding, fix-all comes to an end. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from "vscode-languageserver-protocol/node";
import { type TestClient, withClient } from "./client";
import { edited } from "./marks";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const SAMPLES = "test/samples";
const ALL = { showLevels: ["bat-buoc", "can-xac-minh", "nen-sua", "bien-tap"] };
/** Fix-all may uncover what one fix hid from another; it must not go on for ever. */
const ROUNDS = 4;

const editsOf = (action: CodeAction): TextEdit[] =>
  (action.edit?.documentChanges ?? []).flatMap((change) => (change as TextDocumentEdit).edits as TextEdit[]);
const same = (a: Diagnostic, b: Diagnostic): boolean => a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);
const howMany = (list: readonly Diagnostic[], code: unknown): number => list.filter((diagnostic) => diagnostic.code === code).length;

/** Texts as they may reach the editor. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  "as written": (text) => text,
  decomposed: (text) => text.normalize("NFD"),
};

async function everyFix(client: TestClient, text: string): Promise<number> {
  await client.change(URI, text);
  const before = await client.diagnostics(URI);
  let tried = 0;
  for (const diagnostic of before) {
    await client.change(URI, text);
    const actions = await client.codeActions(URI, diagnostic.range, { only: ["quickfix"] });
    const fixes = actions.filter((action) => action.diagnostics?.some((d) => same(d, diagnostic)) && action.isPreferred !== undefined);
    for (const fix of fixes) {
      await client.change(URI, edited(text, editsOf(fix)));
      const after = await client.diagnostics(URI);
      assert.ok(howMany(after, diagnostic.code) < howMany(before, diagnostic.code), `${diagnostic.code}: ${fix.title}`);
      tried++;
    }
  }
  return tried;
}

let fixes = 0;
for (const name of readdirSync(SAMPLES).filter((file) => file.endsWith(".vbhc"))) {
  const written = readFileSync(path.join(SAMPLES, name), "utf8");
  for (const [form, write] of Object.entries(FORMS)) {
    test(`${name}, ${form}: every fix removes its finding`, () =>
      withClient({ settings: ALL }, async (client) => {
        await client.open(URI, "");
        fixes += await everyFix(client, write(written));
      }));

    test(`${name}, ${form}: fix-all comes to an end and adds no finding`, () =>
      withClient({ settings: ALL }, async (client) => {
        let text = write(written);
        await client.open(URI, text);
        const before = (await client.diagnostics(URI)).length;
        const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        let rounds = 0;
        for (; rounds <= ROUNDS; rounds++) {
          const [action] = await client.codeActions(URI, whole, { only: ["source.fixAll"] });
          if (action === undefined) break;
          const next = edited(text, editsOf(action));
          assert.notEqual(next, text, "a fix that changes nothing");
          text = next;
          await client.change(URI, text);
        }
        assert.ok(rounds <= ROUNDS, "fix-all goes on and on");
        assert.ok((await client.diagnostics(URI)).length <= before);
      }));
  }
}

test("the samples hold fixes to try", () => assert.ok(fixes >= 20, String(fixes)));
