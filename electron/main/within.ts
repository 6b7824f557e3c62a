/** Waits for `work`, but no longer than `milliseconds`; its failure counts as finished. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work.then(ignore, ignore), limit]);
  clearTimeout(timer);
}

function ignore(): void {}
