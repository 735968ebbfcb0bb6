// A stand-in for a ClickHouse server: takes the requests of ClickHouse's own client over HTTP and lets chDB answer. The parameters
// are set as they came, so ClickHouse reads what the client wrote.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { run } from "./chdb.ts";

const literal = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function answer(search: URLSearchParams, body: string): string {
  for (const [name, value] of search) if (name.startsWith("param_")) run(`SET ${name} = ${literal(value)}`);
  return run(body);
}

/** Starts one on a free port. */
export async function startServer(): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { searchParams } = new URL(request.url ?? "/", "http://localhost");
      try {
        response.end(answer(searchParams, Buffer.concat(chunks).toString()));
      } catch (error) {
        response.writeHead(500).end(error instanceof Error ? error.message : String(error));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
