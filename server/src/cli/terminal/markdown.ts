/** A rule's Markdown page for the terminal: headings, strong words and code blocks by colour; plain Markdown without. */
import type { Paint } from "./colour";

const STRONG = /\*\*([^*]+)\*\*/gu;
const CODE = /`([^`]+)`/gu;

export function renderMarkdown(page: string, colour: boolean, paint: Paint): string {
  if (!colour) return page;
  let fence = "";
  const lines = page.split("\n").flatMap((line) => {
    const mark = /^`{3,}/.exec(line)?.[0] ?? "";
    if (fence !== "") {
      if (mark !== fence) return [`    ${paint.dim("│")} ${line}`];
      fence = "";
      return [];
    }
    if (mark !== "") {
      fence = mark;
      return [];
    }
    const heading = /^#+ (.*)$/u.exec(line);
    if (heading) return [paint.bold(heading[1] ?? "")];
    return [line.replace(STRONG, (_, words: string) => paint.bold(words)).replace(CODE, (_, words: string) => paint.accent(words))];
  });
  return lines.join("\n");
}
