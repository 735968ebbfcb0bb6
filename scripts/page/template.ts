// The whole page: one file that asks for nothing from anywhere and runs no script.
import { drawChart } from "./chart.ts";
import { countedChart } from "./charts/counted.ts";
import { courseChart } from "./charts/course.ts";
import { donationsChart } from "./charts/donations.ts";
import { levelChart } from "./charts/level.ts";
import { limitsChart } from "./charts/limits.ts";
import { head } from "./head.ts";
import { html, trusted } from "./html.ts";
import type { RoundPage } from "./model.ts";
import { ruleSection } from "./ruleSection.ts";
import { sourceSection } from "./sourceSection.ts";
import { styles } from "./styles.ts";
import { countedText, courseText, donationsText, limitsText } from "./texts.ts";

/** Even if something got past the escaping: no script runs and nothing is loaded. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

export function renderPage(page: RoundPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.name} · Catchment</title>
<style>${trusted(styles())}</style>
</head>
<body>
<div class="page">
${head(page)}
<main>
<section>${donationsText(page)}${drawChart(donationsChart(page))}</section>
<section>${limitsText(page)}${drawChart(limitsChart(page))}</section>
<section>${courseText(page)}${drawChart(courseChart(page))}${drawChart(levelChart(page), {
    caption: html`<h3>The live level: what is paid of each unit of ideal match, where nothing holds it down</h3>`,
  })}</section>
<section>${countedText(page)}${drawChart(countedChart(page))}</section>
${page.rules === null ? undefined : ruleSection(page, page.rules)}
${sourceSection(page)}
</main>
<footer>Made by <code>npm start</code> from the chain and the engine. All times are UTC; amounts are cut off, differences rounded, after two decimals.</footer>
</div>
</body>
</html>
`.text;
}
