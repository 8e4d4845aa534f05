/** Our own requests: the page of a rule, the state of a document, and the notice that the state changed. */
import type { Level } from "../core/model/finding";
import { rulePage } from "../core/rules/page";
import type { Outcome } from "../core/rules/run";
import { toIso } from "../core/text/calendar";
import type { Checked, Documents, Rules } from "./documents";
import {
  DOCUMENT_STATUS,
  type DocumentStatusParams,
  type DocumentStatusResult,
  RULE_PAGE,
  type RulePageParams,
  type RulePageResult,
} from "./protocol";
import type { Services } from "./requests";
import { safely } from "./safely";
import type { SettingsStore } from "./settings";

/** Registers the requests of `protocol.ts`. */
export function answerCustomRequests({ connection, documents, settings, rules }: Services): void {
  connection.onRequest(
    RULE_PAGE,
    safely<RulePageParams, RulePageResult>(connection, RULE_PAGE, null, async (params) => page(params, rules)),
  );
  connection.onRequest(
    DOCUMENT_STATUS,
    safely<DocumentStatusParams, DocumentStatusResult | null>(connection, DOCUMENT_STATUS, null, ({ uri }) =>
      status(documents, settings, uri),
    ),
  );
}

function page({ code, language }: RulePageParams, rules: Rules): RulePageResult {
  const rule = rules.find((r) => r.code === code);
  return rule === undefined ? null : rulePage(rule, language === "en" ? "en" : "vi");
}

async function status(documents: Documents, settings: SettingsStore, uri: string): Promise<DocumentStatusResult | null> {
  const checked = documents.check(uri, await settings.of(uri));
  return checked === null || !concerns(checked) ? null : statusOf(checked);
}

/** True for a document of a known kind, of the Party, or with parts that some rule looks at. */
const concerns = ({ result }: Checked): boolean =>
  result.drafts.some(
    ({ draft, outcomes }) =>
      draft.kind !== null || draft.regime === "dang" || [...outcomes.values()].some((outcome) => !SILENT.has(outcome)),
  );
const SILENT: ReadonlySet<Outcome> = new Set(["off", "not-applicable"]);

function statusOf({ version, result, config }: Checked): DocumentStatusResult {
  const counts: Record<Level, number> = { "bat-buoc": 0, "can-xac-minh": 0, "nen-sua": 0, "bien-tap": 0 };
  let suppressed = 0;
  for (const finding of result.findings) {
    if (finding.suppressed === null) counts[finding.level]++;
    else suppressed++;
  }
  const asOf = result.drafts.find((draft) => draft.asOf !== null)?.asOf ?? config.asOf;
  return {
    version,
    documents: result.drafts.map(({ draft, stage }) => ({ kind: draft.kind, regime: draft.regime, stage })),
    asOf: asOf === null ? null : toIso(asOf),
    counts,
    suppressed,
    off: result.off,
    ...(config.knowledge && { dataDay: config.knowledge.stand }),
  };
}
