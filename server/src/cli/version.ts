/** The version that the package's manifest states. */
import { readFileSync } from "node:fs";

/** `self`: URL of the CLI's own file. */
export function ownVersion(self: string): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(new URL("../package.json", self), "utf8"));
  return manifest.version;
}
