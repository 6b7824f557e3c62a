import type { RecordBodyOf } from '#shared/contracts/records.ts';
import './maps.css';
import { EcomapLegend, EcomapPicture } from './ecomap-picture.tsx';
import { NodeMapPicture } from './node-map-picture.tsx';

interface BodyPictureProps {
  readonly body: RecordBodyOf<'ecomap' | 'node_map'>;
  /** How one says the person's name; empty when nobody knows it. */
  readonly called: string;
}

/** The drawing of either kind of map, on screens and on paper; a legend stands with every map of people. */
export function BodyPicture({ body, called }: BodyPictureProps) {
  if (body.kind === 'node_map') return <NodeMapPicture content={body.content} />;
  return (
    <div className="ks-map-box">
      <EcomapPicture content={body.content} name={called} />
      <EcomapLegend />
    </div>
  );
}
