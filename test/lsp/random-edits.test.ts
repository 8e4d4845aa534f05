/**
 * Whatever is typed, an incremental server knows what a fresh one knows, and no request ever fails: random edits of a real
 * draft, each followed by questions, compared with a server that opens the result.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { Diagnostic, Range } from "vscode-languageserver-protocol/node";
import { type TestClient, withClient } from "./client";
import { edited } from "./marks";

const SAMPLE = readFileSync("test/samples/ke-hoach-con-sai-sot.vbhc", "utf8");
const [TYPED, FRESH] = ["file:///ban-thao/go.vbhc", "file:///ban-thao/mo.vbhc"];

const piece = fc.oneof(
  fc.constantFrom(
    "\n",
    "Điều 4. ",
    "Điều ",
    "- ",
    "a) ",
    "Nơi nhận:\n",
    "Căn cứ ",
    "%% vbhc: bỏ qua ",
    "|",
    "“",
    "./.",
    "\t",
    "e\u0302\u0301",
    "QUYẾT ĐỊNH:\n",
    "%%",
  ),
  fc.string({ maxLength: 5, unit: "grapheme" }),
  fc.constant(""),
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat({ max: 40 }), piece });

/** A range of the text that begins at a part of its length; positions as an editor counts them. */
function rangeAt(text: string, at: number, removed: number): Range {
  const start = Math.floor(at * text.length);
  const position = (offset: number): Range["start"] => {
    const before = text.slice(0, offset);
    return { line: before.split("\n").length - 1, character: offset - (before.lastIndexOf("\n") + 1) };
  };
  return { start: position(start), end: position(Math.min(text.length, start + removed)) };
}

async function askEverything(client: TestClient, uri: string, where: Range): Promise<Diagnostic[]> {
  const { rpc } = client;
  const textDocument = { uri };
  const { start: position } = where;
  const all = await Promise.all([
    client.diagnostics(uri),
    client.about("documentSymbol", uri),
    client.about("foldingRange", uri),
    client.at("hover", uri, position),
    client.at("definition", uri, position),
    client.at("references", uri, position, { context: { includeDeclaration: true } }),
    client.at("documentHighlight", uri, position),
    rpc.sendRequest("textDocument/selectionRange", { textDocument, positions: [position, where.end] }),
    client.codeActions(uri, where),
  ]);
  return all[0];
}

test("random edits", { timeout: 60_000 }, () =>
  withClient({}, async (client) => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        // Carriage returns end lines too; the marks of these tests count only \n.
        let text = SAMPLE;
        await client.open(TYPED, text);
        let last: Diagnostic[] = [];
        for (const { at, removed, piece: added } of edits) {
          const newText = added.replaceAll("\r", "");
          const range = rangeAt(text, at, removed);
          text = edited(text, [{ range, newText }]);
          await client.change(TYPED, newText, range);
          last = await askEverything(client, TYPED, { start: range.start, end: range.start });
        }
        await client.open(FRESH, text);
        const fresh = await client.diagnostics(FRESH);
        await client.close(FRESH);
        await client.close(TYPED);
        const plain = (list: readonly Diagnostic[]): string => JSON.stringify(list).replaceAll(TYPED, FRESH);
        assert.equal(plain(last), plain(fresh));
        assert.deepEqual(client.log, []);
      }),
      { numRuns: 15 },
    );
  }),
);
