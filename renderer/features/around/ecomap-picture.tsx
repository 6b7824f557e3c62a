import { useTranslation } from 'react-i18next';
import type { EcomapContent } from '#shared/contracts/around-maps.ts';
import {
  ecomapNodeKinds,
  type EcomapRing,
  ecomapRings,
  tieStrengths,
  tieWishes,
} from '#shared/domain/around/around-codes.ts';
import {
  layoutEcomap,
  nodeFigures,
  ringStretch,
  ringWordPlace,
  type RingSizes,
  selfFigure,
} from '#shared/domain/around/ecomap-layout.ts';
import type { Figure } from '#shared/domain/around/shapes.ts';
import { drawTie } from '#shared/domain/around/tie-geometry.ts';
import { EcomapShape, OutlineShape, SelfShape, TieShape, WishBadge } from './ecomap-drawing.tsx';
import './maps.css';

interface EcomapRingsProps {
  readonly rings: RingSizes;
  /** All of them where somebody may be put into any. */
  readonly shown?: readonly EcomapRing[];
  /** Who stands on the map, so that the words find room. */
  readonly figures: readonly Pick<Figure, 'at' | 'size'>[];
}

/** The three rings with their words, under everything else. */
export function EcomapRings({ rings, shown = ecomapRings, figures }: EcomapRingsProps) {
  const { t } = useTranslation('domain');
  return (
    <g>
      {shown.map((ring) => (
        <ellipse key={ring} className="ks-map-ring" rx={rings[ring] * ringStretch} ry={rings[ring]} />
      ))}
      {shown.map((ring) => {
        const { x, y } = ringWordPlace(rings[ring], figures);
        return (
          <text key={ring} className="ks-map-ring-word" x={x} y={y} dy="0.35em">
            {t(`ecomapRing.${ring}`)}
          </text>
        );
      })}
    </g>
  );
}

interface EcomapPictureProps {
  readonly content: EcomapContent;
  /** The person in the centre; empty when nobody knows the name. */
  readonly name: string;
}

/** Room round the outermost shapes. */
const margin = 20;

/** The whole map as one picture. Its facts stand in the table that belongs to it. */
export function EcomapPicture({ content, name }: EcomapPictureProps) {
  const { t } = useTranslation('around');
  const { places, rings } = layoutEcomap(content.nodes);
  const figures = new Map<string, Figure>(
    content.nodes.map(({ id, kind }) => [id, { ...nodeFigures[kind], at: places.get(id) ?? selfFigure.at }]),
  );
  const outermost = Math.max(1, ...content.nodes.map(({ closeness }) => closeness));
  const shownRings = ecomapRings.filter((ring) => ring <= outermost);
  const ringBoxes = shownRings.map((ring) => ({
    at: selfFigure.at,
    size: { width: 2 * rings[ring] * ringStretch, height: 2 * rings[ring] },
  }));
  const all = [selfFigure, ...ringBoxes, ...figures.values()];
  const left = Math.min(...all.map(({ at, size }) => at.x - size.width / 2)) - margin;
  const right = Math.max(...all.map(({ at, size }) => at.x + size.width / 2)) + margin;
  const top = Math.min(...all.map(({ at, size }) => at.y - size.height / 2)) - margin;
  const bottom = Math.max(...all.map(({ at, size }) => at.y + size.height / 2)) + margin;
  return (
    <svg
      className="ks-map-picture"
      role="img"
      aria-label={name === '' ? t('picture.labelNobody') : t('picture.label', { name })}
      viewBox={[left, top, right - left, bottom - top].join(' ')}
    >
      <EcomapRings rings={rings} shown={shownRings} figures={[...figures.values()]} />
      {content.links.map((link) => {
        const node = figures.get(link.nodeId);
        const other = link.otherNodeId === null ? selfFigure : figures.get(link.otherNodeId);
        if (node === undefined || other === undefined) return null;
        return (
          <TieShape
            key={link.id}
            drawing={drawTie(node, other, link)}
            strength={link.strength}
            wish={link.wish}
          />
        );
      })}
      {content.nodes.map(({ id, kind, label }) => {
        const { x, y } = figures.get(id)?.at ?? selfFigure.at;
        return (
          <g key={id} transform={`translate(${String(x)} ${String(y)})`}>
            <EcomapShape kind={kind} label={label} />
          </g>
        );
      })}
      <SelfShape name={name} household={content.household} />
    </svg>
  );
}

/** How lines, arrows, signs and shapes are read; it stands with every map (domain.md 8.2). */
export function EcomapLegend() {
  const { t } = useTranslation(['around', 'domain']);
  const sample = (stressful: boolean, flow: 'none' | 'to_person') =>
    drawTie(
      { outline: 'box', at: { x: 0, y: 12 }, size: { width: 0, height: 0 } },
      { outline: 'box', at: { x: 64, y: 12 }, size: { width: 0, height: 0 } },
      { strength: 'moderate', stressful, flow },
    );
  return (
    <ul className="ks-map-legend" aria-label={t('around:legend.title')}>
      {tieStrengths.map((strength) => (
        <li key={strength}>
          <svg width={64} height={24} aria-hidden>
            <TieShape
              drawing={drawTie(
                { outline: 'box', at: { x: 0, y: 12 }, size: { width: 0, height: 0 } },
                { outline: 'box', at: { x: 64, y: 12 }, size: { width: 0, height: 0 } },
                { strength, stressful: false, flow: 'none' },
              )}
              strength={strength}
            />
          </svg>
          {t(`domain:tieStrength.${strength}`)}
        </li>
      ))}
      <li>
        <svg width={64} height={24} aria-hidden>
          <TieShape drawing={sample(true, 'none')} strength="moderate" />
        </svg>
        {t('around:legend.stress')}
      </li>
      <li>
        <svg width={64} height={24} aria-hidden>
          <TieShape drawing={sample(false, 'to_person')} strength="moderate" />
        </svg>
        {t('around:legend.arrow')}
      </li>
      {tieWishes.map((wish) => (
        <li key={wish}>
          <svg width={64} height={24} aria-hidden>
            <WishBadge wish={wish} at={{ x: 32, y: 12 }} />
          </svg>
          {t(`domain:tieWish.${wish}`)}
        </li>
      ))}
      {ecomapNodeKinds.map((kind) => {
        const { outline, size } = nodeFigures[kind];
        return (
          <li key={kind}>
            <svg width={64} height={24} viewBox="-80 -46 160 92" aria-hidden>
              <g className="ks-map-node" data-kind={kind}>
                <OutlineShape outline={outline} size={size} />
              </g>
            </svg>
            {t(`domain:ecomapNodeKind.${kind}`)}
          </li>
        );
      })}
    </ul>
  );
}
