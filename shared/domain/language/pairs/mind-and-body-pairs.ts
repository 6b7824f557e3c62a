import type { LanguagePair } from '../language-pair.ts';
import { be, he, isNow, persons, very, wasThen } from './pattern-words.ts';

/** Pairs of domain.md 12.2 about health, diagnoses and the body. */
export const mindAndBodyPairs: readonly LanguagePair[] = [
  {
    id: 4,
    area: 'mind_and_body',
    sources: ['S1'],
    forms: [
      {
        avoid: [`{is|are|'s|seems|appears} ${very} delusional`],
        tryInstead: ['has beliefs that others find unusual', 'believes that'],
      },
      {
        avoid: [`{was|were|seemed|appeared|sounded|became} ${very} delusional`],
        tryInstead: ['had beliefs that others find unusual', 'believed that'],
      },
      { avoid: ['delusional'], tryInstead: ['with beliefs that others find unusual'] },
    ],
    exceptions: ['delusional {disorder|disorders}'],
  },
  {
    id: 5,
    area: 'mind_and_body',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: [`${isNow} {a|} {paranoid|} schizophrenic`],
        tryInstead: ['has a diagnosis of schizophrenia', 'hears voices'],
      },
      {
        avoid: [`${wasThen} {a|} {paranoid|} schizophrenic`],
        tryInstead: ['had a diagnosis of schizophrenia', 'heard voices'],
      },
      {
        avoid: ['{a|the|this|that|} {paranoid|} [schizophrenic/n]'],
        tryInstead: ['person with a diagnosis of schizophrenia', 'person who hears voices'],
        tryPlural: ['people with a diagnosis of schizophrenia', 'people who hear voices'],
      },
    ],
    exceptions: ['schizophrenic {disorder|episode|symptom|illness|psychosis|spectrum}/n'],
  },
  {
    id: 12,
    area: 'mind_and_body',
    sources: ['S1'],
    forms: [
      {
        avoid: ["{is|'s} {a|the|} victim of", 'are {the|} victims of'],
        tryInstead: ['has lived through'],
      },
      {
        avoid: ['{was|has been|had been} {a|the|} victim of', 'were {the|} victims of'],
        tryInstead: ['had lived through'],
      },
      {
        avoid: [
          "{is|was|'s} {a|the|such a|very much a|always the|the eternal} [victim] $",
          '{a|the} {perpetual|eternal|typical|professional} [victim]',
        ],
        tryInstead: ['person who has lived through'],
      },
      {
        avoid: ['{plays|played|playing|play} the victim', 'victim mentality'],
        tryInstead: ['has lived through a lot', 'speaks of what happened'],
      },
    ],
  },
  {
    id: 44,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [`{${be.slice(1, -1)}|} ${very} {low|lower} functioning`],
        tryInstead: ['needs help with', 'would like help with'],
      },
      {
        avoid: [`{${be.slice(1, -1)}|} ${very} {high|higher|highly} functioning`],
        tryInstead: ['manages', 'is good at'],
      },
    ],
    exceptions: ['{high|low} functioning autism'],
  },
  {
    id: 46,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [`mentally ill ${persons}`],
        tryInstead: ['person with mental-health difficulties'],
        tryPlural: ['people with mental-health difficulties'],
      },
      { avoid: ['the mentally ill $'], tryInstead: ['people with mental-health difficulties'] },
      { avoid: [`${isNow} ${very} mentally ill`], tryInstead: ['has mental-health difficulties'] },
      { avoid: [`${wasThen} ${very} mentally ill`], tryInstead: ['had mental-health difficulties'] },
      { avoid: ['mentally ill'], tryInstead: ['with mental-health difficulties'] },
    ],
  },
  {
    id: 47,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [`${he} {is|are|was|were|'s|went|seemed} {completely|totally|} {crazy|mad|nuts} $`],
        tryInstead: ['saw things differently', 'was very distressed'],
      },
      {
        avoid: [
          '{crazy|mad} {person|man|woman|lady|guy|neighbour}/n',
          '{psycho|nutter|nutcase|lunatic|madman}/n',
        ],
        tryInstead: ['person who was very distressed', 'person who saw things differently'],
        tryPlural: ['people who were very distressed', 'people who saw things differently'],
      },
    ],
    exceptions: [
      `${he} {is|are|was|were|'s|went} {completely|totally|a bit|quite|} mad {at|about|with|because}`,
    ],
  },
  {
    id: 48,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [`{is|are|'s|} personality disordered`],
        tryInstead: ['has a diagnosis of', 'finds relationships hard'],
      },
      {
        avoid: [`${wasThen} personality disordered`],
        tryInstead: ['had a diagnosis of', 'found relationships hard'],
      },
      {
        avoid: [`personality disordered ${persons}`, `{pd|personality disorder} ${persons}`],
        tryInstead: ['person with a diagnosis of'],
        tryPlural: ['people with a diagnosis of'],
      },
    ],
  },
  {
    id: 49,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: ['{a|an} [{bipolar|borderline|manic depressive|psychotic|anorexic}] $'],
        tryInstead: ['person with a diagnosis of'],
      },
      {
        avoid: ['{bipolars|borderlines|manic depressives|psychotics|anorexics}'],
        tryInstead: ['people with a diagnosis of'],
      },
    ],
  },
  {
    id: 50,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      { avoid: ['committed suicide'], tryInstead: ['died by suicide'] },
      { avoid: ['{commit|commits} suicide'], tryInstead: ['die by suicide'] },
      { avoid: ['committing suicide'], tryInstead: ['dying by suicide'] },
    ],
  },
  {
    id: 51,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [
          '{failed|unsuccessful} suicide attempt/n',
          '{failed|unsuccessful} {attempt|attempts} at suicide',
        ],
        tryInstead: ['suicide attempt', 'attempted suicide and survived'],
        tryPlural: ['suicide attempts'],
      },
      {
        avoid: ['{successful|completed} {suicide attempt|suicide}'],
        tryInstead: ['death by suicide', 'died by suicide'],
      },
    ],
  },
  {
    id: 52,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: ['self {harmer|mutilator|injurer}/n', `{is|was|'s} a [cutter] $`],
        tryInstead: ['person who hurts themselves to cope'],
        tryPlural: ['people who hurt themselves to cope'],
      },
    ],
  },
  {
    id: 71,
    area: 'mind_and_body',
    sources: ['K'],
    forms: [
      {
        avoid: [
          '{has|have|had|with|due to|} {very|} {poor|bad|terrible} {personal|} hygiene',
          `{is|was|were|are|looked|looks|appeared|appears|seemed|seems|} ${very} unkempt`,
        ],
        tryInstead: ['had not been able to wash', 'asked for clothes'],
      },
    ],
  },
  {
    id: 98,
    area: 'mind_and_body',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `${isNow} {wheelchair bound|confined to a wheelchair|confined to his wheelchair|confined to her wheelchair}`,
        ],
        tryInstead: ['uses a wheelchair'],
      },
      {
        avoid: [
          `${wasThen} {wheelchair bound|confined to a wheelchair|confined to his wheelchair|confined to her wheelchair}`,
        ],
        tryInstead: ['used a wheelchair'],
      },
      { avoid: ['wheelchair bound', 'confined to a wheelchair'], tryInstead: ['who uses a wheelchair'] },
    ],
  },
];
