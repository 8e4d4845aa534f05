/** Quyết định mới…: the snippet of a whole decision under either authority. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { authorityOf, withAuthority } from "../../client/src/commands/decision-snippet";
import { snippetFile } from "../../snippets/source/snippets";
import { check, tell } from "../rules/check";
import { expand } from "./expand";

describe("Quyết định mới…", () => {
  for (const [label, { prefix, body }] of Object.entries(snippetFile()).filter(([, one]) => one.prefix.startsWith("qd"))) {
    it(`${prefix} fits both authorities`, () => {
      const own = authorityOf(body);
      assert.ok(own, `${label} has an authority line`);
      const other = own === "chuc-vu" ? "tap-the" : "chuc-vu";
      const changed = withAuthority(body, other);
      assert.equal(authorityOf(changed), other);
      assert.deepEqual(withAuthority(changed, own), [...body], "and back");
      assert.deepEqual(withAuthority(body, own), [...body]);
      const { drafts } = check(expand(changed.join("\n"), 2026));
      const draft = drafts[0]?.draft;
      assert.equal(draft?.authority?.kind, other);
      assert.equal(draft?.signature?.titles[0]?.form, other === "tap-the" ? "TM" : null);
      const checked = check(expand(changed.join("\n"), 2026));
      const grave = { ...checked, findings: checked.findings.filter(({ level }) => level === "bat-buoc" || level === "can-xac-minh") };
      assert.deepEqual(tell(grave), []);
    });
  }
});
