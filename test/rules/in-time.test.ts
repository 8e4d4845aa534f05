/** Law and offices in time: the same draft at different days, levels by confidence, roles, and every trap of the tables. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { bodyAt, bodyFacts } from "../../server/src/core/features/body-facts";
import { hoverAt } from "../../server/src/core/features/hover";
import { referenceValidity } from "../../server/src/core/features/validity";
import { citedLaw } from "../../server/src/core/knowledge/cited-act";
import { citeAct, titleIsRead, titleWords } from "../../server/src/core/knowledge/citing";
import type { BodyRow } from "../../server/src/core/knowledge/schema";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Finding } from "../../server/src/core/model/finding";
import { RULES } from "../../server/src/core/rules/registry";
import { needsKnowledge } from "../../server/src/core/rules/run";
import { type CalendarDate, fromIso } from "../../server/src/core/text/calendar";
import { applyFix, type Checked, check, KNOWLEDGE } from "./check";
import { frame } from "./frame";

const IN_TIME = new Set(RULES.filter((rule) => rule.needsKnowledge).map((rule) => rule.code));
const day = (iso: string): CalendarDate => {
  const date = fromIso(iso);
  assert.ok(date, iso);
  return date;
};

/** The model decision, dated otherwise. */
const dated = (text: string, written: string): string => text.replace("ngày 08 tháng 10 năm 2026", written);
const inTime = (checked: Checked): Finding[] => checked.findings.filter((f) => IN_TIME.has(f.rule));
const told = (checked: Checked): string[] => inTime(checked).map((f) => `${f.level} ${f.rule} “${checked.source.quote(f.span)}”`);
const messages = (checked: Checked): string[] => inTime(checked).map((f) => f.message.vi);
const at = (text: string, iso: string): Checked => check(text, { asOf: day(iso), asOfChosen: true });

const LAST = "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 512/TTr-SNV ngày 01 tháng 10 năm 2026.";
const bases = (...lines: string[]): string => frame("bases", [...lines.map((line) => `Căn cứ ${line};`), LAST].join("\n"));
const task = (words: string): string => frame("content", `Điều 1. ${words}`);
const recipients = (...lines: string[]): string =>
  frame("recipients", ["Nơi nhận:", "- Như Điều 3;", ...lines.map((line) => `- ${line};`), "- Lưu: VT, NNMT."].join("\n"));
const issuer = (text: string, place: string): string => text.replaceAll("TỈNH LAM SƠN", place);

describe("the day that is asked", () => {
  const old = readFileSync("test/samples/quyet-dinh-dung-can-cu-cu.vbhc", "utf8");
  const of2024 = old.replace("ngày 11 tháng 5 năm 2026", "ngày 11 tháng 5 năm 2024");
  // What stays wrong whatever the day: the date of a law.
  const ALWAYS = ["can-cu/sai-ngay", "can-cu/chua-hieu-luc"];

  it("a draft of 2026 on old law and ended offices is told; the same draft of 2024 is not", () => {
    const now = inTime(check(old)).map((f) => f.rule);
    assert.equal(now.filter((rule) => rule === "can-cu/het-hieu-luc").length, 2);
    assert.equal(now.filter((rule) => rule === "co-quan/khong-con").length, 6);
    for (const rule of ["can-cu/sai-ngay", "can-cu/chua-hieu-luc", "co-quan/cap-huyen", "co-quan/tinh-sap-nhap"])
      assert.ok(now.includes(rule), rule);
    assert.deepEqual(
      inTime(check(of2024)).filter((f) => !ALWAYS.includes(f.rule)),
      [],
    );
  });

  it("a day the user chose beats the document's date", () => {
    const chosen = inTime(at(of2024, "2026-11-21")).map((f) => f.rule);
    assert.ok(chosen.includes("can-cu/het-hieu-luc") && chosen.includes("co-quan/khong-con") && chosen.includes("co-quan/cap-huyen"));
    assert.equal(at(of2024, "2026-11-21").drafts[0]?.asOf?.year, 2026);
    assert.equal(check(of2024).drafts[0]?.asOf?.year, 2024);
  });

  it("a blank day in a past year is the end of that year; in this year it is today", () => {
    const text = bases("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015");
    assert.deepEqual(told(check(dated(text, "ngày      tháng 8 năm 2022"))), []);
    assert.deepEqual(check(dated(text, "ngày      tháng 8 năm 2022")).drafts[0]?.asOf, { year: 2022, month: 8, day: 31 });
    assert.deepEqual(check(dated(text, "ngày      tháng 10 năm 2026")).drafts[0]?.asOf, { year: 2026, month: 11, day: 21 });
    assert.equal(told(check(dated(text, "ngày      tháng 10 năm 2026"))).length, 1);
  });

  it("without the tables nothing is said to be well", () => {
    const without = check(old, { knowledge: null });
    assert.deepEqual(told(without), []);
    for (const code of IN_TIME) assert.ok(without.notEvaluated.includes(code), code);
    assert.ok(!check(old).notEvaluated.some((code) => IN_TIME.has(code)));
  });

  it("the tables are asked for only when a rule that needs them is on", () => {
    assert.equal(needsKnowledge(new Map()), true);
    assert.equal(needsKnowledge(new Map([["*", { level: "off" as const }]])), false);
    const groups = [...IN_TIME].map((code) => [code, { level: "off" as const }] as const);
    assert.equal(needsKnowledge(new Map(groups)), false);
  });
});

describe("căn cứ", () => {
  const OLD = "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015";
  const AMENDING =
    "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019";
  const NEW = "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025";

  it("a law and its amending law are one finding, on one line or on two", () => {
    for (const text of [bases(`${OLD}; ${AMENDING}`), bases(OLD, AMENDING)]) {
      const checked = check(text);
      assert.deepEqual(told(checked), [`bat-buoc can-cu/het-hieu-luc “${OLD}”`]);
      const [finding] = inTime(checked);
      assert.equal(finding?.related.length, 1);
      assert.deepEqual(finding?.tags, ["deprecated"]);
      assert.ok(finding?.fixes.every((fix) => fix.kind === "ask"));
      assert.equal(applyFix(checked.source, finding?.fixes[0] ?? { title: { vi: "", en: "" }, kind: "ask", edits: [] }), bases(NEW));
    }
  });

  it("an unknown law that only amends the ended one goes with it", () => {
    const checked = check(
      bases("Luật Xây dựng ngày 18 tháng 6 năm 2014; Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 20 tháng 11 năm 2018"),
    );
    assert.equal(inTime(checked).length, 1);
    assert.equal(inTime(checked)[0]?.related.length, 1);
  });

  it("two unrelated laws that ended are two findings", () => {
    assert.equal(inTime(check(bases("Luật Quy hoạch ngày 24 tháng 11 năm 2017", "Luật Đầu tư công ngày 13 tháng 6 năm 2019"))).length, 2);
  });

  it("the successor is cited as the author cites", () => {
    const titles = (line: string): (string | undefined)[] => inTime(check(bases(line))).map((f) => f.fixes[0]?.title.vi);
    assert.deepEqual(titles("Luật Đất đai ngày 29/11/2013"), ["Thay bằng “Luật Đất đai ngày 18/01/2024”"]);
    assert.deepEqual(titles("Luật Đất đai số 45/2013/QH13"), ["Thay bằng “Luật Đất đai số 31/2024/QH15”"]);
    assert.deepEqual(titles("Luật Đất đai năm 2013"), ["Thay bằng “Luật Đất đai ngày 18 tháng 01 năm 2024”"]);
  });

  it("leaving a căn cứ out keeps the full stop of the last one", () => {
    const text = frame("bases", `Căn cứ ${NEW};\nCăn cứ Luật Quy hoạch ngày 24 tháng 11 năm 2017.`);
    const checked = check(text);
    const fix = inTime(checked)[0]?.fixes.find((f) => f.title.vi === "Bỏ căn cứ này");
    assert.ok(fix);
    assert.equal(applyFix(checked.source, fix), frame("bases", `Căn cứ ${NEW}.`));
  });

  it("the only căn cứ is never left out", () => {
    const checked = check(frame("bases", `Căn cứ ${OLD}.`));
    assert.deepEqual(
      inTime(checked)[0]?.fixes.map((fix) => fix.title.vi),
      [`Thay bằng “${NEW}”`],
    );
  });

  it("levels by confidence", () => {
    const level = (line: string): string[] => inTime(check(bases(line))).map((f) => f.level);
    assert.deepEqual(level("Luật Quy hoạch ngày 24 tháng 11 năm 2017"), ["bat-buoc"]);
    // From memory only, period over, status not known: never more than "đề nghị kiểm tra".
    assert.deepEqual(level("Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ"), ["can-xac-minh"]);
    assert.deepEqual(level("Nghị quyết số 01/NQ-CP ngày 05 tháng 01 năm 2024 của Chính phủ"), ["can-xac-minh"]);
    assert.deepEqual(level("Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ"), ["can-xac-minh"]);
    assert.deepEqual(level("Nghị quyết số 128/NQ-CP ngày 11 tháng 9 năm 2020 của Chính phủ"), []);
    for (const [line, words] of [
      [
        "Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ",
        /chưa đối chiếu được. Đề nghị kiểm tra; dữ liệu tính đến 21\/11\/2026\.$/u,
      ],
      ["Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ", /^Chưa rõ .*đã có Nghị định số 73\/2026\/NĐ-CP/u],
    ] as const) {
      assert.match(messages(check(bases(line)))[0] ?? "", words);
    }
  });

  it("a status that is not known is not told before the act that may have replaced it", () => {
    const text = dated(bases("Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ"), "ngày 08 tháng 10 năm 2025");
    assert.deepEqual(told(check(text)), []);
  });

  it("every act with a known end is told after it and not before", () => {
    let asked = 0;
    for (const act of KNOWLEDGE.acts.all()) {
      if (act.type !== "Luật" || act.date === undefined || act.to === undefined || !/^\d/u.test(act.number)) continue;
      if (!KNOWLEDGE.acts.validity(act, day("2026-11-21")).certain) continue;
      const [year, month, dayOfMonth] = act.date.split("-");
      const text = bases(`${act.title} ngày ${dayOfMonth} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`);
      assert.deepEqual(
        inTime(at(text, "2026-11-21")).map((f) => `${f.level} ${f.rule} ${String(f.data?.act)}`),
        [`bat-buoc can-cu/het-hieu-luc ${act.id}`],
        act.id,
      );
      assert.deepEqual(
        inTime(at(text, act.to)).filter((f) => f.rule === "can-cu/het-hieu-luc"),
        [],
        act.id,
      );
      asked++;
    }
    assert.ok(asked >= 25, String(asked));
  });

  it("not yet in force: the draft's own day of effect counts", () => {
    const law = "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư số 24/2026/QH16";
    assert.deepEqual(told(check(bases(law))), [`bat-buoc can-cu/chua-hieu-luc “${law}”`]);
    const later = bases(law).replace("có hiệu lực thi hành kể từ ngày ký", "có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2027");
    assert.deepEqual(told(check(later)), []);
    const earlier = bases(law).replace("có hiệu lực thi hành kể từ ngày ký", "có hiệu lực thi hành kể từ ngày 28 tháng 02 năm 2027");
    assert.equal(told(check(earlier)).length, 1);
  });

  it("an act that ends soon is told only when its successor is there", () => {
    const soon = (line: string, iso: string): string[] => inTime(at(bases(line), iso)).map((f) => `${f.level} ${f.rule}`);
    const viet = "Luật Viên chức ngày 15 tháng 11 năm 2010";
    assert.deepEqual(soon(viet, "2026-05-11"), ["bien-tap can-cu/sap-het-hieu-luc"]);
    assert.deepEqual(soon(viet, "2025-12-20"), []);
    // The law of 2024 was not adopted yet.
    assert.deepEqual(soon("Luật Đất đai ngày 29 tháng 11 năm 2013", "2024-01-10"), []);
    const wide = check(bases(viet), {
      asOf: day("2025-12-20"),
      asOfChosen: true,
      rules: new Map([["can-cu/sap-het-hieu-luc", { options: { days: 365 } }]]),
    });
    assert.equal(inTime(wide).length, 1);
  });

  it("an act cited with what amends it, a younger amending act left out; asked of the day", () => {
    const amended = (text: string, iso: string): string[] =>
      at(text, iso)
        .findings.filter((f) => f.rule === "can-cu/duoc-sua-doi")
        .map((f) => f.message.vi);
    const housing = "Luật Nhà ở ngày 27 tháng 11 năm 2023";
    const text = bases(`${housing} được sửa đổi, bổ sung bởi Luật số 43/2024/QH15, Luật số 84/2025/QH15`);
    assert.deepEqual(amended(text, "2025-08-01"), [
      "Luật Nhà ở ngày 27/11/2023 còn được sửa đổi, bổ sung bởi Luật số 90/2025/QH15; có thể ghi thêm cho đủ.",
    ]);
    assert.deepEqual(amended(text, "2026-10-08"), [
      "Luật Nhà ở ngày 27/11/2023 còn được sửa đổi, bổ sung bởi Luật số 90/2025/QH15; Luật số 93/2025/QH15; có thể ghi thêm cho đủ.",
    ]);
    assert.deepEqual(amended(text, "2024-10-08"), []);
    assert.deepEqual(amended(bases(housing), "2026-10-08"), []);
    // An amending law on the next line counts; one cited by its day alone may be any of them.
    const twoLines = bases("Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025", "Luật số 87/2025/QH15");
    assert.deepEqual(amended(twoLines, "2026-10-08"), []);
    assert.deepEqual(
      amended(bases(`${housing}; Luật sửa đổi, bổ sung một số điều của Luật Nhà ở ngày 18 tháng 01 năm 2024`), "2026-10-08"),
      [],
    );
  });

  it("a wrong date says whose date it is", () => {
    const checked = check(bases("Luật Tổ chức Chính phủ ngày 19 tháng 02 năm 2025"));
    assert.deepEqual(messages(checked), [
      "Luật Tổ chức Chính phủ ban hành ngày 18/02/2025, văn bản ghi 19/02/2025 (là ngày của Luật Tổ chức chính quyền địa phương số 65/2025/QH15).",
    ]);
    assert.equal(
      applyFix(checked.source, inTime(checked)[0]?.fixes[0] ?? assert.fail()),
      bases("Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025"),
    );
  });

  it("a wrong year alone is only to be checked", () => {
    assert.deepEqual(
      inTime(check(bases("Luật Công nghệ thông tin ngày 29 tháng 6 năm 2016"))).map((f) => `${f.level} ${f.rule}`),
      ["can-xac-minh can-cu/sai-ngay"],
    );
  });
});

describe("acts: titles", () => {
  const rows = KNOWLEDGE.acts.all().filter((row) => citedLaw(row.title) === null && titleIsRead(row) && citeAct(row) !== null);
  const wrong = (cited: string): string[] =>
    check(bases(cited)).findings.flatMap((f) => (f.rule === "vien-dan/sai-ten" ? [f.message.vi] : []));

  it("every act under its own title is silent: as it is, cut short, in capitals", () => {
    assert.ok(rows.length > 40, String(rows.length));
    for (const row of rows) {
      const cited = citeAct(row) ?? "";
      const title = titleWords(row);
      const words = title.split(" ");
      const short = words.slice(0, Math.max(4, Math.ceil(words.length / 2))).join(" ");
      for (const one of [title, short, title.toUpperCase()])
        assert.deepEqual(wrong(cited.replace(title, one)), [], `${row.number}: ${one}`);
    }
  });

  it("under the title of another act it is told, whenever the two say different things", () => {
    let told = 0;
    const swapped = rows
      .map((row, i) => [row, rows[(i + 7) % rows.length] ?? row] as const)
      .filter(([a, b]) => a.issuer === b.issuer && a !== b);
    for (const [row, other] of swapped) told += wrong((citeAct(row) ?? "").replace(titleWords(row), titleWords(other))).length;
    assert.ok(told > swapped.length * 0.6, `${told} of ${swapped.length}`);
  });
});

describe("bodies: classes of rows", () => {
  const rows: readonly BodyRow[] = [...KNOWLEDGE.bodies.all()].filter((row) => /^(?:agency|ministry)_ended$/u.test(row.kind));
  const others: readonly BodyRow[] = [...KNOWLEDGE.bodies.all()];
  const given = (name: string): string => task(`Giao ${name} báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 11 năm 2026.`);
  const about = (text: string, id: string): Finding[] => inTime(check(text)).filter((f) => f.data?.body === id);

  it("text: every ended ministry and department is told when it is given work, with its successors", () => {
    assert.ok(rows.length >= 14, String(rows.length));
    for (const row of rows) {
      const [finding, ...rest] = about(given(row.name), row.id);
      assert.ok(finding && rest.length === 0, row.id);
      assert.equal(finding.level, row.change === "merged_into" || row.id === "ubdt" ? "bat-buoc" : "can-xac-minh", row.id);
      assert.ok(finding.fixes.length > 0, row.id);
      const many = row.change?.startsWith("split") === true || row.id === "bdt";
      assert.equal(finding.fixes.length > 1, many, `${row.id}: ${finding.fixes.map((fix) => fix.title.vi).join("; ")}`);
      assert.deepEqual(told(check(dated(given(row.name), "ngày 08 tháng 10 năm 2024"))), [], row.id);
    }
  });

  it("text: under every other name too", () => {
    // An abbreviation alone may be another body.
    const names = (row: BodyRow): string[] => row.aliases.filter((name) => /\p{Ll}/u.test(name));
    for (const row of rows) for (const name of names(row)) assert.equal(about(given(name), row.id).length, 1, `${row.id} ${name}`);
  });

  it("context: only to be checked", () => {
    for (const [name, id] of [
      ["Cục Thống kê", "tk-1"],
      ["Cục Quản lý thị trường", "qltt-1"],
      ["Đài Phát thanh và Truyền hình", "bc-1"],
    ] as const) {
      for (const finding of about(given(name), id)) assert.equal(finding.level, "can-xac-minh", name);
    }
    assert.equal(about(given("Cục Thống kê"), "tk-1").length, 1);
    // Without its province the name is that of today's body of the ministry: in its own papers, and where the ministry is named.
    const central = given("Cục Thống kê, Cục Hải quan, Cục Quản lý thị trường")
      .replace("ỦY BAN NHÂN DÂN\nTỈNH LAM SƠN\n", "BỘ TÀI CHÍNH\n")
      .replace(/^CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN$/mu, "BỘ TRƯỞNG BỘ TÀI CHÍNH");
    assert.ok(central.includes("BỘ TRƯỞNG BỘ TÀI CHÍNH"));
    assert.deepEqual(
      inTime(check(central)).filter((f) => f.rule === "co-quan/khong-con"),
      [],
    );
    for (const name of ["Cục Thống kê thuộc Bộ Tài chính", "Cục Hải quan (Bộ Tài chính)"])
      assert.deepEqual(told(check(recipients(name))), [], name);
    assert.equal(about(recipients("Cục Hải quan"), "hq-1").length, 1);
    assert.equal(about(given("Cục Hải quan, Bộ Công an"), "hq-1").length, 1);
  });

  it("same_name: today's unit bears the name of the old one, nothing is told", () => {
    for (const row of others.filter((one) => one.match === "same_name")) {
      const today = others.some((one) => one.name === row.name && one.to === undefined);
      if (today) assert.deepEqual(told(check(recipients(`Ủy ban nhân dân ${row.name}`))), [], row.id);
    }
  });

  it("none: frameworks, transfers and notes are never told", () => {
    const none = new Set(others.filter((row) => row.match === "none").map((row) => row.id));
    for (const row of others.filter((one) => one.match === "none")) {
      const found = inTime(check(given(row.name.replace(/ \(.*/u, "")))).map((f) => f.data?.body);
      assert.ok(!found.some((id) => none.has(String(id))), row.id);
    }
  });

  it("living bodies are never told, on no day of the tables", () => {
    for (const row of others.filter((one) => /^(?:agency|ministry|ministerial_agency)_current$/u.test(one.kind) && one.match === "text")) {
      for (const iso of ["2025-07-01", "2026-05-11", "2026-11-21"]) {
        assert.deepEqual(
          inTime(at(given(row.name), iso)).filter((f) => f.rule.startsWith("co-quan/")),
          [],
          `${row.id} ${iso}`,
        );
      }
    }
  });
});

describe("bodies: roles", () => {
  const ROLES: readonly (readonly [string, string])[] = [
    ["lead", task("Giao Sở Kế hoạch và Đầu tư rà soát danh mục dự án.")],
    ["support", task("Giao Sở Tài chính chủ trì, phối hợp với Sở Giao thông vận tải rà soát danh mục dự án.")],
    ["head of a body", task("Giám đốc Sở Kế hoạch và Đầu tư chủ trì rà soát danh mục dự án.")],
    ["recipient", recipients("Sở Kế hoạch và Đầu tư")],
    ["list of departments", recipients("Các Sở: Kế hoạch và Đầu tư, Tài chính")],
    ["proposer", frame("bases", LAST.replace("Sở Nội vụ", "Sở Kế hoạch và Đầu tư"))],
    ["signature", frame("signature", "TL. CHỦ TỊCH\nGIÁM ĐỐC SỞ KẾ HOẠCH VÀ ĐẦU TƯ\nTrần Minh Khang")],
    ["issuer", frame("issuer", "ỦY BAN NHÂN DÂN TỈNH LAM SƠN\nSỞ KẾ HOẠCH VÀ ĐẦU TƯ")],
  ];
  for (const [role, text] of ROLES) {
    it(`${role}: told`, () =>
      assert.equal(inTime(check(text)).filter((f) => f.rule === "co-quan/khong-con").length, 1, told(check(text)).join("; ")));
  }

  const SILENT: readonly (readonly [string, string])[] = [
    [
      "issuer of a cited act",
      bases("Quyết định số 318/QĐ-BKHĐT ngày 05 tháng 3 năm 2024 của Bộ trưởng Bộ Kế hoạch và Đầu tư về việc công bố thủ tục hành chính"),
    ],
    [
      "proposal of its own time",
      frame("bases", "Theo đề nghị của Giám đốc Sở Kế hoạch và Đầu tư tại Tờ trình số 12/TTr-SKHĐT ngày 14 tháng 02 năm 2025."),
    ],
    ["name of a project", task("Giao Sở Xây dựng quản lý công trình Trụ sở Sở Kế hoạch và Đầu tư.")],
    ["history", recipients("Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)")],
    ["former name", recipients("Sở Kế hoạch và Đầu tư cũ")],
  ];
  for (const [why, text] of SILENT)
    it(`${why}: silent`, () =>
      assert.deepEqual(
        told(check(text)).filter((line) => line.includes("co-quan/")),
        [],
      ));

  it("one finding a body, with the count and the other places", () => {
    const text = task(
      "Giao nhiệm vụ như sau:\n1. Sở Kế hoạch và Đầu tư rà soát danh mục dự án.\n2. Sở Kế hoạch và Đầu tư báo cáo kết quả.\n3. Sở Kế hoạch và Đầu tư công bố.",
    );
    const [finding, ...rest] = inTime(check(text)).filter((f) => f.rule === "co-quan/khong-con");
    assert.equal(rest.length, 0);
    assert.equal(finding?.message.vi, "Sở Kế hoạch và Đầu tư (03 chỗ) không còn từ 01/3/2025; nhiệm vụ thuộc Sở Tài chính.");
    assert.equal(finding?.related.length, 2);
    assert.equal(finding?.fixes[0]?.edits.length, 3);
  });

  it("a successor that stands in the same list is not written twice", () => {
    const checked = check(task("Giao Sở Nội vụ chủ trì, phối hợp với Sở Kế hoạch và Đầu tư, Sở Tài chính rà soát danh mục dự án."));
    const fix = inTime(checked)[0]?.fixes[0];
    assert.ok(fix);
    assert.equal(applyFix(checked.source, fix), task("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát danh mục dự án."));
  });

  it("in a list the head is not said again, capitals stay capitals", () => {
    const list = check(recipients("Các Sở: Kế hoạch và Đầu tư, Nội vụ"));
    assert.equal(applyFix(list.source, inTime(list)[0]?.fixes[0] ?? assert.fail()), recipients("Các Sở: Tài chính, Nội vụ"));
    const signed = check(frame("signature", "TL. CHỦ TỊCH\nGIÁM ĐỐC SỞ KẾ HOẠCH VÀ ĐẦU TƯ\nTrần Minh Khang"));
    const fix = inTime(signed).find((f) => f.rule === "co-quan/khong-con")?.fixes[0];
    assert.ok(fix);
    assert.match(applyFix(signed.source, fix), /GIÁM ĐỐC SỞ TÀI CHÍNH\n/u);
  });

  it("a day from memory: only to be checked for half a year", () => {
    const text = task("Giao Sở Kế hoạch và Đầu tư rà soát danh mục dự án.");
    const level = (iso: string): string[] => inTime(at(text, iso)).map((f) => f.level);
    assert.deepEqual(level("2025-02-28"), []);
    assert.deepEqual(level("2025-03-15"), ["can-xac-minh"]);
    assert.deepEqual(level("2026-03-15"), ["bat-buoc"]);
  });

  it("chains are followed to the day", () => {
    const text = task("Giao Cục Thuế tỉnh đôn đốc các khoản thu.");
    assert.match(messages(at(text, "2025-05-15"))[0] ?? "", /nhiệm vụ thuộc Chi cục Thuế khu vực\./u);
    assert.match(messages(at(text, "2026-05-15"))[0] ?? "", /nhiệm vụ thuộc Thuế tỉnh\./u);
  });
});

describe("traps of the tables", () => {
  const silent: readonly (readonly [string, string])[] = [
    ["Thuế tỉnh lies inside Cục Thuế tỉnh", task("Giao Thuế tỉnh, Thống kê tỉnh, Kho bạc Nhà nước khu vực báo cáo.")],
    [
      "communes with names of former provinces",
      recipients("Ủy ban nhân dân phường Bắc Kạn", "Ủy ban nhân dân xã Thái Bình", "Ủy ban nhân dân phường Hòa Bình"),
    ],
    ["bodies that kept the old name", recipients("Trường Đại học Trà Vinh", "Công ty Điện lực Vĩnh Phúc")],
    ["a common noun", task("Giao Sở Nội vụ tuyên truyền về hòa bình, phát triển thái bình.")],
    ["the same number of another year", bases("Nghị quyết số 01/NQ-CP ngày 08 tháng 01 năm 2026 của Chính phủ")],
    ["the same number of another term", bases("Nghị quyết số 26-NQ/TW ngày 22 tháng 8 năm 2026 của Ban Chấp hành Trung ương Đảng")],
    ["a number with a decimal", bases("Nghị quyết số 66.25/2026/NQ-CP ngày 04 tháng 9 năm 2026 của Chính phủ")],
    [
      "names of bodies inside the title of a cited document",
      task(
        "Giao Sở Nội vụ thực hiện Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về sắp xếp Sở Kế hoạch và Đầu tư, Sở Giao thông vận tải trước ngày 30/11/2026.",
      ),
    ],
    [
      "what it was called before",
      task("Giao Sở Nội vụ (trước đây là Sở Lao động - Thương binh và Xã hội) rà soát hồ sơ trước ngày 30/11/2026."),
    ],
    ["a centrally run city", recipients("Ủy ban nhân dân thành phố Hà Nội", "UBND Thành phố Hồ Chí Minh", "UBND TP. Đà Nẵng")],
    ["an abbreviation alone", recipients("Văn phòng: CVP, phòng TNMT, TH")],
  ];
  for (const [why, text] of silent) it(`${why}: silent`, () => assert.deepEqual(told(check(text)), []));

  it("names and symbols broken over lines", () => {
    const wrapped = task("Giao Sở Kế hoạch\nvà Đầu tư chủ trì, phối hợp với Ủy ban nhân\ndân các huyện,\nthị xã, thành phố rà soát.");
    assert.deepEqual(
      inTime(check(wrapped)).map((f) => f.rule),
      ["co-quan/khong-con", "co-quan/cap-huyen"],
    );
    assert.deepEqual(
      inTime(check(bases("Nghị định số 45/2025/NĐ-\nCP ngày 28 tháng 02 năm 2025 của Chính phủ"))).map((f) => f.rule),
      ["can-cu/het-hieu-luc"],
    );
  });

  it("a successor that itself ended", () => {
    const text = recipients("Ủy ban nhân dân tỉnh Bắc Giang");
    assert.match(messages(at(text, "2025-08-01"))[0] ?? "", /nay thuộc tỉnh Bắc Ninh\.$/u);
    assert.match(messages(at(text, "2026-10-01"))[0] ?? "", /nay thuộc thành phố Bắc Ninh\.$/u);
  });

  it("a province that became a city", () => {
    const text = recipients("Ủy ban nhân dân tỉnh Quảng Ninh");
    assert.deepEqual(messages(at(text, "2026-08-31")), []);
    assert.deepEqual(messages(at(text, "2026-09-01")), ["Tỉnh Quảng Ninh không còn từ 01/9/2026, nay là thành phố Quảng Ninh."]);
  });

  it("a merged province as issuer and as ground, not in titles, quotations and history", () => {
    const own = issuer(task("Giao Sở Xây dựng rà soát các công trình trên địa bàn tỉnh Kon Tum."), "TỈNH KON TUM");
    const [finding] = inTime(check(own)).filter((f) => f.rule === "co-quan/tinh-sap-nhap");
    assert.equal(finding?.level, "bat-buoc");
    assert.match(finding?.message.vi ?? "", /^Tỉnh Kon Tum \(0[23] chỗ\) không còn từ 01\/7\/2025, nay thuộc tỉnh Quảng Ngãi\.$/u);
    const ground = task("Giao Sở Xây dựng rà soát các công trình trên địa bàn tỉnh Kon Tum.");
    assert.deepEqual(told(check(ground)), ["can-xac-minh co-quan/tinh-sap-nhap “tỉnh Kon Tum”"]);
    for (const words of [
      "rà soát các công trình trên địa bàn tỉnh Kon Tum (cũ)",
      "rà soát các công trình trên địa bàn tỉnh Kon Tum trước đây",
      "thực hiện Quyết định số 12/QĐ-TTg ngày 05 tháng 01 năm 2024 của Thủ tướng Chính phủ về hỗ trợ hộ nghèo trên địa bàn tỉnh Kon Tum",
      "thực hiện Đề án “Bảo tồn cồng chiêng trên địa bàn tỉnh Kon Tum”",
    ]) {
      assert.deepEqual(told(check(task(`Giao Sở Xây dựng ${words}.`))), [], words);
    }
  });
});

describe("the district level", () => {
  const kinds = (text: string): unknown[] => inTime(check(text)).map((f) => `${f.level} ${String(f.data?.kind)}`);

  it("lists, named units, cities, towns", () => {
    assert.deepEqual(kinds(recipients("UBND các huyện, thị xã, thành phố")), ["bat-buoc list"]);
    assert.deepEqual(kinds(recipients("Chủ tịch UBND các huyện/thành phố")), ["bat-buoc list"]);
    assert.deepEqual(kinds(recipients("UBND huyện Bình Giang")), ["bat-buoc named"]);
    assert.deepEqual(kinds(task("Giao UBND cấp huyện rà soát hồ sơ.")), ["bat-buoc named"]);
    assert.deepEqual(kinds(recipients("UBND thành phố Quảng Ngãi")), ["can-xac-minh city"]);
    assert.deepEqual(kinds(recipients("UBND các xã, phường, thị trấn")), ["bat-buoc town"]);
    assert.deepEqual(kinds(recipients("UBND các xã, phường", "UBND các tỉnh, thành phố trực thuộc trung ương", "UBND Thành phố")), []);
  });

  it("until 30/6/2025 they were there", () => {
    const text = recipients("UBND các huyện, thị xã, thành phố", "UBND các xã, phường, thị trấn");
    assert.deepEqual(told(at(text, "2025-06-30")), []);
    assert.equal(told(at(text, "2025-07-01")).length, 2);
  });

  it("special zones are named where the province is known to have one", () => {
    const fixed = (place: string): string => {
      const text = issuer(recipients("UBND các huyện, thị xã, thành phố"), place);
      const checked = check(text);
      return applyFix(checked.source, inTime(checked)[0]?.fixes[0] ?? assert.fail());
    };
    assert.match(fixed("TỈNH QUẢNG NGÃI"), /- UBND các xã, phường, đặc khu;/u);
    assert.match(fixed("TỈNH LÀO CAI"), /- UBND các xã, phường;/u);
    assert.match(fixed("TỈNH LAM SƠN"), /- UBND các xã, phường;/u);
  });

  it("one finding for all lists, each place mended as it is written", () => {
    const text = task(
      "Giao nhiệm vụ như sau:\n1. UBND các huyện, thành phố rà soát hồ sơ.\n2. Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố báo cáo.",
    );
    const checked = check(text);
    const [finding, ...rest] = inTime(checked);
    assert.equal(rest.length, 0);
    assert.match(finding?.message.vi ?? "", /\(02 chỗ\)/u);
    assert.equal(
      applyFix(checked.source, finding?.fixes[0] ?? assert.fail()),
      task("Giao nhiệm vụ như sau:\n1. UBND các xã, phường rà soát hồ sơ.\n2. Chủ tịch Ủy ban nhân dân các xã, phường báo cáo."),
    );
  });
});

describe("references and hovers", () => {
  const validity = (line: string, iso: string) => {
    const [draft] = readDraftFile(bases(line)).drafts;
    const reference = draft?.references.find((r) => !r.internal);
    assert.ok(reference);
    return referenceValidity(reference, KNOWLEDGE.acts, day(iso));
  };

  it("effect of a cited act as data", () => {
    assert.deepEqual(validity("Luật Tổ chức chính quyền địa phương ngày 19/6/2015", "2026-11-21"), {
      status: "het-hieu-luc",
      until: "2025-02-28",
      successor: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
      confidence: "CONFIRMED",
    });
    assert.deepEqual(validity("Luật Tổ chức chính quyền địa phương ngày 19/6/2015", "2024-05-01"), {
      status: "hieu-luc",
      until: "2025-02-28",
      successor: null,
      confidence: "CONFIRMED",
    });
    assert.equal(validity("Nghị định số 163/2016/NĐ-CP ngày 21/12/2016", "2026-11-21")?.status, "chua-ro");
    assert.equal(validity("Nghị định số 163/2016/NĐ-CP ngày 21/12/2016", "2026-11-21")?.confidence, "RECALL");
    assert.equal(validity("Quyết định số 15/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân tỉnh Lam Sơn", "2026-11-21"), null);
  });

  const file = readDraftFile(task("Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát."));
  const over = (name: string, iso: string): string => {
    const found = bodyAt(file, file.source.flat.indexOf(name) + 4, KNOWLEDGE.bodies);
    return found === null ? "" : bodyFacts(KNOWLEDGE.bodies, found, day(iso), "vi", (text) => text);
  };

  it("a body: full name, abbreviation, state on the day, successor, history", () => {
    const now = over("Sở Kế hoạch", "2026-11-21");
    assert.match(now, /^\*\*Sở Kế hoạch và Đầu tư\*\* \(SKHĐT\)/u);
    assert.match(now, /Không còn từ ngày 01\/3\/2025/u);
    assert.match(now, /Nhiệm vụ hiện nay thuộc: Sở Tài chính/u);
    assert.match(over("Sở Kế hoạch", "2024-11-21"), /Đang hoạt động vào ngày 21\/11\/2024/u);
    assert.match(over("Sở Kế hoạch", "2024-11-21"), /Đến hết ngày 28\/02\/2025, sau đó nhiệm vụ thuộc: Sở Tài chính/u);
    assert.match(over("Sở Tài chính", "2026-11-21"), /Đang hoạt động[\s\S]*Nhận thêm: kế hoạch KT-XH/u);
    assert.equal(bodyAt(file, file.source.flat.indexOf("rà soát"), KNOWLEDGE.bodies), null);
  });

  it("a body that ended twice: the way it went", () => {
    const tax = readDraftFile(task("Giao Cục Thuế tỉnh đôn đốc các khoản thu."));
    const found = bodyAt(tax, tax.source.flat.indexOf("Cục Thuế") + 2, KNOWLEDGE.bodies);
    assert.ok(found);
    const now = bodyFacts(KNOWLEDGE.bodies, found, day("2026-11-21"), "vi", (text) => text);
    assert.match(now, /Nhiệm vụ hiện nay thuộc: Thuế tỉnh/u);
    assert.match(now, /Qua: Chi cục Thuế khu vực/u);
  });

  it("a law by its bare name is the one of the name in force on the day", () => {
    const text = task("Giao Sở Nông nghiệp và Môi trường thực hiện Luật Đất đai.");
    const draft = readDraftFile(text);
    const about = (iso: string): string =>
      hoverAt(draft, [], draft.source.flat.indexOf("Luật Đất đai") + 3, {
        language: "vi",
        rule: () => null,
        knowledge: KNOWLEDGE,
        asOf: day(iso),
        asOfChosen: true,
      })?.markdown ?? "";
    assert.match(about("2026-11-21"), /Luật Đất đai số 31\/2024\/QH15/u);
    assert.match(about("2023-11-21"), /Luật Đất đai số 45\/2013\/QH13/u);
  });

  it("the hover asks the draft's own day, or the one that the user chose", () => {
    const words = { language: "vi" as const, rule: () => null, knowledge: KNOWLEDGE, asOf: day("2024-01-01") };
    const offset = file.source.flat.indexOf("Sở Kế hoạch") + 4;
    assert.match(hoverAt(file, [], offset, { ...words, asOfChosen: false })?.markdown ?? "", /Không còn/u);
    assert.match(hoverAt(file, [], offset, { ...words, asOfChosen: true })?.markdown ?? "", /Đang hoạt động/u);
    assert.doesNotMatch(
      hoverAt(file, [], offset, { ...words, knowledge: null, asOfChosen: false })?.markdown ?? "",
      /Không còn|hoạt động/u,
    );
  });
});
