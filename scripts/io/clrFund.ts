// clr.fund's own JSON of a finished round: the tally that MACI published, and what the contract says of round and
// projects.
import type { TallyRow } from "../../sdk/src/matching/index.ts";
import { InputError } from "./errors.ts";
import { parseUnits } from "./money.ts";
import { parseJson } from "./parseJson.ts";

/** What the file says of the round besides its tally. */
export type ClrFundRound = {
  /** Base units. */
  readonly pool: bigint;
  /** Base units per voice credit. */
  readonly voiceCreditFactor: bigint;
  readonly decimals: number;
  /** Project id (its recipient index) -> its name. */
  readonly names: ReadonlyMap<string, string>;
  /** Project id -> what the contract allocated: effective + match. Base units. */
  readonly allocated: ReadonlyMap<string, bigint>;
};

/**
 * Reads clr.fund's JSON. A project's id is its recipient index, its place in the tally. Places with votes but no
 * project are kept (their votes are part of α); empty ones are left out.
 *
 * @throws {@link InputError} with the file and the path of the value
 * @example
 * parseClrFund("round.json", readFileSync("round.json", "utf8")).tallies[0]; // { project: "1", tally: 7775n, spent: 5207281n }
 */
export function parseClrFund(
  file: string,
  text: string,
): { readonly tallies: readonly TallyRow[]; readonly round: ClrFundRound } {
  const at = (path: string, remedy: string) =>
    new InputError(`${path} is not as in a round of clr.fund`, remedy, { file });
  const root = new Node(parseJson(file, text), "the file", at);
  const facts = root.get("round");
  const formula = root.get("formula").string();
  if (formula !== "alpha") {
    throw new InputError(`The round follows the rule "${formula}"`, `Give a round with the rule "alpha"`, { file });
  }
  const tally = root.get("tally").list();
  const spent = root.get("spentVoiceCredits").list();
  if (tally.length !== spent.length)
    throw at("spentVoiceCredits", `Give it as many entries as tally (${tally.length})`);

  const names = new Map<string, string>();
  const allocated = new Map<string, bigint>();
  for (const project of root.get("projects").list()) {
    const index = project.get("recipientIndex").index(tally.length);
    const id = String(index);
    if (names.has(id)) throw at(`${project.path}.recipientIndex`, "Give every project a place of its own in the tally");
    if (project.get("tallyResult").whole() !== tally[index]?.whole())
      throw at(`${project.path}.tallyResult`, "Make it the tally's");
    if (project.get("spentVoiceCredits").whole() !== spent[index]?.whole())
      throw at(`${project.path}.spentVoiceCredits`, "Make it that of the list above");
    names.set(id, project.get("name").string());
    allocated.set(id, project.get("allocatedAmount").whole());
  }
  const tallies = tally
    .map((votes, index) => ({
      project: String(index),
      tally: votes.whole(),
      spent: spent[index]?.whole() ?? 0n,
    }))
    .filter((row) => names.has(row.project) || row.tally > 0n || row.spent > 0n);
  const total = tallies.reduce((sum, row) => sum + row.spent, 0n);
  if (facts.get("totalSpent").whole() !== total)
    throw at("round.totalSpent", `Make it the sum of spentVoiceCredits, ${total}`);
  const round = {
    pool: facts.get("matchingPoolSize").whole(),
    voiceCreditFactor: facts.get("voiceCreditFactor").whole(),
    decimals: facts.get("nativeTokenDecimals").index(78),
    names,
    allocated,
  };
  return { tallies, round };
}

/** A value of the file with its path, for messages. */
class Node {
  readonly value: unknown;
  readonly path: string;
  readonly #at: (path: string, remedy: string) => InputError;

  constructor(value: unknown, path: string, at: (path: string, remedy: string) => InputError) {
    this.value = value;
    this.path = path;
    this.#at = at;
  }

  get(key: string): Node {
    const { value, path } = this;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw this.#at(path, "Make it an object");
    const item: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return new Node(item, path === "the file" ? key : `${path}.${key}`, this.#at);
  }

  list(): Node[] {
    if (!Array.isArray(this.value)) throw this.#at(this.path, "Make it a list");
    return this.value.map((item: unknown, index) => new Node(item, `${this.path}[${index}]`, this.#at));
  }

  string(): string {
    if (typeof this.value !== "string" || this.value === "") throw this.#at(this.path, "Make it a string");
    return this.value;
  }

  /** A whole number in a string: a JSON number would lose digits unnoticed. */
  whole(): bigint {
    if (typeof this.value !== "string" || !/^\d+$/.test(this.value))
      throw this.#at(this.path, "Make it digits in a string");
    return parseUnits(this.value, 0, this.path);
  }

  /** A small number, below `end`. */
  index(end: number): number {
    const { value } = this;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < end) return value;
    throw this.#at(this.path, `Make it a whole number below ${end}`);
  }
}
