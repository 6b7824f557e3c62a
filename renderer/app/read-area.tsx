import type { UseQueryResult } from '@tanstack/react-query';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LoadingArea, Note } from '#renderer/ui/states.tsx';
import { useSentences } from './words.ts';

interface ReadAreaProps<T> {
  readonly query: UseQueryResult<T, ApiError>;
  /** The height that the content will have, so that nothing jumps. */
  readonly height?: number;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was read; keeps its place until then, and says what to do when it could not be read. */
export function ReadArea<T>({ query, height, children }: ReadAreaProps<T>) {
  const { t } = useTranslation('ui');
  const sentences = useSentences();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) {
    return (
      <Note tone="clay" icon={<IconAlertCircle aria-hidden />}>
        <p>{sentences.error(query.error)}</p>
        <Button
          kind="quiet"
          busy={query.isFetching}
          onClick={() => {
            void query.refetch();
          }}
        >
          {t('tryAgain')}
        </Button>
      </Note>
    );
  }
  return <LoadingArea label={t('loading')} {...(height === undefined ? {} : { height })} />;
}
