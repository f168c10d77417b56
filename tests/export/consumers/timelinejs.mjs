// Load a timeline in TimelineJS itself, in a browser, and tell what it made of it.
// usage: node timelinejs.mjs BROWSER TIMELINE.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import puppeteer from "puppeteer-core";

const [executablePath, path] = process.argv.slice(2);
const resolve = createRequire(import.meta.url).resolve;
const package_ = dirname(resolve("@knight-lab/timelinejs/package.json"));
const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--allow-file-access-from-files"],
});
try {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto("about:blank");
  await page.evaluate(() => {
    document.body.innerHTML = '<div id="timeline" style="width: 1000px; height: 700px"></div>';
  });
  await page.addScriptTag({ path: join(package_, "dist/js/timeline.js") });
  const found = await page.evaluate(
    (data) =>
      new Promise((done) => {
        const timeline = new TL.Timeline("timeline", data, { soundcite: false });
        timeline.on("loaded", () =>
          done({
            problems: timeline.config.getErrors(","),
            slides: timeline.config.events.map((event) => ({
              id: event.unique_id,
              start: event.start_date.data,
              end: event.end_date && event.end_date.data,
              shown: event.start_date.data.display_date || event.display_date || null,
            })),
            headlines: [...document.querySelectorAll(".tl-storyslider .tl-headline")].map((e) => e.textContent),
            scripts: document.querySelectorAll("#timeline script").length,
          }),
        );
      }),
    JSON.parse(readFileSync(path, "utf8")),
  );
  console.log(JSON.stringify({ ...found, errors }));
} finally {
  await browser.close();
}
