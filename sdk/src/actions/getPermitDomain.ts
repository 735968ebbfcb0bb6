import { type Address, type Hex, parseAbi } from "viem";
import { getChainId, readContract } from "viem/actions";
import { type PermitDomain, type PermitKind, permitDomainSeparator } from "../builders/permits.ts";
import { PermitUnavailableError } from "../errors/carts.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import type { CatchmentClient } from "../internal/client.ts";

const ABI = parseAbi([
  "function eip712Domain() view returns (bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)",
  "function DOMAIN_SEPARATOR() view returns (bytes32)",
  "function PERMIT_TYPEHASH() view returns (bytes32)",
  "function name() view returns (string)",
  "function symbol() view returns (string)",
  "function version() view returns (string)",
  "function nonces(address owner) view returns (uint256)",
]);
/** keccak256 of DAI's Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed). */
const DAI_TYPEHASH = "0xea2aa0a1be11a07ed86d755c93467f4f82362b452371d1ba94d1715123511acb";
/** Tried where a token does not say; undefined: a domain without a version. */
const USUAL_VERSIONS = ["1", "2", undefined] as const;
/** Which members of the domain there are, by EIP-5267. */
const HAS_VERSION = 0x02;
const HAS_SALT = 0x10;

/**
 * What a token's permits have to be signed for, compared with the token's own DOMAIN_SEPARATOR: a domain that is only guessed
 * differs between chains and makes signatures that are worth nothing. Also which permit it is, and the owner's next nonce.
 *
 * @throws {@link PermitUnavailableError} if it has no permit, or its domain cannot be found out
 * @example
 * const { kind, domain, nonce } = await getPermitDomain(client, { token: asset, owner: donor });
 */
export async function getPermitDomain(
  client: CatchmentClient,
  { token, owner }: getPermitDomain.Parameters,
): Promise<getPermitDomain.ReturnType> {
  const read = reader(client, token);
  const [separator, nonce] = await Promise.all([read<Hex>("DOMAIN_SEPARATOR"), read<bigint>("nonces", [owner])]);
  if (separator === undefined || nonce === undefined) {
    // A node that does not answer is no token without a permit.
    await attempt({ action: "getPermitDomain", contract: token }, () => getChainId(client));
    throw new PermitUnavailableError(token, "it has no permit of EIP-2612 or DAI");
  }
  const kind: PermitKind = (await read<Hex>("PERMIT_TYPEHASH")) === DAI_TYPEHASH ? "Dai" : "Eip2612";
  for (const domain of await candidates(client, token, read)) {
    if (permitDomainSeparator(domain) === separator) return { kind, domain, nonce };
  }
  throw new PermitUnavailableError(token, "its domain is none that its name and version make");
}

type Read = <value>(functionName: string, args?: readonly unknown[]) => Promise<value | undefined>;

/** Undefined where the token refuses or answers with something else. */
function reader(client: CatchmentClient, address: Address): Read {
  return <value>(functionName: string, args: readonly unknown[] = []) =>
    readContract(client, { address, abi: ABI, functionName, args } as never).then(
      (value) => value as value,
      () => undefined,
    );
}

async function candidates(client: CatchmentClient, token: Address, read: Read): Promise<readonly PermitDomain[]> {
  const [own, name, symbol, version, chainId] = await Promise.all([
    read<readonly [Hex, string, string, bigint, Address, Hex, readonly bigint[]]>("eip712Domain"),
    read<string>("name"),
    read<string>("symbol"),
    read<string>("version"),
    getChainId(client),
  ]);
  const place = { chainId, verifyingContract: token };
  const said = own === undefined ? [] : [domainOf(own)];
  const names = [name, symbol].filter((one) => one !== undefined);
  const versions = version === undefined ? USUAL_VERSIONS : [version, ...USUAL_VERSIONS];
  return [...said, ...names.flatMap((one) => versions.map((each) => ({ ...place, name: one, version: each })))];
}

function domainOf(own: readonly [Hex, string, string, bigint, Address, Hex, readonly bigint[]]): PermitDomain {
  const [fields, name, version, chainId, verifyingContract, salt] = own;
  const has = (bit: number) => (Number(fields) & bit) !== 0;
  return {
    name,
    version: has(HAS_VERSION) ? version : undefined,
    chainId: Number(chainId),
    verifyingContract,
    salt: has(HAS_SALT) ? salt : undefined,
  };
}

export declare namespace getPermitDomain {
  type Parameters = { readonly token: Address; readonly owner: Address };
  type ReturnType = {
    readonly kind: PermitKind;
    readonly domain: PermitDomain;
    /** The owner's next one at the token. */
    readonly nonce: bigint;
  };
  type ErrorType = ReadErrorType | PermitUnavailableError;
}
