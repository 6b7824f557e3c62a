import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import type { MapPlace } from '#shared/contracts/around-maps.ts';

/** The search of an address to which a box of a map is brought along. */
export const boxSearch = z.object({
  map: z.uuid().optional().catch(undefined),
  box: z.uuid().optional().catch(undefined),
});

/** A box of a map on its way into another tool. */
export interface BroughtBox {
  readonly origin: MapPlace;
  readonly text: string;
}

/** Whether something was made of this very box. */
export function isFromBox(origin: MapPlace | null, box: BroughtBox): boolean {
  return origin?.entryId === box.origin.entryId && origin.nodeId === box.origin.nodeId;
}

interface WithBoxProps {
  readonly children: (box: BroughtBox | null) => ReactNode;
}

/** Reads the box that the address brings along; null where it brings none. */
export function WithBox({ children }: WithBoxProps) {
  const { map, box } = boxSearch.parse(useSearch({ strict: false }));
  return map === undefined || box === undefined ? (
    children(null)
  ) : (
    <FromMap map={map} nodeId={box}>
      {children}
    </FromMap>
  );
}

function FromMap({
  map,
  nodeId,
  children,
}: WithBoxProps & { readonly map: string; readonly nodeId: string }) {
  const caseId = useCaseId();
  const kept = useRead('records.get', { caseId, entryId: map });
  return (
    <ReadArea query={kept} height={480}>
      {({ entryId, body }) => {
        const node =
          body.kind === 'node_map' ? body.content.nodes.find(({ id }) => id === nodeId) : undefined;
        return children(node === undefined ? null : { origin: { entryId, nodeId }, text: node.text });
      }}
    </ReadArea>
  );
}
