/** CSV and Markdown of the task table: what a spreadsheet, and what a draft, read out of them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { tasksToCsv } from "../../server/src/core/exports/tasks-csv";
import { tasksToMarkdown } from "../../server/src/core/exports/tasks-markdown";
import { readDraftFile } from "../../server/src/core/model/draft";
import { plan, source, TASKS } from "./tasks";

/** RFC 4180, read by another hand than the writer's. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== "") {
    const m = /^(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n|$)/u.exec(rest);
    assert.ok(m?.groups, `no field at ${JSON.stringify(rest.slice(0, 40))}`);
    rows.at(-1)?.push(m.groups.quoted?.replaceAll('""', '"') ?? m.groups.plain ?? "");
    if (m.groups.end === "\r\n") rows.push([]);
    rest = rest.slice(m[0].length);
  }
  return rows.filter((row) => row.length > 0);
}

const table = (text: string): Record<string, string>[] => {
  const [head = [], ...rows] = parse(text.slice(1));
  return rows.map((row) => Object.fromEntries(head.map((title, i) => [title, row[i] ?? ""])));
};

describe("CSV", () => {
  const csv = tasksToCsv([source(plan({ tasks: TASKS }))], "vi");

  it("begins with a BOM and ends its lines with CRLF", () => {
    assert.equal(csv.charCodeAt(0), 0xfeff);
    assert.equal(csv.split("\r\n").length - 1, TASKS.length + 1);
    assert.doesNotMatch(csv.replaceAll("\r\n", ""), /[\r\n]/u);
  });

  it("has a row a task, with bodies, ISO days and what is missing", () => {
    const rows = table(csv);
    assert.equal(rows.length, TASKS.length);
    const [first, second, third, fourth] = rows;
    assert.equal(first?.["Văn bản"], "64/KH-UBND");
    assert.equal(first?.["Cơ quan chủ trì"], "Sở Nông nghiệp và Môi trường");
    assert.equal(first?.["Cơ quan phối hợp"], "Sở Xây dựng; Công an tỉnh");
    assert.equal(first?.["Đến ngày"], "2026-12-10", "“trước ngày 11” ends on the 10th");
    assert.equal(first?.["Còn thiếu"], "");
    assert.equal(second?.["Lặp lại"], "hằng năm, 10/12");
    assert.equal(third?.["Lặp lại"], "hằng quý");
    assert.equal(fourth?.["Còn thiếu"], "Chưa có thời hạn");
    assert.equal(fourth?.Dòng, "15");
  });

  it("never gives a cell that a spreadsheet takes for a formula", () => {
    const rows = `| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n${["=HYPERLINK(“a”)", "+1+1", "-2+3", "@SUM(A1)"].map((text, i) => `| ${i + 1} | ${text} | Sở Nội vụ | Quý IV năm 2026 |`).join("\n")}`;
    const read = table(tasksToCsv([source(plan({ tasks: [`Bảng phân công\n${rows}`] }))], "vi"));
    const tasks = read.map((row) => row["Nhiệm vụ"] ?? "").filter((text) => /SUM|HYPER|1\+1|2\+3/u.test(text));
    assert.equal(tasks.length, 4, JSON.stringify(read.map((row) => row["Nhiệm vụ"])));
    for (const text of tasks) assert.match(text, /^'/u);
  });

  it("puts several documents into one table, told apart by their numbers", () => {
    const second = source(plan({ number: "65/KH-UBND", tasks: TASKS.slice(0, 1) }), "khac.vbhc");
    const unnumbered = source(plan({ number: "      /KH-UBND", tasks: TASKS.slice(0, 1) }), "du-thao.vbhc");
    const rows = table(tasksToCsv([source(plan({ tasks: TASKS })), second, unnumbered], "vi"));
    assert.deepEqual([...new Set(rows.map((row) => row["Văn bản"]))], ["64/KH-UBND", "65/KH-UBND", "du-thao.vbhc"]);
    assert.deepEqual(
      rows.map((row) => row.STT),
      rows.map((_, i) => String(i + 1)),
    );
  });

  it("is the head alone for a text without tasks, in the language asked for", () => {
    assert.equal(
      tasksToCsv([source("Không phải văn bản.")], "en")
        .split("\r\n")[0]
        ?.slice(0, 12),
      "\ufeffNo,Document",
    );
  });
});

describe("Markdown", () => {
  it("is a table that a draft reads back as the same tasks", () => {
    const original = source(plan({ tasks: TASKS }));
    const markdown = tasksToMarkdown([original], "vi");
    const [draft] = readDraftFile(plan({ tasks: [`Bảng phân công nhiệm vụ\n${markdown}`] })).drafts;
    const tasks = draft?.assignments ?? [];
    const leads = (original.file.drafts[0]?.assignments ?? []).map((task) => task.lead.map(({ name }) => name).join("; "));
    assert.deepEqual(
      tasks.map((task) => task.lead.map(({ name }) => name).join("; ")),
      leads,
    );
    assert.deepEqual(draft?.deadlines.find(({ kind }) => kind === "before")?.end, { year: 2026, month: 12, day: 10 });
  });

  it("names the document only when there are several", () => {
    const one = source(plan({ tasks: TASKS }));
    assert.doesNotMatch(tasksToMarkdown([one], "vi"), /Văn bản/u);
    assert.match(tasksToMarkdown([one, source(plan({ number: "65/KH-UBND", tasks: TASKS }))], "vi"), /\| STT \| Văn bản \|/u);
  });

  it("escapes bars", () => {
    const text = plan({ tasks: ["Sở Nội vụ rà soát hồ sơ theo mẫu A\\|B trước ngày 11/12/2026."] });
    for (const line of tasksToMarkdown([source(text)], "vi")
      .trim()
      .split("\n"))
      assert.equal(line.replaceAll(/\\\\|\\\|/gu, "").split("|").length, 8, line);
  });
});
