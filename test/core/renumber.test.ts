/** Renumbering: what follows, what is refused, and the property that every reference still points at the same text. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../server/src/core/features/apply-fixes";
import { completionsAt } from "../../server/src/core/features/completion";
import { renamableAt, renameEdits } from "../../server/src/core/features/rename";
import { type RenumberOperation, type RenumberOutcome, renumber } from "../../server/src/core/features/renumber";
import { loadKnowledge } from "../../server/src/core/knowledge/load";
import { readDraftFile } from "../../server/src/core/model/draft";
import type { Draft, DraftFile } from "../../server/src/core/model/types";
import type { Node } from "../../server/src/core/syntax/nodes";
import { foldForCompare } from "../../server/src/core/text/fold";
import { decision } from "../lsp/rules";

const KNOWLEDGE = await loadKnowledge();
const ASKED = { issued: false, read: readDraftFile };

function draftOf(file: DraftFile): Draft {
  const [draft] = file.drafts;
  assert.ok(draft);
  return draft;
}

const unitNodes = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...unitNodes(node.children)]);
const allNodes = (draft: Draft): Node[] => unitNodes([...draft.nodes, ...draft.attachments.map(({ node }) => node)]);

function nodeAt(file: DraftFile, words: string): Node {
  const at = file.source.folded.indexOf(words.normalize("NFC"));
  const node = allNodes(draftOf(file)).find(({ mark }) => mark.start === at);
  assert.ok(node, words);
  return node;
}

type Asked =
  | { readonly kind: "delete"; readonly at: string }
  | { readonly kind: "insert-after"; readonly at: string }
  | { readonly kind: "move"; readonly at: string; readonly by: -1 | 1 };

function done(
  text: string,
  asked: Asked | { readonly kind: "from"; readonly at: string; readonly start?: number },
): RenumberOutcome & { text: string } {
  const file = readDraftFile(text);
  const { at, ...rest } = asked;
  const outcome = renumber(file, draftOf(file), { ...rest, node: nodeAt(file, at) } as RenumberOperation, ASKED);
  return { ...outcome, text: outcome.kind === "edits" ? applyEdits(file.source, outcome.edits) : outcome.reason.vi };
}

const CLAUSES = `Tổ công tác:
1. Thành phần quy định tại khoản 3 Điều này.
2. Nhiệm vụ:
a) Rà soát hồ chứa;
b) Báo cáo theo điểm a khoản 2 Điều 1 Quyết định này.
3. Kinh phí theo các khoản 1, 2 Điều 1 và Điều 3 Quyết định này.`;

describe("insert an article", () => {
  it("moves the numbers behind it with all references, lists and Như Điều n", () => {
    const { text } = done(decision(CLAUSES), { kind: "insert-after", at: "Điều 1." });
    assert.ok(text.includes("\nĐiều 2. \nĐiều 3. Quyết định này có hiệu lực"), text);
    assert.ok(text.includes("Điều 4. Chánh Văn phòng"));
    assert.ok(text.includes("các khoản 1, 2 Điều 1 và Điều 4 Quyết định này"));
    assert.ok(text.includes("- Như Điều 4;"));
  });

  it("fills a gap without moving what needs no move", () => {
    const gap = decision(CLAUSES)
      .replace("Điều 3. Chánh", "Điều 4. Chánh")
      .replace("Như Điều 3", "Như Điều 4")
      .replace(" và Điều 3", " và Điều 4");
    const { text } = done(gap, { kind: "insert-after", at: "Điều 2." });
    assert.ok(text.includes("\nĐiều 3. \nĐiều 4. Chánh"), text);
  });

  it("keeps decomposed letters and line ends", () => {
    const source = decision(CLAUSES).replaceAll("\n", "\r\n").normalize("NFD");
    const { text } = done(source, { kind: "insert-after", at: "Điều 1." });
    assert.ok(text.includes("\r\nĐiều 2. \r\nĐiều 3. ".normalize("NFD")));
    assert.equal(text, text.normalize("NFD"));
  });

  it("keeps ranges whole", () => {
    const { text } = done(decision("Theo quy định từ Điều 2 đến Điều 3 Quyết định này."), { kind: "insert-after", at: "Điều 1." });
    assert.ok(text.includes("từ Điều 3 đến Điều 4 Quyết định này"), text);
  });

  it("leaves other documents' articles alone", () => {
    const { text } = done(decision("Theo Điều 3 Luật Đất đai ngày 18 tháng 01 năm 2024."), { kind: "insert-after", at: "Điều 1." });
    assert.ok(text.includes("Theo Điều 3 Luật Đất đai"));
  });
});

describe("move a khoản or điểm", () => {
  it("swaps the texts; references follow, the end marks stay", () => {
    const { text } = done(decision(CLAUSES), { kind: "move", at: "1. Thành phần", by: 1 });
    assert.ok(
      text.includes("1. Nhiệm vụ:\na) Rà soát hồ chứa;\nb) Báo cáo theo điểm a khoản 1 Điều 1 Quyết định này.\n2. Thành phần"),
      text,
    );
    assert.ok(text.includes("các khoản 2, 1 Điều 1"));
    const points = done(decision(CLAUSES), { kind: "move", at: "b) Báo cáo", by: -1 });
    assert.ok(points.text.includes("a) Báo cáo theo điểm b khoản 2 Điều 1 Quyết định này;\nb) Rà soát hồ chứa."), points.text);
  });

  it("there and back again is the same text", () => {
    const once = done(decision(CLAUSES), { kind: "move", at: "1. Thành phần", by: 1 }).text;
    assert.equal(done(once, { kind: "move", at: "2. Thành phần", by: -1 }).text, decision(CLAUSES));
  });

  it("is refused at the ends, and where a range would hold other text", () => {
    assert.match(done(decision(CLAUSES), { kind: "move", at: "1. Thành phần", by: -1 }).text, /vị trí đầu/u);
    assert.match(done(decision(CLAUSES), { kind: "move", at: "3. Kinh phí", by: 1 }).text, /vị trí cuối/u);
    const range = decision("Gồm:\n1. Một.\n2. Hai.\n3. Ba.\n4. Theo khoản 1 đến khoản 2 Điều này.");
    assert.match(done(range, { kind: "move", at: "2. Hai", by: 1 }).text, /Chưa rõ “khoản 1 đến khoản 2 Điều này” \(dòng \d+\)/u);
  });
});

describe("renumber from an article on", () => {
  it("closes a gap and takes the references along", () => {
    const gap = decision(CLAUSES)
      .replace("Điều 3. Chánh", "Điều 5. Chánh")
      .replace("Như Điều 3", "Như Điều 5")
      .replace(" và Điều 3", " và Điều 5");
    assert.equal(done(gap, { kind: "from", at: "Điều 5." }).text, decision(CLAUSES));
  });

  it("takes a first number, but none that stands before", () => {
    const { text } = done(decision(CLAUSES), { kind: "from", at: "Điều 2.", start: 4 });
    assert.ok(text.includes("Điều 4. Quyết định này") && text.includes("Điều 5. Chánh") && text.includes("Như Điều 5"), text);
    assert.match(done(decision(CLAUSES), { kind: "from", at: "Điều 2.", start: 1 }).text, /phải từ 2 trở lên/u);
  });

  it("changes nothing where nothing is wrong", () =>
    assert.equal(done(decision(CLAUSES), { kind: "from", at: "Điều 1." }).text, decision(CLAUSES)));
});

describe("delete an article", () => {
  const deleted = (text: string, at: string) => done(text, { kind: "delete", at });

  it("takes its lines away; numbers and references behind it follow", () => {
    const four = decision(CLAUSES)
      .replace("Điều 2. ", "Điều 2. Kinh phí thực hiện từ ngân sách tỉnh.\nĐiều 3. ")
      .replace("Điều 3. Chánh", "Điều 4. Chánh");
    const { text } = deleted(four.replace("Như Điều 3", "Như Điều 4").replace(" và Điều 3", " và Điều 4"), "Điều 2.");
    assert.equal(text, decision(CLAUSES));
  });

  it("is refused while something refers to it or to what stands in it, with the place", () => {
    assert.match(
      deleted(decision(CLAUSES), "Điều 3.").text,
      /Còn viện dẫn đến Điều 3: “Điều 1 và Điều 3|Còn viện dẫn đến Điều 3: “các khoản 1, 2 Điều 1 và Điều 3/u,
    );
    assert.match(deleted(decision("Rà soát hồ chứa."), "Điều 3.").text, /Còn viện dẫn đến Điều 3: “Như Điều 3” \(dòng \d+\)/u);
    const clause = decision("Theo khoản 1 Điều 2 Quyết định này.")
      .replace("Điều 2. Quyết", "Điều 2. Gồm:\n1. Một.\n2. Hai.\nĐiều 3. Quyết")
      .replace("Điều 3. Chánh", "Điều 4. Chánh")
      .replace("Như Điều 3", "Như Điều 4");
    assert.match(deleted(clause, "Điều 2.").text, /khoản 1 Điều 2 Quyết định này/u);
  });

  it("is refused in an issued text, for the only article and for the only one of a chapter", () => {
    const file = readDraftFile(decision(CLAUSES));
    const outcome = renumber(file, draftOf(file), { kind: "delete", node: nodeAt(file, "Điều 2.") }, { ...ASKED, issued: true });
    assert.ok(outcome.kind === "refusal" && /đã ban hành/u.test(outcome.reason.vi));
    const chapters =
      "QUY CHẾ\nHoạt động của Tổ công tác\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 08 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn)\n\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nQuy chế này quy định việc A.\nChương II\nTỔ CHỨC\nĐiều 2. Thành phần\nTổ có 05 người.\nĐiều 3. Chế độ\nTổ họp mỗi quý.\n";
    const attached = `${decision("Ban hành kèm theo Quyết định này Quy chế hoạt động của Tổ công tác.")}\n${chapters}`;
    assert.match(deleted(attached, "Điều 1. Phạm vi").text, /Chương I chỉ có Điều 1/u);
    assert.ok(deleted(attached, "Điều 2. Thành phần").text.includes("TỔ CHỨC\nĐiều 2. Chế độ\nTổ họp"));
  });

  it("the end mark passes on to the article before it", () => {
    const text = decision("Rà soát hồ chứa.").replace("- Như Điều 3;\n", "");
    const { text: after } = deleted(text, "Điều 3.");
    assert.ok(after.includes("kể từ ngày ký./.") && !after.includes("Điều 3"), after);
  });

  it("a range around it stays", () => {
    const { text } = deleted(decision("Theo từ Điều 1 đến Điều 3 Quyết định này."), "Điều 2.");
    assert.ok(text.includes("từ Điều 1 đến Điều 2 Quyết định này"), text);
  });
});

describe("articles with a letter", () => {
  const LETTERED = decision("Theo Điều 2a và Điều 3 Quyết định này.").replace(
    "Điều 3. Chánh",
    "Điều 2a. Kinh phí từ ngân sách tỉnh.\nĐiều 3. Chánh",
  );

  it("are articles of their own; references tell them apart", () => {
    const draft = draftOf(readDraftFile(LETTERED));
    assert.deepEqual(
      draft.articles.map(({ number, suffix }) => `${number}${suffix}`),
      ["1", "2", "2a", "3"],
    );
    const [reference] = draft.references.filter(({ internal }) => internal);
    assert.deepEqual(
      reference?.targets.map(({ node }) => node?.label),
      ["Điều 2a", "Điều 3"],
    );
  });

  it("go with the article whose number they bear", () => {
    const { text } = done(LETTERED, { kind: "insert-after", at: "Điều 1." });
    assert.ok(text.includes("Điều 3a. Kinh phí") && text.includes("Theo Điều 3a và Điều 4 Quyết định này"), text);
    assert.match(done(LETTERED, { kind: "insert-after", at: "Điều 2." }).text, /Điều 2a đi liền sau Điều 2/u);
    assert.ok(
      done(LETTERED, { kind: "insert-after", at: "Điều 2a." }).text.includes(
        "Điều 2a. Kinh phí từ ngân sách tỉnh.\nĐiều 3. \nĐiều 4. Chánh",
      ),
    );
    assert.match(done(LETTERED, { kind: "delete", at: "Điều 2." }).text, /Điều 2a đi liền sau Điều 2/u);
    assert.match(done(LETTERED, { kind: "delete", at: "Điều 2a." }).text, /Còn viện dẫn đến Điều 2a/u);
    const free = LETTERED.replace("Điều 2a và ", "");
    assert.ok(!done(free, { kind: "delete", at: "Điều 2a." }).text.includes("2a"));
  });

  it("renumbering mends their letters", () => {
    const wrong = LETTERED.replaceAll("Điều 2a", "Điều 2c");
    assert.equal(done(wrong, { kind: "from", at: "Điều 2." }).text, LETTERED);
  });
});

describe("refusals", () => {
  const refused = (text: string, reason: RegExp, at = "Điều 1."): void => {
    const outcome = done(text, { kind: "insert-after", at });
    assert.equal(outcome.kind, "refusal", outcome.text);
    assert.match(outcome.text, reason);
  };

  it("an issued text", () => {
    const file = readDraftFile(decision(CLAUSES));
    const outcome = renumber(file, draftOf(file), { kind: "insert-after", node: nodeAt(file, "Điều 1.") }, { ...ASKED, issued: true });
    assert.ok(outcome.kind === "refusal" && /đã ban hành/u.test(outcome.reason.vi));
  });

  it("an article numbered 2a without Điều 2", () => refused(decision(CLAUSES).replace("Điều 2.", "Điều 2a."), /không đọc được/u));

  it("two articles of one number that are referred to", () =>
    refused(decision(CLAUSES).replace("Điều 2.", "Điều 3."), /(?:chưa đúng|Có hai Điều 3)/u));

  it("a reference to an article that is not there yet", () =>
    refused(decision("Theo Điều 4 Quyết định này."), /Chưa rõ “Điều 4 Quyết định này” \(dòng \d+\)/u, "Điều 3."));

  it("a bare article in a text that changes another document", () =>
    refused(decision("Sửa đổi Điều 2 của Quy chế.").replace("rà soát hồ chứa", "sửa đổi Quy chế"), /Chưa rõ “Điều 2/u));
});

const SAMPLES = readdirSync("test/samples")
  .filter((name) => name.endsWith(".vbhc"))
  .map((name) => readFileSync(path.join("test/samples", name), "utf8"));
/** Real documents, where they are at hand; the longest ones say nothing new and take long. */
const LONGEST = 60_000;
const REAL = ["../shared/seeds", "../shared/corpus"]
  .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []))
  .filter((file) => file.endsWith(".txt"))
  .map((file) => readFileSync(file, "utf8"))
  .filter((text) => text.length < LONGEST);

const articlesOf = (draft: Draft): Node[] =>
  [draft.articles, ...draft.attachments.map(({ articles }) => articles)].flat().map(({ node }) => node);
const itemsOf = (draft: Draft): Node[] => allNodes(draft).filter(({ kind }) => kind === "numbered" || kind === "letter");

/** Places of the targets in the walk of the tree, for every unit of every reference that leads to one. */
function targets(draft: Draft, nodes: readonly Node[], removed: Node | null): string[] {
  const place = new Map(nodes.map((node, i) => [node, i]));
  const left = draft.references.filter(({ span }) => removed === null || span.start < removed.span.start || span.end > removed.span.end);
  return left.flatMap(({ span, targets: all }) =>
    all
      .flatMap((target) => [target, ...(target.owners ?? [])])
      .flatMap((target) => (target.node === null ? [] : [`${ownerOf(nodes, span.start)}→${place.get(target.node)}`])),
  );
}

/** Index of the innermost node around an offset. */
const ownerOf = (nodes: readonly Node[], offset: number): number =>
  nodes.findLastIndex(({ span }) => span.start <= offset && offset < span.end);

/** The walk after a move, in the order of the walk before it. */
function unmoved(nodes: readonly Node[], before: readonly Node[], first: Node, second: Node): Node[] {
  const from = before.indexOf(first);
  const [sizeA, sizeB] = [unitNodes([first]).length, unitNodes([second]).length];
  const at = before.indexOf(second);
  const middle = nodes.slice(from + sizeB, from + sizeB + (at - from - sizeA));
  return [
    ...nodes.slice(0, from),
    ...nodes.slice(from + sizeB + middle.length, at + sizeB),
    ...middle,
    ...nodes.slice(from, from + sizeB),
    ...nodes.slice(at + sizeB),
  ];
}

const letters = (draft: Draft, node: Node): string => draft.source.slice(node.text).replace(/[\d\s;.,/]|điểm [a-zđ]/gu, "");

/** What stands below a unit, the numbers left out: what has to be the same wherever the unit has gone. */
const bag = (draft: Draft, nodes: readonly Node[]): string[] => nodes.map((one) => letters(draft, one));

interface Tally {
  edits: number;
  refusals: number;
  references: number;
}

/** Carries out one operation and holds the outcome against the text before it. */
function holds(text: string, what: "insert" | "delete" | "up" | "down", pick: number, done: Tally): void {
  const file = readDraftFile(text);
  const draft = file.drafts[pick % Math.max(1, file.drafts.length)];
  if (draft === undefined) return;
  const moves = what === "up" || what === "down";
  const nodes = moves ? itemsOf(draft) : articlesOf(draft);
  const node = nodes[pick % Math.max(1, nodes.length)];
  if (node === undefined) return;
  const by = what === "up" ? -1 : 1;
  const operation: RenumberOperation = moves ? { kind: "move", node, by } : { kind: what === "insert" ? "insert-after" : "delete", node };
  const outcome = renumber(file, draft, operation, ASKED);
  if (outcome.kind === "refusal") {
    done.refusals++;
    assert.ok(outcome.reason.vi.endsWith("."));
    return;
  }
  done.edits++;
  const after = readDraftFile(applyEdits(file.source, outcome.edits)).drafts[file.drafts.indexOf(draft)];
  assert.ok(after);
  let before = allNodes(draft);
  let now = allNodes(after);
  if (what === "insert") now = now.filter((one) => !(one.kind === "article" && one.text.end <= one.text.start));
  else if (what === "delete") {
    const gone = new Set(unitNodes([node]));
    before = before.filter((one) => !gone.has(one));
  } else {
    const siblings = node.parent?.children ?? draft.nodes;
    const other = siblings[siblings.indexOf(node) + by];
    assert.ok(other);
    now = by < 0 ? unmoved(now, before, other, node) : unmoved(now, before, node, other);
  }
  assert.deepEqual(bag(after, now), bag(draft, before));
  const removed = what === "delete" ? node : null;
  const wanted = targets(draft, before, removed).sort();
  done.references += wanted.length;
  assert.deepEqual(targets(after, now, null).sort(), wanted);
}

describe("the property", () => {
  const operations = fc.constantFrom("insert" as const, "delete" as const, "up" as const, "down" as const);

  it("samples: after any insertion, deletion or move every reference points at the same text", () => {
    const done: Tally = { edits: 0, refusals: 0, references: 0 };
    fc.assert(
      fc.property(fc.nat(SAMPLES.length - 1), operations, fc.nat(), (index, what, pick) => holds(SAMPLES[index] ?? "", what, pick, done)),
      { numRuns: 600, seed: 20_261_008 },
    );
    assert.ok(done.edits > 150 && done.references > 500, JSON.stringify(done));
  });

  it("real documents: the same", { skip: REAL.length === 0 }, () => {
    const done: Tally = { edits: 0, refusals: 0, references: 0 };
    fc.assert(
      fc.property(fc.nat(Math.max(0, REAL.length - 1)), operations, fc.nat(), (index, what, pick) =>
        holds(REAL[index] ?? "", what, pick, done),
      ),
      { numRuns: 250, seed: 20_261_122 },
    );
    assert.ok(done.edits > 60 && done.references > 100, JSON.stringify(done));
  });
});

describe("at any place of any text", () => {
  it("completion, rename and renumbering answer, and their places are what they say", () => {
    const asked = { knowledge: KNOWLEDGE, asOf: { year: 2026, month: 11, day: 21 }, asOfChosen: false };
    const seen = { proposals: 0, names: 0, numbers: 0 };
    fc.assert(
      fc.property(
        fc.nat(SAMPLES.length - 1),
        fc.nat(),
        fc.constantFrom("", "Căn cứ ", "\nĐiều ", "\n- ", "Giao "),
        fc.boolean(),
        (index, where, typed, nfd) => {
          const sample = SAMPLES[index] ?? "";
          const cut = where % (sample.length + 1);
          const written = `${sample.slice(0, cut)}${typed}${sample.slice(cut)}`;
          const file = readDraftFile(nfd ? written.normalize("NFD") : written);
          const { source } = file;
          const offset = Math.min(source.folded.length, cut + typed.length);
          const found = completionsAt(file, offset, asked);
          if (found !== null) {
            seen.proposals += found.proposals.length;
            assert.equal(found.typed.end, offset);
            assert.ok(!/[\r\n]/u.test(source.folded.slice(found.typed.start, found.typed.end)));
            for (const { newText, label } of found.proposals) assert.ok(newText !== "" && label !== "" && !newText.includes("undefined"));
          }
          const renamable = renamableAt(file, offset, KNOWLEDGE);
          if (renamable?.kind === "name") {
            seen.names++;
            const words = (text: string): string => foldForCompare(text);
            for (const place of renamable.places) assert.equal(words(source.slice(place)), words(renamable.placeholder));
            const edits = renameEdits(source, renamable, "Cơ quan mới");
            assert.ok(!("vi" in edits) && applyEdits(source, edits).includes("Cơ quan mới"));
          }
          if (renamable?.kind === "article") {
            seen.numbers++;
            assert.match(renamable.placeholder, /^\d+[a-zđ]?$/u);
            renumber(file, renamable.draft, { kind: "from", node: renamable.node, start: 7 }, ASKED);
          }
        },
      ),
      { numRuns: 1_500, seed: 20_261_122 },
    );
    assert.ok(seen.proposals > 1_000 && seen.names > 20 && seen.numbers > 5, JSON.stringify(seen));
  });
});
