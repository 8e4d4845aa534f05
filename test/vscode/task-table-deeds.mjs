/** What the runner does in the page of the task table: its deeds, and what it reads there. */
import { takeProposedPlace } from "./window-deeds.mjs";

/** The table's own frame; a webview takes a moment to come up. */
async function tableFrame(page, least = 1) {
  for (let i = 0; i < 100; i++) {
    for (const frame of page.frames()) {
      const rows = await frame
        .locator("#table tbody tr")
        .count()
        .catch(() => 0);
      if (rows >= least) return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error("the table shows no task");
}

/** Runs in the frame: rows as shown, the count, the sorting, the focused cell as row:column, row 0 the head. */
function readTable() {
  const rows = [...document.querySelectorAll("#table tbody tr")].filter((row) => !row.hidden);
  const active = document.activeElement;
  const row = active?.closest("tr");
  const index = row?.parentElement?.tagName === "THEAD" ? 0 : rows.indexOf(row) + 1;
  /** Words that go over a line. */
  const cutWords = ({ firstChild: text }) =>
    [...(text?.textContent ?? "").matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    });
  const sorted = [...document.querySelectorAll("#table th")].map((cell) => cell.getAttribute("aria-sort")).find((sort) => sort !== "none");
  return {
    rows: rows.slice(0, 20).map((one) => [...one.cells].map((cell) => cell.textContent)),
    count: document.getElementById("count").textContent,
    sorted: sorted ?? "none",
    width: window.innerWidth,
    // columns that are whole in sight without scrolling
    inSight: [...document.querySelectorAll("#table th")]
      .filter((cell) => cell.getBoundingClientRect().right <= document.getElementById("scroller").clientWidth)
      .map((cell) => cell.dataset.column),
    cut: [...document.querySelectorAll("#table th, #table td")].slice(0, 200).flatMap(cutWords),
    focused: row ? `${index}:${active.cellIndex}` : "",
    html: "",
    plain: "",
    milliseconds: 0,
  };
}

/** Does something in the frame, waits a moment, and reads. */
const deed =
  (act = async () => {}, least = 1) =>
  async (page) => {
    const frame = await tableFrame(page, least);
    const more = await act(frame, page);
    await page.waitForTimeout(200);
    return JSON.stringify({ ...(await frame.evaluate(readTable)), ...more });
  };

/** What the clipboard of the window holds. */
export async function clipboard(page) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const read = () =>
    page.evaluate(async () => {
      const found = {};
      for (const item of await navigator.clipboard.read())
        for (const type of item.types) found[type] = await (await item.getType(type)).text();
      return found;
    });
  const found = await read();
  return { html: found["text/html"] ?? "", plain: found["text/plain"] ?? "" };
}

export const TASK_TABLE_DEEDS = {
  "task-table": deed(),
  "task-table-light": deed(),
  "task-table-dark": deed(),
  "task-table-contrast": deed(async (frame, page) => {
    await frame.locator("#filter").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
  }),
  "task-table-sort": deed((frame) => frame.locator('th[data-column="due"]').click()),
  "task-table-filter": deed((frame) => frame.locator("#filter").fill("so tai chinh")),
  "task-table-typed": deed(async (_, page) => void (await page.waitForTimeout(800))),
  "task-table-click": deed((frame) => frame.locator("tbody tr").nth(2).locator("td").nth(2).click()),
  "task-table-walk": deed(async (frame, page) => {
    await frame.locator("#filter").focus();
    await page.keyboard.press("ArrowDown");
    for (const key of ["ArrowDown", "ArrowRight", "End", "Home", "ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  }),
  "task-table-enter": deed((_, page) => page.keyboard.press("Enter")),
  "task-table-copy": async (page) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    return deed(async (frame) => {
      await frame.locator("#copy").click();
      await page.waitForTimeout(400);
      return clipboard(page);
    })(page);
  },
  "task-table-copy-plain": deed(async (frame, page) => {
    await frame.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error("refused"));
    });
    await frame.locator("#copy").click();
    await page.waitForTimeout(400);
  }),
  "task-table-export": deed(async (frame, page) => {
    await frame.locator("#xlsx").click();
    await takeProposedPlace(page, "ke-hoach-phan-cong.xlsx");
  }),
  "task-table-large": deed(async (frame, page) => {
    const start = Date.now();
    await frame.locator("#filter").fill("hồ sơ số 4999");
    await frame.locator("#filter").fill("");
    await frame.locator("#filter").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Home");
    await frame.locator("td:focus").waitFor();
    return { milliseconds: Date.now() - start };
  }, 5000),
};
