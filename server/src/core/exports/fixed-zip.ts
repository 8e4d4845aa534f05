/** Makes the bytes of a zip depend on its content alone: every entry gets one fixed day instead of the hour of writing. */
import { unzipSync, zipSync } from "fflate";

/** The first moment that a zip can hold, in the reader's own zone: the same bytes everywhere. */
const FIXED = "1980-01-01T00:00:00";

/** The same entries in the same order with fixed dates. Throws what fflate throws for broken input. */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { mtime: FIXED, level: 6 });
}
