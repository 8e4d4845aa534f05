/** The Word file as a file: no word lost, the same bytes, references that resolve, well formed whatever the text holds. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { everyPart, files, sample, sampleNames } from "./samples";
import { WordFile } from "./word";
import { printedWords, wordsOf } from "./words";

const read = async (text: string): Promise<WordFile> => new WordFile(await exportDocx(readDraftFile(text)));

describe("words", () => {
  for (const [name, file] of files) {
    it(`${name}: every word of the text stands in the Word file, and no other`, async () => {
      const word = new WordFile(await exportDocx(file));
      assert.deepEqual(printedWords(word.paragraphs.map(({ text }) => text).join("\n")), wordsOf(file));
    });
  }

  it("the body keeps its order", async () => {
    const file = files.get("ke-hoach-hon-40-nhiem-vu.vbhc");
    assert.ok(file);
    const word = new WordFile(await exportDocx(file));
    const text = word.paragraphs
      .map((paragraph) => paragraph.text)
      .join(" ")
      .replace(/\s+/gu, " ");
    let from = 0;
    for (const article of file.drafts[0]?.articles ?? []) {
      const wanted = file.source.quote({ start: article.node.mark.start, end: article.node.text.end });
      const at = text.indexOf(wanted, from);
      assert.ok(at >= from, wanted);
      from = at;
    }
  });

  it("list marks of symbol fonts are plain bullets", async () => {
    const text = sample("quyet-dinh-truc-tiep.vbhc").replace("- Lưu:", "\uf0b7\tLưu:");
    const printed = (await read(text)).paragraphs.map((paragraph) => paragraph.text).join("\n");
    assert.ok(printed.includes("Lưu:") && !printed.includes("\uf0b7"), printed);
  });

  it("marks of Markdown are left out, stars that are signs are not", async () => {
    const text = sample("quyet-dinh-truc-tiep.vbhc").replace(
      "Điều 1. ",
      "**Điều 1.** Mốc *[bê tông](https://example.vn/be-tong)* 20*20*100 cm, 10\\*10 cm, k = 1,2 * S. ",
    );
    const printed = (await read(text)).paragraphs.map((paragraph) => paragraph.text).join("\n");
    assert.ok(printed.includes("Điều 1. Mốc bê tông 20*20*100 cm, 10*10 cm, k = 1,2 * S. "), printed);
  });

  it("comments, rules, page numbers and running heads are left out; a line nobody understands is not", async () => {
    const text = sample("quyet-dinh-truc-tiep.vbhc")
      .replace("QUYẾT ĐỊNH\n", "HỎA TỐC\n\nQUYẾT ĐỊNH\n")
      .replace("Điều 1.", "%% vbhc: bỏ qua bo-cuc/thi-hanh: chờ ý kiến\n-----------\nTrang 2\nĐiều 1.");
    const word = await read(text);
    const printed = word.paragraphs.map((paragraph) => paragraph.text);
    assert.equal(printed.filter((line) => /vbhc|Trang 2|---/u.test(line)).length, 0);
    const order = ["HỎA TỐC", "QUYẾT ĐỊNH", "Điều 1."].map((start) => printed.findIndex((line) => line.startsWith(start)));
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
    );
    assert.ok(
      order.every((at) => at >= 0),
      String(order),
    );
  });

  it("what a draft leaves open stays open", async () => {
    const word = new WordFile(await exportDocx(everyPart()));
    assert.equal(word.find("Số:").text, "Số:       /QĐ-SNV");
    assert.equal(
      word.find("(Kèm theo Quyết định").text,
      "(Kèm theo Quyết định số       /QĐ-SNV ngày      tháng      năm 2026 của Giám đốc Sở Nội vụ)",
    );
  });

  it("a head in two columns, broken over lines, comes out in order", async () => {
    const head = [
      "ỦY BAN NHÂN DÂN     | CỘNG HÒA XÃ HỘI",
      "TỈNH LAM SƠN        | CHỦ NGHĨA VIỆT NAM",
      "                    | Độc lập - Tự do - Hạnh phúc",
      "Số: 12/QĐ-UBND      | Lam Sơn, ngày 12",
      "                    | tháng 10 năm 2026",
    ];
    const word = await read([...head, "", "QUYẾT ĐỊNH", "Về việc thử nghiệm", "", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN", ""].join("\n"));
    assert.deepEqual(
      word.tables[0]?.rows.map(({ cells }) => cells),
      [
        ["ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"],
        ["Số: 12/QĐ-UBND", "Lam Sơn, ngày 12 tháng 10 năm 2026"],
      ],
    );
  });

  it("hard-wrapped lines are joined, letters typed apart are put together", async () => {
    const text = sample("quyet-dinh-truc-tiep.vbhc").replace(
      "Tổ chức tiếp công dân định kỳ năm 2027",
      "Tổ chức tiếp công\ndân định kỳ năm 2027",
    );
    assert.ok((await read(text.normalize("NFD"))).find("Điều 1.").text.includes("Tổ chức tiếp công dân định kỳ năm 2027"));
  });
});

describe("references", () => {
  const named = (instruction: string): string => /^ REF (?<name>\w+) \\h /u.exec(instruction)?.groups?.name ?? "";

  for (const name of sampleNames) {
    it(`${name}: every field repeats a bookmark that has its letters`, async () => {
      const word = await read(sample(name));
      for (const { instruction, text, paragraph } of word.fields)
        assert.equal(word.bookmarks.get(named(instruction)), text, `${instruction} in “${paragraph}”`);
    });
  }

  it("point, clause and article of an attachment are three fields; the main document's articles are others", async () => {
    const word = new WordFile(await exportDocx(everyPart()));
    const inAttachment = word.fields.filter(({ paragraph }) => paragraph.startsWith("Giám đốc Sở thực hiện"));
    assert.deepEqual(
      inAttachment.map(({ instruction, text }) => [named(instruction), text]),
      [
        ["KT1_Dieu_1_khoan_1_diem_a", "a"],
        ["KT1_Dieu_1_khoan_1", "1"],
        ["KT1_Dieu_1", "1"],
      ],
    );
    assert.deepEqual(
      word.fields.filter(({ paragraph }) => paragraph.startsWith("- Như Điều")).map(({ instruction }) => named(instruction)),
      ["Dieu_3"],
    );
  });

  it("a unit that is not there is plain text, the larger one that is there is a field", async () => {
    const word = await read(sample("ke-hoach-con-sai-sot.vbhc"));
    const { text } = word.find("1. Sở Tài chính theo dõi");
    assert.ok(text.includes("khoản 4 Điều 5"));
    assert.deepEqual(
      word.fields.filter(({ paragraph }) => paragraph === text).map((field) => field.text),
      ["5"],
    );
  });

  it("bookmarks have names that a word processor takes, each once", async () => {
    for (const name of sampleNames) {
      const xml = (await read(sample(name))).text("word/document.xml");
      const names = [...xml.matchAll(/<w:bookmarkStart w:name="(?<name>[^"]*)"/gu)].map((m) => m.groups?.name ?? "");
      assert.equal(new Set(names.map((one) => one.toLowerCase())).size, names.length);
      for (const one of names) assert.match(one, /^[A-Za-z]\w{0,39}$/u);
    }
  });
});

describe("bytes", () => {
  it("are the same for the same text, at another time and in another zone", async () => {
    const zone = process.env.TZ;
    try {
      for (const name of sampleNames) {
        process.env.TZ = "Asia/Ho_Chi_Minh";
        const first = await exportDocx(readDraftFile(sample(name)));
        process.env.TZ = "America/Lima";
        await new Promise((resolve) => setTimeout(resolve, 2));
        assert.deepEqual(Buffer.from(await exportDocx(readDraftFile(sample(name)))), Buffer.from(first), name);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("differ when a letter differs", async () => {
    const text = sample("quyet-dinh-cap-xa.vbhc");
    const [a, b] = await Promise.all([exportDocx(readDraftFile(text)), exportDocx(readDraftFile(text.replace("Điều 2", "Điều 9")))]);
    assert.notDeepEqual(Buffer.from(a), Buffer.from(b));
  });

  it("carry the document's day or none, never the hour of writing", async () => {
    const dated = await read(sample("quyet-dinh-truc-tiep.vbhc"));
    const stamps = [...dated.text("docProps/core.xml").matchAll(/W3CDTF">(?<at>[^<]+)</gu)].map((m) => m.groups?.at);
    assert.deepEqual(stamps, ["2026-10-08T00:00:00Z", "2026-10-08T00:00:00Z"]);
    assert.doesNotMatch(new WordFile(await exportDocx(everyPart())).text("docProps/core.xml"), /W3CDTF/u);
  });
});

describe("any text", () => {
  const HOSTILE = [
    "",
    "\u0000\u0001\u000b\ufffe\ud800 lẻ \udc00",
    "<w:p>&amp;\"'</w:p> ]]> <script>alert(1)</script>",
    "| a |\n|---|\n",
    "| | |\n|---|---|\n| | |\n",
    "Điều 1. \u202eđảo\u202c \u200bẩn",
    "Kính gửi:\n- Bộ Nội vụ;\n",
    `Điều 1. ${"rấtdài".repeat(3000)}`,
  ];

  for (const [i, text] of HOSTILE.entries()) {
    it(`gives a file whose parts are all well formed (${i})`, async () => {
      const word = await read(text);
      for (const name of Object.keys(word.parts)) if (/\.(?:xml|rels)$/u.test(name)) word.xml(name);
      assert.ok(word.sections.length >= 1);
    });
  }

  it("keeps angle brackets and quotes as letters", async () => {
    const word = await read('Điều 1. Mức <5% & "trên" 10%.\n');
    assert.equal(word.find("Điều 1.").text, 'Điều 1. Mức <5% & "trên" 10%.');
  });
});
