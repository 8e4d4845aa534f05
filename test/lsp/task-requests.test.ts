/** The requests behind the views and the export: over the whole server, as the client asks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { unzipSync } from "fflate";
import {
  BASES,
  type BasesResult,
  BLANKS,
  type BlanksResult,
  EXPORT_TASKS,
  type ExportTasksResult,
  TASKS,
  type TasksResult,
} from "../../server/src/lsp/protocol";
import { TASKS as PLANNED, plan } from "../exports/tasks";
import { withClient } from "./client";

const URI = "file:///ban-thao/k%E1%BA%BF%20ho%E1%BA%A1ch.vbhc";
const CLOSE = "Sở Y tế rà soát các trạm y tế ven biển, báo cáo Ủy ban nhân dân tỉnh trước ngày 12 tháng 10 năm 2026.";

test("tasks with bodies, deadlines, their part and what is missing; nothing while the text is not open", () =>
  withClient({}, async (client) => {
    const { rpc } = client;
    assert.equal(await rpc.sendRequest(TASKS, { uri: URI }), null);
    await client.open(URI, plan({ tasks: [...PLANNED, CLOSE] }));
    const result = await rpc.sendRequest<TasksResult | null>(TASKS, { uri: URI });
    assert.equal(result?.version, 1);
    assert.deepEqual(
      result?.tasks.map(({ missing, tight, part }) => [missing, tight, part]),
      [
        [[], false, "I. NHIỆM VỤ"],
        [[], false, "I. NHIỆM VỤ"],
        [[], false, "I. NHIỆM VỤ"],
        [["deadline"], false, "I. NHIỆM VỤ"],
        [[], true, "I. NHIỆM VỤ"],
      ],
    );
    const first = result?.tasks[0];
    assert.match(first?.work ?? "", /^Lập bản đồ cồn cát, hoàn thành/u);
    assert.deepEqual(
      first?.support.map(({ name, key }) => [name, key]),
      [
        ["Sở Xây dựng", "sxd"],
        ["Công an tỉnh", "ca-1"],
      ],
    );
    assert.deepEqual(first?.range.start.line, 11);
    assert.equal(first?.deadlines[0]?.end, "2026-12-10");
    assert.equal(result?.tasks[1]?.deadlines[0]?.recurs, "hằng năm, 10/12");
    await client.change(URI, plan({ tasks: PLANNED.slice(0, 1) }));
    assert.equal((await rpc.sendRequest<TasksResult>(TASKS, { uri: URI })).tasks.length, 1);
    assert.deepEqual(client.log, []);
  }));

test("places still blank, each with its line", () =>
  withClient({}, async (client) => {
    const { rpc } = client;
    await client.open(URI, plan({ tasks: ["Rà soát hồ sơ.\n- Cơ quan chủ trì: …….\n- Cơ quan phối hợp: Sở Tài chính."] }));
    const { blanks } = await rpc.sendRequest<BlanksResult>(BLANKS, { uri: URI });
    assert.ok(
      blanks.some(({ line, range }) => line.startsWith("- Cơ quan chủ trì") && range.start.line === 12),
      JSON.stringify(blanks),
    );
  }));

test("legal bases with their findings, gravest first", () =>
  withClient({}, async (client) => {
    const { rpc } = client;
    const base = plan({ tasks: PLANNED }).replace("KẾ HOẠCH", "QUYẾT ĐỊNH").replace("/KH-", "/QĐ-");
    const bases =
      "ỦY BAN NHÂN DÂN TỈNH HẢI VÂN\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,\nTheo đề nghị của Giám đốc Sở Nội vụ.\n\nQUYẾT ĐỊNH:\n\nI. NHIỆM VỤ";
    await client.open(URI, base.replace("I. NHIỆM VỤ", bases));
    const result = await rpc.sendRequest<BasesResult>(BASES, { uri: URI });
    assert.equal(result.bases.length, 2);
    assert.deepEqual(
      result.bases[0]?.findings.map(({ level }) => level),
      ["nen-sua"],
    );
    assert.deepEqual(result.bases[1]?.findings, []);
  }));

test("the table as a file of each form", () =>
  withClient({}, async (client) => {
    const { rpc } = client;
    assert.equal(await rpc.sendRequest(EXPORT_TASKS, { uri: URI, to: "csv", reminderDays: null }), null);
    await client.open(URI, plan({ number: "     /KH-UBND", tasks: PLANNED }));
    const ask = async (to: string): Promise<Buffer> => {
      const result = await rpc.sendRequest<ExportTasksResult>(EXPORT_TASKS, { uri: URI, to, reminderDays: 1 });
      assert.equal(result.tasks, PLANNED.length);
      return Buffer.from(result.content, "base64");
    };
    assert.match((await ask("csv")).toString("utf8"), /kế hoạch\.vbhc/u);
    assert.match((await ask("ics")).toString("utf8"), /TRIGGER:-PT16H/u);
    assert.match((await ask("md")).toString("utf8"), /^\| STT \|/u);
    assert.ok("xl/workbook.xml" in unzipSync(await ask("xlsx")));
  }));

test("the heads of the table are those of the office", () => {
  const folder = URI.slice(0, URI.lastIndexOf("/"));
  const files = { [`${folder}/.vbhc.json`]: JSON.stringify({ taskHeads: { lead: "Đơn vị chủ trì" } }) };
  return withClient({ files }, async (client) => {
    await client.open(URI, plan({ tasks: PLANNED }));
    const { content } = await client.rpc.sendRequest<ExportTasksResult>(EXPORT_TASKS, { uri: URI, to: "csv", reminderDays: null });
    assert.match(Buffer.from(content, "base64").toString("utf8"), /Đơn vị chủ trì/u);
  });
});
