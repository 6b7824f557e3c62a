import { IconFileExport, IconPencilPlus, IconStar, IconUser, IconUserPlus } from '@tabler/icons-react';
import { call } from '#renderer/api/client.ts';
import { listOpenFiles } from '#renderer/app/open-files.ts';
import { pagePalette } from '#renderer/app/page-palette.ts';
import type { PaletteAct, PaletteItem, PaletteProvider, PaletteQuery } from '#renderer/app/palette.ts';
import type { Permission } from '#shared/domain/permissions/permissions.ts';
import { callName } from '#renderer/features/cases/call-name.ts';

interface KnownFile {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumber?: string;
}

/** How many people one search offers, and how many files stand there before anything is typed. */
const most = 6;
const mostRecent = 8;

function itemOf({ caseId, name, caseNumber }: KnownFile, { words, router }: PaletteQuery): PaletteItem {
  const shown = name === '' ? words.t('domain:noName') : name;
  return {
    id: `person-${caseId}`,
    Icon: IconUser,
    words: shown,
    ...(caseNumber === undefined ? {} : { detail: caseNumber }),
    subject: { caseId, name },
    run: () => {
      void router.navigate({ to: '/people/$caseId', params: { caseId } });
    },
  };
}

/** People first: the open files and those opened lately while nothing is typed, then whoever fits; with the acts for the chosen one. */
export const peoplePalette: PaletteProvider = {
  id: 'people',
  heading: (words) => words.t('people:palette.people'),
  find: async (query) => {
    if (!query.may('people.list')) return [];
    if (query.text === '') {
      const current = /^\/people\/([0-9a-f-]{36})/u.exec(query.router.state.location.pathname)?.[1];
      const files = listOpenFiles().toSorted(
        (a, b) => Number(b.caseId === current) - Number(a.caseId === current),
      );
      const recent = await call('people.recent', {});
      const closed = recent.filter(({ caseId }) => !files.some((file) => file.caseId === caseId));
      return [...files, ...closed].slice(0, mostRecent).map((file) => itemOf(file, query));
    }
    const found = await call('people.pick', { text: query.text, after: null });
    return found.slice(0, most).map((file) => itemOf(file, query));
  },
  actsFor: ({ caseId, name }, { words, router, may }) => {
    const called = callName(name);
    const params = { caseId };
    const act = (key: 'addNote' | 'star' | 'handover') =>
      called === ''
        ? words.t(`people:palette.${key}Nobody`)
        : words.t(`people:palette.${key}`, { name: called });
    const acts: readonly (PaletteAct & { readonly need: Permission })[] = [
      {
        id: `note-${caseId}`,
        Icon: IconPencilPlus,
        words: act('addNote'),
        keys: 'N',
        need: 'notes.write',
        run: () => void router.navigate({ to: '/people/$caseId/notes/new', params }),
      },
      {
        id: `star-${caseId}`,
        Icon: IconStar,
        words: act('star'),
        keys: 'S',
        need: 'stars.write',
        run: () => void router.navigate({ to: '/people/$caseId/together/star', params }),
      },
      {
        id: `handover-${caseId}`,
        Icon: IconFileExport,
        words: act('handover'),
        keys: 'H',
        need: 'handover.make',
        run: () => void router.navigate({ to: '/people/$caseId/handover', params }),
      },
    ];
    return acts.filter(({ need }) => may(need));
  },
};

/** Beginning a file. */
export const newFilePalette = pagePalette('people-pages', (words) => words.t('people:palette.pages'), [
  {
    id: 'page-new-file',
    Icon: IconUserPlus,
    words: (words) => words.t('people:palette.newFile'),
    need: 'people.create',
    run: (router) => void router.navigate({ to: '/people/new' }),
  },
]);
