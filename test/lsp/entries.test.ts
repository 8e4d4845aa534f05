/** The entry points themselves: the bundled server as a process on stdio and IPC, and as a web worker without Node. */
import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import {
  createMessageConnection,
  type DocumentDiagnosticReport,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { FULL } from "./client";
import { decision } from "./rules";

const folder = mkdtempSync(path.join(tmpdir(), "vbhc-lsp-"));
symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
after(() => rmSync(folder, { recursive: true, force: true }));

const BANNER = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

async function bundleNode(): Promise<string> {
  const outfile = path.join(folder, "server.mjs");
  const entryPoints = ["server/src/main.node.ts"];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", banner: { js: BANNER }, logLevel: "error" });
  return outfile;
}

const flawed = decision("Rà soát hồ chứa.").replace("Như Điều 3;", "Như Điều 7;");
const URI = pathToFileURL(path.join(folder, "quyet-dinh.vbhc")).href;

/** The life of a session: settings from a profile beside the file, one finding, the end. */
async function session(rpc: MessageConnection): Promise<DocumentDiagnosticReport> {
  rpc.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  rpc.onRequest("client/registerCapability", () => null);
  rpc.listen();
  const answer = await rpc.sendRequest<InitializeResult>("initialize", { processId: process.pid, rootUri: null, capabilities: FULL });
  assert.equal(answer.capabilities.positionEncoding, "utf-16");
  await rpc.sendNotification("initialized", {});
  await rpc.sendNotification("textDocument/didOpen", { textDocument: { uri: URI, languageId: "vbhc", version: 1, text: flawed } });
  return rpc.sendRequest("textDocument/diagnostic", { textDocument: { uri: URI } });
}

const codesOf = (report: DocumentDiagnosticReport): unknown[] => (report.kind === "full" ? report.items.map((item) => item.code) : []);
const WRONG_ARTICLE = "noi-nhan/nhu-dieu-khong-co";

test("stdio: findings, the profile beside the file, shutdown with exit code 0", async () => {
  const server = await bundleNode();
  for (const [profile, expected] of [
    ["{}", true],
    [JSON.stringify({ rules: { [WRONG_ARTICLE]: "off" } }), false],
  ] as const) {
    writeFileSync(path.join(folder, ".vbhc.json"), profile);
    const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    assert.equal(codesOf(await session(rpc)).includes(WRONG_ARTICLE), expected);
    await rpc.sendRequest("shutdown");
    await rpc.sendNotification("exit");
    assert.equal(await ended, 0);
    rpc.dispose();
  }
});

test("IPC: the same", async () => {
  writeFileSync(path.join(folder, ".vbhc.json"), "{}");
  const child = fork(await bundleNode(), ["--node-ipc"], { execArgv: [] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const rpc = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  assert.ok(codesOf(await session(rpc)).includes(WRONG_ARTICLE));
  await rpc.sendRequest("shutdown");
  await rpc.sendNotification("exit");
  assert.equal(await ended, 0);
  rpc.dispose();
});

/** A worker's global object with nothing of Node in it, and the other end of its messages. */
function worker(code: string): MessageConnection {
  const heard = new Set<(message: Message) => void>();
  const inside: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    console,
    TextDecoder,
    TextEncoder,
    URL,
    postMessage: (message: Message) => {
      for (const listener of heard) setImmediate(() => listener(structuredClone(message)));
    },
  };
  inside.self = inside;
  inside.addEventListener = () => undefined;
  runInContext(code, createContext(inside));
  const send = (event: { data: Message }): void => (inside.onmessage as (event: { data: Message }) => void)(event);
  const none = { dispose: () => undefined };
  return createMessageConnection(
    {
      onError: () => none,
      onClose: () => none,
      onPartialMessage: () => none,
      listen: (listener) => {
        heard.add(listener);
        return { dispose: () => heard.delete(listener) };
      },
      dispose: () => heard.clear(),
    },
    {
      onError: () => none,
      onClose: () => none,
      write: async (message) => {
        setImmediate(() => send({ data: structuredClone(message) }));
      },
      end: () => undefined,
      dispose: () => undefined,
    },
  );
}

test("web worker: the same without Node, also the tables that are read late", async () => {
  const entryPoints = ["server/src/main.browser.ts"];
  const { outputFiles } = await build({ entryPoints, bundle: true, platform: "browser", format: "iife", write: false, logLevel: "error" });
  const rpc = worker(outputFiles[0]?.text ?? "");
  assert.ok(codesOf(await session(rpc)).includes(WRONG_ARTICLE));
  const line = flawed.split("\n").findIndex((text) => text.startsWith("Căn cứ Luật"));
  const hover = await rpc.sendRequest<{ contents: { value: string } }>("textDocument/hover", {
    textDocument: { uri: URI },
    position: { line, character: 12 },
  });
  assert.match(hover.contents.value, /72\/2025\/QH15/u);
  await rpc.sendRequest("shutdown");
  rpc.dispose();
});
