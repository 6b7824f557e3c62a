import { useTranslation } from 'react-i18next';
import type { MapLink, MapNode } from '#shared/contracts/around-maps.ts';
import type { GuideMap, MapShape } from '#shared/domain/around/around-codes.ts';
import { boxSize } from '#shared/domain/around/node-map-rules.ts';
import { type Figure, type Outline, wrapLabel } from '#shared/domain/around/shapes.ts';
import { drawTie } from '#shared/domain/around/tie-geometry.ts';
import { promptWords } from '#shared/i18n/pages/node-map-page.ts';
import { OutlineShape, ShapeText, TieShape } from './ecomap-drawing.tsx';
import './maps.css';

const outlines: Readonly<Record<MapShape, Outline>> = { box: 'rounded_box', oval: 'ellipse', cloud: 'cloud' };

/** A box of a map as a figure on the canvas. */
export function boxFigure({ shape, x, y }: Pick<MapNode, 'shape' | 'x' | 'y'>): Figure {
  return { outline: outlines[shape], size: boxSize, at: { x, y } };
}

interface BoxShapeProps {
  readonly node: Pick<MapNode, 'shape' | 'text' | 'promptKey'>;
  readonly guide: GuideMap | null;
}

/** A box with what stands in it; an open question stands there quietly until it is answered. */
export function BoxShape({ node, guide }: BoxShapeProps) {
  const { i18n } = useTranslation();
  const prompt = promptWords(i18n, guide, node);
  const shown = node.text === '' ? prompt : node.text;
  const small = node.text === '' ? '' : prompt;
  const perLine = node.shape === 'box' ? 24 : 19;
  return (
    <g className="ks-map-node" data-open={node.text === '' || undefined}>
      <OutlineShape outline={outlines[node.shape]} size={boxSize} />
      {small !== '' && (
        <text className="ks-map-prompt" y={-boxSize.height / 2 + 18}>
          {wrapLabel(small, 27, 1).join('')}
        </text>
      )}
      <g transform={small === '' ? undefined : 'translate(0 9)'}>
        <ShapeText lines={wrapLabel(shown, perLine, small === '' ? 4 : 3)} />
      </g>
    </g>
  );
}

interface LineShapeProps {
  readonly from: Figure;
  readonly to: Figure;
  readonly link: Pick<MapLink, 'kind' | 'label'>;
}

/** A line with what it says, in the middle of it. */
export function LineShape({ from, to, link }: LineShapeProps) {
  const { t } = useTranslation('domain');
  const drawing = drawTie(from, to, {
    strength: link.kind === 'hinders' ? 'weak' : 'moderate',
    stressful: false,
    flow: link.kind === 'linked' ? 'none' : 'to_person',
  });
  const [line] = drawing.lines;
  return (
    <g>
      <TieShape drawing={drawing} strength={link.kind === 'hinders' ? 'weak' : 'moderate'} />
      {line !== undefined && (
        <text
          className="ks-map-line-word"
          x={(line.from.x + line.to.x) / 2}
          y={(line.from.y + line.to.y) / 2}
          dy="0.35em"
        >
          {link.label === '' ? t(`mapLinkKind.${link.kind}`) : link.label}
        </text>
      )}
    </g>
  );
}
