/** Writes Unicode text as the old fonts did; the tables are set down here once more, letter by letter, from the code pages. */

// TCVN 5712-3 (ABC): code, letter
const TCVN3: readonly (readonly [number, string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];
const codes = new Map(
  TCVN3.flatMap(([first, letters]) => [...letters].map((letter, i) => [letter, String.fromCharCode(first + i)] as const)),
);

/** Capitals with a tone have no code; the capital font shows the small one's as a capital. */
export const toTcvn3 = (text: string): string => [...text].map((c) => codes.get(c) ?? codes.get(c.toLowerCase()) ?? c).join("");

const PAIRS =
  "á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä " +
  "í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï " +
  "ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ";
const units = PAIRS.split(" ");
const vni = new Map(units.flatMap((letter, i) => (i % 2 === 0 ? [[letter, units[i + 1] as string] as const] : [])));

export const toVni = (text: string): string => [...text].map((c) => vni.get(c) ?? vni.get(c.toLowerCase())?.toUpperCase() ?? c).join("");

/** Bytes of Windows-1258: letters as far as it has them, else a letter and its tone. */
export function toWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
  const bytesOf = (letter: string): number[] => {
    const byte = bytes.get(letter);
    if (byte !== undefined) return [byte];
    const marks = letter.normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0];
    if (tone === undefined) throw new Error(`no code for ${letter}`);
    return [...bytesOf(marks.replace(tone, "").normalize("NFC")), bytes.get(tone) as number];
  };
  return Uint8Array.from([...text].flatMap(bytesOf));
}
