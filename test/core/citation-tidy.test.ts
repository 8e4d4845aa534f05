/** Citations made alike: what is written, what is left alone, and that no cited document becomes another one. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { applyEdits } from "../../server/src/core/features/apply-fixes";
import { type TidyKind, tidyActions } from "../../server/src/core/features/citation-tidy";
import { documentKey } from "../../server/src/core/features/cited-documents";
import { readCitation } from "../../server/src/core/knowledge/cited-act";
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { readDraftFile } from "../../server/src/core/model/draft";
import { toIso } from "../../server/src/core/text/calendar";
import { decision } from "../lsp/rules";

const { acts } = await loadKnowledge();

function tidied(text: string, kind: TidyKind): string {
  const file = readDraftFile(text);
  const found = tidyActions(file, { start: 0, end: file.source.folded.length }, acts).find((one) => one.kind === kind);
  return found === undefined ? text : applyEdits(file.source, found.edits);
}

const body = (content: string): string => decision(content);
const becomes = (kind: TidyKind, before: string, after: string, frame: (words: string) => string = body): void =>
  assert.equal(tidied(frame(before), kind), frame(after));
const stays = (kind: TidyKind, words: string, frame: (words: string) => string = body): void => becomes(kind, words, words, frame);
const LAST = "Theo đề nghị của Giám đốc";
const bases = (words: string): string => decision("Rà soát hồ chứa.").replace(LAST, `${words}\n${LAST}`);

describe("first citation in full, later ones short", () => {
  it("later ones keep kind and number", () =>
    becomes(
      "first",
      "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh; báo cáo theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.",
      "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh; báo cáo theo Kế hoạch số 45/KH-UBND.",
    ));
  it("a first one takes day and issuer from a fuller one", () =>
    becomes(
      "first",
      "Theo Kế hoạch số 45/KH-UBND; báo cáo theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.",
      "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh; báo cáo theo Kế hoạch số 45/KH-UBND.",
    ));
  it("an issuer that stands before is not said again", () =>
    stays("first", "Quy trình do Ủy ban nhân dân tỉnh ban hành tại Quyết định số 9/QĐ-UBND ngày 02/01/2026; Quyết định số 9/QĐ-UBND."));
  it("or from what the tables have read", () =>
    becomes(
      "first",
      "Theo khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP, rà soát.",
      "Theo khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, rà soát.",
    ));
  it("the same title goes too, another one stays", () => {
    const full = "Quyết định số 7/QĐ-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh phê duyệt Đề án hồ chứa";
    becomes("first", `Theo ${full}; báo cáo theo ${full}.`, `Theo ${full}; báo cáo theo Quyết định số 7/QĐ-UBND.`);
    stays("first", `Theo ${full}; báo cáo theo ${full} nước.`);
  });
  it("a căn cứ is a first citation and is never shortened", () => {
    const basis = "Căn cứ Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;";
    const both = (words: string): string => bases(basis).replace("Rà soát hồ chứa.", words);
    becomes("first", "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.", "Theo Kế hoạch số 45/KH-UBND.", both);
    stays("first", `${basis}\n${basis}`, bases);
  });
  it("left alone: what is replaced, one number of two days, laws, unknown ones, attached texts", () => {
    const plan = "Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh";
    stays("first", `Theo ${plan}; thay thế ${plan}.`);
    stays("first", `Theo ${plan} và ${plan.replace("2026", "2025")}.`);
    stays("first", "Theo Luật Đất đai ngày 18 tháng 01 năm 2024 và Luật Đất đai ngày 18 tháng 01 năm 2024.");
    stays("first", "Theo Kế hoạch số 45/KH-UBND.");
    const attached = `${decision(`Ban hành Quy chế theo ${plan}.`)}\nQUY CHẾ\nHoạt động\n(Kèm theo Quyết định số 1/QĐ-UBND ngày 08 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn)\n\nĐiều 1. Phạm vi\nTheo ${plan}.\n`;
    assert.equal(tidied(attached, "first"), attached);
  });
});

describe("dates of the căn cứ", () => {
  it("in full, and back", () => {
    const short = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/03/2020 của Chính phủ về công tác văn thư;";
    const full = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;";
    becomes("dates-full", short, full, bases);
    assert.ok(tidied(bases(full), "dates-short").includes(short.replace("/03/", "/3/")));
  });
  it("not inside the title of another document, nor in the body", () => {
    stays(
      "dates-full",
      "Căn cứ Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh thực hiện Nghị quyết số 9/NQ-HĐND ngày 01/2/2026;",
      bases,
    );
    stays("dates-full", "Theo Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân tỉnh.");
  });
});

describe("laws of the căn cứ", () => {
  const day = "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;";
  const number = "Căn cứ Luật Đất đai số 31/2024/QH15;";
  const own = (words: string): string => bases(words).replace("ngày 16 tháng 6 năm 2025", "số 72/2025/QH15");
  it("by day and by number; a year and both at once too", () => {
    becomes("laws-day", number, day, bases);
    assert.equal(tidied(bases(day), "laws-number"), own(number));
    becomes("laws-day", "Căn cứ Luật Đất đai năm 2024;", day, bases);
    becomes("laws-day", "Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024;", day, bases);
  });
  it("an unknown law and a wrong date stay", () => {
    stays("laws-day", "Căn cứ Luật Hồ chứa số 1/2024/QH15;", bases);
    assert.ok(
      tidied(bases("Căn cứ Luật Đất đai ngày 19 tháng 01 năm 2024;"), "laws-number").includes("Luật Đất đai ngày 19 tháng 01 năm 2024;"),
    );
  });
});

const TEXTS = ["test/samples", "../shared/seeds", "../shared/corpus"]
  .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []))
  .filter((file) => /\.(?:vbhc|txt)$/u.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }))
  .filter(({ text }) => text.length < 120_000);

/** Documents cited by number, and what the tables make of the laws. */
function citedIn(text: string): { readonly numbers: string[]; readonly laws: string[]; readonly days: string[] } {
  const references = readDraftFile(text).drafts.flatMap((draft) => draft.references.filter(({ internal }) => !internal));
  return {
    numbers: references.flatMap(({ number, type }) => (number === null || type === "Luật" ? [] : [documentKey(number)])),
    laws: references.flatMap((reference) => {
      const citation = readCitation(acts, reference);
      return citation.kind === "known" ? [citation.row.id] : [];
    }),
    days: references.flatMap(({ number, date }) => (number === null || date === null ? [] : [`${documentKey(number)} ${toIso(date)}`])),
  };
}

describe("on samples and real documents", () => {
  for (const kind of ["first", "dates-full", "dates-short", "laws-day", "laws-number"] as const) {
    it(`${kind}: the same documents are cited, and a second time nothing is left to do`, () => {
      let changed = 0;
      for (const { file, text } of TEXTS) {
        const after = tidied(text, kind);
        if (after === text) continue;
        changed++;
        const [old, now] = [citedIn(text), citedIn(after)];
        assert.deepEqual(now.numbers, old.numbers, file);
        assert.deepEqual(new Set(now.laws), new Set(old.laws), file);
        if (kind !== "laws-day" && kind !== "laws-number")
          assert.deepEqual(new Set(now.days.filter((one) => !old.days.includes(one))).size > 0 && kind !== "first", false, file);
        assert.equal(tidied(after, kind), after, file);
      }
      assert.ok(changed > 0, "nothing to change anywhere");
    });
  }
});
