// The whole page of a Round.
import { drawChart } from "./chart.ts";
import { countedChart } from "./charts/counted.ts";
import { courseChart } from "./charts/course.ts";
import { donationsChart } from "./charts/donations.ts";
import { levelChart } from "./charts/level.ts";
import { limitsChart } from "./charts/limits.ts";
import { head } from "./head.ts";
import { html } from "./html.ts";
import { listSection } from "./listSection.ts";
import type { RoundPage } from "./model.ts";
import { ruleSection } from "./ruleSection.ts";
import { renderShell } from "./shell.ts";
import { sourceSection } from "./sourceSection.ts";
import { styles } from "./styles.ts";
import { countedText, courseText, donationsText, limitsText } from "./texts.ts";

export function renderPage(page: RoundPage): string {
  const body = html`${head(page)}
<main>
<section>${donationsText(page)}${drawChart(donationsChart(page))}</section>
${page.list === null ? undefined : listSection(page, page.list)}
<section>${limitsText(page)}${drawChart(limitsChart(page))}</section>
<section>${courseText(page)}${drawChart(courseChart(page))}${drawChart(levelChart(page), {
    caption: html`<h3>The live level: what is paid of each unit of ideal match, where nothing holds it down</h3>`,
  })}</section>
<section>${countedText(page)}${drawChart(countedChart(page))}</section>
${page.rules === null ? undefined : ruleSection(page, page.rules)}
${sourceSection(page)}
</main>
<footer>Made by <code>npm start</code> from the chain and the engine. All times are UTC; amounts are cut off, differences rounded, after two decimals.</footer>`;
  return renderShell({ title: page.name, styles: styles(), body });
}
