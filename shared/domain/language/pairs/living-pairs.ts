import type { LanguagePair } from '../language-pair.ts';
import { be, he, isNow, wasThen } from './pattern-words.ts';

/** Pairs of domain.md 12.2 about how somebody lives, in a home or without one. */
export const livingPairs: readonly LanguagePair[] = [
  {
    id: 64,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: ['bed blocker/n'],
        tryInstead: ['person waiting for a home', 'person waiting for care'],
        tryPlural: ['people waiting for a home', 'people waiting for care'],
      },
      { avoid: ['bed block/v'], tryInstead: ['waiting for a home', 'waiting for care'] },
    ],
  },
  {
    id: 65,
    area: 'home',
    sources: ['G'],
    forms: [
      {
        avoid: ['{rough|street} sleeper/n'],
        tryInstead: ['person sleeping outside', 'person sleeping rough'],
        tryPlural: ['people sleeping outside', 'people sleeping rough'],
      },
    ],
    exceptions: [
      'rough {sleeper|sleepers} {team|teams|initiative|service|services|count|outreach|pathway|hub|coordinator|navigator}',
    ],
  },
  {
    id: 66,
    area: 'home',
    sources: ['G'],
    forms: [
      {
        avoid: ['{vagrant|tramp|hobo|dosser}/n', 'down and outs'],
        tryInstead: ['person living outside'],
        tryPlural: ['people living outside'],
      },
      {
        avoid: ['{street|aggressive|} beggar/n'],
        tryInstead: ['person who asks passers-by for money'],
        tryPlural: ['people who ask passers-by for money'],
      },
    ],
    exceptions: ['beggars belief', 'beggar belief', 'tramp {stamp|steamer}'],
  },
  {
    id: 69,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: ['{compulsive|known|} hoarder/n'],
        tryInstead: ['person with many belongings at home', 'person who keeps things'],
        tryPlural: ['people with many belongings at home', 'people who keep things'],
      },
      {
        avoid: [`${isNow} hoarding $`, '{he|she|they|who} {hoard|hoards} $'],
        tryInstead: ['keeps many things at home', 'has many belongings at home'],
      },
      {
        avoid: [`${wasThen} hoarding $`, '{he|she|they|who} hoarded $'],
        tryInstead: ['kept many things at home', 'had many belongings at home'],
      },
    ],
  },
  {
    id: 70,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: [
          '{live|lives} in {complete|total|utter|} squalor',
          `${isNow} living in {complete|total|utter|} squalor`,
        ],
        tryInstead: ['has a kitchen and bath that need cleaning', 'has rubbish in the rooms'],
      },
      {
        avoid: [
          'lived in {complete|total|utter|} squalor',
          `${wasThen} living in {complete|total|utter|} squalor`,
        ],
        tryInstead: ['had a kitchen and bath that needed cleaning', 'had rubbish in the rooms'],
      },
      {
        avoid: ['{in|} {complete|total|utter|} squalor', 'squalid {conditions|condition|state}'],
        tryInstead: ['with a kitchen and bath that need cleaning', 'with rubbish in the rooms'],
      },
    ],
  },
  {
    id: 72,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: ['{problem|nightmare|nuisance|difficult} tenant/n'],
        tryInstead: ['tenant with a complaint to sort out', 'tenant with arrears to sort out'],
        tryPlural: ['tenants with complaints to sort out', 'tenants with arrears to sort out'],
      },
    ],
  },
  {
    id: 73,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: [
          `${he} ${be} {being|} {anti social|antisocial}`,
          `${he} {behaved|acted} {anti socially|antisocially}`,
        ],
        tryInstead: ['neighbours reported noise on', 'neighbours reported'],
      },
      {
        avoid: [
          '{anti social|antisocial} {behaviour|behavior|conduct|activity}',
          '{anti social|antisocial} $',
        ],
        tryInstead: ['noise that neighbours reported', 'what neighbours reported'],
      },
    ],
    exceptions: [
      '{anti social|antisocial} personality',
      '{anti social|antisocial} hours',
      '{anti social|antisocial} {behaviour|behavior} {order|orders|act|team|officer|injunction|injunctions|policy|law|legislation}',
    ],
  },
  {
    id: 93,
    area: 'home',
    sources: ['K'],
    forms: [
      {
        avoid: [`${isNow} a repeat {homelessness|homeless} case`],
        tryInstead: ['has been homeless again since'],
      },
      {
        avoid: ['repeat {homelessness|homeless} {case|client}/n'],
        tryInstead: ['person who is homeless again'],
        tryPlural: ['people who are homeless again'],
      },
    ],
  },
  {
    id: 99,
    area: 'home',
    sources: ['K'],
    forms: [
      { avoid: ['normal {people|folk|citizens|neighbours}'], tryInstead: ['other people'] },
      { avoid: ['normal housing'], tryInstead: ['ordinary homes', 'ordinary housing'] },
      {
        avoid: ['normal {home|flat|apartment|tenancy}/n'],
        tryInstead: ['ordinary home'],
        tryPlural: ['ordinary homes'],
      },
    ],
  },
];
