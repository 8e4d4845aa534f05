/** Reporter of node:test: one line a file, failures in full, counts into the file named by VBHC_TEST_COUNTS. */
import { writeFileSync } from "node:fs";
import path from "node:path";

const SLOW_MS = 5_000;

function describeFailure({ name, file, details }) {
  const cause = details.error?.cause ?? details.error;
  const told = [];
  for (let error = cause; error !== undefined && error !== null && told.length < 4; error = error.cause)
    told.push(error.stack ?? error.message ?? String(error));
  const text = told.join("\ncaused by: ");
  const own = text.replace(/^ +at .*node:internal.*\n?/gmu, "").trimEnd();
  return `\nFAILED ${file === undefined ? "" : `${path.relative(process.cwd(), file)}: `}${name}\n${own}\n`;
}

/** A suite fails because a test in it does; only the tests are counted, and files that could not be run. */
const isOwnTest = ({ details }) => details.type !== "suite" && details.error?.failureType !== "subtestsFailed";

export default async function* reporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    if (type === "test:pass" && data.details.type !== "suite") {
      if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
      else counts.passed++;
      if (data.details.duration_ms > SLOW_MS) yield `slow: ${(data.details.duration_ms / 1000).toFixed(1)} s ${data.name}\n`;
    }
    if (type === "test:fail" && isOwnTest(data)) {
      counts.failed++;
      yield describeFailure(data);
    }
  }
  if (process.env.VBHC_TEST_COUNTS) writeFileSync(process.env.VBHC_TEST_COUNTS, JSON.stringify(counts));
}
