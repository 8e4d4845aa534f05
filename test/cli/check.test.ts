/** `vbhc check`: the public JSON, the text for people, exit codes, options. */
import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import type { CheckReport, FileReport } from "../../server/src/cli/report";
import { LEVELS } from "../../server/src/core/model/finding";
import { CLEAN, clean, FLAWED, flawed, inFolder, json, SAMPLES, vbhc } from "./vbhc";

const isPosition = (value: { line: number; character: number }): boolean =>
  Number.isInteger(value.line) && Number.isInteger(value.character);

function fileOf(report: CheckReport): FileReport {
  const [file] = report.files;
  assert.ok(file);
  return file;
}

describe("vbhc check --format json", () => {
  const report = json<CheckReport>(["check", FLAWED]);
  const file = fileOf(report);

  it("has the keys of the contract, no more", () => {
    assert.deepEqual(Object.keys(report), ["version", "asOf", "files", "summary"]);
    assert.equal(report.version, 1);
    assert.deepEqual(Object.keys(file), ["path", "asOf", "documents", "findings", "notEvaluated"]);
    assert.deepEqual(Object.keys(file.documents[0] ?? {}), ["kind", "regime", "stage", "number", "date", "range"]);
    for (const finding of file.findings) {
      assert.deepEqual(Object.keys(finding), [
        "rule",
        "level",
        "message",
        "source",
        "range",
        "related",
        "tags",
        "fingerprint",
        "fixes",
        "suppressed",
      ]);
      assert.ok(isPosition(finding.range.start) && isPosition(finding.range.end));
      assert.ok((LEVELS as readonly string[]).includes(finding.level));
      assert.match(finding.fingerprint, /^[0-9a-f]{14}$/u);
      for (const fix of finding.fixes) {
        assert.deepEqual(Object.keys(fix), ["title", "kind", "edits"]);
        for (const edit of fix.edits) assert.deepEqual(Object.keys(edit), ["range", "newText"]);
      }
      for (const related of finding.related) assert.deepEqual(Object.keys(related), ["message", "range"]);
    }
  });

  it("knows the document", () => {
    assert.equal(file.path, FLAWED);
    assert.equal(file.documents[0]?.kind, "quyet-dinh");
    assert.equal(file.documents[0]?.regime, "hanh-chinh");
    assert.match(file.documents[0]?.date ?? "", /^2026-\d\d-\d\d$/u);
    assert.equal(file.asOf, file.documents[0]?.date, "the document's own date is the as-of date");
  });

  it("finds what is wrong, in the order of the text, each with its own fingerprint", () => {
    assert.ok(file.findings.length >= 10, `${file.findings.length} findings`);
    const places = file.findings.map(({ range }) => range.start.line * 10_000 + range.start.character);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.equal(new Set(file.findings.map((finding) => finding.fingerprint)).size, file.findings.length);
  });

  it("sums up what it says", () => {
    const { summary } = report;
    assert.equal(summary.findings, file.findings.length);
    assert.equal(
      LEVELS.reduce((sum, level) => sum + summary.levels[level], 0),
      summary.findings,
    );
    assert.deepEqual([summary.files, summary.unreadable, summary.suppressed, summary.baseline], [1, 0, 0, 0]);
  });

  it("ranges are the user's own UTF-16 places, 0-based", () => {
    const lines = flawed().split("\n");
    for (const { range } of file.findings) {
      assert.ok(range.start.character <= (lines[range.start.line]?.length ?? -1), JSON.stringify(range));
      assert.ok(range.end.character <= (lines[range.end.line]?.length ?? -1), JSON.stringify(range));
    }
  });

  it("says the day that was asked for", () => {
    assert.equal(report.asOf, null);
    assert.equal(json<CheckReport>(["check", "--as-of", "2025-07-01", FLAWED]).asOf, "2025-07-01");
  });
});

describe("vbhc check, as text", () => {
  it("groups by level with headings and ends with the sum", () => {
    const { out, code } = vbhc(["check", FLAWED]);
    const { summary } = json<CheckReport>(["check", FLAWED]);
    const headings = [...out.matchAll(/^(?<name>BẮT BUỘC SỬA|CẦN XÁC MINH|NÊN SỬA|BIÊN TẬP) \((?<count>\d+)\)$/gmu)].map(
      ({ groups }) => `${groups?.name} ${groups?.count}`,
    );
    const names = { "bat-buoc": "BẮT BUỘC SỬA", "can-xac-minh": "CẦN XÁC MINH", "nen-sua": "NÊN SỬA", "bien-tap": "BIÊN TẬP" };
    assert.deepEqual(
      headings,
      LEVELS.filter((level) => summary.levels[level] > 0).map((level) => `${names[level]} ${summary.levels[level]}`),
    );
    const last = out.trimEnd().split("\n").at(-1) ?? "";
    assert.match(last, new RegExp(`^1 văn bản, ${summary.findings} mục: ${summary.levels["bat-buoc"]} bắt buộc sửa, `, "u"));
    assert.equal(code, 1);
  });

  it("names path:line:column, 1-based, and underlines the place", () => {
    const { out } = vbhc(["check", FLAWED]);
    const [first] = fileOf(json<CheckReport>(["check", FLAWED])).findings.filter((finding) => finding.level === "bat-buoc");
    assert.ok(first);
    assert.ok(out.includes(`${FLAWED}:${first.range.start.line + 1}:${first.range.start.character + 1}`));
    assert.match(out, /^ *│ *‾+…?$/mu);
    assert.ok(out.includes(first.message) && out.includes(first.rule));
  });

  it("says so when there is nothing", () => {
    const { out, code } = vbhc(["check", CLEAN]);
    assert.match(out.trimEnd().split("\n").at(-1) ?? "", /^Không có mục phải sửa\./u);
    assert.equal(code, 0);
  });

  it("speaks English when asked", () => {
    const { out } = vbhc(["check", "--lang", "en", FLAWED]);
    assert.match(out, /^MUST BE CORRECTED \(\d+\)$/mu);
    assert.match(out, /^1 document, \d+ findings: /mu);
  });

  it("colours by FORCE_COLOR, never by NO_COLOR or into a pipe", () => {
    const coloured = "\u001b[";
    assert.ok(!vbhc(["check", FLAWED]).out.includes(coloured));
    assert.ok(vbhc(["check", FLAWED], { env: { FORCE_COLOR: "1" } }).out.includes(coloured));
    assert.ok(!vbhc(["check", FLAWED], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out.includes(coloured));
  });

  it("a draft cannot write to the terminal", () => {
    const input = flawed().replace("Điều 2.", "Điều 2.\u001b[31m\u0007\u202e");
    const { out } = vbhc(["check", "-"], { input });
    for (const letter of ["\u001b", "\u0007", "\u202e"]) assert.ok(!out.includes(letter));
  });

  it("leaves a text alone that is no administrative document", () => {
    const { out, code } = vbhc(["check", "-"], { input: "Mua sữa\nMua gạo\n" });
    assert.equal(code, 0);
    assert.match(out, /Không có mục phải sửa/u);
  });
});

describe("vbhc check, exit codes", () => {
  it("follows --fail-on", () => {
    const onlyNenSua = json<CheckReport>(["check", FLAWED]).summary.levels;
    assert.ok(onlyNenSua["bat-buoc"] > 0);
    assert.equal(vbhc(["check", "--fail-on", "bat-buoc", FLAWED]).code, 1);
    inFolder({ ".vbhc.json": JSON.stringify({ rules: { "*": "nen-sua" } }), "a.vbhc": flawed() }, (cwd) => {
      assert.equal(vbhc(["check", "a.vbhc"], { cwd }).code, 0);
      assert.equal(vbhc(["check", "--fail-on", "can-xac-minh", "a.vbhc"], { cwd }).code, 0);
      assert.equal(vbhc(["check", "--fail-on", "nen-sua", "a.vbhc"], { cwd }).code, 1);
    });
  });

  it("2 beats 1, and the other files are still reported", () => {
    const { code, out, err } = vbhc(["check", "--format", "json", "no-such-file.vbhc", FLAWED]);
    assert.equal(code, 2);
    const report: CheckReport = JSON.parse(out);
    assert.deepEqual(
      report.files.map((file) => file.path),
      [FLAWED],
    );
    assert.equal(report.summary.unreadable, 1);
    assert.match(err, /^Không đọc được no-such-file\.vbhc: không có tệp này\.$/mu);
  });

  it("stops quietly when the reader goes away", async () => {
    const { spawn } = await import("node:child_process");
    const { CLI } = await import("./vbhc");
    const child = spawn(process.execPath, [CLI, "check", ...Array<string>(60).fill(SAMPLES)], { stdio: ["ignore", "pipe", "pipe"] });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((done) => child.on("close", done));
    assert.equal(err, "");
  });
});

describe("vbhc check, options", () => {
  it("walks folders for drafts, and leaves out what the profile ignores", () => {
    const files = {
      ".vbhc.json": JSON.stringify({ ignore: ["luu-tru/**", "nhap.vbhc"] }),
      "a.vbhc": clean(),
      "sub/b.VBHC": clean(),
      "sub/ghi-chu.txt": clean(),
      "luu-tru/2020/c.vbhc": clean(),
      "sub/nhap.vbhc": clean(),
      "node_modules/d.vbhc": clean(),
      ".an/e.vbhc": clean(),
    };
    inFolder(files, (cwd) => {
      const paths = (args: readonly string[]) => json<CheckReport>(["check", ...args], { cwd }).files.map((file) => file.path);
      assert.deepEqual(paths(["."]), ["a.vbhc", "sub/b.VBHC"]);
      assert.deepEqual(paths(["sub", "a.vbhc", "sub/b.VBHC"]), ["sub/b.VBHC", "a.vbhc"], "each file once");
      assert.deepEqual(paths(["sub/ghi-chu.txt", "sub/nhap.vbhc"]), ["sub/ghi-chu.txt", "sub/nhap.vbhc"], "a named file is read");
    });
  });

  it("takes the nearest profile, or the named one", () => {
    const off = JSON.stringify({ rules: { "*": "off" } });
    inFolder({ ".vbhc.json": off, "a.vbhc": flawed(), "sub/.vbhc.json": "{}", "sub/b.vbhc": flawed(), "khac.json": off }, (cwd) => {
      const count = (args: readonly string[]) => json<CheckReport>(["check", ...args], { cwd }).summary.findings;
      assert.equal(count(["a.vbhc"]), 0);
      assert.ok(count(["sub/b.vbhc"]) > 0);
      assert.equal(count(["--profile", "khac.json", "sub/b.vbhc"]), 0);
    });
  });

  it("says what is wrong in a profile, and goes on", () => {
    inFolder({ ".vbhc.json": '{"stage":"xong","rules":{"khong-co/ma":"off"}}', "a.vbhc": clean() }, (cwd) => {
      const { code, err, out } = vbhc(["check", "a.vbhc"], { cwd });
      assert.equal(code, 2);
      assert.match(err, /\.vbhc\.json: stage: /u);
      assert.match(err, /khong-co\/ma/u);
      assert.match(out, /Không có mục phải sửa/u);
    });
  });

  it("an excerpt is not asked for its missing parts", () => {
    const body = clean().slice(clean().indexOf("Điều 1."), clean().indexOf("Nơi nhận"));
    const text = `QUYẾT ĐỊNH\nVề việc thử nghiệm\n\n${body}`;
    const levels = (args: readonly string[]) => json<CheckReport>(["check", ...args, "-"], { input: text }).summary.findings;
    assert.ok(levels(["--excerpt"]) <= levels([]));
  });

  it("a baseline hides what was accepted, wherever it has moved, and nothing else", () => {
    inFolder({ "a.vbhc": flawed() }, (cwd) => {
      const first = vbhc(["check", "--format", "json", "a.vbhc"], { cwd }).out;
      const count = (JSON.parse(first) as CheckReport).summary.findings;
      inFolder({ "moc.json": first, "a.vbhc": `\n\n${flawed()}` }, (moved) => {
        const { summary } = json<CheckReport>(["check", "--baseline", "moc.json", "a.vbhc"], { cwd: moved });
        assert.deepEqual([summary.findings, summary.baseline], [0, count]);
        assert.equal(vbhc(["check", "--baseline", "moc.json", "a.vbhc"], { cwd: moved }).code, 0);
      });
      const dropped: CheckReport = JSON.parse(first);
      const fewer = { ...dropped, files: dropped.files.map((file) => ({ ...file, findings: file.findings.slice(1) })) };
      inFolder({ "moc.json": JSON.stringify(fewer), "a.vbhc": flawed() }, (again) => {
        assert.equal(json<CheckReport>(["check", "--baseline", "moc.json", "a.vbhc"], { cwd: again }).summary.findings, 1);
      });
    });
    const wrong = vbhc(["check", "--baseline", FLAWED, CLEAN]);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /không phải kết quả của “vbhc check --format json”/u);
  });

  it("suppressed findings stay in JSON and SARIF, not in the text", () => {
    const [finding] = fileOf(json<CheckReport>(["check", FLAWED])).findings;
    assert.ok(finding);
    const input = `%% vbhc: bỏ qua cả tệp ${finding.rule}: đã xem\n${flawed()}`;
    const report = json<CheckReport>(["check", "-"], { input });
    const kept = fileOf(report).findings.filter(({ rule }) => rule === finding.rule);
    assert.ok(kept.length > 0);
    for (const { suppressed } of kept) assert.deepEqual(suppressed, { reason: "đã xem" });
    assert.equal(report.summary.suppressed, kept.length);
    const text = vbhc(["check", "-"], { input }).out;
    assert.ok(!text.includes(finding.rule));
    assert.ok(text.includes(`Đã bỏ qua: ${kept.length}.`));
    assert.ok(vbhc(["check", "--format", "sarif", "-"], { input }).out.includes('"justification":"đã xem"'));
  });

  it("threads give the same as one", () => {
    const run = (jobs: string) => vbhc(["check", "--format", "json", "--jobs", jobs, SAMPLES, "no-such.vbhc"]);
    const [one, three] = [run("1"), run("3")];
    assert.equal(one.out, three.out);
    assert.deepEqual([one.code, one.err], [three.code, three.err]);
    assert.ok((JSON.parse(one.out) as CheckReport).files.length >= 8);
  });

  it("runs the same twice", () => {
    assert.equal(vbhc(["check", SAMPLES]).out, vbhc(["check", SAMPLES]).out);
  });
});

describe("vbhc check, other formats", () => {
  const findings = fileOf(json<CheckReport>(["check", FLAWED])).findings;

  it("SARIF 2.1.0, 1-based, rules described, fixes and fingerprints kept", () => {
    const sarif = JSON.parse(vbhc(["check", "--format", "sarif", path.relative(process.cwd(), FLAWED)]).out);
    assert.equal(sarif.version, "2.1.0");
    const [run] = sarif.runs;
    assert.equal(run.results.length, findings.length);
    const { rules } = run.tool.driver;
    for (const [i, result] of run.results.entries()) {
      const finding = findings[i];
      assert.ok(finding);
      assert.equal(rules[result.ruleIndex].id, finding.rule);
      const { region, artifactLocation } = result.locations[0].physicalLocation;
      assert.equal(region.startLine, finding.range.start.line + 1);
      assert.equal(region.startColumn, finding.range.start.character + 1);
      assert.equal(artifactLocation.uri, "test/samples/ke-hoach-con-sai-sot.vbhc");
      assert.equal(result.partialFingerprints["vbhc/v1"], finding.fingerprint);
      assert.equal(result.fixes?.length ?? 0, finding.fixes.length);
    }
    for (const rule of rules) assert.ok(rule.shortDescription.text && rule.help.text && rule.defaultConfiguration.level);
  });

  it("GitHub annotations, one line a finding, 1-based", () => {
    const lines = vbhc(["check", "--format", "github", FLAWED]).out.trimEnd().split("\n");
    assert.equal(lines.length, findings.length);
    for (const [i, line] of lines.entries()) {
      const finding = findings[i];
      assert.ok(finding);
      assert.match(
        line,
        /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?title=[a-z-]+\/[a-z0-9-]+::/u,
      );
      assert.ok(line.includes(`,line=${finding.range.start.line + 1},`));
    }
  });
});
