/** How a run behaves: suppressions, excerpts, stages, periods, regimes, a rule that throws, texts that are no documents. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import { RULES } from "../../server/src/core/rules/registry";
import type { Rule } from "../../server/src/core/rules/rule";
import { checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { check, tell } from "./check";
import { frame } from "./frame";

const TWO_WRONG = "Điều 1: Giao Sở Nội vụ rà soát hồ sơ.\nĐiều 2: Giao Sở Tài chính bố trí kinh phí.";
const CLOSING = `
Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký.
Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này./.`;
const RECIPIENTS = "Nơi nhận:\n- Như Điều 4;\n- Lưu: VT.";
const text = (body: string): string => frame("body", body + CLOSING).replace(/Nơi nhận:[\s\S]*?NNMT\./, RECIPIENTS);

const states = (source: string): string[] =>
  check(source).findings.map((f) => `${f.rule}${f.suppressed === null ? "" : ` (${f.suppressed.reason})`}`);

describe("suppression", () => {
  it("holds for the next block only", () => {
    assert.deepEqual(states(text(TWO_WRONG)), ["bo-cuc/dieu-dang", "bo-cuc/dieu-dang"]);
    assert.deepEqual(states(text(`%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn\n${TWO_WRONG}`)), [
      "bo-cuc/dieu-dang (chép nguyên văn)",
      "bo-cuc/dieu-dang",
    ]);
  });

  it("holds for the file, for groups and for several codes", () => {
    for (const codes of ["bo-cuc/dieu-dang", "bo-cuc/*", "bo-cuc/dieu-dang, bo-cuc/*"]) {
      const found = states(text(`%% vbhc: bỏ qua cả tệp ${codes}: chép nguyên văn\n${TWO_WRONG}`));
      assert.equal(found.filter((f) => f === "bo-cuc/dieu-dang (chép nguyên văn)").length, 2, codes);
    }
  });

  it("without a reason it covers nothing and is told", () => {
    assert.deepEqual(states(text(`%% vbhc: bỏ qua bo-cuc/dieu-dang\n${TWO_WRONG}`)), [
      "soat/bo-qua-ly-do",
      "bo-cuc/dieu-dang",
      "bo-cuc/dieu-dang",
    ]);
  });

  it("of a rule that is switched off it is not called unused", () => {
    const clean = text(`%% vbhc: bỏ qua bo-cuc/dieu-dang: chép nguyên văn\n${TWO_WRONG.replaceAll(":", ".")}`);
    assert.deepEqual(states(clean), ["soat/bo-qua-thua"]);
    assert.deepEqual(tell(check(clean, { rules: new Map([["bo-cuc/dieu-dang", { level: "off" }]]) })), []);
  });

  it("can be written over a part of the head", () => {
    const wrong = frame("motto", "%% vbhc: bỏ qua quoc-hieu/*: theo mẫu của cơ quan khác\nĐộc lập – Tự do – Hạnh phúc");
    assert.deepEqual(states(wrong), ["quoc-hieu/tieu-ngu-gach-noi (theo mẫu của cơ quan khác)"]);
  });
});

describe("run", () => {
  it("a rule that throws is reported as not evaluated; the others go on", () => {
    const broken: Rule = {
      ...(RULES[0] as Rule),
      code: "ky-tu/hong",
      check: () => {
        throw new Error("hỏng");
      },
    };
    const result = checkFile(readDraftFile(text(TWO_WRONG)), DEFAULT_CONFIG, [broken, ...RULES]);
    assert.deepEqual(
      result.failures.map((f) => f.rule),
      ["ky-tu/hong"],
    );
    assert.ok(result.notEvaluated.includes("ky-tu/hong"));
    assert.equal(result.findings.length, 2);
  });

  it("an excerpt gets no missing-part findings", () => {
    const noBases = frame("bases", "");
    assert.deepEqual(states(noBases), ["can-cu/thieu"]);
    const excerpt = check(noBases, { excerpt: true });
    assert.deepEqual(tell(excerpt), []);
    assert.ok(excerpt.notEvaluated.includes("can-cu/thieu"));
  });

  it("an issued text: the remedy is named, nothing is rewritten", () => {
    const [form, content] = ["bo-cuc/dieu-dang", "can-cu/thieu"].map((code) => {
      const source =
        code === "can-cu/thieu"
          ? frame("bases", "")
          : text("Điều 1: Giao Sở Nội vụ rà soát hồ sơ.\nĐiều 2. Giao Sở Tài chính bố trí kinh phí.");
      return check(source, { stage: "da-ban-hanh" }).findings.find((f) => f.rule === code);
    });
    assert.match(form?.message.vi ?? "", /\(đã ban hành: đính chính bằng công văn\)\.$/);
    assert.match(content?.message.vi ?? "", /\(đã ban hành: sửa đổi, thay thế bằng Quyết định\)\.$/);
    assert.deepEqual(form?.fixes, []);
  });

  it("form rules of NĐ 30 are silent on documents before 05/3/2020, also when only the year is known", () => {
    const comma =
      "Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2018 của Ủy ban nhân dân tỉnh Lam Sơn;\nTheo đề nghị của Giám đốc Sở Nội vụ,";
    const dated = (line: string) => frame("bases", comma).replace("Lam Sơn, ngày 08 tháng 10 năm 2026", line);
    const form = (line: string) => check(dated(line)).findings.filter((f) => f.rule === "can-cu/dau-cham").length;
    assert.equal(form("Lam Sơn, ngày 08 tháng 10 năm 2026"), 1);
    assert.equal(form("Lam Sơn, ngày      tháng      năm 2026"), 1);
    assert.equal(form("Lam Sơn, ngày 04 tháng 3 năm 2020"), 0);
    assert.equal(form("Lam Sơn, ngày      tháng      năm 2019"), 0);
  });

  it("normative texts keep their own form", () => {
    const law = frame("bases", "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nTheo đề nghị của Giám đốc Sở Nội vụ;").replace(
      "215/QĐ-UBND",
      "15/2026/QĐ-UBND",
    );
    assert.deepEqual(
      check(law).findings.filter((f) => f.rule.startsWith("can-cu/")),
      [],
    );
  });

  it("Party documents and texts that are no documents get nothing", () => {
    const party =
      "TỈNH ỦY LAM SƠN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 21-NQ/TU\nLam Sơn, ngày 08 tháng 10 năm 2026\n\nNGHỊ QUYẾT\nvề phát triển kinh tế\n\nĐiều 1: Tập trung phát triển kinh tế.\n";
    for (const other of [party, "", "Trời hôm nay đẹp.\n", "The quick brown fox.\n1. One\n3. Three\n", "function f() { return 1; }\n"]) {
      assert.deepEqual(tell(check(other)), [], other);
    }
  });

  it("a judgment and a contract lack no part of a decision", () => {
    const head = "TÒA ÁN NHÂN DÂN\nTỈNH LAM SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
    const judgment = `${head}Bản án số: 15/2026/DS-ST\nNgày 12-5-2026\n\nNHÂN DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nQUYẾT ĐỊNH:\n1. Buộc bà Trần Thị Yên trả cho ông Lê Văn Bình 50.000.000 đồng.\n\nTM. HỘI ĐỒNG XÉT XỬ\nTHẨM PHÁN\nLê Thu Hà\n`;
    const contract = `${head.split("\n").slice(2).join("\n")}\nHỢP ĐỒNG THUÊ NHÀ\nSố: 12/HĐ-TN\n\nCăn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;\nĐiều 1. Bên A cho bên B thuê nhà.\nĐiều 2. Bên B trả tiền hằng tháng.\n\nĐẠI DIỆN BÊN A\nLê Thu Hà\n`;
    for (const other of [judgment, contract]) {
      const missing = check(other).findings.filter((f) => /thieu|hieu-luc|thi-hanh|dau-ket-thuc|tham-quyen/u.test(f.rule));
      assert.deepEqual(missing, [], other);
    }
  });

  it("findings stand in order of the text", () => {
    const starts = check(text(TWO_WRONG).replace("Độc lập - Tự do", "Độc lập – Tự do")).findings.map((f) => f.span.start);
    assert.ok(starts.length >= 3);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });
});
