/** `outline`, `tasks`, `references`, `explain`, `fix`, `lsp`: their JSON contracts and what they write. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import type { CheckReport } from "../../server/src/cli/report";
import { RULES } from "../../server/src/core/rules/registry";
import type { Range } from "../../server/src/core/text/span";
import { CLI, FLAWED, flawed, inFolder, json, SAMPLES, vbhc } from "./vbhc";

const PLAN = path.join(SAMPLES, "ke-hoach-hon-40-nhiem-vu.vbhc");
const KINDS =
  "issuer motto number place-date title authority legal-basis decision-word part chapter section article roman numbered decimal parenthesised letter dash plus annex-title recipients recipient signature closing".split(
    " ",
  );

interface OutlineNode {
  readonly kind: string;
  readonly label: string;
  readonly title: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineNode[];
}

const flat = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

describe("vbhc outline", () => {
  const all = json<readonly OutlineNode[]>(["outline", "--all", PLAN]);

  it("has the keys and kinds of the contract", () => {
    for (const node of flat(all)) {
      assert.deepEqual(Object.keys(node), ["kind", "label", "title", "range", "selectionRange", "children"]);
      assert.ok(KINDS.includes(node.kind), node.kind);
    }
  });

  it("begins each node at the line of its mark", () => {
    const lines = readFileSync(PLAN, "utf8").split("\n");
    const marked = flat(all).filter((node) => node.label !== "");
    assert.ok(marked.length > 40, `${marked.length} marks`);
    for (const { range, label } of marked) assert.ok(lines[range.start.line]?.includes(label), `${label} in line ${range.start.line + 1}`);
  });

  it("stops at khoản, điểm without --all", () => {
    const short = flat(json<readonly OutlineNode[]>(["outline", PLAN]));
    assert.ok(short.length < flat(all).length);
    assert.ok(short.every(({ kind }) => kind !== "plus"));
  });

  it("is a tree of lines with numbers for people", () => {
    const { out, code } = vbhc(["outline", PLAN]);
    assert.equal(code, 0);
    assert.match(out, /^ *\d+ +Điều 1 /mu);
  });
});

interface Tasks {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly number: string | null; readonly date: string | null }[];
  readonly tasks: readonly {
    readonly file: number;
    readonly line: number;
    readonly endLine: number;
    readonly range: Range;
    readonly kind: string;
    readonly text: string;
    readonly section: readonly string[];
    readonly lead: readonly { readonly name: string }[];
    readonly deadlines: readonly number[];
  }[];
  readonly deadlines: readonly {
    readonly file: number;
    readonly line: number;
    readonly kind: string;
    readonly end: string | null;
    readonly task: number | null;
  }[];
  readonly vague: readonly { readonly file: number; readonly line: number; readonly text: string }[];
}

describe("vbhc tasks", () => {
  const report = json<Tasks>(["tasks", PLAN, FLAWED]);

  it("has the keys of the contract", () => {
    assert.deepEqual(Object.keys(report), ["version", "files", "tasks", "deadlines", "vague"]);
    assert.deepEqual(Object.keys(report.files[0] ?? {}), ["path", "number", "date"]);
    const keys = ["file", "line", "endLine", "range", "kind", "text", "section", "lead", "support", "direct", "deadlines"];
    for (const task of report.tasks) {
      assert.deepEqual(
        Object.keys(task).filter((key) => key !== "product"),
        keys,
      );
      assert.ok(["nhiem-vu", "thi-hanh"].includes(task.kind));
      assert.ok(task.line <= task.endLine && task.line === task.range.start.line);
      for (const body of task.lead) assert.ok(Object.keys(body).every((key) => key === "name" || key === "id"));
    }
    for (const deadline of report.deadlines) {
      assert.deepEqual(Object.keys(deadline), ["file", "line", "range", "text", "kind", "start", "end", "every", "on", "task"]);
      assert.ok(deadline.end === null || /^\d{4}-\d\d-\d\d$/u.test(deadline.end));
    }
  });

  it("reads the big plan, and keeps two files apart", () => {
    const own = report.tasks.filter((task) => task.file === 0);
    assert.ok(own.length >= 40, `${own.length} tasks`);
    assert.ok(own.filter((task) => task.lead.length > 0).length >= 35, "most have a lead");
    assert.ok(report.tasks.some((task) => task.file === 1));
    for (const [index, task] of report.tasks.entries()) {
      for (const d of task.deadlines) {
        assert.equal(report.deadlines[d]?.file, task.file);
        assert.equal(report.deadlines[d]?.task, index, "they point at one another");
      }
    }
  });

  it("is a table for people", () => {
    const { out } = vbhc(["tasks", PLAN]);
    assert.match(out, /^TT +Mục +Nhiệm vụ +Chủ trì +Phối hợp +Thời hạn$/mu);
    assert.match(vbhc(["tasks", path.join(SAMPLES, "bo-nhiem-pho-giam-doc.vbhc")]).out, /nhiệm vụ/u);
  });

  it("writes a new file, and replaces one only with --force", () => {
    inFolder({ "co-san.json": "cũ" }, (cwd) => {
      assert.equal(vbhc(["tasks", "--format", "json", "--out", "moi.json", PLAN], { cwd }).code, 0);
      assert.ok((JSON.parse(readFileSync(path.join(cwd, "moi.json"), "utf8")) as Tasks).tasks.length >= 40);
      const refused = vbhc(["tasks", "--format", "json", "--out", "co-san.json", PLAN], { cwd });
      assert.equal(refused.code, 2);
      assert.match(refused.err, /--force/u);
      assert.equal(readFileSync(path.join(cwd, "co-san.json"), "utf8"), "cũ");
      assert.equal(vbhc(["tasks", "--format", "json", "--force", "--out", "co-san.json", PLAN], { cwd }).code, 0);
    });
  });
});

describe("vbhc references", () => {
  it("has the keys of the contract, one target a unit", () => {
    const { version, references } = json<{
      version: number;
      references: readonly { line: number; range: Range; internal: boolean; targets: readonly { label: string; status: string }[] }[];
    }>(["references", FLAWED]);
    assert.equal(version, 1);
    assert.ok(references.length >= 5, `${references.length} references`);
    for (const reference of references) {
      const keys = Object.keys(reference).filter((key) => key !== "validity");
      assert.deepEqual(keys, ["line", "range", "text", "type", "number", "date", "issuer", "internal", "targets"]);
      assert.equal(reference.line, reference.range.start.line);
      for (const target of reference.targets) assert.ok(["found", "missing", "outside", "unclear"].includes(target.status));
    }
    assert.ok(references.some((reference) => reference.internal) && references.some((reference) => !reference.internal));
  });
});

describe("vbhc explain", () => {
  it("gives the page of every rule in both languages", () => {
    const [rule] = RULES;
    assert.ok(rule);
    assert.ok(vbhc(["explain", rule.code]).out.startsWith(`# ${rule.title.vi}\n`));
    assert.ok(vbhc(["explain", rule.code, "--lang", "en"]).out.startsWith(`# ${rule.title.en}\n`));
  });

  it("lists all rules", () => {
    const { out, code } = vbhc(["explain"]);
    assert.equal(code, 0);
    for (const { code: rule } of RULES) assert.ok(out.includes(rule), rule);
  });

  it("says what is in force for a file", () => {
    inFolder({ ".vbhc.json": JSON.stringify({ rules: { "can-cu/*": "off" } }), "a.vbhc": flawed() }, (cwd) => {
      const { out, code } = vbhc(["explain", "--active", "a.vbhc"], { cwd });
      assert.equal(code, 0);
      assert.ok(out.includes(path.join(cwd, ".vbhc.json")));
      const off = /^Mục đang tắt: (?<codes>.*)$/mu.exec(out)?.groups?.codes?.split(", ") ?? [];
      assert.deepEqual(
        off,
        RULES.map((rule) => rule.code).filter((rule) => rule.startsWith("can-cu/")),
      );
      assert.match(out, /^Quyết định .*dự thảo|hoàn chỉnh/mu);
    });
  });
});

describe("vbhc fix", () => {
  const safeCount =
    json<CheckReport>(["check", FLAWED]).files[0]?.findings.filter((finding) => finding.fixes[0]?.kind === "safe").length ?? 0;

  it("there is something to fix", () => assert.ok(safeCount >= 3, `${safeCount}`));

  it("prints a diff that git applies, and writes nothing", () => {
    inFolder({ "a.vbhc": flawed() }, (cwd) => {
      const { out, code } = vbhc(["fix", "a.vbhc"], { cwd });
      assert.equal(code, 0);
      assert.equal(readFileSync(path.join(cwd, "a.vbhc"), "utf8"), flawed());
      writeFileSync(path.join(cwd, "sua.patch"), out);
      execFileSync("git", ["apply", "--unsafe-paths", "sua.patch"], { cwd });
      const applied = readFileSync(path.join(cwd, "a.vbhc"), "utf8");
      writeFileSync(path.join(cwd, "b.vbhc"), flawed());
      vbhc(["fix", "--write", "b.vbhc"], { cwd });
      assert.equal(applied, readFileSync(path.join(cwd, "b.vbhc"), "utf8"));
    });
  });

  it("leaves nothing safe to fix, keeps encoding, line ends, rights and links", () => {
    const bytes = Buffer.from(`\ufeff${flawed().replaceAll("\n", "\r\n")}`, "utf16le");
    inFolder({ "goc/a.vbhc": bytes }, (cwd) => {
      const file = path.join(cwd, "goc/a.vbhc");
      chmodSync(file, 0o640);
      symlinkSync("goc/a.vbhc", path.join(cwd, "lien-ket.vbhc"));
      const { code, err } = vbhc(["fix", "--write", "lien-ket.vbhc"], { cwd });
      assert.equal(code, 0);
      assert.match(err, /đã sửa \d+ mục/u);
      const written = readFileSync(file);
      assert.deepEqual([...written.subarray(0, 2)], [0xff, 0xfe]);
      const text = written.subarray(2).toString("utf16le");
      assert.ok(!/[^\r]\n/u.test(text), "every line end is still CRLF");
      assert.equal(statSync(file).mode & 0o777, 0o640);
      const left = json<CheckReport>(["check", "lien-ket.vbhc"], { cwd }).files[0]?.findings ?? [];
      assert.deepEqual(
        left.filter((finding) => finding.fixes[0]?.kind === "safe").map((finding) => finding.rule),
        [],
      );
      assert.equal(vbhc(["fix", "lien-ket.vbhc"], { cwd }).out, "");
    });
  });

  it("--rule fixes that rule only", () => {
    const [finding] = json<CheckReport>(["check", FLAWED]).files[0]?.findings.filter((f) => f.fixes[0]?.kind === "safe") ?? [];
    assert.ok(finding);
    const all = vbhc(["fix", FLAWED]).out;
    const one = vbhc(["fix", "--rule", finding.rule, FLAWED]).out;
    assert.ok(one !== "" && one.length < all.length);
  });

  it("a rule with fixes that ask changes nothing by itself", () => {
    const asking = json<CheckReport>(["check", FLAWED]).files[0]?.findings.find(
      (f) => f.fixes.length > 0 && f.fixes.every((fix) => fix.kind === "ask"),
    );
    assert.ok(asking);
    assert.equal(vbhc(["fix", "--rule", asking.rule, FLAWED]).out, "");
  });
});

describe("vbhc lsp --stdio", () => {
  it("answers initialize and ends with the client", async () => {
    const child = spawn(process.execPath, [CLI, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let out = "";
    const answered = new Promise<void>((done) =>
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        out += chunk;
        if (out.includes('"id":1')) done();
      }),
    );
    const ended = new Promise<number | null>((done) => child.on("close", done));
    send({ id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } });
    await answered;
    assert.match(out, /"documentSymbolProvider"/u);
    send({ id: 2, method: "shutdown" });
    send({ method: "exit" });
    assert.equal(await ended, 0);
  });
});

it("the bundle of the CLI is there", () => assert.ok(existsSync(CLI)));
