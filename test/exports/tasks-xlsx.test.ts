/** The workbook as a zip of XML: sheets, frozen heads, wrapped text, days as days, the same bytes every time. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { tasksToXlsx } from "../../server/src/core/exports/tasks-xlsx";
import { plan, source, TASKS } from "./tasks";

interface Cell {
  readonly text: string;
  readonly format: string;
  readonly wraps: boolean;
}

type Elements = { readonly length: number; item(index: number): Element | null };
interface Element {
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): Elements;
  readonly textContent: string | null;
}

const all = (root: { getElementsByTagName(name: string): Elements }, name: string): Element[] => {
  const found = root.getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, i) => found.item(i)).filter((one) => one !== null);
};

/** A second reader: shared strings, styles and cells by hand. */
class Workbook {
  private readonly files: Record<string, Uint8Array>;
  private readonly shared: string[];
  private readonly styles: { readonly format: string; readonly wraps: boolean }[];

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
    this.shared = all(this.xml("xl/sharedStrings.xml"), "si").map((si) =>
      all(si, "t")
        .map((t) => t.textContent ?? "")
        .join(""),
    );
    const styles = this.xml("xl/styles.xml");
    const formats = new Map(all(styles, "numFmt").map((one) => [one.getAttribute("numFmtId"), one.getAttribute("formatCode") ?? ""]));
    const [xfs] = all(styles, "cellXfs");
    assert.ok(xfs);
    this.styles = all(xfs, "xf").map((xf) => ({
      format: formats.get(xf.getAttribute("numFmtId")) ?? "",
      wraps: all(xf, "alignment").some((a) => a.getAttribute("wrapText") === "1"),
    }));
  }

  get sheets(): string[] {
    return all(this.xml("xl/workbook.xml"), "sheet").map((sheet) => sheet.getAttribute("name") ?? "");
  }

  xml(name: string): Element {
    const bytes = this.files[name];
    assert.ok(bytes, name);
    return new DOMParser().parseFromString(strFromU8(bytes), "text/xml") as unknown as Element;
  }

  rows(sheet: number): Cell[][] {
    return all(this.xml(`xl/worksheets/sheet${sheet}.xml`), "row").map((row) =>
      all(row, "c").map((c) => {
        const value = all(c, "v")[0]?.textContent ?? all(c, "t")[0]?.textContent ?? "";
        const style = this.styles[Number(c.getAttribute("s") ?? 0)];
        return {
          text: c.getAttribute("t") === "s" ? (this.shared[Number(value)] ?? "") : value,
          format: style?.format ?? "",
          wraps: style?.wraps ?? false,
        };
      }),
    );
  }
}

const text = plan({ tasks: TASKS });
const book = async (): Promise<Workbook> => new Workbook(await tasksToXlsx([source(text)], "vi"));
/** Days from 30/12/1899 to 10/12/2026. */
const DAY = String((Date.UTC(2026, 11, 10) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe("workbook", () => {
  it("has a sheet of all tasks, one by body, one by deadline", async () => {
    assert.deepEqual((await book()).sheets, ["Phân công", "Theo cơ quan", "Theo thời hạn"]);
  });

  it("keeps the head in sight, wraps the text, sets the widths", async () => {
    const workbook = await book();
    for (const sheet of [1, 2, 3]) {
      const xml = workbook.xml(`xl/worksheets/sheet${sheet}.xml`);
      const [pane] = all(xml, "pane");
      assert.equal(pane?.getAttribute("ySplit"), "1");
      assert.equal(pane?.getAttribute("state"), "frozen");
      assert.ok(all(xml, "col").every((col) => Number(col.getAttribute("width")) >= 5));
    }
    const [head, first] = workbook.rows(1);
    assert.deepEqual(
      head?.slice(0, 6).map((cell) => cell.text),
      ["STT", "Văn bản", "Mục", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp"],
    );
    assert.equal(first?.[3]?.text, TASKS[0].slice(0));
    assert.equal(first?.[3]?.wraps, true);
  });

  it("writes days as days", async () => {
    const workbook = await book();
    const column = workbook.rows(1)[0]?.findIndex(({ text }) => text === "Đến ngày") ?? -1;
    assert.deepEqual(workbook.rows(1)[1]?.[column], { text: DAY, format: "dd/mm/yyyy", wraps: false });
    assert.deepEqual(workbook.rows(3)[1]?.[0], { text: DAY, format: "dd/mm/yyyy", wraps: false });
  });

  it("gathers the tasks of each body with its part in them", async () => {
    const rows = (await book()).rows(2).map((row) => row.map(({ text }) => text));
    const at = rows.findIndex(([name]) => name?.startsWith("Công an tỉnh"));
    assert.ok(at > 0, JSON.stringify(rows.map(([name]) => name)));
    assert.deepEqual(rows[at + 1]?.slice(0, 2), ["1", "Phối hợp"]);
  });

  it("is the same bytes every time", async () => {
    const first = await tasksToXlsx([source(text)], "vi");
    await new Promise((resolve) => setTimeout(resolve, 2100));
    assert.deepEqual(await tasksToXlsx([source(text)], "vi"), first);
  });

  it("takes letters that XML does not allow, and cells that are too long", async () => {
    const long = `Sở Nội vụ chủ trì rà soát hồ sơ\u0001\u0000 ${"rất dài ".repeat(6000)}trước ngày 11/12/2026.`;
    const workbook = new Workbook(await tasksToXlsx([source(plan({ tasks: [long] }))], "vi"));
    const cell = workbook.rows(1)[1]?.[3]?.text ?? "";
    assert.ok(cell.length > 30_000 && cell.length < 32_767);
    assert.ok([...cell].every((letter) => letter >= " "));
  });

  it("opens empty for a text without tasks", async () => {
    const workbook = new Workbook(await tasksToXlsx([source("Không phải văn bản.")], "en"));
    assert.deepEqual(workbook.sheets, ["Tasks", "By body", "By deadline"]);
    assert.equal(workbook.rows(1).length, 1);
  });
});
