// A list that no method gives, proposed by account 8: nothing of it is written anywhere.
import { readFileSync } from "node:fs";
import path from "node:path";
import { proposeSettlementSync } from "@catchment/sdk/actions";
import { buildSettlementList, type SettlementList } from "@catchment/sdk/merkle";
import { connect } from "../../scripts/chain/connect.ts";
import { actAs } from "../../scripts/chain/people.ts";
import { prepareMoney, readAsset } from "../../scripts/round/assets.ts";
import type { ByHand } from "./byHand.ts";

/** Everything to one of three applications of the newest Round, in the local dollar. */
export async function proposeWrongList(
  hand: ByHand,
  { bond, project, match }: { readonly bond: string; readonly project: string; readonly match: string },
): Promise<SettlementList> {
  const { contracts, tokens, rounds } = JSON.parse(readFileSync(path.join(hand.folder, "31337.json"), "utf8"));
  const { address } = rounds.at(-1);
  const connection = await connect(hand.rpc);
  const wallet = await actAs(connection, 8);
  const asset = await readAsset(connection, tokens.USD);
  const settlement = contracts.proposedSettlement;
  await prepareMoney(connection, wallet, asset, settlement, BigInt(bond));
  const projects = [{ project, match: BigInt(match) }];
  const list = buildSettlementList({ chainId: 31_337, round: address, accepted: [1, 2, 3], projects });
  await proposeSettlementSync(wallet, { settlement, round: address, list });
  return list;
}
