/** Offices in time: classes of rows, roles, every trap of the tables, the district level. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BodyRow } from "../../server/src/core/knowledge/schema";
import type { Finding } from "../../server/src/core/model/finding";
import { applyFix, check, KNOWLEDGE } from "./check";
import { frame } from "./frame";
import { at, bases, dated, inTime, issuer, LAST, messages, recipients, task, told } from "./in-time";

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
