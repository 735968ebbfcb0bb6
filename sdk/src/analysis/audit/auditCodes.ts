import type { DropReason } from "../../matching/inputs/filters.ts";

/** What became of a row: dropped by a filter, or read and counted in full, in part or not at all. */
export type AuditCode =
  | "counted"
  | "weighted"
  | "averaged"
  | "cut-at-maximum"
  | "amount-zero"
  | "weight-zero"
  | "below-minimum"
  | "rounds-to-nothing"
  | DropReason;

/**
 * A sentence per code, for people. A row has one code, the first that fits of: the filters in their order; "amount-zero",
 * "weight-zero", "below-minimum", "rounds-to-nothing" (nothing counts); "cut-at-maximum", "averaged", "weighted" (a part
 * counts); "counted" (all of it counts).
 *
 * @example
 * auditSentences["self-gift"]; // "Dropped: the donor, or another address of the same person, owns the project."
 */
export const auditSentences: Readonly<Record<AuditCode, string>> = {
  counted: "Counted in full.",
  weighted: "Counted in part: its weight is below 10000.",
  averaged: "Counted in part: of several donations of one person to one project the mean counts.",
  "cut-at-maximum": "Counted in part: what the person gave to the project in total is cut at the maximum.",
  "amount-zero": "Does not count: its amount is zero.",
  "weight-zero": "Does not count: its weight is zero.",
  "below-minimum": "Does not count: what the person gave to the project in total is below the minimum.",
  "rounds-to-nothing": "Does not count: its part of what counts is less than one base unit.",
  refunded: "Dropped: the donation was paid back.",
  "project-rejected": "Dropped: the project was rejected or withdrawn.",
  "donor-excluded": "Dropped: the donor is excluded.",
  "donation-excluded": "Dropped: the donation is excluded.",
  "project-excluded": "Dropped: the project is excluded.",
  "self-gift": "Dropped: the donor, or another address of the same person, owns the project.",
};

/** All codes, in the order totals are given in. */
export const AUDIT_CODES = Object.keys(auditSentences) as readonly AuditCode[];
