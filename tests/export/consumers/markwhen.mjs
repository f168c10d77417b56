// Tell what markwhen's own parser makes of a file.
// usage: node markwhen.mjs TIMELINE.mw
import { readFileSync } from "node:fs";
import { iter, isEvent, parse } from "@markwhen/parser";

const parsed = parse(readFileSync(process.argv[2], "utf8"));
const events = [];
for (const { eventy } of iter(parsed.events)) {
  if (isEvent(eventy)) {
    events.push({
      from: eventy.dateRangeIso.fromDateTimeIso.slice(0, 10),
      until: eventy.dateRangeIso.toDateTimeIso.slice(0, 10),
      text: eventy.firstLine.restTrimmed,
      more: eventy.supplemental.length,
      tags: eventy.tags,
      properties: eventy.properties,
    });
  }
}
console.log(JSON.stringify({ messages: parsed.parseMessages, events }));
