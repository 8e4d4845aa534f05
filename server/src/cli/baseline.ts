/** Mốc đã chấp nhận: findings of an earlier `vbhc check --format json` that are not told again. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Io, usageError } from "./io";
import { decode, systemReason } from "./read-file";
import type { CheckedFile } from "./report";

/** How often a fingerprint was accepted in a file. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

interface BaselineFile {
  readonly path: string;
  readonly findings: readonly { readonly fingerprint: string }[];
}

function isBaseline(value: unknown): value is { readonly files: readonly BaselineFile[] } {
  if (typeof value !== "object" || value === null || !("files" in value) || !Array.isArray(value.files)) return false;
  return value.files.every(
    (file: Partial<BaselineFile> | null) =>
      typeof file?.path === "string" && Array.isArray(file.findings) && file.findings.every(isFinding),
  );
}

const isFinding = (finding: { readonly fingerprint?: unknown } | null): boolean => typeof finding?.fingerprint === "string";

/** Throws a UsageError when the file is not such a result. */
export function readBaseline(path: string, io: Io): Baseline {
  const fail = (vi: string, en: string) => usageError(`Không đọc được mốc ${path}: ${vi}`, `Cannot read the baseline ${path}: ${en}`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(io.cwd, path));
  } catch (error) {
    const reason = systemReason(error);
    throw fail(reason.vi, reason.en);
  }
  const decoded = decode(bytes);
  let value: unknown;
  try {
    value = decoded.ok ? JSON.parse(decoded.text) : undefined;
  } catch {
    value = undefined;
  }
  if (!isBaseline(value))
    throw fail("không phải kết quả của “vbhc check --format json”.", "it is no result of “vbhc check --format json”.");
  return new Map(value.files.map((file) => [file.path, new Set(file.findings.map((finding) => finding.fingerprint))]));
}

/** The file without its accepted findings, and how many they were. */
export function withoutAccepted(checked: CheckedFile, baseline: Baseline): { readonly checked: CheckedFile; readonly accepted: number } {
  const known = baseline.get(checked.report.path);
  if (known === undefined) return { checked, accepted: 0 };
  const findings = checked.report.findings.filter((finding) => !known.has(finding.fingerprint));
  return { checked: { ...checked, report: { ...checked.report, findings } }, accepted: checked.report.findings.length - findings.length };
}
