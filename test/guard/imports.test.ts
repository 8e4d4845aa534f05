/** Imports point downwards only (DESIGN §2): text ← syntax | knowledge ← model ← rules | features | exports ← lsp | cli. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Source, sourcesUnder } from "./sources";

const server = sourcesUnder("server/src");
const client = sourcesUnder("client/src");

/** Layer → layers it may import besides itself. `entry` are the main files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  syntax: ["text"],
  knowledge: ["text"],
  model: ["text", "syntax", "knowledge"],
  rules: ["text", "syntax", "knowledge", "model"],
  features: ["text", "syntax", "knowledge", "model"],
  exports: ["text", "syntax", "knowledge", "model"],
  office: ["text", "knowledge"],
  machine: ["model"],
  lsp: ["text", "syntax", "knowledge", "model", "rules", "features", "exports", "office", "machine"],
  cli: ["text", "syntax", "knowledge", "model", "rules", "features", "exports", "office", "machine"],
  entry: ["lsp", "cli"],
};

/** Layer → layers of which it may import types, and nothing that runs. */
const MAY_IMPORT_TYPES: Readonly<Record<string, readonly string[]>> = { office: ["model"] };

/** Pure packages: no platform, no clock asked by themselves. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  exports: ["docx", "fflate", "ical-generator", "write-excel-file"],
  office: ["@xmldom/xmldom", "fflate", "parse5"],
};

/** `from` as imported: "zod/mini", "write-excel-file/universal". */
function mayUse(layer: string, from: string): boolean {
  const [first = "", second = ""] = from.split("/");
  const name = first.startsWith("@") ? `${first}/${second}` : first;
  return name === "zod" || PACKAGES[layer]?.includes(name) === true;
}

function layerOf(file: string): string {
  const core = /^server\/src\/core\/([^/]+)\//u.exec(file)?.[1];
  if (core !== undefined) return core;
  const shell = /^server\/src\/(lsp|cli|machine)\//u.exec(file)?.[1];
  if (shell !== undefined) return shell;
  return /^server\/src\/main\.[a-z]+(?:\.ts)?$/u.test(file) ? "entry" : file;
}

/** Imports that break the order, as sentences. */
function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const layer = layerOf(path);
    const allowed = MAY_IMPORT[layer];
    if (allowed === undefined) return [`${path} stands in no layer`];
    return imports
      .filter(({ target }) => target !== null && layerOf(target) !== layer && !allowed.includes(layerOf(target)))
      .filter(({ target, typeOnly }) => !(typeOnly && target !== null && MAY_IMPORT_TYPES[layer]?.includes(layerOf(target))))
      .map(({ from }) => `${path} imports ${from}`);
  });
}

describe("import direction", () => {
  it("the sources are read", () => {
    assert.ok(server.length > 30, `${server.length} files`);
    assert.ok(
      server.some(({ imports }) => imports.length > 3),
      "imports are found",
    );
  });

  it("server layers import only what is below", () => assert.deepEqual(breaches(server), []));

  it("a breach would be seen", () => {
    const wrong = (path: string, target: string, typeOnly = true): Source => ({
      path,
      text: "",
      imports: [{ from: target, target, typeOnly }],
    });
    assert.equal(breaches([wrong("server/src/core/text/a.ts", "server/src/core/model/b")]).length, 1);
    assert.equal(breaches([wrong("server/src/core/rules/a.ts", "server/src/core/features/b")]).length, 1);
    assert.equal(breaches([wrong("server/src/core/rules/g/a.ts", "server/src/core/rules/b")]).length, 0);
    assert.equal(breaches([wrong("server/src/core/office/a.ts", "server/src/core/model/b", false)]).length, 1);
    assert.equal(breaches([wrong("server/src/core/office/a.ts", "server/src/core/model/b", true)]).length, 0);
    assert.equal(breaches([wrong("server/src/lsp/a.ts", "server/src/cli/b")]).length, 1);
  });

  it("the core imports no platform, and of packages only what DESIGN §11 gives each layer", () => {
    const found = server
      .filter(({ path }) => path.startsWith("server/src/core/"))
      .flatMap(({ path, imports }) =>
        imports.filter(({ target, from }) => target === null && !mayUse(layerOf(path), from)).map(({ from }) => `${path} imports ${from}`),
      );
    assert.deepEqual(found, []);
  });

  it("only lsp/ imports vscode-languageserver", () => {
    const found = server
      .filter(({ path, imports }) => !path.startsWith("server/src/lsp/") && imports.some(({ from }) => from.startsWith("vscode-")))
      .map(({ path }) => path);
    assert.deepEqual(
      found.filter((path) => layerOf(path) !== "entry"),
      [],
    );
  });

  it("only lsp/convert.ts imports both a layer of findings or features and LSP's types at the border", () => {
    const vocabularies = server.filter(
      ({ path, imports }) => path.startsWith("server/src/core/") && imports.some(({ from }) => from.includes("languageserver")),
    );
    assert.deepEqual(
      vocabularies.map(({ path }) => path),
      [],
    );
  });

  it("the client imports nothing of the server but the typed requests", () => {
    const found = client.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target?.startsWith("server/") && target !== "server/src/lsp/protocol")
        .map(({ from }) => `${path} imports ${from}`),
    );
    assert.deepEqual(found, []);
  });
});
