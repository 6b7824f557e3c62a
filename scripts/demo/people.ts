import type { FirstVault } from '#tests/e2e/pages/setup-page.ts';
import type { NoteText } from '#tests/e2e/pages/note-page.ts';
import type { Answer } from '#tests/e2e/pages/star-page.ts';

/** The passphrase of the demo vault; printed at the end, because nothing real is in there. */
export const demoPassphrase = 'seven kettles sing on the linden stairs';

export const organisation: FirstVault = {
  organisation: 'Linden Homes',
  country: 'GB',
  manager: 'Jonas Lindqvist',
  passphrase: demoPassphrase,
};

/** Works under the manager's supervision. */
export const colleague = {
  name: 'Tereza Nová',
  passphrase: 'pebbles wander under an orange gate',
  roles: ['worker'],
} as const;

export interface DemoPerson {
  readonly name: string;
  readonly pronouns: string;
  readonly phone: string;
  readonly whatMatters: string;
  readonly strengths: readonly string[];
  readonly notes: readonly NoteText[];
  readonly address: string;
  /** Days as typed into a British date field: day, month, year. */
  readonly homeSince: string;
  readonly stars: readonly { readonly on: string; readonly answers: readonly Answer[] }[];
}

/** Invented people; the first has the fullest file. */
export const demoPeople: readonly DemoPerson[] = [
  {
    name: 'Ilka Varga',
    pronouns: 'she / her',
    phone: '0700 000 014',
    address: 'Lipová 14',
    homeSince: '08102025',
    whatMatters: 'A door I can lock, my plants, and Sunday lunch with Zsófi.',
    strengths: [
      'Eleven years as a seamstress',
      'Speaks Hungarian, Czech and German',
      'Keeps thirty plants alive, gives cuttings to the whole stair',
      'Asks for help early',
      'Makes people laugh on bad days',
    ],
    notes: [
      {
        where: 'home',
        minutes: '50',
        whatHappened:
          'We sorted eleven letters. Two need an answer: the electricity by 3 December, and the job centre. Ilka wrote the first answer herself.',
        personSaid: 'I used to hide them. Now the box hides them for me.',
        workerView: 'Tired, but proud of the letter. I would like to ask about sleep next time.',
        strength: 'Wrote to the electricity firm herself',
      },
      {
        where: 'phone',
        minutes: '15',
        whatHappened: 'A short call about Sunday. Zsófi stayed over; first guest in the new place.',
        personSaid: 'Zsófi slept over. First guest in my own place.',
      },
    ],
    stars: [
      { on: '21112025', answers: [4, 3, 4, 3, 2, 3, 4, null, 5, 3] },
      { on: '12082026', answers: [7, 4, 5, 5, 5, 4, 6, 3, 7, 6] },
      { on: '17112026', answers: [8, 5, 5, 4, 6, 6, 6, 4, 7, 7] },
    ],
  },
  {
    name: 'Tomáš Beneš',
    pronouns: 'he / him',
    phone: '0700 000 022',
    address: 'Kotva 3',
    homeSince: '26082025',
    whatMatters: 'To cook again, and that nobody rings before ten.',
    strengths: ['Bakes bread', 'Knows every tram in the city'],
    notes: [
      {
        where: 'out',
        minutes: '30',
        whatHappened: 'Walked to the allotment and back. He showed me where the plums grow.',
      },
    ],
    stars: [{ on: '04112026', answers: [6, 4, 5, 5, 4, 7, 3, 5, 6, 6] }],
  },
];
