import assert from "node:assert/strict";
import { test } from "node:test";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Reference } from "../../server/src/core/model/types";
import { toIso } from "../../server/src/core/text/calendar";

interface Parts {
  readonly bases?: string;
  readonly articles?: string;
  readonly recipients?: string;
  readonly attachment?: string;
}

/** A whole decision of an invented province around the given parts. */
const decision = ({ bases, articles, recipients, attachment = "" }: Parts): string => `ỦY BAN NHÂN DÂN
TỈNH LAM SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 215/QĐ-UBND
Lam Sơn, ngày 08 tháng 10 năm 2026

QUYẾT ĐỊNH
Về việc kiểm kê đập nhỏ

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN

${bases ?? "Căn cứ Luật Thủy lợi ngày 19/6/2017."}

QUYẾT ĐỊNH:

${
  articles ??
  `Điều 1. Phạm vi
1. Đập dưới 5 m.
2. Đập từ 5 m:
a) do xã quản lý;
b) do hợp tác xã quản lý.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.`
}

Nơi nhận:
${recipients ?? "- Như Điều 3;\n- Lưu: VT."}

CHỦ TỊCH
Nguyễn Văn A
${attachment}`;

const read = (text: string): readonly Reference[] => readDraftFile(text).drafts.flatMap((d) => d.references);

/** "type | number | date | issuer" */
const act = (r: Reference | undefined): string =>
  r ? [r.type, r.number ?? "", r.date ? toIso(r.date) : "", r.issuer ?? ""].join(" | ") : "";
const targets = (r: Reference | undefined): string => (r?.targets ?? []).map((t) => `${t.label}=${t.status}`).join("; ");
/** References of one sentence put into Điều 2. */
function inArticle(sentence: string): readonly Reference[] {
  const text = decision({
    articles: `Điều 1. Phạm vi\n1. Đập dưới 5 m.\n2. Đập từ 5 m:\na) do xã quản lý;\nb) do hợp tác xã quản lý.\nđ) khác.\nĐiều 2. ${sentence}\nĐiều 3. Các sở thi hành./.`,
    recipients: "- Các sở;\n- Lưu: VT.",
  });
  return read(text).filter((r) => r.text !== "Luật Thủy lợi ngày 19/6/2017");
}
const one = (sentence: string): Reference | undefined => {
  const found = inArticle(sentence);
  assert.equal(found.length, 1, `${sentence}: ${found.map((r) => r.text).join(" + ")}`);
  return found[0];
};

test("laws: by date, year, number; those that change others; two in one line", () => {
  const found = read(
    decision({
      bases: `Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Phòng, chống thiên tai ngày 19/6/2013; Luật sửa đổi, bổ sung một số
điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17 tháng 6 năm 2020;
Căn cứ Bộ luật Lao động năm 2019.`,
    }),
  ).filter((r) => !r.internal);
  assert.deepEqual(
    found.filter((r) => !r.nested).map((r) => `${r.text} # ${act(r)}`),
    [
      "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 # Luật | 72/2025/QH15 |  | ",
      "Luật Phòng, chống thiên tai ngày 19/6/2013 # Luật |  | 2013-06-19 | ",
      "Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17 tháng 6 năm 2020 # Luật |  | 2020-06-17 | ",
      "Bộ luật Lao động năm 2019 # Bộ luật |  |  | ",
    ],
  );
  assert.deepEqual(
    found.filter((r) => r.nested).map((r) => r.text),
    ["Luật Phòng, chống thiên tai", "Luật Đê điều"],
  );
});

test("names of laws end where the sentence goes on", () => {
  const name = (sentence: string): string | undefined => one(sentence)?.text;
  assert.equal(name("Thực hiện Luật Thống kê, Chiến lược phát triển thống kê."), "Luật Thống kê");
  assert.equal(name("Theo Luật Thủy lợi và các văn bản hướng dẫn."), "Luật Thủy lợi");
  assert.equal(name("Theo quy định của Luật Cán bộ, công chức (sửa đổi)."), "Luật Cán bộ, công chức (sửa đổi)");
  assert.equal(name("Triển khai Luật Công nghiệp công nghệ số trên địa bàn."), "Luật Công nghiệp công nghệ số");
  assert.deepEqual(inArticle("Các luật sư tuân thủ pháp luật, kỷ luật; các luật khác."), []);
});

test("numbered documents: kinds, Party symbols, damaged and wrapped numbers", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư", "Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ"],
    ["Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "Nghị quyết | 57-NQ/TW | 2024-12-22 | Bộ Chính trị"],
    ["Nghị quyết 43/2022/QH15 của Quốc hội", "Nghị quyết | 43/2022/QH15 |  | Quốc hội"],
    ["Kế hoạch số 54/KH- UBND ngày 16/3/2026 của UBND tỉnh về đất", "Kế hoạch | 54/KH- UBND | 2026-03-16 | UBND tỉnh"],
    ["Nghị quyết số 38/2019/NQ HĐND ngày 15/7/2019", "Nghị quyết | 38/2019/NQ HĐND | 2019-07-15 | "],
    ["Tờ trình số 31/TTr -SNN ngày 12/9/2026", "Tờ trình | 31/TTr -SNN | 2026-09-12 | "],
    ["Nghị quyết số 66.7/2025/NQ-CP", "Nghị quyết | 66.7/2025/NQ-CP |  | "],
    [
      "Quyết định số 12/QĐ-UBND, Ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân\ntỉnh",
      "Quyết định | 12/QĐ-UBND | 2026-01-02 | Ủy ban nhân dân tỉnh",
    ],
    [
      "Nghị quyết số 11/NQ-HĐND của Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 3 về thủy lợi",
      "Nghị quyết | 11/NQ-HĐND |  | Hội đồng nhân dân tỉnh khóa X, kỳ họp thứ 3",
    ],
    ["Thông tư liên tịch số 12/2015/TTLT-BNV-BTC", "Thông tư liên tịch | 12/2015/TTLT-BNV-BTC |  | "],
    ["thông báo kết luận số 15/TB-UBND ngày 24/9/2026", "Thông báo | 15/TB-UBND | 2026-09-24 | "],
    ["Công văn số 49/SNNMT-TL ngày 09/01/2026", "Công văn | 49/SNNMT-TL | 2026-01-09 | "],
    ["Tờ trình số     /TTr-SNV ngày     tháng     năm 2026 của Sở Nội vụ", "Tờ trình | /TTr-SNV |  | Sở Nội vụ"],
    ["Chỉ thị số 48 của Tỉnh ủy", "Chỉ thị | 48 |  | Tỉnh ủy"],
    [
      "Quyết định số 7/QĐ-BCĐ của Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh Lam Sơn phê duyệt",
      "Quyết định | 7/QĐ-BCĐ |  | Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh Lam Sơn",
    ],
  ];
  for (const [text, expected] of cases) assert.equal(act(one(`Thực hiện ${text}.`)), expected, text);
});

test("amounts and look-alikes are not cited", () => {
  for (const text of [
    "Kế hoạch 5 năm, Chương trình 135, Báo cáo 6 tháng, Nghị quyết 3 nội dung.",
    "Đường dây 220/110KV, 20 m3/ngày, trực 24/7.",
    "Thời điểm 1/1, địa điểm a, danh mục 2, khoản 500 triệu đồng, thành phần 3, đạt 5 điểm.",
    "Điều này cho thấy kết quả tốt.",
  ]) {
    assert.deepEqual(inArticle(text), [], text);
  }
});

test("several numbers after one kind; kind left out; one issuer for two", () => {
  const numbers = (text: string): string[] => inArticle(text).map((r) => `${r.type} ${r.number}`);
  assert.deepEqual(numbers("Theo các Thông báo kết luận số 1/TB-UBND, số 2/TB-UBND ngày 30/8/2026 và số 3/TB-UBND."), [
    "Thông báo 1/TB-UBND",
    "Thông báo 2/TB-UBND",
    "Thông báo 3/TB-UBND",
  ]);
  assert.deepEqual(numbers("Theo Công điện số 103/CĐ-TTg ngày 07/10/2026, 104/CĐ-TTg ngày 08/10/2026..."), [
    "Công điện 103/CĐ-TTg",
    "Công điện 104/CĐ-TTg",
  ]);
  assert.deepEqual(numbers("Theo các Nghị định của Chính phủ: Số 8/2025/NĐ-CP ngày 01/4/2025; số 9/2025/NĐ-CP."), [
    "Nghị định 8/2025/NĐ-CP",
    "Nghị định 9/2025/NĐ-CP",
  ]);
  const shared = inArticle("Theo Nghị quyết số 3/NQ-CP, Nghị quyết số 8/NQ-CP ngày 10/7/2026 của Chính phủ.");
  assert.deepEqual(
    shared.map((r) => r.issuer),
    ["Chính phủ", "Chính phủ"],
  );
  const party = inArticle("Theo Nghị quyết số 29-NQ/TW và Kết luận số 51-KL/TW của Ban Bí thư.");
  assert.deepEqual(
    party.map((r) => r.issuer),
    [null, "Ban Bí thư"],
    "the Party's bodies share their symbol",
  );
});

test("the sender before the number", () => {
  const found = read(decision({ bases: "Theo đề nghị của Sở Nông nghiệp và Môi trường tại Tờ trình số 31/TTr-SNNMT ngày 02/9/2026." }));
  assert.equal(act(found.find((r) => !r.internal)), "Tờ trình | 31/TTr-SNNMT | 2026-09-02 | Sở Nông nghiệp và Môi trường");
});

test("resolutions of congresses and treaties are named, not numbered", () => {
  assert.equal(
    one("Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ X, nhiệm kỳ 2025-2030 và các kế hoạch.")?.text,
    "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ X, nhiệm kỳ 2025-2030",
  );
  assert.equal(
    one("Thực hiện Hiệp định đối tác xanh giữa hai bên (HĐX), các cam kết khác.")?.text,
    "Hiệp định đối tác xanh giữa hai bên (HĐX)",
  );
});

test("nested: inside the title of the document cited before", () => {
  const nested = (text: string): boolean[] => inArticle(text).map((r) => r.nested);
  assert.deepEqual(nested("Theo Nghị định số 8/2025/NĐ-CP của Chính phủ quy định chi tiết Luật Đê điều."), [false, true]);
  assert.deepEqual(nested("Theo Nghị định số 8/2025/NĐ-CP về đê điều; Nghị định số 9/2025/NĐ-CP."), [false, false]);
  assert.deepEqual(nested("Theo Luật Đê điều số 79/2006/QH11 được sửa đổi, bổ sung bởi Luật số 60/2020/QH14."), [false, false]);
});

test("units of this decision: found, with their owners", () => {
  const list = one("Thực hiện các điểm a, b và đ khoản 2 Điều 1 Quyết định này.");
  assert.equal(targets(list), "điểm a khoản 2 Điều 1=found; điểm b khoản 2 Điều 1=found; điểm đ khoản 2 Điều 1=found");
  assert.equal(list?.internal, true);
  assert.deepEqual(
    list?.targets.map((t) => t.node?.label),
    ["a", "b", "đ"],
  );
  assert.deepEqual(
    list?.targets[0]?.owners?.map((t) => `${t.label} ${t.node?.label}`),
    ["khoản 2 Điều 1 2", "Điều 1 Điều 1"],
  );
  assert.equal(targets(one("Áp dụng từ Điều 1 đến Điều 3.")), "Điều 1=found; Điều 3=found");
  assert.equal(targets(one("Áp dụng điểm a khoản 2 và khoản 1 Điều 1.")), "điểm a khoản 2 Điều 1=found; khoản 1 Điều 1=found");
  assert.equal(targets(one("Áp dụng khoản 1 Điều 1 và Điều 3.")), "khoản 1 Điều 1=found; Điều 3=found");
});

test("units that are not there: missing only when it is certain", () => {
  assert.equal(targets(one("Áp dụng Điều 6 Quyết định này.")), "Điều 6=missing");
  assert.equal(targets(one("Áp dụng khoản 3 Điều 1.")), "khoản 3 Điều 1=missing");
  assert.equal(targets(one("Áp dụng điểm g khoản 2 Điều 1.")), "điểm g khoản 2 Điều 1=missing");
  assert.equal(
    targets(one("Áp dụng điểm c khoản 2 Điều 1.")),
    "điểm c khoản 2 Điều 1=unclear",
    "a gap in the letters is the numbering's fault",
  );
  assert.equal(targets(one("Áp dụng khoản 1 Điều 2.")), "khoản 1 Điều 2=unclear", "Điều 2 has no khoản at all");
  assert.equal(targets(one("Áp dụng khoản 2 Điều 2.")), "khoản 2 Điều 2=missing", "Điều 2 is one paragraph");
  const [, other] = inArticle("Theo Luật Đê điều, khoản 2 Điều 2 cũng vậy.");
  assert.equal(targets(other), "khoản 2 Điều 2=unclear", "a law was named just before");
  assert.equal(targets(one("Áp dụng Điều 31 và 52.")), "Điều 31=unclear; Điều 52=unclear", "far beyond the last: another document's");
  const [, loose] = inArticle("Theo Luật Đê điều, Điều 5 cũng vậy.");
  assert.equal(targets(loose), "Điều 5=unclear", "a law was named just before");
  assert.equal(targets(one("Sửa đổi như sau: “Điều 5 nói rõ”.")), "Điều 5=unclear", "quoted");
});

test("units of other documents are outside, in one entry with the document", () => {
  const law = one("Theo Điều 163 đến 170 Luật Đất đai 2024.");
  assert.equal(law?.text, "Điều 163 đến 170 Luật Đất đai 2024");
  assert.equal(targets(law), "Điều 163=outside; Điều 170=outside");
  const decree = one("Theo điểm a khoản 2 Điều 5 của Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.");
  assert.equal(act(decree), "Nghị định | 30/2020/NĐ-CP | 2020-03-05 | Chính phủ");
  assert.equal(targets(decree), "điểm a khoản 2 Điều 5=outside");
  const rules = one("Theo Điều 5 Quy chế làm việc ban hành kèm theo Quyết định số 12/2025/QĐ-UBND.");
  assert.equal(targets(rules), "Điều 5=outside");
});

test("this document, the one attached, its own number", () => {
  const attachment =
    "\nKẾ HOẠCH\nKiểm kê đập nhỏ\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh)\n\nI. MỤC ĐÍCH\n1. Nắm số đập.\nII. NHIỆM VỤ\n1. Các sở thực hiện Kế hoạch này theo Mục I.\n";
  const found = read(decision({ attachment }));
  const by = (text: string): Reference | undefined => found.find((r) => r.text === text);
  assert.equal(by("Quyết định này")?.targets[0]?.status, "found");
  assert.equal(by("Kế hoạch này")?.targets[0]?.node?.kind, "annex-title");
  assert.equal(by("Mục I")?.targets[0]?.node?.label, "I");
  const own = found.find((r) => r.number === "215/QĐ-UBND");
  assert.equal(own?.internal, false);
  assert.equal(own?.targets[0]?.status, "found");
  assert.equal(found.filter((r) => r.number === "215/QĐ-UBND").length, 1, "the number in the head is no reference");
});

test("articles of an attached regulation are its own", () => {
  const attachment =
    "\nQUY CHẾ\nVận hành đập nhỏ\n(Ban hành kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026)\n\nĐiều 1. Phạm vi\nĐiều 2. Đối tượng\nĐiều 3. Cách làm theo Điều 1 và Điều 4 Quy chế này\nĐiều 4. Báo cáo\nĐiều 5. Theo Điều 3 Quyết định này./.\n";
  const found = read(decision({ attachment }));
  const rules = found.find((r) => r.text === "Điều 1 và Điều 4 Quy chế này");
  assert.equal(targets(rules), "Điều 1=found; Điều 4=found");
  const text = decision({ attachment });
  assert.ok((rules?.targets[0]?.node?.span.start ?? 0) > text.indexOf("QUY CHẾ"), "not the decision's own Điều 1");
  const outer = found.find((r) => r.text === "Điều 3 Quyết định này");
  assert.ok((outer?.targets[0]?.node?.span.start ?? text.length) < text.indexOf("QUY CHẾ"));
});

test("annexes", () => {
  assert.equal(targets(one("Chi tiết tại Phụ lục số 1.")), "Phụ lục 1=missing");
  assert.equal(targets(one("Chi tiết tại Biểu kèm theo.")), "Biểu kèm theo=missing");
  const attachment = "\nPHỤ LỤC I\nDanh mục đập\n(Kèm theo Quyết định số 215/QĐ-UBND ngày 08 tháng 10 năm 2026)\n\n1. Đập Khe Cả.\n";
  const articles = "Điều 1. Danh mục tại Phụ lục I và Phụ lục II kèm theo Quyết định này.\nĐiều 2. Các sở thi hành./.";
  const found = read(decision({ articles, recipients: "- Lưu: VT.", attachment }));
  assert.equal(targets(found.find((r) => r.text.startsWith("Phụ lục I và"))), "Phụ lục I=found; Phụ lục II=missing");
  assert.ok(!found.some((r) => r.text === "PHỤ LỤC I"), "an annex's own heading is no reference");
});

test("recipients: Như Điều n", () => {
  const status = (n: number): string =>
    targets(read(decision({ recipients: `- Như Điều ${n};\n- Lưu: VT.` })).find((r) => /^Như/u.test(r.text)));
  assert.equal(status(3), "Điều 3=found");
  assert.equal(status(4), "Điều 4=missing");
  assert.equal(status(12), "Điều 12=missing");
});

test("spans give the words of the text", () => {
  const text = decision({}).replaceAll("Quyết định này", "Quyết\nđịnh này");
  for (const draft of readDraftFile(text).drafts) {
    for (const r of draft.references) {
      assert.equal(text.slice(r.span.start, r.span.end).replace(/\s+/gu, " "), r.text);
      for (const t of r.targets) assert.ok(r.span.start <= t.span.start && t.span.end <= r.span.end);
    }
  }
});

test("time grows linearly on hostile text", () => {
  for (const piece of [
    "Điều 1, ",
    "khoản 1 Điều 2 và ",
    "Luật sửa đổi, bổ sung một số điều của ",
    "Nghị quyết ",
    "số 1/QĐ-",
    "Luật A và ",
    "“",
    "điểm a khoản ",
  ]) {
    const time = (count: number): number => {
      const text = decision({ articles: `Điều 1. ${piece.repeat(count)}.\nĐiều 2. Thi hành./.` });
      const start = performance.now();
      read(text);
      return performance.now() - start;
    };
    assert.ok(time(16_000) < 4000, piece);
  }
});
