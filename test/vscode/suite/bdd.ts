/** What the tests need of mocha, which comes as a package on Node and as globals in a worker. */
export interface Bdd {
  describe(title: string, body: () => void): void;
  it(title: string, body: () => Promise<void>): void;
  before(body: () => Promise<void>): void;
  afterEach(body: () => Promise<void>): void;
}

export type Declare = (bdd: Bdd) => void;

interface Failed {
  readonly title: string;
  readonly error: unknown;
}

interface Runner {
  on(event: "pass", listener: (test: { fullTitle(): string; duration?: number }) => void): unknown;
  on(event: "fail", listener: (test: { fullTitle(): string }, error: unknown) => void): unknown;
}

const measured: string[] = [];
/** Puts words below the title of the test that is running, once it has passed. */
export const tell = (words: string): void => void measured.push(words);

/** Follows a run; `closing` gives its lines, the last of them `N passed, N failed`. */
export function follow(runner: Runner): { closing(): string } {
  const passed: string[] = [];
  const failed: Failed[] = [];
  runner.on("pass", (test) => {
    const title = `  ✓ ${test.fullTitle()}${(test.duration ?? 0) > 500 ? ` (${test.duration} ms)` : ""}`;
    passed.push([title, ...measured.splice(0)].join("\n      "));
  });
  runner.on("fail", (test, error) => failed.push({ title: test.fullTitle(), error }));
  return {
    closing: () =>
      [
        ...passed,
        ...failed.map(({ title, error }) => `  ✗ ${title}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
        `${passed.length} passed, ${failed.length} failed`,
        "",
      ].join("\n"),
  };
}
