// The record of one Builder, as it stands before its next acceptance.
import { getBuilderRecord } from "@catchment/sdk/actions";
import type { Address } from "viem";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import type { LedgerContext } from "./context.ts";

export async function renderBuilder(context: LedgerContext, builder: Address) {
  const { connection, ledger, round, deployment, money } = context;
  const record = await getBuilderRecord(connection.reader, { ledger, round: round.address, builder });
  const { engagements, granted, justified, identity, askLimit, refusal } = record;
  const nameOf = (address: Address) =>
    deployment.rounds.find((known) => known.address.toLowerCase() === address.toLowerCase())?.name ?? address;
  const refused =
    refusal === undefined
      ? "yes"
      : `no: it owes ${money(refusal.owed)} from "${nameOf(refusal.round)}" since ${formatMoment(refusal.graceUntil)}`;
  const rows = [
    ["Builder", builder],
    ["identity", identity ?? "none shown: the Program's terms for strangers"],
    ["granted so far", money(granted)],
    ["justified so far", money(justified)],
    ["may ask for", askLimit === undefined ? "any amount: the Program set no allowance" : `at most ${money(askLimit)}`],
    ["may be accepted", refused],
  ];
  const accepted = engagements.map((one) => [nameOf(one.round), String(one.application), money(one.receivedBefore)]);
  const text = [
    renderTable([{ name: "what" }, { name: "as the ledger has it" }], rows),
    "",
    accepted.length === 0
      ? "Not accepted in any Round of the Program yet."
      : renderTable(
          [
            { name: "accepted in" },
            { name: "application", align: "right" },
            { name: "received before", align: "right" },
          ],
          accepted,
        ),
  ].join("\n");
  return { result: { builder, ...record }, text };
}
