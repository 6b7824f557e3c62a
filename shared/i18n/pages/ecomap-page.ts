import type { i18n as I18n } from 'i18next';
import type { EcomapContent, EcomapLink, EcomapNode } from '../../contracts/around-maps.ts';
import { type EcomapNumbers, ecomapNumbers } from '../../domain/around/ecomap-rules.ts';
import type { PageBlock, RecordPage } from '../../domain/records/page-blocks.ts';

/** The counts in the order in which they stand beside a map. */
export const ecomapCounts = [
  'informal',
  'formal',
  'strong',
  'stressful',
  'twoWay',
  'atNight',
] as const satisfies readonly (keyof EcomapNumbers)[];

/** A tie in words: how strong, whether it brings stress, who receives. */
export function tieWords(
  words: I18n,
  tie: Pick<EcomapLink, 'strength' | 'stressful' | 'flow'>,
  ends: { readonly node: string; readonly other: string },
): string {
  const t = words.getFixedT(null, ['around', 'domain']);
  const flows = {
    none: '',
    both: t('around:page.bothReceive'),
    to_person: t('around:page.receives', { name: ends.other }),
    from_person: t('around:page.receives', { name: ends.node }),
  };
  return [
    t(`domain:tieStrength.${tie.strength}`),
    tie.stressful ? t('around:page.stressful') : '',
    flows[tie.flow],
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Somebody round the person in one line, for whoever does not see the map. */
export function nodeWords(words: I18n, node: EcomapNode, tie: EcomapLink | undefined): string {
  const t = words.getFixedT(null, ['around', 'domain']);
  return [
    node.label,
    t(`domain:ecomapNodeKind.${node.kind}`),
    t(`domain:ecomapRing.${node.closeness}`),
    tie === undefined
      ? t('around:page.noTie')
      : tieWords(words, tie, { node: node.label, other: t('around:page.thePerson') }),
    tie?.wish == null ? '' : t(`domain:tieWish.${tie.wish}`),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function peopleTable(words: I18n, { nodes, links }: EcomapContent): PageBlock[] {
  if (nodes.length === 0) return [];
  const t = words.getFixedT(null, ['around', 'domain']);
  const ties = new Map(links.flatMap((link) => (link.otherNodeId === null ? [[link.nodeId, link]] : [])));
  return [
    {
      kind: 'table',
      key: 'people',
      label: t('around:page.people'),
      columns: [
        t('around:page.who'),
        t('around:page.kind'),
        t('around:page.ring'),
        t('around:page.tie'),
        t('around:page.wish'),
        t('around:page.more'),
      ],
      rows: nodes.map((node) => {
        const tie = ties.get(node.id);
        return [
          node.label,
          t(`domain:ecomapNodeKind.${node.kind}`),
          t(`domain:ecomapRing.${node.closeness}`),
          tie === undefined
            ? t('around:page.noTie')
            : tieWords(words, tie, { node: node.label, other: t('around:page.thePerson') }),
          tie?.wish == null ? '' : t(`domain:tieWish.${tie.wish}`),
          [
            tie?.contactFrequency ?? '',
            node.atNight ? t('around:page.atNight') : '',
            node.contactConsent ? t('around:page.mayContact') : '',
            node.note,
            tie?.note ?? '',
          ]
            .filter((part) => part !== '')
            .join('. '),
        ];
      }),
    },
  ];
}

function betweenTable(words: I18n, { nodes, links }: EcomapContent): PageBlock[] {
  const t = words.getFixedT(null, 'around');
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const between = links.flatMap((link) =>
    link.otherNodeId === null
      ? []
      : [{ link, node: labels.get(link.nodeId) ?? '', other: labels.get(link.otherNodeId) ?? '' }],
  );
  if (between.length === 0) return [];
  return [
    {
      kind: 'table',
      key: 'between',
      label: t('page.between'),
      columns: [t('page.who'), t('page.withWhom'), t('page.tie'), t('page.more')],
      rows: between.map(({ link, node, other }) => [
        node,
        other,
        tieWords(words, link, { node, other }),
        link.note,
      ]),
    },
  ];
}

/** The map in words, with the same facts: who is strong first, then everybody with their ties, the numbers, the notes. */
export function ecomapPage(words: I18n, content: EcomapContent): RecordPage {
  const t = words.getFixedT(null, 'around');
  const numbers = ecomapNumbers(content);
  const strong = new Set(
    content.links.flatMap(({ nodeId, otherNodeId, strength, stressful }) =>
      otherNodeId === null && strength === 'strong' && !stressful ? [nodeId] : [],
    ),
  );
  return {
    strengths: content.nodes
      .filter(({ id }) => strong.has(id))
      .map(({ label, kind }) =>
        t('page.strongWith', { name: label, kind: words.t(`domain:ecomapNodeKind.${kind}`) }),
      ),
    blocks: [
      ...(content.household.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              key: 'household',
              label: t('page.household'),
              lines: content.household,
            },
          ]),
      ...peopleTable(words, content),
      ...betweenTable(words, content),
      {
        kind: 'list',
        key: 'numbers',
        label: t('page.numbers'),
        lines: ecomapCounts.map((name) => t(`count.${name}`, { count: numbers[name] })),
      },
      ...(content.note.trim() === ''
        ? []
        : [{ kind: 'text' as const, key: 'note', label: t('page.note'), text: content.note }]),
    ],
  };
}
