/** Turns what the validator found into sentences that name the place. */
import type * as z from "zod/mini";
import type { Text } from "../model/finding";

/** One wrong place of a setting or profile. */
export interface Problem {
  /** "signers[0].name"; empty for the whole. */
  readonly path: string;
  readonly message: Text;
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { vi: "chữ trong ngoặc kép", en: "a text in quotes" },
  array: { vi: "một danh sách [ … ]", en: "a list [ … ]" },
  object: { vi: "một nhóm { … }", en: "a group { … }" },
  record: { vi: "một nhóm { … }", en: "a group { … }" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  number: { vi: "một số", en: "a number" },
  int: { vi: "một số nguyên", en: "a whole number" },
};

/** Problems of one failed parse; `base` is the path of the value that was parsed. */
export function problemsOf(error: z.core.$ZodError, base: string): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, base));
}

function problemsOfIssue(issue: z.core.$ZodIssue, base: string): Problem[] {
  const path = join(base, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: join(path, [key]),
      message: { vi: `Không có mục “${key}”.`, en: `There is no entry “${key}”.` },
    }));
  }
  return [{ path, message: sentence(issue) }];
}

function sentence(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case "invalid_type": {
      const type = TYPES[issue.expected] ?? { vi: issue.expected, en: issue.expected };
      return { vi: `Phải là ${type.vi}.`, en: `Must be ${type.en}.` };
    }
    case "invalid_value": {
      const values = issue.values.map((v) => `“${String(v)}”`).join(", ");
      return { vi: `Phải là một trong: ${values}.`, en: `Must be one of: ${values}.` };
    }
    case "invalid_union": {
      const inner = issue.errors.flat().find((e) => e.code === "invalid_value") ?? issue.errors.flat()[0];
      return inner === undefined ? OTHER : sentence(inner);
    }
    case "too_small":
      return { vi: `Phải từ ${issue.minimum} ${unitVi(issue.origin)} trở lên.`, en: `Must be at least ${issue.minimum}.` };
    case "too_big":
      return { vi: `Không quá ${issue.maximum} ${unitVi(issue.origin)}.`, en: `Must be at most ${issue.maximum}.` };
    case "custom":
      return CUSTOM[issue.message] ?? OTHER;
    default:
      return OTHER;
  }
}

/** What our own checks of a value say. */
const CUSTOM: Readonly<Record<string, Text>> = {
  "iso-day": { vi: "Phải là ngày có thật dạng 2026-10-08.", en: "Must be a real day written 2026-10-08." },
  "link-pattern": {
    vi: "Phải là địa chỉ bắt đầu bằng https:// và có {so} ở chỗ số, ký hiệu.",
    en: "Must be an address that begins with https:// and has {so} for the number.",
  },
  "days-in-order": { vi: "Ngày cuối phải từ ngày đầu trở đi.", en: "The last day must not be before the first." },
};

const OTHER: Text = { vi: "Giá trị không dùng được.", en: "This value cannot be used." };

const unitVi = (origin: string): string => (origin === "string" ? "ký tự" : origin === "array" ? "phần tử" : "đơn vị").trim();

function join(base: string, path: readonly PropertyKey[]): string {
  let out = base;
  for (const key of path) out += typeof key === "number" ? `[${key}]` : out === "" ? String(key) : `.${String(key)}`;
  return out;
}
