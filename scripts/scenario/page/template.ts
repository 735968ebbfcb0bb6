// The page of the story: `out/scenario.html`.
import { html } from "../../page/html.ts";
import { renderShell } from "../../page/shell.ts";
import { styles } from "../../page/styles.ts";
import type { ScenarioFacts } from "../facts.ts";
import { explorersSection } from "./explorers.ts";
import { flowsSection } from "./flows.ts";
import { multipliersSection } from "./multipliers.ts";
import { MORE_STYLES } from "./palette.ts";
import { headSection, recomputeSection, refusalsSection, type Source, storySection, title } from "./sections.ts";

const SOURCE: Source = { json: "scenario.json", command: "npm run scenario:program" };

/**
 * One file, the same for the same facts.
 *
 * @example
 * writeFileSync("out/scenario.html", renderScenarioPage(facts));
 */
export function renderScenarioPage(facts: ScenarioFacts, source: Source = SOURCE): string {
  const body = html`${headSection(facts)}
<main>
${flowsSection(facts)}
${refusalsSection(facts)}
${multipliersSection(facts)}
${explorersSection(facts)}
${storySection(facts)}
${recomputeSection(facts, source)}
</main>
<footer>Made by <code>${source.command}</code> from the chain. Amounts are cut off after two decimals, in the drawings to whole ${facts.asset.symbol}; days are days of the story.</footer>`;
  return renderShell({ title: title(facts), styles: styles(MORE_STYLES), body });
}
