/** JSON of the public contract (DESIGN §8), one line. */
import { toJson } from "../command";
import type { MakeFormat } from "./format";

export const format: MakeFormat = () => ({ file: () => "", end: toJson });
