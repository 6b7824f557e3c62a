import type { i18n as I18n } from 'i18next';
import type { MapNode, NodeMapContent } from '../../contracts/around-maps.ts';
import { guides } from '../../domain/around/guide-maps.ts';
import type { GuideMap } from '../../domain/around/around-codes.ts';
import { answered, outlineOf, type OutlineLine } from '../../domain/around/node-map-rules.ts';
import type { PageBlock, RecordPage } from '../../domain/records/page-blocks.ts';

/** The question of a box of a guide map; empty for a box of one's own. */
export function promptWords(words: I18n, guide: GuideMap | null, node: Pick<MapNode, 'promptKey'>): string {
  if (guide === null || node.promptKey === null) return '';
  const isKnown = guides[guide].nodes.some(({ key }) => key === node.promptKey);
  return isKnown ? words.t(`around:guide.${guide}.${node.promptKey}` as 'around:guide.my_strengths.me') : '';
}

/** A line of the outline in words: how it comes from the line above, the question, and what stands in the box. */
export function outlineWords(
  words: I18n,
  guide: GuideMap | null,
  { node, way, again }: Pick<OutlineLine<MapNode>, 'node' | 'way' | 'again'>,
): string {
  const t = words.getFixedT(null, ['around', 'domain']);
  const prompt = promptWords(words, guide, node);
  const said =
    prompt === '' || node.text === ''
      ? node.text || prompt
      : t('around:outline.answer', { prompt, text: node.text });
  const text = again ? t('around:outline.again', { text: said }) : said;
  if (way === null) return text;
  const own = way.link.label;
  const link =
    own === ''
      ? t(way.turned ? `domain:mapLinkTurned.${way.link.kind}` : `domain:mapLinkKind.${way.link.kind}`)
      : own;
  return t('around:outline.line', { link, text });
}

/** The map as an indented list; questions that nobody answered are left out. */
export function nodeMapPage(words: I18n, content: NodeMapContent): RecordPage {
  const t = words.getFixedT(null, 'around');
  const lines = outlineOf(answered(content)).map(
    (line) => `${'– '.repeat(line.depth)}${outlineWords(words, content.guide, line)}`,
  );
  const block: PageBlock = { kind: 'list', key: 'outline', label: t('outline.title'), lines };
  return { withoutStrengths: true, strengths: [], blocks: lines.length === 0 ? [] : [block] };
}
