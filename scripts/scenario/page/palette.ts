// What this page adds to the style sheet. Fates are 18 or more apart (CIE 1976) for each kind of colour-blindness, and each
// is named where it is drawn.
import type { MoreStyles } from "../../page/styles.ts";
import type { Fate } from "./fates.ts";

export const FATE_COLOURS: Readonly<Record<Fate, string>> = {
  justified: "var(--justified)",
  repaid: "var(--repaid)",
  late: "var(--repaid)",
  owed: "var(--owed)",
  open: "var(--none)",
  free: "var(--line)",
};

/** The way there: what was given back late was owed first. */
export const WAY_COLOURS: Readonly<Record<Fate, string>> = { ...FATE_COLOURS, late: "var(--owed)" };

/** The same Builder in its next Round. */
export const LINK = "var(--link)";

export const MORE_STYLES: MoreStyles = {
  light: " --justified: #0f766e; --repaid: #9a6fc4; --owed: #b3261e; --link: #efede6;",
  dark: " --justified: #67d8c6; --repaid: #b795e0; --owed: #ff7066; --link: #202b35;",
  rules: `
.stats .justified .value { color: var(--justified); } .stats .owed .value { color: var(--owed); }
.key.justified { background: var(--justified); } .key.repaid { background: var(--repaid); } .key.owed { background: var(--owed); }
.key.part { background: var(--muted); }
.key.link { background: var(--link); border: 1px solid var(--line); }
ol.refusals { list-style: none; margin: 18px 0 0; padding: 0; border-top: 1px solid var(--line); }
ol.refusals li { display: grid; grid-template-columns: 92px 1fr; gap: 2px 18px; padding: 14px 0; border-bottom: 1px solid var(--line); }
ol.refusals .when { color: var(--muted); font-size: 14px; padding-top: 1px; }
ol.refusals .when span { display: block; }
ol.refusals p { margin: 0; max-width: 46em; }
ol.refusals code { color: var(--owed); font-weight: 600; overflow-wrap: anywhere; }
ol.refusals .cure { color: var(--muted); font-size: 14.5px; }
ul.reasons { margin: 14px 0 0; padding-left: 1.2em; color: var(--muted); max-width: 46em; }
ul.reasons li { padding: 3px 0; } ul.reasons b { color: var(--ink); font-weight: 600; }
.story { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8px 34px; }
.story h3 { margin: 14px 0 6px; } .story h3 small { color: var(--muted); font-weight: 400; font-size: 13.5px; }
.story ol { margin: 0; padding-left: 1.3em; font-size: 15px; } .story li { padding: 4px 0; }
td.text:nth-child(3) { min-width: 90px; }
tbody th { min-width: 150px; }
@media (max-width: 940px) {
  .wide { display: none; }
  .narrow { display: block; max-width: 520px; margin: 0 auto; }
}
@media (max-width: 760px) {
  ol.refusals li { grid-template-columns: 1fr; }
  ol.refusals .when span { display: inline; margin-left: 6px; }
  .story { grid-template-columns: 1fr; }
  tbody th { min-width: 110px; }
}
`,
};
