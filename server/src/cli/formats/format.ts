/** What an output format is: told each file as it is checked, then the end. */
import type { Language } from "../../core/model/finding";
import type { CheckedFile, CheckReport } from "../report";

export interface FormatContext {
  readonly language: Language;
  readonly colour: boolean;
  readonly columns: number;
  readonly version: string;
}

export interface Format {
  /** Printed when a file is done. */
  file(checked: CheckedFile): string;
  /** Printed at the end. */
  end(report: CheckReport): string;
}

export type MakeFormat = (context: FormatContext) => Format;
