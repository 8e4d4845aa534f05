/** The manifest: commands that exist, settings that the server reads, nothing that touches typing. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { LEVELS } from "../../server/src/core/model/finding";
import { STAGES, settingsSchema } from "../../server/src/core/rules/settings-schema";
import { OPEN_RULE_PAGE } from "../../server/src/lsp/protocol";

interface Property {
  readonly default: unknown;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum: readonly string[] };
  readonly markdownDescription: string;
}
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly firstLine: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string }[] }[];
    readonly keybindings?: unknown;
  };
}

const root = process.cwd();
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const manifest: Manifest = JSON.parse(read("package.json"));
const { contributes } = manifest;
const sources = readdirSync(path.join(root, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => read(path.join("client/src", file)));
const properties = Object.assign({}, ...contributes.configuration.map((group) => group.properties)) as Record<string, Property>;

describe("manifest", () => {
  it("declares the commands that the client registers, in Vietnamese, under one category", () => {
    const registered = sources.flatMap((source) =>
      [...source.matchAll(/^ {2}id: (?:"(?<id>vbhc\.\w+)"|OPEN_RULE_PAGE),$/gmu)].map((m) => m.groups?.id ?? OPEN_RULE_PAGE),
    );
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), registered.sort());
    for (const { title, category } of contributes.commands) {
      assert.equal(category, "VBHC");
      assert.match(title, /^\p{Lu}[^()]+ \([A-Z][^()]+\)$/u);
    }
  });

  it("names only its own commands in menus and walkthrough", () => {
    const own = new Set(contributes.commands.map(({ command }) => command));
    const named = [
      ...Object.values(contributes.menus).flatMap((entries) => entries.map(({ command }) => command)),
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ description }) => [...description.matchAll(/command:([\w.]+)/gu)].map((m) => m[1] ?? "")),
      ),
    ];
    assert.ok(named.length > 5);
    assert.deepEqual(
      named.filter((command) => !own.has(command)),
      [],
    );
  });

  it("binds no key, and the client takes no key press from VS Code", () => {
    assert.equal(contributes.keybindings, undefined);
    for (const source of sources)
      assert.doesNotMatch(
        source,
        /registerCommand\(\s*"(?:type|default:type|replacePreviousChar|compositionType|deleteLeft)"|registerTextEditorCommand|OnTypeFormatting/u,
      );
  });

  it("declares the settings that the server reads, with its values and defaults", () => {
    assert.deepEqual(
      Object.keys(properties).sort(),
      Object.keys(settingsSchema.def.shape)
        .map((key) => `vbhc.${key}`)
        .sort(),
    );
    assert.deepEqual(properties["vbhc.stage"]?.enum, ["auto", ...STAGES]);
    assert.deepEqual(properties["vbhc.showLevels"]?.items?.enum, [...LEVELS]);
    const defaults = Object.fromEntries(Object.entries(properties).map(([key, { default: value }]) => [key.slice(5), value]));
    assert.ok(settingsSchema.safeParse(defaults).success);
    for (const { markdownDescription } of Object.values(properties)) assert.match(markdownDescription, /\. \(.+\)$/u);
  });

  it("keeps an untrusted folder from hiding findings", () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
    const hiding = Object.keys(properties).filter((key) => key !== "vbhc.language" && key !== "vbhc.citeLawsBy");
    assert.deepEqual([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), hiding.sort());
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it("leaves typing alone in its language", () => {
    const defaults = contributes.configurationDefaults["[vbhc]"] ?? {};
    for (const [key, value] of Object.entries({
      "editor.acceptSuggestionOnEnter": "off",
      "editor.acceptSuggestionOnCommitCharacter": false,
      "editor.wordBasedSuggestions": "off",
      "editor.formatOnType": false,
      "editor.linkedEditing": false,
      "editor.autoClosingBrackets": "never",
      "editor.tabCompletion": "onlySnippets",
    }))
      assert.equal(defaults[key], value, key);
    assert.ok(!("editor.editContext" in defaults), "the input method is the user's choice");
  });

  it("is no ES module: newer web extension hosts would take the web client's .js for one, which they cannot load", () => {
    assert.notEqual((manifest as { type?: string }).type, "module");
  });

  it("is started by the language", () => assert.ok(manifest.activationEvents.includes("onLanguage:vbhc")));
});

describe("the first line", () => {
  const firstLine = new RegExp(contributes.languages[0]?.firstLine ?? "$^", "u");
  const heads = [
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN TỈNH LAM SƠN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "| HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
    "THỦ TƯỚNG CHÍNH PHỦ",
  ];
  for (const head of heads) {
    it(`detects “${head}”, composed or not`, () => {
      assert.match(head, firstLine);
      assert.match(head.normalize("NFD"), firstLine);
      assert.match(`\uFEFF${head}`, firstLine);
    });
  }

  it("leaves other texts alone, a .txt whatever it holds", () => {
    for (const line of ["# Ủy ban nhân dân", "#!/bin/sh", "Kính gửi: Ủy ban nhân dân tỉnh", "Độc lập - Tự do - Hạnh phúc", ""])
      assert.doesNotMatch(line, firstLine);
    assert.deepEqual(contributes.languages[0]?.extensions, [".vbhc"]);
  });
});

describe("language configuration", () => {
  const configuration = JSON.parse(read("syntaxes/language-configuration.json"));
  const goesOn = (line: string): string | null =>
    configuration.onEnterRules.find((rule: { beforeText: { pattern: string } }) => new RegExp(rule.beforeText.pattern, "u").test(line))
      ?.action.appendText ?? null;

  it("goes on with lists only where they go on", () => {
    assert.equal(goesOn("- Như Điều 3;"), "- ");
    assert.equal(goesOn("+ Cơ quan phối hợp: Sở Y tế;"), "+ ");
    assert.equal(goesOn("Nơi nhận:"), "- ");
    for (const line of ["- Lưu: VT, TH.", "- ", "Căn cứ Luật Đất đai;", "a) Tổ chức hội nghị;", "Điều 1. Nội dung:"])
      assert.equal(goesOn(line), null, line);
  });

  it("pairs nothing while one types", () => assert.deepEqual(configuration.autoClosingPairs, []));

  it("takes letters with their marks into words", () => {
    const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
    for (const form of ["NFC", "NFD"])
      assert.deepEqual(
        "Ủy ban, Đắk Lắk"
          .normalize(form)
          .match(word)
          ?.map((one) => one.normalize("NFC")),
        ["Ủy", "ban", "Đắk", "Lắk"],
      );
  });
});
