/**
 * A question to the server that stays answered while one types: asked after a rest, one at a time, and the last state wins.
 * What is asked while an answer is under way takes that question back and asks anew.
 */
import { CancellationTokenSource, type Disposable } from "vscode";
import type { Session } from "./session";

export interface Question<Answer> {
  readonly method: string;
  readonly params: unknown;
  /** Rest after the last letter, milliseconds. */
  readonly restMs: number;
  readonly answered: (answer: Answer) => void;
  /** The server gave nothing or threw; the log knows why. */
  readonly failed: () => void;
}

export class StandingQuestion<Answer> implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: CancellationTokenSource | null = null;
  private again = false;
  private over = false;

  constructor(
    private readonly session: Session,
    private readonly question: Question<Answer>,
  ) {}

  /** Asks after a rest; each call begins the rest anew. */
  askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), this.question.restMs);
  }

  /** Asks at once. */
  async ask(): Promise<void> {
    clearTimeout(this.timer);
    if (this.over) return;
    if (this.asking !== null) {
      this.again = true;
      this.asking.cancel();
      return;
    }
    do {
      this.again = false;
      await this.askOnce();
    } while (this.again && !this.over);
  }

  dispose(): void {
    this.over = true;
    clearTimeout(this.timer);
    this.asking?.cancel();
  }

  private async askOnce(): Promise<void> {
    const { method, params, answered, failed } = this.question;
    const source = new CancellationTokenSource();
    this.asking = source;
    let answer: Answer | null = null;
    try {
      answer = await this.session.request<Answer | null>(method, params, source.token);
    } catch (error) {
      if (!source.token.isCancellationRequested) this.session.log.error(String(error));
    } finally {
      this.asking = null;
      source.dispose();
    }
    if (this.over) return;
    // An answer to a question that was taken back is still newer than what is shown.
    if (answer !== null) answered(answer);
    else if (!this.again) failed();
  }
}
