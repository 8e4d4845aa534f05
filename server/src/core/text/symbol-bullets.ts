/** List marks of Word's symbol fonts (Symbol, Wingdings), which come with copied text as private characters. */

/** - ❖ ▪ ◻ • ➢ → ➔ ⇨ ✓ ☑; what may also be a Greek letter of Symbol is none of them. */
const BULLETS = /[\uf02d\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0e8\uf0f0\uf0fc\uf0fe]/gu;
const BEHIND = /[\p{L}“"(]/u;
const BAR = "|";
const LINE_ENDS = "\n\r\v\f\u0085\u2028\u2029";

/** The text with a plain bullet for each of them at the beginning of a line or a cell; same length. */
export const withPlainBullets = (text: string): string => text.replace(BULLETS, (sign, at: number) => (opens(text, at) ? "•" : sign));

/** Nothing but blanks before it on its line, a blank or a word behind it. */
function opens(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  if (after.trim() !== "" && !BEHIND.test(after)) return false;
  for (let i = at - 1; i >= 0; i--) {
    const c = text.charAt(i);
    if (c === BAR || LINE_ENDS.includes(c)) return true;
    if (c.trim() !== "") return false;
  }
  return true;
}
