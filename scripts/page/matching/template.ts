// The page of a matching: what `catchment match --html` writes.
import { drawChart } from "../chart.ts";
import { html } from "../html.ts";
import { renderShell } from "../shell.ts";
import { styles } from "../styles.ts";
import { headSection } from "./headSection.ts";
import { matchesChart } from "./matchesChart.ts";
import type { MatchingPage } from "./model.ts";
import { movesChart } from "./movesChart.ts";
import { auditSection, matchesText, movesText, recomputeSection, sensitivitySection, sidesTable } from "./sections.ts";

const MORE_STYLES = {
  light: "",
  dark: "",
  rules: `
.key.band { height: 2px; background: var(--ink); border-radius: 0; width: 14px; vertical-align: 3px; }
td.text:nth-child(2) { overflow-wrap: anywhere; }
#sensitivity .scroll, #audit .scroll { margin-top: 16px; }
#audit tbody th { max-width: 460px; }
@media (max-width: 760px) { .stats .value { font-size: 19px; } #audit tbody th { min-width: 150px; max-width: 170px; } }
`,
};

/**
 * One file, the same for the same data; it loads nothing and runs nothing.
 *
 * @example
 * writeFileSync("out.html", renderMatchingPage(matchingPage(settings, outcome)));
 */
export function renderMatchingPage(page: MatchingPage): string {
  const { comparison } = page;
  const body = html`${headSection(page)}
<main>
<section>${matchesText(page)}${drawChart(matchesChart(page), { summary: "All figures" })}</section>
${page.fragile === null ? undefined : sensitivitySection(page)}
${
  comparison === null
    ? undefined
    : html`<section>${movesText(page, comparison)}${drawChart(movesChart(page, comparison), { summary: "All figures" })}${sidesTable(comparison)}</section>`
}
${page.audit === null ? undefined : auditSection(page)}
${recomputeSection(page)}
</main>
<footer>Made by <code>catchment match</code>. Amounts are in token units, cut off, never rounded up.</footer>`;
  return renderShell({ title: `${page.method} matching of ${page.file}`, styles: styles(MORE_STYLES), body });
}
