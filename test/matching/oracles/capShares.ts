// The five cap rules once more, in exact fractions and in the words of their descriptions: loops where the engine has
// levels.
import { type Fraction, fraction, isAbove, lesser, minus, ONE, over, plus, times, total, ZERO } from "./fractions.ts";

export type CapRuleName = "level" | "redistribute" | "clip" | "single-pass" | "sequential";

export type CapRound = {
  pool: bigint;
  saturation: "keep" | "scale-up";
  capRule: CapRuleName;
};

/** Who gets what before anything is rounded, and who is held down. */
export type Shares = { shares: Fraction[]; capped: Set<number> };

const at = (list: readonly Fraction[], index: number): Fraction => list[index] ?? ZERO;

/** Shares of projects, sorted by id, whose full claims (multiplier · ideal / 10000) are `claims`. */
export function sharesOf(claims: Fraction[], caps: Fraction[], round: CapRound): Shares {
  return RULES[round.capRule](claims, caps, round);
}

const RULES: Record<CapRuleName, (claims: Fraction[], caps: Fraction[], round: CapRound) => Shares> = {
  level(claims, caps, round) {
    const capped = new Set<number>();
    for (;;) {
      const level = levelWithout(capped, claims, caps, round);
      // From the back, one at a time: the order must not matter.
      const next = claims.findLastIndex(
        (claim, index) => !capped.has(index) && isAbove(times(claim, level), at(caps, index)),
      );
      if (next === -1) {
        const shares = claims.map((claim, index) => (capped.has(index) ? at(caps, index) : times(claim, level)));
        return { shares, capped };
      }
      capped.add(next);
    }
  },

  clip(claims, caps, round) {
    const level = levelWithout(new Set(), claims, caps, round);
    return cut(
      claims.map((claim) => times(claim, level)),
      caps,
    );
  },

  redistribute(claims, caps, round) {
    let shares = sharesOfPot(claims, round);
    const capped = new Set<number>();
    for (;;) {
      const excess = excessOf(shares, caps);
      if (excess[0] === 0n) return { shares, capped };
      shares.forEach((share, index) => {
        if (isAbove(share, at(caps, index))) capped.add(index);
      });
      shares = shares.map((share, index) => (capped.has(index) ? at(caps, index) : share));
      const takers = total(shares.filter((_, index) => !capped.has(index)));
      if (takers[0] === 0n) return { shares, capped };
      const growth = plus(ONE, over(excess, takers));
      shares = shares.map((share, index) => (capped.has(index) ? share : times(share, growth)));
    }
  },

  "single-pass"(claims, caps, round) {
    const before = sharesOfPot(claims, round);
    const excess = excessOf(before, caps);
    const isBelow = (share: Fraction, index: number) => isAbove(at(caps, index), share);
    const takers = total(before.filter(isBelow));
    const growth = takers[0] === 0n ? ONE : plus(ONE, over(excess, takers));
    const after = before.map((share, index) => (isBelow(share, index) ? times(share, growth) : share));
    const { shares, capped } = cut(after, caps);
    // Who was exactly at the cap would have had a part of the excess.
    before.forEach((share, index) => {
      if (excess[0] > 0n && share[0] > 0n && !isBelow(share, index)) capped.add(index);
    });
    return { shares, capped };
  },

  sequential(claims, caps, round) {
    let money = potOf(claims, round);
    let wanted = total(claims);
    const shares = claims.map(() => ZERO);
    const capped = new Set<number>();
    const waiting = new Set(claims.keys());
    while (waiting.size > 0) {
      let next = -1;
      for (const index of waiting) if (next === -1 || isAbove(at(claims, index), at(claims, next))) next = index;
      waiting.delete(next);
      const claim = at(claims, next);
      if (claim[0] === 0n) continue;
      const share = over(times(claim, money), wanted);
      if (isAbove(share, at(caps, next))) capped.add(next);
      shares[next] = lesser(share, at(caps, next));
      money = minus(money, at(shares, next));
      wanted = minus(wanted, claim);
    }
    return { shares, capped };
  },
};

function levelWithout(
  capped: ReadonlySet<number>,
  claims: Fraction[],
  caps: Fraction[],
  { pool, saturation }: CapRound,
): Fraction {
  const rest = minus([pool, 1n], total(caps.filter((_, index) => capped.has(index))));
  const wanted = total(claims.filter((_, index) => !capped.has(index)));
  if (saturation === "keep" && !isAbove(wanted, rest)) return ONE;
  return wanted[0] === 0n ? ZERO : over(rest, wanted);
}

function potOf(claims: Fraction[], { pool, saturation }: CapRound): Fraction {
  return saturation === "keep" ? lesser(total(claims), [pool, 1n]) : [pool, 1n];
}

function sharesOfPot(claims: Fraction[], round: CapRound): Fraction[] {
  const wanted = total(claims);
  const pot = potOf(claims, round);
  return claims.map((claim) => (wanted[0] === 0n ? fraction(0n) : over(times(claim, pot), wanted)));
}

function cut(shares: Fraction[], caps: Fraction[]): Shares {
  const capped = new Set<number>();
  shares.forEach((share, index) => {
    if (isAbove(share, at(caps, index))) capped.add(index);
  });
  return { shares: shares.map((share, index) => lesser(share, at(caps, index))), capped };
}

function excessOf(shares: Fraction[], caps: Fraction[]): Fraction {
  return total(shares.map((share, index) => minus(share, lesser(share, at(caps, index)))));
}
