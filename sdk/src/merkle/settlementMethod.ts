import { type Hex, sha256, stringToBytes } from "viem";
import { canonicalJson } from "../metadata/index.ts";

/** How a Round's list is computed, frozen before it opens: with the Round's own inputs, everything a verifier needs. */
export type SettlementMethod = {
  /** Of `computeMatching`, such as "cocm". */
  readonly name: string;
  /** The method's own options, decimal strings for amounts in base units; pool, cap, asks, weights are the Round's. */
  readonly options: Readonly<Record<string, string>>;
  /** What computes it. */
  readonly engine: {
    readonly name: string;
    readonly version: string;
    /** A hash of its package or its sources, such as sha256-…. */
    readonly integrity: string;
  };
};

const FORMAT = "catchment settlement method 1";

/**
 * The text that says how a Round is settled: the procedure's own document, and the method.
 *
 * @param document sha2-256 digest of the procedure's document
 * @throws never
 * @example
 * const engine = { name: "@catchment/sdk", version: "0.1.0", integrity: "sha256-…" };
 * const text = methodDocument({ document: digest, method: { name: "cocm", options: {}, engine } });
 */
export function methodDocument({
  document,
  method,
}: {
  readonly document: Hex;
  readonly method: SettlementMethod;
}): string {
  const { name, options, engine } = method;
  return canonicalJson({
    format: FORMAT,
    document,
    method: {
      name,
      options,
      engine: { name: engine.name, version: engine.version, integrity: engine.integrity },
    },
  });
}

/**
 * The digest of {@link methodDocument}: it stands in the place of the procedure's document, so that `procedureDigest`, and
 * with it the Round's address, commits to the method. Without a method the procedure stays as it is.
 *
 * @throws never
 * @example
 * const engine = { name: "@catchment/sdk", version: "0.1.0", integrity: "sha256-…" };
 * const document = methodHash({ document: digest, method: { name: "cocm", options: {}, engine } });
 * const procedure = procedureDigest({ document, units: [] });
 */
export function methodHash(parameters: { readonly document: Hex; readonly method: SettlementMethod }): Hex {
  return sha256(stringToBytes(methodDocument(parameters)));
}
