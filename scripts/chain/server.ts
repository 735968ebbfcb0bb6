// A chain of our own, served over HTTP on a free port, for commands that bring their own (npm start, tests).
export type LocalChain = { readonly rpc: string; readonly close: () => Promise<void> };

/** Starts Hardhat's chain, cancun, with the public test accounts. */
export async function startLocalChain(port = 0): Promise<LocalChain> {
  const { default: hre } = await import("hardhat");
  const server = await hre.network.createServer({ network: "default" }, "127.0.0.1", port);
  const { address, port: actual } = await server.listen();
  return { rpc: `http://${address}:${actual}`, close: () => server.close() };
}
