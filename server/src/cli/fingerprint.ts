/**
 * A finding's name that survives edits elsewhere: rule, folded words around it, and its place among equals. Moving lines,
 * NFD or a Word round trip of the blanks do not change it.
 */
import type { Finding } from "../core/model/finding";
import { foldForCompare } from "../core/text/fold";
import type { SourceText } from "../core/text/source";

/** Letters of the line taken on each side of the finding. */
const AROUND = 40;

/** 53 bits of a string as 14 hexadecimal digits (cyrb53: two multiplicative hashes mixed). Not for secrets. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, "0");
}

function wordsAround(source: SourceText, finding: Finding): string {
  const { start, end } = finding.span;
  const line = source.lines[source.lineAt(start)] ?? { start, end };
  const from = Math.max(line.start, start - AROUND);
  const to = Math.min(line.end, Math.min(end, start + AROUND) + AROUND);
  return foldForCompare(source.folded.slice(from, Math.max(from, to)));
}

/** One fingerprint a finding, in the order given. */
export function fingerprints(source: SourceText, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.rule}\n${wordsAround(source, finding)}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return hash(`${key}\n${ordinal}`);
  });
}
