/**
 * Path patterns as people know them from .gitignore: `*` within a name, `**` across folders, `?` one letter, a folder's
 * name for all in it, no slash for any depth. Matching never backtracks more than pattern × path.
 */

/** True when the relative path (slashes, no leading "./") or one of its folders matches the pattern. */
export function matchesPath(pattern: string, path: string): boolean {
  const trimmed = pattern.replace(/^(?:\.?\/)+|\/+$/g, "");
  if (trimmed === "") return false;
  const anchored = pattern.startsWith("/") || pattern.startsWith("./") || trimmed.includes("/");
  const wanted = trimmed.split("/");
  if (!anchored) wanted.unshift("**");
  const names = path.split("/");
  for (let length = names.length; length > 0; length--) {
    if (matchesNames(wanted, names.slice(0, length))) return true;
  }
  return false;
}

/** Folder by folder; a row of the table tells which patterns may end at this name. */
function matchesNames(wanted: readonly string[], names: readonly string[]): boolean {
  let open = new Array<boolean>(wanted.length + 1).fill(false);
  open[0] = true;
  for (let w = 0; wanted[w] === "**"; w++) open[w + 1] = true;
  for (const name of names) {
    const next = new Array<boolean>(wanted.length + 1).fill(false);
    for (let w = 0; w < wanted.length; w++) {
      const part = wanted[w] ?? "";
      if (open[w] && (part === "**" || matchesName(part, name))) next[part === "**" ? w : w + 1] = true;
      if (next[w] && part === "**") next[w + 1] = true;
    }
    open = next;
  }
  return open[wanted.length] === true;
}

/** One name against `*` and `?`: on a mismatch only the last star moves on. */
function matchesName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let mark = 0;
  while (n < name.length) {
    if (pattern[p] === "*") {
      star = p++;
      mark = n;
    } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === name[n])) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++mark;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
