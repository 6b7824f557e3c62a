import type { i18n as I18n } from 'i18next';
import type { SafetyContent, SafetyFactor, SafetyPlanBody } from '../../contracts/safety.ts';
import type { PageBlock, RecordPage, TeamBlock } from '../../domain/records/page-blocks.ts';
import { type SafetySection, safetySections } from '../../domain/safety/safety-codes.ts';
import { type GridPlace, gridPlaces, type GridSize } from '../../domain/safety/situation-grid.ts';
import { formatters } from '../format.ts';
import { listBlock, textBlock } from './blocks.ts';

function contactBlock(words: I18n, contacts: SafetyContent['contacts']): PageBlock[] {
  if (contacts.length === 0) return [];
  const t = words.getFixedT(null, 'safety');
  return [
    {
      kind: 'table',
      key: 'contacts',
      label: t('page.contacts'),
      columns: [
        t('page.contactName'),
        t('page.contactPhone'),
        t('page.contactWhen'),
        t('page.contactMayCall'),
      ],
      rows: contacts.map(({ name, relation, phone, when, consentToContact }) => [
        relation === '' ? name : t('page.nameAndRelation', { name, relation }),
        phone,
        when,
        t(consentToContact ? 'page.mayCall' : 'page.mayNotCall'),
      ]),
    },
  ];
}

/** Before and with the plan, in words only (domain.md 7.3). */
function gridBlock(words: I18n, factor: SafetyFactor, size: GridSize): PageBlock[] {
  const places = gridPlaces(factor, size);
  if (places === null) return [];
  const t = words.getFixedT(null, ['safety', 'domain']);
  const row = (label: string, place: GridPlace | null) =>
    place === null
      ? []
      : [
          [
            label,
            t(`domain:likelihood.${place.likelihood}`),
            t(`domain:consequence.${place.consequence}`),
            t(`domain:situationLevel.${place.level}`),
          ],
        ];
  return [
    {
      kind: 'table',
      key: `grid ${factor.id}`,
      label: t('safety:page.grid'),
      columns: [
        t('safety:page.when'),
        t('safety:page.likelihood'),
        t('safety:page.consequence'),
        t('safety:page.level'),
      ],
      rows: [...row(t('safety:page.before'), places.before), ...row(t('safety:page.after'), places.after)],
    },
  ];
}

function factorBlocks(words: I18n, factor: SafetyFactor, size: GridSize): PageBlock[] {
  const t = words.getFixedT(null, ['safety', 'domain']);
  const format = formatters(words.language);
  const { id, acceptedRisk, owner, reviewOn } = factor;
  const after = [
    owner,
    reviewOn === null ? '' : t('safety:page.lookAgain', { day: format.day(reviewOn) }),
  ].filter((part) => part !== '');
  return [
    {
      kind: 'heading',
      key: `concern ${id}`,
      label: t('safety:page.concern', {
        area: t(`domain:housingSupportStar.area.${factor.domain}.label`),
        direction: t(`domain:factorDirection.${factor.direction}`),
      }),
    },
    ...textBlock('text', `situation ${id}`, t('safety:page.situation'), factor.situation),
    ...textBlock('text', `evidence ${id}`, t('safety:page.evidence'), factor.evidence),
    ...textBlock('words', `view ${id}`, t('safety:page.personView'), factor.personView),
    ...gridBlock(words, factor, size),
    ...textBlock('text', `needs ${id}`, t('safety:page.needs'), factor.needs),
    ...textBlock('text', `supports ${id}`, t('safety:page.supports'), factor.supports),
    ...textBlock('text', `steps ${id}`, t('safety:page.immediateSteps'), factor.immediateSteps),
    ...listBlock(`actions ${id}`, t('safety:page.actions'), factor.actions),
    ...(acceptedRisk.accepted
      ? textBlock('words', `accepted ${id}`, t('safety:page.accepted'), acceptedRisk.why)
      : []),
    ...textBlock('text', `owner ${id}`, t('safety:page.owner'), after.join('. ')),
  ];
}

function noContactBlock(words: I18n, { afterDays, steps }: SafetyContent['noContact']): PageBlock[] {
  const t = words.getFixedT(null, 'safety');
  const label = afterDays === null ? t('page.noContact') : t('page.noContactAfter', { count: afterDays });
  return listBlock('no_contact', label, steps);
}

/** The parts of the plan under the codes by which the person chooses what others may see. */
function sectionBlocks(words: I18n, section: SafetySection, content: SafetyContent): PageBlock[] {
  const label = words.t(`domain:safetySection.${section}`);
  switch (section) {
    case 'triggers':
      return listBlock(section, label, content.triggers);
    case 'early_signs_self':
      return listBlock(section, label, content.earlySignsSelf);
    case 'early_signs_others':
      return listBlock(section, label, content.earlySignsOthers);
    case 'self_help':
      return listBlock(section, label, content.selfHelp);
    case 'others_can_help':
      return listBlock(section, label, content.othersCanHelp);
    case 'please_avoid':
      return listBlock(section, label, content.pleaseAvoid);
    case 'contacts':
      return contactBlock(words, content.contacts);
    case 'safer_environment':
      return listBlock(section, label, content.saferEnvironment);
    case 'inclusion':
      return listBlock(section, label, content.inclusionGoals);
    case 'concerns':
      return content.factors.flatMap((factor) => factorBlocks(words, factor, content.gridSize));
    case 'no_contact':
      return noContactBlock(words, content.noContact);
  }
}

/** What is agreed about being reached and about the page, under a heading of its own: it belongs to no situation. */
function agreedBlocks(
  words: I18n,
  content: SafetyContent,
  sharing: readonly PageBlock[],
  withNoContact: boolean,
): PageBlock[] {
  const blocks = [...(withNoContact ? sectionBlocks(words, 'no_contact', content) : []), ...sharing];
  if (blocks.length === 0) return [];
  return [{ kind: 'heading', key: 'agreed', label: words.t('safety:page.agreed') }, ...blocks];
}

function teamBlocks(words: I18n, { content, team }: SafetyPlanBody): TeamBlock[] {
  if (team === null) return [];
  const t = words.getFixedT(null, 'safety');
  const views = team.factorViews.flatMap(({ factorId, text }) => {
    const factor = content.factors.find(({ id }) => id === factorId);
    if (factor === undefined || text.trim() === '') return [];
    const label = t('page.workerViewOf', { situation: factor.situation });
    return [{ kind: 'team', key: `worker view ${factorId}`, label, text } as const];
  });
  return [
    ...views,
    ...(team.workerView.trim() === ''
      ? []
      : [{ kind: 'team', key: 'worker_view', label: t('page.workerView'), text: team.workerView } as const]),
  ];
}

/** The plan in the order of domain.md 7.2: strengths, signs, helps, people, home, then situations and what is agreed. */
export function safetyPage(words: I18n, body: SafetyPlanBody): RecordPage {
  const { content } = body;
  const t = words.getFixedT(null, 'safety');
  return {
    strengths: content.protectiveFactors,
    blocks: [
      ...textBlock('text', 'not_co_produced', t('page.notCoProduced'), content.notCoProducedReason),
      ...safetySections
        .filter((section) => section !== 'no_contact')
        .flatMap((section) => sectionBlocks(words, section, content)),
      ...agreedBlocks(words, content, listBlock('share_with', t('page.shareWith'), content.shareWith), true),
      ...teamBlocks(words, body),
    ],
  };
}

/** The page for others: strengths and those parts that the person chose, nothing else (domain.md 5.5). */
export function safetyPageForOthers(words: I18n, content: SafetyContent): RecordPage {
  const chosen = new Set(content.pageForOthers);
  return {
    strengths: content.protectiveFactors,
    blocks: [
      ...safetySections
        .filter((section) => section !== 'no_contact' && chosen.has(section))
        .flatMap((section) => sectionBlocks(words, section, content)),
      ...agreedBlocks(words, content, [], chosen.has('no_contact')),
    ],
  };
}
