// What an attack is, and what comes of it.
import type { World } from "./world.ts";

/** An error of a contract with its values, as the SDK decodes it; "none" is a revert without data: no such function. */
export type Refusal = { readonly name: string; readonly args: Readonly<Record<string, unknown>> };

/** What came of one try. Only "refused" and "no effect" can hold. */
export type Try = {
  readonly tried: string;
  /** Who, if another one than the attack's own. */
  readonly attacker?: string;
  readonly outcome: "refused" | "no effect" | "refused otherwise" | "broke off" | "succeeded";
  readonly error?: Refusal;
  /** The figures that must not move, for people: every digit that matters. */
  readonly before?: string;
  readonly after?: string;
  /** What it cost the attacker. */
  readonly cost?: string;
  /** What a reader should know beside it. */
  readonly note?: string;
  readonly held: boolean;
};

/** One attack: a description, and the tries it consists of. Each attack starts from the same world. */
export type Attack = {
  readonly id: string;
  readonly title: string;
  /** Rows of the threat model. */
  readonly threats: readonly string[];
  readonly attacker: string;
  readonly run: (world: World) => Promise<readonly Try[]>;
};

/** One try of one attack, as machines read it. */
export type AttackResult = Omit<Attack, "run"> & Try;

/** What is not stopped, and is played to show what it takes and what it gives. */
export type Limit = Omit<Attack, "run"> & {
  readonly run: (world: World) => Promise<LimitResult>;
};

export type LimitResult = {
  readonly tried: string;
  readonly got: string;
  readonly didNotGet: string;
  readonly needs: string;
};

/** Figures as exact text: equal text is equal to the base unit. */
export type Figures = { readonly text: string };
