/**
 * Bytes in, text out. Reads UTF-8 with or without BOM and UTF-16 LE/BE with BOM; everything else is refused with one
 * sentence that says what the file is and what to do. The encoding is kept so that `fix --write` writes it back.
 */
import { isUtf8 } from "node:buffer";
import type { Text } from "../core/model/finding";
import { type LegacyEncoding, legacyEncoding } from "../core/text/legacy";
import { syllableOf } from "../core/text/syllable";

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: Text };

/** More than this is no office document. */
export const MAX_BYTES = 64 * 1024 * 1024;
const SNIFFED = 4096;

const refuse = (vi: string, en: string): Decoded => ({ ok: false, reason: { vi, en } });

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

export const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** A zip archive with the parts of a Word file at its beginning or in its directory. */
export const isWord = (bytes: Uint8Array): boolean =>
  isZip(bytes) && (Buffer.from(bytes.subarray(0, SNIFFED)).includes("word/") || Buffer.from(bytes.subarray(-SNIFFED)).includes("word/"));

/** What a known binary format is called, by its first bytes; null for anything else. */
function refuseKnownFormat(bytes: Uint8Array): Decoded | null {
  if (isOle(bytes)) return refuse("tệp Word cũ (.doc). Lưu lại thành .docx.", "an old Word file (.doc). Save it as .docx.");
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return refuse("tệp PDF. Mở bản Word hoặc bản văn bản thuần.", "a PDF file. Use the Word file or plain text.");
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return refuse("tệp RTF. Mở bằng Word rồi lưu thành .docx.", "an RTF file. Open it in Word and save it as .docx.");
  if (isZip(bytes)) {
    return isWord(bytes)
      ? refuse("tệp Word (.docx). Dùng vbhc import để đổi thành văn bản.", "a Word file (.docx). Turn it into text with vbhc import.")
      : refuseArchive(bytes);
  }
  return null;
}

// the first part of an OpenDocument file, stored as it is
const OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument";

const refuseArchive = (bytes: Uint8Array): Decoded =>
  Buffer.from(bytes.subarray(0, SNIFFED)).includes(OPEN_DOCUMENT)
    ? refuse(
        "tệp OpenDocument (.odt). Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.",
        "an OpenDocument file (.odt). Open it in Word or LibreOffice and save it as .docx.",
      )
    : refuse("tệp nén (zip), không phải văn bản.", "a zip archive, not a text.");

/** UTF-16 without a BOM has its zero bytes all at even or all at odd places. */
function refuseZeroBytes(bytes: Uint8Array): Decoded | null {
  const places = [0, 0];
  const end = Math.min(bytes.length, SNIFFED);
  for (let i = 0; i < end; i++) if (bytes[i] === 0) places[i & 1] = (places[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = places;
  if (even + odd === 0) return bytes.includes(0) ? refuseBinary() : null;
  const oneSided = (even === 0 || odd === 0) && even + odd > end / 16;
  return oneSided
    ? refuse("có thể là UTF-16 thiếu dấu BOM. Lưu lại với bảng mã UTF-8.", "probably UTF-16 without a BOM. Save it as UTF-8.")
    : refuseBinary();
}

const refuseBinary = (): Decoded => refuse("tệp nhị phân, không phải văn bản.", "a binary file, not text.");

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  if (bytes.length % 2 === 1) return refuse("tệp UTF-16 bị cắt ở cuối.", "a UTF-16 file cut at its end.");
  const body = Buffer.from(bytes.subarray(2));
  if (encoding === "utf-16be") body.swap16();
  return { ok: true, text: body.toString("utf16le"), encoding };
}

const OLD_ENCODINGS: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3 (ABC)", vni: "VNI" };

/** Bytes of an encoding from before Unicode, named where statistics tell which. */
function refuseOldEncoding(bytes: Uint8Array): Decoded {
  const legacy = legacyEncoding(Buffer.from(bytes).toString("latin1"));
  const name = legacy === null ? (isWindows1258(bytes) ? "Windows-1258" : null) : OLD_ENCODINGS[legacy];
  if (name === null) {
    return refuse(
      "không phải bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258). Lưu lại với bảng mã UTF-8.",
      "not UTF-8 (perhaps TCVN3, VNI or Windows-1258). Save it as UTF-8.",
    );
  }
  return refuse(
    `bảng mã ${name}, không phải UTF-8. Chuyển sang Unicode rồi lưu lại với bảng mã UTF-8.`,
    `encoded as ${name}, not UTF-8. Convert it to Unicode and save it as UTF-8.`,
  );
}

const MARKED_WORD = /[\p{L}\p{M}]*[\u00c0-\u1ef9][\p{L}\p{M}]*/gu;
const LEAST_WORDS = 12;
const LEAST_SHARE = 0.85;

/** Letters and loose tones as Windows-1258 has them: nearly all words with marks are Vietnamese syllables. */
function isWindows1258(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  const words = [...text.matchAll(MARKED_WORD)].map(([word]) => word);
  return words.length >= LEAST_WORDS && words.filter((word) => syllableOf(word) !== 0).length >= LEAST_SHARE * words.length;
}

/** Text of a file's bytes, without BOM, or why it cannot be read. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return refuse("tệp quá lớn (trên 64 MB).", "the file is too large (over 64 MB).");
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return refuse("bảng mã UTF-32. Lưu lại với bảng mã UTF-8.", "encoded as UTF-32. Save it as UTF-8.");
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, "utf-16be");
  const known = refuseKnownFormat(bytes) ?? refuseZeroBytes(bytes);
  if (known) return known;
  if (!isUtf8(bytes)) return refuseOldEncoding(bytes);
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + (bom ? 3 : 0), bytes.byteLength - (bom ? 3 : 0));
  return { ok: true, text: body.toString("utf8"), encoding: bom ? "utf-8-bom" : "utf-8" };
}

/** The bytes of a text in the encoding it was read in, BOM included. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-8-bom") return Buffer.from(`\ufeff${text}`, "utf8");
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

const SYSTEM_REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { vi: "không có tệp này.", en: "no such file." },
  EACCES: { vi: "không có quyền đọc.", en: "permission denied." },
  EPERM: { vi: "không có quyền đọc.", en: "permission denied." },
  EISDIR: { vi: "đây là thư mục.", en: "it is a folder." },
  ELOOP: { vi: "liên kết vòng.", en: "a loop of links." },
};

/** Why the system would not give a file, in words. */
export function systemReason(error: unknown): Text {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return SYSTEM_REASONS[code] ?? { vi: `hệ thống báo ${code || String(error)}.`, en: `the system says ${code || String(error)}.` };
}
