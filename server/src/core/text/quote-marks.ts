/** The curly quotation marks of a text, for all that ask what stands inside “ ”. */
import { patternScan } from "./local-scan";

export const QUOTE_MARKS = patternScan(/[“”]/gu, 1);
