import { useTranslation } from 'react-i18next';
import type { NodeMapContent } from '#shared/contracts/around-maps.ts';
import { answered, boxSize } from '#shared/domain/around/node-map-rules.ts';
import { boxFigure, BoxShape, LineShape } from './node-map-drawing.tsx';
import './maps.css';

/** Room round the outermost boxes. */
const margin = 16;

/** A node-link map as one picture, without questions that nobody answered. The list that belongs to it says the same. */
export function NodeMapPicture({ content }: { readonly content: NodeMapContent }) {
  const { t } = useTranslation('around');
  const { nodes, links } = answered(content);
  if (nodes.length === 0) return null;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const left = Math.min(...nodes.map(({ x }) => x)) - boxSize.width / 2 - margin;
  const top = Math.min(...nodes.map(({ y }) => y)) - boxSize.height / 2 - margin;
  const right = Math.max(...nodes.map(({ x }) => x)) + boxSize.width / 2 + margin;
  const bottom = Math.max(...nodes.map(({ y }) => y)) + boxSize.height / 2 + margin;
  return (
    <svg
      className="ks-map-picture"
      role="img"
      aria-label={t('map.picture', { title: content.title })}
      viewBox={[left, top, right - left, bottom - top].join(' ')}
    >
      {links.map((link) => {
        const from = byId.get(link.from);
        const to = byId.get(link.to);
        if (from === undefined || to === undefined) return null;
        return <LineShape key={link.id} from={boxFigure(from)} to={boxFigure(to)} link={link} />;
      })}
      {nodes.map((node) => (
        <g key={node.id} transform={`translate(${String(node.x)} ${String(node.y)})`}>
          <BoxShape node={node} guide={content.guide} />
        </g>
      ))}
    </svg>
  );
}
