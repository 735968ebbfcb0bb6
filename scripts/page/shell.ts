// What every page is: one file that asks for nothing from anywhere and runs no script.
import { type Html, html, trusted } from "./html.ts";

/** Even if something got past the escaping: no script runs and nothing is loaded. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

export function renderShell({ title, styles, body }: { title: string; styles: string; body: Html }): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · Catchment</title>
<style>${trusted(styles)}</style>
</head>
<body>
<div class="page">
${body}
</div>
</body>
</html>
`.text;
}
