// The facts of one Round, read from the chain when its consequences are known.
import { getApplication, getProfitPaid, getRound, getStake, getStanding } from "@catchment/sdk/actions";
import { ROUNDS } from "./calendar.ts";
import type { BuilderName } from "./cast.ts";
import { builderNames, explorerNames } from "./cast.ts";
import type { Diary } from "./diary.ts";
import type { ApplicationFacts, RoundFacts, StandingFacts } from "./facts.ts";
import { workOf } from "./reads.ts";
import type { World } from "./world.ts";

/** As of now: before the next Round opens. `before` are the Rounds so far. */
export async function readRound(world: World, diary: Diary, before: readonly RoundFacts[]): Promise<RoundFacts> {
  const { round, number, tries, gifts, story } = diary;
  const { pool } = await getRound(world.connection.reader, { round });
  const applications = await readApplications(world, diary);
  const { opens, settles } = ROUNDS[number - 1] ?? ROUNDS[0];
  return {
    number,
    address: round,
    opens,
    settles,
    pool: String(pool),
    matched: String(applications.reduce((sum, { granted }) => sum + BigInt(granted), 0n)),
    tries,
    applications,
    gifts,
    standings: await readStandings(world),
    profits: await readProfits(world, before),
    story,
  };
}

/** The accepted ones, as of now: what was given back late is in it when the story is over. */
export async function readApplications(world: World, diary: Diary): Promise<readonly ApplicationFacts[]> {
  const applications: ApplicationFacts[] = [];
  for (const { builder, application, refused } of diary.tries) {
    if (refused !== null || application === null) continue;
    applications.push(await readApplication(world, diary, builder, application));
  }
  return applications;
}

async function readApplication(
  world: World,
  { round, multipliers }: Diary,
  builder: BuilderName,
  application: number,
): Promise<ApplicationFacts> {
  const { multiplier, effective, uncounted } = await getApplication(world.connection.reader, { round, application });
  const work = await workOf(world, round, application);
  return {
    builder,
    application,
    ask: String(work.asked),
    multiplierBps: multiplier,
    parts: multipliers.get(application) ?? [],
    donated: String(effective + uncounted),
    counted: String(effective),
    granted: String(work.granted),
    spent: String(work.spent),
    justified: String(work.justified),
    repaid: String(work.repaid),
    owed: String(work.owed),
    state: work.state,
    outcome: String(work.outcomes[0]?.millionths ?? 0n),
  };
}

async function readStandings(world: World): Promise<StandingFacts[]> {
  const { program, contracts, cast, connection } = world;
  const standings: StandingFacts[] = [];
  for (const explorer of explorerNames) {
    const address = cast[explorer].account.address;
    const asset = contracts.usd;
    const parameters = { standing: contracts.standing, program, asset, explorer: address };
    const { donor, communicator } = await getStanding(connection.reader, parameters);
    const { locked } = await getStake(connection.reader, { stakes: contracts.stakes, program, staker: address });
    standings.push({
      explorer,
      standingBps: donor.bps,
      justified: String(donor.justified),
      failed: String(donor.failed),
      communicatorJustified: String(communicator.justified),
      stake: String(locked),
    });
  }
  return standings;
}

/** Paid since the Round before: the chain keeps the sum. */
async function readProfits(world: World, before: readonly RoundFacts[]) {
  const { program, contracts, cast, connection } = world;
  const profits = [];
  for (const builder of builderNames) {
    const address = cast[builder].account.address;
    const parameters = { profits: contracts.profits, program, asset: contracts.usd, builder: address };
    const all = await getProfitPaid(connection.reader, parameters);
    const earlier = before.flatMap((one) => one.profits.filter((profit) => profit.builder === builder));
    const paid = earlier.reduce((rest, profit) => rest - BigInt(profit.paid), all);
    if (paid > 0n) profits.push({ builder, paid: String(paid) });
  }
  return profits;
}
