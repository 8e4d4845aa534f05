/** Rules that no clean sample can be broken into, each with the reason. */
export const UNREACHED: ReadonlyMap<string, string> = new Map([
  ["co-quan/dac-khu", "asks the table of special zones of real provinces; the samples are of invented ones"],
  ["ky-tu/bang-ma", "speaks of a whole file in an old table of characters; its own tests convert one"],
]);
