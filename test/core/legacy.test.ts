/** Texts from before Unicode: told from every other text, and brought back letter by letter. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { formatText } from "../../server/src/core/features/format";
import { readDraftFile } from "../../server/src/core/model/draft";
import { importHtml } from "../../server/src/core/office/html";
import { fromLegacy, legacyEncoding } from "../../server/src/core/text/legacy";
import { WordFile } from "../exports/word";
import { samples } from "../fuzz/samples";
import { check, rulesOf } from "../rules/check";
import { toTcvn3, toVni } from "./legacy-fonts";

const LONG = [...samples].map(
  ([name, text]) =>
    [
      name,
      text
        .normalize("NFC")
        .replace(/\r\n?/gu, "\n")
        .replace(/[\u00a0\u200b\u00ad\u00d0]/gu, " "),
    ] as const,
);

describe("texts typed in old fonts", () => {
  for (const [name, text] of LONG) {
    it(`${name}: VNI there and back`, () => {
      const old = toVni(text);
      assert.equal(legacyEncoding(old), "vni");
      assert.equal(fromLegacy(old, "vni"), text);
    });

    it(`${name}: TCVN3 there and back, but for capitals with a tone`, () => {
      const old = toTcvn3(text);
      assert.equal(legacyEncoding(old), "tcvn3");
      const back = fromLegacy(old, "tcvn3");
      assert.equal(back.toLowerCase(), text.toLowerCase());
      const wrong = [...text].filter((letter, i) => letter !== back.charAt(i));
      assert.ok(
        wrong.every((letter) => /[À-ỹ]/u.test(letter)),
        wrong.join(""),
      );
    });

    it(`${name}: one finding, whose fix brings the text back`, () => {
      const checked = check(toVni(text));
      assert.deepEqual(rulesOf(checked.findings), ["ky-tu/bang-ma"]);
      assert.equal(checked.findings[0]?.fixes[0]?.kind, "ask");
      assert.equal(checked.findings[0]?.fixes[0]?.edits[0]?.newText, text);
      assert.ok(checked.notEvaluated.length > 50, "nothing is called passed");
    });

    it(`${name}: TCVN3 keeps its ư, whose code is that of the soft hyphen, when formatted, printed and read from a page`, async () => {
      const old = toTcvn3(text);
      assert.equal(formatText(old).text, old);
      const word = new WordFile(await exportDocx(readDraftFile(old)));
      const softHyphens = (written: string): number => written.split("\u00ad").length - 1;
      const printed = softHyphens(word.paragraphs.map((paragraph) => paragraph.text).join("\n"));
      assert.ok(printed > 0);
      assert.equal(softHyphens(importHtml(`<p>${old.split("\n").join("</p><p>")}</p>`).text), softHyphens(old));
    });

    it(`${name}: Unicode text is none, composed or not`, () => {
      assert.equal(legacyEncoding(text), null);
      assert.equal(legacyEncoding(text.normalize("NFD")), null);
    });
  }

  it("lines in the capital font become capitals", () => {
    assert.equal(fromLegacy("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "tcvn3"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert.equal(fromLegacy("Sè: 12/Q§-UBND", "tcvn3"), "Số: 12/QĐ-UBND");
  });

  const FOREIGN = {
    English: "The committee shall publish the decision within fifteen days. ".repeat(40),
    French: "Le préfet a décidé, après délibération, que la forêt située à côté du château serait protégée dès l’été. ".repeat(20),
    German: "Die Behörde prüft die Anträge für größere Gebäude und übermittelt die Bescheide den zuständigen Ämtern. ".repeat(20),
    Spanish: "La Administración publicará la resolución después de la sesión según el artículo único del reglamento. ".repeat(20),
    Portuguese: "A administração não poderá, então, alterar as condições já estabelecidas na convenção em questão. ".repeat(20),
    "source code": "const größe = a[i] * b[j]; // ¼ ½ ± § © ® µ\n".repeat(60),
    "without tones": "Uy ban nhan dan tinh giao So Noi vu chu tri, phoi hop voi cac co quan. ".repeat(40),
  };
  for (const [name, text] of Object.entries(FOREIGN)) it(`${name} is none`, () => assert.equal(legacyEncoding(text), null));

  it("a few words in an old font inside a Unicode text are no legacy text", () => {
    const text = LONG[0]?.[1] ?? "";
    assert.equal(legacyEncoding(`${text}\n${toTcvn3("Sở Nội vụ chủ trì, phối hợp với các cơ quan")}`), null);
  });
});
