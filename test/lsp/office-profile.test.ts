/** What the office profile brings: its own bodies in search, hover, rules and completion; proposers, places, signers, citing. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionItem, CompletionList, Hover, TextEdit } from "vscode-languageserver-protocol/node";
import { RULES } from "../../server/src/core/rules/registry";
import { FULL, withClient } from "./client";
import { cursorOf, edited, marked } from "./marks";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/quyet-dinh.vbhc";
const SNIPPETS = { ...FULL, textDocument: { ...FULL.textDocument, completion: { completionItem: { snippetSupport: true } } } };
const OFFICE = {
  place: "Sông Trà",
  proposers: ["Giám đốc Sở Nội vụ"],
  recipients: ["Thường trực Tỉnh ủy;"],
  signers: [{ name: "Lê Thị Cúc", title: "Phó Chủ tịch", form: "KT" }],
  bodies: [
    { name: "Trung tâm Điều hành hồ chứa tỉnh", abbreviations: ["TTĐHHC"], validFrom: "2025-01-01" },
    {
      name: "Ban Quản lý hồ Sông Trà",
      otherNames: ["Ban QL hồ Sông Trà"],
      validTo: "2026-06-30",
      successor: "Trung tâm Điều hành hồ chứa tỉnh",
    },
  ],
};

const profile = (more: object = {}): Record<string, string> => ({ "file:///ban-thao/.vbhc.json": JSON.stringify({ ...OFFICE, ...more }) });

async function proposed(
  fixture: string,
  more: object = {},
  settings: object = {},
): Promise<{ text: string; items: readonly CompletionItem[] }> {
  const read = marked(fixture);
  let items: readonly CompletionItem[] = [];
  await withClient({ rules: TEST_RULES, files: profile(more), settings, capabilities: SNIPPETS }, async (client) => {
    await client.open(URI, read.text);
    items = (await client.at<CompletionList | null>("completion", URI, cursorOf(read), { context: { triggerKind: 1 } }))?.items ?? [];
    assert.deepEqual(client.log, []);
  });
  return { text: read.text, items };
}

const labels = ({ items }: { readonly items: readonly CompletionItem[] }): string[] => items.map(({ label }) => label);
const taken = ({ text, items }: { readonly text: string; readonly items: readonly CompletionItem[] }, label: string): string => {
  const edit = items.find((item) => item.label === label)?.textEdit as TextEdit | undefined;
  assert.ok(edit, labels({ items }).join(" | "));
  return edited(text, [edit]);
};

const changed = (words: string, with_: string): string => decision("Rà soát hồ chứa.").replace(words, with_);

test("own bodies: an ended one that is given work is told with its successor, a living one is not", () =>
  withClient({ rules: RULES, files: profile() }, async (client) => {
    const work =
      "Phân công:\n1. Giao Ban Quản lý hồ Sông Trà chủ trì, phối hợp với Sở Y tế rà soát hồ chứa trước ngày 30/11/2026.\n2. Giao Trung tâm Điều hành hồ chứa tỉnh chủ trì lập danh mục hồ chứa trước ngày 30/11/2026.";
    await client.open(URI, decision(work));
    const found = (await client.diagnostics(URI)).filter(({ code }) => code === "co-quan/khong-con");
    assert.deepEqual(
      found.map(({ message }) => message),
      ["Ban Quản lý hồ Sông Trà không còn từ 01/7/2026; nhiệm vụ thuộc Trung tâm Điều hành hồ chứa tỉnh."],
    );
  }));

test("own bodies: hover and completion on the day", async () => {
  const read = marked(decision("Giao Ban Quản lý hồ S‸ông Trà rà soát."));
  await withClient({ rules: TEST_RULES, files: profile() }, async (client) => {
    await client.open(URI, read.text);
    const hover = await client.at<Hover | null>("hover", URI, cursorOf(read));
    const value = (hover?.contents as { value: string } | undefined)?.value ?? "";
    assert.match(value, /Không còn từ ngày 01\/7\/2026[\s\S]*Trung tâm Điều hành hồ chứa tỉnh[\s\S]*Theo thông tin đơn vị/u);
  });
  const names = labels(await proposed(decision("Giao ‸")));
  assert.ok(names.includes("Trung tâm Điều hành hồ chứa tỉnh") && !names.includes("Ban Quản lý hồ Sông Trà"));
});

const ACTS = [
  {
    kind: "Quyết định",
    number: "12/2020/QĐ-UBND",
    date: "2020-03-05",
    issuer: "Ủy ban nhân dân tỉnh Lam Sơn",
    title: "ban hành Quy định về quản lý đê điều",
    validTo: "2026-04-30",
    replacedBy: "15/2026/QĐ-UBND",
  },
  {
    kind: "Quyết định",
    number: "15/2026/QĐ-UBND",
    date: "2026-04-10",
    issuer: "Ủy ban nhân dân tỉnh Lam Sơn",
    title: "ban hành Quy định về đê điều và hồ chứa",
    validFrom: "2026-05-01",
  },
];
const OLD_ACT = "Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 3 năm 2020 của Ủy ban nhân dân tỉnh Lam Sơn";

test("own acts: an ended one is told as a căn cứ and in the text, with what took its place; of another province it is another act", () =>
  withClient({ rules: RULES, files: profile({ acts: ACTS }) }, async (client) => {
    const told = async (text: string): Promise<string[]> => {
      await client.open(URI, text);
      const found = (await client.diagnostics(URI)).filter(({ code }) => /het-hieu-luc|sai-ngay|sai-ten/u.test(String(code)));
      await client.close(URI);
      return found.map(({ code, message }) => `${String(code)}: ${message}`);
    };
    const basis = changed(
      "Theo đề nghị của Giám đốc",
      `Căn cứ ${OLD_ACT} ban hành Quy định về quản lý đê điều;\nTheo đề nghị của Giám đốc`,
    );
    assert.deepEqual(await told(basis), [
      "can-cu/het-hieu-luc: Quyết định số 12/2020/QĐ-UBND hết hiệu lực từ 01/5/2026. Căn cứ hiện hành: Quyết định số 15/2026/QĐ-UBND.",
    ]);
    assert.deepEqual(await told(decision("Giao Sở Xây dựng rà soát hồ chứa theo Quyết định số 12/2020/QĐ-UBND.")), [
      "vien-dan/het-hieu-luc: Quyết định số 12/2020/QĐ-UBND hết hiệu lực từ 01/5/2026; hiện hành là Quyết định số 15/2026/QĐ-UBND. Đề nghị kiểm tra viện dẫn.",
    ]);
    for (const other of [
      "Quyết định số 12/2020/QĐ-UBND của Ủy ban nhân dân tỉnh Hải Vân",
      "Quyết định số 12/2020/QĐ-UBND ngày 06/4/2020 của Ủy ban nhân dân tỉnh Hải Vân",
      "Quyết định số 15/2026/QĐ-UBND",
    ])
      assert.deepEqual(await told(decision(`Giao Sở Xây dựng rà soát hồ chứa theo ${other}.`)), [], other);
  }));

test("own acts: hover and completion", async () => {
  const read = marked(decision(`Giao Sở Xây dựng rà soát theo ${OLD_ACT.replace("12/", "1‸2/")}.`));
  await withClient({ rules: TEST_RULES, files: profile({ acts: ACTS }) }, async (client) => {
    await client.open(URI, read.text);
    const hover = await client.at<Hover | null>("hover", URI, cursorOf(read));
    const value = (hover?.contents as { value: string } | undefined)?.value ?? "";
    assert.match(value, /quản lý đê điều[\s\S]*Hết hiệu lực từ ngày 01\/5\/2026[\s\S]*15\/2026[\s\S]*Theo thông tin đơn vị/u);
  });
  const basis = changed("Theo đề nghị của Giám đốc", "Căn cứ Quyết‸\nTheo đề nghị của Giám đốc");
  const answer = await proposed(basis, { acts: ACTS });
  assert.ok(!labels(answer).includes("Quyết định số 12/2020/QĐ-UBND"));
  assert.match(
    taken(answer, "Quyết định số 15/2026/QĐ-UBND"),
    /^Căn cứ Quyết định số 15\/2026\/QĐ-UBND ngày 10 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Lam Sơn ban hành Quy định về đê điều và hồ chứa;$/mu,
  );
});

test("the proposal line, place, recipients and signers are the office's", async () => {
  const preamble = await proposed(changed("Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.", "‸"));
  assert.match(
    taken(preamble, "Theo đề nghị của Giám đốc Sở Nội vụ"),
    /^Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số \$\{1:…\}\/TTr-SNV ngày /mu,
  );
  assert.equal(labels(await proposed(changed("Giám đốc Sở Nông nghiệp và Môi trường.", "‸")))[0], "Giám đốc Sở Nội vụ");
  assert.deepEqual(labels(await proposed(changed("Lam Sơn, ngày      tháng 10 năm 2026", "‸"))), ["Sông Trà, ngày      tháng 11 năm 2026"]);
  const recipient = await proposed(changed("- Lưu: VT, NN.", "- ‸"));
  assert.match(taken(recipient, "Thường trực Tỉnh ủy"), /^- Thường trực Tỉnh ủy;$/mu);
  const signature = await proposed(changed("CHỦ TỊCH\nTrần Văn Bình", "‸"));
  assert.equal(signature.items[0]?.label, "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Thị Cúc");
});

test("laws by day or by number: the setting beats the profile, the profile beats the kind of document", async () => {
  const basis = changed("Theo đề nghị của Giám đốc", "Căn cứ Luật Đất‸\nTheo đề nghị của Giám đốc");
  const label = "Luật Đất đai số 31/2024/QH15";
  assert.match(taken(await proposed(basis), label), /^Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;$/mu);
  assert.match(taken(await proposed(basis, { citeLawsBy: "so" }), label), /^Căn cứ Luật Đất đai số 31\/2024\/QH15;$/mu);
  assert.match(taken(await proposed(basis, { citeLawsBy: "so" }, { citeLawsBy: "ngay" }), label), /ngày 18 tháng 01 năm 2024;$/mu);
});

test("what other files of the workspace cite comes before what nobody uses", async () => {
  const basis = changed("Theo đề nghị của Giám đốc", "Căn cứ Luật‸\nTheo đề nghị của Giám đốc");
  const files = {
    "file:///ban-thao/a.vbhc": decision("Theo Luật Nhà ở ngày 27 tháng 11 năm 2023 và Luật Đất đai ngày 18 tháng 01 năm 2024."),
    "file:///ban-thao/b.vbhc": decision("Theo Luật Đất đai ngày 18 tháng 01 năm 2024."),
  };
  const read = marked(basis);
  await withClient({ rules: TEST_RULES, files, capabilities: SNIPPETS }, async (client) => {
    await client.open(URI, read.text);
    // A question about the workspace has read its files; completion itself never waits for them.
    await client.rpc.sendRequest("workspace/symbol", { query: "x" });
    const list = await client.at<CompletionList>("completion", URI, cursorOf(read), { context: { triggerKind: 1 } });
    const order = list.items.map(({ label }) => label);
    assert.deepEqual(order.slice(0, 2), ["Luật Đất đai số 31/2024/QH15", "Luật Nhà ở số 27/2023/QH15"]);
  });
});

test("what is wrong in the profile is told in words", () =>
  withClient(
    {
      rules: TEST_RULES,
      files: profile({ bodies: [{ name: "Ban A", validFrom: "2026-01-02", validTo: "2026-01-01" }], actLink: "http://x" }),
    },
    async (client) => {
      await client.open(URI, decision("Rà soát."));
      await client.pull(URI);
      const told = client.log.join("\n") + client.messages.join("\n");
      assert.match(told, /Ngày cuối phải từ ngày đầu trở đi/u);
      assert.match(told, /bắt đầu bằng https/u);
    },
  ));
