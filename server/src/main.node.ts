/** Entry of the language server on Node: stdio or IPC, as the arguments say. */
import { createConnection } from "vscode-languageserver/node";
import { nodeHost } from "./lsp/host.node";
import { connectionOptions } from "./lsp/safely";
import { createServer } from "./lsp/server";

const connection = createConnection(connectionOptions);
createServer(connection, nodeHost);
connection.listen();
