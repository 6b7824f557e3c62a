import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { managerId, type BenchCore } from './bench-vault.ts';
import type { Task } from './tasks.ts';

/** Cases of the measured callover (issue 3, Speed). */
const people = 60;

interface Meeting {
  readonly meetingId: string;
  readonly entryIds: readonly string[];
}

/** What a card draws besides notes: an overview and two stars. */
async function giveWhatCardsShow(bench: BenchCore, caseId: string, templateId: string): Promise<void> {
  await bench.call('cases.saveOverview', {
    caseId,
    basedOnVersion: 0,
    content: {
      whatMattersToMe: 'A door I can lock, my plants.',
      whatPeopleLikeAboutMe: '',
      howBestToSupportMe: '',
      aspirations: '',
      strengths: [{ text: 'Asks for help early', foundBy: 'worker' }],
    },
  });
  for (const readingDate of ['2026-06-01', '2026-11-10']) {
    await bench.call('stars.saveReading', {
      caseId,
      draftId: null,
      content: {
        templateId,
        readingDate,
        context: 'review',
        method: 'together',
        place: '',
        personComment: '',
        workerComment: '',
        nextReviewDate: null,
        sharedWithPerson: 'shown',
        withheldReason: '',
        scores: housingSupportAreas.map((areaKey, index) => ({
          areaKey,
          personScore: null,
          workerScore: null,
          agreedScore: 3 + (index % 5),
          leftOutReason: null,
          ceiling: null,
          isFocus: index < 2,
          note: '',
        })),
      },
    });
  }
}

async function arrange(bench: BenchCore, caseIds: readonly string[]): Promise<Meeting> {
  const organisation = (await bench.call('organisation.get', {})) as { teams: readonly { id: string }[] };
  const templates = (await bench.call('stars.templates', {})) as readonly { id: string }[];
  const picked = caseIds.slice(0, people);
  for (const caseId of picked) await giveWhatCardsShow(bench, caseId, templates[0]?.id ?? '');
  const { meetingId } = (await bench.call('callover.create', {
    kind: 'callover',
    teamId: organisation.teams[0]?.id,
    heldOn: '2026-11-26',
    startsAt: '13:00',
    place: '',
    minutes: 90,
    chairId: managerId,
    attendeeIds: [],
    apologyIds: [],
    guests: [],
  })) as { meetingId: string };
  const { entryIds } = (await bench.call('callover.pick', { meetingId, caseIds: picked })) as {
    entryIds: readonly string[];
  };
  return { meetingId, entryIds };
}

/** A callover of 60 cases (fewer in the small organisation); it is arranged in the first round, which is not counted. */
export function calloverTasks(bench: BenchCore, caseIds: readonly string[]): readonly Task[] {
  let arranged: Promise<Meeting> | undefined;
  const meeting = () => (arranged ??= arrange(bench, caseIds));
  return [
    {
      name: 'prepare a callover: list of the team and 60 cards',
      times: 10,
      run: async () => {
        const { meetingId } = await meeting();
        await bench.call('callover.suggestions', { meetingId });
        return bench.call('callover.cards', { meetingId });
      },
    },
    {
      name: 'one callover card',
      times: 20,
      run: async (n) => {
        const { meetingId, entryIds } = await meeting();
        return bench.call('callover.card', { meetingId, entryId: entryIds[n % entryIds.length] });
      },
    },
  ];
}
