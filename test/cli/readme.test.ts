/** What README.md promises is so: its two commands come first, its commands, codes and settings exist. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/rules/registry";
import { readProfile } from "../../server/src/core/rules/settings";
import { meant } from "../../server/src/core/rules/suppress";
import { vbhc } from "./vbhc";

const readme = readFileSync(path.join(process.cwd(), "README.md"), "utf8");
const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(process.cwd(), "package.json"), "utf8"),
);

/** Everything before the generated table. */
const written = readme.slice(0, readme.indexOf("<!-- rules"));

describe("README", () => {
  it("opens with the two commands", () => {
    const lines = readme.split("\n").filter((line) => line !== "" && !line.startsWith("```"));
    assert.deepEqual(lines.slice(1, 3), ["npm ci && npm start", "npm ci && npm test"]);
  });

  it("names scripts that exist", () => {
    const named = [...readme.matchAll(/npm (?:run )?(?<name>start:web|[a-z]+)(?=[\s`])/gu)]
      .map((m) => m.groups?.name ?? "")
      .filter((name) => name !== "ci" && name !== "run");
    assert.ok(named.length >= 6);
    for (const name of named) assert.ok(manifest.scripts[name], name);
  });

  it("names commands and options that exist", () => {
    for (const [, command = "", rest = ""] of readme.matchAll(/npx vbhc (\w+)([^\n]*)/gu)) {
      const { out, code } = vbhc([command, "--help"]);
      assert.equal(code, 0, command);
      for (const [option] of rest.split(/ {3}/u)[0]?.matchAll(/--[a-z-]+/gu) ?? []) assert.ok(out.includes(option), `${command} ${option}`);
    }
  });

  it("names rules that exist", () => {
    const codes = [...written.matchAll(/(?:bỏ qua |explain |")(?<code>[a-z]+(?:-[a-z]+)*\/(?:[a-z-]+|\*))(?=[\s:"])/gu)].map(
      (m) => m.groups?.code ?? "",
    );
    assert.ok(codes.length >= 3);
    for (const code of codes)
      assert.ok(
        RULES.some((rule) => meant(code, rule.code)),
        code,
      );
  });

  it("shows a profile that is right", () => {
    const block = /```json\n(?<json>[\s\S]*?)```/u.exec(written)?.groups?.json ?? "";
    assert.deepEqual(readProfile(block, RULES).problems, []);
  });
});
