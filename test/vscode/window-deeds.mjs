/** What the runner does in the window of VS Code for a suite that asks: it looks, clicks, types, pastes, and says what it read. */

const PATIENCE_MS = 15_000;

/** What the language status item shows, opened as a user does. */
async function languageStatus(page) {
  await page.locator('[id="status.languageStatus"]').hover();
  const hover = page.locator(".hover-language-status");
  await hover.first().waitFor({ timeout: 5000 });
  return (await hover.allInnerTexts()).join("\n");
}

const activeEditor = (page) => page.locator(".editor-group-container.active .monaco-editor").first();

/** Presses what a Vietnamese keyboard sends, in the window's own input: Backspaces and letters. */
async function pressKeys(page, events) {
  await activeEditor(page).click();
  for (const { deleteLeft, insert } of events) {
    for (let i = 0; i < deleteLeft; i++) await page.keyboard.press("Backspace");
    if (insert !== "") await page.keyboard.type(insert);
  }
  return "pressed";
}

/** The preview's own frame; a webview takes a moment to come up. */
async function previewFrame(page) {
  for (let i = 0; i < 50; i++) {
    for (const frame of page.frames())
      if (
        (await frame
          .locator("#pages .page")
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await page.waitForTimeout(200);
  }
  throw new Error("the preview shows no page");
}

/** What the preview shows, after a click on a paragraph where one is named. */
async function readPreview(page, clicked) {
  const frame = await previewFrame(page);
  if (clicked) await frame.locator("p[data-line]", { hasText: clicked }).first().click();
  const text = (await frame.locator("#pages").innerText()).replaceAll("\u00a0", " ");
  const here = (await frame.locator(".here").allInnerTexts()).join("");
  const marks = await frame.locator("[data-mark]").count();
  return JSON.stringify({ pages: await frame.locator("#pages .page").count(), text, here, marks });
}

/** The preview's frame as soon as `shows` holds in it, and how long that took from `start` on, once it is painted. */
async function timedPreview(page, start, shows, wanted) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    for (const frame of page.frames()) {
      const shown = await frame.evaluate(shows, wanted).catch(() => false);
      if (!shown) continue;
      await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      return { milliseconds: Date.now() - start, frame };
    }
    await page.waitForTimeout(10);
  }
  throw new Error("the preview does not show it");
}

/** What the preview shows of the cursor's paragraph, and whether it is in sight below the bar. */
async function cursorInPreview(frame) {
  return frame.evaluate(() => {
    const here = document.querySelector(".here");
    const box = here?.getBoundingClientRect();
    const pages = [...document.querySelectorAll("#pages .page")];
    return {
      pages: pages.length,
      count: document.getElementById("count")?.textContent ?? "",
      here: here?.textContent.replaceAll("\u00a0", " ") ?? "",
      inSight: box !== undefined && box.top >= 30 && box.bottom <= window.innerHeight,
      page: pages.findIndex((one) => one.contains(here)) + 1,
    };
  });
}

/** The preview of a long text that is being opened: how long until its pages stand. */
async function openedPreview(page, { start, least }) {
  const laidOut = (wanted) =>
    document.querySelectorAll("#pages .page").length >= wanted && document.getElementById("count")?.textContent !== "";
  const { milliseconds, frame } = await timedPreview(page, start, laidOut, least);
  return JSON.stringify({ milliseconds, ...(await cursorInPreview(frame)) });
}

/** Types where the cursor stands: how long from the last key until the preview has the words. */
async function typedInPreview(page, words) {
  await page.keyboard.type(words, { delay: 40 });
  const has = (wanted) => document.querySelector(".here")?.textContent?.replaceAll("\u00a0", " ").includes(wanted) === true;
  const { milliseconds, frame } = await timedPreview(page, Date.now(), has, words.trim());
  return JSON.stringify({ milliseconds, ...(await cursorInPreview(frame)) });
}

/** Waits until the paragraph of the cursor begins with these words. */
async function followedInPreview(page, words) {
  const has = (wanted) => document.querySelector(".here")?.textContent?.replaceAll("\u00a0", " ").startsWith(wanted) === true;
  const { milliseconds, frame } = await timedPreview(page, Date.now(), has, words);
  return JSON.stringify({ milliseconds, ...(await cursorInPreview(frame)) });
}

/** What the views of the side bar show, a line a row, after a click on the row that is named. */
async function sidebarRows(page, clicked) {
  const rows = page.locator(".part.sidebar .monaco-list-row");
  await rows.first().waitFor({ timeout: 5000 });
  if (clicked) await rows.filter({ hasText: clicked }).first().click();
  const texts = await rows.allInnerTexts();
  const header = await page.locator(".part.sidebar .pane-header").allInnerTexts();
  return [...header, ...texts].map((text) => text.replace(/\s+/gu, " ").trim()).join("\n");
}

/** Takes the row of a list of choices that has these words. */
async function choose(page, words) {
  const list = page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row", { hasText: words });
  await list.first().click({ timeout: PATIENCE_MS });
  return "chosen";
}

/** The dialog in which the place of a file is chosen: the file that it proposes is taken once it stands there. */
export async function takeProposedPlace(page, name) {
  const box = page.locator(".quick-input-widget:visible input").first();
  for (let i = 0; i < 75; i++) {
    if ((await box.inputValue({ timeout: PATIENCE_MS })).endsWith(name)) break;
    await page.waitForTimeout(200);
  }
  const proposed = await box.inputValue();
  for (let i = 0; i < 20 && (await box.isVisible()); i++) {
    await box.press("Enter").catch(() => {});
    await page.waitForTimeout(250);
  }
  return proposed;
}

/** Leaves a list or a dialog without choosing. */
async function leave(page) {
  const widget = page.locator(".quick-input-widget:visible");
  await widget.waitFor({ timeout: PATIENCE_MS });
  for (let i = 0; i < 20 && (await widget.isVisible()); i++) {
    await page.keyboard.press("Escape");
    await page.waitForTimeout(100);
  }
  return "left";
}

/** A message comes up within this time, or does not come up by itself. */
const COMES_UP_MS = 4000;

/**
 * The messages, once one has these words. Of those that come within 800 ms VS Code shows three; all stand in its list, which is
 * opened where the one that is looked for does not come up.
 */
async function messages(page, words) {
  const shown = page.locator(".notification-list-item-message:visible");
  const said = shown.filter({ hasText: words }).first();
  const bell = page.locator('[id="status.notifications"]');
  const comesUp = await said.waitFor({ timeout: COMES_UP_MS }).then(
    () => true,
    () => false,
  );
  if (!comesUp) await bell.click();
  await said.waitFor({ timeout: PATIENCE_MS });
  const texts = (await shown.allInnerTexts()).join("\n");
  if (!comesUp) await bell.click();
  return texts;
}

/** Puts both forms of a copied text on the clipboard and pastes it into the active editor, as a person does. */
async function paste(page, { plain, html }) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const editor = activeEditor(page);
  await editor.click();
  await page.evaluate(
    async (forms) => {
      const items = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
    },
    { "text/plain": plain, ...(html && { "text/html": html }) },
  );
  await editor.locator("textarea, .native-edit-context").first().focus();
  await page.keyboard.press("Control+V");
  return "pasted";
}

/** The ways to paste, once the button for them stands beside the pasted text; the one that is named is taken. */
async function pasteAs(page, title, shots) {
  await page.locator(".post-edit-widget").first().waitFor({ timeout: PATIENCE_MS });
  await page.locator(".post-edit-widget .monaco-button").first().click();
  const rows = page.locator(".action-widget .monaco-list-row");
  await rows.first().waitFor({ timeout: PATIENCE_MS });
  const shown = (await rows.allInnerTexts()).map((text) => text.trim()).join("\n");
  await page.screenshot({ path: `${shots}/paste-ways.png` });
  // By the keyboard: the menu keeps the mouse off the page below it, and off itself for playwright.
  for (let i = 0; i < 10; i++) {
    if ((await page.locator(".action-widget .monaco-list-row.focused").innerText()).includes(title)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  return shown;
}

/** The steps of the walkthrough, and what stands beside the one that is open, once its page has come up. */
async function walkthrough(page) {
  const steps = page.locator(".gettingStartedCategoriesContainer, .gettingStartedDetailsContent .getting-started-step");
  await steps.first().waitFor({ timeout: PATIENCE_MS });
  for (let i = 0; i < 75; i++) {
    for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
      const beside = await frame
        .locator("body h3")
        .first()
        .innerText({ timeout: 100 })
        .catch(() => "");
      if (beside !== "") return JSON.stringify({ steps: await steps.locator("h3.step-title").allInnerTexts(), beside });
    }
    await page.waitForTimeout(100);
  }
  throw new Error("nothing stands beside the step");
}

/** By name: (page, what the suite gives) => what is told to it. */
export const WINDOW_DEEDS = {
  "tasks-by-body": (page) => sidebarRows(page),
  "tasks-by-deadline": (page) => sidebarRows(page),
  "tasks-without-deadline": (page) => sidebarRows(page),
  "tasks-jump": (page) => sidebarRows(page, /hướng dẫn xử lý/iu),
  preview: (page) => readPreview(page),
  "preview-typed": (page) => readPreview(page),
  "preview-large": openedPreview,
  "preview-large-typed": typedInPreview,
  "preview-large-followed": followedInPreview,
  "preview-click": (page) => readPreview(page, "Điều 1."),
  status: languageStatus,
  walkthrough,
  keys: pressKeys,
  choose,
  leave,
  place: takeProposedPlace,
  message: messages,
  "word-audit": messages,
  paste,
  "paste-as": pasteAs,
};
