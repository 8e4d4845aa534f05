/** Word files with one thing changed, for tests of what is said about it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same file with every letter in another font. */
export function changedFont(bytes: Uint8Array, font: string): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts["word/styles.xml"] ?? new Uint8Array()).replaceAll("Times New Roman", font);
  return zipSync({ ...parts, "word/styles.xml": strToU8(styles) });
}
