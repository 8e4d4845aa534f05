/** esbuild plugin: how sources of the core are changed before they are bundled, in the product and in its tests alike. */
import { readFile } from "node:fs/promises";
import { withLateTexts } from "./late-texts.mjs";
import { writeOutLetters } from "./letter-classes.mjs";

const RULE = /[\\/]rules[\\/][a-z-]+[\\/][\w-]+\.ts$/u;

export const coreSources = {
  name: "core-sources",
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]core[\\/].*\.ts$/ }, async ({ path }) => {
      const contents = writeOutLetters(await readFile(path, "utf8"));
      return { contents: RULE.test(path) ? withLateTexts(contents) : contents, loader: "ts" };
    });
  },
};
