// Shows the live match of one application and gives to it through the visitor's wallet: ?round=0x…&application=1
import { catchmentActions, toCatchmentError } from "@catchment/sdk";
import { createWalletClient, custom, getAddress } from "viem";
import "viem/window";

const query = new URLSearchParams(location.search);
const round = getAddress(query.get("round") ?? "");
const application = Number(query.get("application") ?? 1);
if (window.ethereum === undefined) throw new TypeError("Open this page in a browser with a wallet");
const client = createWalletClient({ transport: custom(window.ethereum) }).extend(catchmentActions());
const { config } = await client.getRound({ round });

async function showMatch() {
  const [match] = await client.getMatches({ round, from: application, until: application + 1 });
  document.getElementById("match")?.replaceChildren(String(match?.amount));
}

async function donate(amount: bigint) {
  const [account] = await client.requestAddresses();
  await client.approveAsset({ account, asset: config.giving.asset, spender: round, amount });
  await client.donateSync({ account, round, gifts: [{ application, amount }] });
  await showMatch();
  return "Thank you";
}

document.querySelector("form")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const amount = new FormData(event.target as HTMLFormElement).get("amount");
  const outcome = await donate(BigInt(String(amount))).catch((error) => toCatchmentError(error).message);
  document.getElementById("status")?.replaceChildren(outcome);
});
await showMatch();
