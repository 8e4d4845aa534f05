/** `vbhc export`: a text as a Word file, as printed pages, or as the fields of an office system. */
import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LayoutChoices } from "../../core/knowledge/layout";
import { readDraftFile } from "../../core/model/draft";
import type { DraftFile } from "../../core/model/types";
import { onlyPath } from "../args";
import { checkOptions, complainAboutProfiles } from "../check-options";
import type { Command } from "../command";
import { type ExitCode, usageError } from "../io";
import { Profiles } from "../profile";
import { loadDraft } from "../read-draft";
import { systemReason } from "../read-file";
import { isReview, type ReviewForm, review } from "../review";

const FORMS = ["docx", "pdf", "html", "metadata", "phieu", "phieu-the-thuc", "gop-y"] as const;
type Form = (typeof FORMS)[number];
/** What no terminal can show. */
const BINARY_FORMS: ReadonlySet<Form> = new Set(["docx", "pdf", "phieu", "phieu-the-thuc"]);

export const command: Command = {
  options: {
    to: { kind: "choice", values: FORMS },
    out: { kind: "text", value: "F" },
    force: { kind: "flag" },
    profile: { kind: "text", value: "F" },
    "as-of": { kind: "text", value: "YYYY-MM-DD" },
    excerpt: { kind: "flag" },
  },
  async run(context): Promise<ExitCode> {
    const { args, io } = context;
    const form = args.value("to") as Form | undefined;
    if (form === undefined) throw usageError(`Lệnh export cần --to ${FORMS.join("|")}.`, `Command export needs --to ${FORMS.join("|")}.`);
    const path = onlyPath(args, "export");
    const out = args.value("out");
    if (out === undefined && BINARY_FORMS.has(form))
      throw usageError("Xuất tệp Word, PDF cần --out TỆP.", "Exporting a Word or PDF file needs --out FILE.");
    const target = out === undefined ? null : resolve(io.cwd, out);
    if (target !== null) refuseTarget(target, resolve(io.cwd, path), args.flag("force"));
    const loaded = await loadDraft(context, path);
    if (loaded === null) return 2;
    const profiles = new Profiles(checkOptions(context.args, context.io));
    const profile = (await profiles.of(path))?.profile ?? null;
    if (complainAboutProfiles(context, await profiles.loaded())) return 2;
    const file = readDraftFile(loaded.text);
    const content = isReview(form)
      ? await review(file, form, { profile, config: { ...(await profiles.config(path)), layout: loaded.layout }, path, io })
      : await convert(file, form, profile?.layout ?? {});
    if (target === null) io.out(content.toString());
    else write(target, content);
    return 0;
  },
};

/** Word support is large and is read only when it is asked for. */
async function convert(file: DraftFile, form: Exclude<Form, ReviewForm>, layout: LayoutChoices): Promise<Uint8Array | string> {
  switch (form) {
    case "docx":
      return (await import("../../core/exports/docx")).exportDocx(file, { layout });
    case "pdf": {
      const { wordToPdf } = await import("../../machine/office-program");
      const pdf = await wordToPdf(await (await import("../../core/exports/docx")).exportDocx(file, { layout }));
      if (!pdf.ok) throw usageError(pdf.reason.vi, pdf.reason.en);
      return pdf.bytes;
    }
    case "html":
      return (await import("../../core/exports/html")).exportHtml(file, { layout });
    case "metadata":
      return `${JSON.stringify((await import("../../core/exports/metadata")).exportMetadata(file, layout), null, 2)}\n`;
  }
}

/** An existing file is replaced only when the user says so, the text itself never. */
function refuseTarget(target: string, source: string, force: boolean): void {
  if (target === source) throw usageError("--out trùng với tệp nguồn.", "--out is the source file itself.");
  if (!force && existsSync(target))
    throw usageError(`Đã có tệp ${target}; thêm --force để thay.`, `${target} exists; add --force to replace it.`);
}

function write(path: string, content: Uint8Array | string): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    const reason = systemReason(error);
    throw usageError(`Không ghi được ${path}: ${reason.vi}`, `Cannot write ${path}: ${reason.en}`);
  }
}
