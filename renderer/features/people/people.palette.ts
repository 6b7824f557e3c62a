import { IconFileExport, IconPencilPlus, IconStar, IconUser, IconUserPlus } from '@tabler/icons-react';
import { call } from '#renderer/api/client.ts';
import { listOpenFiles } from '#renderer/app/open-files.ts';
import type { PaletteItem, PaletteProvider, PaletteQuery } from '#renderer/app/palette.ts';
import type { Permission } from '#shared/domain/permissions/permissions.ts';
import { callName } from '#renderer/features/cases/call-name.ts';

interface KnownFile {
  readonly caseId: string;
  readonly name: string;
  readonly caseNumber?: string;
}

/** How many people one search offers. */
const most = 6;

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

/** People first: the open files while nothing is typed, then whoever fits; with the acts for the chosen one. */
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
      return files.map((file) => itemOf(file, query));
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
    const acts: readonly (PaletteItem & { readonly need: Permission })[] = [
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

/** Ways to the pages of people, found by their words. */
export const peoplePagesPalette: PaletteProvider = {
  id: 'people-pages',
  heading: (words) => words.t('people:palette.pages'),
  find: (query) => {
    const { text, words, router, may } = query;
    const pages: readonly (PaletteItem & { readonly name: string; readonly allowed: boolean })[] = [
      {
        id: 'page-people',
        Icon: IconUser,
        name: words.t('people:palette.allPeople'),
        words: words.t('people:palette.allPeople'),
        allowed: may('people.list'),
        run: () => {
          void router.navigate({ to: '/people' });
        },
      },
      {
        id: 'page-new-file',
        Icon: IconUserPlus,
        name: words.t('people:palette.newFile'),
        words: words.t('people:palette.newFile'),
        allowed: may('people.create'),
        run: () => {
          void router.navigate({ to: '/people/new' });
        },
      },
    ];
    const wanted = text.toLocaleLowerCase();
    return Promise.resolve(
      pages.filter(({ name, allowed }) => allowed && name.toLocaleLowerCase().includes(wanted)),
    );
  },
};
