import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingArea } from '#renderer/ui/states.tsx';
import type { RecordBody, RecordBodyOf } from '#shared/contracts/records.ts';

type DrawnBody = RecordBodyOf<'ecomap' | 'node_map'>;

const BodyPicture = lazy(async () => ({
  default: (await import('#renderer/features/around/body-picture.tsx')).BodyPicture,
}));

/** Whether a document is a drawing besides its words. */
export function isDrawn(body: RecordBody): body is DrawnBody {
  return body.kind === 'ecomap' || body.kind === 'node_map';
}

interface RecordPictureProps {
  readonly body: RecordBody;
  /** How one says the person's name; empty when nobody knows it. */
  readonly called: string;
}

/** The drawing of a document that is one; its words stand below with the same facts. */
export function RecordPicture({ body, called }: RecordPictureProps) {
  const { t } = useTranslation('ui');
  if (!isDrawn(body)) return null;
  return (
    <Suspense fallback={<LoadingArea label={t('loading')} height={420} />}>
      <BodyPicture body={body} called={called} />
    </Suspense>
  );
}
