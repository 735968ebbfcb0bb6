// The process behind `startLocalChain`: says where it listens in one line, and ends when its stdin does.
import hre from "hardhat";

const server = await hre.network.createServer({ network: "default" }, "127.0.0.1", 0);
const { address, port } = await server.listen();
console.log(`http://${address}:${port}`);
process.stdin.resume();
process.stdin.once("end", () => process.exit(0));
// Ctrl-C reaches the whole group: the process that started this one decides what becomes of the chain.
process.on("SIGINT", () => {});
