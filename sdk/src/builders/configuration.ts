import {
  type Address,
  concatHex,
  encodeAbiParameters,
  encodePacked,
  getAddress,
  getContractAddress,
  type Hex,
  hexToBigInt,
  hexToNumber,
  keccak256,
  size,
  slice,
  zeroAddress,
  zeroHash,
} from "viem";
import { NotARoundError } from "../errors/client.ts";
import { type Saturation, saturationNames } from "../generated/enums.ts";
import { encoding } from "../internal/encode.ts";
import { memberOf, numberOf } from "../internal/enums.ts";

/** What a donation reads. */
export type Giving = {
  /** Donated asset: an ERC-20, or `NATIVE`. */
  readonly asset: Address;
  /** Weighs Explorers. */
  readonly explorerGate: Address;
  /** Gas for one question to a gate or a calibration, 30,000 to 5,000,000; for a Scorer see {@link eligibilityGasFor}. */
  readonly eligibilityGas: number;
  /** What an Explorer gave to one Builder counts from here on, base units. */
  readonly minCounted: bigint;
  /** And only up to here, base units; 0 = without limit. */
  readonly maxCounted: bigint;
};

/** Unix seconds; windows are half-open. An extension moves the last five together. */
export type Times = {
  readonly applicationsFrom: number;
  readonly applicationsUntil: number;
  readonly donationsFrom: number;
  readonly donationUntil: number;
  readonly settleFrom: number;
  readonly proposeUntil: number;
  readonly fallbackAt: number;
  readonly claimUntil: number;
};

/** How the pool is paid. */
export type Matching = {
  /** ERC-20, `NATIVE`, or the zero address where the match is no asset. */
  readonly asset: Address;
  /** The pool where the match is no asset, else 0. */
  readonly configured: bigint;
  readonly saturation: Saturation;
  /** The most one Builder gets, ten-thousandths of the pool. */
  readonly capBps: number;
  readonly fallbackCapBps: number;
};

/** The parts of a Round; the zero address = none. */
export type Modules = {
  readonly builderGate: Address;
  readonly ledger: Address;
  readonly calibration: Address;
  readonly distributor: Address;
  readonly deliverGas: number;
  readonly settler: Address;
  readonly arbiter: Address;
};

/** Everything a Round is, frozen in its clone's code. */
export type RoundConfig = {
  readonly program: Address;
  readonly giving: Giving;
  readonly times: Times;
  readonly matching: Matching;
  readonly modules: Modules;
  /** Bit k set = applications of kind k are taken. */
  readonly kinds: bigint;
  /** At most 30. */
  readonly maxExtensionDays: number;
  /** An earlier Round of the Program, or the zero address. */
  readonly previousRound: Address;
  /** sha2-256 digest of the procedure. */
  readonly procedure: Hex;
  /** sha2-256 digest of the Round's document. */
  readonly metadata: Hex;
};

/** What has no default in {@link roundConfig}; the rest is optional. */
export type RoundConfigParameters = {
  readonly program: Address;
  readonly giving: Pick<Giving, "asset" | "explorerGate"> & Partial<Giving>;
  readonly times: Omit<Times, "proposeUntil" | "fallbackAt"> & Partial<Times>;
  readonly matching?: Partial<Matching> | undefined;
  readonly modules: Pick<Modules, "builderGate"> & Partial<Modules>;
} & Partial<Omit<RoundConfig, "program" | "giving" | "times" | "matching" | "modules">>;

/** A Scorer of 6 rows at its worst, of about 40 as a rule: `eligibilityGasFor` says what a larger table needs. */
const DEFAULT_ELIGIBILITY_GAS = 500_000;

/**
 * A whole configuration of the parts that matter: the pool is of the donated asset, Keep, without a cap, of kind 0, without
 * modules beside the gates, 0 days of extension. Gates are asked with 500,000 gas: a Scorer of 6 rows at its worst; for more
 * rows give `eligibilityGas: eligibilityGasFor(rows)`, as the configuration can never change. Nothing is checked here:
 * `openRound` does that.
 *
 * @throws never
 * @example
 * roundConfig({ program, giving: { asset, explorerGate }, times, modules: { builderGate } }).matching.capBps; // 10000
 */
export function roundConfig(parameters: RoundConfigParameters): RoundConfig {
  const { giving, times, matching, modules } = parameters;
  return {
    kinds: 1n,
    maxExtensionDays: 0,
    previousRound: zeroAddress,
    procedure: zeroHash,
    metadata: zeroHash,
    ...parameters,
    giving: { eligibilityGas: DEFAULT_ELIGIBILITY_GAS, minCounted: 0n, maxCounted: 0n, ...giving },
    times: { proposeUntil: 0, fallbackAt: 0, ...times },
    matching: {
      asset: giving.asset,
      configured: 0n,
      saturation: "Keep",
      capBps: 10_000,
      fallbackCapBps: 0,
      ...matching,
    },
    modules: {
      ledger: zeroAddress,
      calibration: zeroAddress,
      distributor: zeroAddress,
      deliverGas: 0,
      settler: zeroAddress,
      arbiter: zeroAddress,
      ...modules,
    },
  };
}

/** A configuration as the ABI takes it. */
export function configurationToAbi(config: RoundConfig) {
  const { matching } = config;
  return { ...config, matching: { ...matching, saturation: numberOf(saturationNames, matching.saturation) } };
}

/** A configuration as the ABI gives it. */
export function configurationFromAbi(config: ReturnType<typeof configurationToAbi>): RoundConfig {
  const { matching } = config;
  return { ...config, matching: { ...matching, saturation: memberOf(saturationNames, matching.saturation) } };
}

/** The fields in their order behind a clone's code, the same as `Configurations.pack`. */
const FIELDS = [
  "address", // giving
  "address",
  "uint32",
  "uint96",
  "uint96",
  "uint40", // times
  "uint40",
  "uint40",
  "uint40",
  "uint40",
  "uint40",
  "uint40",
  "uint40",
  "address", // matching
  "uint104",
  "uint8",
  "uint16",
  "uint16",
  "address", // modules
  "address",
  "address",
  "address",
  "uint32",
  "address",
  "address",
  "address", // the rest
  "uint256",
  "uint8",
  "address",
  "bytes32",
  "bytes32",
] as const;

/**
 * A configuration as the bytes behind a Round's code: what its address commits to.
 *
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * size(packConfiguration(config)); // 407
 */
export function packConfiguration(config: RoundConfig): Hex {
  const { giving: g, times: t, matching: m, modules: d } = config;
  return encoding("config", () =>
    encodePacked(FIELDS, [
      g.asset,
      g.explorerGate,
      g.eligibilityGas,
      g.minCounted,
      g.maxCounted,
      t.applicationsFrom,
      t.applicationsUntil,
      t.donationsFrom,
      t.donationUntil,
      t.settleFrom,
      t.proposeUntil,
      t.fallbackAt,
      t.claimUntil,
      m.asset,
      m.configured,
      numberOf(saturationNames, m.saturation),
      m.capBps,
      m.fallbackCapBps,
      d.builderGate,
      d.ledger,
      d.calibration,
      d.distributor,
      d.deliverGas,
      d.settler,
      d.arbiter,
      config.program,
      config.kinds,
      config.maxExtensionDays,
      config.previousRound,
      config.procedure,
      config.metadata,
    ]),
  );
}

/** ERC-1167, with the arguments behind it: code before and after the implementation's address. */
const CLONE_HEAD = "0x363d3d373d3d3d363d73";
const CLONE_TAIL = "0x5af43d82803e903d91602b57fd5bf3";
const CLONE_SIZE = 45;
const CONFIGURATION_SIZE = 407;

/**
 * The configuration in a Round's code, times not moved by extensions, and what it is a clone of.
 *
 * @param code as eth_getCode gives it
 * @throws {@link NotARoundError} if it is the code of something else
 * @example
 * const { config, implementation } = decodeConfiguration(code, round); // code: await getCode(client, { address: round })
 */
export function decodeConfiguration(
  code: Hex | undefined,
  round?: Address,
): { readonly implementation: Address; readonly config: RoundConfig } {
  const isRound =
    code !== undefined &&
    size(code) === CLONE_SIZE + CONFIGURATION_SIZE &&
    code.startsWith(CLONE_HEAD) &&
    slice(code, 30, CLONE_SIZE) === CLONE_TAIL;
  if (!isRound) throw new NotARoundError(round);
  return { implementation: getAddress(slice(code, 10, 30)), config: unpack(slice(code, CLONE_SIZE)) };
}

function unpack(args: Hex): RoundConfig {
  let offset = 0;
  const take = (length: number): Hex => {
    const start = offset;
    offset += length;
    return slice(args, start, offset);
  };
  const address = (): Address => getAddress(take(20));
  const number = (length: number): number => hexToNumber(take(length));
  const amount = (length: number): bigint => hexToBigInt(take(length));
  // In the order of FIELDS: object literals are evaluated as they are written.
  const giving = {
    asset: address(),
    explorerGate: address(),
    eligibilityGas: number(4),
    minCounted: amount(12),
    maxCounted: amount(12),
  };
  const times = {
    applicationsFrom: number(5),
    applicationsUntil: number(5),
    donationsFrom: number(5),
    donationUntil: number(5),
    settleFrom: number(5),
    proposeUntil: number(5),
    fallbackAt: number(5),
    claimUntil: number(5),
  };
  const matching = {
    asset: address(),
    configured: amount(13),
    saturation: memberOf(saturationNames, number(1)),
    capBps: number(2),
    fallbackCapBps: number(2),
  };
  const modules = {
    builderGate: address(),
    ledger: address(),
    calibration: address(),
    distributor: address(),
    deliverGas: number(4),
    settler: address(),
    arbiter: address(),
  };
  return {
    giving,
    times,
    matching,
    modules,
    program: address(),
    kinds: amount(32),
    maxExtensionDays: number(1),
    previousRound: address(),
    procedure: take(32),
    metadata: take(32),
  };
}

/**
 * The address a Round will have: it commits to every value of the configuration, so a sponsor can check it beforehand.
 *
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * predictRound({ chainId: 10, factory, implementation, config, salt: zeroHash });
 */
export function predictRound(parameters: {
  readonly chainId: number;
  readonly factory: Address;
  readonly implementation: Address;
  readonly config: RoundConfig;
  readonly salt?: Hex | undefined;
}): Address {
  const { chainId, factory, implementation, config, salt = zeroHash } = parameters;
  const args = packConfiguration(config);
  const length = encodePacked(["uint16"], [CLONE_SIZE + size(args)]);
  const creation = concatHex(["0x61", length, "0x3d81600a3d39f3", CLONE_HEAD, implementation, CLONE_TAIL, args]);
  return getContractAddress({
    opcode: "CREATE2",
    from: factory,
    bytecode: creation,
    salt: encoding("salt", () => saltOf(chainId, config.program, salt)),
  });
}

/** The same as the factory's: one creator's salt means one thing on one chain. */
function saltOf(chainId: number, creator: Address, salt: Hex): Hex {
  return keccak256(
    encodeAbiParameters(
      [{ type: "uint256" }, { type: "address" }, { type: "bytes32" }],
      [BigInt(chainId), creator, salt],
    ),
  );
}
