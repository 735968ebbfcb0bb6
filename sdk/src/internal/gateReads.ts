// What a gate is and what it says, read so that "it failed" is an answer and "the node failed" is an error.
import { type Address, pad, toHex } from "viem";
import { getCode, readContract } from "viem/actions";
import { endsOf, type Gate, type GateAnswers, type GateRow } from "../builders/gates.ts";
import { ChainUnreachableError } from "../errors/client.ts";
import { toCatchmentError } from "../errors/toCatchmentError.ts";
import { allAbi, openEligibilityAbi, scorerAbi, stakeStampAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient } from "./client.ts";

/** The interface id of IStampProvider: heldAt ^ isSplittable. */
const STAMP_PROVIDER = "0x212a4a7e";
/** All is told from Any by a value in its code: the weight that ends its questions, as PUSH32 puts an immutable. */
const DECISIVE = { all: immutable(0n), any: immutable(10_000n) } as const;
/** Combinations are not nested deeper by anyone who wants answers: each level costs gas. */
const MOST_LEVELS = 8;
/** Requests under way at once. */
const AT_ONCE = 16;

type At = { readonly blockNumber?: bigint };

/** The answer of a contract, or why there is none; only what is no answer of a contract is thrown. */
export async function answerOf<value>(
  run: () => Promise<value>,
): Promise<{ readonly value: value } | { readonly failure: string }> {
  try {
    return { value: await run() };
  } catch (error) {
    const typed = toCatchmentError(error);
    if (typed instanceof ChainUnreachableError) throw typed;
    return { failure: typed.shortMessage };
  }
}

/** A gate with all that is inside of it. */
export async function readGate(client: CatchmentClient, address: Address, block: At, level = 0): Promise<Gate> {
  const scorer = { address, abi: scorerAbi, ...block } as const;
  const asScorer = await answerOf(() =>
    Promise.all([
      readContract(client, { ...scorer, functionName: "passport" }),
      readContract(client, { ...scorer, functionName: "scope" }),
      readContract(client, { ...scorer, functionName: "rows" }),
      readContract(client, { ...scorer, functionName: "curve" }),
    ]),
  );
  if ("value" in asScorer) {
    const [passport, scope, table, curve] = asScorer.value;
    const rows = await inTurns(
      table,
      async ({ issuer, provider, weight }): Promise<GateRow> => ({
        issuer,
        provider,
        points: weight,
        isLive: await isStampProvider(client, issuer, block),
      }),
    );
    return { kind: "scorer", address, passport, scope, rows, curve };
  }
  const combined = await readMembers(client, address, block);
  if (combined !== undefined && level < MOST_LEVELS) {
    const members = await inTurns(combined.members, (member) => readGate(client, member, block, level + 1));
    return { kind: combined.kind, address, members };
  }
  return { kind: "module", address, isAdapter: await isStampProvider(client, address, block) };
}

async function readMembers(client: CatchmentClient, address: Address, block: At) {
  const [answer, code = "0x"] = await Promise.all([
    answerOf(() => readContract(client, { address, abi: allAbi, functionName: "members", ...block })),
    getCode(client, { address, ...block }),
  ]);
  if ("failure" in answer) return undefined;
  const members = answer.value.map(({ module }) => module);
  if (code.includes(DECISIVE.any)) return { kind: "any" as const, members };
  return code.includes(DECISIVE.all) ? { kind: "all" as const, members } : undefined;
}

async function isStampProvider(client: CatchmentClient, address: Address, block: At): Promise<boolean> {
  const code = await getCode(client, { address, ...block });
  if (code === undefined) return false;
  const request = { address, abi: stakeStampAbi, functionName: "supportsInterface", args: [STAMP_PROVIDER] } as const;
  const answer = await answerOf(() => readContract(client, { ...request, ...block }));
  return "value" in answer && answer.value;
}

/** What the ends of a gate say of a holder at a moment (unix seconds). */
export async function readAnswers(
  client: CatchmentClient,
  gate: Gate,
  holder: Address,
  moment: bigint,
  blockNumber: bigint | undefined,
): Promise<GateAnswers> {
  const args = [holder, moment] as const;
  const block = atBlock(blockNumber);
  const answers = await inTurns(endsOf(gate), async ({ kind, address }) => {
    const answer = await answerOf(() =>
      kind === "scorer"
        ? readContract(client, { address, abi: scorerAbi, functionName: "scoreAt", args, ...block })
        : readContract(client, { address, abi: openEligibilityAbi, functionName: "weightAt", args, ...block }),
    );
    return [address, "value" in answer ? answer.value : undefined] as const;
  });
  return new Map(answers);
}

/** The gate's own answer at a moment. */
export function readWeightAt(
  client: CatchmentClient,
  gate: Address,
  holder: Address,
  moment: bigint,
  blockNumber: bigint | undefined,
): Promise<{ readonly value: bigint } | { readonly failure: string }> {
  const request = { address: gate, abi: openEligibilityAbi, ...atBlock(blockNumber) } as const;
  return answerOf(() => readContract(client, { ...request, functionName: "weightAt", args: [holder, moment] }));
}

/** Does the same for each item, a few at a time; results in the items' order. */
export async function inTurns<item, result>(
  items: readonly item[],
  work: (item: item) => Promise<result>,
): Promise<readonly result[]> {
  const results: result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return results;
}

function immutable(value: bigint): string {
  return `7f${pad(toHex(value), { size: 32 }).slice(2)}`;
}
