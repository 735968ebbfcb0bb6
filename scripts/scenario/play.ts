// The whole story, from an empty chain to its facts.
import type { Connection } from "../chain/connect.ts";
import type { Reporter } from "../io/progress.ts";
import { RING } from "./cast.ts";
import type { Diary } from "./diary.ts";
import type { RoundFacts, ScenarioFacts } from "./facts.ts";
import { readApplications, readRound } from "./readRound.ts";
import { playRoundOne } from "./roundOne.ts";
import { playRoundThree } from "./roundThree.ts";
import { playRoundTwo } from "./roundTwo.ts";
import { buildWorld } from "./world.ts";

/**
 * Plays the story on an empty local chain. The same calls at the same seconds every time: two runs state the same facts.
 *
 * @throws a typed error of the SDK if anything comes out otherwise than planned.
 */
export async function playProgram(connection: Connection, report: Reporter): Promise<ScenarioFacts> {
  report.step("A Program, its prices, its Ledger, Stakes and Standing");
  const world = await buildWorld(connection);
  const rounds: RoundFacts[] = [];
  const diaries: Diary[] = [];
  const end = async (diary: Diary) => {
    diaries.push(diary);
    rounds.push(await readRound(world, diary, rounds));
    for (const sentence of diary.story) report.note(sentence);
  };
  report.step("Round 1");
  const { diary: first, review } = await playRoundOne(world);
  await end(first);
  report.step("Round 2");
  const second = await playRoundTwo(world, first);
  await end(second);
  report.step("Round 3");
  await end(await playRoundThree(world, second));
  const ended: RoundFacts[] = [];
  for (const [index, round] of rounds.entries()) {
    const diary = diaries[index];
    if (diary !== undefined) ended.push({ ...round, applications: await readApplications(world, diary) });
  }
  return {
    program: world.program,
    asset: { symbol: "USD", decimals: 18 },
    review: { revoked: RING, matchBefore: String(review.matchBefore), matchAfter: String(review.matchAfter) },
    rounds: ended,
  };
}
