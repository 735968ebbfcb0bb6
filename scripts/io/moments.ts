// Moments for a person: always UTC, to the minute.

/** "2026-12-09 07:58 UTC", of unix seconds. */
export function formatMoment(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
