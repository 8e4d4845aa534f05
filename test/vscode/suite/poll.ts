/** Waiting for what VS Code does in its own time. */

/** The first value that is not null, undefined or false; fails with `what` and the last value when none comes. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>, limit = 10_000): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await ask();
    if (value !== null && value !== undefined && value !== false) return value as Exclude<T, null | undefined | false>;
    if (Date.now() > end) throw new Error(`not in ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
