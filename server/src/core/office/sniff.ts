/** What a file is by its first bytes, and one refusal for each kind that is not read. */
import { MAX_FILE, tooLarge } from "./container";
import { type ImportError, refusal } from "./import-result";

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** True for a zip archive, which a Word file is. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/** Why bytes are no Word file that can be read; null for a zip archive. */
export function refuseOthers(bytes: Uint8Array): ImportError | null {
  if (bytes.length > MAX_FILE) return tooLarge();
  if (bytes.length === 0) return refusal("empty", "tệp rỗng.", "an empty file.");
  if (isZip(bytes)) return null;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseOle(bytes);
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return refusal("rtf", "tệp RTF. Mở bằng Word rồi lưu thành .docx.", "an RTF file. Open it in Word and save it as .docx.");
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return refusal("pdf", "tệp PDF. Mở bản Word của văn bản.", "a PDF file. Use the Word file.");
  return refusal("not-word", "không phải tệp Word (.docx).", "not a Word file (.docx).");
}

/** The container of old Word files, and of new ones with a password. */
function refuseOle(bytes: Uint8Array): ImportError {
  return holds(bytes, "EncryptedPackage")
    ? refusal("encrypted", "tệp có mật khẩu. Bỏ mật khẩu trong Word rồi thử lại.", "protected by a password. Remove it in Word first.")
    : refusal("old-word", "tệp Word cũ (.doc). Lưu lại thành .docx.", "an old Word file (.doc). Save it as .docx.");
}

/** Whether the bytes hold a name in UTF-16, as the directory of an OLE file does. */
function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
