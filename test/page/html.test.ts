// The page as HTML: nothing from outside becomes markup, nothing is loaded, every chart has its table.
import { expect } from "chai";
import { describe, it } from "mocha";
import { html, trusted } from "../../scripts/page/html.ts";
import { roundPage } from "../../scripts/page/roundPage.ts";
import { renderPage } from "../../scripts/page/template.ts";
import { HOSTILE, smallFacts } from "./fixture.ts";
import { all, dom, unbalanced } from "./markup.ts";

describe("the page of a Round, as HTML", () => {
  const text = renderPage(roundPage(smallFacts()));
  const document = dom(text);

  it("escapes what it is given, wherever it stands", () => {
    expect(html`<p title="${HOSTILE}">${[HOSTILE, 1]}</p>`.text).to.not.match(/<img|<script|"alert|\u202e/);
    expect(html`${trusted("<b>ours</b>")}${undefined}`.text).to.equal("<b>ours</b>");
  });

  it("lets no name become markup (D122)", () => {
    expect(all(document, "script, img, iframe, object, embed, link, base, form, b > script")).to.have.length(0);
    for (const element of all(document, "*")) {
      const tag = String(element.getAttribute("onerror") ?? element.getAttribute("onload") ?? "");
      expect(tag).to.equal("");
    }
    expect(text).to.not.include("<img").and.not.include("<script").and.not.include("<b>USDX");
    const names = all(document, "tbody th").map((cell) => cell.textContent);
    expect(names, "the name is there, as text").to.include(HOSTILE.replace("\u202e", ""));
    expect(text).to.not.include("\u202e");
  });

  it("loads nothing and runs nothing", () => {
    const policy = all(document, "meta").map((meta) => meta.getAttribute("content") ?? "");
    expect(policy.some((content) => content.startsWith("default-src 'none'"))).to.equal(true);
    for (const element of all(document, "[src], [href], [action], [data], [srcset], [poster]")) {
      const target = ["src", "href", "action", "data", "srcset", "poster"].map(
        (name) => element.getAttribute(name) ?? "",
      );
      expect(target.join("").slice(0, 5)).to.match(/^(data:|#)/);
    }
    for (const [, url = ""] of text.matchAll(/url\(([^)]{0,40})/g)) expect(url).to.match(/^data:/);
    expect(text).to.not.include("@import");
    expect(
      [...text.matchAll(/https?:[^"'\s<]*/g)].map(([url]) => url).filter((url) => !url.includes("w3.org")),
    ).to.deep.equal([]);
  });

  it("gives every chart a title, a description and a table of as many rows", () => {
    const figures = all(document, "figure");
    expect(figures).to.have.length(6);
    for (const figure of figures) {
      const rows = all(figure, "tbody tr").length;
      expect(rows).to.be.greaterThan(0);
      const drawings = all(figure, "svg");
      expect(drawings).to.have.length(2);
      for (const svg of drawings) {
        expect(svg.getAttribute("data-rows")).to.equal(String(rows));
        expect(svg.getAttribute("role")).to.equal("img");
        for (const id of (svg.getAttribute("aria-labelledby") ?? "").split(" ")) {
          const label = all(document, `#${id}`);
          expect(label).to.have.length(1);
          expect(label[0]?.textContent).to.have.length.greaterThan(3);
        }
      }
    }
    const marks = (id: string, kind: string) =>
      all(document, `#${id} .wide g[aria-label="${kind}"]`).map((group) => all(group, "rect, path, circle").length);
    expect(marks("donations-and-match", "bar"), "match, donations").to.deep.equal([3, 3]);
    expect(marks("cap-and-ask", "dot"), "without limit, match").to.deep.equal([3, 3]);
    expect(marks("three-rules", "bar").reduce((sum, count) => sum + count, 0)).to.equal(9);
  });

  it("is well formed, with ids that occur once", () => {
    expect(unbalanced(text)).to.deep.equal([]);
    expect(unbalanced("<p><b></p>")).to.not.deep.equal([]);
    const ids = all(document, "[id]").map((element) => element.getAttribute("id"));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("has every colour in light and in dark, and charts use nothing but those", () => {
    const [light = "", dark = ""] = [...text.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => body ?? "");
    const variables = (body: string) => [...body.matchAll(/(--[\w-]+):/g)].map(([, name]) => name).sort();
    expect(variables(light)).to.have.length.greaterThan(8);
    expect(variables(dark)).to.deep.equal(variables(light));
    expect(text).to.include("prefers-color-scheme: dark");
    for (const svg of all(document, "figure svg")) {
      for (const element of all(svg, "[fill], [stroke]")) {
        for (const colour of [element.getAttribute("fill"), element.getAttribute("stroke")]) {
          expect(colour ?? "none").to.match(/^(var\(--[\w-]+\)|none|currentColor)$/);
        }
      }
    }
    const used = [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect([...new Set(used)].filter((name) => !variables(light).includes(name))).to.deep.equal([]);
  });

  it("calls a match final only where it is", () => {
    const live = renderPage(roundPage(smallFacts({ isLive: true })));
    expect(text).to.include("Matched, final").and.not.include("estimate");
    expect(live).to.include("Matched, estimate").and.not.include("final match");
  });
});
