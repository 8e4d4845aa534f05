/** The papers of a review of an open text. What writes them is read when it is first asked for. */
import type { ReviewedDraft, ReviewSheetInfo } from "../core/model/review";
import type { DraftFile } from "../core/model/types";
import { display, fromIso } from "../core/text/calendar";
import { base64 } from "./base64";
import type { Host } from "./host";
import {
  COMMENTS,
  type CommentsParams,
  type CommentsResult,
  REVIEW_SHEET,
  type ReviewSheetParams,
  type ReviewSheetResult,
} from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";
import type { ResourceSettings } from "./settings";

/** Registers the two requests. */
export function answerReviewRequests(services: Services, host: Host): void {
  const { connection } = services;
  connection.onRequest(
    REVIEW_SHEET,
    safely<ReviewSheetParams, ReviewSheetResult | null>(connection, REVIEW_SHEET, null, (params) => sheet(services, host, params)),
  );
  connection.onRequest(
    COMMENTS,
    safely<CommentsParams, CommentsResult | null>(connection, COMMENTS, null, ({ uri }) => comments(services, uri)),
  );
}

interface Reviewed {
  readonly file: DraftFile;
  readonly all: readonly ReviewedDraft[];
  readonly inForce: ResourceSettings;
}

async function reviewed({ documents, settings }: Services, uri: string): Promise<Reviewed | null> {
  const inForce = await settings.of(uri);
  const checked = documents.check(uri, inForce);
  const file = documents.file(uri);
  if (checked === null || file === null) return null;
  const { reviewOf } = await import("../core/rules/review");
  return { file, all: reviewOf(checked.result, inForce.knowledge?.acts ?? null), inForce };
}

async function sheet(services: Services, host: Host, params: ReviewSheetParams): Promise<ReviewSheetResult | null> {
  const known = await reviewed(services, params.uri);
  if (known === null || known.all.length === 0) return null;
  const { file, all, inForce } = known;
  const day = fromIso(inForce.knowledge?.stand ?? "");
  const { file: name, sha256, version } = params;
  const today = inForce.asOf ?? host.today();
  const info: ReviewSheetInfo = {
    ...inForce.reviewer,
    file: name,
    sha256,
    version,
    tablesOf: day === null ? "…" : display(day),
    year: today.year,
  };
  if (params.to === "phieu-the-thuc") {
    const { formSheetDocx } = await import("../core/exports/form-sheet");
    return { content: base64(await formSheetDocx(all, info)) };
  }
  const { pagePlaces } = await import("../core/exports/page-of-line");
  const { reviewSheetDocx } = await import("../core/exports/review-sheet");
  return { content: base64(await reviewSheetDocx(all, pagePlaces(file, inForce.layout), info)) };
}

async function comments(services: Services, uri: string): Promise<CommentsResult | null> {
  const known = await reviewed(services, uri);
  if (known === null) return null;
  const { file, all, inForce } = known;
  const { pagePlaces } = await import("../core/exports/page-of-line");
  const { COMMENT_COLUMNS, commentRows } = await import("../core/exports/comments-table");
  const findings = all.flatMap((one) => one.findings).filter(({ suppressed }) => suppressed === null);
  const rows = commentRows(findings, pagePlaces(file, inForce.layout));
  return {
    columns: COMMENT_COLUMNS,
    rows: findings.flatMap(({ level, range }, i) => {
      const row = rows[i];
      return row === undefined ? [] : [{ level, range, ...row }];
    }),
  };
}
