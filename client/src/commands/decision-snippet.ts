/** A whole decision's snippet for another authority: a static snippet cannot switch its authority line and signature at once. */

/** chuc-vu: the head of the body decides and signs as such; tap-the: the body decides, its head signs TM. */
export type AuthorityKind = "chuc-vu" | "tap-the";

const AUTHORITY = /^(?<head>CHỦ TỊCH )?ỦY BAN NHÂN DÂN (?<place>\$\{\d+\})$/u;
const FOR_BODY = "TM. ỦY BAN NHÂN DÂN";
const HEAD = "CHỦ TỊCH";

/** The authority that a snippet's body names; null when it has no authority line. */
export function authorityOf(body: readonly string[]): AuthorityKind | null {
  const line = body.map((text) => AUTHORITY.exec(text)?.groups).find(Boolean);
  return line ? (line.head ? "chuc-vu" : "tap-the") : null;
}

/** The body with authority line and signature of `kind`; unchanged when it is that already or has none. */
export function withAuthority(body: readonly string[], kind: AuthorityKind): string[] {
  const now = authorityOf(body);
  if (now === null || now === kind) return [...body];
  const signs = kind === "tap-the" ? body.lastIndexOf(HEAD) : body.lastIndexOf(FOR_BODY);
  return body.flatMap((line, i) => {
    const place = AUTHORITY.exec(line)?.groups?.place;
    if (place) return [`${kind === "chuc-vu" ? `${HEAD} ` : ""}ỦY BAN NHÂN DÂN ${place}`];
    if (i !== signs) return [line];
    return kind === "tap-the" ? [FOR_BODY, line] : [];
  });
}
