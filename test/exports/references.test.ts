/**
 * References of the Word file are fields that a word processor can work out anew: the numbers that stand in them are forgotten,
 * LibreOffice works every field out, and the pages read as before. Skipped, and said so, where `soffice` is not installed.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { exportDocx } from "../../server/src/core/exports/docx";
import { everyPart, files } from "./samples";

const installed = (command: string): boolean => spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
const missing = ["soffice", "pdftotext"].filter((command) => !installed(command));
const skip = missing.length > 0 && `not installed: ${missing.join(", ")} (libreoffice-writer-nogui, poppler-utils)`;

const DOCUMENT = "word/document.xml";
const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[DOCUMENT] ?? new Uint8Array());
const withDocument = (bytes: Uint8Array, change: (xml: string) => string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [DOCUMENT]: strToU8(change(documentOf(bytes))) });

const FIELDS = /<w:fldSimple w:instr=" REF (?<name>\S+) [^"]*">.*?<\/w:fldSimple>/gu;
const RESULT = /(?<=<w:fldSimple w:instr=" REF [^"]*">(?:(?!<\/w:fldSimple>).)*<w:t[^>]*>)[^<]*/gu;
const FORGOTTEN = "?????";
const BROKEN = "Error: Reference source not found";

describe("references worked out anew by LibreOffice", { skip }, () => {
  const texts = [...files, ["moi-phan.vbhc", everyPart()] as const];
  let folder = "";
  const pagesOf = (name: string): string =>
    execFileSync("pdftotext", [path.join(folder, `${name}.pdf`), "-"], { encoding: "utf8" }).replace(/\s+/gu, " ");
  const exported = new Map<string, string>();

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "vbhc-references-"));
    const write = (name: string, bytes: Uint8Array): string => {
      writeFileSync(path.join(folder, `${name}.docx`), bytes);
      return path.join(folder, `${name}.docx`);
    };
    const sources: string[] = [];
    for (const [name, file] of texts) {
      const bytes = await exportDocx(file);
      exported.set(name, documentOf(bytes));
      sources.push(
        write(name, bytes),
        write(
          `${name}-forgotten`,
          withDocument(bytes, (xml) => xml.replace(RESULT, FORGOTTEN)),
        ),
      );
      if (sources.length === 2)
        sources.push(
          write(
            "unnamed",
            withDocument(bytes, (xml) => xml.replace(/(?<=<w:bookmarkStart w:name=")[^"]+/gu, "$&_x")),
          ),
        );
    }
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const args = ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", "pdf", "--outdir", folder, ...sources];
    execFileSync("soffice", args, { stdio: "ignore", timeout: 180_000 });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("a field whose bookmark is gone says so: the fields are worked out", () => assert.ok(pagesOf("unnamed").includes(BROKEN)));

  it("the samples have references to parts of their own", () => {
    const counts = [...exported.values()].map((xml) => [...xml.matchAll(FIELDS)].length);
    assert.ok(counts.reduce((sum, count) => sum + count, 0) > 25, counts.join(" "));
  });

  for (const [name] of texts) {
    it(name, () => {
      const pages = pagesOf(`${name}-forgotten`);
      assert.ok(!pages.includes(BROKEN) && !pages.includes(FORGOTTEN), pages);
      assert.equal(pages, pagesOf(name));
    });
  }
});
