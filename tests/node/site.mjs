// The built documentation in a real browser: node tests/node/site.mjs SITE [--all]
//
// Each kind of page (with --all: every page) is held against the rules of axe-core (WCAG 2.2 AA and
// what is best practice), at the width of a phone, a tablet and a desk, light and dark; no page is
// wider than the screen. It is then used without scripts, with the keyboard alone, and searched.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, relative, resolve } from "node:path";
import { chromium } from "playwright-core";

const KINDS = [
  "index", "start/index", "start/first-page", "guide/openness", "guide/hard-cases", "guide/reading",
  "explanation/comparison", "reference/picture", "reference/index", "reference/schema",
  "reference/command", "reference/python", "reference/model/Decision", "reference/rules/opn",
  "reference/codes/NoneStated", "decisions/index", "measurements/benchmark", "search",
];
const WIDTHS = [390, 820, 1440];
const SCHEMES = ["light", "dark"];
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SEARCHES = [
  ["ja", "会議録の公開"], ["ja", "非公開"], ["ja", "異議なし"], ["ja", "OPN001"],
  ["en", "withheld"], ["en", "openness closed"],
];

const site = resolve(process.argv[2]);
const all = process.argv.includes("--all");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TYPES = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
};
const server = createServer((asked, answer) => {
  const path = join(site, decodeURIComponent(new URL(asked.url, "http://localhost").pathname));
  if (!existsSync(path)) return answer.writeHead(404).end();
  return answer
    .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" })
    .end(readFileSync(path));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const here = `http://127.0.0.1:${server.address().port}/`;
const address = (page) => here + page;
const problems = [];
const problem = (...words) => problems.push(words.join(" "));

function* pages(folder = site) {
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, one.name);
    if (one.isDirectory() && !one.name.startsWith("_")) yield* pages(path);
    else if (one.name.endsWith(".html")) yield relative(site, path);
  }
}

const program = ["chromium", "chromium-browser", "google-chrome"]
  .flatMap((name) => (process.env.PATH ?? "").split(":").map((folder) => join(folder, name)))
  .find(existsSync);
if (program === undefined) {
  console.error("no Chromium on PATH");
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: program,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

async function withPage(options, work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => problem(page.url(), "script:", error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(here) && !/^(data|blob):/.test(request.url())) {
      problem(page.url(), "asks", request.url());
    }
  });
  await work(page);
  await context.close();
}

// ------------------------------------------------------------------ rules, widths, colours

const chosen = all
  ? [...pages()]
  : ["index.html", ...["ja", "en"].flatMap((half) => KINDS.map((kind) => `${half}/${kind}.html`))];
let looks = 0;
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    await withPage({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
      for (const one of chosen) {
        await page.goto(address(one));
        await page.evaluate(axe);
        const [found, over] = await page.evaluate(async (standards) => [
          (await globalThis.axe.run(document, { runOnly: standards })).violations,
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ], STANDARDS);
        const where = `${one} at ${width}, ${colorScheme}:`;
        for (const { id, nodes } of found) {
          problem(where, id, `(${nodes.length})`, nodes[0].target.join(" "));
        }
        if (over > 0) problem(where, `${over} pixels wider than the screen`);
        looks += 1;
      }
    });
  }
}
console.log(`${chosen.length} pages, ${looks} looks`);

// ------------------------------------------------------------------ without scripts

for (const half of ["ja", "en"]) {
  for (const width of [390, 1440]) {
    const options = { javaScriptEnabled: false, viewport: { width, height: 900 } };
    await withPage(options, async (page) => {
      await page.goto(address(`${half}/index.html`));
      const menu = page.locator(".sidebar-tree");
      if (width < 1000) {
        if (await menu.isVisible() && (await menu.boundingBox()).x >= 0) {
          problem(half, "the menu covers the phone");
        }
        await page.locator(".mobile-header .nav-overlay-icon").click();
        await page.waitForTimeout(500);
      }
      await page.locator('.sidebar-tree a[href^="start/"]').first().click();
      if (!/\/start\//.test(page.url())) problem(half, width, "without scripts: no way by the menu");
      if (!(await page.locator("article h1").isVisible())) problem(half, width, "no heading");
      await page.locator(".related-pages a").first().click();
    });
  }
}
console.log("without scripts: menu, pages, next page");

// ------------------------------------------------------------------ with the keyboard alone

const focused = (page) => page.evaluate(() => {
  const it = document.activeElement;
  const style = getComputedStyle(it);
  const box = it.getBoundingClientRect();
  return {
    name: it.getAttribute("aria-label") ?? it.getAttribute("name") ?? it.textContent.trim(),
    kind: it.className || it.tagName,
    shown: box.width > 0 && box.height > 0,
    outlined: style.outlineStyle !== "none" || style.boxShadow !== "none",
  };
});

for (const half of ["ja", "en"]) {
  await withPage({}, async (page) => {
    await page.goto(address(`${half}/guide/openness.html`));
    await page.keyboard.press("Tab");
    const seen = [];
    for (let step = 0; step < 60; step += 1) {
      const one = await focused(page);
      seen.push(one);
      await page.keyboard.press("Tab");
    }
    const skip = seen.findIndex((one) => /skip-to-content/.test(one.kind));
    if (skip < 0 || skip > 3) problem(half, "no early way past the menu:", skip);
    if (!seen.some((one) => /search/.test(one.kind + one.name))) problem(half, "no search by keyboard");
    for (const one of seen.filter((one) => one.shown && !one.outlined)) {
      problem(half, "focus is not seen on", one.kind, one.name);
    }
    await page.goto(address(`${half}/guide/openness.html`));
    for (let step = 0; step <= skip; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    if (!page.url().endsWith("#furo-main-content")) problem(half, "the way past the menu leads nowhere");
  });
}
console.log("with the keyboard: past the menu, search, every focus is seen");

// ------------------------------------------------------------------ search

await withPage({}, async (page) => {
  for (const [half, words] of SEARCHES) {
    await page.goto(`${address(`${half}/search.html`)}?q=${encodeURIComponent(words)}`);
    const found = page.locator("#search-results li > a");
    await found.first().waitFor({ timeout: 10_000 }).catch(() => problem(half, "not found:", words));
    console.log(`search ${half} ${words}: ${await found.count()}`);
  }
});

await browser.close();
server.close();
console.log(problems.length === 0 ? "nothing to mend" : problems.join("\n"));
process.exit(problems.length === 0 ? 0 : 1);
