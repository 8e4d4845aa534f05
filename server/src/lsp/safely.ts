/** A request never brings the server down: an error is logged and answered with nothing, a cancelled one as cancelled. */
import { type CancellationToken, type Connection, type ConnectionOptions, LSPErrorCodes, ResponseError } from "vscode-languageserver";

const cancelled = (): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");

/** Throws the protocol's answer to a cancelled request. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}

/** A request that waits in the queue when its cancellation arrives is answered without being run. */
export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    // The connection puts the request's own id in.
    cancelUndispatched: () => ({
      jsonrpc: "2.0",
      id: null,
      error: { code: LSPErrorCodes.RequestCancelled, message: "cancelled" },
    }),
  },
};

/** Wraps a handler; `fallback` is answered when it throws. */
export function safely<P, R>(
  connection: Connection,
  name: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      stopIfCancelled(token);
      const answer = await handler(params, token);
      stopIfCancelled(token);
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${name}: ${describe(error)}`);
      return fallback;
    }
  };
}

/** Sends and forgets: a client that has gone needs no answer, and no rejection may end the process. */
export function quietly(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}

export const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
