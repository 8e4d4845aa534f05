/** What the page of the task table hands to the clipboard, and how it finds what is typed. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { toHtml, toTabs } from "../../client/src/task-table/webview/clipboard";
import { finder, searchable } from "../../client/src/task-table/webview/search";

const table = {
  titles: ["STT", "Nhiệm vụ", "Thời hạn"],
  rows: [
    ["1", "Lập bản đồ <cồn cát> & bãi triều\n(02 đợt)", "10/12/2026"],
    ["2", "=SUM(A1:A9)\tgiả", "“quý IV”"],
    ["3", '"Ngày hội biển"', ""],
  ],
};

describe("the copied table", () => {
  it("is a table for Word and Excel, with every letter escaped and every cell read as text", () => {
    const html = toHtml(table);
    const read = new DOMParser().parseFromString(html, "text/xml");
    const cells = [...read.getElementsByTagName("tr")].map((tr) =>
      [...tr.childNodes].map((cell) => cell.textContent ?? "").filter((text) => text !== "\n"),
    );
    assert.deepEqual(cells, [table.titles, ...table.rows]);
    assert.equal([...html.matchAll(/<t[dh] /gu)].length, 12);
    assert.equal([...html.matchAll(/mso-number-format:'\\@'/gu)].length, 12);
  });

  it("is text with tabs, one line a task, no cell of which is a formula", () => {
    assert.deepEqual(
      toTabs(table)
        .split("\r\n")
        .map((line) => line.split("\t")),
      [
        table.titles,
        ["1", "Lập bản đồ <cồn cát> & bãi triều (02 đợt)", "10/12/2026"],
        ["2", "'=SUM(A1:A9) giả", "“quý IV”"],
        ["3", '"""Ngày hội biển"""', ""],
      ],
    );
  });
});

describe("the filter box", () => {
  const finds = (typed: string, text: string): boolean => finder(typed)(searchable(text));

  it("finds words in any order, with marks or without", () => {
    for (const typed of ["so tai chinh", "Tài chính sở", "SỞ TÀI", "tai", "", "  ", "đề án"])
      assert.ok(finds(typed, "Sở Tài chính xây dựng Đề án"), typed);
    for (const typed of ["sổ tài", "sờ", "sở nội"]) assert.ok(!finds(typed, "Sở Tài chính"), typed);
  });

  it("does not mind how letters are composed", () => {
    assert.ok(finds("tài chính".normalize("NFD"), "Sở Tài chính"));
    assert.ok(finds("tài chính", "Sở Tài chính".normalize("NFD")));
    assert.ok(finds("dong", "Hội đồng"));
  });
});
