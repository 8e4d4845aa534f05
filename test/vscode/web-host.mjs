/**
 * The web extension host. A nested worker is refused to extensions that the VS Code server serves, so the extension is served
 * from an origin of its own (localhost; 127.0.0.1 is no good for importScripts) and named in the workbench's own options.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".cjs": "text/javascript",
  ".mjs": "text/javascript",
};

/** VS Code runs a suite in the host of the extension that the suite's address lies under. */
const SUITE = "test-suite";

/** Serves the extension, and the suite's folder inside it; gives the origin. */
function serve(extension, suites) {
  const server = http.createServer((request, response) => {
    const parts = decodeURIComponent(new URL(request.url, "http://localhost").pathname).split("/").slice(2);
    const folder = parts[0] === SUITE ? suites : extension;
    const asked = path.join(folder, ...(folder === suites ? parts.slice(1) : parts));
    const file = existsSync(asked) ? asked : `${asked}.js`;
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) =>
    server.listen(0, "localhost", () => resolve({ server, authority: `localhost:${server.address().port}` })),
  );
}

/** Opens the workbench with the extension under development in the web extension host. */
export const openInWebHost =
  (extension, suite) =>
  async ({ page, authority, workspace }) => {
    const { server, authority: own } = await serve(extension, path.dirname(suite));
    page.once("close", () => server.close());
    const uri = (name) => ({ scheme: "http", authority: own, path: name });
    await page.route(
      (url) => url.host === authority && url.pathname === "/",
      async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        delete headers["content-security-policy"];
        const body = (await response.text()).replace(
          /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/u,
          (_, start, settings) => {
            const configuration = JSON.parse(settings.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
            configuration.developmentOptions = {
              ...configuration.developmentOptions,
              extensions: [uri("/extension")],
              extensionTestsPath: uri(`/extension/${SUITE}/${path.basename(suite, ".js")}`),
              enableSmokeTestDriver: true,
            };
            return `${start}${JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
          },
        );
        await route.fulfill({ response, headers, body });
      },
    );
    await page.goto(`http://${authority}/?folder=${encodeURIComponent(workspace)}`);
  };
