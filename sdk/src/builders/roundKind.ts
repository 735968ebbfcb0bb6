/** What a Round shares its pool by: gifts, or votes. */
export type RoundKind = "donation" | "voting";
