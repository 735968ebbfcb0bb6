// The report of a Builder as a file: what it cost, what came of it.
import type { Procedure, Quantity, Report } from "@catchment/sdk";
import { z } from "zod";
import { writeDocument } from "../io/documents.ts";
import { readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { toQuantity } from "../io/quantities.ts";

const amount = { unit: z.string().min(1), quantity: z.string() };
const schema = z.strictObject({
  title: z.string().min(1).max(200).optional(),
  text: z.string().optional(),
  items: z.array(z.strictObject({ ...amount, on: z.iso.date().optional() })).default([]),
  outcomes: z.array(z.strictObject(amount)).default([]),
});

export type ReportFile = z.infer<typeof schema>;

/**
 * Reads a report file.
 *
 * @throws InputError with the place in the file, if something is missing, unknown or no quantity, or a day is yet to come.
 */
export function readReport(file: string, now: number): ReportFile {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(readBytes(file)));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`It is no JSON (${(error as Error).message})`, "Correct it there", { file });
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new InputError(
      `${issue?.path.join(".") || "the report"}: ${issue?.message ?? "is not as it should be"}`,
      'Write { "items": [{ "unit": "hour", "quantity": "40", "on": "2027-03-01" }], "outcomes": [{ "unit": "label", "quantity": "12" }] }',
      { file },
    );
  }
  const early = result.data.items.find(({ on }) => on !== undefined && secondsOf(on) > now);
  if (early !== undefined) {
    throw new InputError(`${early.unit}: ${early.on} is yet to come`, "Report what was used, not what is planned", {
      file,
    });
  }
  return result.data;
}

/** A report as it is submitted; its text is kept beside the chain. */
export function toReport(file: ReportFile, procedure: Procedure | undefined): Report {
  const outcomes = file.outcomes.map((outcome): Quantity => toQuantity(outcome, "outcomes"));
  return {
    items: file.items.map((item): Quantity => toQuantity(item, "items")),
    outcomes,
    procedure: outcomes.length === 0 ? undefined : procedure,
    digest: writeDocument({ name: file.title ?? "Report", ...file }),
  };
}

/** The report in a kept document, or undefined if it is none. */
export function parseReport(document: Readonly<Record<string, unknown>> | undefined): ReportFile | undefined {
  const { name: _, ...rest } = document ?? {};
  const result = schema.safeParse(rest);
  return document !== undefined && result.success ? result.data : undefined;
}

/** The first second of a day, UTC. */
export function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1_000;
}
