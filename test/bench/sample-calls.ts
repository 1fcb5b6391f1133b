/** How long each call of an asynchronous function takes, in milliseconds. */
export async function sampleCalls<Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const item of items) {
    const began = performance.now();
    await call(item);
    samples.push(performance.now() - began);
  }
  return samples;
}
