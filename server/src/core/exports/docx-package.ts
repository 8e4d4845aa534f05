/** Takes chance and clock out of a finished Word package: the same parts always give the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { type CalendarDate, toIso } from "../text/calendar";

const CORE = "docProps/core.xml";
const STAMPS = /<dcterms:(?:created|modified)\b[^>]*>[^<]*<\/dcterms:(?:created|modified)>/gu;
/** The first moment that a zip archive can write; read in local time and written in local time, it is the same anywhere. */
const MOMENT = "1980-01-01T00:00:00";
const FIRST = "[Content_Types].xml";

/** The package with its parts in one order, without the time of packing; its own time is the document's date or none. */
export function sealPackage(bytes: Uint8Array, date: CalendarDate | null): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core !== undefined) parts[CORE] = strToU8(restamp(strFromU8(core), date));
  const sealed: Zippable = {};
  const names = Object.keys(parts).sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  for (const name of names) {
    const part = parts[name];
    if (part !== undefined) sealed[name] = part;
  }
  return zipSync(sealed, { level: 6, mtime: MOMENT, os: 0 });
}

function restamp(xml: string, date: CalendarDate | null): string {
  if (date === null) return xml.replace(STAMPS, "");
  const stamp = `${toIso(date)}T00:00:00Z`;
  const element = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`;
  return xml.replace(STAMPS, (old) => element(old.startsWith("<dcterms:created") ? "created" : "modified"));
}
