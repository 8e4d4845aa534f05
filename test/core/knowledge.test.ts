import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { bodyId, builtinBodyNames, findBodies } from "../../server/src/core/knowledge/body-names";
import abbreviations from "../../server/src/core/knowledge/data/abbreviations.json";
import bodies from "../../server/src/core/knowledge/data/bodies.json";
import legalActs from "../../server/src/core/knowledge/data/legal-acts.json";
import { NAMES } from "../../server/src/core/knowledge/data/names";
import provinces from "../../server/src/core/knowledge/data/provinces.json";
import { COPY_TYPES, DOCUMENT_TYPES, typeOfAbbreviation, typeOfTitle } from "../../server/src/core/knowledge/document-types";
import { listUnconfirmed } from "../../server/src/core/knowledge/knowledge";
import { loadAbbreviations, loadAllTables, loadKnowledge } from "../../server/src/core/knowledge/load";
import { nameTexts } from "../../server/src/core/knowledge/name-index";
import { bodyName } from "../../server/src/core/knowledge/name-variants";
import { ownRows } from "../../server/src/core/knowledge/own-bodies";
import type { BodyRow } from "../../server/src/core/knowledge/schema";
import { type CalendarDate, fromIso } from "../../server/src/core/text/calendar";
import { SourceText } from "../../server/src/core/text/source";

const knowledge = await loadKnowledge();
const shorts = await loadAbbreviations();
const tables = await loadAllTables();
const rows = [...bodies.rows, ...provinces.rows] as BodyRow[];

const day = (iso: string): CalendarDate => {
  const date = fromIso(iso);
  if (!date) throw new Error(`no day: ${iso}`);
  return date;
};

/** Hits of a text as "id[text]certainty", in order. */
function hits(text: string): string[] {
  const source = new SourceText(text);
  return findBodies(source.flat, 0, source.flat.length).map((h) => `${h.id}[${source.quote(h.span)}]${h.certainty}`);
}

/** Names of those who have a body's work on a day. */
function successors(id: string, iso: string): string[] {
  const row = knowledge.bodies.get(id);
  assert.ok(row, id);
  return knowledge.bodies.succession(row, day(iso)).candidates.map((c) => c.name);
}

describe("tables", () => {
  test("the compact list of names is made from them", () => {
    const names = rows.map((r) => bodyName({ ...r, names: [r.name, ...r.aliases], contextNames: r.contextAliases }));
    assert.deepEqual(NAMES, nameTexts(names));
  });

  test("an end comes after its beginning, a successor after an end", () => {
    for (const row of rows) {
      if (row.from && row.to) assert.ok(row.from <= row.to, row.id);
      if (row.to && row.successorFrom) assert.ok(row.to < row.successorFrom, row.id);
    }
    for (const act of knowledge.acts.all()) if (act.from && act.to) assert.ok(act.from <= act.to, act.id);
  });

  test("what is from memory can be listed", () => {
    const listed = listUnconfirmed(tables);
    assert.ok(listed.length > 100);
    assert.ok(listed.every((u) => u.name.length > 0));
    assert.equal(
      listed.filter((u) => u.table === "bodies" && u.fields === null).length,
      bodies.rows.filter((r) => r.confidence === "RECALL").length,
    );
  });

  test("nothing of the keeper's workshop is left in them", () => {
    const all = JSON.stringify([bodies, provinces, legalActs, abbreviations]);
    assert.doesNotMatch(all, /\bseeds?\b|\bcorpus\b|index id|extra\//iu);
  });
});

describe("search by class of row", () => {
  const byClass = (match: BodyRow["match"]): BodyRow[] => rows.filter((r) => r.match === match && !/[…[(/]/u.test(r.name));

  test("text: every official name is found, also in capitals and wrapped", () => {
    for (const row of byClass("text")) {
      for (const name of [row.name, row.name.toUpperCase(), row.name.replace(/ (?=[^ ]+$)/u, "\n")]) {
        const source = new SourceText(`Giao ${name} thực hiện`);
        const hit = findBodies(source.flat, 0, source.flat.length)[0];
        assert.ok(hit, `${row.id} ${name}`);
        assert.ok(hit.candidates.some((c) => c.id === row.id));
        assert.equal(hit.certainty, "text", `${row.id} ${name}`);
      }
    }
  });

  test("context: found, and marked as in need of context", () => {
    const written = rows.flatMap((r) =>
      [...(r.match === "context" ? [r.name, ...r.aliases] : []), ...r.contextAliases].map((name) => [r, name] as const),
    );
    const plain = written.filter(([r, name]) => !/[…[(/]/u.test(name) && r.kind !== "level_abolished" && !r.kind.startsWith("agency"));
    assert.ok(plain.length > 12);
    for (const [row, name] of plain) {
      const hit = findBodies(name, 0, name.length)[0];
      assert.ok(hit, `${row.id} ${name}`);
      assert.ok(hit.candidates.some((c) => c.id === row.id));
      if (hit.id === row.id) assert.equal(hit.certainty, "context", row.id);
    }
    assert.deepEqual(hits("gửi Cục Thống kê"), ["tk-1[Cục Thống kê]context"]);
  });

  test("same_name: the row of today comes first, the old one never alone", () => {
    for (const row of byClass("same_name")) {
      const hit = findBodies(row.name, 0, row.name.length)[0];
      assert.ok(hit, row.id);
      assert.notEqual(hit.id, row.id);
      assert.equal(hit.certainty, "text");
    }
  });

  test("none: frameworks, transfers and notes are never searched", () => {
    const none = rows.filter((r) => r.match === "none");
    assert.ok(none.length > 20);
    for (const row of none) {
      const found = findBodies(row.name, 0, row.name.length);
      assert.ok(!found.some((h) => h.candidates.some((c) => c.id === row.id)), row.id);
    }
  });

  test("words for a level are not searched alone", () => {
    assert.deepEqual(hits("trên địa bàn huyện, thị xã và quận"), []);
  });
});

describe("traps of the tables", () => {
  test("the longest name wins", () => {
    assert.deepEqual(hits("Thuế tỉnh; Cục Thuế tỉnh"), ["thue-3[Thuế tỉnh]text", "thue-1[Cục Thuế tỉnh]text"]);
    assert.deepEqual(hits("Thống kê tỉnh, Chi cục Thống kê tỉnh"), ["tk-3[Thống kê tỉnh]text", "tk-2[Chi cục Thống kê tỉnh]text"]);
    assert.deepEqual(hits("Kho bạc Nhà nước và Kho bạc Nhà nước tỉnh"), ["kbnn[Kho bạc Nhà nước]text", "kb-1[Kho bạc Nhà nước tỉnh]text"]);
    assert.deepEqual(hits("Ngân hàng Nhà nước chi nhánh tỉnh"), ["nhnn-tinh[Ngân hàng Nhà nước chi nhánh tỉnh]text"]);
  });

  test("a province is searched with its unit only", () => {
    assert.deepEqual(hits("phường Bắc Kạn, xã Thái Bình, Công ty Điện lực Vĩnh Phúc, nền hòa bình"), [
      "dlvp[Công ty Điện lực Vĩnh Phúc]text",
    ]);
    assert.deepEqual(hits("UBND tỉnh Vĩnh Phúc, UBND tỉnh Hoà Bình"), ["p63-26[tỉnh Vĩnh Phúc]text", "p63-17[tỉnh Hoà Bình]text"]);
    assert.deepEqual(hits("thành phố Quảng Ngãi"), []);
  });

  test("a body and the province it belongs to are both found", () => {
    assert.deepEqual(hits("Cục Thuế tỉnh Hà Giang"), ["thue-1[Cục Thuế tỉnh]text", "p63-02[tỉnh Hà Giang]text"]);
  });

  test("departments in a list after “các Sở”, and only there", () => {
    assert.deepEqual(hits("Các Sở: Kế hoạch và Đầu tư, Tài chính,\nTài nguyên và Môi trường; Công an tỉnh"), [
      "skhdt[Kế hoạch và Đầu tư]sector",
      "stc[Tài chính]sector",
      "stnmt[Tài nguyên và Môi trường]sector",
      "ca-1[Công an tỉnh]text",
    ]);
    assert.deepEqual(hits("Giám đốc các Sở Tài chính, Xây dựng và Nội vụ"), [
      "stc[Sở Tài chính]text",
      "sxd[Xây dựng]sector",
      "snv[Nội vụ]sector",
    ]);
    assert.deepEqual(hits("các sở, ban, ngành; lĩnh vực Tài chính, Y tế"), []);
    assert.deepEqual(hits("các Sở thực hiện quy định về Kế hoạch và Đầu tư"), []);
  });

  test("names broken by lines, dashes, signs and old tone marks", () => {
    for (const name of ["Sở Kế hoạch\n  và Đầu tư", "Sở KH & ĐT", "Sở KH và ĐT", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "Sở kế hoạch và Đầu tư"]) {
      assert.deepEqual(
        hits(name).map((h) => h.slice(0, 5)),
        ["skhdt"],
        name,
      );
    }
    assert.deepEqual(hits("Sở Lao động – Thương binh và Xã hội"), ["sldtbxh[Sở Lao động – Thương binh và Xã hội]text"]);
    assert.deepEqual(
      hits("Uỷ ban Dân tộc".normalize("NFD")).map((h) => h.split("[")[0]),
      ["ubdt"],
    );
    assert.deepEqual(
      hits("ỦY BAN NHÂN\nDÂN CÁC HUYỆN, THÀNH PHỐ").map((h) => h.split("[")[0]),
      ["ph-2"],
    );
  });

  test("small letters are words, not names; parts of words and symbols are no names", () => {
    assert.deepEqual(hits("tăng thu thuế tỉnh giao; báo cáo thống kê tỉnh"), []);
    assert.deepEqual(hits("Thuế tỉnhà"), []);
    assert.deepEqual(hits("Quyết định số 15/QĐ-TCT"), []);
    assert.deepEqual(hits("Tổng công ty (TCT)"), ["tct[TCT]context"]);
  });

  test("columns are not one name", () => {
    assert.deepEqual(hits(`SỞ KẾ HOẠCH${" ".repeat(90)}VÀ ĐẦU TƯ`), []);
  });

  test("a chain is followed to the day", () => {
    assert.deepEqual(successors("thue-1", "2025-04-15"), ["Chi cục Thuế khu vực (số La Mã I-XX)"]);
    assert.deepEqual(successors("thue-1", "2025-09-15"), ["Thuế tỉnh, thành phố"]);
    assert.deepEqual(successors("p63-24", "2025-08-01"), ["tỉnh Bắc Ninh"]);
    assert.deepEqual(successors("p63-24", "2026-10-01"), ["thành phố Bắc Ninh"]);
    assert.deepEqual(successors("p63-70", "2026-11-21"), ["thành phố Đồng Nai"]);
    assert.deepEqual(successors("tk-1", "2025-07-01"), ["Thống kê tỉnh"]);
    assert.deepEqual(successors("skhdt", "2026-01-01"), ["Sở Tài chính"]);
  });

  test("every successor chain ends, on any day", () => {
    for (const row of rows) {
      for (const iso of ["2020-01-01", "2025-03-15", "2025-07-01", "2026-11-21"]) {
        const { chain } = knowledge.bodies.succession(row, day(iso));
        assert.equal(new Set(chain).size, chain.length, row.id);
      }
    }
  });

  test("a split body has several candidates, each with its work", () => {
    const row = knowledge.bodies.get("sldtbxh");
    assert.ok(row);
    const { candidates, certain } = knowledge.bodies.succession(row, day("2026-01-01"));
    assert.deepEqual(
      candidates.map((c) => c.name),
      ["Sở Nội vụ", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Nông nghiệp và Môi trường", "Công an tỉnh"],
    );
    assert.equal(candidates[2]?.work, "trẻ em, bảo trợ xã hội, phòng chống tệ nạn xã hội");
    assert.deepEqual(
      candidates.map((c) => c.row?.id),
      ["snv", "sgddt", "syt", "snnmt", "ca-1"],
    );
    assert.equal(certain, true);
    assert.equal(successors("btttt", "2026-01-01").length, 3);
  });

  test("validity is asked of the document's own day", () => {
    const row = knowledge.bodies.get("skhdt");
    assert.ok(row);
    assert.deepEqual(knowledge.bodies.validity(row, day("2024-05-01")), { state: "hieu-luc", certain: true });
    assert.deepEqual(knowledge.bodies.validity(row, day("2025-03-01")), { state: "het-hieu-luc", certain: false });
    assert.deepEqual(knowledge.bodies.validity(row, day("2026-03-01")), { state: "het-hieu-luc", certain: true });
    const recalled = knowledge.bodies.get("h-1");
    assert.ok(recalled);
    assert.equal(knowledge.bodies.validity(recalled, day("2026-03-01")).certain, false);
  });

  test("đặc khu exist in nine units; an unknown province is unknown", () => {
    const zones = (name: string): number | undefined => knowledge.provinces.specialZones(name, day("2026-11-21"))?.length;
    assert.equal(zones("tỉnh Lào Cai"), 0);
    assert.equal(zones("TỈNH AN GIANG"), 3);
    assert.equal(zones("thành phố Quảng Ninh"), 2);
    assert.equal(zones("Thành phố Hồ Chí Minh"), 1);
    assert.equal(zones("tỉnh Lam Sơn"), undefined);
  });
});

describe("bodyId", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["Sở Tài chính", "stc"],
    ["sở Tài chính", "stc"],
    ["Sở Nội vụ tỉnh Lam Sơn", "snv"],
    ["Giám đốc Sở Tài chính", "stc"],
    ["Chánh Văn phòng UBND tỉnh", "vpubnd"],
    ["Chánh Văn phòng Ủy ban nhân dân tỉnh", "vpubnd"],
    ["Văn phòng UBND tỉnh Quảng Ngãi", "vpubnd"],
    ["Chánh Thanh tra tỉnh", "ttt"],
    ["Trưởng ban Dân tộc", "bdt"],
    ["Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh", "qs-1"],
    ["Bộ trưởng Bộ Tài chính", "btc"],
    ["Ban Tiếp công dân tỉnh Quảng Ngãi (Văn phòng UBND tỉnh)", "btcd"],
    ["Ngân hàng Nhà nước Việt Nam - chi nhánh Quảng Ngãi", "nhnn-tinh"],
    ["các sở, ban, ngành", undefined],
    ["UBND các huyện, thị xã, thành phố", undefined],
    ["Sở Kế hoạch và Đầu tư các địa phương trong Vùng", undefined],
    ["Trung tâm Bảo tồn voi", undefined],
    ["tỉnh Hà Giang", undefined],
    ["", undefined],
  ];
  for (const [name, id] of cases) test(`${name || "nothing"} → ${id}`, () => assert.equal(bodyId(name, null), id));
});

describe("legal acts", () => {
  const act = (number: string, iso?: string) => {
    const found = knowledge.acts.byNumber(number, iso ? day(iso) : null)[0];
    assert.ok(found, number);
    return found;
  };

  test("a number alone may give several acts; the day tells them apart", () => {
    assert.ok(knowledge.acts.byNumber("01/NQ-CP").length >= 8);
    assert.equal(act("01/NQ-CP", "2024-01-05").to, "2024-12-31");
    assert.equal(act("01/nq- cp", "2020-01-01").to, "2020-12-31");
  });

  test("a law is found by its name, old tone marks and capitals alike; a day comes first", () => {
    assert.deepEqual(
      knowledge.acts.byLaw("Luật Tổ chức Chính quyền địa phương").map((a) => a.number),
      ["77/2015/QH13", "65/2025/QH15", "72/2025/QH15"],
    );
    assert.equal(knowledge.acts.byLaw("luật tổ chức chính quyền địa phương", day("2025-06-16"))[0]?.number, "72/2025/QH15");
    assert.deepEqual(knowledge.acts.byLaw("Luật Không có"), []);
  });

  test("state on a day", () => {
    const state = (number: string, iso: string): string => {
      const { state: s, certain } = knowledge.acts.validity(act(number), day(iso));
      return `${s}${certain ? "" : " ?"}`;
    };
    assert.equal(state("77/2015/QH13", "2024-05-01"), "hieu-luc");
    assert.equal(state("77/2015/QH13", "2025-03-10"), "het-hieu-luc ?");
    assert.equal(state("77/2015/QH13", "2026-05-11"), "het-hieu-luc");
    assert.equal(state("72/2025/QH15", "2026-05-11"), "hieu-luc");
    assert.equal(state("148/2025/QH15", "2026-05-11"), "chua-hieu-luc");
    assert.equal(state("148/2025/QH15", "2026-07-01"), "hieu-luc");
    assert.equal(state("23/2026/QH16", "2026-11-21"), "chua-hieu-luc");
    assert.equal(state("163/2016/NĐ-CP", "2026-05-11"), "chua-ro ?");
    assert.equal(state("11/NQ-CP", "2026-05-11"), "chua-ro ?");
    assert.equal(state("107/2020/NĐ-CP", "2026-05-11"), "het-hieu-luc ?");
  });

  test("what stands in its place is in force on the day", () => {
    const next = (number: string, iso: string): string[] => knowledge.acts.successors(act(number), day(iso)).map((a) => a.number);
    assert.deepEqual(next("77/2015/QH13", "2025-04-01"), ["65/2025/QH15"]);
    assert.deepEqual(next("77/2015/QH13", "2026-05-11"), ["72/2025/QH15"]);
    assert.deepEqual(next("67/2006/QH11", "2026-07-01"), ["148/2025/QH15"]);
    assert.deepEqual(next("61/2018/NĐ-CP", "2026-01-01"), ["118/2025/NĐ-CP"]);
    assert.deepEqual(next("72/2025/QH15", "2026-05-11"), []);
  });

  test("amendments name their acts, notes left out", () => {
    assert.deepEqual(
      knowledge.acts.amendments(act("06/2022/QH15")).map((a) => `${a.number} ${a.row?.date}`),
      ["06/2026/QH16 2026-04-23"],
    );
  });

  test("a wrong day leads to the law it belongs to", () => {
    assert.ok(knowledge.acts.issuedOn(day("2025-02-19")).some((a) => a.number === "65/2025/QH15"));
  });
});

describe("small tables", () => {
  test("27 kinds of documents and 3 of copies, as Phụ lục III has them", () => {
    assert.equal(DOCUMENT_TYPES.length, 27);
    assert.equal(COPY_TYPES.length, 3);
    for (const type of [...DOCUMENT_TYPES, ...COPY_TYPES]) {
      const row = shorts.meanings(type.abbreviation, "doc_type")[0];
      assert.equal(row?.meaning.replace(" (cá biệt)", ""), type.name);
      assert.equal(row?.abbreviation, type.abbreviation);
    }
    assert.equal(typeOfTitle("KẾ HOẠCH HÀNH ĐỘNG")?.kind, "ke-hoach");
    assert.equal(typeOfTitle("QUYẾT ĐỊNHX"), null);
    assert.equal(typeOfAbbreviation("CTR")?.abbreviation, "CTr");
  });

  test("an ambiguous abbreviation keeps its meanings", () => {
    const meanings = shorts.meanings("CT");
    assert.deepEqual(new Set(meanings.map((m) => m.kind)), new Set(["doc_type", "recipient"]));
    assert.ok(meanings.every((m) => m.ambiguous));
    assert.deepEqual(shorts.meanings("KHÔNGCÓ"), []);
  });
});

describe("own rows of an office profile", () => {
  test("are found beside the built-in ones", async () => {
    const own: BodyRow = {
      id: "own-ban-qlda",
      table: "other-agencies",
      kind: "own",
      name: "Ban Quản lý dự án Đường ven hồ",
      aliases: ["BQLDA Ven hồ"],
      contextAliases: [],
      match: "text",
      abbreviations: [],
      symbols: [],
      confidence: "CONFIRMED",
      source: 0,
    };
    const withOwn = await loadKnowledge({ bodies: [own], acts: [] });
    const text = "Giao BQLDA Ven hồ phối hợp với Sở Tài chính";
    assert.deepEqual(
      withOwn.bodies.find(text, 0, text.length).map((f) => f.row.id),
      ["own-ban-qlda", "stc"],
    );
    assert.deepEqual(
      knowledge.bodies.find(text, 0, text.length).map((f) => f.row.id),
      ["stc"],
    );
  });
});

describe("own rows that share a name", () => {
  test("with a built-in row: both bear it, the sure one first, and a longer own name wins", async () => {
    const own = ownRows([
      { name: "Sở Nội vụ", validFrom: "2030-01-01" },
      { name: "Sở Nội vụ tỉnh Lam Sơn phía Bắc", validTo: "2026-01-31", successor: "Sở Nội vụ" },
    ]);
    const { bodies: table } = await loadKnowledge({ bodies: own, acts: [] });
    const [hit] = table.find("Sở Nội vụ", 0, 9);
    assert.deepEqual(hit?.rows.map(({ id }) => id).sort(), ["own-1", "snv"]);
    const text = "Giao Sở Nội vụ tỉnh Lam Sơn phía Bắc rà soát";
    assert.deepEqual(
      table.find(text, 0, text.length).map((f) => f.row.id),
      ["own-2"],
    );
    const [ended] = own.slice(1);
    assert.ok(ended);
    assert.deepEqual(
      table.succession(ended, day("2026-11-21")).candidates.map((c) => c.row?.id),
      ["snv"],
    );
    assert.equal(table.validity(ended, day("2026-11-21")).state, "het-hieu-luc");
  });
});

describe("speed of the search", () => {
  test("500 KB of text against all names: 15 ms warm, four times that on a busy machine", () => {
    const sentence =
      "Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Công an tỉnh, UBND các huyện, thành phố và các cơ quan có liên quan rà soát, báo cáo. ";
    const text = sentence.repeat(Math.ceil(500_000 / sentence.length));
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 12; i++) {
      const start = performance.now();
      assert.ok(findBodies(text, 0, text.length).length > 3_000);
      best = Math.min(best, performance.now() - start);
    }
    assert.ok(best < 60, `${best.toFixed(1)} ms`);
  });
});

describe("search, any text", () => {
  const words = fc.constantFrom(
    "Sở",
    "các",
    "Kế hoạch",
    "và",
    "Đầu tư",
    "tỉnh",
    "Cục",
    "Thuế",
    "UBND",
    "huyện",
    ",",
    ":",
    "\n",
    "  ",
    "&",
    "TCT",
    "Hà Giang",
    "x",
  );
  test("hits lie in the range, in order, and read the same when searched alone", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(60), (parts, from) => {
        const flat = parts.join(" ").replace(/\n/gu, " ");
        const start = Math.min(from, flat.length);
        let last = -1;
        for (const { span, id, certainty } of findBodies(flat, start, flat.length)) {
          assert.ok(span.start >= start && span.end <= flat.length && span.start < span.end);
          assert.ok(span.start > last);
          last = span.start;
          if (certainty === "sector") continue;
          assert.equal(findBodies(flat.slice(span.start, span.end), 0, span.end - span.start)[0]?.id, id);
        }
      }),
    );
  });

  test("the built-in names are built once", () => assert.equal(builtinBodyNames(), builtinBodyNames()));
});
