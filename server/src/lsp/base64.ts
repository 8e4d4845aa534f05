/** Bytes as base64, which JSON can carry. `btoa` stands in Node and in a web worker alike. */

/** Letters at a time that `fromCharCode` takes as arguments. */
const CHUNK = 0x8000;

export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}
