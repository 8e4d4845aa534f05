/** Review sheets: places as a person says them, what the program may not decide left open, nothing unasked shown as passed. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { COMMENT_COLUMNS, commentRows, commentsToMarkdown } from "../../server/src/core/exports/comments-table";
import { formSheetDocx } from "../../server/src/core/exports/form-sheet";
import { pagePlaces } from "../../server/src/core/exports/page-of-line";
import { reviewSheet, reviewSheetDocx } from "../../server/src/core/exports/review-sheet";
import type { SheetBlock, SheetTable } from "../../server/src/core/exports/sheet-docx";
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { readDraftFile } from "../../server/src/core/model/draft";
import { placeOf } from "../../server/src/core/model/place";
import type { ReviewedDraft, ReviewSheetInfo } from "../../server/src/core/model/review";
import type { DraftFile } from "../../server/src/core/model/types";
import { reviewOf } from "../../server/src/core/rules/review";
import { checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { fileOf, sampleNames, samples } from "./samples";
import { WordFile } from "./word";

const INFO: ReviewSheetInfo = {
  title: null,
  office: ["Văn phòng UBND tỉnh Lam Sơn", "Phòng Nội chính"],
  place: "Lam Sơn",
  file: "du-thao.vbhc",
  sha256: "0123456789abcdef0123456789abcdef",
  tablesOf: "21/11/2026",
  year: 2026,
  version: "0.1.0",
};
const FLAWED = "ke-hoach-con-sai-sot.vbhc";

async function reviewed(file: DraftFile): Promise<ReviewedDraft[]> {
  const knowledge = await loadKnowledge();
  return reviewOf(checkFile(file, { ...DEFAULT_CONFIG, asOf: { year: 2026, month: 11, day: 21 }, knowledge }), knowledge.acts);
}

const tables = (blocks: readonly SheetBlock[]): SheetTable[] => blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
const words = (blocks: readonly SheetBlock[]): string =>
  blocks.map((block) => (block.kind === "line" ? block.text : [...(block.header ?? []), ...block.rows.flat()].join("\n"))).join("\n");

describe("places", () => {
  const file = fileOf(FLAWED);
  const [draft] = file.drafts;
  const at = (text: string, from = 0): string => {
    const offset = file.source.folded.indexOf(text, from);
    assert.ok(offset >= 0 && draft !== undefined, text);
    return placeOf(draft, offset);
  };
  for (const [text, place] of [
    ["7/QĐ", "Số, ký hiệu"],
    ["ngày 6 tháng 2", "Địa danh, thời gian"],
    ["V/v ban hành", "Trích yếu"],
    ["Luật Đất đai", "Căn cứ 3"],
    ["Điều 1: Ban hành", "Điều 1"],
    ["trước ngày 31/6/2026", "Điều 2 khoản 3"],
    ["Bộ Tài chính (để b/c)", "Nơi nhận"],
    ["KT CHỦ TỊCH", "Chữ ký"],
    ["tháng 13 năm 2026", "Kế hoạch, mục II.1.c"],
  ] as const)
    it(`${text} → ${place}`, () => assert.equal(at(text), place));

  it("every finding of every sample has a place or stands before all parts", async () => {
    for (const name of sampleNames)
      for (const { findings } of await reviewed(fileOf(name)))
        for (const { place, rule, range } of findings) assert.notEqual(place, "", `${name}:${range.start.line + 1} ${rule}`);
  });
});

describe("pages of lines", () => {
  it("run on, begin with 1, and end with the last page", () => {
    for (const name of sampleNames) {
      const file = fileOf(name);
      const places = pagePlaces(file);
      const lines = file.source.lines.length;
      const pages = Array.from({ length: lines }, (_, line) => places.of(line));
      assert.equal(pages[0], 1, name);
      assert.equal(Math.max(...pages), places.pages, name);
      assert.deepEqual(
        pages,
        [...pages].sort((a, b) => a - b),
        name,
      );
    }
  });
});

describe("phiếu rà soát", () => {
  it("leaves the conclusion to the person and says what it is", async () => {
    const file = fileOf(FLAWED);
    const [one] = await reviewed(file);
    assert.ok(one);
    const [first] = reviewSheet(one, pagePlaces(file), INFO);
    const text = words(first?.blocks ?? []);
    assert.match(text, /PHIẾU RÀ SOÁT DỰ THẢO VĂN BẢN/u);
    for (const option of ["Đồng ý trình ký", "Đề nghị soạn thảo lại", "Không thuộc thẩm quyền"]) assert.ok(text.includes(`☐ ${option}`));
    assert.doesNotMatch(text, /☒|\[x\]|hợp lệ/u);
  });

  it("counts what it lists, level by level", async () => {
    const file = fileOf(FLAWED);
    const [one] = await reviewed(file);
    assert.ok(one);
    const blocks = reviewSheet(one, pagePlaces(file), INFO)[0]?.blocks ?? [];
    const [, , totals, grave, lighter] = tables(blocks);
    const sum = (row: number): number => Number(totals?.rows[row]?.[3]?.replace("–", "0"));
    assert.equal(grave?.rows.length, sum(0) + sum(1));
    assert.equal(
      grave?.rows.filter((row) => row[1] === "Bắt buộc sửa").length,
      one.findings.filter(({ level }) => level === "bat-buoc").length,
    );
    assert.equal(
      lighter?.rows.length,
      new Set(one.findings.filter(({ level }) => /^(?:nen-sua|bien-tap)$/u.test(level)).map((f) => f.rule)).size,
    );
    assert.ok(grave?.rows.every((row) => /tr\. \d+$/u.test(row[2] ?? "")));
  });

  it("puts the words around a small mark, before and after", async () => {
    const [one] = await reviewed(fileOf(FLAWED));
    const symbol = one?.findings.find(({ rule }) => rule === "so-ky-hieu/them-so-khong");
    assert.deepEqual([symbol?.quote, symbol?.replacement], ["Số: 7/QĐ - UBND", "Số: 07/QĐ - UBND"]);
    const basis = one?.findings.find(({ rule }) => rule === "can-cu/het-hieu-luc");
    assert.equal(basis?.replacement, "Luật Đất đai ngày 18 tháng 01 năm 2024");
  });

  it("tells of each legal basis what is known, and of the others that nothing is", async () => {
    const [one] = await reviewed(fileOf(FLAWED));
    const status = new Map(one?.bases.map(({ text, status: state }) => [text.slice(0, 12), state]));
    assert.equal(status.get("Luật Đất đai"), "Hết hiệu lực từ 01/8/2024");
    assert.equal(status.get("Nghị quyết s"), "Chưa có trong dữ liệu");
  });

  it("names what was left out with its reason", async () => {
    const text = samples.get("quyet-dinh-truc-tiep.vbhc") ?? "";
    const marked = text.replace(/^Điều 2\./mu, "%% vbhc: bỏ qua bo-cuc/dieu-lien-tuc: trích nguyên văn\nĐiều 5.");
    const file = readDraftFile(marked);
    const [one] = await reviewed(file);
    assert.ok(one);
    const sheet = words(reviewSheet(one, pagePlaces(file), INFO)[0]?.blocks ?? []);
    assert.match(sheet, /9\. Mục đã bỏ qua/u);
    assert.match(sheet, /trích nguyên văn/u);
  });

  it("has the tasks on lying pages, one row a task", async () => {
    const file = fileOf("ke-hoach-hon-40-nhiem-vu.vbhc");
    const [one] = await reviewed(file);
    assert.ok(one);
    const [, annex] = reviewSheet(one, pagePlaces(file), INFO);
    assert.equal(annex?.landscape, true);
    const tasks = one.draft.assignments.filter(({ kind }) => kind === "nhiem-vu").length;
    assert.ok(tasks > 40);
    assert.equal(tables(annex?.blocks ?? [])[0]?.rows.length, tasks);
  });

  it("is a Word file that a second reader reads, the same bytes each time", async () => {
    const file = fileOf(FLAWED);
    const all = await reviewed(file);
    const bytes = await reviewSheetDocx(all, pagePlaces(file), INFO);
    assert.deepEqual(await reviewSheetDocx(all, pagePlaces(file), INFO), bytes);
    const word = new WordFile(bytes);
    assert.ok(word.paragraphs.some(({ text }) => text === "PHIẾU RÀ SOÁT DỰ THẢO VĂN BẢN"));
    assert.equal(word.sections[0]?.landscape, false);
    assert.equal(word.sections.at(-1)?.landscape, true);
  });
});

describe("phiếu kiểm tra thể thức", () => {
  it("ticks one box a line where the checker can answer, none where only a person can", async () => {
    const all = await reviewed(fileOf(FLAWED));
    const cells = new WordFile(await formSheetDocx(all, INFO)).paragraphs.map(({ text }) => text);
    const checks = all[0]?.checks.filter(({ part }) => /[B-E]/u.test(part)) ?? [];
    assert.equal(checks.length, 26);
    assert.equal(cells.filter((text) => text === "☒").length, checks.filter(({ state }) => state !== "chua-kiem-duoc").length);
    assert.ok(cells.some((text) => text.includes("☐ đủ điều kiện cấp số, đóng dấu")));
  });
});

const installed = (command: string): boolean => spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
const missing = ["soffice", "pdfinfo"].filter((command) => !installed(command));
const skip = missing.length > 0 && `not installed: ${missing.join(", ")} (libreoffice-writer-nogui, poppler-utils)`;

describe("phiếu kiểm tra thể thức in LibreOffice", { skip }, () => {
  let folder = "";
  /** A long subject, an office of two lines, and every check failing with a long note. */
  const worst = ([one]: readonly ReviewedDraft[]): ReviewedDraft[] =>
    one === undefined
      ? []
      : [
          {
            ...one,
            checks: one.checks.map((check) => ({
              ...check,
              state: "chua-dat",
              note: "Điều 12 khoản 3; Kế hoạch, mục II.3.b; và 12 chỗ khác",
            })),
          },
        ];

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "vbhc-sheets-"));
    const sources: string[] = [];
    const write = async (name: string, all: readonly ReviewedDraft[]): Promise<void> => {
      const source = path.join(folder, `${name}.docx`);
      writeFileSync(source, await formSheetDocx(all.slice(0, 1), INFO));
      sources.push(source);
    };
    for (const name of sampleNames) await write(name, await reviewed(fileOf(name)));
    await write("worst", worst(await reviewed(fileOf(FLAWED))));
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const args = ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", "pdf", "--outdir", folder, ...sources];
    execFileSync("soffice", args, { stdio: "ignore", timeout: 180_000 });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const name of [...sampleNames, "worst"])
    it(`${name}: one page`, () => {
      const told = execFileSync("pdfinfo", [path.join(folder, `${name}.pdf`)], { encoding: "utf8" });
      assert.match(told, /^Pages: +1$/mu);
    });
});

describe("bảng góp ý", () => {
  it("has no level and no code, in order of the draft", async () => {
    const file = fileOf(FLAWED);
    const [one] = await reviewed(file);
    const rows = commentRows(one?.findings ?? [], pagePlaces(file));
    assert.equal(rows.length, one?.findings.length);
    const markdown = commentsToMarkdown(rows);
    const lines = markdown.trimEnd().split("\n");
    assert.equal(lines.length, rows.length + 2);
    for (const line of lines) assert.equal(line.replaceAll("\\|", "").split("|").length, COMMENT_COLUMNS.length + 2, line);
    assert.doesNotMatch(markdown, /bat-buoc|nen-sua|so-ky-hieu\//u);
  });

  it("keeps bars and line ends of a draft inside their cell", () => {
    const row = { place: "Điều 1", draft: "“a | b\\”", proposal: "c\nd", reason: "e" };
    assert.equal(commentsToMarkdown([row]).split("\n")[2], "| 1 | Điều 1 | “a \\| b\\\\” | c d | e |");
  });
});
