/** The requests for the papers of a review. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { COMMENTS, type CommentsResult, REVIEW_SHEET, type ReviewSheetResult } from "../../server/src/lsp/protocol";
import { WordFile } from "../exports/word";
import { withClient } from "./client";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const text = readFileSync("test/samples/ke-hoach-con-sai-sot.vbhc", "utf8");
const ABOUT = { file: "quyet-dinh.vbhc", sha256: null, version: "0.1.0" };

test("both sheets of an open text, as Word files; nothing for one that is not open or no document", () =>
  withClient({}, async (client) => {
    const { rpc } = client;
    const ask = (to: string): Promise<ReviewSheetResult | null> => rpc.sendRequest(REVIEW_SHEET, { uri: URI, to, ...ABOUT });
    assert.equal(await ask("phieu"), null);
    await client.open(URI, text);
    for (const [to, title] of [
      ["phieu", "PHIẾU RÀ SOÁT DỰ THẢO VĂN BẢN"],
      ["phieu-the-thuc", "PHIẾU KIỂM TRA THỂ THỨC"],
    ] as const) {
      const answer = await ask(to);
      const words = new WordFile(Buffer.from(answer?.content ?? "", "base64")).paragraphs.map((paragraph) => paragraph.text);
      assert.ok(words.includes(title), title);
    }
    await client.open("file:///ban-thao/thu.vbhc", "Chào anh,\nhẹn gặp lại.\n");
    assert.equal(await rpc.sendRequest(REVIEW_SHEET, { uri: "file:///ban-thao/thu.vbhc", to: "phieu", ...ABOUT }), null);
  }));

test("the comments with the place of each", () =>
  withClient({}, async (client) => {
    const { rpc } = client;
    await client.open(URI, text);
    const { columns, rows } = await rpc.sendRequest<CommentsResult>(COMMENTS, { uri: URI });
    assert.equal(columns.length, 5);
    const number = rows.find(({ place }) => place.startsWith("Số, ký hiệu"));
    assert.deepEqual([number?.draft, number?.proposal], ["“Số: 7/QĐ - UBND”", "“Số: 07/QĐ - UBND”"]);
    assert.equal(number?.level, "bat-buoc");
    assert.equal(text.split("\n")[number?.range.start.line ?? 0]?.charAt(number?.range.start.character ?? 0), "7");
  }));
