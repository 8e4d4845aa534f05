/** Which act a citation means, how an act is cited, and what the tables say of names and successors. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Citation, citedLaw, readCitation } from "../../server/src/core/knowledge/cited-act";
import { citeAct, dateInWords, shortName } from "../../server/src/core/knowledge/citing";
import { amendsOnly, lawKey } from "../../server/src/core/knowledge/legal-acts";
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { type CalendarDate, fromIso } from "../../server/src/core/text/calendar";

const knowledge = await loadKnowledge();
const { acts } = knowledge;

const day = (iso: string): CalendarDate => {
  const date = fromIso(iso);
  assert.ok(date, iso);
  return date;
};

const row = (number: string, iso?: string) => {
  const found = acts.byNumber(number, iso ? day(iso) : null)[0];
  assert.ok(found, number);
  return found;
};

/** "known 72/2025/QH15", "wrong-date 63/2025/QH15 (65/2025/QH15) sure". */
function meaning(text: string, number: string | null, iso: string | null): string {
  const citation: Citation = readCitation(acts, { text, number, date: iso === null ? null : day(iso) });
  if (citation.kind === "unknown") return "unknown";
  const parts = [citation.kind, citation.row.number];
  if (citation.kind === "wrong-date" && citation.owner !== null) parts.push(`(${citation.owner.number})`);
  if (citation.kind === "confused") parts.push(`named ${citation.named.number}`);
  if (citation.kind !== "known") parts.push(citation.sure ? "sure" : "unsure");
  return parts.join(" ");
}

describe("which act a citation means", () => {
  const cases: readonly (readonly [string, string | null, string | null, string])[] = [
    ["Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", null, "2025-06-16", "known 72/2025/QH15"],
    ["Luật Tổ chức Chính quyền địa phương ngày 19/6/2015", null, "2015-06-19", "known 77/2015/QH13"],
    ["Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "72/2025/QH15", null, "known 72/2025/QH15"],
    ["Luật Đất đai năm 2024", null, null, "known 31/2024/QH15"],
    ["Luật Đất đai 2013", null, null, "known 45/2013/QH13"],
    ["Luật Chuyển đổi số ngày 11 tháng 12 năm 2025", null, "2025-12-11", "known 148/2025/QH15"],
    ["Luật Chuyển đổi số số 148/2025/QH15", "148/2025/QH15", null, "known 148/2025/QH15"],
    // A name alone may be the old law or the new one.
    ["Luật Đất đai", null, null, "unknown"],
    ["Luật Quy hoạch đô thị", null, null, "known 30/2009/QH12"],
    ["Luật Không có trong bảng ngày 01/01/2020", null, "2020-01-01", "unknown"],
    // An older law of the name that the tables do not hold.
    ["Luật Đất đai ngày 14/7/1993", null, "1993-07-14", "unknown"],
    ["Luật Tổ chức Chính phủ ngày 19/02/2025", null, "2025-02-19", "wrong-date 63/2025/QH15 (65/2025/QH15) sure"],
    ["Luật Tổ chức chính quyền địa phương ngày 16/6/2015", null, "2015-06-16", "wrong-date 77/2015/QH13 sure"],
    ["Luật Công nghệ thông tin ngày 29/6/2016", null, "2016-06-29", "wrong-date 67/2006/QH11 unsure"],
    // Two laws of one name in one year: the nearer one is meant, else nothing is said.
    ["Luật Tổ chức chính quyền địa phương ngày 18/6/2025", null, "2025-06-18", "wrong-date 72/2025/QH15 sure"],
    ["Luật Tổ chức chính quyền địa phương ngày 05/10/2025", null, "2025-10-05", "unknown"],
    ["Luật Tổ chức chính quyền địa phương số 27/2025/QH15 ngày 16/6/2025", "27/2025/QH15", "2025-06-16", "wrong-number 72/2025/QH15 sure"],
    ["Luật Tổ chức chính quyền địa phương số 63/2025/QH15", "63/2025/QH15", null, "confused 63/2025/QH15 named 77/2015/QH13 sure"],
    ["Luật sửa đổi bổ sung một số điều của Luật Xây dựng ngày 17/6/2020", null, "2020-06-17", "known 62/2020/QH14"],
    [
      "Luật sửa đổi một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22/11/2019",
      null,
      "2019-11-22",
      "known 47/2019/QH14",
    ],
    ["Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", "30/2020/NĐ-CP", "2020-03-05", "known 30/2020/NĐ-CP"],
    ["Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP", null, "known 30/2020/NĐ-CP"],
    ["Nghị định số 30/2020/NĐ-CP ngày 15/3/2020", "30/2020/NĐ-CP", "2020-03-15", "wrong-date 30/2020/NĐ-CP sure"],
    // Numbers without a year come again every year.
    ["Nghị quyết số 01/NQ-CP", "01/NQ-CP", null, "unknown"],
    ["Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ", "01/NQ-CP", "2024-01-05", "known 01/NQ-CP"],
    ["Nghị quyết số 01/NQ-CP ngày 02/01/2018 của Chính phủ", "01/NQ-CP", "2018-01-02", "unknown"],
    ["Nghị quyết số 26-NQ/TW ngày 22/8/2026", "26-NQ/TW", "2026-08-22", "unknown"],
    ["Quyết định số 15/QĐ-UBND ngày 05/01/2024", "15/QĐ-UBND", "2024-01-05", "unknown"],
  ];
  for (const [text, number, date, expected] of cases)
    test(`${text} → ${expected}`, () => assert.equal(meaning(text, number, date), expected));

  test("the name and the year of a cited law", () => {
    assert.deepEqual(citedLaw("Luật Đất đai năm 2024"), { name: "luật đất đai", year: 2024 });
    assert.deepEqual(citedLaw("Luật Chuyển đổi số ngày 11 tháng 12 năm 2025"), { name: "luật chuyển đổi số", year: null });
    assert.deepEqual(citedLaw("Bộ luật Lao động (sửa đổi) ngày 20/11/2019"), { name: "bộ luật lao động", year: null });
    assert.deepEqual(citedLaw("khoản 2 Điều 17 của Luật Đầu tư công năm 2024"), { name: "luật đầu tư công", year: 2024 });
    assert.deepEqual(citedLaw("các điểm a, b khoản 1 Điều 3 Bộ luật Lao động"), { name: "bộ luật lao động", year: null });
    assert.equal(citedLaw("Nghị định số 30/2020/NĐ-CP"), null);
    assert.equal(citedLaw("Điều 5 Nghị định số 30/2020/NĐ-CP"), null);
  });

  test("amending laws under all their openings, and which law they change alone", () => {
    assert.equal(lawKey("Luật sửa đổi bổ sung Luật Xây dựng"), lawKey("Luật sửa đổi, bổ sung một số điều của Luật Xây dựng"));
    assert.ok(amendsOnly("Luật Sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng", "Luật Thi đua, khen thưởng"));
    assert.ok(!amendsOnly("Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch", "Luật Quy hoạch"));
    assert.ok(!amendsOnly("Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở", "Luật Đất đai"));
  });
});

describe("how an act is cited", () => {
  test("a law by name and date, or by number", () => {
    assert.equal(citeAct(row("72/2025/QH15")), "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025");
    assert.equal(citeAct(row("72/2025/QH15"), { date: "short", lawNumber: false }), "Luật Tổ chức chính quyền địa phương ngày 16/6/2025");
    assert.equal(citeAct(row("72/2025/QH15"), { date: "none", lawNumber: true }), "Luật Tổ chức chính quyền địa phương số 72/2025/QH15");
    assert.equal(
      citeAct(row("72/2025/QH15"), { date: "full", lawNumber: true }),
      "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
    );
  });

  test("a decree in full", () => {
    assert.equal(citeAct(row("30/2020/NĐ-CP")), "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư");
  });

  test("what is known from memory is left out, never made up", () => {
    // The date of the law is from memory: it is cited by its number.
    assert.equal(citeAct(row("129/2025/QH15")), "Luật Viên chức số 129/2025/QH15");
    // Title and date of this decree are from memory.
    assert.equal(citeAct(row("70/2026/NĐ-CP")), null);
    for (const act of acts.all()) if (act.confidence === "RECALL") assert.equal(citeAct(act), null, act.id);
  });

  test("dates with a zero before days below 10 and months 1 and 2", () => {
    assert.equal(dateInWords({ year: 2026, month: 2, day: 8 }), "ngày 08 tháng 02 năm 2026");
    assert.equal(dateInWords({ year: 2026, month: 3, day: 18 }), "ngày 18 tháng 3 năm 2026");
  });

  test("every act has a short name", () => {
    for (const act of acts.all()) assert.match(shortName(act), /^\p{Lu}.{6,}/u, act.id);
    assert.equal(shortName(row("30/2020/NĐ-CP")), "Nghị định số 30/2020/NĐ-CP");
    assert.equal(shortName(row("77/2015/QH13")), "Luật Tổ chức chính quyền địa phương ngày 19/6/2015");
  });
});

describe("ends of acts by their confidence", () => {
  const state = (number: string, iso: string): string => {
    const { state: s, certain } = acts.validity(row(number), day(iso));
    return `${s}${certain ? "" : " ?"}`;
  };
  test("a repeal that was read, its day not: sure a year later", () => {
    assert.equal(state("76/2015/QH13", "2025-06-01"), "het-hieu-luc ?");
    assert.equal(state("76/2015/QH13", "2026-03-01"), "het-hieu-luc");
  });
  test("from memory: never sure", () => assert.equal(state("34/2016/NĐ-CP", "2030-01-01"), "het-hieu-luc ?"));
  test("adopted and then in force", () => {
    assert.equal(state("24/2026/QH16", "2026-11-21"), "chua-hieu-luc");
    assert.equal(state("24/2026/QH16", "2027-03-01").replace(" ?", ""), "hieu-luc");
  });
  test("no date makes an act ended before its last day", () => {
    for (const act of acts.all()) {
      if (act.to === undefined) continue;
      assert.notEqual(acts.validity(act, day(act.to)).state, "het-hieu-luc", act.id);
      assert.equal(acts.validity(act, day("2099-01-01")).state, "het-hieu-luc", act.id);
    }
  });
  test("what replaced an act, and what an act replaced", () => {
    assert.deepEqual(
      acts.replacements(row("163/2016/NĐ-CP")).map((act) => act.number),
      ["73/2026/NĐ-CP"],
    );
    assert.ok(acts.predecessors(row("148/2025/QH15")).some((act) => act.number === "67/2006/QH11"));
  });
});

describe("names and successors of bodies", () => {
  const successors = (id: string, iso: string): string[] => {
    const body = knowledge.bodies.get(id);
    assert.ok(body, id);
    return knowledge.bodies.succession(body, day(iso)).candidates.map((c) => c.row?.id ?? c.name);
  };
  test("a successor is the whole name, not a body whose name it begins with", () => {
    assert.deepEqual(successors("nhnn-tinh", "2026-01-01"), ["Ngân hàng Nhà nước chi nhánh tại khu vực (Ngân hàng Nhà nước Khu vực …)"]);
    assert.deepEqual(successors("kb-1", "2026-01-01"), ["Kho bạc Nhà nước khu vực …"]);
    assert.deepEqual(successors("qltt-1", "2026-01-01"), ["Chi cục Quản lý thị trường thuộc Sở Công Thương"]);
  });
  test("where the successor does not exist everywhere there are two", () =>
    assert.deepEqual(successors("bdt", "2026-01-01"), ["sdttg", "snv"]));
  test("wrong names of provinces, abbreviations and tone places left out", () => {
    const wrong = new Map(knowledge.provinces.misspellings().map((m) => [m.written, m.official]));
    assert.equal(wrong.get("Đăk Lăk"), "Đắk Lắk");
    assert.equal(wrong.get("Quãng Ngãi"), "Quảng Ngãi");
    for (const right of ["BR-VT", "TP.HCM", "Thanh Hoá", "Khánh Hoà", "TP. Hà Nội", "Bà Rịa-Vũng Tàu"])
      assert.equal(wrong.get(right), undefined, right);
  });
});
