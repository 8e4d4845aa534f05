/**
 * The samples read as they were meant, and give the findings they are known for. `UPDATE_SAMPLES=1 node test/run.mjs unit
 * core/samples` writes the findings of the flawed ones anew; read the difference before keeping it.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Draft } from "../../server/src/core/model/types";
import { type CalendarDate, makeDate, toIso } from "../../server/src/core/text/calendar";
import { check } from "../rules/check";

const FOLDER = path.join(process.cwd(), "test/samples");
const UPDATE = process.env.UPDATE_SAMPLES === "1";
const knowledge = await loadKnowledge();

/** What a sample is, part by part. Clauses of an article stand in brackets: "2(3)" is Điều 2 with three khoản. */
interface Meant {
  readonly flawed?: true;
  readonly kind: string;
  readonly regime?: string;
  readonly date: string | null;
  readonly symbol: string;
  readonly bases: number;
  readonly articles: string;
  readonly recipients: number;
  readonly signed: string;
  /** Attachments: kind, then articles or top headings. */
  readonly attached?: readonly string[];
}

const MEANT: Readonly<Record<string, Meant>> = {
  "bai-bo-van-ban": {
    kind: "quyet-dinh",
    regime: "quy-pham",
    date: "2026-09-10",
    symbol: "QĐ-UBND",
    bases: 3,
    articles: "1(3) 2 3(2) 4 5",
    recipients: 6,
    signed: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Nguyễn Thị Bích Hạnh",
  },
  "ban-dan-tu-word": {
    flawed: true,
    kind: "quyet-dinh",
    date: "2026-08-17",
    symbol: "QĐ-UBND",
    bases: 4,
    articles: "1(4) 2(3) 3 4",
    recipients: 6,
    signed: "CHỦ TỊCH / Trịnh Quang Hiển",
  },
  "ban-hanh-quy-che": {
    kind: "quyet-dinh",
    date: "2026-08-05",
    symbol: "QĐ-UBND",
    bases: 4,
    articles: "1 2 3",
    recipients: 6,
    signed: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Quách Thị Ngọc Lan",
    attached: ["van-ban quy-che: 1(2) 2(2) 3(2) 4(2) 5(2) 6(3) 7(2) 8 9(3) 10"],
  },
  "phe-duyet-chu-truong-dau-tu": {
    kind: "quyet-dinh",
    date: "2026-09-22",
    symbol: "QĐ-UBND",
    bases: 6,
    articles: "1(9) 2(4) 3 4",
    recipients: 7,
    signed: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Đặng Quốc Tuấn",
  },
  "bo-nhiem-pho-giam-doc": {
    kind: "quyet-dinh",
    date: "2026-01-26",
    symbol: "QĐ-UBND",
    bases: 5,
    articles: "1 2 3 4",
    recipients: 5,
    signed: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Đoàn Thị Bích Vân",
  },
  "bo-nhiem-sai-the-thuc": {
    flawed: true,
    kind: "quyet-dinh",
    date: null,
    symbol: "QĐ-SNV",
    bases: 3,
    articles: "1 3 4",
    recipients: 2,
    signed: "T/L GIÁM ĐỐC / GIÁM ĐỐC / Thạc sĩ Lâm Quốc Bảo",
  },
  "cong-van-don-doc": {
    kind: "cong-van",
    date: "2026-10-19",
    symbol: "UBND-KTTH",
    bases: 0,
    articles: "",
    recipients: 5,
    signed: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Đoàn Thị Bích Vân",
  },
  "ke-hoach-con-sai-sot": {
    flawed: true,
    kind: "quyet-dinh",
    date: "2026-02-06",
    symbol: "QĐ-UBND",
    bases: 6,
    articles: "1 2(2) 2 5",
    // A line without a dash belongs to the one above, whatever the one above ends with.
    recipients: 4,
    signed: "TM. ỦY BAN NHÂN DÂN / KT CHỦ TỊCH / PHÓ CHỦ TỊCH / TS. Cao Bá Thuận",
    attached: ["van-ban ke-hoach: I II III III"],
  },
  "ke-hoach-hon-40-nhiem-vu": {
    kind: "quyet-dinh",
    date: "2026-11-05",
    symbol: "QĐ-UBND",
    bases: 7,
    articles: "1 2 3",
    recipients: 11,
    signed: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Quách Thị Ngọc Lan",
    attached: ["van-ban ke-hoach: I II III IV V", "phu-luc -: table", "phu-luc -: I II"],
  },
  "ke-hoach-truoc-2025": {
    kind: "quyet-dinh",
    date: "2023-03-14",
    symbol: "QĐ-UBND",
    bases: 5,
    articles: "1 2 3",
    recipients: 7,
    signed: "CHỦ TỊCH / Hoàng Trọng Ân",
    attached: ["van-ban ke-hoach: I II III"],
  },
  "khen-thuong-kem-danh-sach": {
    kind: "quyet-dinh",
    date: "2026-11-02",
    symbol: "QĐ-UBND",
    bases: 4,
    articles: "1 2 3 4",
    recipients: 5,
    signed: "CHỦ TỊCH / Phan Đức Nghĩa",
    attached: ["van-ban khac: I II"],
  },
  "quyet-dinh-ban-hanh-ke-hoach": {
    kind: "quyet-dinh",
    date: "2026-10-12",
    symbol: "QĐ-UBND",
    bases: 5,
    articles: "1 2 3",
    recipients: 7,
    signed: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Trịnh Quang Hiển",
    attached: ["van-ban ke-hoach: I II III IV"],
  },
  "quyet-dinh-cap-xa": {
    kind: "quyet-dinh",
    date: "2026-02-05",
    symbol: "QĐ-UBND",
    bases: 3,
    articles: "1(3) 2 3 4",
    recipients: 5,
    signed: "CHỦ TỊCH / Hà Minh Tấn",
  },
  "quyet-dinh-dung-can-cu-cu": {
    flawed: true,
    kind: "quyet-dinh",
    date: "2026-05-11",
    symbol: "QĐ-UBND",
    bases: 5,
    articles: "1(4) 2 3",
    recipients: 5,
    signed: "CHỦ TỊCH / Hoàng Trọng Ân",
  },
  "quyet-dinh-quy-pham": {
    kind: "quyet-dinh",
    regime: "quy-pham",
    date: "2026-07-24",
    symbol: "QĐ-UBND",
    bases: 5,
    articles: "1(2) 2(2) 3 4",
    recipients: 4,
    signed: "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lưu Thị Khánh Hòa",
  },
  "quyet-dinh-truc-tiep": {
    kind: "quyet-dinh",
    date: "2026-10-08",
    symbol: "QĐ-UBND",
    bases: 4,
    articles: "1(3) 2(3) 3 4",
    recipients: 7,
    signed: "CHỦ TỊCH / Trịnh Quang Hiển",
  },
  "sua-doi-quy-che": {
    kind: "quyet-dinh",
    date: "2026-11-16",
    symbol: "QĐ-UBND",
    bases: 3,
    articles: "1(4) 2 3 4",
    recipients: 5,
    signed: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Phan Đức Nghĩa",
  },
  "thanh-lap-ban-chi-dao": {
    kind: "quyet-dinh",
    date: "2026-09-14",
    symbol: "QĐ-UBND",
    bases: 4,
    articles: "1(7) 2(3) 3(4) 4 5",
    recipients: 6,
    signed: "CHỦ TỊCH / Ngô Thế Vinh",
  },
  "thong-bao-ket-luan": {
    kind: "thong-bao",
    date: "2026-09-22",
    symbol: "TB-UBND",
    bases: 0,
    articles: "",
    recipients: 7,
    signed: "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Bùi Gia Khiêm",
  },
};

const read = (name: string): string => readFileSync(path.join(FOLDER, `${name}.vbhc`), "utf8");

function only(name: string): Draft {
  const { drafts } = readDraftFile(read(name));
  assert.equal(drafts.length, 1, "one document");
  return drafts[0] as Draft;
}

const articlesOf = (articles: Draft["articles"]): string =>
  articles.map((a) => `${a.number}${a.clauses.length > 0 ? `(${a.clauses.length})` : ""}`).join(" ");

function asRead(draft: Draft): Meant {
  const quote = (span: { start: number; end: number }): string => draft.source.quote(span).normalize("NFC");
  const signature = draft.signature;
  const attached = draft.attachments.map((a) => {
    const parts =
      a.articles.length > 0 ? articlesOf(a.articles) : a.node.children.map((n) => n.label || n.kind).filter((l) => l !== "paragraph");
    return `${a.kind} ${a.documentKind ?? "-"}: ${typeof parts === "string" ? parts : parts.join(" ")}`;
  });
  return {
    kind: draft.kind ?? "-",
    regime: draft.regime,
    date: draft.date ? toIso(draft.date) : null,
    symbol: draft.header.number?.symbolText ?? "-",
    bases: draft.legalBases.length,
    articles: articlesOf(draft.articles),
    recipients: draft.recipients?.items.length ?? 0,
    signed: [...(signature?.titles.map((t) => quote(t.span)) ?? []), signature?.name ? quote(signature.name) : "-"].join(" / "),
    attached,
  };
}

describe("samples read as meant", () => {
  test("every sample is described", () => {
    const files = readdirSync(FOLDER).filter((f) => f.endsWith(".vbhc"));
    assert.deepEqual(files.map((f) => f.slice(0, -5)).sort(), Object.keys(MEANT).sort());
  });

  for (const [name, { flawed: _, ...meant }] of Object.entries(MEANT)) {
    test(name, () => assert.deepEqual(asRead(only(name)), { regime: "hanh-chinh", attached: [], ...meant }));
  }

  test("a plan with more than forty tasks, all but a few with their deadline", () => {
    const { assignments } = only("ke-hoach-hon-40-nhiem-vu");
    assert.ok(assignments.length > 40, String(assignments.length));
    assert.ok(assignments.filter((a) => a.deadlines.length === 0).length < 12);
    assert.equal(assignments.filter((a) => a.lead.length === 0).length, 0);
  });
});

/** Findings in a form that is easy to read and to compare. */
const findingsOf = (name: string): string[] => {
  const { source, findings, failures } = check(read(name));
  assert.deepEqual(failures, []);
  return findings.map((f) => `${source.position(f.span.start).line + 1} ${f.level} ${f.rule} “${source.quote(f.span)}” ${f.message.vi}`);
};

describe("findings in samples", () => {
  for (const [name, { flawed }] of Object.entries(MEANT)) {
    if (!flawed) {
      test(`${name}: none`, () => assert.deepEqual(findingsOf(name), []));
      continue;
    }
    test(`${name}: as written down`, () => {
      const file = path.join(FOLDER, `${name}.expected.json`);
      const found = findingsOf(name);
      if (UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
      assert.ok(existsSync(file), `${file} is missing; UPDATE_SAMPLES=1 writes it`);
      assert.deepEqual(found, JSON.parse(readFileSync(file, "utf8")));
    });
  }
});

// "Luật Lưu trữ ngày 21 tháng 6 năm 2024", "Luật Đất đai số 31/2024/QH15", "Nghị định số 09/2019/NĐ-CP ngày …"
const LAW =
  /^(?:Căn cứ )?(?<name>Luật (?:(?! ngày \d| số \d).)+) (?:ngày (?<day>\d+) tháng (?<month>\d+) năm (?<year>\d+)|số (?<number>\S+?))(?=[;.]|$| được)/u;
const DECREE = /^(?:Căn cứ )?Nghị định số (?<number>\S+) ngày (?<day>\d+) tháng (?<month>\d+) năm (?<year>\d+)/u;

interface Cited {
  readonly text: string;
  readonly name?: string;
  readonly number?: string;
  readonly date: CalendarDate | null;
}

function citedActs(draft: Draft): Cited[] {
  return draft.legalBases
    .flatMap((basis) => draft.source.quote(basis.span).normalize("NFC").split("; "))
    .flatMap((text) => {
      const groups = (LAW.exec(text) ?? DECREE.exec(text))?.groups;
      return groups
        ? [{ text, ...groups, date: groups.year ? makeDate(Number(groups.year), Number(groups.month), Number(groups.day)) : null }]
        : [];
    });
}

const actOf = ({ name, number, date }: Cited) => {
  const acts = number ? knowledge.acts.byNumber(number, date) : knowledge.acts.byLaw(name ?? "", date);
  return acts.find((act) => !date || act.date === toIso(date));
};

describe("law and offices in samples", () => {
  for (const [name, { flawed }] of Object.entries(MEANT)) {
    if (flawed) continue;
    test(`${name}: căn cứ exist and are in force, no body has ended`, () => {
      const draft = only(name);
      assert.ok(draft.date);
      for (const cited of citedActs(draft)) {
        const act = actOf(cited);
        assert.ok(act, cited.text);
        assert.equal(knowledge.acts.validity(act, draft.date).state, "hieu-luc", cited.text);
      }
      for (const found of knowledge.bodies.find(draft.source.flat, draft.span.start, draft.span.end)) {
        if (found.certainty === "context") continue;
        const day = draft.date;
        const states = found.rows.map((row) => knowledge.bodies.validity(row, day).state);
        assert.ok(!states.every((state) => state === "het-hieu-luc"), draft.source.quote(found.span));
      }
    });
  }

  test("most căn cứ of the samples are read by this test", () => {
    const read = Object.keys(MEANT).flatMap((name) => citedActs(only(name)));
    assert.ok(read.length > 30, String(read.length));
  });

  test("the sample with old căn cứ and bodies has the ones it is made of", () => {
    const draft = only("quyet-dinh-dung-can-cu-cu");
    assert.ok(draft.date);
    const day = draft.date;
    const states = citedActs(draft).map((cited) => {
      const act = actOf(cited);
      return act ? knowledge.acts.validity(act, day).state : "unknown";
    });
    assert.deepEqual(states, ["het-hieu-luc", "het-hieu-luc", "unknown", "chua-hieu-luc"]);
    const ended = knowledge.bodies
      .find(draft.source.flat, draft.span.start, draft.span.end)
      .filter(({ row }) => knowledge.bodies.validity(row, day).state === "het-hieu-luc")
      .map(({ id }) => id);
    assert.deepEqual([...new Set(ended)].sort(), ["bkhdt", "nhnn-tinh", "p63-44", "ph-1", "ph-4", "skhdt", "sldtbxh", "stttt", "thue-1"]);
  });
});
