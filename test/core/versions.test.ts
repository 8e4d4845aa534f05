/** What is kept of a version must not show: a text that follows another one is read and checked as if it stood alone. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outline } from "../../server/src/core/features/outline";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { DraftFile } from "../../server/src/core/model/types";
import { checkFile, DEFAULT_CONFIG } from "../../server/src/core/rules/run";
import { nextAnchor } from "../../server/src/core/text/date-anchors";
import type { WrittenDate } from "../../server/src/core/text/date-parts";
import { WRITTEN_DATES } from "../../server/src/core/text/dates";
import { needlePlaces } from "../../server/src/core/text/needle";
import { SourceText } from "../../server/src/core/text/source";
import { wordsOf } from "../../server/src/core/text/syllable-scan";
import { HAS_OLD_TONE, traitsOf } from "../../server/src/core/text/traits";
import { DateReader } from "../../server/src/core/text/written-date";
import { sample, samples } from "../fuzz/samples";
import { AS_OF, KNOWLEDGE } from "../fuzz/walk";

/** Everything that is said of a file, as text; nodes by their places. */
function said(file: DraftFile): string {
  const result = checkFile(file, { ...DEFAULT_CONFIG, asOf: AS_OF, knowledge: KNOWLEDGE });
  const drafts = file.drafts.map(({ references, assignments, deadlines, vague }) => ({ references, assignments, deadlines, vague }));
  const all = { findings: result.findings, failures: result.failures.length, drafts, outline: outline(file, { all: true }) };
  // Answers are told by the findings that rest on them.
  const place = (key: string): boolean => key === "node" || key === "parent" || key === "source";
  return JSON.stringify(all, (key, value) => (key === "answers" ? null : place(key) ? (value?.span ?? null) : value));
}

/** A deterministic row of numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** One edit of a kind that typing, deleting and pasting give. */
function edited(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const lines = text.split("\n");
  const line = Math.floor(next() * lines.length);
  switch (Math.floor(next() * 6)) {
    case 0:
      return `${text.slice(0, at)}${String.fromCharCode(97 + Math.floor(next() * 26))}${text.slice(at)}`;
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 3));
    case 2:
      return `${text.slice(0, at)}\n${text.slice(at)}`;
    case 3:
      return lines.filter((_, i) => i !== line).join("\n");
    case 4:
      return [...lines.slice(0, line), lines[Math.floor(next() * lines.length)] ?? "", ...lines.slice(line)].join("\n");
    default:
      return `${text.slice(0, at)} Sở Nội vụ trước ngày 15/12/2026 ${text.slice(at)}`;
  }
}

const ROUNDS = 8;

/** The words of a text; room that was not needed is left out. */
function wordsIn(source: SourceText) {
  const { count, starts, ends, shapes, syllables, links } = wordsOf(source);
  return [starts, ends, shapes, syllables, links].map((list) => Array.from(list.subarray(0, count)));
}

/** One sample as other programs write it. */
function otherForms(name: string): [string, string][] {
  const text = sample(name);
  return [
    [`${name}, marks apart`, text.normalize("NFD")],
    [`${name}, marks apart in places`, text.replace(/ờ|ị/gu, (letter) => letter.normalize("NFD"))],
    [`${name}, returns`, text.replaceAll("\n", "\r\n")],
    [`${name}, odd blanks`, text.replace(/(?<=Sở|năm) /gu, "\u00a0").replace(/(?<=ngày) /gu, "\u2009")],
    [`${name}, signs among letters`, text.replace(/,/gu, " 3×4 ÷ λ,")],
    [`${name}, unseen marks`, text.replace(/ và/gu, "\u200b và\u00ad")],
  ];
}

describe("versions of a text", () => {
  for (const [name, start] of [...samples, ...otherForms("quyet-dinh-ban-hanh-ke-hoach.vbhc")]) {
    it(`${name}: a version that follows another one is read as if it stood alone`, () => {
      const next = numbers(name.length * 7919);
      let text = start;
      let before: DraftFile | null = null;
      for (let round = 0; round < ROUNDS; round++) {
        const file: DraftFile = readDraftFile(text, before);
        assert.equal(said(file), said(readDraftFile(text)));
        before = file;
        text = edited(text, next);
      }
    });

    it(`${name}: words read about a change are those of the whole text`, () => {
      const next = numbers(name.length * 104729);
      let text = start;
      let before: SourceText | null = null;
      for (let round = 0; round < ROUNDS * 5; round++) {
        const source: SourceText = new SourceText(text, before);
        assert.deepEqual(wordsIn(source), wordsIn(new SourceText(text)));
        before = source;
        text = edited(text, next);
      }
    });

    it(`${name}: dates found by words are those found by letters`, () => {
      const { flat } = new SourceText(start);
      const reader = new DateReader(flat);
      const found: WrittenDate[] = [];
      for (let at = nextAnchor(flat, 0); at < flat.length; ) {
        const date = reader.at(at, false);
        if (date) found.push(date);
        at = nextAnchor(flat, date?.span.end ?? at + 1);
      }
      assert.deepEqual(WRITTEN_DATES.of(new SourceText(start)), found);
    });
  }

  it("a version does not keep the one before the last alive", () => {
    const first = new SourceText("Điều 1. a");
    const second = new SourceText("Điều 1. b", first);
    assert.equal(second.before, first);
    const third = new SourceText("Điều 1. c", second);
    assert.equal(second.before, null);
    assert.equal(third.before, second);
  });

  it("places of a literal are those that a plain search gives", () => {
    const text = "nhân dân, nhân dân nhân dânx; ân dân …… aaa số số  số ";
    for (const literal of ["nhân dân", "……", "…", "aa", " số ", "số ", "n", "không có"]) {
      const plain: number[] = [];
      for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + literal.length)) plain.push(at);
      assert.deepEqual(needlePlaces(text, literal, 0, text.length), plain, literal);
    }
  });

  it("an old tone place is seen where folding moves one", () => {
    for (const word of ["hoà", "HOÀ", "uỷ", "Uỷ", "khoẻ", "thuý", "quý", "quỹ", "QUỸ", "toàn", "hòa", "ủy", "tuýp", "huỷ.", "oà"]) {
      const source = new SourceText(word);
      assert.equal((traitsOf(word) & HAS_OLD_TONE) !== 0, source.folded !== word, word);
    }
  });

  describe("answers about tasks", () => {
    const plan = (head: string, first: string, second: string): string =>
      `KẾ HOẠCH\n\nII. NHIỆM VỤ\n1. ${head}\na) ${first}\nb) ${second}\n2. Sở Tài chính\na) Bố trí kinh phí.\n`;
    const first = readDraftFile(plan("Sở Nội vụ", "Rà soát biên chế trước ngày 15/12/2026.", "Tổ chức, mở lớp tập huấn."));
    const tasks = (file: DraftFile) => file.drafts.flatMap((draft) => draft.assignments);
    const kept = (text: string): boolean[] => {
      // Read anew each time: a version is followed once.
      const before = readDraftFile(first.source.text);
      const known = tasks(before).map((task) => task.answers);
      return tasks(readDraftFile(text, before)).map((task, i) => task.answers === known[i]);
    };

    it("go over to the same task of the next version", () => {
      assert.equal(tasks(first).length, 3);
      assert.deepEqual(kept(plan("Sở Nội vụ", "Rà soát biên chế trước ngày 15/12/2026.", "Tổ chức, mở hai lớp tập huấn.")), [
        true,
        false,
        true,
      ]);
      assert.deepEqual(kept(plan("Sở Nội vụ", "Rà soát biên chế trước ngày 16/12/2026.", "Tổ chức, mở lớp tập huấn.")), [
        false,
        true,
        true,
      ]);
    });

    it("do not, where the heading names another body or folding hides the edit", () => {
      assert.deepEqual(kept(plan("Sở Y tế", "Rà soát biên chế trước ngày 15/12/2026.", "Tổ chức, mở lớp tập huấn.")), [false, false, true]);
      assert.deepEqual(kept(plan("Sở Nội vụ", "Rà soát biên\u00a0chế trước ngày 15/12/2026.", "Tổ chức, mở lớp tập huấn.")), [
        false,
        true,
        true,
      ]);
    });
  });
});
