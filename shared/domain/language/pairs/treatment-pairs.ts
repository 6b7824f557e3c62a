import type { LanguagePair } from '../language-pair.ts';
import { isNow, persons, wasThen } from './pattern-words.ts';

/** Pairs of domain.md 12.2 about diagnoses and what somebody makes of treatment. */
export const treatmentPairs: readonly LanguagePair[] = [
  {
    id: 13,
    area: 'mind_and_body',
    sources: ['S1'],
    forms: [
      {
        avoid: [
          `{dual|double} {diagnosis|diagnosed} ${persons}`,
          '{dual|double} {diagnosis|diagnosed} {case}/n',
        ],
        tryInstead: ['person with their own history who also has'],
        tryPlural: ['people with their own history who also have'],
      },
      {
        avoid: ['{a|} bundle of {diagnoses|problems|disorders|issues}'],
        tryInstead: ['a person with their own history who also has'],
      },
    ],
  },
  {
    id: 26,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [`{is|are|was|were|been|being|'s|} {non compliant|noncompliant|not compliant}`],
        tryInstead: ['decided not to', 'it did not work because'],
      },
      { avoid: ['{non compliance|noncompliance}'], tryInstead: ['deciding not to', 'what did not work'] },
      {
        avoid: ["{did not|didn't|does not|doesn't|would not|wouldn't} comply {with|}"],
        tryInstead: ['decided against', 'chose not to'],
      },
    ],
  },
  {
    id: 27,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [
          "{is|are|was|were|'s|} {non concordant|nonconcordant|not concordant}",
          `{is|are|was|were|'s|} {non concordant|nonconcordant|not concordant} with {his|her|their|} {medication|meds|treatment}`,
        ],
        tryInstead: ['takes medication some days', 'does not want medication because'],
      },
      {
        avoid: ['{non concordance|poor concordance}'],
        tryInstead: ['taking medication some days', 'not wanting medication'],
      },
    ],
  },
  {
    id: 45,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: ['suffers from', `${isNow} suffering from`, '{battles|battles with}'],
        tryInstead: ['has', 'lives with'],
      },
      { avoid: ['suffered from', `${wasThen} suffering from`], tryInstead: ['had', 'lived with'] },
      { avoid: ['suffer from'], tryInstead: ['have', 'live with'] },
      { avoid: ['suffering from'], tryInstead: ['living with', 'who has'] },
      {
        avoid: [
          '[battling {with|}] {alcohol|alcoholism|drugs|drug|addiction|depression|anxiety|illness|cancer|mental|his|her|their|an|a}',
        ],
        tryInstead: ['living with'],
      },
    ],
  },
  {
    id: 84,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: ['{lacks|has no|has little|has poor|has limited} {any|} insight'],
        tryInstead: ['sees it differently'],
      },
      {
        avoid: ['{lacked|had no|had little|had poor|had limited} {any|} insight'],
        tryInstead: ['saw it differently'],
      },
      { avoid: ['lacking {in|} insight'], tryInstead: ['seeing it differently'] },
      { avoid: ['{a|} lack of insight', '{poor|limited} insight'], tryInstead: ['a different view'] },
    ],
  },
];
