/** Completion: where it speaks and where it stays silent, what it proposes, and that only the typed letters are replaced. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver-protocol/node";
import { FULL, withClient } from "./client";
import { cursorOf, edited, marked } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const SNIPPETS = { ...FULL, textDocument: { ...FULL.textDocument, completion: { completionItem: { snippetSupport: true } } } };
const TRIGGER = { triggerKind: 2, triggerCharacter: " " };
const ASKED = { triggerKind: 1 };

interface Asked {
  readonly context?: object;
  readonly others?: readonly string[];
  readonly settings?: unknown;
  readonly capabilities?: object;
}

interface Answer {
  readonly text: string;
  readonly items: readonly CompletionItem[];
}

async function complete(fixture: string, { context = ASKED, others = [], settings, capabilities = SNIPPETS }: Asked = {}): Promise<Answer> {
  const read = marked(fixture);
  let items: readonly CompletionItem[] = [];
  await withClient({ rules: TEST_RULES, settings, capabilities }, async (client) => {
    for (const [i, other] of others.entries()) await client.open(`file:///ban-thao/khac-${i}.vbhc`, other);
    await client.open(URI, read.text);
    items = (await client.at<CompletionList | null>("completion", URI, cursorOf(read), { context }))?.items ?? [];
    assert.deepEqual(client.log, []);
  });
  return { text: read.text, items };
}

const labels = ({ items }: Answer): string[] => items.map(({ label }) => label);

/** The text after a proposal was taken. */
function taken({ text, items }: Answer, label: string): string {
  const edit = items.find((item) => item.label === label)?.textEdit as TextEdit | undefined;
  assert.ok(edit, `${label} is not among ${items.map((item) => item.label).join(" | ")}`);
  return edited(text, [edit]);
}

/** The model text with one line or word changed. */
function changed(words: string, with_: string, content = "Rà soát hồ chứa."): string {
  const text = decision(content);
  assert.ok(text.includes(words), words);
  return text.replace(words, with_);
}

const BASIS = "Theo đề nghị của Giám đốc";
const basis = (typed: string): string => changed(BASIS, `Căn cứ ${typed}‸\n${BASIS}`);

test("the space is the only trigger, and no item has commit characters", () =>
  withClient({}, async ({ initialized: { capabilities } }) => {
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: [" "], resolveProvider: true });
  }));

test("a space answers empty but after the key words", async () => {
  for (const typed of ["Rà ‸soát", "căn cứ ‸tình hình", "Luật ‸", "- ‸", "Căn cứ  ‸", "điều ‸"]) {
    assert.deepEqual((await complete(decision(typed), { context: TRIGGER })).items, [], typed);
  }
  for (const text of [basis(""), decision("Thực hiện Điều ‸"), decision("1. Giao ‸"), changed("- Lưu", "- ‸\n- Lưu")]) {
    const { items } = await complete(text, { context: TRIGGER });
    assert.ok(items.length > 0, text);
    assert.ok(items.every((item) => item.commitCharacters === undefined && !("preselect" in item)));
  }
});

test("a dash and a space elsewhere than under Nơi nhận propose nothing", async () => {
  assert.deepEqual((await complete(decision("Gồm:\n- ‸\n- Hồ A."), { context: TRIGGER })).items, []);
});

test("acts in force on the day, in the right form", async () => {
  const answer = await complete(basis(""));
  assert.ok(labels(answer).includes("Luật Đất đai số 31/2024/QH15"));
  assert.ok(!labels(answer).includes("Luật Đất đai số 45/2013/QH13"), "repealed");
  assert.ok(!labels(answer).includes("Luật Tổ chức chính quyền địa phương số 72/2025/QH15"), "already a căn cứ");
  assert.match(taken(answer, "Luật Đất đai số 31/2024/QH15"), /^Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;$/mu);
  assert.match(
    taken(answer, "Nghị định số 30/2020/NĐ-CP"),
    /^Căn cứ Nghị định số 30\/2020\/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;$/mu,
  );
});

test("on an earlier day the law of that day is proposed", async () => {
  const answer = await complete(basis(""), { settings: { asOf: "2023-05-04" } });
  assert.ok(!labels(answer).includes("Luật Đất đai số 31/2024/QH15"));
});

test("what the text or another open text speaks of comes first", async () => {
  const content = "Thực hiện Luật Đất đai ngày 18 tháng 01 năm 2024.";
  assert.equal(labels(await complete(changed(BASIS, `Căn cứ ‸\n${BASIS}`, content)))[0], "Luật Đất đai số 31/2024/QH15");
  assert.equal(labels(await complete(basis(""), { others: [decision(content)] }))[0], "Luật Đất đai số 31/2024/QH15");
});

test("only the typed letters are replaced; a line that goes on gets no second semicolon", async () => {
  assert.match(
    taken(await complete(basis("Luật Đất")), "Luật Đất đai số 31/2024/QH15"),
    /^Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;$/mu,
  );
  const before = await complete(changed(BASIS, `Căn cứ ‸;\n${BASIS}`));
  assert.match(taken(before, "Luật Đất đai số 31/2024/QH15"), /^Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;$/mu);
});

test("decomposed letters and old tone marks are understood and kept", async () => {
  const decomposed = await complete(basis("Luật Đất").normalize("NFD"));
  const item = decomposed.items.find(({ label }) => label === "Luật Đất đai số 31/2024/QH15");
  assert.ok(item?.filterText?.startsWith("Luật Đất".normalize("NFD")));
  assert.ok(
    taken(decomposed, "Luật Đất đai số 31/2024/QH15").includes("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n".normalize("NFD")),
  );
  const old = await complete(decision("1. Giao Sở Văn hoá‸"));
  assert.deepEqual(labels(old), ["Sở Văn hóa, Thể thao và Du lịch"]);
  assert.equal(old.items[0]?.filterText, "Sở Văn hoá");
});

test("a normative decision cites laws by number", async () => {
  const text = basis("").replace("Số:      /QĐ-UBND", "Số:      /2026/QĐ-UBND");
  assert.match(taken(await complete(text), "Luật Đất đai số 31/2024/QH15"), /^Căn cứ Luật Đất đai số 31\/2024\/QH15;$/mu);
});

test("in tasks: bodies of the document first, then those of the province on the day", async () => {
  const content = "Phân công:\n1. Giao Ban Quản lý rừng phòng hộ Lam Sơn chủ trì rà soát trước ngày 30/11/2026.\n2. Giao ‸";
  const now = await complete(decision(content));
  assert.equal(labels(now)[0], "Ban Quản lý rừng phòng hộ Lam Sơn");
  assert.ok(labels(now).includes("Sở Nông nghiệp và Môi trường"));
  assert.ok(!labels(now).includes("Sở Kế hoạch và Đầu tư"));
  const then = await complete(decision(content), { settings: { asOf: "2024-06-01" } });
  assert.ok(!labels(then).includes("Sở Nông nghiệp và Môi trường"));
  assert.equal(new Set(labels(now)).size, now.items.length);
});

test("in tasks: who supports, on request only", async () => {
  const supporting = decision("Giao Sở Y tế chủ trì, phối hợp với ‸ rà soát.");
  assert.ok(labels(await complete(supporting)).includes("Sở Tài chính"));
  assert.deepEqual(labels(await complete(supporting, { context: TRIGGER })), []);
});

const OF_TASKS = `Phân công:
1. Giao Ban Quản lý rừng phòng hộ Lam Sơn chủ trì, phối hợp với Sở Xây dựng rà soát trước ngày 30/11/2026.
2. Giao Sở Tài chính chủ trì thẩm định.`;

for (const [what, line] of [
  ["after phối hợp với", "3. Giao Sở Tài chính chủ trì, phối hợp với ‸"],
  ["after the partner before", "3. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, ‸"],
  ["behind a label", "3. Gia cố đập.\n- Cơ quan chủ trì: Sở Tài chính; ‸"],
  ["in a cell of the lead", "| STT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Gia cố đập | Sở Tài chính; ‸ | |"],
] as const) {
  test(`inside an assignment, ${what}: bodies already named first, without those of this place`, async () => {
    const found = labels(await complete(decision(`${OF_TASKS}\n${line}`)));
    assert.deepEqual(found.slice(0, 2).sort(), ["Ban Quản lý rừng phòng hộ Lam Sơn", "Sở Xây dựng"]);
    assert.ok(found.includes("Sở Y tế") && !found.includes("Sở Tài chính"), found.join("; "));
  });
}

test("inside an assignment only what is typed of the name is replaced", async () => {
  const line = "3. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, Sở Xâ‸";
  assert.ok(taken(await complete(decision(`${OF_TASKS}\n${line}`)), "Sở Xây dựng").includes("phối hợp với Sở Nội vụ, Sở Xây dựng\n"));
});

test("inside an assignment nothing is proposed unasked, nor in a cell or behind a label that names no body", async () => {
  for (const line of ["3. Giao Sở Y tế phối hợp với ‸", "- Cơ quan phối hợp: ‸"])
    assert.deepEqual((await complete(decision(`${OF_TASKS}\n${line}`), { context: TRIGGER })).items, []);
  for (const line of ["- Thời gian thực hiện: ‸", "| STT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | ‸ | |"])
    assert.deepEqual((await complete(decision(`${OF_TASKS}\n${line}`))).items, [], line);
});

test("people are no bodies; heads of bodies get work, not papers; names in full once", async () => {
  const content =
    "Phân công:\n1. Giao Giám đốc Sở Xây dựng rà soát đập.\n2. Giao các ông, bà có tên tại Điều 1 kiểm tra.\n3. Giao Văn phòng UBND tỉnh báo cáo.\n4. Giao ‸";
  const tasks = labels(await complete(decision(content)));
  assert.ok(tasks.includes("Giám đốc Sở Xây dựng") && tasks.includes("Sở Xây dựng"));
  assert.ok(
    tasks.every((label) => /^\p{Lu}/u.test(label)),
    tasks.join("; "),
  );
  assert.equal(tasks.filter((label) => /^Văn phòng (?:UBND|Ủy ban nhân dân) tỉnh$/u.test(label)).length, 1);
  const papers = labels(await complete(changed("- Lưu", "- ‸\n- Lưu", content.replace("\n4. Giao ‸", ""))));
  assert.ok(!papers.includes("Giám đốc Sở Xây dựng") && papers.includes("Sở Xây dựng"));
});

test("under Nơi nhận: what is missing, without what is there", async () => {
  const empty = await complete(changed("- Như Điều 3;\n- Lưu: VT, NN.", "- ‸"));
  assert.deepEqual(labels(empty).slice(0, 2), ["Như Điều 3", "Lưu: VT, …"]);
  assert.match(taken(empty, "Như Điều 3"), /^- Như Điều 3;$/mu);
  const there = await complete(changed("- Lưu", "- Sở Tài chính;\n- ‸\n- Lưu"));
  for (const label of ["Như Điều 3", "Lưu: VT, …", "Sở Tài chính"]) assert.ok(!labels(there).includes(label), label);
  assert.match(taken(there, "Sở Xây dựng"), /^- Sở Xây dựng;$/mu);
});

test("Điều at the beginning of a line: the next number first, then the sentences that are missing", async () => {
  const full = await complete(changed("\nNơi nhận", "\nĐiều ‸\nNơi nhận"));
  assert.deepEqual(labels(full), ["Điều 4"]);
  assert.match(taken(full, "Điều 4"), /^Điều 4\. $/mu);
  const bare = changed("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n", "Điều ‸\n");
  assert.deepEqual(labels(await complete(bare)), ["Điều 2", "Điều 2. Hiệu lực thi hành", "Điều 2. Hiệu lực và thay thế"]);
  assert.match(
    taken(await complete(bare, { capabilities: FULL }), "Điều 2. Hiệu lực thi hành"),
    /^Điều 2\. Quyết định này có hiệu lực thi hành kể từ ngày ký\.$/mu,
  );
});

test("Điều in a sentence: those that exist, then those referred to", async () => {
  const answer = await complete(decision("Theo Điều ‸ và Điều 7 Quyết định này."));
  assert.deepEqual(labels(answer), ["Điều 1", "Điều 2", "Điều 3", "Điều 7"]);
  assert.equal(answer.items[1]?.detail, "Quyết định này có hiệu lực kể từ ngày ký.");
  assert.match(taken(await complete(decision("Theo Điều 1‸ Quyết định này.")), "Điều 2"), /Theo Điều 2 Quyết định này/u);
});

test("on request: the proposal line, the date line, the signing forms", async () => {
  const preamble = await complete(changed("Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.", "‸"));
  assert.deepEqual(labels(preamble), ["Căn cứ", "Theo đề nghị của …"]);
  const proposer = await complete(changed("Giám đốc Sở Nông nghiệp và Môi trường.", "‸"));
  assert.match(taken(proposer, "Giám đốc Sở Xây dựng"), /^Theo đề nghị của Giám đốc Sở Xây dựng$/mu);
  const place = await complete(changed("Lam Sơn, ngày      tháng 10 năm 2026", "‸"));
  assert.deepEqual(labels(place), ["Lam Sơn, ngày      tháng 11 năm 2026"]);
  const signature = await complete(changed("CHỦ TỊCH\nTrần Văn Bình", "‸"));
  assert.deepEqual(labels(signature), ["CHỦ TỊCH", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH", "TL. CHỦ TỊCH", "TUQ. CHỦ TỊCH"]);
});

test("the kind of the document while it is being typed", async () => {
  const typed = await complete(changed("QUYẾT ĐỊNH\n", "QUY‸\n"));
  assert.ok(labels(typed).includes("QUYẾT ĐỊNH") && labels(typed).includes("QUY CHẾ"), labels(typed).join(" | "));
  assert.match(taken(typed, "QUYẾT ĐỊNH"), /^QUYẾT ĐỊNH$/mu);
});

test("resolve documents an act and a body", () =>
  withClient({ rules: TEST_RULES, capabilities: SNIPPETS }, async (client) => {
    for (const [fixture, label, words] of [
      [basis(""), "Luật Đất đai số 31/2024/QH15", /Có hiệu lực vào ngày 21\/11\/2026/u],
      [decision("Giao ‸"), "Sở Nông nghiệp và Môi trường", /Đang hoạt động vào ngày 21\/11\/2026/u],
    ] as const) {
      const read = marked(fixture);
      await client.open(URI, read.text);
      const list = await client.at<CompletionList>("completion", URI, cursorOf(read), { context: ASKED });
      const item = list.items.find((one) => one.label === label);
      const resolved = await client.rpc.sendRequest<CompletionItem>("completionItem/resolve", item);
      assert.match((resolved.documentation as { value: string }).value, words);
      await client.close(URI);
    }
  }));

test("before a text is a document at all nothing fails", async () => {
  assert.deepEqual(labels(await complete("‸")), []);
  assert.ok(labels(await complete("Căn cứ ‸", { context: TRIGGER })).length > 0);
});
