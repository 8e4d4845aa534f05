/** Settings per resource, the office profile, and what is said of wrong values. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { ClientCapabilities } from "vscode-languageserver-protocol/node";
import { FULL, PLAIN, type StartOptions, type TestClient, withClient } from "./client";
import { decision, TEST_RULES } from "./rules";

const URI = "file:///ban-thao/phong-1/quyet-dinh.vbhc";
const TEXT = decision("Sở Y tế hoặc là Sở Xây dựng, trước ngyà 30 nhé.");

const withRules = (options: StartOptions, use: (client: TestClient) => Promise<void>): Promise<void> =>
  withClient({ rules: TEST_RULES, ...options }, use);

async function found(client: TestClient, uri = URI): Promise<string[]> {
  return (await client.diagnostics(uri)).map((d) => `${d.code} ${d.severity}`);
}

/** Opens the text and answers what is found under the settings. */
const under = (settings: unknown, expected: readonly string[], text = TEXT): Promise<void> =>
  withRules({ settings }, async (client) => {
    await client.open(URI, text);
    assert.deepEqual(await found(client), expected);
    assert.deepEqual(client.messages, []);
  });

test("defaults hide editorial findings", () => under(null, ["thu/nghi-ngo 1", "thu/chu-sai 3"]));
/** `vbhc.a` → `a`: the defaults that VS Code sends when the user set nothing. */
function manifestDefaults(): Record<string, unknown> {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const groups = [contributes.configuration].flat();
  const declared = groups
    .flatMap(({ properties }) => Object.entries(properties))
    .map(([key, value]) => [key.slice("vbhc.".length), value.default]);
  return Object.fromEntries(declared);
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, { readonly default?: unknown }> }[] };
}

test("the manifest's defaults say the same", async () => {
  const defaults = manifestDefaults();
  for (const key of ["language", "stage", "asOf", "excerpt", "showLevels", "rules"]) assert.notEqual(defaults[key], undefined, key);
  await under(defaults, ["thu/nghi-ngo 1", "thu/chu-sai 3"]);
});
test("a rule is switched off by its code", () => under({ rules: { "thu/chu-sai": "off" } }, ["thu/nghi-ngo 1"]));
test("a group is switched off, one of it on", () => under({ rules: { "thu/*": "off", "thu/chu-sai": "on" } }, ["thu/chu-sai 3"]));
test("a level is changed", () => under({ rules: { "thu/chu-sai": "bat-buoc" } }, ["thu/nghi-ngo 1", "thu/chu-sai 1"]));
test("an option is set", () => under({ rules: { "thu/chu-sai": { word: "Xây" } } }, ["thu/nghi-ngo 1", "thu/chu-sai 3"]));
test("levels to show are chosen", () => under({ showLevels: ["bien-tap"] }, ["thu/bien-tap 4"]));
test("an excerpt lacks nothing", async () => {
  const text = TEXT.slice(0, TEXT.indexOf("Nơi nhận"));
  await under(null, ["thu/thieu-phan 2", "thu/nghi-ngo 1", "thu/chu-sai 3"], text);
  await under({ excerpt: true }, ["thu/nghi-ngo 1", "thu/chu-sai 3"], text);
});

test("messages follow the language", () =>
  withRules({ settings: { language: "en" } }, async (client) => {
    await client.open(URI, TEXT);
    assert.deepEqual(
      (await client.diagnostics(URI)).map((d) => d.message),
      ["Chưa rõ chọn bên nào (en).", "Chữ “ngyà” (en)."],
    );
  }));

test("validity is asked at the chosen day, else today", async () => {
  const message = async (settings: unknown): Promise<unknown> => {
    let said: unknown;
    await withRules({ settings, today: { year: 2026, month: 3, day: 9 } }, async (client) => {
      await client.open(URI, decision("Tính từ hôm nay."));
      said = (await client.diagnostics(URI))[0]?.message;
    });
    return said;
  };
  assert.equal(await message(null), "Ngày 9/3/2026.");
  assert.equal(await message({ asOf: "2027-01-02" }), "Ngày 2/1/2027.");
});

test("a wrong value is told once in words, the rest holds", () =>
  withRules(
    { settings: { stage: "xong", showLevels: "tất cả", rules: { "thu/chu-sai": "off", "thu/khong-co": "off", "thu/nghi-ngo": "do" } } },
    async (client) => {
      await client.open(URI, TEXT);
      assert.deepEqual(await found(client), ["thu/nghi-ngo 1"]);
      await client.open("file:///ban-thao/phong-1/khac.vbhc", TEXT);
      assert.deepEqual(await found(client, "file:///ban-thao/phong-1/khac.vbhc"), ["thu/nghi-ngo 1"]);
      assert.equal(client.messages.length, 1);
      const [message = ""] = client.messages;
      for (const words of ["vbhc.stage", "“hoan-chinh”", "vbhc.showLevels", "thu/khong-co", 'vbhc.rules["thu/nghi-ngo"]', "“bat-buoc”"]) {
        assert.ok(message.includes(words), `${words} in: ${message}`);
      }
    },
  ));

test("settings are of no known shape: defaults and one message", () =>
  withRules({ settings: 7 }, async (client) => {
    await client.open(URI, TEXT);
    assert.deepEqual(await found(client), ["thu/nghi-ngo 1", "thu/chu-sai 3"]);
    assert.equal(client.messages.length, 1);
  }));

test("settings are asked once a document until they change; then diagnostics are asked for again", () =>
  withRules({}, async (client) => {
    await client.open(URI, TEXT);
    await found(client);
    await client.change(URI, `${TEXT}\n`);
    await found(client);
    assert.deepEqual(client.configurationAsked, [URI]);
    client.settings = { rules: { "thu/*": "off" } };
    await client.rpc.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => client.refreshes === 1, "a refresh");
    assert.deepEqual(await found(client), []);
    assert.deepEqual(client.configurationAsked, [URI, URI]);
  }));

test("a client without configuration requests sends its settings, and gets the new findings", () =>
  withRules({ capabilities: PLAIN }, async (client) => {
    const last = (): number | undefined => client.published.at(-1)?.diagnostics.length;
    await client.open(URI, TEXT);
    await client.until(() => last() === 2, "two findings");
    await client.rpc.sendNotification("workspace/didChangeConfiguration", { settings: { vbhc: { rules: { "thu/*": "off" } } } });
    await client.until(() => last() === 0, "no findings");
    assert.deepEqual(client.configurationAsked, []);
    assert.equal(client.refreshes, 0);
  }));

const profile = (content: object | string): string => (typeof content === "string" ? content : JSON.stringify(content));

test("the nearest profile upwards holds, settings beat it", () =>
  withRules(
    {
      files: {
        "file:///.vbhc.json": profile({ rules: { "thu/*": "off" } }),
        "file:///ban-thao/.vbhc.json": profile({ rules: { "thu/chu-sai": "bat-buoc", "thu/nghi-ngo": "off" } }),
      },
      settings: { rules: { "thu/nghi-ngo": "bien-tap" }, showLevels: ["bat-buoc", "bien-tap"] },
    },
    async (client) => {
      await client.open(URI, TEXT);
      assert.deepEqual(await found(client), ["thu/nghi-ngo 4", "thu/chu-sai 1", "thu/bien-tap 4"]);
    },
  ));

test("a profile is read once for its folders and again when it changes", () =>
  withRules({ files: { "file:///ban-thao/.vbhc.json": profile({ rules: { "thu/*": "off" } }) } }, async (client) => {
    const sibling = "file:///ban-thao/phong-1/khac.vbhc";
    await client.open(URI, TEXT);
    await client.open(sibling, TEXT);
    assert.deepEqual([...(await found(client)), ...(await found(client, sibling))], []);
    assert.deepEqual(client.reads, ["file:///ban-thao/phong-1/.vbhc.json", "file:///ban-thao/.vbhc.json"]);
    client.files = {};
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///ban-thao/.vbhc.json", type: 3 }] });
    await client.until(() => client.refreshes === 1, "a refresh");
    assert.deepEqual(await found(client), ["thu/nghi-ngo 1", "thu/chu-sai 3"]);
  }));

test("a profile marks excerpts by path, and gives an untitled text its rules", () =>
  withRules(
    {
      files: {
        "file:///ban-thao/.vbhc.json": profile({ excerpts: ["trích đoạn/"], rules: { "thu/chu-sai": "off", "thu/nghi-ngo": "off" } }),
      },
    },
    async (client) => {
      const text = TEXT.slice(0, TEXT.indexOf("Nơi nhận"));
      const excerpt = "file:///ban-thao/tr%C3%ADch%20%C4%91o%E1%BA%A1n/a.vbhc";
      for (const uri of [excerpt, URI, "untitled:Untitled-1"]) await client.open(uri, text);
      assert.deepEqual(await found(client, excerpt), []);
      assert.deepEqual(await found(client), ["thu/thieu-phan 2"]);
      assert.deepEqual(await found(client, "untitled:Untitled-1"), ["thu/thieu-phan 2"]);
    },
  ));

test("a broken profile is told in words and leaves the defaults", () =>
  withRules({ files: { "file:///ban-thao/.vbhc.json": "{ rules: " } }, async (client) => {
    await client.open(URI, TEXT);
    assert.deepEqual(await found(client), ["thu/nghi-ngo 1", "thu/chu-sai 3"]);
    assert.equal(client.messages.length, 1);
    assert.match(client.messages[0] ?? "", /\.vbhc\.json.*JSON/u);
  }));

test("a client whose settings cannot be had gets the defaults", async () => {
  const capabilities: ClientCapabilities = { ...FULL, workspace: { ...FULL.workspace, configuration: true } };
  await withRules({ capabilities }, async (client) => {
    client.configurationGate = Promise.reject(new Error("không trả lời"));
    client.configurationGate.catch(() => undefined);
    await client.open(URI, TEXT);
    assert.deepEqual(await found(client), ["thu/nghi-ngo 1", "thu/chu-sai 3"]);
    await client.until(() => client.log.some((line) => line.startsWith("settings:")), "the error in the log");
  });
});
