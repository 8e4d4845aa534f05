/** How far a long run over many files is, told on stderr, so that what is printed stays whole. Short runs say nothing. */
import type { Language } from "../core/model/finding";
import type { Io } from "./io";
import { say } from "./io";

/** Milliseconds before the first word, and between two. */
const QUIET = 2_000;
const PAUSE = 3_000;

/** Tells after each file that it is done. `now` gives milliseconds on a clock that never goes back. */
export function progress(io: Pick<Io, "err">, language: Language, total: number, now = () => performance.now()): (done: number) => void {
  let next = now() + QUIET;
  return (done) => {
    if (done >= total || now() < next) return;
    next = now() + PAUSE;
    io.err(`${say({ vi: `Đã đọc ${done}/${total} tệp …`, en: `${done} of ${total} files read …` }, language)}\n`);
  };
}
