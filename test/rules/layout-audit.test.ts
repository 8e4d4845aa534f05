/** The audit of Word files: silent on our own export, and each fault that is put into one, one at a time, is found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { exportDocx } from "../../server/src/core/exports/docx";
import { readDraftFile } from "../../server/src/core/model/draft";
import { importDocx } from "../../server/src/core/office/docx";
import { RULES } from "../../server/src/core/rules/registry";
import { sampleNames, samples } from "../fuzz/samples";
import { centre, par, r, wordFile } from "../office/build";
import { type Checked, check } from "./check";

function audit(bytes: Uint8Array): Checked {
  const { text, layout } = importDocx(bytes, { revisions: "refuse", purpose: "audit" });
  return check(text, { layout });
}

const layoutRules = ({ findings }: Checked): string[] => findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("trinh-bay/"));

describe("our own export", () => {
  for (const name of sampleNames) {
    it(`${name}: nothing about its layout`, async () => {
      for (const bodySize of [13, 14]) {
        const checked = audit(await exportDocx(readDraftFile(samples.get(name) ?? ""), { layout: { bodySize } }));
        assert.deepEqual(checked.failures, []);
        assert.deepEqual(layoutRules(checked), []);
      }
    });
  }
});

const CLEAN = samples.get("quyet-dinh-ban-hanh-ke-hoach.vbhc") ?? "";
const original = await exportDocx(readDraftFile(CLEAN));

const STYLES = "word/styles.xml";
const DOCUMENT = "word/document.xml";

/** The package with one part changed; throws when nothing changed. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(original);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  assert.notEqual(after, before, `nothing changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** A change inside one style. */
const style = (id: string, from: string | RegExp, to: string) => (): Uint8Array =>
  changed(STYLES, (xml) => xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "u"), (one) => one.replace(from, to)));
const document = (from: string | RegExp, to: string) => (): Uint8Array => changed(DOCUMENT, (xml) => xml.replace(from, to));
const header = (from: string | RegExp, to: string) => (): Uint8Array => {
  const parts = unzipSync(original);
  const name = Object.keys(parts).find(
    (one) => /^word\/header\d\.xml$/u.test(one) && strFromU8(parts[one] ?? new Uint8Array()).includes("PAGE"),
  );
  return changed(name ?? "", (xml) => xml.replace(from, to));
};
const pageNumber = (from: string, to: string) => style("PageNumber", from, to);
const size = (points: number): string => `<w:sz w:val="${points * 2}"/>`;
const ITALIC = "<w:i/>";
const UPRIGHT = '<w:i w:val="false"/>';

const LAST_SECTION = /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>(?=<\/w:body>)/u;

const LAYOUT_FAULTS: readonly (readonly [fault: string, rule: string, make: () => Uint8Array])[] = [
  ["Letter paper", "trinh-bay/kho-giay", document(/<w:pgSz w:w="11906" w:h="16838"/u, '<w:pgSz w:w="12240" w:h="15840"')],
  ["no paper at all", "trinh-bay/kho-giay", () => changed(DOCUMENT, (xml) => xml.replace(/<w:pgSz [^>]*\/>/gu, ""))],
  ["A5 paper", "trinh-bay/kho-giay", document(/<w:pgSz w:w="11906" w:h="16838"/u, '<w:pgSz w:w="8391" w:h="11906"')],
  [
    "a lying page without a table",
    "trinh-bay/huong-giay",
    document(/w:w="11906" w:h="16838" w:orient="portrait"/u, 'w:w="16838" w:h="11906" w:orient="landscape"'),
  ],
  ["a left margin of one inch", "trinh-bay/le-trang", document(/w:left="1701"/u, 'w:left="1440"')],
  ["a wide right margin", "trinh-bay/le-trang", document(/w:right="850"/u, 'w:right="1440"')],
  ["a low top margin", "trinh-bay/le-trang", document(/w:top="1134"/u, 'w:top="567"')],
  ["a high bottom margin", "trinh-bay/le-trang", document(/w:bottom="1134"/u, 'w:bottom="1985"')],
  ["Arial throughout", "trinh-bay/phong-chu", () => changed(STYLES, (xml) => xml.replace(/Times New Roman/gu, "Arial"))],
  ["Calibri in the text", "trinh-bay/phong-chu", style("Body", "<w:rPr>", '<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')],
  ["red text", "trinh-bay/mau-chu", style("Body", "<w:rPr>", '<w:rPr><w:color w:val="FF0000"/>')],
  ["a blue subject", "trinh-bay/mau-chu", style("Subject", "<w:rPr>", '<w:rPr><w:color w:val="2E74B5"/>')],
  ["large national heading", "trinh-bay/co-chu", style("NationalHeading", size(12), size(14))],
  ["small motto", "trinh-bay/co-chu", style("Motto", size(13), size(12))],
  ["large issuer", "trinh-bay/co-chu", style("IssuingBody", size(12), size(14))],
  ["large number", "trinh-bay/co-chu", style("Number", size(13), size(14))],
  ["small legal bases", "trinh-bay/co-chu", style("LegalBasis", size(14), size(12))],
  ["large text", "trinh-bay/co-chu", style("Body", size(14), size(15))],
  ["large recipients", "trinh-bay/co-chu", style("Recipient", size(11), size(13))],
  ["large word of recipients", "trinh-bay/co-chu", style("RecipientsHead", size(12), size(14))],
  ["small signature", "trinh-bay/co-chu", style("SigningTitle", size(14), size(12))],
  ["upright legal bases", "trinh-bay/kieu-chu", style("LegalBasis", ITALIC, UPRIGHT)],
  ["upright place and date", "trinh-bay/kieu-chu", style("PlaceDate", ITALIC, UPRIGHT)],
  ["italic subject", "trinh-bay/kieu-chu", style("Subject", UPRIGHT, ITALIC)],
  ["thin issuer", "trinh-bay/kieu-chu", style("IssuingBody", "<w:b/>", '<w:b w:val="false"/>')],
  ["bold number", "trinh-bay/kieu-chu", style("Number", '<w:b w:val="false"/>', "<w:b/>")],
  ["thin motto", "trinh-bay/kieu-chu", style("Motto", "<w:b/>", '<w:b w:val="false"/>')],
  ["upright word of recipients", "trinh-bay/kieu-chu", style("RecipientsHead", ITALIC, UPRIGHT)],
  ["upright line of attachment", "trinh-bay/kieu-chu", style("AttachedLine", ITALIC, UPRIGHT)],
  ["thin name", "trinh-bay/kieu-chu", style("Signer", "<w:b/>", '<w:b w:val="false"/>')],
  ["text at the left", "trinh-bay/canh-le", style("Body", '<w:jc w:val="both"/>', '<w:jc w:val="left"/>')],
  ["legal bases at the left", "trinh-bay/canh-le", style("LegalBasis", '<w:jc w:val="both"/>', '<w:jc w:val="left"/>')],
  ["subject at the left", "trinh-bay/canh-le", style("Subject", '<w:jc w:val="center"/>', '<w:jc w:val="left"/>')],
  ["signature at the right", "trinh-bay/canh-le", style("SigningTitle", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>')],
  ["no indent", "trinh-bay/lui-dau-dong", style("Body", 'w:firstLine="720"', 'w:firstLine="0"')],
  ["a deep indent", "trinh-bay/lui-dau-dong", style("Body", 'w:firstLine="720"', 'w:firstLine="1440"')],
  ["no space between paragraphs", "trinh-bay/cach-doan", style("Body", 'w:before="120"', 'w:before="0"')],
  ["double lines", "trinh-bay/cach-dong", style("Body", 'w:line="276"', 'w:line="480"')],
  ["squeezed lines", "trinh-bay/cach-dong", style("Body", 'w:line="276"', 'w:line="200"')],
  ["no page number", "trinh-bay/so-trang", document(/<w:headerReference w:type="default" r:id="rId6"\/>/u, "")],
  ["a page number at the right", "trinh-bay/so-trang", pageNumber('<w:jc w:val="center"/>', '<w:jc w:val="right"/>')],
  ["a small page number", "trinh-bay/so-trang", pageNumber(size(14), size(10))],
  ["“Trang” before the number", "trinh-bay/so-trang", header(/<w:r>/u, '<w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:r>')],
  ["Roman page numbers", "trinh-bay/so-trang", document(/w:fmt="decimal"/u, 'w:fmt="lowerRoman"')],
  ["a number on the first page", "trinh-bay/so-trang-dau", document(/<w:titlePg\/>/u, "")],
  [
    "an attached plan numbered on",
    "trinh-bay/so-trang-phu-luc",
    () =>
      changed(DOCUMENT, (xml) =>
        xml.replace(
          /(?<=<w:sectPr>(?:(?!<w:sectPr>).)*)<w:pgNumType w:start="1" w:fmt="decimal"\/>(?=(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body>)/u,
          '<w:pgNumType w:fmt="decimal"/>',
        ),
      ),
  ],
  [
    "an attached plan below the signature",
    "trinh-bay/so-trang-phu-luc",
    () =>
      changed(DOCUMENT, (xml) =>
        xml.replace(LAST_SECTION, (one) => one.replace(/<w:type [^>]*\/>/u, "").replace(">", '><w:type w:val="continuous"/>')),
      ),
  ],
  ["no drawn line", "trinh-bay/duong-ke-thieu", document(/<w:p><w:pPr><w:pStyle w:val="DrawnLine"\/>.*?<\/w:p>/u, "")],
  [
    "a typed line",
    "trinh-bay/duong-ke",
    document(/<w:p><w:pPr><w:pStyle w:val="DrawnLine"\/>.*?<\/w:p>/u, "<w:p><w:r><w:t>----------</w:t></w:r></w:p>"),
  ],
  ["a short line below the motto", "trinh-bay/duong-ke-dai", document(/w:left="1262" w:right="1262"/u, 'w:left="2400" w:right="2400"')],
  ["a head wider than the page", "trinh-bay/dau-hai-cot", document(/<w:gridCol w:w="5706"\/>/u, '<w:gridCol w:w="8706"/>')],
];

const text = (from: string | RegExp, to: string) => (): Promise<Uint8Array> => {
  const after = CLEAN.replace(from, to);
  assert.notEqual(after, CLEAN, String(from));
  return exportDocx(readDraftFile(after));
};

const TEXT_FAULTS: readonly (readonly [fault: string, rule: string, make: () => Promise<Uint8Array>])[] = [
  ["a long dash in the motto", "quoc-hieu/tieu-ngu-gach-noi", text("Độc lập - Tự do", "Độc lập – Tự do")],
  ["a symbol of another kind", "so-ky-hieu/loai", text("215/QĐ-UBND\n", "215/TB-UBND\n")],
  ["a day without its zero", "ngay-thang/them-so-khong", text(/(?<=\n.*, )ngày \d\d tháng 10 năm 2026\n/u, "ngày 2 tháng 10 năm 2026\n")],
  ["a skipped article", "bo-cuc/dieu-lien-tuc", text(/^Điều 3\./mu, "Điều 4.")],
  ["an article with a colon", "bo-cuc/dieu-dang", text(/^Điều 2\./mu, "Điều 2:")],
  ["no “Lưu”", "noi-nhan/luu-vt", text(/^- Lưu: .*$/mu, "- Sở Nội vụ.")],
  [
    "a repealed law",
    "can-cu/het-hieu-luc",
    text(
      /Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;/u,
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    ),
  ],
  ["a day that is none", "thoi-han/ngay-khong-co", text("trước ngày 30 tháng 11 năm 2028", "trước ngày 31 tháng 11 năm 2028")],
];

const WEB_GAP = '<w:spacing w:before="120" w:after="280" w:beforeAutospacing="0" w:afterAutospacing="1"/>';
const p12 = (text: string, settings = "", run = ""): string => par(r(text, `${run}<w:sz w:val="24"/>`), WEB_GAP + settings);
const article = (mark: string, text: string): string => par(r(mark, SMALL_BOLD) + r(` ${text}`, '<w:sz w:val="24"/>'), WEB_GAP);
const cell = (...lines: readonly string[]): string => `<w:tc>${lines.join("")}</w:tc>`;
const SMALL_BOLD = '<w:b/><w:sz w:val="24"/>';
const rightSide = '<w:jc w:val="right"/>';
const DEED =
  "các cơ quan, đơn vị, địa phương rà soát nguồn thải, lập danh mục điểm tập kết, tổng hợp kết quả và báo cáo Ủy ban nhân dân tỉnh theo quy định";

/** A decision as law sites give it: web spacing, typed dashes, one size, the attached text right below the signature. */
const FROM_A_SITE = (breakBefore: string): Uint8Array =>
  wordFile(
    [
      '<w:tbl><w:tblGrid><w:gridCol w:w="3348"/><w:gridCol w:w="5508"/></w:tblGrid><w:tr>',
      cell(
        par(
          `${r("ỦY BAN NHÂN DÂN", SMALL_BOLD)}<w:r><w:br/></w:r>${r("TỈNH LAM SƠN", SMALL_BOLD)}<w:r><w:br/></w:r>${r("-------", SMALL_BOLD)}`,
          centre,
        ),
      ),
      cell(
        par(
          `${r("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SMALL_BOLD)}<w:r><w:br/></w:r>${r("Độc lập - Tự do - Hạnh phúc", SMALL_BOLD)}<w:r><w:br/></w:r>${r("---------------", SMALL_BOLD)}`,
          centre,
        ),
      ),
      "</w:tr><w:tr>",
      cell(p12("Số: 215/QĐ-UBND", centre)),
      cell(p12("Lam Sơn, ngày 08 tháng 10 năm 2026", rightSide, "<w:i/>")),
      "</w:tr></w:tbl>",
      p12("QUYẾT ĐỊNH", centre, "<w:b/>"),
      p12("BAN HÀNH QUY ĐỊNH THU GOM BÙN THẢI TRÊN ĐỊA BÀN TỈNH LAM SƠN", centre),
      p12("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN", centre, "<w:b/>"),
      p12("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "", "<w:i/>"),
      p12("Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 512/TTr-SNNMT ngày 01 tháng 10 năm 2026.", "", "<w:i/>"),
      p12("QUYẾT ĐỊNH:", centre, "<w:b/>"),
      article("Điều 1.", "Ban hành kèm theo Quyết định này Quy định thu gom bùn thải trên địa bàn tỉnh Lam Sơn."),
      article("Điều 2.", "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
      article("Điều 3.", `Sở Nông nghiệp và Môi trường, ${DEED}; chịu trách nhiệm thi hành Quyết định này./.`),
      '<w:tbl><w:tblGrid><w:gridCol w:w="4400"/><w:gridCol w:w="4400"/></w:tblGrid><w:tr>',
      cell(
        par(r("Nơi nhận:", '<w:b/><w:i/><w:sz w:val="24"/>')),
        ...["- Như Điều 3;", "- Lưu: VT, NNMT."].map((line) => par(r(line, '<w:sz w:val="16"/>'))),
      ),
      cell(p12("CHỦ TỊCH", centre, "<w:b/>"), p12("", centre), p12("Trần Minh Khang", centre, "<w:b/>")),
      "</w:tr></w:tbl>",
      p12("QUY ĐỊNH", `${centre}${breakBefore}`, "<w:b/>"),
      p12("Thu gom bùn thải trên địa bàn tỉnh Lam Sơn", centre, "<w:b/>"),
      p12("(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)", centre, "<w:i/>"),
      p12("Chương I", "", "<w:b/>"),
      p12("QUY ĐỊNH CHUNG", centre, "<w:b/>"),
      ...Array.from({ length: 20 }, (_, i) => article(`Điều ${i + 1}.`, `Trong lĩnh vực thứ ${i + 1}, ${DEED}.`)),
      '<w:sectPr><w:pgMar w:top="1133" w:bottom="1133" w:left="1700" w:right="850" w:header="708" w:footer="708"/></w:sectPr>',
    ].join(""),
  );

/** What was marked by hand in four such decisions, before the audit was asked. */
const MARKED_BY_HAND = [
  "canh-le Căn cứ",
  "canh-le Nội dung",
  "canh-le Phần, chương, mục",
  "co-chu Cỡ chữ 12",
  "co-chu Danh sách nơi nhận",
  "duong-ke Đường kẻ",
  "duong-ke-thieu Chưa thấy",
  "kho-giay Tệp không",
  "kieu-chu Trích yếu",
  "lui-dau-dong Đầu dòng",
  "so-trang Chưa thấy",
];
const begins = ({ rule, message }: Checked["findings"][number]): string => {
  const wanted = MARKED_BY_HAND.find((one) => `${rule.slice("trinh-bay/".length)} ${message.vi}`.startsWith(one));
  return wanted ?? `${rule} ${message.vi}`;
};

describe("a decision taken from a law site", () => {
  const faults = (bytes: Uint8Array) =>
    audit(bytes)
      .findings.filter(({ rule }) => rule.startsWith("trinh-bay/"))
      .map(begins)
      .sort();

  it("what a reviewer marks on its pages is found, and nothing else", () =>
    assert.deepEqual(faults(FROM_A_SITE("<w:pageBreakBefore/>")), MARKED_BY_HAND));

  it("so is the attached text below the signature", () => {
    const more = faults(FROM_A_SITE("")).filter((one) => !MARKED_BY_HAND.includes(one));
    assert.equal(more.length, 1);
    assert.match(more[0] ?? "", /^trinh-bay\/so-trang-phu-luc Văn bản kèm theo đứng tiếp trên trang/u);
  });
});

/** Rules whose faults stand in no sample; their examples change the facts of a file. */
const BY_EXAMPLES = ["trinh-bay/bang-tieu-de", "trinh-bay/danh-so-tu-dong"];

describe("faults put into a Word file, one at a time", () => {
  it("every rule about layout is among them", () => {
    const asked = RULES.filter(({ needsLayout }) => needsLayout).map(({ code }) => code);
    assert.deepEqual([...new Set([...LAYOUT_FAULTS.map(([, rule]) => rule), ...BY_EXAMPLES])].sort(), asked.sort());
    assert.ok(LAYOUT_FAULTS.length + TEXT_FAULTS.length >= 40);
  });

  it("the untouched file has no finding", () =>
    assert.deepEqual(
      audit(original).findings.map(({ rule }) => rule),
      [],
    ));

  for (const [fault, rule, make] of LAYOUT_FAULTS) {
    it(fault, () => {
      const rules = new Set(audit(make()).findings.map((finding) => finding.rule));
      assert.deepEqual([...rules], [rule]);
    });
  }

  for (const [fault, rule, make] of TEXT_FAULTS) {
    it(fault, async () => {
      const rules = audit(await make()).findings.map((finding) => finding.rule);
      assert.ok(rules.includes(rule), rules.join(", "));
      assert.ok(
        rules.every((one) => !one.startsWith("trinh-bay/")),
        rules.join(", "),
      );
    });
  }
});
