/** Acts cited in the text that have ended: which words rest on them, and which only speak of them. */
import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { describe, it } from "node:test";
import type { Finding } from "../../server/src/core/model/finding";
import { applyFix, check } from "./check";
import { frame } from "./frame";

const OLD = "Luật Đầu tư công năm 2019";
const article = (words: string): string => frame("content", `Điều 1. ${words}`);
const plan = (words: string): string => frame("plan", words);
const of = (text: string, rule = "vien-dan/het-hieu-luc"): Finding[] => check(text).findings.filter((one) => one.rule === rule);
const said = (text: string): string[] => of(text).map(({ level, message }) => `${level}: ${message.vi}`);

describe("a text rests on an act", () => {
  for (const words of [
    `Giao Sở Tài chính thẩm định danh mục dự án theo ${OLD}.`,
    `Giao Sở Tài chính thẩm định danh mục dự án theo đúng các quy định tại ${OLD}.`,
    `Giao Sở Tài chính triển khai thực hiện có hiệu quả ${OLD}.`,
    `Giao Sở Tài chính thực hiện nghiêm quy định của ${OLD}.`,
    `Giao Sở Tài chính phổ biến các nội dung của ${OLD} cho chủ đầu tư.`,
    `Giao Sở Tài chính thực hiện đúng thẩm quyền quy định tại khoản 2 Điều 17 ${OLD}.`,
    `Căn cứ vào ${OLD}, Sở Tài chính lập danh mục dự án.`,
    `Giao Sở Tài chính tuân thủ pháp luật về ngân sách, nhất là thực hiện ${OLD}.`,
    `Giao Sở Tài chính lập danh mục theo Luật Ngân sách nhà nước năm 2025, ${OLD} và các văn bản hướng dẫn.`,
    `Tiếp tục triển khai ${OLD} trong toàn tỉnh.`,
    `Giao Sở Tài chính thực hiện Luật Ngân sách nhà nước năm 2025; ${OLD}; Luật Đất đai năm 2024.`,
    `Giao Sở Tài chính lập danh mục theo Luật Đất đai năm 2024, ${OLD}.`,
  ])
    it(words, () => {
      const [finding, ...rest] = of(article(words));
      assert.ok(finding && rest.length === 0, said(article(words)).join("; "));
      assert.equal(finding.data?.act, "Luật-39-2019-QH14");
      assert.equal(finding.level, "can-xac-minh");
      assert.deepEqual(finding.tags, ["deprecated"]);
    });

  it("says what holds today, once an act, with the other places", () => {
    const text = article(`Giao Sở Tài chính triển khai ${OLD}; thẩm định danh mục theo quy định của ${OLD}.`);
    assert.deepEqual(said(text), [
      "can-xac-minh: Luật Đầu tư công ngày 13/6/2019 (02 chỗ) hết hiệu lực từ 01/01/2025; hiện hành là Luật Đầu tư công ngày 29/11/2024. Đề nghị kiểm tra viện dẫn.",
    ]);
    assert.equal(of(text)[0]?.related.length, 1);
  });

  it("items under a heading “Căn cứ” are what a plan rests on", () => {
    const text = plan(`I. CĂN CỨ XÂY DỰNG KẾ HOẠCH\n1. ${OLD}.\n2. Quyết định số 15/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.`);
    assert.equal(of(text).length, 1, said(text).join("; "));
    assert.deepEqual(said(text.replace("I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "I. DANH MỤC VĂN BẢN ĐÃ BAN HÀNH")), []);
  });

  describe("its column “Căn cứ pháp lý”", () => {
    const table = (title: string, cell: string): string =>
      frame(
        "attachment",
        `Phụ lục\n${title}\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn)\n\n| STT | Tên thủ tục | Căn cứ pháp lý |\n| --- | --- | --- |\n| 1 | Thẩm định danh mục dự án theo ${OLD} | ${cell} |`,
      );
    const NEW = "DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH";
    for (const cell of [
      `${OLD}.`,
      `- Luật Đất đai năm 2024; - ${OLD}; - Luật Ngân sách nhà nước năm 2025.`,
      `Điều 8, khoản 2 Điều 14 ${OLD}`,
      `Luật Đất đai năm 2024, ${OLD}`,
    ])
      it(cell, () => assert.equal(of(table(NEW, cell))[0]?.related.length, 1, said(table(NEW, cell)).join("; ")));

    it("not that of procedures that are repealed", () =>
      assert.equal(of(table("DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ", `${OLD}.`))[0]?.related.length, 0));

    it("not where other words stand before the act, nor in another column", () => {
      for (const text of [table(NEW, `Hồ sơ như khi còn ${OLD} được nộp lại.`), table(NEW, `${OLD}.`).replace("Căn cứ pháp lý", "Ghi chú")])
        assert.equal(of(text)[0]?.related.length, 0, said(text).join("; "));
    });
  });

  it("a wrapped citation is read as one", () =>
    assert.equal(of(article("Giao Sở Tài chính thẩm định danh mục dự án theo quy\nđịnh của Luật Đầu\ntư công năm\n2019.")).length, 1));

  it("an act whose period is over, and an end that was not read, are only a remark", () => {
    assert.deepEqual(
      of(article("Giao Sở Tài chính thực hiện Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ.")).map(({ level }) => level),
      ["nen-sua"],
    );
    const [finding] = of(article("Giao Sở Tài chính thực hiện cơ cấu lại nợ theo Thông tư số 02/2023/TT-NHNN ngày 23/4/2023."));
    assert.equal(finding?.level, "nen-sua");
    assert.match(finding?.message.vi ?? "", /chưa đối chiếu được/u);
    assert.deepEqual(finding?.tags, []);
  });
});

describe("a text only speaks of an act", () => {
  const silent: readonly (readonly [string, string])[] = [
    ["work that was done", `Rà soát các dự án đã quyết định chủ trương theo quy định của ${OLD}.`],
    ["approved then", `Rà soát các dự án được phê duyệt theo quy định tại ${OLD}.`],
    ["set up then", `Sắp xếp các ban quản lý thành lập theo ${OLD}.`],
    ["looking back", `Sở Tài chính tổng kết 05 năm thực hiện ${OLD}.`],
    ["results", `Sở Tài chính báo cáo kết quả triển khai thực hiện ${OLD}.`],
    ["a time within its own", `Rà soát các dự án giai đoạn 2021 - 2023 theo ${OLD}.`],
    ["before a day", `Dự án trước ngày 01/01/2025 được lập theo ${OLD}.`],
    ["a transitional clause", `Dự án đã trình thì tiếp tục thực hiện theo quy định của ${OLD}.`],
    ["who is under it still", `Chủ đầu tư đang thực hiện dự án theo ${OLD} báo cáo Sở Tài chính.`],
    ["amended here", `Góp ý sửa đổi, bổ sung một số điều của ${OLD}.`],
    ["words changed in it", `Thay thế cụm từ “dự án nhóm C” bằng cụm từ “dự án nhỏ” quy định tại khoản 2 Điều 10 ${OLD}.`],
    ["an article changed in it", `Bãi bỏ khoản 3 Điều 12 và các nội dung theo quy định tại ${OLD}.`],
    ["amended by it", `Rà soát quy chế đã được sửa đổi, bổ sung theo ${OLD}.`],
    ["repealed already", `Không áp dụng ${OLD} đã được thay thế bởi Luật Đầu tư công năm 2024.`],
    ["former name", `Rà soát dự án theo ${OLD} (cũ).`],
    ["quoted", `Sở Tài chính trả lời câu hỏi “dự án nào thực hiện theo ${OLD}?” trong tháng 11 năm 2026.`],
    ["no binding word", `Sở Tài chính so sánh ${OLD} với Luật Đầu tư công năm 2024.`],
    ["guidance that is made", `Rà soát nghị định quy định chi tiết ${OLD}.`],
    ["title of another document", `Thực hiện Kế hoạch số 45/KH-UBND ngày 12/3/2020 của Ủy ban nhân dân tỉnh về việc triển khai ${OLD}.`],
    ["in force", "Giao Sở Tài chính thẩm định danh mục theo quy định của Luật Đầu tư công năm 2024."],
    ["a bare name borne by several laws", "Giao Sở Tài chính thẩm định danh mục theo quy định của Luật Đầu tư công."],
    ["an amending law without its date", "Thực hiện hiệu quả Luật sửa đổi, bổ sung một số điều của Luật Các tổ chức tín dụng."],
    ["unknown", "Giao Sở Tài chính thẩm định danh mục theo Quyết định số 12/2014/QĐ-UBND ngày 05/3/2014 của Ủy ban nhân dân tỉnh."],
  ];
  for (const [what, words] of silent) it(what, () => assert.deepEqual(said(article(words)), []));

  it("an article of transition", () => {
    const body = (title: string): string =>
      frame(
        "body",
        `Điều 1. Giao Sở Tài chính rà soát dự án.\nĐiều 2. ${title}\n1. Dự án nhóm C thực hiện theo quy định của ${OLD}.\nĐiều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký.\nĐiều 4. Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này./.`,
      );
    assert.deepEqual(said(body("Điều khoản chuyển tiếp")), []);
    assert.equal(said(body("Tổ chức thực hiện")).length, 1);
  });

  it("a text that repeals an act may name it everywhere", () =>
    assert.deepEqual(
      said(article("Bãi bỏ Nghị định số 45/2025/NĐ-CP; các phòng không còn tổ chức theo quy định tại Nghị định số 45/2025/NĐ-CP.")),
      [],
    ));

  it("the same draft before the act ended", () => {
    const text = article(`Giao Sở Tài chính thẩm định danh mục dự án theo quy định của ${OLD}.`);
    assert.equal(said(text).length, 1);
    assert.deepEqual(said(text.replace("ngày 08 tháng 10 năm 2026", "ngày 08 tháng 10 năm 2024")), []);
  });

  it("an act that is a căn cứ as well is told there", () => {
    const old = "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015";
    const text = article(`Giao Sở Nội vụ rà soát chức năng các phòng theo quy định của ${old}.`);
    assert.equal(said(text).length, 1);
    const both = text.replace("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", old);
    assert.equal(of(both, "can-cu/het-hieu-luc").length, 1);
    assert.deepEqual(said(both), []);
  });
});

describe("another act in its place", () => {
  const fixed = (text: string): string | null => {
    const checked = check(text);
    const [fix] = checked.findings.filter((one) => one.rule === "vien-dan/het-hieu-luc")[0]?.fixes ?? [];
    return fix === undefined ? null : applyFix(checked.source, fix);
  };
  const cases: readonly (readonly [string, string | null])[] = [
    [`theo ${OLD}`, "theo Luật Đầu tư công năm 2024"],
    ["theo Luật Đầu tư công 2019", "theo Luật Đầu tư công 2024"],
    ["theo Luật Đầu tư công ngày 13/6/2019", "theo Luật Đầu tư công ngày 29/11/2024"],
    ["theo Luật Đầu tư công ngày 13 tháng 6 năm 2019", "theo Luật Đầu tư công ngày 29 tháng 11 năm 2024"],
    ["theo Luật Đầu tư công số 39/2019/QH14", "theo Luật Đầu tư công số 58/2024/QH15"],
    ["theo Nghị định số 45/2025/NĐ-CP", "theo Nghị định số 150/2025/NĐ-CP"],
    ["theo Nghị định số 45/2025/NĐ-CP của Chính phủ", "theo Nghị định số 150/2025/NĐ-CP của Chính phủ"],
    // Articles are numbered otherwise in the new act, and a title belongs to the old one.
    [`theo khoản 2 Điều 17 ${OLD}`, null],
    ["theo Nghị định số 45/2025/NĐ-CP của Chính phủ quy định tổ chức các cơ quan chuyên môn", null],
  ];
  for (const [before, after] of cases)
    it(before, () => {
      const text = (words: string): string => article(`Giao Sở Nội vụ rà soát hồ sơ ${words}.`);
      assert.equal(of(text(before)).length, 1, said(text(before)).join("; "));
      assert.equal(fixed(text(before)), after === null ? null : text(after));
    });

  it("is asked, and lies in all places at once", () => {
    const text = article(`Giao Sở Tài chính triển khai ${OLD}; thẩm định danh mục theo quy định của ${OLD}.`);
    assert.equal(of(text)[0]?.fixes[0]?.kind, "ask");
    assert.equal(fixed(text), text.replaceAll(OLD, "Luật Đầu tư công năm 2024"));
  });
});

it("ten thousand citations of ended acts take time in proportion", () => {
  const lines = (count: number): string =>
    article(`Giao việc.\n${Array.from({ length: count }, (_, i) => `${i + 1}. Thực hiện ${OLD}, ${OLD}, ${OLD}.`).join("\n")}`);
  const time = (text: string): number => {
    const start = performance.now();
    assert.equal(of(text).length, 1);
    return performance.now() - start;
  };
  time(lines(100));
  const [short, long] = [time(lines(400)), time(lines(3_200))];
  assert.ok(long < short * 8 * 4, `${short} ms, then ${long} ms`);
});
