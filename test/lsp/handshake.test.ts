/** What the server promises to each kind of client. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAIN, withClient } from "./client";

test("a client that pulls is offered pulling, UTF-16 and incremental changes", () =>
  withClient({}, async ({ initialized: { capabilities, serverInfo } }) => {
    assert.equal(serverInfo?.name, "vbhc");
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: "vbhc", interFileDependencies: false, workspaceDiagnostics: false });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ["quickfix", "source.fixAll.vbhc", "refactor.rewrite", "refactor.rewrite.vbhc"],
      resolveProvider: true,
    });
  }));

test("a client that does not pull is offered no pulling", () =>
  withClient({ capabilities: PLAIN }, async ({ initialized: { capabilities } }) => {
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.hoverProvider, true);
  }));

test("typing is left alone: no completion trigger, no on-type formatting", () =>
  withClient({}, async ({ initialized: { capabilities } }) => {
    assert.equal(capabilities.documentOnTypeFormattingProvider, undefined);
    assert.equal(capabilities.linkedEditingRangeProvider, undefined);
  }));

test("settings and profiles are followed where the client can tell", () =>
  withClient({}, async (client) => {
    await client.until(() => client.registered.length === 2, "two registrations");
    assert.deepEqual(client.registered.sort(), ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
  }));
