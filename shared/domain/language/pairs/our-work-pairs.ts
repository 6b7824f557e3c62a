import type { LanguagePair } from '../language-pair.ts';
import { he, him, persons } from './pattern-words.ts';

const service = '{our|the} {service|programme|program|project|support}';

/** Letting and allowing, by pronoun, so that both stand on one footing. */
const lettingForms = [
  { object: 'him', subject: 'he' },
  { object: 'her', subject: 'she' },
  { object: 'them', subject: 'they' },
].flatMap(({ object, subject }) => [
  {
    avoid: [
      `[{we|i|staff|the team} let ${object}] {have|use|stay|keep|come|take|do|leave|see|try|move|bring|smoke|drink|sleep|choose|decide|return|continue}`,
      `{we|i|staff|the team} allowed ${object} to`,
    ],
    tryInstead: [`we agreed that ${subject} would`, `${subject} decided to`],
  },
  {
    avoid: [
      `[{let|lets|letting} ${object}] {have|use|stay|keep|come|take|do|leave|see|try|move|bring|smoke|drink|sleep|choose|decide|return|continue}`,
      `{allow|allows|allowed|allowing} ${object} to`,
    ],
    tryInstead: [`agreed that ${subject} would`],
  },
]);

/** Pairs of domain.md 12.2 about how we speak of our own work and of the people we work with. */
export const ourWorkPairs: readonly LanguagePair[] = [
  { id: 14, area: 'our_work', sources: ['S1'], forms: lettingForms },
  {
    id: 18,
    area: 'our_work',
    sources: ['S1'],
    forms: [
      {
        avoid: ['{holistic|multi agency|targeted|therapeutic|psychosocial|our|planned|} intervention/n'],
        tryInstead: ['what we will do', 'support'],
      },
    ],
    exceptions: [
      'critical time intervention',
      '{early|crisis|police|medical|surgical|military|brief|court} intervention/n',
      'intervention {team|service|order}/n',
    ],
  },
  {
    id: 19,
    area: 'our_work',
    sources: ['K'],
    forms: [
      { avoid: ['{the|this|our} service user'], tryInstead: ['the person', 'the tenant'] },
      { avoid: ['{the|these|our} service users'], tryInstead: ['the people', 'the tenants'] },
      { avoid: ['service user/n'], tryInstead: ['person', 'tenant'], tryPlural: ['people', 'tenants'] },
    ],
    exceptions: [
      'service {user|users} {group|forum|involvement|council|network|union|representative|survey}',
    ],
  },
  {
    id: 20,
    area: 'our_work',
    sources: ['G'],
    forms: [
      {
        avoid: [
          '{difficult|hopeless|sad|tough|tricky|complex|challenging|demanding|problem|nut|head|basket|lost|interesting|chaotic|homeless} case/n',
          `${he} {is|was|'s|are} {a|just a|another|just another|one of our|one of my} {difficult|hard|} [case/n]`,
        ],
        tryInstead: ['person', 'situation'],
        tryPlural: ['people', 'situations'],
      },
      {
        avoid: ['{my|our} {new|other|open|difficult|} cases'],
        tryInstead: ['the people I work with', 'the people we work with'],
      },
    ],
    exceptions: [
      '{complex|new} case {panel|conference|review|meeting|team|law}',
      'case/n {of|for|in which|where}',
    ],
  },
  {
    id: 21,
    area: 'our_work',
    sources: ['G'],
    forms: [
      {
        avoid: ['my {client|service user|tenant}/n', 'my {caseload people|people on my caseload}'],
        tryInstead: ['the person I work with'],
        tryPlural: ['the people I work with'],
      },
      { avoid: ['my caseload $'], tryInstead: ['the people I work with'] },
      {
        avoid: ['our client/n'],
        tryInstead: ['the person we work with'],
        tryPlural: ['the people we work with'],
      },
    ],
  },
  {
    id: 82,
    area: 'our_work',
    sources: ['G'],
    forms: [
      {
        avoid: ['{disclosed|discloses} to me', '[{disclosed|discloses}] {that|he|she|they|having}'],
        tryInstead: ['told me', 'trusted me with'],
      },
      { avoid: ['{disclosed|discloses} to us'], tryInstead: ['told us', 'trusted us with'] },
      {
        avoid: [
          `{he|she|who} {has|had|also|then|later|recently|} [{disclosed|discloses}]`,
          '[{disclosed|discloses}] {past|historic|previous|childhood|current|recent|ongoing|domestic|sexual|drug|alcohol|suicidal|a|an}',
        ],
        tryInstead: ['told me about', 'trusted me with'],
      },
    ],
  },
  {
    id: 83,
    area: 'our_work',
    sources: ['G'],
    forms: [
      {
        avoid: ['{claims|alleges} to {be|have}'],
        tryInstead: ['says that they have', 'tells us about having'],
      },
      {
        avoid: ['{claimed|alleged} to {be|have}'],
        tryInstead: ['said that they had', 'told us about having'],
      },
      {
        avoid: [
          '[{claims|alleges}] {that|he|she|they|not|it|there|nobody|somebody|someone|never|his|her}',
          'alleges',
        ],
        tryInstead: ['says', 'tells us'],
      },
      {
        avoid: ['[{claimed|alleged}] {that|he|she|they|it|there|nobody|somebody|someone|never}'],
        tryInstead: ['said', 'told us'],
      },
    ],
    exceptions: [
      '{claims|claimed} {his|her|their} {pension|benefit|benefits|allowance|universal|pip|esa|housing|money|expenses|travel|state|deposit}',
      '{benefit|benefits|insurance|legal|false|small} claims',
      'the alleged',
    ],
  },
  {
    id: 88,
    area: 'our_work',
    sources: ['S1'],
    forms: [
      {
        avoid: [
          '{his|her|their|main|skill|skills|the} {deficits|weaknesses}',
          '{deficits|weaknesses}',
          '{skill|skills|personal|social} deficit',
        ],
        tryInstead: ['support wanted with'],
      },
    ],
    exceptions: [
      '{attention|budget|trade|calorie|neurological|sensory|cognitive|hearing} {deficit|deficits}',
      'deficits in {the|our} {budget|accounts}',
    ],
  },
  {
    id: 91,
    area: 'our_work',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `${he} {was|has been|is|were} {discharged|exited} from ${service}`,
          `${he} {was|has been} exited`,
        ],
        tryInstead: ['support ended', 'support ended; the door is open'],
      },
      {
        avoid: [
          `{was|were|been|} {discharged|exited} from ${service}`,
          `exited ${service}`,
          '{was|were|been} exited $',
        ],
        tryInstead: ['moved on'],
      },
      {
        avoid: [`{we|i} discharged ${him}`, `discharged ${him} from ${service}`],
        tryInstead: ['our support ended'],
      },
      { avoid: [`discharge from ${service}`], tryInstead: ['end of our support'] },
    ],
  },
  {
    id: 92,
    area: 'our_work',
    sources: ['K'],
    forms: [
      {
        avoid: [`revolving door ${persons}`, 'revolving door {case}/n'],
        tryInstead: ['person who has had to start again several times'],
        tryPlural: ['people who have had to start again several times'],
      },
      {
        avoid: [`{is|'s} {a|} revolving door`, 'revolving door {syndrome|}'],
        tryInstead: ['has had to start again several times', 'starting again several times'],
      },
    ],
  },
  {
    id: 94,
    area: 'our_work',
    sources: ['S1'],
    forms: [
      {
        avoid: ['[{dealt with|handled|managed}] {him|her} $'],
        tryInstead: ['talked with', 'worked it out together with'],
      },
      {
        avoid: ['[{deal with|handle|manage}] {him|her} $'],
        tryInstead: ['talk with', 'work it out together with'],
      },
      {
        avoid: ['[{dealing with|handling|managing}] {him|her} $'],
        tryInstead: ['talking with', 'working it out together with'],
      },
    ],
  },
  {
    id: 95,
    area: 'our_work',
    sources: ['S1'],
    forms: [
      { avoid: ['monitoring visit/n'], tryInstead: ['visit'], tryPlural: ['visits'] },
      { avoid: ['{checked|checks} up on'], tryInstead: ['visited', 'looked at it together with'] },
      { avoid: ['check up on'], tryInstead: ['visit', 'look at it together with'] },
      { avoid: ['checking up on', 'checking up $'], tryInstead: ['visiting', 'looking at it together with'] },
    ],
  },
  {
    id: 96,
    area: 'our_work',
    sources: ['K'],
    forms: [
      {
        avoid: [
          `{is|was|were|are|been|be|being} allowed back {in|into|to|} {the|our|} {service|programme|program|project|}`,
          `allow/v ${him} back`,
          'let {him|her|them} back {in|into}',
        ],
        tryInstead: ['goes on with our support', 'support continues'],
      },
      {
        avoid: ['{a|another|one last|last|final|his|her|their} {second|last} chance'],
        tryInstead: ['support that continues', 'our support'],
      },
      { avoid: ['second chance/n'], tryInstead: ['support that continues', 'our support'] },
    ],
    exceptions: ['second chance {shop|shops|school|schools|learning|education}'],
  },
  {
    id: 100,
    area: 'our_work',
    sources: ['K'],
    forms: [
      {
        avoid: [
          `{the|our|} at risk {client|tenant|case|people|person|resident}/n list/n`,
          '{the|our|} at risk list/n',
          `{the|our|} high risk {client|tenant|case|people|} list`,
        ],
        tryInstead: ['people we want to be in touch with this week'],
      },
    ],
  },
];
