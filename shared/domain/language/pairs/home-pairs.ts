import type { LanguagePair } from '../language-pair.ts';
import { be, persons } from './pattern-words.ts';

const aPlace = '{a|the|our|temporary} {flat|house|hostel|hotel|room|accommodation}';
const notYet = "{is not|isn't|are not|aren't|was not|wasn't|were not|not} {yet|}";
const property = '{property|flat|apartment|house|home|room|tenancy|accommodation}';

/** Being "put" somewhere, by pronoun, so that the person becomes the one who acts. */
const putSomewhere = [
  { object: 'him', subject: 'he' },
  { object: 'her', subject: 'she' },
  { object: 'them', subject: 'they' },
].flatMap(({ object, subject }) => [
  {
    avoid: [`[{we|i|staff} {put|placed} ${object} {in|into}] ${aPlace}`],
    tryInstead: [`${subject} moved into`, `${subject} chose`],
  },
  { avoid: [`[{put|placed} ${object} {in|into}] ${aPlace}`], tryInstead: [`helped ${object} move into`] },
]);

/** Pairs of domain.md 12.2 about getting a home and losing one. */
export const homePairs: readonly LanguagePair[] = [
  {
    id: 1,
    area: 'home',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: [`{the|} [homeless ${persons}]`, '{the|} [homeless {guy|lad|adult|youth}/n]'],
        tryInstead: ['person without a home at present', 'person experiencing homelessness'],
        tryPlural: ['people without a home at present', 'people experiencing homelessness'],
      },
      {
        avoid: ['the homeless'],
        tryInstead: ['people without a home at present', 'people experiencing homelessness'],
      },
    ],
    exceptions: [
      'the homeless {team|teams|service|services|unit|shelter|shelters|hostel|charity|charities|sector|outreach|health|pathway|hub|application|department|register|project|centre|reduction|prevention|support|family|families}',
    ],
  },
  {
    id: 9,
    area: 'home',
    sources: ['S5', 'S2'],
    forms: [
      {
        avoid: [
          `${notYet} {housing|tenancy} ready`,
          `${notYet} ready to live {alone|independently|on his own|on her own|on their own}`,
          `${notYet} ready for {housing|a tenancy|independent living}`,
        ],
        tryInstead: ['would like support at home with', 'would like support at home'],
      },
    ],
  },
  {
    id: 10,
    area: 'home',
    sources: ['S2', 'K'],
    forms: [
      {
        avoid: ['{he|she|they|} {failed|fails} {in|on|} {the|our} {programme|program|staircase|scheme}'],
        tryInstead: ['the programme did not fit'],
      },
    ],
  },
  {
    id: 11,
    area: 'home',
    sources: ['S1'],
    forms: [
      {
        avoid: [
          `${be} [{rescued|saved} from {the|} {street|streets|homelessness}]`,
          `${be} [{rescued|saved} off the {street|streets}]`,
        ],
        tryInstead: ['supported to move in'],
      },
      {
        avoid: [
          `{rescued|saved|rescuing|saving} {him|her|them|people} {from|off} {the street|the streets|homelessness}`,
        ],
        tryInstead: ['supported the move into a home'],
      },
    ],
  },
  {
    id: 15,
    area: 'home',
    sources: ['K', 'G'],
    forms: [
      ...putSomewhere,
      {
        avoid: [`[{was|were|been} {placed|put} {in|into}] ${aPlace}`],
        tryInstead: ['moved into', 'chose'],
      },
    ],
  },
  {
    id: 16,
    area: 'home',
    sources: ['G'],
    forms: [
      {
        avoid: ['{housing|residential|hostel|supported|} placement/n'],
        tryInstead: ['home'],
        tryPlural: ['homes'],
      },
    ],
    exceptions: [
      '{work|job|student|school|university|college|training|trainee|practice|internship|volunteer|volunteering|nursing|social work|course|employment|apprenticeship|foster|adoption|adoptive} placement/n',
      'placement {student|year|order|officer|supervisor|teacher|tutor|scheme|report}/n',
      'on placement {from|with|$}',
      'product placement',
    ],
  },
  {
    id: 17,
    area: 'home',
    sources: ['S1', 'S2'],
    forms: [
      {
        avoid: ['{housing|home|flat|tenancy|accommodation} {as|is|was} a {reward|privilege}'],
        tryInstead: ['home', 'right to a home'],
      },
      {
        avoid: [
          '[earn] {a|an|the|his|her|their} {own|} {home|flat|apartment|tenancy|place to live|place of his own|place of her own}',
        ],
        tryInstead: ['have', 'move into'],
      },
      {
        avoid: [
          '[{earned|deserves|deserved}] {a|an|the|his|her|their} {own|} {home|flat|apartment|tenancy|place to live}',
        ],
        tryInstead: ['has', 'moved into'],
      },
    ],
  },
  {
    id: 24,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: [
          `{he|she|they|} {is|are|was|were|'s} {hard|difficult|impossible} to house`,
          '{hard|difficult|impossible} to house',
        ],
        tryInstead: ['few homes offered so far fit'],
      },
    ],
  },
  {
    id: 67,
    area: 'home',
    sources: ['K'],
    forms: [
      ...['he was', 'she was', 'they were'].map((clause) => ({
        avoid: [`${clause} intentionally homeless`],
        tryInstead: [`the council decided that ${clause} intentionally homeless`],
      })),
      {
        avoid: ['intentionally homeless'],
        tryInstead: ['found intentionally homeless by the council'],
      },
    ],
    exceptions: [
      '{found|assessed|judged} {as|to be|} intentionally homeless',
      'intentionally homeless {decision|finding}/n',
      '{decided|decides|decision} {that|} {he|she|they} {is|are|was|were} intentionally homeless',
    ],
  },
  {
    id: 68,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: [`{abandoned|abandons|abandon} {the|his|her|their} ${property}`],
        tryInstead: ['left the flat', 'left home, and we do not know where they are'],
      },
      {
        avoid: [`abandoning {the|his|her|their} ${property}`],
        tryInstead: ['leaving the flat', 'leaving home without our knowing where to'],
      },
    ],
  },
];
