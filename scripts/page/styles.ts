// The page's style sheet. Colours are variables, once for light and once for dark; blue and orange stay apart for the colour-blind.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const FONT = createRequire(import.meta.url).resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");

/** Inter (SIL Open Font License 1.1), Latin letters, inside the page: it looks the same everywhere and asks nobody for anything. */
function fontFace(): string {
  const data = readFileSync(FONT).toString("base64");
  return `@font-face{font-family:"Inter";font-weight:100 900;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

const LIGHT = `
  --background: #f6f5f1; --surface: #ffffff; --ink: #16212b; --muted: #566370; --line: #dedcd4;
  --match: #1b6ca8; --donated: #c2620c; --none: #929ba5; --good: #17663f; --good-surface: #e5f2ea;
  --shadow: 0 1px 2px rgb(22 33 43 / 6%);`;

const DARK = `
  --background: #0d1319; --surface: #151d25; --ink: #e9eef2; --muted: #9eadba; --line: #2b3742;
  --match: #5fb0ea; --donated: #f0a052; --none: #64717e; --good: #7fd6a4; --good-surface: #143022;
  --shadow: none;`;

const RULES = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--background); color: var(--ink); font: 16px/1.55 Inter, system-ui, sans-serif;
  font-feature-settings: "ss03", "cv05"; overflow-wrap: break-word;
}
.page { max-width: 1048px; margin: 0 auto; padding: 48px 20px 72px; }
header { margin-bottom: 28px; }
.over { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; margin: 0 0 14px; color: var(--muted); font-size: 14px; }
.over strong { color: var(--ink); letter-spacing: .01em; }
.pill { border: 1px solid currentColor; border-radius: 99px; padding: 1px 10px; font-size: 13px; font-weight: 600; color: var(--good); }
.pill.live { color: var(--donated); }
h1 { font-size: clamp(30px, 5.2vw, 46px); line-height: 1.1; letter-spacing: -.025em; margin: 0 0 14px; font-weight: 700; text-wrap: balance; }
.lead { font-size: clamp(17px, 2vw, 20px); line-height: 1.5; color: var(--muted); max-width: 44em; margin: 0; text-wrap: pretty; }
.lead b { color: var(--ink); font-weight: 600; }
.stats { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1px; margin: 0 0 16px; background: var(--line); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; box-shadow: var(--shadow); }
.stats > div { background: var(--surface); padding: 18px 20px 16px; display: flex; flex-direction: column; min-width: 0; }
.stats dt { font-size: 13px; color: var(--muted); }
.stats dd { margin: 0; }
.stats .value { font-size: 27px; font-weight: 650; letter-spacing: -.02em; line-height: 1.25; font-variant-numeric: tabular-nums; }
.stats .value small { font-size: 14px; font-weight: 500; letter-spacing: 0; color: var(--muted); }
.stats .note { font-size: 13px; color: var(--muted); }
.stats .match .value { color: var(--match); } .stats .donated .value { color: var(--donated); }
.check { display: flex; gap: 14px; align-items: flex-start; background: var(--good-surface); border-radius: 14px; padding: 14px 20px; margin: 0; font-size: 15px; }
.check .mark { flex: none; width: 26px; height: 26px; border-radius: 50%; background: var(--good); color: var(--good-surface); display: grid; place-items: center; font-weight: 700; }
.check b { color: var(--good); }
.check p { margin: 0; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; padding: 32px 42px 26px; margin-top: 20px; box-shadow: var(--shadow); }
h2 { font-size: 24px; line-height: 1.25; letter-spacing: -.015em; margin: 0 0 8px; font-weight: 650; text-wrap: balance; }
h3 { font-size: 16px; margin: 30px 0 10px; font-weight: 650; }
section > p { color: var(--muted); margin: 0 0 10px; max-width: 46em; text-wrap: pretty; }
section > p b { color: var(--ink); font-weight: 600; }
.key { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin: 0 6px 0 1px; vertical-align: -1px; }
.key.match { background: var(--match); } .key.donated { background: var(--donated); } .key.none { background: var(--none); }
.key.ring { border-radius: 50%; border: 1.5px solid var(--muted); } .key.dot { border-radius: 50%; background: var(--match); }
figure { margin: 22px 0 0; }
figure svg { display: block; width: 100%; height: auto; color: var(--muted); font-family: inherit; }
.narrow { display: none; }
details { margin-top: 18px; border-top: 1px solid var(--line); padding-top: 10px; }
summary { cursor: pointer; font-size: 14px; font-weight: 550; color: var(--muted); padding: 4px 0; }
summary:hover { color: var(--ink); }
.scroll { overflow-x: auto; margin-top: 8px; border: 1px solid var(--line); border-radius: 10px; }
.scroll.long { max-height: 520px; overflow-y: auto; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--match); outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 13.5px; line-height: 1.4; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; background: var(--surface); }
tbody tr:last-child > * { border-bottom: 0; }
thead th { position: sticky; top: 0; z-index: 2; color: var(--muted); font-weight: 550; font-size: 12.5px; vertical-align: bottom; min-width: 84px; }
tbody th { font-weight: 500; position: sticky; left: 0; z-index: 1; min-width: 220px; max-width: 280px; }
thead th:first-child { left: 0; z-index: 3; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.text { min-width: 90px; }
td.text:nth-child(3) { min-width: 240px; }
thead th.number { white-space: normal; }
tbody th.number { min-width: 0; }
ol.rules { margin: 6px 0 0; padding-left: 1.3em; color: var(--muted); max-width: none; }
ol.rules li { padding: 2px 0; } ol.rules b { color: var(--ink); font-weight: 600; }
dl.facts { display: grid; grid-template-columns: minmax(180px, 260px) 1fr; margin: 0; font-size: 14px; }
dl.facts dt, dl.facts dd { padding: 7px 0; border-bottom: 1px solid var(--line); margin: 0; min-width: 0; }
dl.facts dt { color: var(--muted); padding-right: 16px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .92em; }
dl.facts code { overflow-wrap: anywhere; }
pre { background: var(--background); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; overflow-x: auto; margin: 10px 0; line-height: 1.55; font-size: 13.5px; }
a { color: var(--match); text-underline-offset: 2px; }
.broken { overflow-wrap: anywhere; }
.button { display: inline-block; font-weight: 600; font-size: 14px; }
footer { color: var(--muted); font-size: 13.5px; margin-top: 26px; }
@media (max-width: 760px) {
  .page { padding: 26px 0 48px; }
  header, .stats, .check, footer { margin-left: 20px; margin-right: 20px; }
  .stats { grid-template-columns: 1fr 1fr; }
  .stats > div { padding: 13px 14px 12px; }
  .stats .value { font-size: 20px; }
  .stats .value small { font-size: 12px; }
  section { border-radius: 0; border-width: 1px 0; padding: 26px 20px 20px; }
  h2 { font-size: 21px; }
  .wide { display: none; }
  .narrow { display: block; max-width: 520px; margin: 0 auto; }
  tbody th { min-width: 120px; max-width: 140px; }
  dl.facts { grid-template-columns: 1fr; }
  dl.facts dt { border-bottom: 0; padding-bottom: 0; }
  dl.facts dd { padding-top: 0; }
}
@media print { section { break-inside: avoid; box-shadow: none; } }
`;

/** What one page adds: variables, each in light and in dark, and rules. */
export type MoreStyles = { readonly light: string; readonly dark: string; readonly rules: string };

export function styles(more: MoreStyles = { light: "", dark: "", rules: "" }): string {
  return `${fontFace()}
:root { color-scheme: light dark; ${LIGHT}${more.light}
}
@media (prefers-color-scheme: dark) { :root { ${DARK}${more.dark}
} }
${RULES}${more.rules}`;
}
