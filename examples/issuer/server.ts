// The issuer over HTTP: POST /challenge { holder } and POST /stamp { text, mark, holder, signature }.
import { createServer, type IncomingMessage, type Server } from "node:http";
import { stringifySignedStamps } from "@catchment/sdk";
import type { Address } from "viem";
import { type Answer, type Issuer, RefusedError } from "./issuer.ts";

const MOST_BYTES = 16_384;

/** Answers a Stamp as a file that anyone can present. A limit per address belongs in front of it. */
export function serveIssuer(issuer: Issuer, where: { readonly chainId: number; readonly passport: Address }): Server {
  return createServer(async (request, response) => {
    const [status, text] = await answerTo(issuer, where, request).catch((error: unknown) =>
      error instanceof RefusedError ? [403, error.message] : [500, "It did not work"],
    );
    response.writeHead(Number(status), { "content-type": status === 200 ? "application/json" : "text/plain" });
    response.end(text);
  });
}

async function answerTo(
  issuer: Issuer,
  where: { readonly chainId: number; readonly passport: Address },
  request: IncomingMessage,
): Promise<readonly [number, string]> {
  if (request.method !== "POST") return [405, "Use POST"];
  const body = await readStrings(request);
  const [holder, text, mark, signature] = ["holder", "text", "mark", "signature"].map((name) => body[name] ?? "");
  if (holder === undefined || text === undefined || mark === undefined) return [400, "Give holder, text and mark"];
  if (request.url === "/challenge") return [200, JSON.stringify(await issuer.challenge(holder))];
  if (request.url !== "/stamp") return [404, "There is /challenge and /stamp"];
  if (!signature?.startsWith("0x")) return [400, "Give the signature as hex"];
  const answer: Answer = { holder, text, mark, signature: signature as `0x${string}` };
  return [200, stringifySignedStamps({ ...where, stamps: [await issuer.stamp(answer)] })];
}

/** The members of a small JSON object that are text. */
async function readStrings(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) throw new RefusedError("That is too long");
  }
  try {
    const entries = Object.entries(JSON.parse(text) as object).filter(([, value]) => typeof value === "string");
    return Object.fromEntries(entries) as Readonly<Record<string, string>>;
  } catch {
    throw new RefusedError("That is no JSON");
  }
}
