/** Where a clue is missing the grammar of its question finds nothing: asked without clues, it answers the same. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readCharge, readObliged } from "../../server/src/core/model/assignment-charge";
import * as clues from "../../server/src/core/model/assignment-clues";
import { readExecution } from "../../server/src/core/model/assignment-execution";
import { readEmbedded, readField } from "../../server/src/core/model/assignment-fields";
import { isAimHeading } from "../../server/src/core/model/assignment-headings";
import { readLaterOrder } from "../../server/src/core/model/assignment-orders";
import { readPartners } from "../../server/src/core/model/assignment-partners";
import { readLateSubject, readSubject } from "../../server/src/core/model/assignment-roles";
import { scanDeadlines } from "../../server/src/core/model/deadlines";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Node } from "../../server/src/core/syntax/nodes";

const SAMPLES = "test/samples";

const SENTENCES = [
  "GIAO SỞ TÀI CHÍNH CHỦ TRÌ, PHỐI HỢP VỚI SỞ NỘI VỤ RÀ SOÁT TRƯỚC NGÀY 15/12/2026.",
  "UBND tỉnh yêu cầu các sở, ban, ngành rà soát; trong quý I các địa phương phải báo cáo.",
  "Cơ quan chủ trì: Sở Y tế; thời gian: quý II/2027.",
  "MỤC TIÊU, YÊU CẦU",
  "“Sở Nội vụ” kết hợp cùng Công an tỉnh; hợp tác với Báo và Đài.",
  "Rà soát hồ chứa (Sở Xây dựng chủ trì). Bên cạnh đó, Tỉnh giao Sở Y tế báo cáo hằng quý.",
  "Chánh Văn phòng và Giám đốc các Sở căn cứ Quyết định này thi hành.",
];

function check(text: string): number {
  const file = readDraftFile(text);
  const { flat } = file.source;
  const reader = new clues.ClueReader(file.source);
  let found = 0;
  const visit = (node: Node): void => {
    const { start, end } = node.text;
    const told = reader.of(node.text);
    const needs = (clue: number, answer: boolean): void => {
      if (answer) found++;
      assert.ok(!answer || (told & clue) !== 0, `clue ${clue}: ${flat.slice(start, end)}`);
    };
    const never = (): boolean => false;
    needs(clues.EXECUTION, readExecution(flat, start, end, () => -1).length > 0);
    needs(clues.CHARGE, readCharge(flat, start, end).length > 0);
    needs(clues.OBLIGED, readObliged(flat, start, end) !== null);
    needs(clues.ORDER, readLaterOrder(flat, start, end) !== null);
    needs(clues.PARTNER, readPartners(flat, start, end).length > 0);
    needs(clues.DEADLINE, scanDeadlines(flat, start, end, { date: null, mode: "text" }).length > 0);
    needs(clues.AIM_DEADLINE, scanDeadlines(flat, start, end, { date: null, mode: "aim" }).length > 0);
    needs(clues.OPENS_AIM, isAimHeading(node, flat));
    needs(clues.OPENS_FIELD, readField(flat, start, end) !== null);
    needs(clues.COLON, readField(flat, start, end) !== null || readEmbedded(flat, start, end).length > 0);
    needs(clues.OPENS_SUBJECT, (readSubject(flat, start, end, never) ?? readLateSubject(flat, start, end, never)) !== null);
    node.children.forEach(visit);
  };
  for (const draft of file.drafts) {
    draft.nodes.forEach(visit);
    for (const { node } of draft.attachments) node.children.forEach(visit);
  }
  return found;
}

test("samples", () => {
  const found = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".vbhc"))
    .map((name) => check(readFileSync(`${SAMPLES}/${name}`, "utf8")));
  assert.ok(found.reduce((sum, count) => sum + count, 0) > 100);
});

test("sentences, one below the other, as written and in capitals", () => {
  const plan = `KẾ HOẠCH\nRà soát hồ chứa\n\nI. NHIỆM VỤ\n${SENTENCES.map((sentence, i) => `${i + 1}. ${sentence}`).join("\n")}\n`;
  assert.ok(check(plan) > 10);
  check(plan.toUpperCase());
});
