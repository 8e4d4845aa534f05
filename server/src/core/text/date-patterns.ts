/**
 * Patterns of written dates on flat folded text (see dates.ts). All are sticky; gaps are bounded,
 * so that no pattern looks at more than a few dozen characters beyond its words.
 * Groups go by number, named above each pattern: a text has a hundred dates, and groups by name cost the engine an object each.
 */

const DAY = "[Nn][Gg][Àà][Yy]";
const MONTH = "[Tt][Hh][Áá][Nn][Gg]";
const QUARTER = "[Qq][Uu][Ýý]";
const YEAR = "[Nn][Ăă][Mm]";
/** What stands between words and numbers, and in place of a number not yet known. */
const OPEN = "[ ._…]{0,80}";
const TWO = "\\d{1,2}(?!\\d)";

// "ngày 08 tháng 10", "Ngày 02, tháng 01", "ngày      tháng", "27 tháng01" (the caller asks for its year)
// 1 gap, 2 day, 3 gap, 4 day without its word, 5 gap, 6 month
export const FULL = new RegExp(`(?:${DAY}(${OPEN})(?:(${TWO})(${OPEN}),? *)?|(${TWO}) *)${MONTH}(${OPEN})(${TWO})?`, "uy");
// " năm 2020", ", năm 2020", " năm    "
// 1 gap behind the word, 2 year
export const YEAR_TAIL = new RegExp(`${OPEN},? *${YEAR}(${OPEN})(\\d{4,5})?(?!\\d)`, "uy");
// "ngày 08/10/2020", "ngày 08 / 10 / 2020", "ngày /4/2026", "ngày …/…/2026", "ngày 10/12"
// 1 day, 2 separator, 3 month, 4 year
export const SHORT = new RegExp(
  `${DAY}[ :]*${OPEN}(?:(${TWO}) *)?([/.-])${OPEN}(?:(${TWO})${OPEN})?(?:\\2 *${OPEN}(\\d{2,5})?)?(?![\\d/])`,
  "uy",
);
// "10/12", only where the caller knows that a date stands there
// 1 day, 2 month
export const DAY_AND_MONTH = /(\d{1,2})\/(\d{1,2})(?![\d/\p{L}]|[.-][\d\p{L}])/uy;
// 1 month, 2 separator, 3 year
export const BARE_MONTH = /(\d{1,2})([/-])((?:19|20)\d\d)(?![\d/\p{L}]|[.-][\d\p{L}])/uy;
// "ngày 20 (hàng tháng)"; not "ngày 2 buổi"
// 1 day
export const DAY_ONLY = new RegExp(
  `${DAY} +(${TWO})(?![/%]| *(?:[Nn]gày|giờ|lần|buổi|bữa|ca|tiếng|người|lượt)(?!\\p{L}))(?![.,]\\d)`,
  "uy",
);
// "tháng 3/2024", "tháng 12 năm 2025", "tháng 3-4/2025", "tháng 10, 11 năm 2024"
// 1 month, 2 last month, 3 separator, 4 year
export const MONTH_FORM = new RegExp(
  `${MONTH} *(${TWO})(?:(?: *[-–,] *| +và +)(${TWO})(?= *(?:[/-] *\\d{4}| ${YEAR} ))){0,1}(?: *([/-]) *(\\d{4,5}))?(?![\\d%])`,
  "uy",
);
// "quý I/2025", "quý IV năm 2025", "Quý 3/2025", "quý II, III/2025"
// 1 quarter, 2 last quarter, 3 separator, 4 year
export const QUARTER_FORM = new RegExp(
  `${QUARTER} +([IVX]{1,5}(?!\\p{L})|\\d(?![\\d.,%]))(?:(?: *[-–,] *| +và +)(?:${QUARTER} +)?([IVX]{1,5}(?!\\p{L})|\\d(?= *(?:[/-] *\\d{4}| ${YEAR} ))))?(?: *([/-]) *(\\d{4,5}))?(?![\\d%])`,
  "uy",
);
// "năm 2025", "năm 2021 - 2025"
// 1 year, 2 last year
export const YEAR_FORM = new RegExp(`${YEAR} +((?:19|20)\\d\\d)(?: *[-–] *((?:19|20)\\d\\d))?(?![\\d/])`, "uy");
