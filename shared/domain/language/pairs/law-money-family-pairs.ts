import type { LanguagePair } from '../language-pair.ts';
import { be, his, isNow, persons, very } from './pattern-words.ts';

const is = be.slice(1, -1);
const child = '{child|children|kids|son|sons|daughter|daughters|baby|boys|girls|little boy|little girl}';

/** Pairs of domain.md 12.2 about the law, money, schooling and family. */
export const lawMoneyFamilyPairs: readonly LanguagePair[] = [
  {
    id: 60,
    area: 'law_and_money',
    sources: ['G'],
    forms: [
      {
        avoid: ['{ex|former|repeat|prolific|persistent|known|serious|} offender/n', 'ex {con|convict}/n'],
        tryInstead: ['person with a conviction', 'person who left prison in'],
        tryPlural: ['people with a conviction', 'people who left prison in'],
      },
    ],
    exceptions: [
      '{young|youth} offender {institution|team|institute|unit|service}/n',
      'offender {management|manager|managers|rehabilitation|services|health|personality|supervisor}',
      '{sex|sexual} offender/n {register|treatment|notification|order}',
    ],
  },
  {
    id: 61,
    area: 'law_and_money',
    sources: ['G'],
    forms: [
      {
        avoid: ['{a|the|this|that|known|petty|career|habitual|hardened} [criminal] $', 'common criminal $'],
        tryInstead: ['person who was convicted of'],
      },
      {
        avoid: ['{petty|career|habitual|hardened|} criminals'],
        tryInstead: ['people who were convicted of'],
      },
    ],
  },
  {
    id: 62,
    area: 'law_and_money',
    sources: ['G'],
    forms: [
      {
        avoid: ['prostitute/n'],
        tryInstead: ['person who sells sex'],
        tryPlural: ['people who sell sex'],
      },
      {
        avoid: ['prostituting {himself|herself|themselves|}', 'working as a prostitute'],
        tryInstead: ['selling sex'],
      },
    ],
    exceptions: ['collective of prostitutes'],
  },
  {
    id: 63,
    area: 'law_and_money',
    sources: ['G'],
    forms: [
      {
        avoid: ['illegal {immigrant|migrant|alien|foreigner|refugee}/n'],
        tryInstead: ['person without papers', 'person without residence status'],
        tryPlural: ['people without papers', 'people without residence status'],
      },
      { avoid: ['illegals'], tryInstead: ['people without papers', 'people without residence status'] },
    ],
  },
  {
    id: 74,
    area: 'law_and_money',
    sources: ['K'],
    forms: [
      {
        avoid: [`${isNow} a {bad|poor|late|slow} payer`],
        tryInstead: ['has two rents unpaid', 'is waiting for a delayed benefit'],
      },
      {
        avoid: ['{bad|poor|late|slow} payer/n'],
        tryInstead: ['tenant with two rents unpaid', 'tenant whose benefit is delayed'],
        tryPlural: ['tenants with rent unpaid', 'tenants whose benefit is delayed'],
      },
    ],
  },
  {
    id: 75,
    area: 'law_and_money',
    sources: ['K'],
    forms: [
      {
        avoid: ['the {long term|} unemployed $'],
        tryInstead: ['people looking for work', 'people not in paid work'],
      },
      {
        avoid: ['{long term|currently|} unemployed', 'work shy', 'workshy'],
        tryInstead: ['looking for work', 'not in paid work'],
      },
    ],
  },
  {
    id: 76,
    area: 'law_and_money',
    sources: ['K'],
    forms: [
      {
        avoid: ['{benefit|benefits|} {scrounger|sponger}/n'],
        tryInstead: ['person who lives on benefit'],
        tryPlural: ['people who live on benefit'],
      },
      {
        avoid: ["{is|are|'s|} {benefit|benefits} dependent", "{is|'s} dependent on {benefits|benefit}"],
        tryInstead: ['lives on benefit'],
      },
      {
        avoid: ['{was|were} {benefit|benefits} dependent', '{was|were} dependent on {benefits|benefit}'],
        tryInstead: ['lived on benefit'],
      },
    ],
  },
  {
    id: 77,
    area: 'law_and_money',
    sources: ['K'],
    forms: [
      {
        avoid: [`{${is}|} ${very} {uneducated|poorly educated}`],
        tryInstead: ['left school at', 'prefers spoken information'],
      },
    ],
  },
  {
    id: 78,
    area: 'law_and_money',
    sources: ['G'],
    forms: [
      {
        avoid: [
          '{very|} poor {person|individual|tenant|resident}/n',
          'very poor {man|woman}/n',
          'poor families',
        ],
        tryInstead: ['person with little money'],
        tryPlural: ['people with little money'],
      },
      { avoid: ['the {very|} poor $'], tryInstead: ['people with little money'] },
    ],
  },
  {
    id: 79,
    area: 'family',
    sources: ['G'],
    forms: [
      {
        avoid: ['{comes|come|is|are} from a {broken home|dysfunctional family}'],
        tryInstead: ['has parents who separated', 'has a family with whom contact is difficult'],
      },
      {
        avoid: ['broken home/n'],
        tryInstead: ['home where the parents separated'],
        tryPlural: ['homes where the parents separated'],
      },
      {
        avoid: [
          'dysfunctional {family|household|home|relationship}/n',
          'dysfunctional {upbringing|childhood}',
        ],
        tryInstead: ['family in which contact is difficult'],
        tryPlural: ['families in which contact is difficult'],
      },
    ],
  },
  {
    id: 80,
    area: 'family',
    sources: ['G'],
    forms: [
      {
        avoid: ['absent {father|dad}/n'],
        tryInstead: ['father who sees the children', 'father whose children live with'],
        tryPlural: ['fathers who see the children', 'fathers whose children live with'],
      },
      {
        avoid: ['{bad|unfit|useless|neglectful} {mother|mum|mom}/n', 'absent {mother|mum|mom}/n'],
        tryInstead: ['mother who sees the children', 'mother whose children live with'],
        tryPlural: ['mothers who see the children', 'mothers whose children live with'],
      },
      {
        avoid: ['{bad|unfit|useless|neglectful} {father|dad|parent}/n', 'absent parent/n'],
        tryInstead: ['parent who sees the children', 'parent whose children live with'],
        tryPlural: ['parents who see the children', 'parents whose children live with'],
      },
    ],
  },
  {
    id: 81,
    area: 'family',
    sources: ['G'],
    forms: [
      {
        avoid: [`[contact with] ${his} {own|eldest|youngest|older|younger|two|three|four|} ${child}`],
        tryInstead: ['family time with', 'time with'],
      },
      {
        avoid: ['{supervised|unsupervised|weekly|fortnightly|monthly} [contact {visit/n|session/n|}]'],
        tryInstead: ['family time', 'time with the children'],
      },
    ],
    exceptions: [
      '{in|lost|lose|loses|losing|made|make|makes|making|got|get|first|point of|phone|restored|regained} contact with',
      '{supervised|unsupervised} contact {order|orders|centre|centres|center}',
    ],
  },
  {
    id: 89,
    area: 'family',
    sources: ['K'],
    forms: [
      {
        avoid: [
          '{toxic|enabling} {family|relationship|friendship|marriage}/n',
          '{toxic|enabling} {mother|father|parent|mum|dad|partner|friend|boyfriend|girlfriend|sister|brother}/n',
        ],
        tryInstead: ['relationship that brings stress and help'],
        tryPlural: ['relationships that bring stress and help'],
      },
      {
        avoid: [`{relationship|family|friendship|marriage} {is|was} ${very} [toxic]`],
        tryInstead: ['stressful and helpful at once'],
      },
    ],
  },
  {
    id: 97,
    area: 'family',
    sources: ['G'],
    forms: [
      { avoid: ['the elderly $'], tryInstead: ['older people'] },
      { avoid: ['the {disabled|handicapped} $'], tryInstead: ['disabled people'] },
      {
        avoid: [`elderly ${persons}`],
        tryInstead: ['older person'],
        tryPlural: ['older people'],
      },
    ],
  },
];
