/** What the runner does in the page of the comments: its deeds, and what it reads there. */
import { clipboard } from "./task-table-deeds.mjs";
import { takeProposedPlace } from "./window-deeds.mjs";

/** The page's own frame, once its rows stand there. */
async function commentsFrame(page) {
  for (let i = 0; i < 100; i++) {
    for (const frame of page.frames()) {
      const rows = await frame
        .locator("#save ~ #count, #table td[contenteditable]")
        .count()
        .catch(() => 0);
      if (rows > 1) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error("the page of the comments shows no row");
}

/** Runs in the frame. */
function readComments() {
  const rows = [...document.querySelectorAll("#table tbody tr")];
  return {
    columns: [...document.querySelectorAll("#table th")].map((cell) => cell.textContent),
    rows: rows.map((row) => ({
      taken: row.querySelector("input").checked,
      dim: row.classList.contains("left-out"),
      cells: [...row.cells].slice(1).map((cell) => cell.innerText),
    })),
    count: document.getElementById("count").textContent,
    idle: document.getElementById("copy").disabled,
    html: "",
    plain: "",
  };
}

/** Does something in the frame and reads. */
const deed =
  (act = async () => {}) =>
  async (page, given) => {
    const frame = await commentsFrame(page);
    const more = await act(frame, given, page);
    return JSON.stringify({ ...(await frame.evaluate(readComments)), ...more });
  };

const rowOf = (frame, row) => frame.locator("#table tbody tr").nth(row);

export const COMMENTS_DEEDS = {
  comments: deed(),
  "comments-light": deed(),
  "comments-none": deed((frame) => frame.locator("#none").click()),
  "comments-tick": deed((frame, row) => rowOf(frame, row).locator("input").click()),
  "comments-change": deed((frame, { row, column, text }) => rowOf(frame, row).locator("td").nth(column).fill(text)),
  "comments-open": deed((frame, row) => rowOf(frame, row).locator("button").click()),
  "comments-copy": async (page, given) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    return deed(async (frame) => {
      await frame.locator("#copy").click();
      await frame.locator("#count", { hasText: "Đã sao chép" }).waitFor();
      return clipboard(page);
    })(page, given);
  },
  "comments-save": deed(async (frame, name, page) => {
    await frame.locator("#save").click();
    await takeProposedPlace(page, name);
  }),
};
