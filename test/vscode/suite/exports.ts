/** Files that a command writes: the review sheets, Word and PDF, where the dialog says. */
import { commands, Uri, workspace } from "vscode";
import * as assert from "./assert";
import type { Declare } from "./bdd";
import { closeAll, open, vbhc } from "./editors";
import { hasWindow, inWindow } from "./window";

const start = (bytes: Uint8Array, count: number): string => String.fromCharCode(...bytes.slice(0, count));

/** Gives a command, takes a choice of its list where it has one, and the place that it proposes. */
async function written(command: string, name: string, choice: string | null = null): Promise<{ bytes: Uint8Array | null; told: string }> {
  const { document } = await open("quyet-dinh.vbhc");
  const target = Uri.joinPath(document.uri, "..", name);
  const done = commands.executeCommand(command);
  if (choice !== null) await inWindow("choose", choice);
  await inWindow("place", name);
  const told = (await inWindow("message", /\.pdf$/u.test(name) ? "" : "Đã xuất tệp")) ?? "";
  const bytes = await workspace.fs.readFile(target).then(
    (found) => found,
    () => null,
  );
  await commands.executeCommand("notifications.clearAll");
  await done;
  if (bytes !== null) await workspace.fs.delete(target);
  return { bytes, told };
}

export const exported: Declare = ({ describe, it, before, afterEach }) => {
  describe("exports", () => {
    before(async () => void (await vbhc()));
    afterEach(closeAll);

    for (const [choice, name] of [
      ["Tổng hợp, nội dung phải sửa", "quyet-dinh-phieu.docx"],
      ["Danh mục kiểm tra của văn thư", "quyet-dinh-phieu-the-thuc.docx"],
    ] as const) {
      it(`write the sheet that is chosen: ${name}`, async () => {
        if (!hasWindow()) return;
        const { bytes, told } = await written("vbhc.exportReview", name, choice);
        assert.equal(start(bytes ?? new Uint8Array(), 2), "PK");
        assert.ok(told.includes(`Đã xuất tệp ${name}.`), told);
      });
    }

    it("write the Word file", async () => {
      if (!hasWindow()) return;
      const { bytes } = await written("vbhc.exportDocx", "quyet-dinh.docx");
      assert.equal(start(bytes ?? new Uint8Array(), 2), "PK");
    });

    it("write the PDF, or say what is missing on this machine", async () => {
      if (!hasWindow()) return;
      const { bytes, told } = await written("vbhc.exportPdf", "quyet-dinh.pdf");
      if (bytes === null) assert.match(told, /LibreOffice/u);
      else assert.equal(start(bytes, 5), "%PDF-");
    });

    it("leave everything as it is when no place is given", async () => {
      if (!hasWindow()) return;
      const { document } = await open("quyet-dinh.vbhc");
      const done = commands.executeCommand("vbhc.exportDocx");
      await inWindow("leave");
      await done;
      const folder = await workspace.fs.readDirectory(Uri.joinPath(document.uri, ".."));
      assert.ok(!folder.some(([name]) => name.endsWith(".docx")), JSON.stringify(folder));
    });
  });
};
