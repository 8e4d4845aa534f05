/** Law in time: the same draft at different days, levels by confidence, titles, references and hovers. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { bodyAt, bodyFacts } from "../../server/src/core/features/body-facts";
import { hoverAt } from "../../server/src/core/features/hover";
import { referenceValidity } from "../../server/src/core/features/validity";
import { citedLaw } from "../../server/src/core/knowledge/cited-act";
import { citeAct, titleIsRead, titleWords } from "../../server/src/core/knowledge/citing";
import { readDraftFile } from "../../server/src/core/model/draft";
import { needsKnowledge } from "../../server/src/core/rules/run";
import { applyFix, check, KNOWLEDGE } from "./check";
import { frame } from "./frame";
import { at, bases, dated, day, IN_TIME, inTime, messages, task, told } from "./in-time";

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
