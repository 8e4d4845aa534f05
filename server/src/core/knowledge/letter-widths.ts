/**
 * Widths of letters of the decree's typeface (Times New Roman and its metric twin), in 1/2048 of the size: how long a
 * drawn line must be, where a line of text ends, how many pages there are. Letters not listed count as a figure's width.
 */

type Groups = readonly (readonly [width: number, letters: string])[];

const REGULAR: Groups = [
  [369, "'"],
  [410, "|"],
  [512, " ,."],
  [569, "/:;\\ijltìíĩỉị"],
  [614, "²³"],
  [682, "!()-I[]`frÌÍĨỈỊ‘’"],
  [717, "•"],
  [797, "Js"],
  [819, "°"],
  [836, '"'],
  [909, "?acezàáâãèéêăạảấầẩẫậắằẳẵặẹẻẽếềểễệ“”"],
  [961, "^"],
  [983, "{}"],
  [1024, "#$*0123456789_bdghknopquvxyòóôõùúýđũọỏốồổỗộụủỳỵỷỹ–§€"],
  [1050, "₫"],
  [1083, "ơớờởỡợ"],
  [1108, "~"],
  [1110, "ưứừửữự"],
  [1124, "±÷"],
  [1139, "FPS"],
  [1155, "+<=>×−"],
  [1251, "ELTZÈÉÊẸẺẼẾỀỂỄỆ"],
  [1366, "BCR"],
  [1479, "ADGHKNOQUVXYwÀÁÂÃÒÓÔÕÙÚÝĂĐŨƠẠẢẤẦẨẪẬẮẰẲẴẶỌỎỐỒỔỖỘỚỜỞỠỢỤỦỲỴỶỸ"],
  [1536, "½¼¾"],
  [1589, "ƯỨỪỬỮỰ"],
  [1593, "&m"],
  [1706, "%"],
  [1821, "M"],
  [1886, "@"],
  [1933, "W"],
  [2048, "—…"],
];
const BOLD: Groups = [
  [451, "|"],
  [512, " ,."],
  [569, "'/\\ilìíĩỉị"],
  [614, "²³"],
  [682, "!()-:;[]`fjt‘’"],
  [717, "•"],
  [797, "IsÌÍĨỈỊ"],
  [807, "{}"],
  [819, "°"],
  [909, "cerzèéêẹẻẽếềểễệ"],
  [1024, "#$*0123456789?J_agovxyàáâãòóôõýăạảấầẩẫậắằẳẵặọỏốồổỗộỳỵỷỹ–“”§€"],
  [1050, "₫"],
  [1065, "~"],
  [1124, "±÷"],
  [1134, "ơớờởỡợ"],
  [1137, '"'],
  [1139, "Sbdhknpquùúđũụủ"],
  [1167, "+<=>×−"],
  [1190, "^"],
  [1229, "ưứừửữự"],
  [1251, "FP"],
  [1366, "BELTZÈÉÊẸẺẼẾỀỂỄỆ"],
  [1479, "ACDNRUVXYwÀÁÂÃÙÚÝĂĐŨẠẢẤẦẨẪẬẮẰẲẴẶỤỦỲỴỶỸ"],
  [1536, "½¼¾"],
  [1593, "GHKOQÒÓÔÕƠỌỎỐỒỔỖỘỚỜỞỠỢ"],
  [1630, "ƯỨỪỬỮỰ"],
  [1706, "&m"],
  [1905, "@"],
  [1933, "M"],
  [2048, "%W—…"],
];
const ITALIC: Groups = [
  [438, "'"],
  [512, " ,."],
  [563, "|"],
  [569, "/\\fijltìíĩỉị"],
  [614, "²³"],
  [682, "!()-:;I`ÌÍĨỈỊ‘’"],
  [717, "•"],
  [797, "[]rsz"],
  [819, "{}°"],
  [860, '"'],
  [864, "^"],
  [909, "Jcekvxyèéêýẹẻẽếềểễệỳỵỷỹ"],
  [1024, "#$*0123456789?S_abdghnopquàáâãòóôõùúăđũạảấầẩẫậắằẳẵặọỏốồổỗộụủ–§€"],
  [1050, "₫"],
  [1093, "ơớờởỡợ"],
  [1108, "~"],
  [1117, "ưứừửữự"],
  [1124, "±÷"],
  [1139, "LTYZÝỲỴỶỸ“”"],
  [1251, "ABEFPRVXÀÁÂÃÈÉÊĂẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆ"],
  [1366, "CKNw"],
  [1382, "+<=>×−"],
  [1479, "DGHOQUmÒÓÔÕÙÚĐŨƠỌỎỐỒỔỖỘỚỜỞỠỢỤỦ"],
  [1536, "½¼¾"],
  [1544, "ƯỨỪỬỮỰ"],
  [1593, "&"],
  [1706, "%MW"],
  [1821, "—…"],
  [1884, "@"],
];
const BOLD_ITALIC: Groups = [
  [451, "|"],
  [512, " ,."],
  [569, "'/\\ijltìíĩỉị"],
  [614, "²³"],
  [682, "()-:;[]`f‘’"],
  [713, "{}"],
  [717, "•"],
  [797, "!IrszÌÍĨỈỊ"],
  [819, "°"],
  [909, "cevyèéêýẹẻẽếềểễệỳỵỷỹ"],
  [1024, "#$*0123456789?J_abdgkopqxàáâãòóôõăđạảấầẩẫậắằẳẵặọỏốồổỗộ–“”§€"],
  [1050, "₫"],
  [1099, "ơớờởỡợ"],
  [1124, "±÷"],
  [1137, '"'],
  [1139, "Shnuùúũụủ"],
  [1167, "+<=>^~×"],
  [1227, "ưứừửữự"],
  [1241, "−"],
  [1251, "LPTYZÝỲỴỶỸ"],
  [1366, "ABCEFKRVXwÀÁÂÃÈÉÊĂẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆ"],
  [1479, "DGNOQUÒÓÔÕÙÚĐŨƠỌỎỐỒỔỖỘỚỜỞỠỢỤỦ"],
  [1536, "½¼¾"],
  [1587, "ƯỨỪỬỮỰ"],
  [1593, "&Hm"],
  [1704, "@"],
  [1706, "%"],
  [1821, "MW"],
  [2048, "—…"],
];

export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Height of a single line in sizes: ascent, descent and the gap between lines. */
export const LINE_HEIGHT = (1825 + 443 + 87) / 2048;
const UNITS = 2048;
const FIGURE = 1024;
const TABLE_SIZE = 0x2100;

function widthsOf(groups: Groups): Uint16Array {
  const widths = new Uint16Array(TABLE_SIZE).fill(FIGURE);
  for (const [width, letters] of groups) for (const letter of letters) widths[letter.charCodeAt(0)] = width;
  // a blank that does not break is as wide as a blank; joiners and other invisible letters have no width
  widths[0xa0] = widths[0x20] ?? FIGURE;
  for (const code of [0x200b, 0x200c, 0x200d, 0xad]) widths[code] = 0;
  return widths;
}

const TABLES: readonly (readonly [Groups, { table?: Uint16Array }])[] = [
  [REGULAR, {}],
  [BOLD, {}],
  [ITALIC, {}],
  [BOLD_ITALIC, {}],
];

function tableOf({ bold, italic }: Face): Uint16Array {
  const [groups, kept] = TABLES[(bold ? 1 : 0) + (italic ? 2 : 0)] ?? [REGULAR, {}];
  kept.table ??= widthsOf(groups);
  return kept.table;
}

/** Width of one UTF-16 unit in sizes. */
export const letterWidth = (code: number, face: Face): number => (tableOf(face)[code] ?? FIGURE) / UNITS;

/** Width of a text on one line, points. */
export function textWidthOf(text: string, size: number, face: Face): number {
  const table = tableOf(face);
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table[text.charCodeAt(i)] ?? FIGURE;
  return (sum / UNITS) * size;
}
