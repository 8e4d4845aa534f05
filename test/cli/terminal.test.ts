/** What the terminal shows: widths, cut lines, underlines, wrapped tables, diffs, path patterns. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { paint } from "../../server/src/cli/terminal/colour";
import { unifiedDiff } from "../../server/src/cli/terminal/diff";
import { excerpt } from "../../server/src/cli/terminal/excerpt";
import { renderMarkdown } from "../../server/src/cli/terminal/markdown";
import { table, wrap } from "../../server/src/cli/terminal/table";
import { displayWidth, printable } from "../../server/src/cli/terminal/width";
import { matchesPath } from "../../server/src/core/text/glob";

const plain = paint(false);

describe("width", () => {
  it("combining marks take no column, wide letters two, tabs four", () => {
    assert.equal(displayWidth("Điều"), 4);
    assert.equal(displayWidth("Điều".normalize("NFD")), 4);
    assert.equal(displayWidth("越南"), 4);
    assert.equal(displayWidth("a\tb"), 6);
    assert.equal(displayWidth("a\u200bb\u00ad"), 2);
  });

  it("control characters never come out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(printable(text))),
    );
  });
});

describe("excerpt", () => {
  const shown = (line: string, start: number, end: number, columns: number) => {
    const { before, marked, after, indent, length } = excerpt(line, start, end, columns);
    return { text: before + marked + after, underline: " ".repeat(indent) + "^".repeat(length), marked };
  };

  it("underlines the stretch under a line that fits", () => {
    assert.deepEqual(shown("Điều 3. Ký", 0, 6, 80), { text: "Điều 3. Ký", underline: "^^^^^^", marked: "Điều 3" });
  });

  it("stands right under letters of several code points", () => {
    const line = "Số điều: 3".normalize("NFD");
    const start = line.indexOf("3");
    assert.equal(shown(line, start, start + 1, 80).underline, `${" ".repeat(9)}^`);
  });

  it("always fits, always shows the beginning of the stretch", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.nat(300),
        fc.nat(60),
        fc.integer({ min: 20, max: 120 }),
        (line, a, n, columns) => {
          const start = Math.min(a, line.length);
          const end = Math.min(start + n, line.length);
          const { before, marked, after, indent, length } = excerpt(line, start, end, columns);
          assert.ok(displayWidth(before + marked + after) <= columns, "fits");
          assert.equal(displayWidth(before), indent);
          assert.ok(length >= 1);
        },
      ),
    );
  });
});

describe("table", () => {
  it("wraps at blanks by display width and cuts what is longer", () => {
    assert.deepEqual(wrap("Sở Nội vụ chủ trì", 9), ["Sở Nội vụ", "chủ trì"]);
    assert.deepEqual(wrap("dài-quá-một-dòng", 6), ["dài-qu", "á-một-", "dòng"]);
    assert.deepEqual(wrap("", 6), [""]);
  });

  it("keeps its width", () => {
    const columns = [
      { title: "TT", share: 0, right: true },
      { title: "Việc", share: 3 },
      { title: "Ai", share: 1 },
    ];
    const text = table(columns, [["1", "Rà soát, cập nhật quy hoạch chung của toàn tỉnh", "Sở Xây dựng"]], 50, plain);
    for (const line of text.trimEnd().split("\n")) assert.ok(displayWidth(line) <= 50, line);
    assert.ok(text.includes("Sở Xây"));
  });
});

/** A small reader of unified diffs: what `patch` does. */
function patched(before: string, diff: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const rows = diff.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const out: string[] = [];
  let at = 0;
  for (let i = 2; i < rows.length; i++) {
    const row = rows[i] ?? "";
    const hunk = /^@@ -(?<start>\d+),(?<length>\d+) \+\d+,\d+ @@/u.exec(row);
    if (hunk) {
      const start = Number(hunk.groups?.start) - (hunk.groups?.length === "0" ? 0 : 1);
      out.push(...lines.slice(at, start));
      at = start;
      continue;
    }
    if (row.startsWith("\\")) continue;
    const open = rows[i + 1]?.startsWith("\\") === true;
    const text = open ? row.slice(1).replace(/\n$/u, "") : row.slice(1);
    if (row.startsWith("+")) out.push(text);
    else {
      assert.equal(text, lines[at], "the diff quotes the old text");
      if (row.startsWith(" ")) out.push(text);
      at++;
    }
  }
  return out.concat(lines.slice(at)).join("");
}

describe("diff", () => {
  const line = fc.constantFrom("a\n", "b\n", "c\n", "d\n", "Điều 1.\n", "\n");
  const text = fc.tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("", "x", "y\r")).map(([lines, end]) => lines.join("") + end);

  it("turns the old text into the new", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const diff = unifiedDiff("f", a, b, plain);
        assert.equal(a === b ? "" : patched(a, diff), a === b ? diff : b);
      }),
      { numRuns: 500 },
    );
  });

  it("is small for a small change in a long text", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `dòng ${i}\n`);
    const changed = lines.map((l, i) => (i === 2500 ? "khác\n" : l));
    const diff = unifiedDiff("a.vbhc", lines.join(""), changed.join(""), plain);
    assert.equal(diff.trimEnd().split("\n").length, 2 + 1 + 3 + 2 + 3);
  });
});

describe("Markdown for the terminal", () => {
  it("is plain Markdown without colour, and has no marks with it", () => {
    const page = "# Tên\n\n`a/b`, **mức**\n\n```vbhc\nĐiều 1.\n```\n";
    assert.equal(renderMarkdown(page, false, plain), page);
    const shown = renderMarkdown(page, true, paint(true));
    assert.doesNotMatch(shown, /[`#*]/u);
    assert.match(shown, /Điều 1\./u);
  });
});

describe("path patterns", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["luu-tru/**", "luu-tru/a/b.vbhc", true],
    ["luu-tru/", "luu-tru/a.vbhc", true],
    ["luu-tru", "x/luu-tru/a.vbhc", true],
    ["/luu-tru", "x/luu-tru/a.vbhc", false],
    ["*.txt", "x/y/a.txt", true],
    ["*.txt", "x/y/a.txtx", false],
    ["a/*/c", "a/b/c", true],
    ["a/*/c", "a/b/b/c", false],
    ["a/**/c", "a/c", true],
    ["a/**/c", "a/b/b/c", true],
    ["**/c", "c", true],
    ["ke-hoach-?.vbhc", "ke-hoach-1.vbhc", true],
    ["ke-hoach-?.vbhc", "ke-hoach-12.vbhc", false],
    ["./a.vbhc", "a.vbhc", true],
    ["", "a", false],
  ];
  for (const [pattern, path, expected] of cases) {
    it(`${pattern} ${expected ? "takes" : "leaves"} ${path}`, () => assert.equal(matchesPath(pattern, path), expected));
  }

  it("is quick whatever the pattern", () => {
    const start = performance.now();
    assert.equal(matchesPath("*a*a*a*a*a*a*a*a*a*b", "a".repeat(5000)), false);
    assert.equal(matchesPath("**/**/**/**/**/**/**/x", "a/".repeat(2000)), false);
    assert.ok(performance.now() - start < 2000);
  });
});
