/** Entry of the language server in a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { browserHost } from "./lsp/host.browser";
import { connectionOptions } from "./lsp/safely";
import { createServer } from "./lsp/server";

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), connectionOptions);
createServer(connection, browserHost(connection));
connection.listen();
