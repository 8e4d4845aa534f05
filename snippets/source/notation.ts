/**
 * The short notation of the snippet sources, turned into VS Code's snippet syntax:
 * `{{name:default}}` first place of a field · `{{name}}` the same field again · `{{name|a|b}}` choice ·
 * `{{^name}}` first letter capital · `{{name!}}` all capitals · `{{NAM}}` current year · `{{0}}` last stop.
 */

const FIELD = /\{\{(?<up>\^)?(?<name>[\p{L}\p{N}-]+)(?<all>!)?(?::(?<text>[^{}]*)|\|(?<options>[^{}]*))?\}\}/gu;

const escapeText = (text: string): string => text.replace(/[$}\\]/gu, "\\$&");
const escapeOption = (text: string): string => text.replace(/[$}\\,|]/gu, "\\$&");

/** Body lines of a VS Code snippet. Throws when a field is used before its default, or defined twice. */
export function compile(template: string): string[] {
  const numbers = new Map<string, number>();
  const body = template.replace(FIELD, (...match) => {
    const groups = match.at(-1) as Record<"up" | "name" | "all" | "text" | "options", string | undefined>;
    const name = groups.name ?? "";
    if (name === "NAM") return "$CURRENT_YEAR";
    if (name === "0") return "$0";
    const known = numbers.get(name);
    const defines = groups.text !== undefined || groups.options !== undefined;
    if (defines === (known !== undefined)) throw new Error(`{{${name}}}: ${defines ? "defined twice" : "used before its default"}`);
    if (known !== undefined) {
      const change = groups.up ? "capitalize" : groups.all ? "upcase" : null;
      return change ? `\${${known}/(.*)/\${1:/${change}}/}` : `\${${known}}`;
    }
    const number = numbers.size + 1;
    numbers.set(name, number);
    return groups.options !== undefined
      ? `\${${number}|${groups.options.split("|").map(escapeOption).join(",")}|}`
      : `\${${number}:${escapeText(groups.text ?? "")}}`;
  });
  if (body.includes("{{")) throw new Error(`notation not understood: ${body.slice(body.indexOf("{{")).slice(0, 40)}`);
  return body.split("\n");
}
