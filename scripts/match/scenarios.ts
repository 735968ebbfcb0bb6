// The scenarios of a sensitivity analysis in words.
import type { Scenario } from "../../sdk/src/analysis/index.ts";
import { shorten } from "../io/terminal.ts";

/** "without its largest donor 0x12…ab". */
export function describeScenario(scenario: Scenario, isShort = false): string {
  switch (scenario.kind) {
    case "without-largest-donor":
      return isShort ? `without ${shorten(scenario.donor, 11)}` : `without its largest donor ${scenario.donor}`;
    case "weights-lower":
      return "its weights 10 % lower";
    case "weights-higher":
      return "its weights 10 % higher";
    case "without-provider":
      return `without Stamps of ${scenario.provider}`;
    case "without-issuer":
      return `without Stamps from ${scenario.issuer}`;
  }
}
