/** Words and letters: their quick fixes, a word of the office, and a text in an old code table. */
import { type CodeAction, commands, languages, type TextDocument, workspace } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, codeOf, fileOf, open, openNew, rulesOf, vbhc } from "./editors";
import { until } from "./poll";

const TEXT = `QUYẾT ĐỊNH
Về việc giao quản lý bến cá

QUYẾT ĐỊNH:

Điều 1. Giao Sở Nông nghiệp và Môi trường rà soát bến cá theo điều kiện thưc tế, bến đang sữa chữa.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký./.
`;
/** TCVN3, as typed for .VnTime. */
const OLD_CODE = `C¨n cø NghÞ ®Þnh cña ChÝnh phñ vÒ c«ng t¸c v¨n th­;
Giao Së Néi vô chñ tr×, phèi hîp víi c¸c c¬ quan liªn quan tæ chøc thùc hiÖn.
`;
const UNICODE = `Căn cứ Nghị định của Chính phủ về công tác văn thư;
Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan tổ chức thực hiện.
`;

/** The quick fixes at the one finding of a rule. */
async function fixesOf(document: TextDocument, rule: string): Promise<CodeAction[]> {
  await rulesOf(document, (rules) => rules.includes(rule));
  const finding = languages.getDiagnostics(document.uri).find((one) => codeOf(one) === rule);
  assert.ok(finding);
  return until(`fixes for ${rule}`, async () => {
    const found = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, finding.range, "quickfix");
    return found.length > 0 ? found : null;
  });
}

async function fix(document: TextDocument, rule: string): Promise<void> {
  const chosen = (await fixesOf(document, rule)).find(({ edit, isPreferred }) => edit !== undefined && isPreferred !== undefined);
  assert.ok(chosen?.edit, `a fix for ${rule}`);
  assert.ok(await workspace.applyEdit(chosen.edit), "it can be applied");
  await rulesOf(document, (rules) => !rules.includes(rule));
}

export const spelling: Declare = ({ describe, it, before, afterEach }) => {
  describe("spelling and letters", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    it("are corrected by their quick fixes", async () => {
      const { document } = await openNew(TEXT);
      await fix(document, "chinh-ta/am-tiet");
      await fix(document, "chinh-ta/nham-tu");
      assert.equal(document.getText(), TEXT.replace("thưc tế", "thực tế").replace("sữa chữa", "sửa chữa"));
    });

    it("of an old code table become Unicode as a whole", async () => {
      const { document } = await openNew(OLD_CODE);
      await fix(document, "ky-tu/bang-ma");
      assert.equal(document.getText(), UNICODE);
    });
  });
};

/** The words of the office stand in a file, which a web worker asks the client for. */
export const ownWords: Declare = ({ describe, it, before, afterEach }) => {
  describe("words of the office", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    it("are told once, and found no more", async () => {
      const [file, profile] = [fileOf("tu-rieng.vbhc"), fileOf(".vbhc.json")];
      await workspace.fs.writeFile(file, new TextEncoder().encode(TEXT));
      try {
        const { document } = await open("tu-rieng.vbhc");
        const own = (await fixesOf(document, "chinh-ta/am-tiet")).find(({ command }) => command?.command === "vbhc.addWord");
        assert.ok(own?.command, "the fix is offered");
        await commands.executeCommand(own.command.command, ...(own.command.arguments ?? []));
        const words = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(profile)));
        assert.equal(words.words.join(), "thưc");
        await rulesOf(document, (rules) => rules.length > 0 && !rules.includes("chinh-ta/am-tiet"));
        assert.equal(document.getText(), TEXT, "the text stays as it is");
      } finally {
        await closeAll();
        for (const one of [file, profile]) await workspace.fs.delete(one).then(undefined, () => undefined);
      }
    });
  });
};
