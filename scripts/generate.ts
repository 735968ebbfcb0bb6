// Writes what the SDK knows of the contracts: ABIs, error classes, enums and roles from the compiler's output, addresses from
// deployments/. Nothing of it is typed by hand.
//
//   node scripts/generate.ts           after `hardhat build`
//   node scripts/generate.ts --check   writes nothing; exit code 1 if something would change
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type Abi,
  type AbiEvent,
  type AbiParameter,
  type Address,
  getAddress,
  isAddress,
  keccak256,
  pad,
  toFunctionSignature,
  toHex,
} from "viem";

const ROOT = path.join(import.meta.dirname, "..");
const OUT = path.join(ROOT, "sdk/src/generated");
/** Hardhat's own chain: gone when the process ends. */
const LOCAL_CHAIN_ID = 31_337;

const CONTRACTS = [
  "All",
  "AllowList",
  "Any",
  "Calibration",
  "ClrFundRegistry",
  "CreditLimits",
  "CreditLine",
  "Demand",
  "DonationRound",
  "EasAttestations",
  "EffectiveCommunicator",
  "EffectiveDonor",
  "FirstLedger",
  "FundingReceived",
  "HumanPassport",
  "JustifiedWork",
  "Ledger",
  "MandatesKept",
  "Milestones",
  "OpenEligibility",
  "OutcomePerMoney",
  "Passport",
  "PriceList",
  "Profits",
  "ProfitPaid",
  "Program",
  "ProgramFactory",
  "ProposedSettlement",
  "RateDiscounts",
  "RefusalLedger",
  "RoundLens",
  "Router",
  "Scorer",
  "SoulboundUnits",
  "StakeStamp",
  "Stakes",
  "Standing",
  "TokenDistributor",
  "VaultRound",
  "VotesHolding",
  "VotingRound",
];
/** Deployed where they are needed, one per Program, table or asset: no chain has *the* one. */
const NOT_ONE_PER_CHAIN = [
  "All",
  "AllowList",
  "Any",
  "Calibration",
  "ClrFundRegistry",
  "CreditLimits",
  "CreditLine",
  "Demand",
  "EasAttestations",
  "EffectiveCommunicator",
  "EffectiveDonor",
  "FundingReceived",
  "HumanPassport",
  "JustifiedWork",
  "MandatesKept",
  "Milestones",
  "OutcomePerMoney",
  "ProfitPaid",
  "Program",
  "RateDiscounts",
  "RefusalLedger",
  "Scorer",
  "SoulboundUnits",
  "StakeStamp",
  "Stakes",
  "TokenDistributor",
  "VaultRound",
  "VotesHolding",
];
/** Where errors are declared that no contract above throws itself: tokens do (ERC-6093), and Permit2. */
const FOREIGN = ["MockToken", "IPermit2"];
/** OpenZeppelin's errors that no call of these contracts can reach. */
const UNREACHABLE = [
  "Create2EmptyBytecode",
  "ERC721IncorrectOwner",
  "ERC721InsufficientApproval",
  "ERC721InvalidApprover",
  "ERC721InvalidOperator",
  "ERC721InvalidSender",
  "InsufficientBalance",
  "InvalidShortString",
  "NotInitializing",
  "StringTooLong",
  "StringsInsufficientHexLength",
  "StringsInvalidAddressFormat",
  "StringsInvalidChar",
];
const ENUMS = [
  "MilestoneState",
  "Objection",
  "PermitKind",
  "Phase",
  "PoolForm",
  "ProposalState",
  "Ruling",
  "Saturation",
  "Status",
  "WorkState",
];

type AbiError = Extract<Abi[number], { type: "error" }>;
type Artifact = { readonly abi: Abi; readonly buildInfoId: string };
type Node = {
  readonly nodeType: string;
  readonly name?: string;
  readonly nodes?: readonly Node[];
  readonly members?: readonly { readonly name: string }[];
  readonly value?: Expression;
  readonly constant?: boolean;
};
type Expression = {
  readonly nodeType: string;
  readonly kind?: string;
  readonly value?: string;
  readonly arguments?: readonly Expression[];
  readonly expression?: { readonly name?: string };
};
type BuildOutput = { readonly output: { readonly sources: Readonly<Record<string, { readonly ast: Node }>> } };

class GenerateError extends Error {
  override readonly name = "GenerateError";
}

const HEADER = "// Written by scripts/generate.ts from the compiler's output: do not edit.\n";

function main(): void {
  const files = generate();
  const stale = Object.entries(files).filter(([name, text]) => readIfThere(path.join(OUT, name)) !== text);
  if (process.argv.includes("--check")) {
    if (stale.length === 0) return;
    console.error(`Not up to date: ${stale.map(([name]) => `sdk/src/generated/${name}`).join(", ")}`);
    console.error("Run: hardhat build && node scripts/generate.ts");
    process.exitCode = 1;
    return;
  }
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of stale) writeFileSync(path.join(OUT, name), text);
  console.error(stale.length === 0 ? "Up to date." : `Wrote ${stale.map(([name]) => name).join(", ")}.`);
}

function generate(): Readonly<Record<string, string>> {
  const artifacts = new Map(CONTRACTS.map((name) => [name, artifactOf(name)]));
  const libraries = ["Errors", "Events"].map((name) => artifactOf(name).abi);
  const abis = [...artifacts.values()].map(({ abi }) => abi);
  const errors = distinct(
    [...libraries, ...abis, ...FOREIGN.map((name) => artifactOf(name).abi)]
      .flat()
      .filter((item) => item.type === "error")
      .filter(({ name }) => !UNREACHABLE.includes(name)),
  );
  const events = distinct([...libraries, ...abis].flat().filter((item) => item.type === "event"));
  const sources = [...new Set([...artifacts.values()].map(({ buildInfoId }) => buildInfoId))].flatMap(sourcesOf);
  return {
    "abis.ts": abisFile(artifacts, errors, events),
    "errors.ts": errorsFile(errors),
    "enums.ts": enumsFile(sources),
    "addresses.ts": addressesFile(),
  };
}

/* READING */

function artifactOf(name: string): Artifact {
  const [file, ...more] = globSync(`artifacts/contracts/**/${name}.json`, { cwd: ROOT });
  if (file === undefined) throw new GenerateError(`No artifact of ${name}: run \`hardhat build\` first`);
  if (more.length > 0)
    throw new GenerateError(`More than one contract is called ${name}: ${[file, ...more].join(", ")}`);
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}

function sourcesOf(buildInfoId: string): readonly Node[] {
  const file = path.join(ROOT, `artifacts/build-info/${buildInfoId}.output.json`);
  const build: BuildOutput = JSON.parse(readFileSync(file, "utf8"));
  return Object.values(build.output.sources).map(({ ast }) => ast);
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** One of each signature, sorted by name. */
function distinct<item extends AbiError | AbiEvent>(items: readonly item[]): readonly item[] {
  const bySignature = new Map(items.map((item) => [signatureOf(item), item]));
  const sorted = [...bySignature.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  sorted.forEach(({ name }, index) => {
    if (sorted[index + 1]?.name === name) throw new GenerateError(`${name} is declared with two signatures`);
  });
  return sorted;
}

function signatureOf({ name, inputs }: AbiError | AbiEvent): string {
  return toFunctionSignature({ type: "function", name, inputs, outputs: [], stateMutability: "view" });
}

/* FILES */

function abisFile(
  artifacts: ReadonlyMap<string, Artifact>,
  errors: readonly AbiError[],
  events: readonly AbiEvent[],
): string {
  const own = [...artifacts].map(([name, { abi }]) => {
    const functions = abi.filter((item) => item.type !== "error" && item.type !== "constructor");
    return abiConstant(`${lowerFirst(name)}Abi`, `The ABI of ${name}; its errors are in \`errorsAbi\`.`, functions);
  });
  return [
    HEADER,
    ...own,
    abiConstant("errorsAbi", "Every error of every contract, and those of ERC-20 tokens (ERC-6093).", errors),
    abiConstant("eventsAbi", "Every event of every contract.", events),
  ].join("\n");
}

function abiConstant(name: string, description: string, abi: Abi): string {
  const items = abi.map((item) => `  ${JSON.stringify(withoutInternalTypes(item))},\n`);
  return `/** ${description} */\nexport const ${name} = [\n${items.join("")}] as const;\n`;
}

/** `internalType` names Solidity types: nothing reads it. */
function withoutInternalTypes(item: Abi[number]): unknown {
  return JSON.parse(JSON.stringify(item), (key, value: unknown) => (key === "internalType" ? undefined : value));
}

function errorsFile(errors: readonly AbiError[]): string {
  const classes = errors.map(({ name, inputs }) =>
    [
      `/** ${name}(${inputs.map(({ type, name: input }: AbiParameter) => `${type} ${input}`).join(", ")}) */`,
      `export class ${classNameOf(name)} extends ContractRevertedError<"${name}"> {`,
      `  override readonly name = "${classNameOf(name)}";`,
      `  constructor(args: ContractErrorArgs<"${name}">, context?: RevertContext) {`,
      `    super("${name}", args, context);`,
      "  }",
      "}\n",
    ].join("\n"),
  );
  return [
    HEADER,
    'import { type ContractErrorArgs, ContractRevertedError, type RevertContext } from "../errors/contractReverted.ts";\n',
    ...classes,
    "/** The class of each contract error. */",
    "export const contractErrorClasses = {",
    ...errors.map(({ name }) => `  ${name}: ${classNameOf(name)},`),
    "} as const;\n",
  ].join("\n");
}

/** Ledger_Owes → LedgerOwesError; a name that ends in Error stays. */
function classNameOf(error: string): string {
  const name = error.replaceAll("_", "");
  return name.endsWith("Error") ? name : `${name}Error`;
}

function enumsFile(sources: readonly Node[]): string {
  const enums = ENUMS.map((name) => {
    const node = find(sources, "EnumDefinition", name);
    const members = (node.members ?? []).map((member) => JSON.stringify(member.name)).join(", ");
    const constant = `${lowerFirst(name)}Names`;
    return `/** The members of ${name}, at their numbers. */
export const ${constant} = [${members}] as const;
/** A member of ${name}, by its name. */
export type ${name} = (typeof ${constant})[number];
`;
  });
  const roles = (find(sources, "ContractDefinition", "Roles").nodes ?? [])
    .filter((node) => node.nodeType === "VariableDeclaration" && node.constant)
    .map((node) => `  ${node.name}: "${constantOf(node)}",\n`);
  const units = (find(sources, "ContractDefinition", "Units").nodes ?? [])
    .filter((node) => node.nodeType === "VariableDeclaration" && node.constant)
    .map((node) => `  ${node.name}: "${unitNameOf(node)}",\n`);
  const native = (find(sources, "ContractDefinition", "Assets").nodes ?? []).find((node) => node.name === "NATIVE");
  if (native?.value?.value === undefined) throw new GenerateError("Assets.NATIVE is no literal any more");
  return [
    HEADER,
    ...enums,
    `/** The roles of a Program, as AccessControl knows them. */\nexport const roles = {\n${roles.join("")}} as const;\n/** A role of a Program, by its name. */\nexport type Role = keyof typeof roles;\n`,
    `/** Units whose price is an amount a Ledger goes by: their names in a PriceList. */\nexport const policyUnits = {\n${units.join("")}} as const;\n/** A unit a Ledger goes by. */\nexport type PolicyUnit = keyof typeof policyUnits;\n`,
    `/** Stands for the chain's own coin where an asset is named. */\nexport const NATIVE = "${getAddress(native.value.value)}";\n`,
  ].join("\n");
}

/** A bytes32 constant: a literal, or keccak256 of a string. */
function constantOf({ name, value }: Node): string {
  const text = value?.arguments?.[0]?.value;
  if (value?.expression?.name === "keccak256" && text !== undefined) return keccak256(toHex(text));
  if (value?.nodeType === "Literal" && value.value?.startsWith("0x")) return pad(value.value as Address);
  throw new GenerateError(`${name} is neither a literal nor keccak256 of one`);
}

/** The text in `UnitId.wrap(keccak256("…"))`. */
function unitNameOf({ name, value }: Node): string {
  const hashed = value?.arguments?.[0];
  const text = hashed?.arguments?.[0]?.value;
  if (hashed?.expression?.name === "keccak256" && text !== undefined) return text;
  throw new GenerateError(`${name} is no keccak256 of a text`);
}

function find(sources: readonly Node[], nodeType: string, name: string): Node {
  for (const source of sources) {
    const node = source.nodes?.find((child) => child.nodeType === nodeType && child.name === name);
    if (node !== undefined) return node;
  }
  throw new GenerateError(`${name} (${nodeType}) is in no source of the build`);
}

function addressesFile(): string {
  const folder = path.join(ROOT, "deployments");
  const chainIds = (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((file) => /^(\d+)\.json$/.exec(file)?.[1] ?? [])
    .map(Number)
    .filter((chainId) => chainId !== LOCAL_CHAIN_ID)
    .sort((a, b) => a - b);
  const names = CONTRACTS.filter((name) => !NOT_ONE_PER_CHAIN.includes(name)).map(lowerFirst);
  const chains = chainIds.map((chainId) => {
    const deployment: { readonly contracts?: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(path.join(folder, `${chainId}.json`), "utf8"),
    );
    const lines = Object.entries(deployment.contracts ?? {})
      .filter(([name]) => names.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, address]) => {
        if (!isAddress(address)) throw new GenerateError(`deployments/${chainId}.json: ${name} is ${address}`);
        return `    ${name}: "${getAddress(address)}",\n`;
      });
    return `  ${chainId}: {\n${lines.join("")}  },\n`;
  });
  return `${HEADER}
import type { Address } from "viem";

/** The contracts a deployment consists of. */
export type ContractName =
${names.map((name) => `  | "${name}"`).join("\n")};

/** What is deployed where: chain id, then contract. */
export const addresses: Readonly<Record<number, Readonly<Partial<Record<ContractName, Address>>>>> = {${chains.length > 0 ? "\n" : ""}${chains.join("")}};
`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

main();
