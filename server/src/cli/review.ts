/** The papers of a review: sheet for the leader, sheet of form, table of comments. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { ReviewSheetInfo } from "../core/model/review";
import type { DraftFile } from "../core/model/types";
import { reviewOf } from "../core/rules/review";
import { type CheckConfig, checkFile } from "../core/rules/run";
import type { Profile } from "../core/rules/settings";
import { display, fromIso } from "../core/text/calendar";
import { type Io, usageError } from "./io";
import { STDIN } from "./paths";
import { ownVersion } from "./version";

export type ReviewForm = "phieu" | "phieu-the-thuc" | "gop-y";
export const isReview = (form: string): form is ReviewForm => form === "phieu" || form === "phieu-the-thuc" || form === "gop-y";

export interface ReviewContext {
  readonly profile: Profile | null;
  readonly config: CheckConfig;
  readonly path: string;
  readonly io: Io;
}

/** Bytes of a Word file, or Markdown for `gop-y`. Throws a usage error for a text that is no administrative document. */
export async function review(file: DraftFile, form: ReviewForm, context: ReviewContext): Promise<Uint8Array | string> {
  const { config, profile } = context;
  const knowledge = config.knowledge ?? null;
  const all = reviewOf(checkFile(file, config), knowledge?.acts ?? null);
  if (all.length === 0) throw usageError("Không nhận ra văn bản hành chính trong tệp.", "No administrative document in the file.");
  const { pagePlaces } = await import("../core/exports/page-of-line");
  const pages = pagePlaces(file, profile?.layout ?? {});
  const info = sheetInfo(context, knowledge?.stand ?? "");
  switch (form) {
    case "phieu":
      return (await import("../core/exports/review-sheet")).reviewSheetDocx(all, pages, info);
    case "phieu-the-thuc":
      return (await import("../core/exports/form-sheet")).formSheetDocx(all, info);
    case "gop-y": {
      const { commentRows, commentsToMarkdown } = await import("../core/exports/comments-table");
      return commentsToMarkdown(
        commentRows(
          all.flatMap(({ findings }) => findings),
          pages,
        ),
      );
    }
  }
}

function sheetInfo({ profile, config, path, io }: ReviewContext, stand: string): ReviewSheetInfo {
  const day = fromIso(stand);
  return {
    title: profile?.reviewTitle ?? null,
    office: [profile?.issuingBody, profile?.reviewUnit].filter((name) => name != null),
    place: profile?.place ?? null,
    file: path === STDIN ? "…" : basename(path),
    sha256:
      path === STDIN
        ? null
        : createHash("sha256")
            .update(readFileSync(resolve(io.cwd, path)))
            .digest("hex"),
    tablesOf: day === null ? "…" : display(day),
    year: (config.asOf ?? io.today).year,
    version: ownVersion(io.self),
  };
}
