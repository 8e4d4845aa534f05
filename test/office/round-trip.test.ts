/** Text → Word file of our own → text: the same draft, part by part. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { type OutlineItem, outline } from "../../server/src/core/features/outline";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Draft, DraftFile } from "../../server/src/core/model/types";
import { importDocx } from "../../server/src/core/office/docx";
import type { Span } from "../../server/src/core/text/span";
import { files } from "../exports/samples";
import { printedWords, wordsOf } from "../exports/words";

/** Bars between columns and Markdown's stars are no letters of the text; hyphens that do not break are hyphens. */
const MARKUP = /[|*\s]+/gu;

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(MARKUP, " ")
    .replace(/[\u2010\u2011]/gu, "-")
    .trim();

/** What a person would call the same text: all parts by their letters, bars between columns left out. */
function partsOf(file: DraftFile, draft: Draft): unknown {
  const say = (where: Span | null | undefined): string | null => (where ? plain(file.source.quote(where)) : null);
  const { header, title, recipients, signature } = draft;
  return {
    kind: [draft.kind, draft.regime, draft.stage, draft.whole, draft.date],
    header: [
      plain(header.issuer?.text ?? ""),
      header.number?.value,
      header.number?.symbolText,
      say(header.placeAndDate?.span),
      say(header.letterSubject),
    ],
    title: [say(title?.kindName), say(title?.subject), say(draft.authority?.span), say(draft.decisionWord)],
    bases: draft.legalBases.map(({ span }) => say(span)),
    articles: draft.articles.map(({ number, clauses }) => [
      number,
      clauses.map((clause) => [clause.number, clause.points.map(({ letter }) => letter)]),
    ]),
    recipients: recipients?.items.map(({ text, end }) => [say(text), say(end)]),
    signature: [signature?.titles.map(({ span }) => say(span)), say(signature?.name)],
    attachments: draft.attachments.map(({ kind, title: own, attachedLine }) => [kind, say(own.span), say(attachedLine)]),
    tasks: draft.assignments.map(({ text, section, lead }) => [plain(text), section, lead.map(({ name }) => plain(name))]),
  };
}

const outlineOf = (file: DraftFile): unknown => {
  const shown = (items: readonly OutlineItem[]): unknown[] => items.map(({ kind, label, children }) => [kind, label, shown(children)]);
  return shown(outline(file, { all: true }));
};

describe("our own Word file read back", () => {
  for (const [name, file] of files) {
    it(`${name}: the same draft`, async () => {
      const { text, layout, paragraphOfLine } = importDocx(await exportDocx(file), { revisions: "refuse", purpose: "draft" });
      const again = readDraftFile(text);
      assert.deepEqual(
        printedWords(text.replace(/<br>/gu, " ")),
        wordsOf(file)
          .flatMap((word) => printedWords(word.replace(/<br>/gu, " ")))
          .sort(),
      );
      assert.deepEqual(
        again.drafts.map((draft) => partsOf(again, draft)),
        file.drafts.map((draft) => partsOf(file, draft)),
      );
      assert.deepEqual(outlineOf(again), outlineOf(file));
      assert.equal(paragraphOfLine.length, text.split("\n").length - 1);
      assert.ok((layout?.sections.length ?? 0) > 0);
    });
  }

  it("read, written and read again the text stays as it is", async () => {
    for (const file of files.values()) {
      const { text } = importDocx(await exportDocx(file), { revisions: "refuse", purpose: "draft" });
      const second = importDocx(await exportDocx(readDraftFile(text)), { revisions: "refuse", purpose: "draft" });
      assert.equal(second.text, text);
    }
  });
});

const FOLDERS = ["../shared/seeds", "../shared/corpus"].map((folder) => path.resolve(folder)).filter((folder) => existsSync(folder));
/** Share of real documents whose parts are all the same after the way to Word and back; measured: all of 38. */
const SHARE = 0.97;

describe("real documents to Word and back", { skip: FOLDERS.length === 0 && "no ../shared" }, () => {
  it(`give the same draft, ${SHARE * 100} in 100 at the least`, async () => {
    const different: string[] = [];
    let all = 0;
    for (const folder of FOLDERS) {
      for (const name of readdirSync(folder).filter((one) => one.endsWith(".txt"))) {
        const file = readDraftFile(readFileSync(path.join(folder, name), "utf8").replace(/^\ufeff/u, ""));
        const again = readDraftFile(importDocx(await exportDocx(file), { revisions: "refuse", purpose: "draft" }).text);
        const said = [file, again].map((one) => JSON.stringify(one.drafts.map((draft) => partsOf(one, draft))));
        all++;
        if (said[0] !== said[1]) different.push(name);
      }
    }
    assert.ok(all > 30, `${all} documents`);
    assert.ok((all - different.length) / all >= SHARE, different.join(", "));
  });
});
