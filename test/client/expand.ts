/** What VS Code leaves in the editor when a snippet is inserted and its stops are passed with Tab: the subset of its syntax that we use. */

const PLACE =
  /\$(?:(?<variable>CURRENT_YEAR)|(?<stop>\d+)|\{(?<number>\d+)(?::(?<text>(?:\\.|[^}\\])*)|\|(?<options>(?:\\.|[^|\\])*)\||\/\(\.\*\)\/\$\{1:\/(?<change>capitalize|upcase)\}\/)?\})/gu;

const plain = (text: string): string => text.replace(/\\(.)/gu, "$1");

/** Expands a body with its defaults, or with `fill` for the stops it names. */
export function expand(body: string, year: number, fill: Readonly<Record<string, string>> = {}): string {
  const values = new Map<string, string>();
  const text = body.replace(PLACE, (...match) => {
    const { variable, stop, number, text, options, change } = match.at(-1) as Record<string, string | undefined>;
    if (variable) return String(year);
    const id = number ?? stop ?? "";
    if (text !== undefined) values.set(id, fill[id] ?? plain(text));
    else if (options !== undefined) values.set(id, fill[id] ?? plain((/^(?:\\.|[^,\\])*/u.exec(options) ?? [""])[0]));
    const value = values.get(id) ?? fill[id] ?? "";
    if (change === "upcase") return value.toLocaleUpperCase();
    return change === "capitalize" ? value.charAt(0).toLocaleUpperCase() + value.slice(1) : value;
  });
  const left = /\$\{|\$\d/u.exec(text);
  if (left) throw new Error(`snippet syntax not understood at “${text.slice(left.index, left.index + 30)}”`);
  return text;
}
