import { type Address, encodeAbiParameters, type Hex, keccak256, slice, zeroHash } from "viem";
import { encoding } from "../internal/encode.ts";

/** What a Builder asks for; reviewers judge exactly this, by its hash. */
export type Content = {
  /** Where money goes; the Builder's record stays with the Builder. */
  readonly recipient: Address;
  /** The most its match can be, base units of the pool's asset; 0 = no limit of its own. */
  readonly ask: bigint;
  /** A tag the Round must allow. */
  readonly kind: number;
  /** sha2-256 digest of the application's document. */
  readonly metadata: Hex;
};

/** A reviewer's decision about one application, as it was read: `content` is its hash then. */
export type Decision =
  | {
      readonly application: number;
      readonly isAccepted: true;
      readonly content: Hex;
      readonly reason?: Hex | undefined;
    }
  | { readonly application: number; readonly isAccepted: false; readonly content: Hex; readonly reason: Hex };

const HASHED = [
  { type: "address" },
  {
    type: "tuple",
    components: [
      { name: "recipient", type: "address" },
      { name: "ask", type: "uint96" },
      { name: "kind", type: "uint8" },
      { name: "metadata", type: "bytes32" },
    ],
  },
] as const;

/**
 * The hash a decision names, 28 bytes: a later edit of the application makes the decision fail.
 *
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * hashContent({ builder, content: { recipient: builder, ask: 0n, kind: 0, metadata } });
 */
export function hashContent({ builder, content }: { readonly builder: Address; readonly content: Content }): Hex {
  const encoded = encoding("content", () => encodeAbiParameters(HASHED, [builder, content]));
  return slice(keccak256(encoded), 0, 28);
}

/** A decision as the ABI takes it. */
export function decisionToAbi({ application, isAccepted, content, reason = zeroHash }: Decision) {
  return { application, isAccepted, content, reason };
}
