// The process behind `startLocalChain`: says where it listens in one line, and ends when its stdin does.
import path from "node:path";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { LOCAL_CHAIN } from "./localChain.ts";

// A chain of hardhat.config.ts first reads what the compiler said of every contract and test, several hundred megabytes, to
// name Solidity's lines in its errors. Who talks to this one decodes errors by the SDK: it knows no artifacts, and starts at once.
const NO_ARTIFACTS = path.join(import.meta.dirname, "../../cache/no-artifacts");

const { network } = await createHardhatRuntimeEnvironment({
  networks: { default: LOCAL_CHAIN },
  paths: { artifacts: NO_ARTIFACTS },
});
const server = await network.createServer({ network: "default" }, "127.0.0.1", 0);
const { address, port } = await server.listen();
console.log(`http://${address}:${port}`);
process.stdin.resume();
process.stdin.once("end", () => process.exit(0));
// Ctrl-C reaches the whole group: the process that started this one decides what becomes of the chain.
process.on("SIGINT", () => {});
