/** Under way at once. */
const IN_FLIGHT = 16;

/** Does the same with every item, some at a time, in their order; the first failure ends it. */
export async function inParallel<item>(items: readonly item[], work: (item: item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const item = items[next++];
      if (item !== undefined) await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, items.length) }, worker));
}
