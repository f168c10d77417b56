"use strict";
// Hide the events that match neither the words nor the name; without this script all are shown.
const form = document.querySelector("form.controls");
const words = document.getElementById("words");
const name = document.getElementById("name");
const shown = document.getElementById("shown");
const theme = document.getElementById("theme");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();
const events = [...document.querySelectorAll("#events > li")].map((item) => ({
  item,
  text: plain(item.textContent),
  names: JSON.parse(item.dataset.names),
}));
function filter() {
  const wanted = plain(words.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, text, names } of events) {
    const fits = wanted.every((word) => text.includes(word)) && (!name.value || names.includes(name.value));
    item.hidden = !fits;
    count += fits;
  }
  shown.textContent = shown.dataset.words.replace("{shown}", count).replace("{all}", events.length);
}
form.hidden = false;
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
theme.addEventListener("click", () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  theme.setAttribute("aria-pressed", String(!isDark));
});
filter();
