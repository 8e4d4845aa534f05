/** Zip archives that no honest program writes: packed bytes as they are, with a size that is only claimed. */
import { constants, deflateRawSync } from "node:zlib";

export interface PackedEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly claimed: number;
}

/** One gigabyte of zeros, packed: a block that ends on a byte's edge may be repeated. */
export function packedGigabyte(): Uint8Array {
  const block = deflateRawSync(new Uint8Array(16 * 1024 ** 2), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([...Array<Buffer>(64).fill(block), deflateRawSync(new Uint8Array(0))]);
}

/** An archive of entries whose sums are left at zero. */
export function packedZip(entries: readonly PackedEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, claimed } of entries) {
    const letters = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimed, 18);
    shared.writeUInt16LE(letters.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, letters, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, place, letters]));
    files.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
