// Small figures for a person.

/** Ten-thousandths as a percentage: "12.5 %". */
export function share(bps: number): string {
  return `${(bps / 100).toFixed(2).replace(/\.?0+$/, "")} %`;
}

/** "12.3 %" of a whole, rounded as on the page. */
export function percentOf(part: bigint, whole: bigint): string {
  if (whole === 0n) return "0.0 %";
  const tenths = (part * 2_000n + whole) / (2n * whole);
  return `${tenths / 10n}.${tenths % 10n} %`;
}

/** "+1.00", "-1.00", "0.00". */
export function signed(amount: bigint, money: (amount: bigint) => string): string {
  return amount > 0n ? `+${money(amount)}` : money(amount);
}

/** "1 donor", "2 donors". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
