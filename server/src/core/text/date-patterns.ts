/**
 * Patterns of written dates on flat folded text (see dates.ts). All are sticky; gaps are bounded,
 * so that no pattern looks at more than a few dozen characters beyond its words.
 */

const DAY = "[Nn][Gg][Àà][Yy]";
const MONTH = "[Tt][Hh][Áá][Nn][Gg]";
const QUARTER = "[Qq][Uu][Ýý]";
const YEAR = "[Nn][Ăă][Mm]";
/** What stands between words and numbers, and in place of a number not yet known. */
const OPEN = "[ ._…]{0,80}";
const TWO = "\\d{1,2}(?!\\d)";

// "ngày 08 tháng 10", "Ngày 02, tháng 01", "ngày      tháng", "27 tháng01" (the caller asks for its year)
export const FULL = new RegExp(
  `(?:${DAY}(?<gap1>${OPEN})(?:(?<day>${TWO})(?<gap2>${OPEN}),? *)?|(?<bare>${TWO}) *)${MONTH}(?<gap3>${OPEN})(?<month>${TWO})?`,
  "uy",
);
// " năm 2020", ", năm 2020", " năm    "
export const YEAR_TAIL = new RegExp(`(?<gap>${OPEN}),? *${YEAR}(?<gap2>${OPEN})(?<year>\\d{4,5})?(?!\\d)`, "uy");
// "ngày 08/10/2020", "ngày 08 / 10 / 2020", "ngày /4/2026", "ngày …/…/2026", "ngày 10/12"
export const SHORT = new RegExp(
  `${DAY}[ :]*(?<gap1>${OPEN})(?:(?<day>${TWO}) *)?(?<sep>[/.-])(?<gap2>${OPEN})(?:(?<month>${TWO})(?<gap3>${OPEN}))?(?:\\k<sep> *(?<gap4>${OPEN})(?<year>\\d{2,5})?)?(?![\\d/])`,
  "uy",
);
// "08/10/2020", "8-10-2020"; day and month alone only where the caller knows that a date stands there
export const BARE = /(?<day>\d{1,2})(?<sep>[/.-])(?<month>\d{1,2})(?!\d)(?:\k<sep>(?<year>\d{4}))?(?![\d/\p{L}]|[.-][\d\p{L}])/uy;
export const BARE_MONTH = /(?<month>\d{1,2})(?<sep>[/-])(?<year>(?:19|20)\d\d)(?![\d/\p{L}]|[.-][\d\p{L}])/uy;
// "ngày 20 (hàng tháng)"; not "ngày 2 buổi"
export const DAY_ONLY = new RegExp(
  `${DAY} +(?<day>${TWO})(?![/%]| *(?:[Nn]gày|giờ|lần|buổi|bữa|ca|tiếng|người|lượt)(?!\\p{L}))(?![.,]\\d)`,
  "uy",
);
// "tháng 3/2024", "tháng 12 năm 2025", "tháng 3-4/2025", "tháng 10, 11 năm 2024"
export const MONTH_FORM = new RegExp(
  `${MONTH} *(?<month>${TWO})(?:(?: *[-–,] *| +và +)(?<until>${TWO})(?= *(?:[/-] *\\d{4}| ${YEAR} ))){0,1}(?: *(?<sep>[/-]) *(?<year>\\d{4,5}))?(?![\\d%])`,
  "uy",
);
// "quý I/2025", "quý IV năm 2025", "Quý 3/2025", "quý II, III/2025"
export const QUARTER_FORM = new RegExp(
  `${QUARTER} +(?<quarter>[IVX]{1,5}(?!\\p{L})|\\d(?![\\d.,%]))(?:(?: *[-–,] *| +và +)(?:${QUARTER} +)?(?<until>[IVX]{1,5}(?!\\p{L})|\\d(?= *(?:[/-] *\\d{4}| ${YEAR} ))))?(?: *(?<sep>[/-]) *(?<year>\\d{4,5}))?(?![\\d%])`,
  "uy",
);
// "năm 2025", "năm 2021 - 2025"
export const YEAR_FORM = new RegExp(`${YEAR} +(?<year>(?:19|20)\\d\\d)(?: *[-–] *(?<until>(?:19|20)\\d\\d))?(?![\\d/])`, "uy");
