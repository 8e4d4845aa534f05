/** First argument of a worker thread of `check`; no command of the user's. Its own file, so that `run` loads nothing more. */
export const WORKER_COMMAND = "--check-worker";
