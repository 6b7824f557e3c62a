import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { CorrectRecord, NextRecord, type RecordTool } from '#renderer/features/records/record-editor.tsx';
import {
  type MapBeginning,
  newNodeMap,
  nodeMapBodyOf,
  nodeMapForm,
  type NodeMapForm,
  nodeMapFormOf,
  nodeMapProblems,
} from './node-map-form.ts';
import { NodeMapFields } from './node-map-fields.tsx';

function useNodeMapTool(beginning: MapBeginning): RecordTool<'node_map', NodeMapForm> {
  const { t } = useTranslation('around');
  const today = useToday();
  const sentences: Readonly<Record<string, string>> = {
    title: t('problem.title'),
    nodes: t('problem.boxes'),
    links: t('problem.links'),
  };
  return {
    kind: 'node_map',
    wide: true,
    shape: nodeMapForm,
    begin: () => newNodeMap(today, beginning),
    formOf: nodeMapFormOf,
    bodyOf: nodeMapBodyOf,
    check: (form) => nodeMapProblems(form, today),
    sentence: (field) => sentences[field],
    fields: (form, called) => <NodeMapFields form={form} called={called} />,
  };
}

/** A new map: free, with a guide's questions, or from one that was drawn before. */
export function NodeMapEditScreen() {
  const { guide = null, from } = useSearch({ from: '/frame/people/$caseId/around/maps/new' });
  const { t } = useTranslation('domain');
  const title = guide === null ? '' : t(`guideMap.${guide}`);
  if (from !== undefined) return <FromAnother entryId={from} />;
  return <NewMap beginning={{ from: null, guide, title }} />;
}

function FromAnother({ entryId }: { readonly entryId: string }) {
  const caseId = useCaseId();
  const map = useRead('records.get', { caseId, entryId });
  return (
    <ReadArea query={map} height={480}>
      {({ body }) =>
        body.kind === 'node_map' && (
          <NewMap beginning={{ from: body.content, guide: body.content.guide, title: body.content.title }} />
        )
      }
    </ReadArea>
  );
}

function NewMap({ beginning }: { readonly beginning: MapBeginning }) {
  return <NextRecord tool={useNodeMapTool(beginning)} />;
}

/** Corrects a kept map. */
export function NodeMapAmendScreen() {
  return <CorrectRecord tool={useNodeMapTool({ from: null, guide: null, title: '' })} />;
}
