import type { LanguagePair } from '../language-pair.ts';
import { be, he, isNow, persons, very, wasThen } from './pattern-words.ts';

const is = be.slice(1, -1);

/** Pairs of domain.md 12.2 about what somebody did, and what others call it. */
export const behaviourPairs: readonly LanguagePair[] = [
  {
    id: 32,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `{${is}|} ${very} {being|} manipulative`,
          `{manipulates|manipulated|manipulating} {staff|us|the team|workers|people|everyone}`,
        ],
        tryInstead: ['tried several ways to get', 'asked several people for'],
      },
    ],
  },
  {
    id: 33,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: ['attention seeking {behaviour|behavior|}'],
        tryInstead: ['looking for contact', 'looking for care'],
      },
      {
        avoid: ['attention seeker/n'],
        tryInstead: ['person looking for contact', 'person looking for care'],
        tryPlural: ['people looking for contact', 'people looking for care'],
      },
    ],
  },
  {
    id: 34,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `{he|she|they|who} {is|are|was|were|'s|can be|became|becomes|has been|had been|got} ${very} demanding`,
        ],
        tryInstead: ['asked several times for', 'there were several requests for'],
      },
      {
        avoid: [`demanding ${persons}`, 'demanding {behaviour|behavior}'],
        tryInstead: ['person who asked several times for'],
        tryPlural: ['people who asked several times for'],
      },
    ],
  },
  {
    id: 35,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: ['challenging {behaviour|behavior|behaviours|behaviors}'],
        tryInstead: ['distress', 'behaviour we found hard'],
      },
      {
        avoid: [`challenging ${persons}`],
        tryInstead: ['person in distress'],
        tryPlural: ['people in distress'],
      },
    ],
  },
  {
    id: 36,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `{${is}|became|becomes|become|becoming|got|gets|getting|turned|seems|seemed|appeared} {verbally|physically|quite|very|so|really|increasingly|passive|} aggressive`,
        ],
        tryInstead: ['shouted', 'was frightened or angry'],
      },
      {
        avoid: [`aggressive ${persons}`],
        tryInstead: ['person who was frightened or angry'],
        tryPlural: ['people who were frightened or angry'],
      },
      {
        avoid: ['{verbally|physically|} aggressive {behaviour|behavior|outburst|outbursts}'],
        tryInstead: ['shouting', 'pushing'],
      },
    ],
    exceptions: [
      `{cancer|tumour|tumor|disease|leukaemia|lymphoma|dog|dogs} {is|are|was|were} ${very} aggressive`,
      'aggressive {treatment|chemotherapy|cancer|tumour|form|marketing|dog|growth}',
    ],
  },
  {
    id: 37,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: [`violent ${persons}`, 'violent offender/n'],
        tryInstead: ['person who hit'],
        tryPlural: ['people who hit'],
      },
      {
        avoid: [`${he} {is|are|was|were|'s|became|turned|got} ${very} violent`],
        tryInstead: ['there was hitting on', 'there was pushing on'],
      },
    ],
  },
  {
    id: 38,
    area: 'behaviour',
    sources: ['K'],
    forms: [
      {
        avoid: [
          `{he|she|they|who|then|and} [{kicked|kicks} off]`,
          `[{kicked|kicks} off] {at|with|because|again|about|when|in} {me|us|staff|him|her|them|the neighbour|the neighbours|the office|the lobby|the hallway|he|she|they|reception}`,
        ],
        tryInstead: ['became very upset and', 'was very upset'],
      },
      { avoid: ['[kicking off] {at|with|because|again|about}'], tryInstead: ['becoming very upset'] },
    ],
    exceptions: [
      '{kicked|kicks|kicking} off {his|her|their|the} {shoes|boots|trainers|covers|blankets|season|match|project|meeting|festival}',
    ],
  },
  {
    id: 39,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      { avoid: [`{${is}} acting out`, 'acted out', '{he|she} acts out'], tryInstead: ['showed distress by'] },
      { avoid: ['acting out'], tryInstead: ['showing distress by'] },
    ],
    exceptions: ['{acting|acted|acts} out {a|the|his|her|their} {scene|role|part|play|story}'],
  },
  {
    id: 40,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: ['{a|his|her|their|} {very|} chaotic {lifestyle|lifestyles|life|lives|existence}'],
        tryInstead: ['days without routine', 'a life in which a lot is happening'],
      },
      {
        avoid: [
          `${he} {is|are|was|were|'s|seems|seemed} ${very} chaotic`,
          `{his|her|their} {life|behaviour|behavior|presentation|lifestyle} {is|was|seems|has been} ${very} chaotic`,
        ],
        tryInstead: ['a lot is happening', 'the days have no routine'],
      },
      {
        avoid: [`chaotic ${persons}`],
        tryInstead: ['person in whose life a lot is happening'],
        tryPlural: ['people in whose lives a lot is happening'],
      },
      {
        avoid: ['chaotic {use|drug use|drinking|substance use|behaviour|behavior}'],
        tryInstead: ['use without routine', 'days without routine'],
      },
    ],
  },
  {
    id: 41,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: [`{very|highly|more|most|} complex ${persons}`],
        tryInstead: [
          'person with several things going on at once',
          'person for whom services do not fit together',
        ],
        tryPlural: [
          'people with several things going on at once',
          'people for whom services do not fit together',
        ],
      },
      {
        avoid: [`${he} {is|are|was|were|'s} ${very} complex`],
        tryInstead: ['several things are going on at once', 'services do not fit together here'],
      },
    ],
  },
  {
    id: 42,
    area: 'behaviour',
    sources: ['G', 'K'],
    forms: [
      {
        avoid: [`high risk ${persons}`, 'high risk {case}/n'],
        tryInstead: ['person in a situation with a risk of'],
        tryPlural: ['people in situations with a risk of'],
      },
      {
        avoid: [`${he} {is|are|was|were|'s} {a|} [high risk] $`],
        tryInstead: ['in a situation with a risk of'],
      },
    ],
  },
  {
    id: 43,
    area: 'behaviour',
    sources: ['G'],
    forms: [
      {
        avoid: [`{very|extremely|most|} vulnerable ${persons}`, 'vulnerable lady'],
        tryInstead: ['person in a vulnerable situation', 'person who is less protected because'],
        tryPlural: ['people in a vulnerable situation', 'people who are less protected because'],
      },
      {
        avoid: [`${he} [${isNow} ${very} vulnerable]`],
        tryInstead: ['is in a vulnerable situation', 'is less protected because'],
      },
      {
        avoid: [`${he} [${wasThen} ${very} vulnerable]`],
        tryInstead: ['was in a vulnerable situation', 'was less protected because'],
      },
    ],
  },
  {
    id: 90,
    area: 'behaviour',
    sources: ['S1', 'K'],
    forms: [
      {
        avoid: [
          `{has|have|had|is|was|has been|had been|'s|} {been|} {isolated|isolates|isolating} {himself|herself|themselves|themself}`,
          'isolate {himself|herself|themselves|themself}',
        ],
        tryInstead: ['has had little company', 'stayed in'],
      },
    ],
  },
];
