import type { i18n as I18n } from 'i18next';
import type { Around } from '../../contracts/network.ts';
import type { PageBlock } from '../../domain/records/page-blocks.ts';
import { formatters } from '../format.ts';

function listBlock(key: string, label: string, lines: readonly string[]): PageBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'list', key, label, lines }];
}

/**
 * Who is around the person, in words for them: their team, agencies with whether we speak with them, peers, groups, and
 * what is waited for. The same list is turned round and printed.
 */
export function aroundBlocks(words: I18n, around: Around): PageBlock[] {
  const t = words.getFixedT(null, ['network', 'domain']);
  const { day } = formatters(words.language);
  const line = (name: string, what: string) => (what === '' ? name : t('around.line', { name, what }));
  const agencies = around.agencies.map(({ name, role, contactName, leadOn, speaking }) =>
    line(
      name,
      [
        role,
        contactName,
        leadOn && t('handover.leadOn', { what: leadOn }),
        speaking === 'may_speak' ? '' : t('around.mayNotSpeak'),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );
  const waiting = around.waiting.map(({ name, whatFor, state, nextLookOn }) =>
    line(
      [name, whatFor].filter(Boolean).join(': '),
      [
        t(`domain:referralState.${state}`),
        nextLookOn === null ? '' : t('card.look', { day: day(nextLookOn) }),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  );
  const blocks = [
    ...listBlock(
      'team',
      t('around.team'),
      around.team.map(({ name, role }) => line(name, t(`domain:assignmentRole.${role}`))),
    ),
    ...listBlock('agencies', t('around.agencies'), agencies),
    ...listBlock(
      'supporters',
      t('around.supporters'),
      around.supporters.map(({ name, role, state }) =>
        line(name, [t(`domain:supporterRole.${role}`), t(`domain:matchState.${state}`)].join(', ')),
      ),
    ),
    ...listBlock('groups', t('around.groups'), around.groups),
    ...listBlock('waiting', t('around.waiting'), waiting),
  ];
  return blocks.length > 0
    ? blocks
    : [{ kind: 'text', key: 'none', label: t('around.title'), text: t('around.noneYet') }];
}

/** The leaflet about peers, in our own words (domain.md 11.2). @param contact where to ask; empty for anybody */
export function leafletBlocks(words: I18n, contact: string): PageBlock[] {
  const t = words.getFixedT(null, 'peers');
  return [
    { kind: 'text', key: 'who', label: t('leaflet.whoLabel'), text: t('leaflet.who') },
    {
      kind: 'list',
      key: 'what',
      label: t('leaflet.whatLabel'),
      lines: [t('leaflet.what1'), t('leaflet.what2'), t('leaflet.what3')],
    },
    { kind: 'text', key: 'not', label: t('leaflet.whatNotLabel'), text: t('leaflet.whatNot') },
    {
      kind: 'list',
      key: 'how',
      label: t('leaflet.howLabel'),
      lines: [t('leaflet.how1'), t('leaflet.how2'), t('leaflet.how3')],
    },
    {
      kind: 'text',
      key: 'ask',
      label: t('leaflet.askLabel'),
      text: contact === '' ? t('leaflet.noAsk') : contact,
    },
  ];
}
