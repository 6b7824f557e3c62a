import type { LanguagePair } from '../language-pair.ts';
import { he, his } from './pattern-words.ts';

const drug =
  '{drug|drugs|heroin|crack|cocaine|coke|opiate|opioid|spice|cannabis|weed|amphetamine|crystal meth}';
const sober = '{clean|sober|abstinent}';

/** Pairs of domain.md 12.2 about alcohol and drugs. */
export const substancePairs: readonly LanguagePair[] = [
  {
    id: 2,
    area: 'substances',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: ['{chronic|known|} alcoholic/n', 'drunkard/n', 'wino/n'],
        tryInstead: ['person who drinks', 'person who is dependent on alcohol'],
        tryPlural: ['people who drink', 'people who are dependent on alcohol'],
      },
    ],
    exceptions: [
      'alcoholic {drink/n|beverage/n|beer|wine|spirits|content|liver|hepatitis|cirrhosis|neuropathy|ketoacidosis}',
      'non alcoholic',
      'alcoholics anonymous',
    ],
  },
  {
    id: 3,
    area: 'substances',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: [
          `${drug} {addict|user|abuser}/n`,
          'addict/n',
          'junkie/n',
          'junky',
          '{smackhead|crackhead|druggie}/n',
          '{substance|intravenous|iv|injecting|polydrug|needle} {drug|} {user|addict}/n',
        ],
        tryInstead: ['person who uses drugs', 'person who is dependent on drugs'],
        tryPlural: ['people who use drugs', 'people who are dependent on drugs'],
      },
    ],
    exceptions: ['{drug addicts|addicts} anonymous'],
  },
  {
    id: 53,
    area: 'substances',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `{he|she|they|i|who} {is|are|was|were|'s|has been|have been|had been|is now|was now|is still} [clean] $`,
          '{been|now|still} [clean] {for|since|from} {a|an|two|three|four|five|six|seven|eight|nine|ten|twelve|many|some|several|all|last|drugs|heroin|january|february|march|april|may|june|july|august|september|october|november|december|christmas}',
          '{day|week|month|year}/n [clean] $',
          'clean and sober',
        ],
        tryInstead: ['not using', 'in recovery'],
      },
      {
        avoid: ['{stay|stays|stayed|staying|remain|remains|remained} clean $'],
        tryInstead: ['go on not using', 'stay in recovery'],
      },
      {
        avoid: ['{get|gets|got|getting} {himself|herself|themselves|} clean $'],
        tryInstead: ['stop using', 'start recovery'],
      },
    ],
    exceptions: [
      'clean {and|but} {tidy|dressed|warm|fresh|dry|neat|presentable|bright|well}',
      'clean {shaven|at home}',
    ],
  },
  {
    id: 54,
    area: 'substances',
    sources: ['G'],
    forms: [
      {
        avoid: ['[dirty] {urine|drug|} {test|sample|urine}/n'],
        tryInstead: ['positive'],
      },
      {
        avoid: ['[clean] {urine|drug|} {test|urine}/n', '[clean] urine {sample}/n'],
        tryInstead: ['negative'],
      },
    ],
  },
  {
    id: 55,
    area: 'substances',
    sources: ['G'],
    forms: [
      {
        avoid: ['substance abuse', 'abuse of {substances|drugs}'],
        tryInstead: ['substance use', 'harmful use of substances'],
      },
      { avoid: [`${drug} abuse`, 'medication abuse'], tryInstead: ['drug use', 'harmful drug use'] },
      { avoid: ['alcohol abuse', 'abuse of alcohol'], tryInstead: ['alcohol use', 'harmful drinking'] },
      {
        avoid: ['{substance|alcohol} abuser/n'],
        tryInstead: ['person with harmful use'],
        tryPlural: ['people with harmful use'],
      },
      { avoid: [`[abuses] {${drug.slice(1, -1)}|alcohol|substances|medication}`], tryInstead: ['uses'] },
      { avoid: [`[abused] {${drug.slice(1, -1)}|alcohol|substances|medication}`], tryInstead: ['used'] },
      { avoid: [`[abusing] {${drug.slice(1, -1)}|alcohol|substances|medication}`], tryInstead: ['using'] },
    ],
  },
  {
    id: 56,
    area: 'substances',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: ['{relapsed|relapses}', '{fell|fallen|falls} off the wagon'],
        tryInstead: ['used again on', 'had a lapse'],
      },
      { avoid: ['relapsing', 'falling off the wagon'], tryInstead: ['using again', 'having a lapse'] },
      {
        avoid: ['{a|another|the|his|her|their|this|first|last|recent} [relapse]', 'fall off the wagon'],
        tryInstead: ['lapse'],
      },
    ],
    exceptions: [
      'relapsing remitting',
      'relapse {prevention|signature|plan|indicators|drill}',
      'relapse {of|in|into} {psychosis|schizophrenia|depression|mental|mania|illness|his mental|her mental|their mental|symptoms}',
    ],
  },
  {
    id: 57,
    area: 'substances',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `{${drug.slice(1, -1)}|drinking|alcohol|smack|substance|expensive} [habit/n]`,
          `{feed|feeds|feeding|fed|fund|funds|funding|funded|finance|finances|kick|kicked} {a|the|his|her|their} [habit]`,
        ],
        tryInstead: ['use'],
      },
      {
        avoid: [`${his} {drug|drugs|substance} of choice`],
        tryInstead: ['the drug used'],
      },
      { avoid: ['{drug|drugs|substance} of choice'], tryInstead: ['drug used'] },
    ],
  },
  {
    id: 58,
    area: 'substances',
    sources: ['G'],
    forms: [
      {
        avoid: ["{is|are|was|were|'s|} {drug|medication|opiate|prescription} seeking {behaviour|}"],
        tryInstead: ['asked for pain relief', 'asked for medication because'],
      },
      {
        avoid: ['{drug|medication} seeker/n'],
        tryInstead: ['person who asked for pain relief'],
        tryPlural: ['people who asked for pain relief'],
      },
    ],
  },
  {
    id: 59,
    area: 'substances',
    sources: ['S1'],
    forms: [
      {
        avoid: [
          `{he|she|they|} {must|has to|needs to|had to} {get|be|stay} ${sober} {first|}`,
          `{once|until|unless|if} ${he} {is|are|was|gets|'s} ${sober}`,
          'sober up {condition|rule|requirement}/n',
          '{sobriety|abstinence} {condition|rule|requirement}/n',
          '{sobriety|abstinence} is {required|a condition|a requirement}',
        ],
        tryInstead: ['support is offered whatever the use'],
      },
    ],
    exceptions: ['clean and {tidy|dry|dressed|safe}'],
  },
];
