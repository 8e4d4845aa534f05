/**
 * The parts of a Word package, with hard limits set before anything is inflated: nothing is written, names are only compared,
 * and a part is unpacked when it is asked for. Throws ImportError and nothing else.
 */
import { Inflate } from "fflate";
import { refusal } from "./import-result";

/** A larger file is refused unread. */
export const MAX_FILE = 64 * 1024 * 1024;
/** Unpacked size of one part that is read, and of all of them: some thousand pages of text. */
export const MAX_PART = 16 * 1024 * 1024;
const MAX_TOTAL = 48 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** Text is packed to a twentieth, seldom to a hundredth; above it only in small parts. */
const MAX_RATIO = 300;
const SMALL = 1024 * 1024;
/** Packed bytes that are unpacked in one go. */
const STEP = 16 * 1024;

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const WIDE = 0xffffffff;

export const tooLarge = () => refusal("too-large", "tệp quá lớn (trên 64 MB).", "the file is too large (over 64 MB).");
export const broken = () =>
  refusal(
    "broken",
    "tệp Word bị cắt hoặc hỏng. Mở bằng Word, lưu lại rồi thử lại.",
    "a cut or damaged Word file. Open it in Word and save it again.",
  );
const bomb = () =>
  refusal("bomb", "nội dung nén lớn bất thường, không mở để tránh treo máy.", "its packed content is unusually large; not opened.");
const encrypted = () =>
  refusal("encrypted", "tệp có mật khẩu. Bỏ mật khẩu trong Word rồi thử lại.", "protected by a password. Remove it in Word first.");

/** The zip package of an office file. */
export class Container {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly view: DataView;
  private unpacked = 0;

  /** Reads the directory only. */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > MAX_FILE) throw tooLarge();
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.readDirectory();
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Bytes of a part; null when there is none. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.size > MAX_PART || this.unpacked + entry.size > MAX_TOTAL) throw bomb();
    if (entry.size > SMALL && entry.size > entry.packed * MAX_RATIO) throw bomb();
    this.unpacked += entry.size;
    const start = this.dataStart(entry);
    if (start + entry.packed > this.bytes.length) throw broken();
    const packed = this.bytes.subarray(start, start + entry.packed);
    const content = entry.method === 0 ? packed : inflate(packed, entry.size);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw broken();
    return content;
  }

  private readDirectory(): ReadonlyMap<string, Entry> {
    const { view, bytes } = this;
    const end = this.findEnd();
    const count = view.getUint16(end + 10, true);
    if (count > MAX_ENTRIES) throw bomb();
    let at = view.getUint32(end + 16, true);
    const entries = new Map<string, Entry>();
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) throw broken();
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const nameStart = at + 46;
      if (nameStart + nameLength > bytes.length) throw broken();
      const name = latin(bytes.subarray(nameStart, nameStart + nameLength));
      if ((flags & 1) !== 0) throw encrypted();
      if (!entries.has(name)) entries.set(name, this.entryAt(at));
      at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  }

  private entryAt(at: number): Entry {
    const { view } = this;
    const [packed, size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
    return {
      offset,
      packed,
      size: size === WIDE ? Number.POSITIVE_INFINITY : size,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    };
  }

  /** The directory's end stands at the end of the file, before a comment at most. */
  private findEnd(): number {
    const { view, bytes } = this;
    const last = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
    for (let at = bytes.length - END_LENGTH; at >= last; at--) if (view.getUint32(at, true) === END_RECORD) return at;
    throw broken();
  }

  private dataStart({ offset, method }: Entry): number {
    const { view, bytes } = this;
    if ((method !== 0 && method !== 8) || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_RECORD) throw broken();
    return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  }
}

/** Unpacks step by step and stops as soon as there is more than was declared. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw bomb();
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "bomb" ? error : broken();
  }
  return length === size ? out : out.subarray(0, length);
}

/** Names of parts that we ask for are ASCII. */
function latin(bytes: Uint8Array): string {
  let out = "";
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}

const CRC_TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = (CRC_TABLE[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
