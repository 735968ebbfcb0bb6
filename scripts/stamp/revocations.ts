// What `stamp revoke` takes back, from what a person named: single Stamps, nullifiers, or a key.
import { hashStamp, type Stamp } from "@catchment/sdk";
import { type Address, type Hex, isAddressEqual } from "viem";
import { chainTime } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { bytes32, providerOf, type StampContext } from "./context.ts";
import { parseMoment } from "./moment.ts";
import { readStampFile } from "./present.ts";
import type { Presented } from "./presented.ts";
import { readRequests } from "./requests.ts";

/** Seconds: the life of what is only looked up does not matter. */
const ANY_LIFE = { lifetime: 1, longest: Number.MAX_SAFE_INTEGER };

export type Revocation =
  | { readonly kind: "stamp"; readonly stamp: Stamp; readonly digest: Hex }
  | { readonly kind: "nullifier"; readonly scope: Hex; readonly provider: Hex; readonly nullifier: Hex }
  /** `from` in unix seconds: what was recorded at or after it never counted. */
  | { readonly kind: "key"; readonly keyEpoch: bigint; readonly from: bigint };

export type RevokeFlags = {
  readonly file?: string;
  readonly csv?: string;
  readonly nullifier?: string;
  readonly provider?: string;
  readonly key?: string;
  readonly from?: string;
};

/**
 * Reads what is to be revoked; exactly one way of naming it.
 *
 * @throws InputError
 */
export async function readRevocations(
  context: StampContext,
  issuer: Address,
  digests: readonly string[],
  flags: RevokeFlags,
  presented: readonly Presented[],
): Promise<readonly Revocation[]> {
  const ways = [digests[0], flags.file, flags.csv, flags.nullifier, flags.key].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    throw new InputError(
      ways.length === 0 ? "Nothing is named that could be revoked" : "More than one way of naming is used",
      "Give digests, or --file, or --csv, or --nullifier with --provider, or --key with --from",
    );
  }
  const { scope } = context;
  if (flags.file !== undefined) return ofFile(context, issuer, flags.file);
  if (flags.csv !== undefined) return ofRows(flags.csv, scope);
  if (flags.key !== undefined) return [await ofKey(context, flags.key, flags.from)];
  if (flags.nullifier === undefined) return digests.map((digest) => ofDigest(digest, presented));
  if (flags.provider === undefined) {
    throw new InputError("--nullifier needs its provider", "Add --provider <name or id>");
  }
  const nullifier = bytes32(flags.nullifier, "--nullifier");
  return [{ kind: "nullifier", scope, provider: providerOf(flags.provider), nullifier }];
}

/** The Passport takes a whole Stamp back, not a digest: what was presented is found in its logs. */
function ofDigest(text: string, presented: readonly Presented[]): Revocation {
  const digest = bytes32(text, "The digest");
  const found = presented.find((one) => one.digest.toLowerCase() === digest.toLowerCase());
  if (found !== undefined) return { kind: "stamp", stamp: found, digest };
  throw new InputError(
    `No Stamp of this issuer and scope with the digest ${digest} was presented`,
    "Name one that was never presented by the file it is in: --file stamps.json",
  );
}

async function ofFile({ connection, passport }: StampContext, issuer: Address, file: string): Promise<Revocation[]> {
  const read = await readStampFile(connection, file);
  if (!isAddressEqual(read.passport, passport)) {
    throw new InputError(`${file}: its Passport is ${read.passport}, the one here ${passport}`, "Give another file");
  }
  const others = read.stamps.findIndex((signed) => !isAddressEqual(signed.issuer, issuer));
  if (others >= 0) {
    throw new InputError(
      `${file}: Stamp ${others + 1} is of another issuer than ${issuer}`,
      "An issuer takes back its own Stamps alone: name it with --account",
    );
  }
  const { chainId } = connection;
  return read.stamps.map(({ stamp }) => ({ kind: "stamp", stamp, digest: hashStamp({ chainId, passport, stamp }) }));
}

function ofRows(file: string, scope: Hex): Revocation[] {
  const { requests, bad } = readRequests(file, { scope, now: 0, providers: undefined, ...ANY_LIFE });
  if (bad.length > 0) {
    const list = bad.map(({ message }) => `  ${message}`).join("\n");
    throw new InputError("Nothing was revoked: rows are bad", `Correct them:\n${list.replace(/\.$/, "")}`);
  }
  return requests.map(({ provider, nullifier }) => ({ kind: "nullifier", scope, provider, nullifier }));
}

async function ofKey({ connection }: StampContext, key: string, from: string | undefined): Promise<Revocation> {
  if (!/^[1-9]\d{0,4}$/.test(key)) throw new InputError(`--key: "${key}" is no key`, "Give its number, from 1 on");
  if (from === undefined) {
    throw new InputError(
      "--key takes back what was recorded from a moment on, and none is given",
      "Add --from <time> (when the key leaked), --from all, or --from now, which only retires it",
    );
  }
  const special = from === "all" ? 0 : from === "now" ? (await chainTime(connection)) + 1 : undefined;
  return { kind: "key", keyEpoch: BigInt(key), from: BigInt(special ?? parseMoment(from, "--from")) };
}
