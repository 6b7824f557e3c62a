import type { LanguagePair } from '../language-pair.ts';
import { he, isNow, persons, very, wasThen } from './pattern-words.ts';

const doesNot = "{does not|doesn't|do not|don't|did not|didn't|will not|won't|would not|wouldn't}";
const appointment = '{appointment|appointments|meeting|visit|session|group|interview|assessment|review}';

/** Pairs of domain.md 12.2 about being in touch, saying no and wanting other things. */
export const engagementPairs: readonly LanguagePair[] = [
  {
    id: 6,
    area: 'engagement',
    sources: ['S1'],
    forms: [
      {
        avoid: [
          `{he|she|they|} {is|are|was|were|'s} {not|never} {really|currently|fully|} engaging`,
          "{he|she|they|} {isn't|aren't|wasn't|weren't} {really|currently|fully|} engaging",
          `{he|she|they|} ${doesNot} engage`,
          `{he|she|they|} {is|are|was|were|has|have|had|'s} {disengaged|disengaging}`,
          '{not|never} engaging {with us|with the service|with services|with support|with staff}',
          '{disengaged|disengages|disengaging}',
        ],
        tryInstead: ['we have not yet found what works', 'we spoke briefly on'],
      },
      {
        avoid: ['{his|her|their|} {non engagement|nonengagement|disengagement}'],
        tryInstead: ['not having found what works yet'],
      },
    ],
  },
  {
    id: 7,
    area: 'engagement',
    sources: ['S1', 'K'],
    forms: [
      {
        avoid: [
          '{refuse|refuses|refused|refusing} to engage with',
          '{fails|failed|unwilling|failing} to engage with',
        ],
        tryInstead: ['said no to', 'would rather not have'],
      },
      { avoid: ['{refuse|refuses|refused|refusing} to engage'], tryInstead: ['said no', 'would rather not'] },
    ],
  },
  {
    id: 8,
    area: 'engagement',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: ["{is|'s} {still|completely|in complete|in total|} {in|} denial {about|}"],
        tryInstead: ['does not see this as a problem at present'],
      },
      {
        avoid: ['{was|had been|has been} {still|completely|} in denial'],
        tryInstead: ['did not see this as a problem at the time'],
      },
      { avoid: ['in {complete|total|} denial'], tryInstead: ['not seeing this as a problem at present'] },
    ],
  },
  {
    id: 22,
    area: 'engagement',
    sources: ['G'],
    forms: [
      {
        avoid: ['frequent {flyer|flier|attender}/n'],
        tryInstead: ['person who often asks for help', 'person who returns often'],
        tryPlural: ['people who often ask for help', 'people who return often'],
      },
    ],
  },
  {
    id: 23,
    area: 'engagement',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `[hard to reach ${persons}]`,
          '[hard to reach {groups|communities|families|population|populations}]',
        ],
        tryInstead: ['person we have not reached yet', 'person for whom services are hard to use'],
        tryPlural: ['people we have not reached yet', 'people for whom services are hard to use'],
      },
      {
        avoid: ['hard to reach'],
        tryInstead: ['not reached by us yet', 'someone for whom services are hard to use'],
      },
    ],
    exceptions: ['hard to reach {by|on|at|from|during|over|today|because|in the}'],
  },
  {
    id: 25,
    area: 'engagement',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `${isNow} ${very} {service|treatment|support|help} resistant`,
          `${isNow} ${very} resistant to {services|treatment|support|help}`,
        ],
        tryInstead: ['has had poor experiences', 'prefers'],
      },
      {
        avoid: [
          `${wasThen} ${very} {service|treatment|support|help} resistant`,
          `${wasThen} ${very} resistant to {services|treatment|support|help}`,
        ],
        tryInstead: ['had had poor experiences', 'preferred'],
      },
      {
        avoid: [
          '{service|treatment|support|help} resistant',
          'resistant to {services|treatment|support|help}',
        ],
        tryInstead: ['wary after poor experiences'],
      },
    ],
    exceptions: [
      'treatment resistant {depression|schizophrenia|psychosis|epilepsy|hypertension|bipolar|infection}',
    ],
  },
  {
    id: 28,
    area: 'engagement',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `${he} {did not|didn't} attend {the|his|her|their|an} ${appointment}`,
          `${he} {did not|didn't} attend`,
          "{dna|dnas|dna'd|dnaed}",
          'no show/n',
        ],
        tryInstead: ['we missed each other', 'the time did not suit'],
      },
      {
        avoid: ["{did not|didn't|does not|doesn't} attend", "{did not|didn't} turn up"],
        tryInstead: ['could not come to', 'was not at'],
      },
    ],
    exceptions: [
      'dna {test|tests|testing|sample|samples|swab|evidence|profile|result|results|match}',
      '{his|her|their|my|the} dna {is|was|has}',
      "{did not|didn't|does not|doesn't} attend {school|university|church|because i|to}",
    ],
  },
  {
    id: 29,
    area: 'engagement',
    sources: ['G'],
    forms: [
      {
        avoid: [
          'fail/v to {attend|show up|turn up|appear|arrive|come|show}',
          `fail/v to keep {a|an|the|his|her|their} ${appointment}`,
        ],
        tryInstead: ['did not come on', 'could not come because'],
      },
      { avoid: ['fail/v to engage'], tryInstead: ['said no', 'wanted something else'] },
      {
        avoid: ['failure to {attend|engage|appear}'],
        tryInstead: ['not coming on', 'missing each other on'],
      },
    ],
  },
  {
    id: 30,
    area: 'engagement',
    sources: ['G'],
    forms: [
      { avoid: ['{refused|refuses|refusing} to'], tryInstead: ['declined to', 'preferred not to'] },
      { avoid: ['{refused|refuses|refusing} $'], tryInstead: ['said no', 'declined'] },
      { avoid: ['{refused|refuses|refusing}'], tryInstead: ['said no to', 'declined'] },
    ],
    exceptions: [
      '{is|are|was|were|been|being|be|got} {also|again|wrongly|} refused',
      '{council|landlord|landlady|court|gp|doctor|surgery|bank|authority|authorities|service|hospital|agency|judge|embassy|insurer|company|centre|office|department|dwp|jobcentre|neighbour|hostel|government|ministry|municipality|police|clinic} {has|have|} {refused|refuses|refusing}',
      '{it|which|application|claim|appeal|visa|benefit|request} {has|have|had|} {refused|refuses}',
    ],
  },
  {
    id: 31,
    area: 'engagement',
    sources: ['G'],
    forms: [
      {
        avoid: [
          `{is|are|was|were|being|been|'s|} ${very} {uncooperative|un cooperative|unco operative|not cooperative|not co operative|not cooperating}`,
        ],
        tryInstead: ['had another view', 'was upset about'],
      },
    ],
  },
  {
    id: 85,
    area: 'engagement',
    sources: ['G', 'S1'],
    forms: [
      {
        avoid: ['unrealistic {goal|expectation|hope|aim|plan|aspiration|dream|wish|idea}/n'],
        tryInstead: ['big hope', 'big hope; a first step could be'],
        tryPlural: ['big hopes', 'big hopes; a first step could be'],
      },
      {
        avoid: [`{he|she|they} {is|are|was|were|'s|} {being|} ${very} unrealistic`],
        tryInstead: ['there is a big hope', 'there is a big hope; a first step could be'],
      },
    ],
  },
  {
    id: 86,
    area: 'engagement',
    sources: ['S1', 'G'],
    forms: [
      {
        avoid: [
          `{is|are|'s|} ${very} {unmotivated|poorly motivated|not motivated|demotivated}`,
          '{lacks|has no|has little} motivation',
        ],
        tryInstead: ['has other priorities now', 'is not sure yet'],
      },
      {
        avoid: [
          `${wasThen} ${very} {unmotivated|poorly motivated|not motivated|demotivated}`,
          '{lacked|had no|had little} motivation',
        ],
        tryInstead: ['had other priorities', 'was not sure yet'],
      },
      {
        avoid: ['{a|} lack of motivation'],
        tryInstead: ['other priorities at present', 'not being sure yet'],
      },
    ],
  },
  {
    id: 87,
    area: 'engagement',
    sources: ['G'],
    forms: [
      { avoid: ['resistant to'], tryInstead: ['in two minds about', 'cautious about'] },
      {
        avoid: [
          `{he|she|they|is|are|was|were|'s|seems|seemed|remains|remained|became|becomes} ${very} [resistant] $`,
        ],
        tryInstead: ['in two minds', 'cautious'],
      },
    ],
    exceptions: [
      'resistant to {antibiotics|infection|water|fire|heat|antidepressants|methadone}',
      '{bacteria|infection|strain|virus} {is|are|was|were} resistant {to|}',
    ],
  },
];
