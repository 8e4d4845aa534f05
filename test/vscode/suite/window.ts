/** Asking the runner, which holds the window: it clicks, types and looks as a user does, and takes a picture each time. */
import { until } from "./poll";

/** Longer than any deed waits for what it looks for. */
const LONGEST_DEED_MS = 25_000;

async function ask(deed: string, given: unknown): Promise<string | null> {
  const request = process.env.VBHC_SHOT;
  if (!request) return null;
  const { existsSync, readFileSync, rmSync, writeFileSync } = await import("node:fs");
  writeFileSync(`${request}.given`, JSON.stringify(given));
  writeFileSync(request, deed);
  const answer = `${request}.answer`;
  await until(`the deed ${deed}`, () => existsSync(answer), LONGEST_DEED_MS);
  const told = readFileSync(answer, "utf8");
  rmSync(answer);
  return told;
}

/** True where somebody holds the window: with VS Code as a web page, not with Electron. */
export const hasWindow = (): boolean => Boolean(process.env.VBHC_SHOT);

/** Does a deed of the runner's in the window and gives what it told; null where there is no runner. Throws when it failed. */
export async function inWindow(deed: string, given: unknown = null): Promise<string | null> {
  const told = await ask(deed, given);
  if (told?.startsWith("failed: ")) throw new Error(`${deed}: ${told}`);
  return told;
}

/** A picture of the window once it has settled, and what the deed of that name read there; null where nobody takes pictures. */
export async function photograph(name: string, given: unknown = null): Promise<string | null> {
  if (!hasWindow()) return null;
  await new Promise((resolve) => setTimeout(resolve, 600));
  return ask(name, given);
}
