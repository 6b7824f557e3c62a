import type { Page } from 'playwright-core';
import { CasePage } from '#tests/e2e/pages/case-page.ts';
import { AroundPage } from '#tests/e2e/pages/around-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { SetupPage } from '#tests/e2e/pages/setup-page.ts';
import { launchApp } from '#tests/e2e/support/app-launcher.ts';
import { invoke } from '#tests/e2e/support/arrange.ts';
import { words } from '#tests/e2e/support/words.ts';
import { ecomapNodeKinds, tieStrengths } from '#shared/domain/around/around-codes.ts';
import { newId } from '#shared/lib/ids.ts';

const nodes = 60;
/** Pointer moves of one drag; a hand gives about one in each frame. */
const moves = 240;

/** A map of 60 with a tie each and 30 more between them, of every kind and strength. */
function largeMap() {
  const now = Date.now();
  const ids = Array.from({ length: nodes }, () => newId(now));
  const tie = (nodeId: string, otherNodeId: string | null, index: number) => ({
    id: newId(now),
    nodeId,
    otherNodeId,
    strength: tieStrengths[index % tieStrengths.length] ?? 'strong',
    stressful: index % 3 === 0,
    flow: 'both',
    wish: otherNodeId === null ? 'more' : null,
    contactFrequency: '',
    note: '',
  });
  return {
    household: [],
    note: '',
    nodes: ids.map((id, index) => ({
      id,
      kind: ecomapNodeKinds[index % ecomapNodeKinds.length],
      label: `Somebody ${String(index + 1)}`,
      formal: false,
      closeness: (index % 3) + 1,
      at: null,
      contactConsent: false,
      atNight: false,
      note: '',
    })),
    links: [
      ...ids.map((id, index) => tie(id, null, index)),
      ...ids.slice(0, 30).map((id, index) => tie(id, ids[index + 30] ?? null, index)),
    ],
  };
}

/**
 * A real drag of one of 60 shapes in the built app: the times between frames while the pointer moves. The pointer waits
 * for each frame, so a slow frame cannot hide behind a missing move.
 */
export async function measureEcomapDrag(): Promise<void> {
  const app = await launchApp({ fastKdf: true });
  try {
    const { page } = app;
    await new SetupPage(page).run({
      organisation: 'Linden Homes',
      country: 'GB',
      manager: 'Aoife Brennan',
      passphrase: 'seven kettles sing on the linden stairs',
    });
    await new PeoplePage(page).createPerson({ chosenName: 'Ilka Varga' });
    const caseId = /people\/([\w-]+)/u.exec(page.url())?.[1] ?? '';
    await invoke(page, 'records.keep', {
      caseId,
      basedOnVersion: 0,
      head: {
        madeOn: '2026-01-01',
        method: 'together',
        others: [],
        reviewOn: null,
        sharedWithPerson: 'shown',
        withheldReason: '',
        agreed: 'yes',
        agreedWords: '',
        externalPlanRef: '',
      },
      body: { kind: 'ecomap', content: largeMap(), team: null },
      draftId: null,
    });
    await new CasePage(page).tab('around');
    const map = new AroundPage(page);
    await map.beginNextEcomap();
    const shape = await map.shape('Somebody 31,').boundingBox();
    const canvas = await map.canvas().boundingBox();
    if (shape === null || canvas === null) throw new Error('map_not_drawn');
    await page.mouse.move(shape.x + shape.width / 2, shape.y + shape.height / 2);
    await page.mouse.down();
    await page.evaluate(() => {
      const times: number[] = [];
      const note = (time: number) => {
        times.push(time);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
      Object.assign(window, { frameTimes: times });
    });
    const worked = await mainThreadClock(page);
    const before = await worked();
    for (let move = 0; move < moves; move += 1) {
      const angle = (move / moves) * 6 * Math.PI;
      await page.mouse.move(
        canvas.x + canvas.width * (0.5 + 0.35 * Math.cos(angle)),
        canvas.y + canvas.height * (0.5 + 0.35 * Math.sin(angle)),
      );
    }
    const work = (await worked()) - before;
    const times = await page.evaluate<number[]>('window.frameTimes');
    await page.mouse.up();
    report(times, work);
  } finally {
    await app.app.close();
  }
}

/** Seconds that the page's main thread has computed: unlike the frames, not longer because others use the machine. */
async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
}

/** @param work seconds of the main thread */
function report(times: readonly number[], work: number): void {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const usual = at(0.5);
  const missed = gaps.filter((gap) => gap > usual * 1.5).length;
  console.log(`\n### ${words.domain.recordKind.ecomap}: ${String(nodes)} shapes, one dragged\n`);
  console.log(
    `${String(gaps.length)} frames, median ${usual.toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms, missed ${String(missed)}; ${((work * 1000) / moves).toFixed(1)} ms of the main thread for each move.`,
  );
}
