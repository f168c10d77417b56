// Open a report in a browser: what it asks for, what axe-core finds, what its filter does.
// usage: node report.mjs BROWSER REPORT.html WORD NAME
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const [executablePath, path, word, name] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const errors = [];
  const requests = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request) => requests.push(request.url()));
  const shown = () =>
    page.evaluate(() => document.querySelectorAll("#events > li:not([hidden])").length);
  const violations = async () => {
    const found = await page.evaluate(`${axe}; axe.run()`);
    return found.violations
      .filter((one) => ["serious", "critical"].includes(one.impact))
      .map((one) => `${one.id}: ${one.nodes[0].html}`);
  };
  await page.goto(`file://${path}`);
  const all = await shown();
  const light = await violations();
  await page.focus("#words");
  await page.keyboard.type(word);
  const withWord = await shown();
  const told = await page.$eval("#shown", (element) => element.textContent);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter"); // “Show all”
  await new Promise((done) => setTimeout(done, 100));
  const again = await shown();
  await page.select("#name", name);
  const withName = await shown();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  const dark = await violations();
  await page.emulateMediaType("print");
  const printed = await page.$eval(".controls", (form) => getComputedStyle(form).display);
  console.log(
    JSON.stringify({ errors, requests, all, withWord, told, again, withName, light, dark, printed }),
  );
} finally {
  await browser.close();
}
