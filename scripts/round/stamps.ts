// Step 3: an issuer signs Stamps for Explorers, anyone presents them. The issuer here is a local account that knows nobody:
// its nullifiers come from a secret and the address, where a real one's come from an identity.
import type { SignedStamp } from "@catchment/sdk";
import { passportAbi, scorerAbi } from "@catchment/sdk/abis";
import { presentStampsSync, signStamp } from "@catchment/sdk/actions";
import { type Address, encodeAbiParameters, type Hex, keccak256, parseAbiParameters, stringToHex } from "viem";
import type { Connection } from "../chain/connect.ts";
import { actAs } from "../chain/people.ts";
import { chainTime } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import type { Progress } from "../io/progress.ts";
import type { AccountName } from "./roundFile.ts";

const LIFETIME = 90n * 86_400n;
/** A Stamp costs some 84,000 gas to record: a batch of these fits well into a block. */
const BATCH = 40;
const LOCAL_SECRET = keccak256(stringToHex("an issuer for local chains"));

/** Signs one Stamp per row of the gate's table for each holder, and presents them in batches. Returns how many were recorded. */
export async function issueStamps(
  connection: Connection,
  gate: Address,
  issuerAccount: AccountName,
  holders: readonly Address[],
  progress: Progress,
): Promise<number> {
  const scorer = { address: gate, abi: scorerAbi } as const;
  const read = connection.reader.readContract;
  const [passport, scope, rows] = await Promise.all([
    read({ ...scorer, functionName: "passport" }),
    read({ ...scorer, functionName: "scope" }),
    read({ ...scorer, functionName: "rows" }),
  ]).catch(() => {
    throw new InputError("This Round weighs everybody the same: no Stamps count in it", "Leave this step out");
  });
  const issuer = await actAs(connection, issuerAccount);
  const own = rows.filter((row) => row.issuer === issuer.account.address);
  const keyEpoch = await read({
    address: passport,
    abi: passportAbi,
    functionName: "keyCountOf",
    args: [issuer.account.address],
  });
  const issuedAt = BigInt(await chainTime(connection));

  const stamps: SignedStamp[] = [];
  for (const holder of holders) {
    for (const { provider } of own) {
      const stamp = {
        holder,
        provider,
        nullifier: nullifierOf(scope, provider, holder),
        scope,
        issuedAt,
        expiresAt: issuedAt + LIFETIME,
        keyEpoch,
      };
      stamps.push(await signStamp(issuer, { passport, issuer: issuer.account.address, stamp }));
    }
  }
  let recorded = 0;
  for (let start = 0; start < stamps.length; start += BATCH) {
    const batch = stamps.slice(start, start + BATCH);
    const { presented } = await presentStampsSync(issuer, { passport, stamps: batch, skipRefused: true });
    recorded += presented.length;
    progress.tick(batch.length);
  }
  progress.stop();
  return recorded;
}

function nullifierOf(scope: Hex, provider: Hex, holder: Address): Hex {
  return keccak256(
    encodeAbiParameters(parseAbiParameters("bytes32, bytes32, bytes32, address"), [
      LOCAL_SECRET,
      scope,
      provider,
      holder,
    ]),
  );
}
